#include "pipeline/store_night.h"

#include "base/memory.h"
#include "pipeline/store_internal.h"

#include <stdlib.h>

#define LAST_DAY "(select max(received) from queue)"
#define CALLED   "coalesce(verdict, state)"
#define OPEN                                                                                       \
    "(decision is null or decision = 'escalated') and"                                             \
    " (state = 'quarantined' or verdict in ('deficient', 'review'))"

static const char *const STATEMENTS[] = {
    "select " CALLED ", count(*) from queue where received = " LAST_DAY " group by 1 order by 1",
    "select 'packets', count(*) from queue where received = " LAST_DAY
    " union all select 'pages', coalesce(sum(pages), 0) from queue where received = " LAST_DAY,
    "select " CALLED ", count(*) from queue where " OPEN " group by 1 order by 1",
    "select code, count(distinct findings.packet) from findings"
    " join queue on queue.packet = findings.packet where " OPEN
    " group by 1 order by 2 desc, 1 limit 12",
    "select received, count(*) from queue group by 1 order by 1 desc limit 30",
    "select what, count(*) from decisions where at >= date('now', '-30 days') group by 1 order by "
    "1",
};

void tally_list_free(struct tally_list *list) {
    for (int i = 0; i < list->count; i++)
        free(list->at[i].label);
    free(list->at);
    *list = (struct tally_list){0};
}

bool store_tally(struct store *store, enum tally_of of, struct tally_list *out, struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why, STATEMENTS[of], ""))
        return false;
    struct tally_list list = {0};
    while (sql_row(&sql)) {
        list.at = memory_room(list.at, list.count, sizeof *list.at);
        list.at[list.count++] = (struct tally){sql_copy(&sql, 0), sql_int64(&sql, 1)};
    }
    if (why->kind != FAULT_NONE) {
        tally_list_free(&list);
        return false;
    }
    *out = list;
    return true;
}
