/* sealroom purge: says which packets' time is over; with --yes takes leave of them. */
#include "base/memory.h"
#include "pipeline/command.h"
#include "pipeline/purging.h"
#include "pipeline/store_retention.h"

#include <stdio.h>
#include <stdlib.h>

struct purging {
    struct office *office;
    struct store *store;
    struct number_list due;
    enum retention_class *classes; /* of due */
};

static void say(const struct office *office, const struct packet *packet,
                const struct retention *retention) {
    char day[11];
    date_format(retention->due, day);
    if (office->options.is_json)
        printf("{\"packet\": \"%s\", \"class\": \"%s\", \"due\": \"%s\"}\n", packet->receipt,
               retention_text(retention->class), day);
    else
        printf("%s  %-10s  %s\n", packet->receipt, retention_text(retention->class), day);
}

/* Noted first and done afterwards: nothing is changed under a query that runs. */
static bool note(void *context, int64_t number, const struct packet *packet,
                 const struct retention *retention, struct fault *why) {
    (void)why;
    struct purging *purging = context;
    say(purging->office, packet, retention);
    struct number_list *due = &purging->due;
    purging->classes = memory_room(purging->classes, due->count, sizeof *purging->classes);
    purging->classes[due->count] = retention->class;
    due->at = memory_room(due->at, due->count, sizeof *due->at);
    due->at[due->count++] = number;
    return true;
}

static void note_number(const struct office *office, enum word word, long value) {
    char text[24];
    snprintf(text, sizeof text, "%ld", value);
    office_note(office, NULL, word, text);
}

/* Each packet is one transaction; a run that is broken off is finished by the next. */
static bool purge(const struct purging *purging, struct fault *why) {
    for (int i = 0; i < purging->due.count; i++)
        if (!store_purge(purging->store, purging->due.at[i], retention_text(purging->classes[i]),
                         why))
            return false;
    long removed;
    long left;
    if (!purging_files(purging->store, purging->office->archive, &removed, &left, why) ||
        !store_compact(purging->store, why))
        return false;
    note_number(purging->office, WORD_PURGE_DONE, purging->due.count);
    note_number(purging->office, WORD_PURGE_FILES, removed);
    if (left > 0)
        note_number(purging->office, WORD_PURGE_LEFT, left);
    return true;
}

enum exit_status command_purge(struct office *office) {
    struct fault why = {0};
    struct purging purging = {.office = office};
    struct date today = office->options.received.year ? office->options.received : day_today();
    bool good = store_open(office->db, STORE_EXISTING, office->actor, &purging.store, &why) &&
                purging_each_due(purging.store, &office->config, today, note, &purging, &why) &&
                (!office->options.yes || purge(&purging, &why));
    if (good && !office->options.yes)
        note_number(office, WORD_PURGE_DUE, purging.due.count);
    store_close(&purging.store);
    free(purging.due.at);
    free(purging.classes);
    return good ? EXIT_ALL_GOOD : office_say(office->options.language, &why);
}
