#include "ocr/ruling.h"

#include "base/geometry.h"
#include "base/memory.h"
#include "page/brick.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdlib.h>

/* Millimetres on paper. A stroke of 12-point Han print is 4.2 mm long at most, of a title 8 mm. */
#define RUN_MM              4.0  /* a run of ink this long may be part of a rule */
#define GAP_MM              3.0  /* a gap this long in a rule is bridged */
#define LEVEL_LEAST_MM      10.0 /* shorter ones are strokes */
#define LEVEL_SURE_MM       18.0 /* shorter ones count only between two long plumb rules */
#define PLUMB_LEAST_MM      14.0 /* shorter ones count only between two level rules */
#define THICKEST_MM         1.5  /* thicker ones are bars or pictures */
#define MEETING_MM          1.5  /* rules that end this near to another meet it */
#define LEAST_INK_SHARE     0.7  /* of a rule's length that is ink, not bridged */
#define LONG_RUN_MM         9.0  /* a rule has a run this long, */
#define LONG_RUN_SHARE      0.6  /* or this share of its length, */
#define DASHED_MM           40.0 /* or is this long: dashed ones */
#define LETTERS_MM          2.0  /* strokes of one letter stand nearer above each other */
#define LETTERS_SHARE       0.6  /* of a row of strokes' length has others above and below */
#define BAR_GLARE_MM        3.0  /* a hairline is lost so near below a dark bar */
#define LARGEST_LEAN        0.03 /* rise over run: deskewed paper leans less */
#define CREASE_FREE_MM      10.0 /* a crease goes on so far beyond the rules that it crosses */
#define CREASE_LONG         0.8  /* one over so much of the sheet goes on */
#define CREASE_LONG_FREE_MM 5.0  /* so far at least: print may hide the rest */
#define CREASE_EDGE_MM      3.0  /* and ends this near to the sheet's edge on one side at least */
#define CREASE_OFF_MM       1.0  /* its pieces lie on one straight line, */
#define CREASE_INKED        0.6  /* which they make up to this share */
#define END_SHARE           0.15 /* of a rule's length, to measure where its ends are */
#define DILATION_PX         3    /* joins the steps of a leaning rule */
#define MOST_RULES_A_PLANE  2000 /* more is a pattern, not a form */

double rule_across(const struct rule *rule, double along) {
    double length = rule->to - rule->from;
    double share = length > 0 ? (along - rule->from) / length : 0;
    return rule->at_from + share * (rule->at_to - rule->at_from);
}

/* mean_row gives the mean y of the ink in columns from .. to of a component, -1 when empty. */
static double mean_row(PIX *component, int from, int to) {
    double sum = 0;
    long count = 0;
    int height = pixGetHeight(component);
    l_uint32 *data = pixGetData(component);
    int words = pixGetWpl(component);
    for (int y = 0; y < height; y++)
        for (int x = from; x < to; x++)
            if (GET_DATA_BIT(data + (long)y * words, x)) {
                sum += y;
                count++;
            }
    return count > 0 ? sum / (double)count : -1;
}

/* rule_measure tells whether a component of the joined runs is a level rule, and measures it. */
static bool rule_measure(const struct ink *ink, PIX *component, BOX *place, long run_pixels,
                         struct rule *out) {
    l_int32 x, y, width, height, pixels;
    boxGetGeometry(place, &x, &y, &width, &height);
    pixCountPixels(component, &pixels, NULL);
    double thickness = (double)pixels / width - (DILATION_PX - 1);
    if (thickness > THICKEST_MM * ink->px_per_mm || (double)run_pixels < LEAST_INK_SHARE * pixels)
        return false;
    int end = (int)fmax(1, width * END_SHARE);
    double left = mean_row(component, 0, end);
    double right = mean_row(component, width - end, width);
    if (left < 0 || right < 0 || fabs(right - left) > LARGEST_LEAN * width + 1)
        return false;
    /* The means stand in the middle of the ends; the line is drawn on to its tips. */
    double slope = (right - left) / fmax(1, width - end);
    *out = (struct rule){.from = x,
                         .to = x + width,
                         .at_from = y + left - slope * end / 2,
                         .at_to = y + right + slope * end / 2,
                         .thickness = fmax(1, thickness)};
    return true;
}

/* The rules of one direction while they are gathered; `least_px` is the shortest. */
struct rule_plane {
    struct rule_list rules;
    PIX *mask;
    int least_px;
};

