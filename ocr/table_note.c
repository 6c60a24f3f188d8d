#include "ocr/table_note.h"

#include "base/scoped.h"
#include "base/text.h"

#include <string.h>

/* A sentence runs below so many columns; a table's texts stand this many ems apart. */
#define NOTE_COLUMNS  3
#define COLUMN_GAP_EM 0.9
/* Figures of a row's shortest number. */
#define ROW_FIGURES 6

static bool is_one_of(const char *marks, int32_t code) {
    for (int32_t c = text_next(&marks); c; c = text_next(&marks))
        if (c == code)
            return true;
    return false;
}

static bool is_bracket(int32_t code) {
    return is_one_of("([（【〔*※·", code);
}

/* Whether a text begins with the word for a note and what parts it from the note itself. */
static bool begins_as_note(const struct view *view, const struct block *block) {
    static const char *const WORDS[] = {"说明", "填表说明", "填写说明", "注",
                                        "备注", "附注",     "提示",     "温馨提示",
                                        "注意", "注意事项", "特别说明"};
    int start = 0;
    while (start < block->count && is_bracket(block->glyphs[start].code))
        start++;
    SCOPED(scoped_free)
    char *text = glyphs_text(view->sheet, block->glyphs + start, block->count - start);
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        const char *at = text + strlen(WORDS[i]);
        if (text_starts_with(text, WORDS[i]) && is_one_of(":：、.1一", text_next(&at)))
            return true;
    }
    return false;
}

static int columns_over(const struct table_head *head, struct box_px box) {
    int count = 0;
    for (int i = 0; i < head->count; i++)
        count += head->columns[i].middle >= box.x && head->columns[i].middle < box.x + box.width;
    return count;
}

bool table_is_note(const struct view *view, const struct table_head *head, int number) {
    const struct block *block = &view->blocks->at[number];
    int figures = 0;
    int marks = 0;
    if (begins_as_note(view, block))
        return true;
    for (int i = 0; i < block->count; i++) {
        int32_t code = block->glyphs[i].code;
        if (i > 0 && block_gap(view->sheet, block, i) >= COLUMN_GAP_EM)
            return false;
        figures += code >= '0' && code <= '9';
        marks += is_one_of(",;，；。“”《》", code);
    }
    return marks > 0 && figures < ROW_FIGURES && columns_over(head, block->box) >= NOTE_COLUMNS;
}
