#include "ocr/join.h"

#include <stdlib.h>
#include <string.h>

static struct field *find_mutable(struct field_list *list, enum field_name name, int row) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].name == name && list->at[i].row == row)
            return &list->at[i];
    return NULL;
}

void fields_move(struct field_list *from, struct field_list *to) {
    for (int i = 0; i < from->count; i++) {
        if (field_find(to, from->at[i].name, from->at[i].row)) {
            field_free(&from->at[i]);
            continue;
        }
        *field_add(to) = from->at[i];
    }
    free(from->at);
    *from = (struct field_list){0};
}

static int last_row(const struct field_list *list) {
    int last = -1;
    for (int i = 0; i < list->count; i++)
        last = list->at[i].row > last ? list->at[i].row : last;
    return last;
}

static bool rows_meet(const struct field_list *one, const struct field_list *two) {
    for (int i = 0; i < one->count; i++)
        if (one->at[i].row >= 0 && field_find(two, one->at[i].name, one->at[i].row))
            return true;
    return false;
}

/* What both papers say: the first stands, in doubt where the second surely says otherwise. */
static void meet(struct field *from, struct field *to) {
    if (to->state == FIELD_STATE_NOT_TRIED) {
        struct field before = *to;
        *to = *from;
        *from = before;
        return;
    }
    bool both = to->state == FIELD_STATE_READ && from->state == FIELD_STATE_READ;
    if (both && to->value && from->value && strcmp(to->value, from->value) != 0)
        to->state = FIELD_STATE_UNSURE;
}

void fields_join(struct field_list *from, struct field_list *to) {
    int shift = rows_meet(from, to) ? last_row(to) + 1 : 0;
    for (int i = 0; i < from->count; i++) {
        struct field *field = &from->at[i];
        field->row += field->row >= 0 ? shift : 0;
        struct field *known = find_mutable(to, field->name, field->row);
        if (known)
            meet(field, known);
    }
    fields_move(from, to);
}
