#include "pipeline/store_step.h"

#include "base/text.h"
#include "pipeline/store_step_internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void step_free(struct step *step) {
    free(step->what);
    free(step->before);
    *step = (struct step){0};
}

bool store_version_of(struct store *store, int64_t number, int64_t *out, struct fault *why) {
    return sql_number(store, why, out, 0, "select version from packets where number = ?", "i",
                      number);
}

static bool is_held(struct store *store, const struct hand *hand, struct fault *why) {
    struct hold hold;
    if (!store_hold_of(store, hand->number, &hold, why))
        return false;
    if (strcmp(hold.who, hand->who) == 0)
        return true;
    return fault_raise(why, FAULT_INPUT, WORD_REVIEW_NOT_HELD, "%s", hold.who);
}

bool step_begin(struct store *store, const struct hand *hand, char receipt[static RECEIPT_ROOM],
                struct fault *why) {
    if (!is_held(store, hand, why) ||
        !sql_do(store, why,
                "update packets set version = version + 1"
                " where number = ? and version = ? and state in ('done', 'quarantined')",
                "ii", hand->number, hand->version))
        return false;
    if (sql_changes(store) == 0)
        return fault_raise(why, FAULT_INPUT, WORD_REVIEW_CONFLICT, "%s", "");
    return store_receipt(store, hand->number, receipt, why);
}

bool step_add(struct store *store, const struct hand *hand, const struct step *step,
              struct fault *why) {
    char moment[STORE_MOMENT_ROOM];
    store_now(moment);
    return sql_do(store, why,
                  "insert into steps (packet, what, about, before, by, at)"
                  " values (?, ?, ?, ?, ?, ?)",
                  "itittt", hand->number, step->what, step->about, step->before, hand->who, moment);
}

static bool judge_one(struct store *store, int64_t number, const struct judge_anew *anew,
                      struct fault *why) {
    SCOPED(packet_free)
    struct packet packet = {0};
    if (!store_load(store, number, &packet, NULL, why))
        return false;
    if (packet.state != PACKET_DONE)
        return true;
    packet.business = (struct business){0};
    return anew->judge(anew->context, store, &packet, why) &&
           store_write_judgement(store, number, &packet, why);
}

bool step_touch(struct store *store, int64_t number, struct fault *why) {
    return sql_do(store, why, "update packets set version = version + 1 where number = ?", "i",
                  number);
}

bool step_judge(struct store *store, int64_t number, const struct judge_anew *anew,
                struct fault *why) {
    int64_t root = 0;
    if (!judge_one(store, number, anew, why) || !store_root(store, number, &root, why))
        return false;
    return root == 0 || (step_touch(store, root, why) && judge_one(store, root, anew, why));
}

static bool is_of_seal(const struct correction *correction) {
    return correction->name == FIELD_NONE && correction->kind == PAGE_KIND_NONE;
}

/* Where a correction stands, for the audit: never what it says. */
static char *place_of(const struct correction *correction) {
    struct text_buffer text = {0};
    text_add_format(&text, "page %d", correction->page);
    if (is_of_seal(correction))
        text_add_format(&text, " seal %d", correction->seal);
    if (correction->card >= 0)
        text_add_format(&text, " card %d", correction->card);
    if (correction->row >= 0)
        text_add_format(&text, " row %d", correction->row);
    text_add_format(&text, " %s",
                    correction->name         ? field_name_text(correction->name)
                    : is_of_seal(correction) ? seal_owner_text(correction->owner)
                                             : page_kind_text(correction->kind));
    return text_buffer_take(&text);
}

/* A page behind a packet's own is a supplement's: what is corrected there stays with it. */
static bool own_place(struct store *store, int64_t *number, int *page, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    int left = *page;
    if (!sql_begin(&sql, store, why,
                   "select number, (select count(*) from pages where packet = packets.number)"
                   " from packets where number = ?1 or (supplement_of = ?1 and state = 'done')"
                   " order by number <> ?1, number",
                   "i", *number))
        return false;
    while (sql_row(&sql)) {
        int pages = sql_int(&sql, 1);
        if (left <= pages) {
            *number = sql_int64(&sql, 0);
            *page = left;
            return true;
        }
        left -= pages;
    }
    return why->kind == FAULT_NONE;
}

