#include "pipeline/store_internal.h"

#include "base/scoped.h"
#include "base/text.h"
#include "facts/payment.h"
#include "facts/statement.h"
#include "packet/json.h"
#include "pipeline/gist.h"
#include "pipeline/store_kin.h"

#include <stdio.h>
#include <stdlib.h>

/* One fact of a packet, and what it is about. */
struct fact_row {
    const char *name;
    int page, position;
    const char *value;
};

static bool write_fact(struct store *store, int64_t number, struct fact_row fact,
                       struct fault *why) {
    return sql_do(store, why,
                  "insert into facts (packet, name, page, position, value) values (?, ?, ?, ?, ?)",
                  "itnnt", number, fact.name, fact.page, fact.position, fact.value);
}

static bool write_seal_facts(struct store *store, int64_t number, const struct page_reading *page,
                             struct fault *why) {
    bool good = true;
    for (int i = 0; good && i < page->seals.count; i++) {
        const struct seal *seal = &page->seals.at[i];
        struct fact_row class = {"seal.class", page->number, i, seal_class_text(seal->class)};
        struct fact_row owner = {"seal.owner", page->number, i, seal_owner_text(seal->owner)};
        struct fact_row title = {"seal.title", page->number, i, seal->title};
        good = write_fact(store, number, class, why) && write_fact(store, number, owner, why) &&
               (!seal->title || write_fact(store, number, title, why));
    }
    return good;
}

static bool write_business(struct store *store, int64_t number, const struct business *business,
                           struct fault *why) {
    char confidence[32];
    snprintf(confidence, sizeof confidence, "%.6f", business->confidence);
    struct fact_row sure = {"business.confidence", 0, 0, confidence};
    struct fact_row kinds = {"business.kinds", 0, 0, certificate_kind_text(business->kinds)};
    bool good = write_fact(store, number, sure, why) && write_fact(store, number, kinds, why);
    for (int i = 0; good && i < business->type_count; i++) {
        struct fact_row type = {"business.type", 0, i, business_type_text(business->types[i])};
        good = write_fact(store, number, type, why);
    }
    return good;
}

/* By what a slip is known again in another packet: its serial, else day, amount and payer. */
static bool write_slip(struct store *store, int64_t number, const struct voucher_fact *slip,
                       struct fault *why) {
    SCOPED(scoped_free)
    char *words = payment_slip_words(slip);
    bool has_serial = statement_is_read(&slip->serial);
    struct fact_row serial = {KIN_SERIAL, slip->page, 0, statement_text(&slip->serial)};
    struct fact_row slip_words = {KIN_SLIP, slip->page, 0, words};
    struct fact_row loose = {KIN_LOOSE, slip->page, 0, words};
    return (!has_serial || write_fact(store, number, serial, why)) &&
           (!words || write_fact(store, number, slip_words, why)) &&
           (!words || has_serial || write_fact(store, number, loose, why));
}

static bool write_slips(struct store *store, int64_t number, const struct page_reading *page,
                        struct fault *why) {
    struct voucher_fact slips[PAYMENT_SLIPS];
    bool good = true;
    if (!page_serves(page, PAGE_KIND_PAYMENT_VOUCHER))
        return true;
    int count = payment_slips(page, slips);
    for (int i = 0; good && i < count; i++)
        good = write_slip(store, number, &slips[i], why);
    return good;
}

static bool write_values(struct store *store, int64_t number, const char *name,
                         const struct gist_values *values, struct fault *why) {
    bool good = true;
    for (int i = 0; good && i < values->count; i++)
        good = write_fact(store, number, (struct fact_row){name, 0, i, values->at[i]}, why);
    return good;
}

/* Values by which the packet is found when another one seems to belong to it. */
static bool write_gist(struct store *store, int64_t number, const struct packet *packet,
                       struct fault *why) {
    struct gist gist;
    gist_of(packet, &gist);
    struct gist_values people = gist.people;
    for (int i = 0; i < gist.persons.count && people.count < GIST_MOST; i++)
        people.at[people.count++] = gist.persons.at[i];
    return write_values(store, number, KIN_CODE, &gist.codes, why) &&
           write_values(store, number, KIN_UNIT, &gist.units, why) &&
           write_values(store, number, KIN_PERSON, &people, why);
}

static bool write_facts(struct store *store, int64_t number, const struct packet *packet,
                        struct fault *why) {
    bool good = sql_do(store, why, "delete from facts where packet = ?", "i", number);
    if (!good || packet->supplement_of)
        return good;
    good = write_business(store, number, &packet->business, why) &&
           write_gist(store, number, packet, why);
    for (int i = 0; good && i < packet->pages.count; i++)
        good = write_seal_facts(store, number, &packet->pages.at[i], why) &&
               write_slips(store, number, &packet->pages.at[i], why);
    return good;
}

static bool write_finding(struct store *store, int64_t number, struct finding *finding,
                          int position, struct fault *why) {
    struct finding_list one = {finding, 1};
    SCOPED(scoped_free)
    char *json = findings_to_json(&one, JSON_STORED);
    return sql_do(store, why,
                  "insert into findings (packet, position, code, severity, json)"
                  " values (?, ?, ?, ?, ?)",
                  "inttt", number, position, finding_code_text(finding->code),
                  severity_text(finding->severity), json);
}

static bool write_findings(struct store *store, int64_t number, const struct packet *packet,
                           struct fault *why) {
    bool good = sql_do(store, why, "delete from findings where packet = ?", "i", number);
    for (int i = 0; good && i < packet->findings.count; i++)
        good = write_finding(store, number, &packet->findings.at[i], i, why);
    return good;
}

bool store_write_judgement(struct store *store, int64_t number, const struct packet *packet,
                           struct fault *why) {
    return sql_do(store, why,
                  "update packets set verdict = ?, rulebook = ?, rulebook_version = ?,"
                  " rulebook_digest = ? where number = ?",
                  "tttti", packet->verdict == VERDICT_NONE ? NULL : verdict_text(packet->verdict),
                  packet->rulebook.name, packet->rulebook.version, packet->rulebook.digest,
                  number) &&
           write_facts(store, number, packet, why) && write_findings(store, number, packet, why) &&
           store_queue_write(store, number, packet, why);
}

static bool judge_inside(struct store *store, int64_t number, const struct packet *packet,
                         struct fault *why) {
    if (!sql_do(store, why,
                "update packets set version = version + 1 where number = ? and state = 'done'", "i",
                number))
        return false;
    if (sql_changes(store) == 0)
        return fault_raise(why, FAULT_SYSTEM, WORD_STORE_CLAIM_LOST, "%s", packet->receipt);
    return store_write_judgement(store, number, packet, why) &&
           store_audit_add(store, "rejudged", packet->receipt, verdict_text(packet->verdict), why);
}

bool store_judge(struct store *store, int64_t number, const struct packet *packet,
                 struct fault *why) {
    if (!sql_transaction(store, why))
        return false;
    return sql_transaction_end(store, judge_inside(store, number, packet, why), why);
}

/* A temporary table goes before the lasting one of its name. */
bool store_rehearse(struct store *store, struct fault *why) {
    return sql_script(store, why,
                      "create temp table facts as select * from main.facts;"
                      "create index temp.rehearsed_facts on facts (name, value);"
                      "create index temp.rehearsed_packets on facts (packet);"
                      "create temp table findings as select * from main.findings;"
                      "create index temp.rehearsed_findings on findings (packet, position)");
}

bool store_rehearse_judge(struct store *store, int64_t number, const struct packet *packet,
                          struct fault *why) {
    return write_facts(store, number, packet, why) && write_findings(store, number, packet, why);
}
