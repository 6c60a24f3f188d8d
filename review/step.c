#include "review/route.h"

#include "base/limits.h"
#include "base/text.h"
#include "pipeline/notice.h"
#include "pipeline/store.h"
#include "review/json_out.h"
#include "review/value.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Longest reason and value that somebody types. */
#define MOST_TYPED_BYTES 500

static bool wrong(struct fault *why, const char *what) {
    return fault_raise(why, FAULT_INPUT, WORD_REVIEW_CANNOT, "%s", what);
}

/* receipt, version */
static bool hand_of(struct visit *visit, struct hand *out, struct fault *why) {
    const struct form *form = &visit->request->form;
    *out = (struct hand){.version = form_number(form, "version", -1), .who = visit->person.name};
    return visit_packet(visit, form_text(form, "receipt"), &out->number, why);
}

/* The new version; the page then asks for the packet anew. */
static bool answer_done(struct visit *visit, int64_t number, struct fault *why) {
    int64_t version;
    if (!store_version_of(visit->store, number, &version, why))
        return false;
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_number(&out, "version", version);
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}

static bool answer_receipt(struct visit *visit, const char *receipt) {
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_text(&out, "receipt", receipt);
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}

/* A place that the packet really has. */
static bool check_place(const struct packet *packet, const struct correction *correction,
                        struct fault *why) {
    if (correction->page < 1 || correction->page > packet->pages.count)
        return wrong(why, "page");
    const struct page_reading *page = &packet->pages.at[correction->page - 1];
    if (correction->card < -1 || correction->card >= page->id_cards.count)
        return wrong(why, "card");
    bool of_seal = correction->name == FIELD_NONE && correction->kind == PAGE_KIND_NONE;
    if (of_seal && (correction->seal < 0 || correction->seal >= page->seals.count))
        return wrong(why, "seal");
    return correction->row >= -1 && correction->row < 1000 ? true : wrong(why, "row");
}

/* page; field with card, row, value (none = nothing stands there); or kind; or seal with owner and
 * class. `value` is what the correction's value lends from. */
static bool correction_of(const struct form *form, struct correction *out, char **value,
                          struct fault *why) {
    *out = (struct correction){.page = (int)form_number(form, "page", 0),
                               .card = (int)form_number(form, "card", -1),
                               .row = (int)form_number(form, "row", -1),
                               .seal = (int)form_number(form, "seal", -1),
                               .name = field_name_from_text(form_text(form, "field")),
                               .owner = seal_owner_from_text(form_text(form, "owner")),
                               .class = seal_class_from_text(form_text(form, "class"))};
    if (out->name) {
        if (strlen(form_text(form, "value")) > MOST_TYPED_BYTES)
            return wrong(why, "value");
        *value = value_normal(out->name, form_text(form, "value"));
        out->value = *value;
        return value_is_possible(out->name, *value) ? true : wrong(why, "value");
    }
    if (form_value(form, "kind")) {
        out->kind = page_kind_from_text(form_text(form, "kind"));
        return out->kind ? true : wrong(why, "kind");
    }
    return out->seal >= 0 ? true : wrong(why, "field");
}

bool page_correct(struct visit *visit, struct fault *why) {
    struct hand hand;
    struct correction correction;
    SCOPED(scoped_free)
    char *value = NULL;
    SCOPED(packet_free)
    struct packet packet = {0};
    struct judge_anew anew = room_judge(visit->room);
    return hand_of(visit, &hand, why) &&
           correction_of(&visit->request->form, &correction, &value, why) &&
           store_load(visit->store, hand.number, &packet, NULL, why) &&
           check_place(&packet, &correction, why) &&
           store_step_correct(visit->store, &hand, &correction, &anew, why) &&
           answer_done(visit, hand.number, why);
}

