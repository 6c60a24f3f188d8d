#include "ocr/sheet.h"

#include "base/cost.h"
#include "base/memory.h"
#include "base/text.h"
#include "ocr/crop.h"
#include "ocr/layout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Print and seals are darker than this; their means lie so far apart. */
#define INK_LEVELS 150
#define INKS_APART 20
#define PAPER_GRAY 255

/* A line's head: the longest label and its bracket. */
#define HEAD_EM 14
/* One character is at most this much wider than high, or higher than wide. */
#define LONE_RATIO 1.6
#define LONE_TIMES 3
#define LONE_LEAST 0.3F

/* enlarged gives a layout box in pixels of the text plane, cut to it. */
static struct box_px enlarged(const struct sheet *sheet, struct box_px box) {
    double scale = sheet->layout->ink.scale;
    struct box_px all = {0, 0, sheet->page->width_px, sheet->page->height_px};
    return box_intersection((struct box_px){(int)(box.x * scale), (int)(box.y * scale),
                                            (int)ceil(box.width * scale),
                                            (int)ceil(box.height * scale)},
                            all);
}

static void lines_take(struct sheet *sheet, const struct run_list *runs) {
    sheet->line_count = runs->count;
    sheet->lines = memory_new((size_t)runs->count, sizeof *sheet->lines);
    for (int i = 0; i < runs->count; i++) {
        sheet->lines[i].box = enlarged(sheet, runs->at[i].box);
        sheet->lines[i].cell = runs->at[i].cell;
    }
}

static void cells_take(struct sheet *sheet, struct cell_list *cells) {
    for (int i = 0; i < cells->count; i++)
        cells->at[i].box = enlarged(sheet, cells->at[i].box);
    sheet->cells = cells->at;
    sheet->cell_count = cells->count;
    *cells = (struct cell_list){0};
}

static void texts_take(struct sheet *sheet, struct layout *layout) {
    for (int i = 0; i < layout->text_count; i++) {
        struct sheet_line *line = &sheet->lines[layout->texts[i].line];
        if (line->is_read)
            continue;
        line->text = layout->texts[i].text;
        line->is_read = true;
        layout->texts[i].text = (struct line_text){0};
    }
}

void sheet_from(const struct page *page, struct engines engines, struct layout *layout,
                struct sheet *out) {
    struct sheet sheet = {.page = page, .engines = engines};
    sheet.layout = memory_new(1, sizeof *sheet.layout);
    *sheet.layout = *layout;
    *layout = (struct layout){0};
    lines_take(&sheet, &sheet.layout->lines);
    cells_take(&sheet, &sheet.layout->cells);
    texts_take(&sheet, sheet.layout);
    *out = sheet;
}

bool sheet_new(const struct page *page, struct engines engines, struct sheet *out,
               struct fault *why) {
    struct layout layout = {0};
    if (!layout_of(page, &layout, why))
        return false;
    sheet_from(page, engines, &layout, out);
    return true;
}

void sheet_free(struct sheet *sheet) {
    for (int i = 0; i < sheet->line_count; i++)
        line_text_free(&sheet->lines[i].text);
    free(sheet->lines);
    free(sheet->cells);
    if (sheet->layout)
        layout_free(sheet->layout);
    free(sheet->layout);
    *sheet = (struct sheet){0};
}

static struct crop crop_from(const struct sheet *sheet, struct box_px box) {
    return crop_of(sheet->page->text, &sheet->layout->ink, &sheet->layout->ruling, box);
}

bool sheet_read_box(struct sheet *sheet, struct box_px box, enum line_alphabet alphabet,
                    struct line_text *out, struct fault *why) {
    cost_line_read();
    struct crop crop SCOPED(crop_free) = crop_from(sheet, box);
    return line_read(sheet->engines.first, &crop.picture, alphabet, out, why);
}

/* Grays below the paper, parted in two (N. Otsu, 1979): the mean of the darker part and of the
 * other. */
