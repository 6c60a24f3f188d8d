#include "samples/eval/mishap.h"

#include "base/memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void notes_add(struct notes *notes, int badness, const char *format, ...) {
    va_list values;
    va_start(values, format);
    char *text = NULL;
    if (vasprintf(&text, format, values) < 0)
        abort();
    va_end(values);
    if (notes->text.length > 0)
        text_add(&notes->text, "; ");
    text_add(&notes->text, text);
    free(text);
    notes->badness += badness;
}

void mishap_file(struct mishap_list *list, struct mishap place, struct notes *notes) {
    if (notes->text.length == 0)
        return;
    place.badness = notes->badness;
    place.what = text_buffer_take(&notes->text);
    notes->badness = 0;
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = place;
}

static int worse_first(const void *a, const void *b) {
    const struct mishap *first = a;
    const struct mishap *second = b;
    if (first->badness != second->badness)
        return first->badness > second->badness ? -1 : 1;
    int order = strcmp(first->packet, second->packet);
    return order != 0 ? order : first->page - second->page;
}

void mishap_sort(struct mishap_list *list) {
    if (list->count > 0)
        qsort(list->at, (size_t)list->count, sizeof *list->at, worse_first);
}

void mishap_list_free(struct mishap_list *list) {
    for (int i = 0; i < list->count; i++)
        free(list->at[i].what);
    free(list->at);
    *list = (struct mishap_list){0};
}
