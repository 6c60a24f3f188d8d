#include "ocr/tick_list.h"

#include "base/memory.h"

#include <stdlib.h>

/* Options of one group stand together: rows at most this far apart belong to one list. */
#define LIST_GAP_EM 3.6

static bool near(const struct tick *a, const struct tick *b) {
    int gap = a->box.y - b->box.y;
    return abs(gap) <=
           LIST_GAP_EM * (a->box.height > b->box.height ? a->box.height : b->box.height);
}

/* Marks each option with the number of its list; lists grow by nearness. */
static void number_lists(const struct tick_list *list, int *numbers) {
    for (int i = 0; i < list->count; i++)
        numbers[i] = i;
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < list->count; i++)
            for (int j = 0; j < i; j++)
                if (numbers[i] != numbers[j] && near(&list->at[i], &list->at[j])) {
                    int low = numbers[i] < numbers[j] ? numbers[i] : numbers[j];
                    numbers[i] = low;
                    numbers[j] = low;
                    changed = true;
                }
    }
}

void tick_list_keep_best(struct tick_list *list) {
    int *numbers = memory_new((size_t)list->count, sizeof *numbers);
    int *marks = memory_new((size_t)list->count, sizeof *marks);
    number_lists(list, numbers);
    int best = 0;
    for (int i = 0; i < list->count; i++) {
        marks[numbers[i]] += list->at[i].has_mark;
        if (marks[numbers[i]] > marks[best])
            best = numbers[i];
    }
    int kept = 0;
    for (int i = 0; i < list->count; i++)
        if (numbers[i] == best && marks[best] > 0)
            list->at[kept++] = list->at[i];
    list->count = kept;
    free(numbers);
    free(marks);
}
