#include "ocr/voucher_stack.h"

#include "base/memory.h"
#include "base/text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Slips repeat so many labels of theirs at least. */
#define SERIES_LEAST 3
/* Copies of one label stand within this of one left edge and of where the others have them, in its
 * heights. */
#define SAME_PLACE_EM 1.5
/* No slip is lower, in heights of its labels. */
#define SLIP_EM_LEAST 6

/* A label that stands again below itself. */
struct series {
    int ys[STACK_MOST + 1];
    int count;
    bool is_payee;
};

static bool means(const struct label_hit *hit, enum field_name name) {
    for (int m = 0; m < hit->meaning_count; m++)
        if (hit->meanings[m]->name == name && !hit->meanings[m]->fallback)
            return true;
    return false;
}

static bool is_payees(const struct view *view, const struct label_hit *hit) {
    int payee = words_section(view->words, "payee");
    return hit->heads == payee || (hit->section < 0 && means(hit, FIELD_PAYEE_NAME)) ||
           (hit->section < 0 && means(hit, FIELD_PAYEE_ACCOUNT)) ||
           (hit->section == payee &&
            (means(hit, FIELD_PAYEE_NAME) || means(hit, FIELD_PAYEE_ACCOUNT)));
}

static char *words_of_hit(const struct view *view, const struct label_hit *hit) {
    const struct block *block = &view->blocks->at[hit->block];
    return glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
}

static int by_height(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

/* All places of a label's words below each other. */
static struct series series_of(const struct view *view, const struct label_hit *first) {
    struct series series = {.is_payee = is_payees(view, first)};
    SCOPED(scoped_free)
    char *words = words_of_hit(view, first);
    for (int i = 0; i < view->labels->count && series.count <= STACK_MOST; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        SCOPED(scoped_free)
        char *other = words_of_hit(view, hit);
        if (strcmp(words, other) == 0 &&
            abs(hit->box.x - first->box.x) <= SAME_PLACE_EM * first->box.height)
            series.ys[series.count++] = hit->box.y;
    }
    qsort(series.ys, (size_t)series.count, sizeof *series.ys, by_height);
    return series;
}

/* Whether both stand again at the same distances. */
static bool go_together(const struct series *a, const struct series *b, int em) {
    bool same = a->count == b->count;
    for (int i = 1; same && i < a->count; i++)
        same = abs((a->ys[i] - a->ys[0]) - (b->ys[i] - b->ys[0])) <= SAME_PLACE_EM * em;
    return same;
}

/* The labels that go with the amount's: how many, from where to where each slip has them, and
 * whether the payee's is among them. */
struct repeated {
    int count, top, bottom;
    bool has_payee;
};

static struct repeated repeated_with(const struct view *view, const struct series *amount, int em) {
    struct repeated found = {.top = amount->ys[0], .bottom = amount->ys[0]};
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        struct series series = series_of(view, hit);
        if (series.ys[0] != hit->box.y || !go_together(amount, &series, em))
            continue;
        found.count++;
        found.has_payee = found.has_payee || series.is_payee;
        found.top = series.ys[0] < found.top ? series.ys[0] : found.top;
        found.bottom = series.ys[0] > found.bottom ? series.ys[0] : found.bottom;
    }
    return found;
}

/* The middle of the widest white between two heights. */
static int widest_gap(const struct view *view, int from, int to) {
    int best = (from + to) / 2;
    int widest = 0;
    for (int y = from; y < to;) {
        int end = y;
        int next = to;
        for (int b = 0; b < view->blocks->count; b++) {
            struct box_px box = view->blocks->at[b].box;
            int bottom = box.y + box.height;
            if (box.y <= y && bottom > end)
                end = bottom;
            if (box.y > y && box.y < next)
                next = box.y;
        }
        if (next - end > widest) {
            widest = next - end;
            best = end + widest / 2;
        }
        y = next;
    }
    return best;
}

static bool is_stack(const struct series *amount, const struct repeated *repeated, int em) {
    for (int i = 1; i < amount->count; i++)
        if (amount->ys[i] - amount->ys[i - 1] < SLIP_EM_LEAST * em ||
            amount->ys[i] - amount->ys[i - 1] < repeated->bottom - repeated->top)
            return false;
    return repeated->count >= SERIES_LEAST && repeated->has_payee &&
           repeated->bottom - repeated->top > em; /* a table's head is one row */
}

int voucher_stack(const struct view *view, int cuts[STACK_MOST - 1]) {
    for (int i = 0; i < view->labels->count; i++) {
        const struct label_hit *hit = &view->labels->at[i];
        if (!means(hit, FIELD_AMOUNT))
            continue;
        struct series amount = series_of(view, hit);
        int em = hit->box.height;
        if (amount.count < 2 || amount.count > STACK_MOST)
            continue;
        struct repeated repeated = repeated_with(view, &amount, em);
        if (!is_stack(&amount, &repeated, em))
            continue;
        for (int k = 1; k < amount.count; k++)
            cuts[k - 1] = widest_gap(view, repeated.bottom + em + amount.ys[k - 1] - amount.ys[0],
                                     repeated.top + amount.ys[k] - amount.ys[0]);
        return amount.count;
    }
    return 1;
}
