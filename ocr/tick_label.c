#include "ocr/tick_label.h"

#include "base/scoped.h"
#include "ocr/tick_ink.h"
#include "ocr/tick_plane.h"
#include "ocr/tick_side.h"
#include "ocr/tick_stray.h"

/* A box belongs to the label that it stands this near to. */
#define NEAR_EM 1.2
/* Print leaves more of its paper white; light print on a dark bar does not. */
#define GROUND_SHARE 0.5
/* A pen's tick leaves its box by so much; up to the second what stands there is a word's, when so
 * much of the paper is ink. */
#define TICK_EM    0.5
#define WORD_EM    1.6
#define WORD_SHARE 0.06
/* Looked at in strips of this part of a label's height. */
#define STRIP_PART 4

/* What was read beside the label. */
static bool by_sign(const struct view *view, const struct label_hit *hit, int side,
                    enum answer *out) {
    const struct block *block = &view->blocks->at[hit->block];
    int at = side < 0 ? hit->start - 1 : hit->end;
    if (at < 0 || at >= block->count || !tick_is_sign(block->glyphs[at].code))
        return false;
    *out = tick_is_ticked_sign(block->glyphs[at].code) ? ANSWER_YES : ANSWER_NO;
    return true;
}

/* Whether more than a pen's tick stands behind a box: the next character of a word. */
static bool goes_on(const struct view *view, struct box_px mark, struct box_px area, int side,
                    int em_px) {
    int near = (int)(TICK_EM * em_px);
    int far = (int)(WORD_EM * em_px);
    struct box_px behind = {0, area.y, far - near, area.height};
    behind.x = side < 0 ? mark.x - far : mark.x + mark.width + near;
    SCOPED(tick_pix_free)
    struct Pix *ink = tick_plane(view->sheet->page, box_intersection(behind, area), TICK_FAINT);
    return ink && tick_share(ink, (struct box_px){0, 0, behind.width, behind.height}) > WORD_SHARE;
}

static bool by_ink(const struct view *view, const struct tick *label, int side, enum answer *out) {
    struct tick_mark mark = {0};
    struct box_px area = tick_side_area(view, label, side);
    const struct page *page = view->sheet->page;
    int em = label->box.height;
    bool seen = tick_mark_in(page, area, em, &mark) && mark.box;
    if (!seen && !(tick_outline_in(page, area, em, &mark) && mark.box))
        return false;
    int gap = side < 0 ? label->box.x - mark.at.x - mark.at.width
                       : mark.at.x - label->box.x - label->box.width;
    if (gap > NEAR_EM * em)
        return false;
    mark.found = true;
    *out = goes_on(view, mark.at, area, side, em) ? ANSWER_UNKNOWN : tick_by_ink(&mark);
    return true;
}

static bool is_dark(const struct page *page, struct box_px box) {
    SCOPED(tick_pix_free)
    struct Pix *ink = tick_plane(page, box, TICK_DARK);
    return ink && tick_share(ink, (struct box_px){0, 0, box.width, box.height}) > GROUND_SHARE;
}

/* Heads of tables stand on dark bars, whose ink is no box: above and below the label. */
static bool is_on_dark_ground(const struct page *page, struct box_px label) {
    int strip = label.height / STRIP_PART;
    struct box_px above = {label.x, label.y - strip, label.width, strip};
    struct box_px below = {label.x, label.y + label.height, label.width, strip};
    return strip > 0 && is_dark(page, above) && is_dark(page, below);
}

bool tick_of_label(const struct view *view, const struct label_hit *hit, enum answer *out) {
    bool picture = view->sheet->page && view->sheet->page->text;
    struct tick label = {
        .block = hit->block, .start = hit->start, .end = hit->end, .box = hit->box};
    enum answer answers[2] = {ANSWER_UNKNOWN, ANSWER_UNKNOWN};
    bool found[2];
    if (picture && is_on_dark_ground(view->sheet->page, hit->box))
        return false;
    for (int i = 0; i < 2; i++)
        found[i] = picture ? by_ink(view, &label, i ? 1 : -1, &answers[i])
                           : by_sign(view, hit, i ? 1 : -1, &answers[i]);
    if (!found[0] && !found[1])
        return false;
    *out = found[0] && found[1] ? ANSWER_UNKNOWN : found[0] ? answers[0] : answers[1];
    return true;
}
