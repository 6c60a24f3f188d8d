#include "pipeline/command.h"
#include "pipeline/desk.h"
#include "pipeline/export_case.h"
#include "pipeline/table.h"

#include "base/text.h"
#include "packet/json.h"
#include "packet/mask.h"

#include <stdlib.h>
#include <string.h>

/* An export at work. */
struct exporting {
    struct table table;
    struct store *store;
    bool unmasked;
    char received[11];
};

/* Every value goes through here: masked unless the user asked, and the audit knows. */
static char *shown(const struct exporting *exporting, enum field_name name, const char *value) {
    return exporting->unmasked ? text_copy(value) : mask_value(name, value);
}

static char *shown_sentence(const struct exporting *exporting, const char *value) {
    return exporting->unmasked ? text_copy(value) : mask_sentence(value);
}

static char *number_text(double number, const char *format) {
    struct text_buffer text = {0};
    text_add_format(&text, strcmp(format, "page") == 0 ? "%.0f" : "%.3f", number);
    return text_buffer_take(&text);
}

static const char *const PACKET_COLUMNS[] = {
    "receipt", "packet",   "file",     "received", "state",    "business", "verdict",
    "pages",   "findings", "rulebook", "version",  "decision", NULL};

static bool export_packet(void *context, struct packet *packet, const struct fault *reason,
                          struct fault *why) {
    (void)reason;
    (void)why;
    struct exporting *exporting = context;
    struct text_buffer business = {0};
    struct text_buffer codes = {0};
    char received[11];
    SCOPED(scoped_free)
    char *pages = number_text(packet->pages.count, "page");
    SCOPED(scoped_free)
    char *label = shown_sentence(exporting, packet->label);
    date_format(packet->received, received);
    for (int i = 0; i < packet->business.type_count; i++)
        text_add_format(&business, "%s%s", i ? " " : "",
                        business_type_text(packet->business.types[i]));
    for (int i = 0; i < packet->findings.count; i++)
        text_add_format(&codes, "%s%s", i ? " " : "",
                        finding_code_text(packet->findings.at[i].code));
    const char *values[] = {packet->receipt,
                            packet->id,
                            label,
                            received,
                            packet_state_text(packet->state),
                            business.bytes,
                            packet->verdict ? verdict_text(packet->verdict) : NULL,
                            pages,
                            codes.bytes,
                            packet->rulebook.name,
                            packet->rulebook.version,
                            packet->decision.what ? decision_kind_text(packet->decision.what)
                                                  : NULL};
    table_row(&exporting->table, values);
    text_buffer_free(&business);
    text_buffer_free(&codes);
    return true;
}

static bool export_packet_json(void *context, struct packet *packet, const struct fault *reason,
                               struct fault *why) {
    (void)reason;
    (void)why;
    const struct exporting *exporting = context;
    SCOPED(scoped_free)
    char *json = packet_to_json(packet, exporting->unmasked ? JSON_FULL : JSON_MASKED);
    fprintf(exporting->table.out, "%s\n", json);
    return true;
}

static const char *const FINDING_COLUMNS[] = {"receipt", "code",       "severity",   "item",
                                              "detail",  "subject",    "page",       "clause",
                                              "message", "message_en", "confidence", NULL};

static void export_finding(struct exporting *exporting, const struct packet *packet,
                           const struct finding *finding) {
    SCOPED(scoped_free)
    char *detail = shown_sentence(exporting, finding->detail);
    SCOPED(scoped_free)
    char *subject = shown_sentence(exporting, finding->subject);
    SCOPED(scoped_free)
    char *zh = shown_sentence(exporting, finding->message_zh);
    SCOPED(scoped_free)
    char *en = shown_sentence(exporting, finding->message_en);
    SCOPED(scoped_free)
    char *page = number_text(finding->page, "page");
    SCOPED(scoped_free)
    char *confidence = number_text(finding->confidence, "share");
    const char *values[] = {packet->receipt,
                            finding_code_text(finding->code),
                            severity_text(finding->severity),
                            finding->item ? item_text(finding->item) : NULL,
                            detail,
                            subject,
                            finding->page > 0 ? page : NULL,
                            finding->clause,
                            zh,
                            en,
                            confidence};
    table_row(&exporting->table, values);
}

static bool export_findings(void *context, struct packet *packet, const struct fault *reason,
                            struct fault *why) {
    (void)reason;
    (void)why;
    for (int i = 0; i < packet->findings.count; i++)
        export_finding(context, packet, &packet->findings.at[i]);
    return true;
}

/* Numbers, and true or false. */
static const char *const PLAIN[] = {"page", "row", "confidence", "handwritten", NULL};

static const char *const FIELD_COLUMNS[] = {"receipt", "page",        "kind",       "card",
                                            "row",     "name",        "value",      "raw",
                                            "state",   "handwritten", "confidence", NULL};

/* What a field stands in. */
struct field_place {
    const struct packet *packet;
    const struct page_reading *page;
    const struct id_card *card; /* NULL = in the page itself */
};

static void export_field(struct exporting *exporting, const struct field_place *place,
                         const struct field *field) {
    static const char *const ANSWERS[] = {NULL, "false", "true"};
    SCOPED(scoped_free)
    char *page = number_text(place->page->number, "page");
    SCOPED(scoped_free)
    char *row = number_text(field->row, "page");
    SCOPED(scoped_free)
    char *confidence = number_text(field->confidence, "share");
    SCOPED(scoped_free)
    char *value = shown(exporting, field->name, field->value);
    SCOPED(scoped_free)
    char *raw = shown(exporting, field->name, field->raw);
    const char *values[] = {place->packet->receipt,
                            page,
                            page_kind_text(place->page->kind),
                            place->card ? card_side_text(place->card->side) : NULL,
                            field->row >= 0 ? row : NULL,
                            field_name_text(field->name),
                            value,
                            raw,
                            field_state_text(field->state),
                            ANSWERS[field->handwritten],
                            confidence};
    table_row(&exporting->table, values);
}

