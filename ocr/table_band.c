#include "ocr/table_band.h"

#include "ocr/layout.h"

#include <math.h>

/* So many rules below its head and a table's rows are ruled. */
#define RULED_ROWS 3
/* Stamps over a rule part it: its pieces stand on one height, and are most of its length. */
#define SAME_HEIGHT_MM 1.0
#define PIECES_LEAST   0.6
/* More rules than this are a pattern: nobody looks for their pieces. */
#define RULES_MOST 400

/* Where the columns begin and end that a row's rule crosses, in layout pixels. */
struct reach {
    double from, to;
};

static double overlap(const struct rule *rule, struct reach reach) {
    return fmax(0, fmin(rule->to, reach.to) - fmax(rule->from, reach.from));
}

/* Whether two rules are pieces of one: between their ends they stand on one height. */
static bool is_one(const struct layout *layout, const struct rule *a, const struct rule *b) {
    double between = 0.5 * (fmin(a->to, b->to) + fmax(a->from, b->from));
    return fabs(rule_across(a, between) - rule_across(b, between)) <=
           SAME_HEIGHT_MM * layout->ink.px_per_mm;
}

/* Whether a rule and its other pieces run below the columns from the first to the last. */
static bool crosses(const struct layout *layout, const struct rule *rule, struct reach reach) {
    const struct rule_list *level = &layout->ruling.level;
    double length = 0;
    for (int i = 0; i < level->count; i++)
        if (is_one(layout, rule, &level->at[i]))
            length += overlap(&level->at[i], reach);
    return (rule->from <= reach.from && rule->to >= reach.to) ||
           length >= PIECES_LEAST * (reach.to - reach.from);
}

/* The piece of a rule that is nearest to a place along it; NULL when a piece before it tells. */
static const struct rule *piece_at(const struct layout *layout, int first, double along) {
    const struct rule_list *level = &layout->ruling.level;
    const struct rule *best = &level->at[first];
    for (int i = 0; i < level->count; i++) {
        const struct rule *piece = &level->at[i];
        if (!is_one(layout, &level->at[first], piece))
            continue;
        if (i < first)
            return NULL;
        double away = fmax(piece->from - along, along - piece->to);
        if (away < fmax(best->from - along, along - best->to))
            best = piece;
    }
    return best;
}

int table_band(const struct view *view, const struct table_head *head, struct box_px box) {
    const struct layout *layout = view->sheet->layout;
    if (layout && layout->ruling.level.count > RULES_MOST)
        return BAND_NONE;
    double scale = layout ? layout->ink.scale : 1;
    struct reach reach = {head->columns[0].right / scale,
                          head->columns[head->count - 1].left / scale};
    double along = (box.x + box.width / 2.0) / scale;
    int above = 0;
    int all = 0;
    for (int i = 0; layout && i < layout->ruling.level.count; i++) {
        const struct rule *rule = piece_at(layout, i, along);
        double y = rule ? rule_across(rule, along) * scale : 0;
        if (!rule || y <= head->bottom || !crosses(layout, rule, reach))
            continue;
        all++;
        above += y < box.y + box.height / 2.0;
    }
    return all < RULED_ROWS ? BAND_NONE : above == all ? BAND_BELOW : above;
}