/* longest_run gives the length of the longest unbroken piece. */
static int longest_run(PIX *runs) {
    BOXA *pieces = pixConnCompBB(runs, 8);
    l_int32 longest = 0;
    if (pieces)
        boxaSizeRange(pieces, NULL, NULL, &longest, NULL);
    boxaDestroy(&pieces);
    return longest;
}

static bool has_ink(PIX *plane, int x, int from, int to) {
    l_uint32 value = 0;
    for (int y = from; y < to && !value; y++)
        if (pixGetPixel(plane, x, y, &value) != 0)
            value = 0;
    return value != 0;
}

/* stands_in_letters tells whether most of a component has ink right above and right below: bars of
 * a spaced title's letters that stand in a row. */
static bool stands_in_letters(const struct ink *ink, PIX *plane, BOX *place) {
    l_int32 x, y, width, height;
    boxGetGeometry(place, &x, &y, &width, &height);
    int reach = ink_px(ink, LETTERS_MM);
    int both = 0;
    for (int column = x; column < x + width; column++)
        both += has_ink(plane, column, y - reach, y - 1) &&
                has_ink(plane, column, y + height + 1, y + height + reach);
    return both >= LETTERS_SHARE * width;
}

/* What a component is judged by: the ink around it, and its own unbroken runs. */
struct broken {
    PIX *plane, *runs;
    BOX *place;
};

/* is_unbroken tells a rule from strokes of letters that happen to stand in a row. */
static bool is_unbroken(const struct ink *ink, const struct broken *part, int length) {
    double needed = fmin(ink_px(ink, LONG_RUN_MM), LONG_RUN_SHARE * length);
    if (longest_run(part->runs) >= needed)
        return true;
    double highest = THICKEST_MM * ink->px_per_mm + LARGEST_LEAN * length;
    return length >= ink_px(ink, DASHED_MM) && pixGetHeight(part->runs) <= highest &&
           !stands_in_letters(ink, part->plane, part->place);
}

/* collect takes the rules among the components of `joined`; `runs` are the long runs in `plane`. */
static bool collect(const struct ink *ink, PIX *plane, PIX *joined, PIX *runs,
                    struct rule_plane *out) {
    PIXA *parts = NULL;
    BOXA *places = pixConnComp(joined, &parts, 8);
    out->mask = pixCreateTemplate(joined);
    int count = places ? boxaGetCount(places) : 0;
    for (int i = 0; i < count && out->rules.count < MOST_RULES_A_PLANE; i++) {
        BOX *place = boxaGetBox(places, i, L_CLONE);
        PIX *part = pixaGetPix(parts, i, L_CLONE);
        l_int32 x, y, width, height, run_pixels;
        boxGetGeometry(place, &x, &y, &width, &height);
        PIX *inside = pixClipRectangle(runs, place, NULL);
        pixCountPixels(inside, &run_pixels, NULL);
        struct rule rule;
        struct broken broken = {plane, inside, place};
        if (width >= out->least_px && is_unbroken(ink, &broken, width) &&
            rule_measure(ink, part, place, run_pixels, &rule)) {
            out->rules.at = memory_room(out->rules.at, out->rules.count, sizeof rule);
            out->rules.at[out->rules.count++] = rule;
            pixRasterop(out->mask, x, y, width, height, PIX_SRC | PIX_DST, part, 0, 0);
        }
        pixDestroy(&inside);
        pixDestroy(&part);
        boxDestroy(&place);
    }
    boxaDestroy(&places);
    pixaDestroy(&parts);
    return out->mask != NULL;
}

/* level_rules finds the level rules of a plane; a plane turned on its side gives the plumb ones. */
static bool level_rules(const struct ink *ink, PIX *plane, struct rule_plane *out,
                        struct fault *why) {
    PIX *runs = brick_opened(plane, ink_px(ink, RUN_MM), 1);
    PIX *thick = runs ? pixDilateBrick(NULL, runs, 1, DILATION_PX) : NULL;
    PIX *joined = thick ? brick_closed(thick, ink_px(ink, GAP_MM), 1) : NULL;
    bool found = joined && collect(ink, plane, joined, thick, out);
    pixDestroy(&runs);
    pixDestroy(&thick);
    pixDestroy(&joined);
    return found || fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "leptonica: rules");
}

