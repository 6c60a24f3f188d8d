#include "review/route.h"

#include "base/text.h"
#include "pipeline/store.h"
#include "pipeline/store_kin.h"
#include "review/json_out.h"

#include <inttypes.h>
#include <string.h>

/* Rows that the page shows; the table has all. */
#define MOST_SHOWN 200

static const char *day_of(const struct form *query, const char *name) {
    struct date day;
    const char *text = form_value(query, name);
    return text && date_parse(text, &day) ? text : NULL;
}

static const char *given(const struct form *query, const char *name) {
    const char *text = form_value(query, name);
    return text && *text ? text : NULL;
}

static struct audit_filter filter_of(const struct form *query) {
    return (struct audit_filter){.packet = given(query, "receipt"),
                                 .actor = given(query, "actor"),
                                 .since = day_of(query, "since"),
                                 .until = day_of(query, "until")};
}

static bool put_json(void *context, const struct audit_row *row) {
    struct json_out *out = context;
    json_open(out, NULL, "{");
    json_number(out, "number", row->number);
    json_text(out, "at", row->at);
    json_text(out, "actor", row->actor);
    json_text(out, "what", row->what);
    json_text(out, "packet", row->packet);
    json_text(out, "detail", row->detail);
    json_close(out, "}");
    return true;
}

static bool send_rows(struct visit *visit, struct audit_filter filter, struct fault *why) {
    struct json_out out = {0};
    filter.newest_first = true;
    filter.most = MOST_SHOWN;
    json_open(&out, NULL, "{");
    json_open(&out, "rows", "[");
    if (!store_audit_each(visit->store, &filter, put_json, &out, why)) {
        text_buffer_free(&out.text);
        return false;
    }
    json_close(&out, "]");
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}

/* receipt, actor, since, until; newest first */
bool page_audit(struct visit *visit, struct fault *why) {
    return send_rows(visit, filter_of(&visit->request->query), why);
}

/* receipt: what was done with one packet, for all who may open it */
bool page_history(struct visit *visit, struct fault *why) {
    int64_t number;
    char receipt[RECEIPT_ROOM];
    return visit_packet(visit, form_text(&visit->request->query, "receipt"), &number, why) &&
           store_receipt(visit->store, number, receipt, why) &&
           send_rows(visit, (struct audit_filter){.packet = receipt}, why);
}

/* A cell of RFC 4180; a spreadsheet must not take it for a formula. */
static void put_cell(struct text_buffer *out, const char *text, const char *end) {
    text_add(out, strchr("=+-@\t\r", text[0]) && text[0] ? "\"'" : "\"");
    for (; *text; text++) {
        if (*text == '"')
            text_add(out, "\"");
        text_add_bytes(out, text, 1);
    }
    text_add(out, "\"");
    text_add(out, end);
}

static bool put_csv(void *context, const struct audit_row *row) {
    struct text_buffer *out = context;
    text_add_format(out, "%" PRId64 ",", row->number);
    put_cell(out, row->at, ",");
    put_cell(out, row->actor, ",");
    put_cell(out, row->what, ",");
    put_cell(out, row->packet, ",");
    put_cell(out, row->detail, ",");
    put_cell(out, row->previous, ",");
    put_cell(out, row->hash, "\r\n");
    return true;
}

/* The same rows, all of them and oldest first, as a table; taking it away is itself in the audit.
 */
bool page_audit_csv(struct visit *visit, struct fault *why) {
    struct text_buffer out = {0};
    struct audit_filter filter = filter_of(&visit->request->query);
    text_add(&out, "\xef\xbb\xbfnumber,at,actor,what,packet,detail,previous,hash\r\n");
    if (!store_audit(visit->store, "audit exported", NULL, NULL, why) ||
        !store_audit_each(visit->store, &filter, put_csv, &out, why)) {
        text_buffer_free(&out);
        return false;
    }
    reply_body(visit->reply, "text/csv; charset=utf-8", text_buffer_take(&out));
    visit->reply->file_name = text_copy("audit.csv");
    return true;
}
