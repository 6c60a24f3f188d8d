#include "pipeline/taking.h"

#include "pipeline/archive.h"
#include "pipeline/away.h"

#include <stdlib.h>

/* Every file into the archive; one that changed or vanished since it was first read leaves the
 * packet for later. */
static bool archive_files(const struct press *press, const struct candidate *candidate,
                          struct fault *why) {
    for (int i = 0; i < candidate->file_count; i++) {
        const struct intake_file *file = &candidate->files[i];
        if (file->fault.kind != FAULT_NONE)
            continue;
        SCOPED(scoped_descriptor)
        int descriptor = intake_open_file(file->path, why);
        if (descriptor < 0 ||
            !archive_keep_file(press->office->archive, descriptor, file->sha256, why))
            return false;
    }
    return true;
}

static enum taking make_safe(const struct press *press, const struct candidate *candidate,
                             struct fault *why) {
    struct fault changed = {0};
    if (archive_files(press, candidate, &changed))
        return TAKING_NEW;
    if (changed.kind == FAULT_INPUT) {
        office_note_fault(press->office, candidate->label, &changed);
        return TAKING_LATER;
    }
    *why = changed;
    return TAKING_FAULT;
}

static enum taking is_known(const struct press *press, const struct candidate *candidate,
                            const struct taken *taken, enum taking answer) {
    office_note(press->office, candidate->label, WORD_BATCH_KNOWN, taken->receipt);
    return answer;
}

static enum taking taking_of(const struct press *press, const struct candidate *candidate,
                             const struct taken *taken, enum store_taken answer) {
    switch (answer) {
    case STORE_TAKEN:
        return TAKING_NEW;
    case STORE_KNOWN:
        return is_known(press, candidate, taken, TAKING_KNOWN);
    case STORE_OURS:
        /* The same bytes twice in one inbox: the first is not stored yet, so the second stays where
         * it is, and is moved later. */
        return is_known(press, candidate, taken, TAKING_LATER);
    case STORE_BUSY:
        office_note(press->office, candidate->label, WORD_BATCH_BUSY, NULL);
        return TAKING_LATER;
    case STORE_FAULT:
        break;
    }
    return TAKING_FAULT;
}

/* TAKING_LATER: there is no scan that it replaces. */
static enum taking replace(const struct press *press, const struct candidate *candidate,
                           struct taken *taken, struct fault *why) {
    switch (store_replace(press->store, candidate, taken, why)) {
    case STORE_TAKEN:
        office_note(press->office, candidate->label, WORD_WATCH_REPLACED, taken->receipt);
        return TAKING_NEW;
    case STORE_FAULT:
        return TAKING_FAULT;
    case STORE_KNOWN:
    case STORE_OURS:
    case STORE_BUSY:
        break;
    }
    return TAKING_LATER;
}

static bool find_root(const struct press *press, struct candidate *candidate, enum taking_way way,
                      struct taken *root, struct fault *why) {
    if (!store_supplement(press->store, candidate, root, why))
        return false;
    if (way == TAKING_BATCH || root->number != 0 || !candidate->is_folder)
        return true;
    return store_open_root(press->store, candidate->path, taking_day(press, candidate), root, why);
}

/* A share that fails for the moment must not make a packet of what could not be read: with its
 * bytes it would be another one. The other packets go on. */
static bool left_by_machine(struct press *press, const struct candidate *candidate) {
    for (int i = 0; i < candidate->file_count; i++) {
        const struct fault *fault = &candidate->files[i].fault;
        if (fault->kind != FAULT_SYSTEM)
            continue;
        office_note_fault(press->office, candidate->label, fault);
        press->has_left = true;
        return true;
    }
    return false;
}

enum taking taking_enter(struct press *press, struct candidate *candidate, enum taking_way way,
                         struct taken *taken, struct fault *why) {
    struct taken root = {0};
    if (left_by_machine(press, candidate))
        return TAKING_LATER;
    if (!find_root(press, candidate, way, &root, why))
        return TAKING_FAULT;
    *taken = root;
    if (candidate->file_count == 0)
        return is_known(press, candidate, &root, TAKING_KNOWN);
    enum taking safe = make_safe(press, candidate, why);
    if (safe != TAKING_NEW)
        return safe;
    *taken = (struct taken){.root = root.number};
    if (way == TAKING_STATION && !candidate->is_folder) {
        enum taking replaced = replace(press, candidate, taken, why);
        if (replaced != TAKING_LATER)
            return replaced;
    }
    enum store_taken answer =
        store_take(press->store, candidate, taking_day(press, candidate), taken, why);
    return taking_of(press, candidate, taken, answer);
}

struct date taking_day(const struct press *press, const struct candidate *candidate) {
    const struct options *options = &press->office->options;
    return options->received.year ? options->received : candidate_day(candidate);
}

void taking_move(const struct press *press, const struct candidate *candidate, const char *folder,
                 const char *receipt) {
    struct fault why = {0};
    if (!folder || away_move(candidate, folder, receipt, &why))
        return;
    if (why.word == WORD_SYSTEM_FAILED)
        why.word = WORD_BATCH_NOT_MOVED;
    office_note_fault(press->office, candidate->label, &why);
}
