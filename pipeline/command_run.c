#include "pipeline/archive.h"
#include "pipeline/command.h"
#include "pipeline/press.h"

#include "base/text.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* A run at work; the press comes first (press_run). */
struct running {
    struct press press;
    struct name_list names; /* of the inbox at hand */
    int inbox;              /* of the arguments; names are of the one before */
    int next;               /* of names */
    bool waiting_done;
};

static const char *inbox_path(const struct running *running) {
    return running->press.office->options.arguments[running->inbox - 1];
}

/* Goes on to the next inbox that has names left; false when there is none. */
static bool find_name(struct running *running, struct fault *why) {
    const struct options *options = &running->press.office->options;
    while (running->next >= running->names.count && running->inbox < options->argument_count) {
        name_list_free(&running->names);
        running->next = 0;
        if (!intake_list(options->arguments[running->inbox++], &running->names, why))
            return false;
    }
    return running->next < running->names.count;
}

/* Absolute, so that a folder is known again whatever the working folder was. */
static char *entry_path(const struct running *running, const char *name) {
    char absolute[PATH_MAX];
    struct text_buffer path = {0};
    const char *inbox = inbox_path(running);
    text_add_format(&path, "%s/%s", realpath(inbox, absolute) ? absolute : inbox, name);
    return text_buffer_take(&path);
}

static bool is_still(const struct running *running, const struct candidate *candidate) {
    long settle = running->press.office->options.settle_seconds;
    return !candidate->is_folder || settle == 0 || time(NULL) - candidate->touched >= settle;
}

/* Every file into the archive; one that changed or vanished since it was first read leaves the
 * packet for the next run. */
static bool archive_files(const struct running *running, const struct candidate *candidate,
                          struct fault *why) {
    for (int i = 0; i < candidate->file_count; i++) {
        const struct intake_file *file = &candidate->files[i];
        if (file->fault.kind != FAULT_NONE)
            continue;
        SCOPED(scoped_descriptor)
        int descriptor = intake_open_file(file->path, why);
        if (descriptor < 0 ||
            !archive_keep_file(running->press.office->archive, descriptor, file->sha256, why))
            return false;
    }
    return true;
}

static void move_away(const struct running *running, const struct candidate *candidate,
                      const char *receipt) {
    const struct office *office = running->press.office;
    struct text_buffer path = {0};
    if (!office->options.move)
        return;
    text_add_format(&path, "%s/%s-%s", office->options.move, receipt, candidate->label);
    bool made = mkdir(office->options.move, 0700) == 0 || errno == EEXIST;
    if (!made || rename(candidate->path, path.bytes) != 0)
        office_note(office, candidate->label, WORD_BATCH_NOT_MOVED, strerror(errno));
    text_buffer_free(&path);
}

static struct date day_of(const struct running *running, const struct candidate *candidate) {
    const struct options *options = &running->press.office->options;
    return options->received.year ? options->received : candidate_day(candidate);
}

static enum batch_next begin(struct running *running, struct candidate *candidate,
                             struct date received, struct taken taken, struct work *out) {
    move_away(running, candidate, taken.receipt);
    work_begin(out, candidate);
    out->taken = taken;
    out->received = received;
    press_open_archived(&running->press, out);
    return BATCH_MORE;
}

static enum batch_next is_known(const struct running *running, const struct candidate *candidate,
                                const struct taken *taken) {
    office_note(running->press.office, candidate->label, WORD_BATCH_KNOWN, taken->receipt);
    move_away(running, candidate, taken->receipt);
    return BATCH_END;
}

/* The same bytes twice in one inbox: the first is not stored yet, so the second stays where it is,
 * and a later run moves it. */
static enum batch_next is_in_hand(const struct running *running, const struct candidate *candidate,
                                  const struct taken *taken) {
    office_note(running->press.office, candidate->label, WORD_BATCH_KNOWN, taken->receipt);
    return BATCH_END;
}