/* meets tells whether a place lies on one of the rules that are at least `least` long. */
static bool meets(const struct rule_list *rules, double along, double across, double least,
                  double tolerance) {
    for (int i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->at[i];
        if (rule->to - rule->from >= least && along > rule->from - tolerance &&
            along < rule->to + tolerance && fabs(rule_across(rule, along) - across) < tolerance)
            return true;
    }
    return false;
}

/* ends_meet tells whether both ends of a rule lie on rules of the other direction, for which along
 * and across change places. */
static bool ends_meet(const struct ink *ink, const struct rule *rule,
                      const struct rule_list *others, double least_mm) {
    double tolerance = MEETING_MM * ink->px_per_mm;
    double least = least_mm * ink->px_per_mm;
    return meets(others, rule->at_from, rule->from, least, tolerance) &&
           meets(others, rule->at_to, rule->to, least, tolerance);
}

/* reach_of gives the box of a level rule's ink, a pixel wider than it. */
static struct box_px reach_of(const struct rule *rule) {
    double reach = rule->thickness / 2 + DILATION_PX;
    int top = (int)floor(fmin(rule->at_from, rule->at_to) - reach);
    int bottom = (int)ceil(fmax(rule->at_from, rule->at_to) + reach);
    return (struct box_px){(int)rule->from, top, (int)(rule->to - rule->from), bottom - top};
}

/* drop_level takes out strokes of large letters: short level rules that hang between nothing. */
static void drop_level(const struct ink *ink, struct ruling *ruling) {
    struct rule_list *level = &ruling->level;
    int kept = 0;
    for (int i = 0; i < level->count; i++) {
        const struct rule *rule = &level->at[i];
        if (rule->to - rule->from >= LEVEL_SURE_MM * ink->px_per_mm ||
            ends_meet(ink, rule, &ruling->plumb, PLUMB_LEAST_MM)) {
            level->at[kept++] = *rule;
            continue;
        }
        struct box_px box = reach_of(rule);
        pixRasterop(ruling->level_mask, box.x, box.y, box.width, box.height, PIX_CLR, NULL, 0, 0);
    }
    level->count = kept;
}

/* reach_bars draws plumb rules on to the dark bar beside which they end: hairlines are not told
 * from the bar's shade there. */
static void reach_bars(const struct ink *ink, struct rule_list *plumb) {
    double glare = BAR_GLARE_MM * ink->px_per_mm;
    for (int i = 0; i < plumb->count; i++)
        for (int b = 0; b < ink->inverse.count; b++) {
            struct rule *rule = &plumb->at[i];
            struct box_px bar = ink->inverse.at[b].box;
            double bottom = bar.y + bar.height;
            if (rule->at_from < bar.x || rule->at_from > bar.x + bar.width)
                continue;
            if (rule->from > bottom && rule->from - bottom <= glare)
                rule->from = bottom;
            if (rule->to < bar.y && bar.y - rule->to <= glare)
                rule->to = bar.y;
        }
}

static void drop_plumb(const struct ink *ink, struct ruling *ruling) {
    struct rule_list *plumb = &ruling->plumb;
    int kept = 0;
    for (int i = 0; i < plumb->count; i++) {
        const struct rule *rule = &plumb->at[i];
        if (rule->to - rule->from >= PLUMB_LEAST_MM * ink->px_per_mm ||
            ends_meet(ink, rule, &ruling->level, 0)) {
            plumb->at[kept++] = *rule;
            continue;
        }
        struct box_px box = reach_of(rule);
        pixRasterop(ruling->plumb_mask, box.y, box.x, box.height, box.width, PIX_CLR, NULL, 0, 0);
    }
    plumb->count = kept;
}

static double length_of(const struct rule *rule) {
    return rule->to - rule->from;
}

/* in_line tells whether two rules lie on one straight line, by where the longer one leads. */
static bool in_line(const struct ink *ink, const struct rule *a, const struct rule *b) {
    const struct rule *longer = length_of(a) > length_of(b) ? a : b;
    const struct rule *other = longer == a ? b : a;
    double middle = (other->from + other->to) / 2;
    double off = rule_across(longer, middle) - rule_across(other, middle);
    return fabs(off) <= CREASE_OFF_MM * ink->px_per_mm;
}

/* pieces_joined gives the whole line of which a rule is a piece: a fold is paler here and there.
 * The rule itself where more is missing between the pieces than such a place. */
