#include "review/route.h"

#include "base/text.h"
#include "facts/facts.h"
#include "packet/json.h"
#include "packet/mask.h"
#include "pipeline/kinship.h"
#include "pipeline/store.h"
#include "pipeline/store_kin.h"
#include "review/due.h"
#include "review/json_out.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* All that the page of one packet shows, loaded in one go. */
struct dossier {
    int64_t number, version;
    struct packet packet;
    struct fault reason;
    struct kept_correction_list corrections;
    struct finding_decision_list decisions;
    struct hold hold;
};

static void dossier_free(struct dossier *dossier) {
    packet_free(&dossier->packet);
    kept_correction_list_free(&dossier->corrections);
    finding_decision_list_free(&dossier->decisions);
}

/* The version is asked for first: what changes meanwhile is told at the next step. */
static bool dossier_load(struct visit *visit, const char *receipt, struct dossier *out,
                         struct fault *why) {
    return visit_packet(visit, receipt, &out->number, why) &&
           store_version_of(visit->store, out->number, &out->version, why) &&
           store_load(visit->store, out->number, &out->packet, &out->reason, why) &&
           store_corrections(visit->store, out->packet.receipt, &out->corrections, why) &&
           store_finding_decisions(visit->store, out->number, &out->decisions, why) &&
           store_hold_of(visit->store, out->number, &out->hold, why);
}

static void put_decisions(struct json_out *out, const struct dossier *dossier) {
    json_open(out, "decisions", "[");
    for (int i = 0; i < dossier->packet.findings.count; i++) {
        const struct finding_decision *said =
            finding_decision_of(&dossier->decisions, &dossier->packet.findings.at[i]);
        if (!said)
            continue;
        json_open(out, NULL, "{");
        json_number(out, "finding", i);
        json_text(out, "what", opinion_text(said->opinion));
        json_text(out, "reason", said->reason);
        json_text(out, "by", said->by);
        json_text(out, "at", said->at);
        json_close(out, "}");
    }
    json_close(out, "]");
}

/* What the reading said where a correction lies; NULL when it said nothing. */
static const struct field *field_under(const struct packet *packet,
                                       const struct correction *correction) {
    if (correction->page < 1 || correction->page > packet->pages.count)
        return NULL;
    const struct page_reading *page = &packet->pages.at[correction->page - 1];
    if (correction->card < 0)
        return field_find(&page->fields, correction->name, correction->row);
    return correction->card < page->id_cards.count
               ? field_find(&page->id_cards.at[correction->card].fields, correction->name,
                            correction->row)
               : NULL;
}

static void put_correction(struct json_out *out, const struct packet *read,
                           const struct kept_correction *kept) {
    const struct correction *laid = &kept->laid;
    const struct field *field = laid->name ? field_under(read, laid) : NULL;
    SCOPED(scoped_free)
    char *before = mask_value(laid->name, field ? field->value : NULL);
    json_open(out, NULL, "{");
    json_number(out, "page", laid->page);
    json_number(out, "card", laid->card);
    json_number(out, "row", laid->row);
    json_text(out, "field", laid->name ? field_name_text(laid->name) : NULL);
    json_text(out, "kind", laid->kind ? page_kind_text(laid->kind) : NULL);
    json_number(out, "seal", laid->name || laid->kind ? -1 : laid->seal);
    json_text(out, "before", before);
    json_text(out, "by", kept->by);
    json_text(out, "at", kept->at);
    json_close(out, "}");
}

static void put_corrections(struct json_out *out, const struct dossier *dossier) {
    json_open(out, "corrections", "[");
    for (int i = 0; i < dossier->corrections.count; i++)
        put_correction(out, &dossier->packet, &dossier->corrections.at[i]);
    json_close(out, "]");
}

static void put_hold(struct json_out *out, const struct visit *visit, const struct hold *hold) {
    json_open(out, "hold", "{");
    json_text(out, "who", hold->who[0] ? hold->who : NULL);
    json_number(out, "until", hold->until);
    json_bool(out, "mine", strcmp(hold->who, visit->person.name) == 0);
    json_close(out, "}");
}

/* Titles and words of the clauses that the findings rest on. */
static void put_clauses(struct json_out *out, const struct visit *visit,
                        const struct packet *packet) {
    const struct rulebook *book = rules_choose(&visit->room->shelf, packet->received);
    json_open(out, "clauses", "{");
    for (int i = 0; i < packet->findings.count; i++) {
        const char *id = packet->findings.at[i].clause;
        struct rule_clause clause;
        bool is_new = id != NULL;
        for (int j = 0; j < i && is_new; j++)
            is_new =
                !packet->findings.at[j].clause || strcmp(packet->findings.at[j].clause, id) != 0;
        if (!is_new || !rules_clause(book, id, &clause))
            continue;
        json_open(out, id, "{");
        json_text(out, "title", clause.title);
        json_text(out, "en", clause.english);
        json_text(out, "quote", clause.quote);
        json_number(out, "line", clause.line);
        json_close(out, "}");
    }
    json_close(out, "}");
}

static void put_reason(struct json_out *out, const struct fault *reason) {
    char zh[400];
    char en[400];
    if (reason->kind == FAULT_NONE)
        return;
    fault_describe(reason, LANGUAGE_ZH, zh, sizeof zh);
    fault_describe(reason, LANGUAGE_EN, en, sizeof en);
    json_open(out, "reason", "[");
    json_text(out, NULL, zh);
    json_text(out, NULL, en);
    json_close(out, "]");
}

/* Corrections are laid over the readings, as facts/ lays them, so that the page shows what was
 * judged. */
