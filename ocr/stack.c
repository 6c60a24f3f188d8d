#include "ocr/stack.h"

#include "base/scoped.h"
#include "base/text.h"

#include <string.h>

/* A character read less surely than this is read again. */
#define DOUBTED 0.9F

static bool is_doubtful(const struct block *block) {
    for (int i = 0; i < block->count; i++)
        if (block->glyphs[i].probability < DOUBTED)
            return true;
    return false;
}

/* Takes a character over where it was read more surely than before. */
static void take(struct sheet *sheet, struct glyph *glyph, const struct line_character *again) {
    struct line_text *text = &sheet->lines[glyph->line].text;
    struct line_character *own = &text->characters[glyph->character];
    if (again->choices[0].probability <= own->choices[0].probability || text->character_count != 1)
        return;
    memcpy(own->choices, again->choices, sizeof own->choices);
    own->choice_count = again->choice_count;
    text_replace(&text->text, own->choices[0].text);
    text->confidence = own->choices[0].probability;
    SCOPED(scoped_free)
    char *folded = text_folded(own->choices[0].text);
    const char *at = folded;
    int32_t code = text_next(&at);
    glyph->code = code ? code : glyph->code;
    glyph->probability = own->choices[0].probability;
}

bool stack_read_again(struct sheet *sheet, struct block *block, struct fault *why) {
    if (!sheet->page || !sheet->page->text || block->count > SHEET_BOXES_MOST ||
        !is_doubtful(block))
        return true;
    struct box_px boxes[SHEET_BOXES_MOST];
    for (int i = 0; i < block->count; i++)
        boxes[i] = sheet->lines[block->glyphs[i].line].box;
    SCOPED(line_text_free)
    struct line_text again = {0};
    if (!sheet_read_boxes(sheet, boxes, block->count, ALPHABET_ANY, &again, why))
        return false;
    for (int i = 0; i < block->count && again.character_count == block->count; i++)
        take(sheet, &block->glyphs[i], &again.characters[i]);
    return true;
}
