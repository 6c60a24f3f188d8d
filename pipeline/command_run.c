#include "pipeline/command.h"
#include "pipeline/press.h"
#include "pipeline/taking.h"

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

static enum batch_next begin(struct running *running, struct candidate *candidate,
                             const struct taken *taken, struct work *out, struct fault *why) {
    struct date received = taking_day(&running->press, candidate);
    work_begin(out, candidate);
    out->taken = *taken;
    out->received = received;
    return press_open_archived(&running->press, out, why) ? BATCH_MORE : BATCH_FAILED;
}

/* What to do with one entry: BATCH_MORE when it was taken, BATCH_END when it is nothing new. What
 * was known is moved away whole, though only new files are left in the candidate. */
static enum batch_next take(struct running *running, struct candidate *candidate, struct work *out,
                            struct fault *why) {
    const char *folder = running->press.office->options.move;
    struct taken taken;
    SCOPED(candidate_free)
    struct candidate whole = {0};
    if (!is_still(running, candidate)) {
        office_note(running->press.office, candidate->label, WORD_BATCH_SETTLING, NULL);
        return BATCH_END;
    }
    candidate_copy(candidate, &whole);
    switch (taking_enter(&running->press, candidate, TAKING_BATCH, &taken, why)) {
    case TAKING_NEW:
        taking_move(&running->press, &whole, folder, taken.receipt);
        return begin(running, candidate, &taken, out, why);
    case TAKING_KNOWN:
        taking_move(&running->press, &whole, folder, taken.receipt);
        return BATCH_END;
    case TAKING_LATER:
        return BATCH_END;
    case TAKING_FAULT:
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
