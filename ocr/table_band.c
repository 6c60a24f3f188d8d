#include "ocr/table_band.h"

#include "ocr/layout.h"

/* So many rules below its head and a table's rows are ruled. */
#define RULED_ROWS 3

/* Whether a rule runs below the columns from the first to the last. */
static bool crosses(const struct rule *rule, const struct table_head *head, double scale) {
    return rule->from * scale <= head->columns[0].right &&
           rule->to * scale >= head->columns[head->count - 1].left;
}

int table_band(const struct view *view, const struct table_head *head, struct box_px box) {
    const struct layout *layout = view->sheet->layout;
    int above = 0;
    int all = 0;
    for (int i = 0; layout && i < layout->ruling.level.count; i++) {
        const struct rule *rule = &layout->ruling.level.at[i];
        double scale = layout->ink.scale;
        double y = rule_across(rule, (box.x + box.width / 2.0) / scale) * scale;
        if (!crosses(rule, head, scale) || y <= head->bottom)
            continue;
        all++;
        above += y < box.y + box.height / 2.0;
    }
    return all < RULED_ROWS ? BAND_NONE : above == all ? BAND_BELOW : above;
}
