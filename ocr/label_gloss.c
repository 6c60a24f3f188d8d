/* English names that stand below their labels. */
#include "base/memory.h"
#include "ocr/label.h"

/* An English name begins so far below its label at most, in heights of the upper text. */
#define BELOW_SHARE 0.8
/* White space that parts two texts of a row. */
#define PARTED_EM 1.2

static bool is_under(struct box_px upper, struct box_px lower) {
    int gap = lower.y - (upper.y + upper.height);
    return gap >= -upper.height / 2 && gap <= (int)(BELOW_SHARE * upper.height) &&
           lower.x < upper.x + upper.width && lower.x + lower.width > upper.x;
}

static bool is_known(const struct label_list *list, int block, int start, int end) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].block == block && list->at[i].start < end &&
            list->at[i].value_start > start)
            return true;
    return false;
}

/* What an English name stands below is a label, whatever it is called. */
static bool find_unknown(const struct sheet *sheet, const struct block_list *blocks,
                         const struct label_list *list, struct box_px gloss,
                         struct label_hit *out) {
    for (int b = 0; b < blocks->count; b++) {
        const struct block *block = &blocks->at[b];
        int start = 0;
        for (int at = 1; at <= block->count && !block->vertical; at++) {
            if (at < block->count && block_gap(sheet, block, at) < PARTED_EM)
                continue;
            struct box_px box = glyphs_box(block->glyphs + start, at - start);
            if (is_under(box, gloss) && !is_known(list, b, start, at)) {
                *out = (struct label_hit){.block = b, .start = start, .end = at, .heads = -1};
                out->value_start = at;
                out->section = -1;
                out->box = out->level = box;
                return true;
            }
            start = at;
        }
    }
    return false;
}

void labels_join_glosses(const struct sheet *sheet, const struct block_list *blocks,
                         struct label_list *list) {
    int count = list->count;
    for (int i = 0; i < count; i++) {
        struct box_px gloss = list->at[i].box;
        bool joined = false;
        for (int j = 0; j < count && list->at[i].gloss; j++)
            if (!list->at[j].gloss && is_under(list->at[j].box, gloss)) {
                list->at[j].level = box_union(list->at[j].level, gloss);
                joined = true;
            }
        struct label_hit unknown = {0};
        if (list->at[i].gloss && !joined && find_unknown(sheet, blocks, list, gloss, &unknown)) {
            list->at = memory_room(list->at, list->count, sizeof *list->at);
            list->at[list->count++] = unknown;
        }
    }
}