static void part_inks(const struct crop *crop, double *darker, double *paler) {
    long histogram[INK_LEVELS] = {0};
    size_t count = (size_t)crop->picture.width_px * (size_t)crop->picture.height_px;
    double all = 0, sum = 0;
    for (size_t i = 0; i < count; i++)
        if (crop->pixels[i] < INK_LEVELS) {
            histogram[crop->pixels[i]]++;
            all++;
            sum += crop->pixels[i];
        }
    double below = 0, below_sum = 0, best = -1;
    for (int at = 0; at < INK_LEVELS; at++) {
        below += (double)histogram[at];
        below_sum += (double)histogram[at] * at;
        if (below < 1 || all - below < 1)
            continue;
        double low = below_sum / below, high = (sum - below_sum) / (all - below);
        double between = below * (all - below) * (high - low) * (high - low);
        if (between <= best)
            continue;
        best = between;
        *darker = low;
        *paler = high;
    }
}

bool sheet_read_darkest(struct sheet *sheet, struct box_px box, enum line_alphabet alphabet,
                        struct line_text *out, struct fault *why) {
    struct crop crop SCOPED(crop_free) = crop_from(sheet, box);
    double darker = 0, paler = 0;
    part_inks(&crop, &darker, &paler);
    if (paler - darker < INKS_APART)
        return true;
    size_t count = (size_t)crop.picture.width_px * (size_t)crop.picture.height_px;
    for (size_t i = 0; i < count; i++) {
        double gray = (crop.pixels[i] - darker) / (paler - darker) * PAPER_GRAY;
        crop.pixels[i] = (uint8_t)(gray < 0 ? 0 : gray > PAPER_GRAY ? PAPER_GRAY : gray);
    }
    cost_line_read();
    return line_read(sheet->engines.first, &crop.picture, alphabet, out, why);
}

/* paste copies a crop into a wider picture, centred in its height. */
static void paste(const struct crop *crop, int x, uint8_t *to, int width_px, int height_px) {
    int top = (height_px - crop->picture.height_px) / 2;
    for (int y = 0; y < crop->picture.height_px; y++)
        memcpy(to + (size_t)(top + y) * (size_t)width_px + x,
               crop->pixels + (size_t)y * (size_t)crop->picture.width_px,
               (size_t)crop->picture.width_px);
}

bool sheet_read_boxes(struct sheet *sheet, const struct box_px *boxes, int count,
                      enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    struct crop crops[SHEET_BOXES_MOST];
    int width_px = 0;
    int height_px = 1;
    for (int i = 0; i < count && i < SHEET_BOXES_MOST; i++) {
        crops[i] = crop_from(sheet, boxes[i]);
        width_px += crops[i].picture.width_px;
        if (crops[i].picture.height_px > height_px)
            height_px = crops[i].picture.height_px;
    }
    uint8_t *pixels SCOPED(scoped_free)
    = memory_new((size_t)(width_px > 0 ? width_px : 1), (size_t)height_px);
    memset(pixels, PAPER_GRAY, (size_t)width_px * (size_t)height_px);
    int x = 0;
    for (int i = 0; i < count && i < SHEET_BOXES_MOST; i++) {
        paste(&crops[i], x, pixels, width_px, height_px);
        x += crops[i].picture.width_px;
        crop_free(&crops[i]);
    }
    struct line_picture picture = {pixels, width_px, height_px, width_px};
    return line_read(sheet->engines.first, &picture, alphabet, out, why);
}

/* How likely a text is to stand at all places of a line, by its least likely. */
static float everywhere(const struct line_text *line, const char *text) {
    float least = 1;
    for (int i = 0; i < line->character_count; i++) {
        float here = 0;
        for (int k = 0; k < line->characters[i].choice_count; k++)
            if (strcmp(line->characters[i].choices[k].text, text) == 0)
                here = line->characters[i].choices[k].probability;
        least = here < least ? here : least;
    }
    return least;
}

/* The character that is read most alike at all places. */
static struct line_choice alike(const struct line_text *line) {
    struct line_choice best = {0};
    for (int k = 0; k < line->characters[0].choice_count; k++) {
        struct line_choice here = line->characters[0].choices[k];
        here.probability = everywhere(line, here.text);
        best = here.probability > best.probability ? here : best;
    }
    return best;
}

