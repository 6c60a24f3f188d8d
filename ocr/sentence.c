#include "ocr/sentence.h"

#include "base/scoped.h"
#include "ocr/named_body.h"

#include <stdlib.h>

/* Behind a verb more characters are the rest of the sentence. */
#define NAME_MOST 4
/* A verb of two characters stands in many sentences. */
#define SHORT_VERB 2
/* What explains a value follows it, behind the rest of its line to write on, within so many ems. */
#define BRACKET_GAP_EM 6.0

/* Whether a bracket with a label follows a value, on its row or at the front of the next. */
static bool is_explained(const struct view *view, const struct label_hit *hit,
                         const struct place *place) {
    const struct label_hit *next = hit + 1;
    if (place->count == 0 || next >= view->labels->at + view->labels->count ||
        next->meaning_count == 0)
        return false;
    const struct block *block = &view->blocks->at[next->block];
    if (next->start == 0 || block->glyphs[next->start - 1].code != '(')
        return false;
    struct box_px last = place->glyphs[place->count - 1].box;
    struct box_px bracket = block->glyphs[next->start - 1].box;
    int gap = bracket.x - last.x - last.width;
    bool same_row = abs(box_middle_y(bracket) - box_middle_y(last)) < last.height;
    return same_row ? gap < (int)(BRACKET_GAP_EM * last.height) : next->start == 1;
}

static bool gives_person(const struct view *view, const struct label_hit *hit,
                         const struct place *place) {
    return place->count <= NAME_MOST &&
           (hit->end - hit->start > SHORT_VERB || is_explained(view, hit, place));
}

static bool gives_body(const struct view *view, const struct label_hit *hit,
                       const struct place *place) {
    SCOPED(scoped_free)
    char *text = glyphs_text(view->sheet, place->glyphs, place->count);
    return named_body_is_name(text) || is_explained(view, hit, place);
}

bool sentence_gives(const struct view *view, const struct wanted *wanted,
                    const struct label_hit *hit, const struct place *place) {
    if (!hit->sentence)
        return true;
    if (wanted->type == VALUE_PERSON)
        return gives_person(view, hit, place);
    return wanted->name != FIELD_UNIT_NAME || gives_body(view, hit, place);
}
