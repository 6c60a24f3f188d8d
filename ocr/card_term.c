#include "ocr/card_term.h"

#include <string.h>

/* Each of both characters is read so surely, in so many readings, behind so many figures of the
 * first day. */
#define SURE_LEAST     0.7F
#define READINGS_LEAST 3
#define FIGURES_LEAST  5
/* A line's band, in heights of its label; it is looked for this much higher and lower too, in
 * heights of the band's label or of the spot. */
#define BAND_RATIO 1.5
static const double STEPS[] = {0, -0.3, 0.3};
enum { STEP_COUNT = 3, LOOKS = 2 * STEP_COUNT };

static bool is_surely(const struct line_character *character, const char *wanted) {
    const struct line_choice *best = &character->choices[0];
    return strcmp(best->text, wanted) == 0 && best->probability >= SURE_LEAST;
}

static bool tells_long_term(const struct line_text *text) {
    int figures = 0;
    for (int i = 0; i + 1 < text->character_count; i++) {
        char first = text->characters[i].choices[0].text[0];
        if (figures >= FIGURES_LEAST && is_surely(&text->characters[i], "长") &&
            is_surely(&text->characters[i + 1], "期"))
            return true;
        figures += first >= '0' && first <= '9';
    }
    return false;
}

static bool look(const struct view *view, struct box_px box, int *telling, struct fault *why) {
    SCOPED(line_text_free)
    struct line_text plain = {0};
    SCOPED(line_text_free)
    struct line_text darkest = {0};
    if (!sheet_read_box(view->sheet, box, ALPHABET_ANY, &plain, why) ||
        !sheet_read_darkest(view->sheet, box, ALPHABET_ANY, &darkest, why))
        return false;
    *telling += tells_long_term(&plain) + tells_long_term(&darkest);
    return true;
}

/* The places to look at, the likeliest first. */
static int looks_of(struct box_px spot, struct box_px label, struct box_px boxes[static LOOKS]) {
    int count = 0;
    for (int i = 0; i < STEP_COUNT && !box_is_empty(label); i++) {
        int height = (int)(BAND_RATIO * label.height);
        int middle = box_middle_y(label) + (int)(STEPS[i] * label.height);
        boxes[count++] = (struct box_px){spot.x, middle - height / 2, spot.width, height};
    }
    for (int i = 0; i < STEP_COUNT; i++) {
        boxes[count] = spot;
        boxes[count++].y += (int)(STEPS[i] * spot.height);
    }
    return count;
}

bool card_term_is_long(const struct view *view, struct box_px spot, struct box_px label, bool *out,
                       struct fault *why) {
    struct box_px boxes[LOOKS];
    int telling = 0;
    *out = false;
    if (!view->sheet->page || !view->sheet->page->text)
        return true;
    int count = looks_of(spot, label, boxes);
    /* Where half of the places tell nothing, the others are not asked. */
    for (int i = 0; i < count && telling < READINGS_LEAST && (i < LOOKS / 2 || telling > 0); i++)
        if (!look(view, boxes[i], &telling, why))
            return false;
    *out = telling >= READINGS_LEAST;
    return true;
}