static bool insert_correction(struct store *store, const struct hand *hand,
                              const struct correction *correction, struct fault *why) {
    const char *what = correction->name ? "field" : is_of_seal(correction) ? "seal" : "kind";
    struct text_buffer value = {0};
    if (correction->name)
        text_add(&value, correction->value ? correction->value : "");
    else if (is_of_seal(correction))
        text_add_format(&value, "%s %s", seal_owner_text(correction->owner),
                        seal_class_text(correction->class));
    else
        text_add(&value, page_kind_text(correction->kind));
    SCOPED(scoped_free)
    char *kept = text_buffer_take(&value);
    bool is_blank = correction->name && !correction->value;
    char moment[STORE_MOMENT_ROOM];
    int64_t number = hand->number;
    int page = correction->page;
    store_now(moment);
    return own_place(store, &number, &page, why) &&
           sql_do(store, why,
                  "insert into corrections (packet, page, field, field_row, value, by, at, what,"
                  " card, position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  "intnttttnn", number, page, field_name_text(correction->name), correction->row,
                  is_blank ? NULL : kept, hand->who, moment, what, correction->card,
                  is_of_seal(correction) ? correction->seal : -1);
}

static bool correct_inside(struct store *store, const struct hand *hand,
                           const struct correction *correction, const struct judge_anew *anew,
                           struct fault *why) {
    char receipt[RECEIPT_ROOM];
    SCOPED(scoped_free)
    char *place = place_of(correction);
    if (!step_begin(store, hand, receipt, why) || !insert_correction(store, hand, correction, why))
        return false;
    const struct step step = {.what = "correction", .about = sql_last_number(store)};
    return step_add(store, hand, &step, why) && step_judge(store, hand->number, anew, why) &&
           store_audit_add(store, "corrected", receipt, place, why);
}

bool store_step_correct(struct store *store, const struct hand *hand,
                        const struct correction *correction, const struct judge_anew *anew,
                        struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, correct_inside(store, hand, correction, anew, why), why);
}

static bool insert_opinion(struct store *store, const struct hand *hand,
                           const struct finding_decision *said, struct fault *why) {
    char moment[STORE_MOMENT_ROOM];
    store_now(moment);
    return sql_do(store, why,
                  "insert into finding_decisions (packet, code, item, detail, subject, page, what,"
                  " reason, by, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  "ittttntttt", hand->number, finding_code_text(said->code),
                  said->item ? item_text(said->item) : NULL, said->detail, said->subject,
                  said->page, opinion_text(said->opinion), said->reason, hand->who, moment);
}

static bool finding_inside(struct store *store, const struct hand *hand,
                           const struct finding_decision *said, struct fault *why) {
    char receipt[RECEIPT_ROOM];
    if (!step_begin(store, hand, receipt, why) || !insert_opinion(store, hand, said, why))
        return false;
    const struct step step = {.what = "finding", .about = sql_last_number(store)};
    return step_add(store, hand, &step, why) &&
           store_audit_add(store,
                           said->opinion == OPINION_CONFIRMED ? "finding confirmed"
                                                              : "finding dismissed",
                           receipt, finding_code_text(said->code), why);
}

bool store_step_finding(struct store *store, const struct hand *hand,
                        const struct finding_decision *decision, struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, finding_inside(store, hand, decision, why), why);
}

bool step_decision_before(struct store *store, int64_t number, char **out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select what || ' ' || by || ' ' || at from decisions where packet = ?", "i",
                   number))
        return false;
    *out = sql_row(&sql) ? sql_copy(&sql, 0) : NULL;
    return why->kind == FAULT_NONE;
}

static bool decide_inside(struct store *store, const struct hand *hand, enum decision_kind what,
                          struct fault *why) {
    char receipt[RECEIPT_ROOM];
    char moment[STORE_MOMENT_ROOM];
    SCOPED(scoped_free)
    char *before = NULL;
    store_now(moment);
    if (!step_begin(store, hand, receipt, why) ||
        !step_decision_before(store, hand->number, &before, why) ||
        !sql_do(store, why,
                "insert into decisions (packet, what, by, at) values (?1, ?2, ?3, ?4)"
                " on conflict (packet) do update set what = ?2, by = ?3, at = ?4",
                "ittt", hand->number, decision_kind_text(what), hand->who, moment))
        return false;
    const struct step step = {.what = "decision", .before = before};
    return step_add(store, hand, &step, why) &&
           store_hold_release(store, hand->number, hand->who, why) &&
           store_audit_add(store, decision_kind_text(what), receipt, NULL, why);
}

bool store_step_decide(struct store *store, const struct hand *hand, enum decision_kind what,
                       struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, decide_inside(store, hand, what, why), why);
}
