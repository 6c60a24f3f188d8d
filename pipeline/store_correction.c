#include "pipeline/store_step.h"

#include "base/memory.h"
#include "pipeline/store_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void kept_correction_list_free(struct kept_correction_list *list) {
    for (int i = 0; i < list->count; i++) {
        free((char *)(uintptr_t)list->at[i].laid.value);
        free(list->at[i].by);
        free(list->at[i].at);
    }
    free(list->at);
    *list = (struct kept_correction_list){0};
}

struct correction *kept_correction_list_laid(const struct kept_correction_list *list) {
    struct correction *laid = memory_new((size_t)list->count + 1, sizeof *laid);
    for (int i = 0; i < list->count; i++)
        laid[i] = list->at[i].laid;
    return laid;
}

/* "owner class" of a seal. */
static void read_seal(const char *value, struct correction *out) {
    char owner[20] = "";
    char class[20] = "";
    if (sscanf(value, "%19s %19s", owner, class) < 1)
        return;
    out->owner = seal_owner_from_text(owner);
    out->class = seal_class_from_text(class);
}

static void add_row(struct sql *sql, struct kept_correction_list *list) {
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    struct kept_correction *kept = &list->at[list->count++];
    const char *what = sql_text(sql, 0);
    kept->laid = (struct correction){.page = sql_int(sql, 1),
                                     .row = sql_int(sql, 3),
                                     .card = sql_int(sql, 5),
                                     .seal = sql_int(sql, 6)};
    if (strcmp(what, "field") == 0) {
        kept->laid.name = field_name_from_text(sql_text(sql, 2));
        kept->laid.value = sql_copy(sql, 4);
    } else if (strcmp(what, "seal") == 0) {
        read_seal(sql_text(sql, 4), &kept->laid);
    } else {
        kept->laid.kind = page_kind_from_text(sql_text(sql, 4));
    }
    kept->by = sql_copy(sql, 7);
    kept->at = sql_copy(sql, 8);
}

/* Where the pages of a packet begin in the packet of receipt ?1: its own at once, those of a
 * supplement behind all that was joined before it. */
#define PAGES_BEFORE                                                                               \
    " (select count(*) from pages join packets as before on before.number = pages.packet"          \
    "  where own.receipt <> ?1 and (before.receipt = ?1 or (before.state = 'done'"                 \
    "   and before.supplement_of = own.supplement_of and before.number < own.number)))"

bool store_corrections(struct store *store, const char *receipt, struct kept_correction_list *out,
                       struct fault *why) {
    SCOPED(sql_end)
    struct sql sql = {0};
    if (!sql_begin(&sql, store, why,
                   "select what, page +" PAGES_BEFORE ", field, field_row, value, card, position,"
                   " by, at from corrections join packets as own on own.number = packet"
                   " where (own.receipt = ?1 or (own.state = 'done' and own.supplement_of ="
                   "  (select number from packets where receipt = ?1)))"
                   " and undone_at is null order by correction",
                   "t", receipt))
        return false;
    struct kept_correction_list list = {0};
    while (sql_row(&sql))
        add_row(&sql, &list);
    if (why->kind != FAULT_NONE) {
        kept_correction_list_free(&list);
        return false;
    }
    *out = list;
    return true;
}