static char *packet_json(struct dossier *dossier) {
    SCOPED(scoped_free)
    struct correction *laid = kept_correction_list_laid(&dossier->corrections);
    struct correction_list list = {laid, dossier->corrections.count};
    corrections_lay(&list, &dossier->packet);
    SCOPED(scoped_free)
    char *label = mask_file_name(dossier->packet.label);
    text_replace(&dossier->packet.label, label);
    return packet_to_json(&dossier->packet, JSON_MASKED);
}

/* Receipts of packets; the list is freed. */
static bool put_receipts(struct json_out *out, struct visit *visit, const char *key,
                         struct number_list *list, struct fault *why) {
    char receipt[RECEIPT_ROOM];
    bool good = true;
    json_open(out, key, "[");
    for (int i = 0; good && i < list->count; i++) {
        good = store_receipt(visit->store, list->at[i], receipt, why);
        json_text(out, NULL, good ? receipt : NULL);
    }
    json_close(out, "]");
    free(list->at);
    return good;
}

/* Which packets this one seems to supplement, or does, and what it was split from or into. */
static bool put_kin(struct json_out *out, struct visit *visit, int64_t number, struct fault *why) {
    struct number_list roots = {0};
    struct number_list parts = {0};
    char receipt[RECEIPT_ROOM];
    int64_t root = 0;
    if (!store_root(visit->store, number, &root, why) ||
        (root > 0 && !store_receipt(visit->store, root, receipt, why)))
        return false;
    json_text(out, "root", root > 0 ? receipt : NULL);
    return kinship_proposals(visit->store, number, &roots, why) &&
           put_receipts(out, visit, "proposals", &roots, why) &&
           store_parts(visit->store, number, &parts, why) &&
           put_receipts(out, visit, "parts", &parts, why);
}

static bool is_mixed(const struct packet *packet) {
    for (int i = 0; i < packet->findings.count; i++)
        if (packet->findings.at[i].code == FINDING_PACKET_MIXED)
            return true;
    return false;
}

/* Of a packet of two applicants: the pages that seem to be the other's, for splitting. */
static bool put_foreign(struct json_out *out, struct visit *visit, const struct dossier *dossier,
                        struct fault *why) {
    SCOPED(packet_free)
    struct packet packet = {0};
    struct facts facts;
    json_open(out, "foreign", "[");
    if (is_mixed(&dossier->packet)) {
        if (!store_load(visit->store, dossier->number, &packet, NULL, why))
            return false;
        SCOPED(scoped_free)
        struct correction *laid = kept_correction_list_laid(&dossier->corrections);
        const struct correction_list corrections = {laid, dossier->corrections.count};
        facts_make(&packet, &corrections, &facts);
        for (int i = 0; i < facts.foreign.count; i++)
            json_number(out, NULL, facts.foreign.pages[i]);
        facts_free(&facts);
    }
    json_close(out, "]");
    return true;
}

static void put_due(struct json_out *out, const struct visit *visit, struct date received) {
    char due[11];
    date_format(due_of(&visit->room->office->config, received), due);
    json_text(out, "due", due);
}

/* receipt */
bool page_packet(struct visit *visit, struct fault *why) {
    SCOPED(dossier_free)
    struct dossier dossier = {0};
    if (!dossier_load(visit, form_text(&visit->request->query, "receipt"), &dossier, why) ||
        !store_audit_seen(visit->store, dossier.packet.receipt, why))
        return false;
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_number(&out, "version", dossier.version);
    put_hold(&out, visit, &dossier.hold);
    put_corrections(&out, &dossier);
    put_decisions(&out, &dossier);
    put_clauses(&out, visit, &dossier.packet);
    put_reason(&out, &dossier.reason);
    put_due(&out, visit, dossier.packet.received);
    if (!put_kin(&out, visit, dossier.number, why) || !put_foreign(&out, visit, &dossier, why)) {
        text_buffer_free(&out.text);
        return false;
    }
    json_text(&out, "label", dossier.packet.label);
    SCOPED(scoped_free)
    char *packet = packet_json(&dossier);
    json_raw(&out, "packet", packet);
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}

/* What was asked to be seen, for the audit. */
static char *place_text(const struct correction *place) {
    struct text_buffer text = {0};
    text_add_format(&text, "page %d %s", place->page, field_name_text(place->name));
    if (place->card >= 0)
        text_add_format(&text, " card %d", place->card);
    if (place->row >= 0)
        text_add_format(&text, " row %d", place->row);
    return text_buffer_take(&text);
}

/* receipt, page, card, row, field */
bool page_unmask(struct visit *visit, struct fault *why) {
    const struct form *form = &visit->request->form;
    const struct correction place = {.page = (int)form_number(form, "page", 0),
                                     .card = (int)form_number(form, "card", -1),
                                     .row = (int)form_number(form, "row", -1),
                                     .name = field_name_from_text(form_text(form, "field"))};
    SCOPED(dossier_free)
    struct dossier dossier = {0};
    SCOPED(scoped_free)
    char *where = place_text(&place);
    if (!dossier_load(visit, form_text(form, "receipt"), &dossier, why))
        return false;
    SCOPED(scoped_free)
    char *unused = packet_json(&dossier);
    const struct field *field = place.name ? field_under(&dossier.packet, &place) : NULL;
    if (!store_audit(visit->store, "unmasked", dossier.packet.receipt, where, why))
        return false;
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_text(&out, "value", field ? field->value : NULL);
    json_text(&out, "raw", field ? field->raw : NULL);
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}
