#include "review/route.h"

#include "base/text.h"
#include "packet/mask.h"
#include "pipeline/store_queue.h"
#include "review/due.h"
#include "review/json_out.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Rows of one window; the browser asks for the next when it is scrolled to. */
#define MOST_ROWS  200
#define ROWS_FIRST 50

/* A day as it stands in the store, NULL when it is none. */
static const char *day_of(const struct form *query, const char *name) {
    struct date day;
    const char *text = form_value(query, name);
    return text && date_parse(text, &day) ? text : NULL;
}

/* part, verdict, code, business, since, until, search, mine */
static struct queue_filter filter_of(const struct visit *visit) {
    const struct form *query = &visit->request->query;
    const char *verdict = form_text(query, "verdict");
    struct queue_filter filter = {
        .part = QUEUE_OPEN,
        .verdict = verdict_from_text(verdict),
        .is_quarantined = strcmp(verdict, "quarantined") == 0,
        .code = finding_code_from_text(form_text(query, "code")),
        .business = business_type_from_text(form_text(query, "business")),
        .since = day_of(query, "since"),
        .until = day_of(query, "until"),
        .search = form_value(query, "search"),
        .holder = form_value(query, "mine") ? visit->person.name : NULL,
    };
    if (!queue_part_from_text(form_text(query, "part"), &filter.part))
        filter.part = QUEUE_OPEN;
    return filter;
}

static void put_days(struct json_out *out, const struct visit *visit, const char *received) {
    struct date day;
    char due[11] = "";
    json_text(out, "received", received);
    if (!date_parse(received, &day))
        return;
    date_format(due_of(&visit->room->office->config, day), due);
    json_text(out, "due", due);
}

static void put_row(struct json_out *out, const struct visit *visit, const struct queue_row *row) {
    SCOPED(scoped_free)
    char *label = mask_file_name(row->label);
    json_open(out, NULL, "{");
    json_text(out, "receipt", row->receipt);
    json_text(out, "unit", row->unit);
    json_text(out, "agent", row->agent);
    json_text(out, "label", label);
    json_text(out, "business", row->business);
    json_text(out, "state", packet_state_text(row->state));
    json_text(out, "verdict", row->verdict ? verdict_text(row->verdict) : NULL);
    json_text(out, "decision", row->decision ? decision_kind_text(row->decision) : NULL);
    json_text(out, "worst", row->worst ? finding_code_text(row->worst) : NULL);
    json_text(out, "severity", row->worst ? severity_text(finding_severity(row->worst)) : NULL);
    json_number(out, "findings", row->finding_count);
    json_number(out, "pages", row->page_count);
    json_text(out, "holder", row->hold.who[0] ? row->hold.who : NULL);
    put_days(out, visit, row->received);
    json_close(out, "}");
}

static void put_today(struct json_out *out) {
    time_t now = time(NULL);
    struct tm parts;
    char today[11];
    localtime_r(&now, &parts);
    date_format((struct date){parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday}, today);
    json_text(out, "today", today);
}

/* the filter; offset, limit */
bool page_queue(struct visit *visit, struct fault *why) {
    const struct form *query = &visit->request->query;
    SCOPED(queue_page_free)
    struct queue_page page = {0};
    struct queue_filter filter = filter_of(visit);
    long limit = form_number(query, "limit", ROWS_FIRST);
    long offset = form_number(query, "offset", 0);
    struct queue_window window = {
        .offset = offset < 0 || offset > 100000000 ? 0 : (int)offset,
        .limit = limit < 1 || limit > MOST_ROWS ? ROWS_FIRST : (int)limit,
    };
    if (!store_queue(visit->store, &filter, window, &page, why))
        return false;
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_number(&out, "total", page.total);
    json_number(&out, "offset", window.offset);
    put_today(&out);
    json_open(&out, "rows", "[");
    for (int i = 0; i < page.count; i++)
        put_row(&out, visit, &page.at[i]);
    json_close(&out, "]");
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}

/* the filter; after (a receipt) */
bool page_next(struct visit *visit, struct fault *why) {
    SCOPED(scoped_free)
    char *receipt = NULL;
    struct queue_filter filter = filter_of(visit);
    const char *after = form_text(&visit->request->query, "after");
    if (!store_queue_next(visit->store, &filter, after, visit->person.name, &receipt, why))
        return false;
    struct json_out out = {0};
    json_open(&out, NULL, "{");
    json_text(&out, "receipt", receipt);
    json_close(&out, "}");
    reply_body(visit->reply, "application/json", text_buffer_take(&out.text));
    return true;
}
