#include "pipeline/store_queue.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/store_internal.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char *const PARTS[] = {"open", "escalated", "complete", "decided", "all"};

const char *queue_part_text(enum queue_part part) {
    return PARTS[part];
}

bool queue_part_from_text(const char *text, enum queue_part *out) {
    for (enum queue_part part = QUEUE_OPEN; part < QUEUE_PART_COUNT; part++)
        if (strcmp(text, PARTS[part]) == 0) {
            *out = part;
            return true;
        }
    return false;
}

void queue_page_free(struct queue_page *page) {
    for (int i = 0; i < page->count; i++) {
        struct queue_row *row = &page->at[i];
        free(row->receipt);
        free(row->received);
        free(row->unit);
        free(row->agent);
        free(row->business);
        free(row->label);
    }
    free(page->at);
    *page = (struct queue_page){0};
}

/* Each part's own condition. */
static const char *const CONDITIONS[] = {
    "(decision is null or decision = 'escalated') and"
    " (state = 'quarantined' or verdict in ('deficient', 'review'))",
    "decision = 'escalated'",
    "decision is null and verdict = 'complete'",
    "decision in ('accepted', 'returned')",
    "1",
};

/* What each wish adds to the condition: nothing for a wish that nobody has, so that the plain queue
 * is read from its index. The values have fixed places; the last one stands in every statement. */
#define CONDITION_VERDICT  " and verdict = ?1"
#define CONDITION_CODE     " and packet in (select packet from findings where code = ?2)"
#define CONDITION_BUSINESS " and ',' || business || ',' like '%,' || ?3 || ',%'"
#define CONDITION_SINCE    " and received >= ?4"
#define CONDITION_UNTIL    " and received <= ?5"
#define CONDITION_SEARCH                                                                           \
    " and (unit like ?6 escape '\\' or receipt like ?6 escape '\\'"                                \
    " or agent like ?6 escape '\\' or label like ?6 escape '\\')"
#define CONDITION_HOLDER      " and packet in (select packet from holds where who = ?7 and until > ?8)"
#define CONDITION_QUARANTINED " and state = 'quarantined'"
#define CONDITION_ALWAYS      " and ?9 = ?9"
#define VALUE_TYPES           "tttttttin"

/* The values of a filter, in their order; `like` is owned. */
struct bound {
    const char *verdict, *code, *business, *since, *until, *holder;
    char *like;
    int64_t now;
    int last;
};

static void bound_free(struct bound *bound) {
    free(bound->like);
}

/* What people type is looked for as it stands. */
static char *like_of(const char *search) {
    if (!search || !*search)
        return NULL;
    struct text_buffer text = {0};
    text_add(&text, "%");
    for (const char *at = search; *at; at++) {
        if (strchr("%_\\", *at))
            text_add(&text, "\\");
        text_add_bytes(&text, at, 1);
    }
    text_add(&text, "%");
    return text_buffer_take(&text);
}

static struct bound bound_of(const struct queue_filter *filter) {
    return (struct bound){
        .verdict = filter->verdict ? verdict_text(filter->verdict) : NULL,
        .code = filter->code ? finding_code_text(filter->code) : NULL,
        .business = filter->business ? business_type_text(filter->business) : NULL,
        .since = filter->since,
        .until = filter->until,
        .holder = filter->holder,
        .like = like_of(filter->search),
        .now = (int64_t)time(NULL),
        .last = 1,
    };
}

#define BOUND_VALUES(b)                                                                            \
    (b).verdict, (b).code, (b).business, (b).since, (b).until, (b).like, (b).holder, (b).now,      \
        (b).last

static char *statement(const char *start, const struct queue_filter *filter, const char *end) {
    struct text_buffer text = {0};
    text_add(&text, start);
    text_add(&text, CONDITIONS[filter->part]);
    text_add(&text, filter->verdict ? CONDITION_VERDICT : "");
    text_add(&text, filter->code ? CONDITION_CODE : "");
    text_add(&text, filter->business ? CONDITION_BUSINESS : "");
    text_add(&text, filter->since ? CONDITION_SINCE : "");
    text_add(&text, filter->until ? CONDITION_UNTIL : "");
    text_add(&text, filter->search && *filter->search ? CONDITION_SEARCH : "");
    text_add(&text, filter->holder ? CONDITION_HOLDER : "");
    text_add(&text, filter->is_quarantined ? CONDITION_QUARANTINED : "");
    text_add(&text, CONDITION_ALWAYS);
    text_add(&text, end);
    return text_buffer_take(&text);
}

/* The packets of a window, "3,4,7". */
struct queue_shown {
    struct text_buffer numbers;
    int count;
};

static void queue_shown_free(struct queue_shown *shown) {
    text_buffer_free(&shown->numbers);
}

static void add_row(struct sql *sql, struct queue_page *page) {
    page->at = memory_room(page->at, page->count, sizeof *page->at);
    struct queue_row *row = &page->at[page->count++];
    *row = (struct queue_row){.number = sql_int64(sql, 0),
                              .receipt = sql_copy(sql, 1),
                              .received = sql_copy(sql, 2),
                              .unit = sql_copy(sql, 3),
                              .agent = sql_copy(sql, 4),
                              .business = sql_copy(sql, 5),
                              .label = sql_copy(sql, 6),
                              .state = packet_state_from_text(sql_text(sql, 7)),
                              .verdict = verdict_from_text(sql_text(sql, 8)),
                              .decision = decision_kind_from_text(sql_text(sql, 9)),
                              .worst = finding_code_from_text(sql_text(sql, 10)),
                              .finding_count = sql_int(sql, 11),
                              .page_count = sql_int(sql, 12)};
    text_cut(row->hold.who, sizeof row->hold.who, sql_text(sql, 13));
    row->hold.until = sql_int64(sql, 14);
}