/* finding (its place in the list), what, reason. A finding is dismissed only with a reason. */
bool page_finding(struct visit *visit, struct fault *why) {
    const struct form *form = &visit->request->form;
    struct hand hand;
    SCOPED(packet_free)
    struct packet packet = {0};
    if (!hand_of(visit, &hand, why) || !store_load(visit->store, hand.number, &packet, NULL, why))
        return false;
    long place = form_number(form, "finding", -1);
    const char *reason = form_text(form, "reason");
    if (place < 0 || place >= packet.findings.count)
        return fault_raise(why, FAULT_INPUT, WORD_REVIEW_CONFLICT, "%s", "");
    const struct finding *finding = &packet.findings.at[place];
    const struct finding_decision said = {.code = finding->code,
                                          .item = finding->item,
                                          .detail = finding->detail,
                                          .subject = finding->subject,
                                          .page = finding->page,
                                          .opinion = opinion_from_text(form_text(form, "what")),
                                          .reason = (char *)(uintptr_t)(*reason ? reason : NULL)};
    if (!said.opinion || strlen(reason) > MOST_TYPED_BYTES ||
        (said.opinion == OPINION_DISMISSED && !said.reason))
        return wrong(why, "reason");
    return store_step_finding(visit->store, &hand, &said, why) &&
           answer_done(visit, hand.number, why);
}

/* An applicant is told once and in full: not while a finding waits for a person. */
static bool may_return(struct visit *visit, int64_t number, struct fault *why) {
    SCOPED(packet_free)
    struct packet packet = {0};
    SCOPED(finding_decision_list_free)
    struct finding_decision_list decisions = {0};
    if (!store_load(visit->store, number, &packet, NULL, why) ||
        !store_finding_decisions(visit->store, number, &decisions, why))
        return false;
    int open = notice_open_count(&packet, &decisions);
    return open == 0 || fault_raise(why, FAULT_INPUT, WORD_NOTICE_OPEN, "%d", open);
}

/* what: accepted, returned, escalated */
bool page_decide(struct visit *visit, struct fault *why) {
    struct hand hand;
    enum decision_kind what = decision_kind_from_text(form_text(&visit->request->form, "what"));
    if (!what)
        return wrong(why, "what");
    return hand_of(visit, &hand, why) &&
           (what != DECISION_RETURNED || may_return(visit, hand.number, why)) &&
           store_step_decide(visit->store, &hand, what, why) &&
           answer_done(visit, hand.number, why);
}

/* "3,4,7" as numbers; false when it is anything else. */
static bool read_pages(const char *text, int pages[static LIMIT_MAX_PAGES], int *count) {
    *count = 0;
    while (*text && *count < LIMIT_MAX_PAGES) {
        char *end;
        long page = strtol(text, &end, 10);
        if (end == text || page < 1 || page > INT_MAX || (*end && *end != ','))
            return false;
        pages[(*count)++] = (int)page;
        text = *end ? end + 1 : end;
    }
    return *text == '\0';
}

/* pages (numbers, ascending). Answers with the new packet's receipt. */
bool page_split(struct visit *visit, struct fault *why) {
    struct hand hand;
    int pages[LIMIT_MAX_PAGES];
    struct split split = {.pages = pages};
    struct judge_anew anew = room_judge(visit->room);
    SCOPED(packet_free)
    struct packet made = {0};
    if (!read_pages(form_text(&visit->request->form, "pages"), pages, &split.count))
        return wrong(why, "pages");
    if (!hand_of(visit, &hand, why) || !store_step_split(visit->store, &hand, &split, &anew, why) ||
        !store_load(visit->store, split.made, &made, NULL, why))
        return false;
    return answer_receipt(visit, made.receipt);
}

/* root (a receipt), what: accept or refuse */
bool page_supplement(struct visit *visit, struct fault *why) {
    const struct form *form = &visit->request->form;
    struct hand hand;
    struct judge_anew anew = room_judge(visit->room);
    bool accepts = strcmp(form_text(form, "what"), "accept") == 0;
    struct supplement_wish wish = {.answer = accepts ? SUPPLEMENT_ACCEPTED : SUPPLEMENT_REFUSED};
    if (!accepts && strcmp(form_text(form, "what"), "refuse") != 0)
        return wrong(why, "what");
    return hand_of(visit, &hand, why) &&
           visit_packet(visit, form_text(form, "root"), &wish.root, why) &&
           store_step_supplement(visit->store, &hand, &wish, &anew, why) &&
           answer_done(visit, hand.number, why);
}

/* Answers with the packet whose last step was taken back. */
bool page_undo(struct visit *visit, struct fault *why) {
    int64_t number;
    struct judge_anew anew = room_judge(visit->room);
    SCOPED(packet_free)
    struct packet packet = {0};
    return store_step_undo(visit->store, visit->person.name, &anew, &number, why) &&
           store_load(visit->store, number, &packet, NULL, why) &&
           answer_receipt(visit, packet.receipt);
}
