#include "ocr/sentence.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/named_body.h"

#include <stdlib.h>

/* Behind a verb more characters are the rest of the sentence. */
#define NAME_MOST 4
/* A verb of two characters stands in many sentences. */
#define SHORT_VERB 2
/* Bodies' names have so many characters. */
#define TITLE_LEAST 4
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

/* A verb with what it is done to: 开给, 开具为, not 开具. */
static bool points(const struct view *view, const struct label_hit *hit) {
    static const char *const WORDS[] = {"给", "予", "至", "为", "成", "写"};
    const struct block *block = &view->blocks->at[hit->block];
    SCOPED(scoped_free)
    char *verb = glyphs_folded(block->glyphs + hit->start, hit->end - hit->start);
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (text_ends_with(verb, WORDS[i]))
            return true;
    return false;
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

/* Whether an invoice's title stands there: a body's name, or what a verb points at. Behind a bare
 * verb stands the rest of many sentences: 发票开具后不予退换, 发票开具信息. */
static bool gives_title(const struct view *view, const struct label_hit *hit,
                        const struct place *place) {
    return hit->colon || points(view, hit) || !sentence_leaves_doubt(hit, place) ||
           is_explained(view, hit, place);
}

bool sentence_leaves_doubt(const struct label_hit *hit, const struct place *place) {
    if (!hit->sentence || hit->meaning_count == 0 || hit->meanings[0]->name != FIELD_TITLE)
        return false;
    SCOPED(scoped_free)
    char *text = glyphs_folded(place->glyphs, place->count);
    return text_length_characters(text) < TITLE_LEAST || !named_body_ends(text);
}

bool sentence_gives(const struct view *view, const struct wanted *wanted,
                    const struct label_hit *hit, const struct place *place) {
    if (!hit->sentence)
        return true;
    if (wanted->type == VALUE_PERSON)
        return gives_person(view, hit, place);
    if (wanted->name == FIELD_TITLE)
        return gives_title(view, hit, place);
    return wanted->name != FIELD_UNIT_NAME || gives_body(view, hit, place);
}
