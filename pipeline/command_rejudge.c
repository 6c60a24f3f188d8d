#include "pipeline/command.h"
#include "pipeline/desk.h"
#include "pipeline/history.h"

#include "base/text.h"
#include "packet/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A second judgement at work. */
struct rejudging {
    struct office *office;
    struct store *store;
    struct rule_shelf shelf;
    const struct number_list *numbers;
    int at; /* of numbers */
    int changed;
};

/* Verdict and findings in one text, to see whether something changed. */
static char *summary(const struct packet *packet) {
    struct text_buffer text = {0};
    text_add(&text, verdict_text(packet->verdict));
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding *finding = &packet->findings.at[i];
        text_add_format(&text, "%s%s", i ? " " : ": ", finding_code_text(finding->code));
        if (finding->item)
            text_add_format(&text, "(%s)", item_text(finding->item));
    }
    return text_buffer_take(&text);
}

/* The same as JSON. */
static char *json_summary(const struct packet *packet) {
    struct text_buffer text = {0};
    SCOPED(scoped_free)
    char *findings = findings_to_json(&packet->findings, JSON_MASKED);
    text_add_format(&text, "{\"verdict\":\"%s\",\"findings\":%s}", verdict_text(packet->verdict),
                    findings);
    return text_buffer_take(&text);
}

static char *summary_of(const struct rejudging *rejudging, const struct packet *packet) {
    return rejudging->office->options.is_json ? json_summary(packet) : summary(packet);
}

static void print_change(const struct rejudging *rejudging, const struct packet *packet,
                         const char *before, const char *after) {
    if (rejudging->office->options.is_json)
        printf("{\"receipt\":\"%s\",\"rulebook\":{\"name\":\"%s\",\"version\":\"%s\","
               "\"digest\":\"%s\"},\"before\":%s,\"after\":%s}\n",
               packet->receipt, packet->rulebook.name, packet->rulebook.version,
               packet->rulebook.digest, before, after);
    else
        printf("%s\n  - %s\n  + %s\n", packet->receipt, before, after);
}

static bool rejudge(void *context, struct packet *packet, const struct fault *reason,
                    struct fault *why) {
    (void)reason;
    struct rejudging *rejudging = context;
    int64_t number = rejudging->numbers->at[rejudging->at++];
    /* Without pages: its time was over, and nothing is left to judge. */
    if (packet->state != PACKET_DONE || packet->supplement_of || packet->pages.count == 0)
        return true;
    SCOPED(scoped_free)
    char *before = summary_of(rejudging, packet);
    packet->business = (struct business){0};
    if (!history_judge(rejudging->store, &rejudging->shelf, packet, why))
        return false;
    SCOPED(scoped_free)
    char *after = summary_of(rejudging, packet);
    if (strcmp(before, after) != 0) {
        rejudging->changed++;
        print_change(rejudging, packet, before, after);
    }
    return rejudging->office->options.dry_run
               ? store_rehearse_judge(rejudging->store, number, packet, why)
               : store_judge(rejudging->store, number, packet, why);
}

enum exit_status command_rejudge(struct office *office) {
    struct fault why = {0};
    struct number_list numbers = {0};
    struct rejudging rejudging = {.office = office, .numbers = &numbers};
    bool good = judging_open(office->rules, &rejudging.shelf, &why) &&
                store_open(office->db, STORE_EXISTING, office->actor, &rejudging.store, &why) &&
                (!office->options.dry_run || store_rehearse(rejudging.store, &why)) &&
                desk_numbers(office, rejudging.store, 0, &numbers, &why) &&
                desk_each(rejudging.store, &numbers, rejudge, &rejudging, &why);
    char sentence[80];
    snprintf(sentence, sizeof sentence, "%d/%d", rejudging.changed, numbers.count);
    if (good)
        office_note(office, NULL, WORD_REJUDGE_CHANGED, sentence);
    store_close(&rejudging.store);
    rule_shelf_free(&rejudging.shelf);
    free(numbers.at);
    return good ? EXIT_ALL_GOOD : office_say(office->options.language, &why);
}