/* BATCH_MORE when the files are safe, BATCH_END when the packet is left for the next run. */
static enum batch_next make_safe(const struct running *running, const struct candidate *candidate,
                                 struct fault *why) {
    const struct office *office = running->press.office;
    struct fault changed = {0};
    if (!is_still(running, candidate)) {
        office_note(office, candidate->label, WORD_BATCH_SETTLING, NULL);
        return BATCH_END;
    }
    if (archive_files(running, candidate, &changed))
        return BATCH_MORE;
    if (changed.kind == FAULT_INPUT) {
        office_note(office, candidate->label, changed.word, changed.detail);
        return BATCH_END;
    }
    *why = changed;
    return BATCH_FAILED;
}

/* What to do with one entry: BATCH_MORE when it was taken, BATCH_END when it is nothing new. */
static enum batch_next take(struct running *running, struct candidate *candidate, struct work *out,
                            struct fault *why) {
    struct taken root;
    if (!store_supplement(running->press.store, candidate, &root, why))
        return BATCH_FAILED;
    if (candidate->file_count == 0)
        return is_known(running, candidate, &root);
    enum batch_next safe = make_safe(running, candidate, why);
    if (safe != BATCH_MORE)
        return safe;
    struct taken taken = {.root = root.number};
    struct date received = day_of(running, candidate);
    switch (store_take(running->press.store, candidate, received, &taken, why)) {
    case STORE_TAKEN:
        return begin(running, candidate, received, taken, out);
    case STORE_KNOWN:
        return is_known(running, candidate, &taken);
    case STORE_OURS:
        return is_in_hand(running, candidate, &taken);
    case STORE_BUSY:
        office_note(running->press.office, candidate->label, WORD_BATCH_BUSY, NULL);
        return BATCH_END;
    case STORE_FAULT:
        break;
    }
    return BATCH_FAILED;
}

static enum batch_next next_entry(struct running *running, struct work *out, struct fault *why) {
    while (find_name(running, why)) {
        SCOPED(scoped_free)
        char *path = entry_path(running, running->names.at[running->next++]);
        SCOPED(candidate_free)
        struct candidate candidate = {0};
        candidate_open(path, &candidate);
        enum batch_next next = take(running, &candidate, out, why);
        if (next != BATCH_END)
            return next;
        running->press.progress.packets_expected--;
    }
    return why->kind == FAULT_NONE ? BATCH_END : BATCH_FAILED;
}

/* What an earlier run left waiting comes first. */
static enum batch_next run_next(void *context, struct work *out, struct fault *why) {
    struct running *running = context;
    if (!running->waiting_done) {
        enum batch_next next = press_next_waiting(&running->press, out, why);
        if (next != BATCH_END)
            return next;
        running->waiting_done = true;
    }
    return next_entry(running, out, why);
}

/* Counts entries for the progress line, and refuses inboxes that cannot be read before anything is
 * done. */
static bool look_ahead(struct running *running, struct fault *why) {
    const struct options *options = &running->press.office->options;
    for (int i = 0; i < options->argument_count; i++) {
        SCOPED(name_list_free)
        struct name_list names = {0};
        if (!intake_list(options->arguments[i], &names, why))
            return false;
        running->press.progress.packets_expected += names.count;
    }
    return true;
}

enum exit_status command_run(struct office *office) {
    struct fault why = {0};
    struct running running = {.press = {.office = office}};
    enum exit_status status;
    if (!look_ahead(&running, &why) || !press_open(&running.press, office, &why))
        status = office_say(office->options.language, &why);
    else
        status = press_run(&running.press, run_next);
    if (status == EXIT_ALL_GOOD && outcome_packets(&running.press.outcome) == 0)
        office_note(office, NULL, WORD_BATCH_NOTHING, NULL);
    name_list_free(&running.names);
    press_close(&running.press);
    return status;
}