bool sheet_read_lone(struct sheet *sheet, struct box_px box, struct line_text *out,
                     struct fault *why) {
    const struct box_px shown[LONE_TIMES] = {box, box, box};
    SCOPED(line_text_free)
    struct line_text again = {0};
    if (!sheet_read_boxes(sheet, shown, LONE_TIMES, ALPHABET_ANY, &again, why))
        return false;
    struct line_choice best = {0};
    if (again.character_count == LONE_TIMES)
        best = alike(&again);
    if (best.probability < LONE_LEAST) {
        *out = (struct line_text){.text = text_copy("")};
        return true;
    }
    again.characters[0] = (struct line_character){{best}, 1, 0, 1};
    again.character_count = 1;
    again.confidence = best.probability;
    text_replace(&again.text, best.text);
    *out = again;
    again = (struct line_text){0};
    return true;
}

/* Engines overlook lone characters: what stands in a cell as a square without text is read so. */
static bool is_lone(const struct sheet_line *line) {
    return line->cell >= 0 && line->text.character_count == 0 &&
           line->box.width < LONE_RATIO * line->box.height &&
           line->box.height < LONE_RATIO * line->box.width;
}

static bool read_lone(struct sheet *sheet, struct sheet_line *line, struct fault *why) {
    struct line_text again;
    if (!sheet_read_lone(sheet, line->box, &again, why))
        return false;
    line_text_free(&line->text);
    line->text = again;
    return true;
}

const struct line_text *sheet_line_text(struct sheet *sheet, int line, struct fault *why) {
    struct sheet_line *at = &sheet->lines[line];
    if (at->is_read)
        return &at->text;
    cost_line_read();
    struct crop crop SCOPED(crop_free) = crop_from(sheet, at->box);
    if (!line_read(sheet->engines.first, &crop.picture, ALPHABET_ANY, &at->text, why))
        return NULL;
    at->is_read = true;
    sheet->lines_read++;
    return is_lone(at) && !read_lone(sheet, at, why) ? NULL : &at->text;
}

/* The text of the left part, its characters' places being told as shares of the whole line. */
static bool read_head(struct sheet *sheet, struct sheet_line *line, struct fault *why) {
    struct box_px head = line->box;
    head.width = (int)(HEAD_EM * line->box.height);
    struct line_text text;
    if (!sheet_read_box(sheet, head, ALPHABET_ANY, &text, why))
        return false;
    float share = (float)head.width / (float)line->box.width;
    for (int i = 0; i < text.character_count; i++) {
        text.characters[i].start *= share;
        text.characters[i].end *= share;
    }
    line->text = text;
    line->is_read = line->is_head = true;
    return true;
}

const struct line_text *sheet_line_head(struct sheet *sheet, int line, struct fault *why) {
    struct sheet_line *at = &sheet->lines[line];
    if (!at->is_read && at->box.width <= HEAD_EM * at->box.height)
        return sheet_line_text(sheet, line, why);
    return at->is_read || read_head(sheet, at, why) ? &at->text : NULL;
}

bool sheet_line_rest(struct sheet *sheet, int line, struct fault *why) {
    struct sheet_line *at = &sheet->lines[line];
    if (!at->is_head)
        return true;
    struct line_text whole;
    if (!sheet_read_box(sheet, at->box, ALPHABET_ANY, &whole, why))
        return false;
    line_text_free(&at->text);
    at->text = whole;
    at->is_head = false;
    return true;
}

void sheet_line_skip(struct sheet *sheet, int line) {
    struct sheet_line *at = &sheet->lines[line];
    if (at->is_read)
        return;
    at->text = (struct line_text){.text = memory_new(1, 1)};
    at->is_read = true;
}

bool sheet_second_opinion(struct sheet *sheet, struct box_px box, enum line_alphabet alphabet,
                          struct line_text *out, struct fault *why) {
    if (!sheet->engines.second)
        return false;
    cost_line_read();
    struct crop crop SCOPED(crop_free) = crop_from(sheet, box);
    return line_read(sheet->engines.second, &crop.picture, alphabet, out, why);
}