static struct rule pieces_joined(const struct ink *ink, const struct rule *rule,
                                 const struct rule_list *rules) {
    struct rule whole = *rule;
    double inked = 0;
    for (int i = 0; i < rules->count; i++) {
        if (!in_line(ink, rule, &rules->at[i]))
            continue;
        whole.from = fmin(whole.from, rules->at[i].from);
        whole.to = fmax(whole.to, rules->at[i].to);
        inked += length_of(&rules->at[i]);
    }
    if (inked < CREASE_INKED * length_of(&whole))
        return *rule;
    whole.at_from = rule_across(rule, whole.from);
    whole.at_to = rule_across(rule, whole.to);
    return whole;
}

/* is_crease tells a fold of the paper, or a streak of the scanner, from a rule: it runs off the
 * sheet, and its ends are free on both sides of all that it crosses. `size_px` is the sheet's
 * extent along it. */
static bool is_crease(const struct ink *ink, const struct rule *rule,
                      const struct rule_list *others, int size_px) {
    double tolerance = MEETING_MM * ink->px_per_mm;
    double edge = CREASE_EDGE_MM * ink->px_per_mm;
    double first = rule->to;
    double last = rule->from;
    for (int i = 0; i < others->count; i++) {
        const struct rule *other = &others->at[i];
        double across = (rule->at_from + rule->at_to) / 2;
        double along = rule_across(other, across);
        if (across < other->from - tolerance || across > other->to + tolerance ||
            along < rule->from - tolerance || along > rule->to + tolerance)
            continue;
        first = fmin(first, along);
        last = fmax(last, along);
    }
    bool is_long = length_of(rule) >= CREASE_LONG * size_px;
    double free_end = (is_long ? CREASE_LONG_FREE_MM : CREASE_FREE_MM) * ink->px_per_mm;
    return (rule->from <= edge || rule->to >= size_px - edge) && first <= last &&
           first - rule->from >= free_end && rule->to - last >= free_end;
}

/* drop_creases ends rules that part no cells; their ink stays in the mask, for text is read without
 * it. */
static void drop_creases(const struct ink *ink, struct rule_list *rules,
                         const struct rule_list *others, int size_px) {
    bool *creases SCOPED(scoped_free)
    = memory_new((size_t)rules->count, sizeof *creases);
    for (int i = 0; i < rules->count; i++) {
        struct rule whole = pieces_joined(ink, &rules->at[i], rules);
        creases[i] = is_crease(ink, &whole, others, size_px);
    }
    int kept = 0;
    for (int i = 0; i < rules->count; i++)
        if (!creases[i])
            rules->at[kept++] = rules->at[i];
    rules->count = kept;
}

/* transposed swaps x and y. */
static PIX *transposed(PIX *plane) {
    PIX *turned = pixRotate90(plane, 1);
    return turned ? pixFlipLR(turned, turned) : NULL;
}

static bool plumb_rules(const struct ink *ink, struct ruling *ruling, struct fault *why) {
    struct rule_plane plane = {.least_px = ink_px(ink, RUN_MM)};
    PIX *side = transposed(ink->plane);
    bool found = side ? level_rules(ink, side, &plane, why)
                      : fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "leptonica: turn");
    ruling->plumb = plane.rules;
    if (found)
        ruling->plumb_mask = transposed(plane.mask);
    pixDestroy(&plane.mask);
    pixDestroy(&side);
    return found && ruling->plumb_mask;
}

void ruling_free(struct ruling *ruling) {
    free(ruling->level.at);
    free(ruling->plumb.at);
    pixDestroy(&ruling->level_mask);
    pixDestroy(&ruling->plumb_mask);
    *ruling = (struct ruling){0};
}

bool ruling_find(const struct ink *ink, struct ruling *out, struct fault *why) {
    struct ruling ruling SCOPED(ruling_free) = {0};
    struct rule_plane level = {.least_px = ink_px(ink, LEVEL_LEAST_MM)};
    bool found = level_rules(ink, ink->plane, &level, why);
    ruling.level = level.rules;
    ruling.level_mask = level.mask;
    if (!found || !plumb_rules(ink, &ruling, why))
        return false;
    reach_bars(ink, &ruling.plumb);
    drop_level(ink, &ruling);
    drop_plumb(ink, &ruling);
    drop_creases(ink, &ruling.plumb, &ruling.level, pixGetHeight(ink->plane));
    drop_creases(ink, &ruling.level, &ruling.plumb, pixGetWidth(ink->plane));
    *out = ruling;
    ruling = (struct ruling){0};
    return true;
}
