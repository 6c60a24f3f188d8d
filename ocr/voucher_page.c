#include "ocr/voucher_page.h"

#include "ocr/fields.h"
#include "ocr/join.h"
#include "ocr/parts.h"
#include "ocr/place_habit.h"
#include "ocr/voucher.h"
#include "ocr/voucher_date.h"
#include "ocr/voucher_list.h"
#include "ocr/voucher_stack.h"

#include <limits.h>

static bool read_slip(const struct view *view, struct field_list *out, struct fault *why) {
    return fields_read(view, out, why) && voucher_read(view, out, why) &&
           voucher_date_read(view, out, why);
}

/* Reads what stands between two heights as a slip of its own. */
static bool read_one(const struct view *view, int top, int bottom, struct field_list *out,
                     struct fault *why) {
    struct box_px part = {INT_MIN / 4, top, INT_MAX / 2, bottom - top};
    struct block_list blocks SCOPED(block_list_free) = {0};
    struct label_list labels SCOPED(label_list_free) = {0};
    blocks_within(view->blocks, part, &blocks);
    labels_find(view->sheet, &blocks, view->words, &labels);
    struct view own = {view->sheet, &blocks, &labels, view->words};
    labels.habit = place_habit(&own);
    return read_slip(&own, out, why);
}

bool voucher_page_read(const struct view *view, struct field_list *out, struct fault *why) {
    int cuts[STACK_MOST + 1] = {INT_MIN / 4};
    int count = voucher_stack(view, cuts + 1);
    if (count < 2)
        return read_slip(view, out, why) && voucher_list_read(view, out, why);
    cuts[count] = INT_MAX / 4;
    for (int slip = 0; slip < count; slip++) {
        struct field_list own SCOPED(field_list_free) = {0};
        if (!read_one(view, cuts[slip], cuts[slip + 1], &own, why))
            return false;
        for (int i = 0; i < own.count; i++)
            own.at[i].row = slip;
        fields_move(&own, out);
    }
    return true;
}