static bool export_fields(void *context, struct packet *packet, const struct fault *reason,
                          struct fault *why) {
    (void)reason;
    (void)why;
    for (int i = 0; i < packet->pages.count; i++) {
        struct field_place place = {packet, &packet->pages.at[i], NULL};
        for (int j = 0; j < place.page->fields.count; j++)
            export_field(context, &place, &place.page->fields.at[j]);
        for (int j = 0; j < place.page->id_cards.count; j++) {
            place.card = &place.page->id_cards.at[j];
            for (int k = 0; k < place.card->fields.count; k++)
                export_field(context, &place, &place.card->fields.at[k]);
        }
    }
    return true;
}

static const char *const INVOICE_COLUMNS[] = {"receipt", "unit_name", "title", "tax_code",
                                              "address", "phone",     "bank",  "account",
                                              "amount",  NULL};

/* The first value of that name in the packet, as it may be shown; NULL when none was read. */
static char *first_value(const struct exporting *exporting, const struct packet *packet,
                         enum field_name name) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct field *field = field_find(&packet->pages.at[i].fields, name, -1);
        if (field && field->value && field->state == FIELD_STATE_READ)
            return shown(exporting, name, field->value);
    }
    return NULL;
}

static bool export_invoice(void *context, struct packet *packet, const struct fault *reason,
                           struct fault *why) {
    (void)reason;
    (void)why;
    static const enum field_name NAMES[] = {FIELD_UNIT_NAME, FIELD_TITLE, FIELD_TAX_CODE,
                                            FIELD_ADDRESS,   FIELD_PHONE, FIELD_BANK,
                                            FIELD_ACCOUNT,   FIELD_AMOUNT};
    enum { COUNT = sizeof NAMES / sizeof NAMES[0] };
    struct exporting *exporting = context;
    char *values[COUNT + 1] = {packet->receipt};
    for (int i = 0; i < COUNT; i++)
        values[i + 1] = first_value(exporting, packet, NAMES[i]);
    if (values[2] || values[3])
        table_row(&exporting->table, (const char *const *)values);
    for (int i = 0; i < COUNT; i++)
        free(values[i + 1]);
    return true;
}

/* What reviewers corrected, as cases for sealroom-eval; a packet without corrections is none. */
static bool export_correction(void *context, struct packet *packet, const struct fault *reason,
                              struct fault *why) {
    const struct exporting *exporting = context;
    int64_t number;
    SCOPED(kept_correction_list_free)
    struct kept_correction_list corrections = {0};
    SCOPED(finding_decision_list_free)
    struct finding_decision_list decisions = {0};
    if (!store_corrections(exporting->store, packet->receipt, &corrections, why) ||
        !store_find(exporting->store, packet->receipt, &number, why) ||
        !store_finding_decisions(exporting->store, number, &decisions, why))
        return false;
    return !export_case_make(&corrections, &decisions, packet) ||
           export_packet_json(context, packet, reason, why);
}

static const char *const NO_COLUMNS[] = {NULL};

struct export_kind {
    const char *name;
    const char *const *columns;
    bool (*each)(void *, struct packet *, const struct fault *, struct fault *);
};

static const struct export_kind KINDS[] = {
    {"packets", PACKET_COLUMNS, export_packet},     {"findings", FINDING_COLUMNS, export_findings},
    {"fields", FIELD_COLUMNS, export_fields},       {"invoices", INVOICE_COLUMNS, export_invoice},
    {"corrections", NO_COLUMNS, export_correction},
};

static const struct export_kind *kind_named(const char *name) {
    for (size_t i = 0; i < sizeof KINDS / sizeof KINDS[0]; i++)
        if (strcmp(KINDS[i].name, name) == 0)
            return &KINDS[i];
    return NULL;
}

static bool export_all(struct office *office, const struct export_kind *kind, struct fault *why) {
    const struct options *options = &office->options;
    SCOPED(store_close)
    struct store *store = NULL;
    struct number_list numbers = {0};
    struct exporting exporting = {
        .table = {stdout, options->is_csv ? TABLE_CSV : TABLE_JSON, kind->columns, false, PLAIN},
        .unmasked = options->unmasked};
    bool whole_packets = kind->each == export_packet && !options->is_csv;
    if (kind->each == export_correction && options->is_csv)
        return fault_raise(why, FAULT_SETUP, WORD_OPTION_FORMAT, "--format csv");
    if (!store_open(office->db, STORE_EXISTING, office->actor, &store, why))
        return false;
    exporting.store = store;
    bool good =
        (!options->unmasked || store_audit(store, "export unmasked", NULL, kind->name, why)) &&
        desk_numbers(office, store, 1, &numbers, why) &&
        (!options->unmasked || store_audit_exported(store, &numbers, kind->name, why)) &&
        desk_each(store, &numbers, whole_packets ? export_packet_json : kind->each, &exporting,
                  why);
    if (good)
        table_head(&exporting.table);
    free(numbers.at);
    return good;
}

enum exit_status command_export(struct office *office) {
    struct fault why = {0};
    const struct options *options = &office->options;
    const char *name = options->argument_count > 0 ? options->arguments[0] : "packets";
    const struct export_kind *kind = kind_named(name);
    if (!kind)
        fault_raise(&why, FAULT_SETUP, WORD_OPTION_WRONG, "export %s", name);
    bool good = kind && export_all(office, kind, &why);
    return good ? EXIT_ALL_GOOD : office_say(options->language, &why);
}