/* Which packets stand in the window: found in an index alone, where there is one for the filter. */
static bool find_shown(struct store *store, const struct queue_filter *filter,
                       struct queue_window window, struct queue_shown *out, struct fault *why) {
    SCOPED(bound_free)
    struct bound bound = bound_of(filter);
    SCOPED(scoped_free)
    char *text = statement("select packet from queue where ", filter,
                           " order by received, packet limit ?10 offset ?11");
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, text, VALUE_TYPES "nn", BOUND_VALUES(bound), window.limit,
                   window.offset))
        return false;
    for (; sql_row(&sql); out->count++)
        text_add_format(&out->numbers, "%s%" PRId64, out->count ? "," : "", sql_int64(&sql, 0));
    return why->kind == FAULT_NONE;
}

/* A window that is not full tells the total by itself; else all are counted. */
static bool count_all(struct store *store, const struct queue_filter *filter,
                      struct queue_window window, struct queue_page *page, struct fault *why) {
    SCOPED(bound_free)
    struct bound bound = bound_of(filter);
    SCOPED(scoped_free)
    char *text = statement("select count(*) from queue where ", filter, "");
    int64_t count = window.offset + page->count;
    bool is_end = page->count < window.limit && (page->count > 0 || window.offset == 0);
    if (!is_end && !sql_number(store, why, &count, 0, text, VALUE_TYPES, BOUND_VALUES(bound)))
        return false;
    page->total = (int)count;
    return true;
}

static bool read_rows(struct store *store, const struct queue_shown *shown, struct queue_page *out,
                      struct fault *why) {
    struct text_buffer text = {0};
    text_add_format(&text,
                    "select queue.packet, receipt, received, unit, agent, business, label, state,"
                    " verdict, decision, worst, findings, pages, who, until"
                    " from queue left join holds on holds.packet = queue.packet and until > ?"
                    " where queue.packet in (%s) order by received, queue.packet",
                    shown->numbers.bytes ? shown->numbers.bytes : "");
    SCOPED(scoped_free)
    char *query = text_buffer_take(&text);
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, query, "i", (int64_t)time(NULL)))
        return false;
    while (sql_row(&sql))
        add_row(&sql, out);
    return why->kind == FAULT_NONE;
}

bool store_queue(struct store *store, const struct queue_filter *filter, struct queue_window window,
                 struct queue_page *out, struct fault *why) {
    struct queue_page page = {0};
    SCOPED(queue_shown_free)
    struct queue_shown shown = {0};
    if (!find_shown(store, filter, window, &shown, why) || !read_rows(store, &shown, &page, why) ||
        !count_all(store, filter, window, &page, why)) {
        queue_page_free(&page);
        return false;
    }
    *out = page;
    return true;
}

/* The first that the filter lets through behind a receipt ("" = from the start). */
static bool first_behind(struct store *store, const struct queue_filter *filter,
                         const char *receipt, const char *who, char **out, struct fault *why) {
    SCOPED(bound_free)
    struct bound bound = bound_of(filter);
    SCOPED(scoped_free)
    char *text = statement(
        "select receipt from queue where ", filter,
        " and (received, packet) > (coalesce((select received from queue where receipt = ?10), ''),"
        " coalesce((select packet from queue where receipt = ?10), 0)) and receipt != ?11"
        " and not exists (select 1 from holds where holds.packet = queue.packet and until > ?8"
        " and who != ?12) order by received, packet limit 1");
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, text, VALUE_TYPES "ttt", BOUND_VALUES(bound), receipt, receipt,
                   who))
        return false;
    *out = sql_row(&sql) ? sql_copy(&sql, 0) : NULL;
    return why->kind == FAULT_NONE;
}

bool store_queue_next(struct store *store, const struct queue_filter *filter, const char *receipt,
                      const char *who, char **out, struct fault *why) {
    char *found = NULL;
    if (!first_behind(store, filter, receipt, who, &found, why) ||
        (!found && !first_behind(store, filter, "", who, &found, why)))
        return false;
    if (found && strcmp(found, receipt) == 0)
        scoped_free(&found);
    *out = found;
    return true;
}

/* The value that papers state first: surely read ones before doubtful ones. */
static const char *first_value(const struct packet *packet, enum field_name name) {
    const char *doubtful = NULL;
    for (int i = 0; i < packet->pages.count; i++) {
        const struct field *field = field_find(&packet->pages.at[i].fields, name, -1);
        if (field && field->value && field->state == FIELD_STATE_READ)
            return field->value;
        if (field && field->value && !doubtful)
            doubtful = field->value;
    }
    return doubtful;
}

static const struct finding *worst_of(const struct packet *packet) {
    const struct finding *worst = NULL;
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding *finding = &packet->findings.at[i];
        if (!worst || finding->severity < worst->severity)
            worst = finding;
    }
    return worst;
}

bool store_queue_write(struct store *store, int64_t number, const struct packet *packet,
                       struct fault *why) {
    const struct finding *worst = worst_of(packet);
    struct text_buffer business = {0};
    for (int i = 0; i < packet->business.type_count; i++)
        text_add_format(&business, "%s%s", i ? "," : "",
                        business_type_text(packet->business.types[i]));
    SCOPED(scoped_free)
    char *types = text_buffer_take(&business);
    return sql_do(store, why,
                  "update queue set unit = ?, agent = ?, business = ?, worst = ?, findings = ?,"
                  " pages = ? where packet = ?",
                  "ttttnni", first_value(packet, FIELD_UNIT_NAME),
                  first_value(packet, FIELD_AGENT_NAME), types,
                  worst ? finding_code_text(worst->code) : NULL, packet->findings.count,
                  packet->pages.count, number);
}
