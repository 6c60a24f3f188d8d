#include "pipeline/store_report.h"

#include "base/memory.h"
#include "base/text.h"
#include "packet/mask.h"
#include "pipeline/store_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Days are those of the office: 'localtime' follows the time zone that office_open has set. */
#define DONE_DAY "date(packets.done_at, 'localtime')"
#define IN_SPAN  DONE_DAY " between ?1 and ?2 and packets.state in ('done','quarantined')"

/* The days of a report, as SQL compares them. */
struct span {
    char since[11], until[11];
};

static struct date day_before(struct date day) {
    static const int LENGTHS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (--day.day > 0)
        return day;
    if (--day.month == 0) {
        day.month = 12;
        day.year--;
    }
    day.day = LENGTHS[day.month - 1] + 1;
    while (!date_is_real(day))
        day.day--;
    return day;
}

static void add_day(struct report_day *day, struct sql *sql, int column) {
    int packets = sql_int(sql, column);
    day->packets += packets;
    day->pages += sql_int(sql, column + 1);
    if (strcmp(sql_text(sql, column + 2), "quarantined") == 0)
        day->quarantined += packets;
    else
        day->by_verdict[verdict_from_text(sql_text(sql, column + 3))] += packets;
}

static bool count_days(struct store *store, const struct span *span, struct report *out,
                       struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    struct date day = out->until;
    char first[11];
    for (int i = REPORT_DAYS - 1; i >= 0; i--, day = day_before(day))
        out->days[i].day = day;
    date_format(out->days[0].day, first);
    if (!sql_begin(&sql, store, why,
                   "select " DONE_DAY " as day, count(*),"
                   " sum((select count(*) from pages where pages.packet = packets.number)), state,"
                   " verdict from packets where " IN_SPAN " group by day, state, verdict",
                   "tt", first, span->until))
        return false;
    while (sql_row(&sql))
        for (int i = 0; i < REPORT_DAYS; i++) {
            char text[11];
            date_format(out->days[i].day, text);
            if (strcmp(text, sql_text(&sql, 0)) == 0)
                add_day(&out->days[i], &sql, 1);
        }
    return why->kind == FAULT_NONE;
}

static bool count_sum(struct store *store, const struct span *span, struct report *out,
                      struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select count(*),"
                   " sum((select count(*) from pages where pages.packet = packets.number)), state,"
                   " verdict, sum(supplement_of is not null)"
                   " from packets where " IN_SPAN " group by state, verdict",
                   "tt", span->since, span->until))
        return false;
    while (sql_row(&sql)) {
        add_day(&out->sum, &sql, 0);
        out->supplements += sql_int(&sql, 4);
    }
    return why->kind == FAULT_NONE;
}

static bool count_codes(struct store *store, const struct span *span, struct report *out,
                        struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select code, count(*) from findings"
                   " join packets on packets.number = findings.packet where " IN_SPAN
                   " group by code",
                   "tt", span->since, span->until))
        return false;
    while (sql_row(&sql))
        out->codes[finding_code_from_text(sql_text(&sql, 0))] = sql_int(&sql, 1);
    out->codes[FINDING_NONE] = 0;
    return why->kind == FAULT_NONE;
}

static bool count_rest(struct store *store, const struct span *span, struct report *out,
                       struct fault *why) {
    int64_t died = 0;
    int64_t unreadable = 0;
    struct store_counts counts;
    if (!sql_number(store, why, &died, 0,
                    "select count(*) from audit where what = 'reader.died'"
                    " and date(at, 'localtime') between ?1 and ?2",
                    "tt", span->since, span->until) ||
        !sql_number(store, why, &unreadable, 0,
                    "select count(*) from pages join packets on packets.number = pages.packet"
                    " where pages.fault is not null and " IN_SPAN,
                    "tt", span->since, span->until) ||
        !store_count(store, &counts, why))
        return false;
    out->readers_died = (int)died;
    out->pages_unreadable = (int)unreadable;
    out->waiting = counts.by_state[PACKET_WAITING];
    out->working = counts.by_state[PACKET_WORKING];
    return true;
}

static void add_file(struct report_file_list *list, struct sql *sql) {
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    struct report_file *file = &list->at[list->count++];
    text_cut(file->receipt, sizeof file->receipt, sql_text(sql, 0));
    file->label = mask_file_name(sql_text(sql, 1));
    file->pages = sql_int(sql, 2);
    file->seconds = (long)sql_int64(sql, 3);
    file->reason = fault_unpack(sql_is_null(sql, 4) ? NULL : sql_text(sql, 4));
}

/* Taken: the last time that the packet was taken up, be it to be read again. */
static const char FILES[] =
    "with taken as (select packet, max(at) as at from audit"
    " where what in ('taken', 'retry', 'reread', 'cut') group by packet)"
    " select packets.receipt, packets.label,"
    " (select count(*) from pages where pages.packet = packets.number),"
    " unixepoch(packets.done_at) - unixepoch(min(coalesce(taken.at, taken_at), done_at)) as spent,"
    " packets.reason from packets left join taken on taken.packet = packets.receipt"
    " where " IN_SPAN " and packets.state = ?3 order by %s limit %d";

static bool list_files(struct store *store, const struct span *span, enum packet_state state,
                       struct report_file_list *out, struct fault *why) {
    bool slow = state == PACKET_DONE;
    char text[1000];
    snprintf(text, sizeof text, FILES, slow ? "spent desc, packets.number" : "packets.number",
             slow ? REPORT_SLOWEST : 200);
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, text, "ttt", span->since, span->until,
                   packet_state_text(state)))
        return false;
    while (sql_row(&sql))
        add_file(out, &sql);
    return why->kind == FAULT_NONE;
}

static bool list_rulebooks(struct store *store, const struct span *span, struct report *out,
                           struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    struct text_buffer names = {0};
    if (!sql_begin(&sql, store, why,
                   "select distinct rulebook, rulebook_version from packets where " IN_SPAN
                   " and rulebook is not null order by 1, 2",
                   "tt", span->since, span->until))
        return false;
    while (sql_row(&sql))
        text_add_format(&names, "%s%s %s", names.length ? ", " : "", sql_text(&sql, 0),
                        sql_text(&sql, 1));
    out->rulebooks = text_buffer_take(&names);
    return why->kind == FAULT_NONE;
}

bool store_report(struct store *store, struct date since, struct date until, struct report *out,
                  struct fault *why) {
    struct report report = {.since = since, .until = until};
    struct span span;
    date_format(since, span.since);
    date_format(until, span.until);
    bool good = count_sum(store, &span, &report, why) && count_days(store, &span, &report, why) &&
                count_codes(store, &span, &report, why) && count_rest(store, &span, &report, why) &&
                list_files(store, &span, PACKET_DONE, &report.slowest, why) &&
                list_files(store, &span, PACKET_QUARANTINED, &report.quarantined, why) &&
                list_rulebooks(store, &span, &report, why);
    if (!good) {
        report_free(&report);
        return false;
    }
    *out = report;
    return true;
}
