#include "ocr/layout.h"

#include "base/memory.h"
#include "ocr/pale_rules.h"
#include "ocr/red_ink.h"

#include <stdlib.h>

void layout_free(struct layout *layout) {
    ink_free(&layout->ink);
    ruling_free(&layout->ruling);
    letters_free(&layout->letters);
    free(layout->cells.at);
    free(layout->lines.at);
    for (int i = 0; i < layout->text_count; i++)
        line_text_free(&layout->texts[i].text);
    free(layout->texts);
    *layout = (struct layout){0};
}

void layout_keep_text(struct layout *layout, int line, struct line_text *text) {
    layout->texts = memory_room(layout->texts, layout->text_count, sizeof *layout->texts);
    layout->texts[layout->text_count++] = (struct layout_text){line, *text};
    *text = (struct line_text){0};
}

bool layout_of_ink(struct ink *ink, struct layout *out, struct fault *why) {
    struct layout layout SCOPED(layout_free) = {.ink = *ink};
    *ink = (struct ink){0};
    if (!ruling_find(&layout.ink, &layout.ruling, why) ||
        !letters_find(&layout.ink, &layout.ruling, &layout.letters, why))
        return false;
    layout.cells = grid_cells(&layout.ink, &layout.ruling);
    layout.lines = text_lines(&layout.ink, &layout.letters, &layout.cells);
    *out = layout;
    layout = (struct layout){0};
    return true;
}

bool layout_of(const struct page *page, struct layout *out, struct fault *why) {
    struct ink ink SCOPED(ink_free) = {0};
    if (!ink_of(page->text, page->dpi, &ink, why))
        return false;
    red_ink_remove(page, &ink);
    pale_rules_add(page->text, &ink);
    return layout_of_ink(&ink, out, why);
}
