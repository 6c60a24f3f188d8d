#include "ocr/table_lines.h"

#include "ocr/table_part.h"

#include <stdlib.h>
#include <string.h>

/* Lines of one head follow each other within so many heights of their type; a question stands over
 * its answers within as many. */
#define LINE_GAP 0.8
/* Labels over labels that mean something else: the head names two lines of a record. */
#define PAIRS_LEAST 2

/* Whether a question stands over the middle of two answers. */
static bool is_over(struct box_px question, const struct table_column *one,
                    const struct table_column *two) {
    int left = box_middle_x(one->words);
    int right = box_middle_x(two->words);
    int apart = abs(2 * box_middle_x(question) - left - right);
    double gap = one->words.y - question.y - question.height;
    return apart < right - left && gap > -LINE_GAP * question.height &&
           gap < LINE_GAP * question.height && question.y < one->words.y;
}

static void ask(const struct view *view, struct table_column *one, struct table_column *two) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (!hit->column || hit->column->type != VALUE_YES_NO || !is_over(hit->box, one, two))
            continue;
        one->wanted = two->wanted = hit->column;
        one->is_known = two->is_known = true;
    }
}

void table_lines_ask(const struct view *view, struct table_head *head) {
    for (int i = 0; i + 1 < head->count; i++) {
        struct table_column *one = &head->columns[i];
        struct table_column *two = &head->columns[i + 1];
        if (!one->wanted && !two->wanted && one->answer != ANSWER_UNKNOWN &&
            two->answer != ANSWER_UNKNOWN && one->answer != two->answer)
            ask(view, one, two);
    }
}

static bool overlaps(const struct table_column *a, const struct table_column *b) {
    return a->words.x < b->words.x + b->words.width && b->words.x < a->words.x + a->words.width;
}

/* How many columns of a head stand over or under a label; *first is the first of them. */
static int columns_at(const struct table_head *head, const struct table_column *label, int *first) {
    int count = 0;
    for (int i = 0; i < head->count; i++)
        if (overlaps(&head->columns[i], label) && count++ == 0)
            *first = i;
    return count;
}

static bool names(const struct table_head *head, const struct wanted *wanted) {
    for (int i = 0; i < head->count; i++)
        if (head->columns[i].wanted == wanted)
            return true;
    return false;
}

/* The column of the lower line right under one of the upper, where both name something of their
 * own; -1 = none. */
static int piled_under(const struct table_head *over, int column, const struct table_head *under) {
    int at = -1;
    const struct wanted *wanted = over->columns[column].wanted;
    bool own = wanted && !names(under, wanted) &&
               columns_at(under, &over->columns[column], &at) == 1 && under->columns[at].wanted &&
               !names(over, under->columns[at].wanted);
    return own ? at : -1;
}

/* Whether the lower line's labels mean something else than those over them. */
static bool is_stacked(const struct table_head *over, const struct table_head *under) {
    int pairs = 0;
    for (int i = 0; i < over->count; i++)
        pairs += piled_under(over, i, under) >= 0;
    return pairs >= PAIRS_LEAST;
}

/* Whether a label stands in the middle between two lines: its values do, beside those of both. */
static bool is_between(const struct table_column *label, struct box_px over, struct box_px under) {
    int apart = box_middle_y(under) - box_middle_y(over);
    int off = 2 * box_middle_y(label->words) - box_middle_y(over) - box_middle_y(under);
    return apart > 0 && 2 * abs(off) < apart;
}

/* Makes columns of two names where labels stand over each other and others beside them in the
 * middle: each row has as many lines as the head. False where it has none. */
static bool pile(struct table_head *over, const struct table_head *under) {
    bool middle = false;
    struct table_head both = *over;
    for (int i = 0; i < over->count; i++) {
        struct table_column *column = &both.columns[i];
        int at = piled_under(over, i, under);
        if (at < 0)
            continue;
        column->names = (struct head_names){.at = {column->wanted, under->columns[at].wanted}};
        column->names.count = 2;
        both.wanted_count++;
        for (int k = 0; k < over->count; k++)
            middle =
                middle || (piled_under(over, k, under) < 0 &&
                           is_between(&over->columns[k], column->words, under->columns[at].words));
    }
    for (int i = 0; i < under->count; i++) {
        int at = -1;
        if (columns_at(over, &under->columns[i], &at) == 0)
            table_head_add(&both, under->columns[i]);
    }
    if (middle)
        *over = both;
    return middle;
}

/* A line that names the second line of every record. */
static void stack(struct table_head *over, const struct table_head *under) {
    for (int i = 0; i < under->count; i++) {
        struct table_column column = under->columns[i];
        column.line = over->lines;
        if (!column.is_number)
            table_head_add(over, column);
    }
    over->lines++;
}

/* A wrapped label, or a heading over labels: the lower line counts, and of the upper one what
 * stands over nothing, or over a word that nobody knows. */
static void merge(struct table_head *over, const struct table_head *under) {
    struct table_head both = *under;
    for (int i = 0; i < over->count; i++) {
        const struct table_column *label = &over->columns[i];
        int at = -1;
        int count = columns_at(&both, label, &at);
        if (count == 0)
            table_head_add(&both, *label);
        else if (count == 1 && label->wanted && !both.columns[at].is_known) {
            both.columns[at].wanted = label->wanted;
            both.columns[at].is_known = true;
            both.wanted_count++;
        }
    }
    both.top = over->top;
    both.bottom = over->bottom > both.bottom ? over->bottom : both.bottom;
    *over = both;
}

static void add_line(struct table_head *over, const struct table_head *under) {
    if (is_stacked(over, under))
        stack(over, under);
    else
        merge(over, under);
}

static bool follows(const struct table_head *over, const struct table_head *under) {
    return over->grid < 0 && under->grid < 0 &&
           under->top - over->bottom < LINE_GAP * under->row_px;
}

static void find_number(struct table_head *head) {
    head->number_column = -1;
    for (int i = head->count - 1; i >= 0; i--)
        if (!head->columns[i].wanted && head->columns[i].is_number)
            head->number_column = i;
}

int table_lines_join(struct table_head *heads, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
        struct table_head *last = kept > 0 ? &heads[kept - 1] : NULL;
        if (!last || !follows(last, &heads[i])) {
            heads[kept++] = heads[i];
            continue;
        }
        if (!pile(last, &heads[i]))
            add_line(last, &heads[i]);
        last->bottom = heads[i].bottom > last->bottom ? heads[i].bottom : last->bottom;
        table_head_widen(last);
        find_number(last);
    }
    return kept;
}
