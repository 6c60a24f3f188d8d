#include "rules/judge.h"

#include "base/text.h"
#include "facts/statement.h"
#include "rules/bench.h"

#include <stdlib.h>
#include <string.h>

/* Missing things first, then defects, then what a person must look at; within these by what they
 * concern, so that the order of pages decides nothing but what is left. */
static int by_weight(const void *left, const void *right) {
    const struct finding *a = left;
    const struct finding *b = right;
    if (a->severity != b->severity)
        return (int)a->severity - (int)b->severity;
    if (a->code != b->code)
        return (int)a->code - (int)b->code;
    if (a->item != b->item)
        return (int)a->item - (int)b->item;
    const char *texts[4] = {a->subject, b->subject, a->detail, b->detail};
    for (int i = 0; i < 4; i += 2) {
        int order = strcmp(texts[i] ? texts[i] : "", texts[i + 1] ? texts[i + 1] : "");
        if (order != 0)
            return order;
    }
    return a->page - b->page;
}

enum verdict judge_verdict(const struct finding_list *findings) {
    enum verdict verdict = VERDICT_COMPLETE;
    for (int i = 0; i < findings->count; i++) {
        const struct finding *each = &findings->at[i];
        if (each->severity == SEVERITY_MISSING || each->severity == SEVERITY_DEFECT)
            return VERDICT_DEFICIENT;
        if (each->code != FINDING_MEDIUM_CHECK && each->code != FINDING_PAGE_UNKNOWN)
            verdict = VERDICT_REVIEW;
    }
    return verdict;
}

/* Without an application form nobody knows what is asked for: it alone is missing. A supplement
 * needs none of its own. */
static void judge_without_form(struct bench *bench) {
    const struct paper_rule *rule = NULL;
    for (int type = 1; type < BUSINESS_COUNT && !rule; type++)
        for (int i = 0; i < bench->book->business[type].paper_count && !rule; i++)
            if (bench->book->business[type].papers[i].item == ITEM_APPLICATION_FORM)
                rule = &bench->book->business[type].papers[i];
    if (rule && !(bench->history && bench->history->is_supplement))
        bench_lack(bench, &(struct note){.code = FINDING_DOCUMENT_MISSING,
                                         .item = ITEM_APPLICATION_FORM,
                                         .clause = rule->clause,
                                         .is_sealed = rule->is_sealed});
}

static void judge_papers(struct bench *bench) {
    business_judge(bench);
    fee_reckon(bench);
    due_gather(bench);
    due_judge(bench);
    unit_judge(bench);
    people_judge(bench);
    stamp_judge(bench);
    form_judge(bench);
    fee_judge(bench);
}

/* Ticks that were not surely read, and that the payment bears out. */
static void name_business(const struct bench *bench, struct packet *packet) {
    if (!bench->is_determined || packet->business.type_count > 0)
        return;
    for (int type = 1; type < BUSINESS_COUNT; type++)
        if (bench->types & (1u << type))
            packet->business.types[packet->business.type_count++] = (enum business_type)type;
}

static void name_book(const struct rulebook *book, struct packet *packet) {
    text_replace(&packet->rulebook.name, rules_name(book));
    text_replace(&packet->rulebook.version, rules_version(book));
    text_replace(&packet->rulebook.digest, rules_digest(book));
}

static void bench_free(struct bench *bench) {
    for (int i = 0; i < bench->due_count; i++)
        sheet_list_free(&bench->due[i].sheets);
    free(bench->due);
    for (int i = 0; i < bench->lack_count; i++)
        free(bench->lacks[i].among);
    free(bench->lacks);
}

void judge_packet(const struct facts *facts, const struct rulebook *book,
                  const struct history *history, struct packet *packet) {
    finding_list_free(&packet->findings);
    struct bench bench = {.facts = facts,
                          .book = book,
                          .history = history,
                          .out = &packet->findings,
                          .received = packet->received};
    if (facts->items[ITEM_APPLICATION_FORM].count > 0)
        judge_papers(&bench);
    else
        judge_without_form(&bench);
    page_judge(&bench);
    if (packet->findings.count > 1)
        qsort(packet->findings.at, (size_t)packet->findings.count, sizeof *packet->findings.at,
              by_weight);
    packet->verdict = judge_verdict(&packet->findings);
    name_business(&bench, packet);
    name_book(book, packet);
    bench_free(&bench);
}
