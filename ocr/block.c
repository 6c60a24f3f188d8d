#include "ocr/block.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/card_idle.h"
#include "ocr/prose.h"
#include "ocr/seam.h"
#include "ocr/stack.h"
#include "ocr/white.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* Share of the lower line's height that must lie beside the other for both to be one row. */
#define SAME_ROW_SHARE 0.55
/* A line more than this much higher than its neighbour is type of another size: another row. */
#define SAME_ROW_HEIGHT_RATIO 2.2
/* Below these an engine saw no writing (ocr-measurements.md, 4d: print stands above 0.9). */
#define NOISE_CONFIDENCE       0.3
#define NOISE_SHORT_CONFIDENCE 0.5
#define NOISE_CHARACTERS       2
/* A cell with more rows than this is a frame around text, not a field of a form. */
#define CELL_ROWS_MAX 5
/* So many texts that begin under each other are columns. */
#define PANEL_COLUMNS_LEAST 2
/* Width of an ASCII character in ems (half-width type). */
#define ASCII_EM 0.55
/* Gap at the start of a row: larger than any rule asks for. */
#define GAP_ROW_START 1000.0
/* Characters of a vertical word stand at most this many ems apart. */
#define VERTICAL_GAP_EM 1.2
/* Of a character that two lines hold, so much lies on one place. */
#define READ_AGAIN_SHARE 0.5

static double glyph_width_em(int32_t code) {
    return code < 0x80 ? ASCII_EM : 1.0;
}

double block_em_px(const struct sheet *sheet, const struct glyph *glyph) {
    int height = sheet->lines[glyph->line].box.height;
    return height > 0 ? height : 1;
}

const struct line_character *glyph_character(const struct sheet *sheet, const struct glyph *glyph) {
    return &sheet->lines[glyph->line].text.characters[glyph->character];
}

double block_gap(const struct sheet *sheet, const struct block *block, int glyph) {
    const struct glyph *here = &block->glyphs[glyph];
    if (glyph == 0 || here->row != block->glyphs[glyph - 1].row)
        return GAP_ROW_START;
    const struct glyph *before = &block->glyphs[glyph - 1];
    double em = block_em_px(sheet, here);
    double left = before->box.x + before->box.width / 2.0;
    double right = here->box.x + here->box.width / 2.0;
    return (right - left) / em - (glyph_width_em(before->code) + glyph_width_em(here->code)) / 2;
}

char *glyphs_text(const struct sheet *sheet, const struct glyph *glyphs, int count) {
    struct text_buffer out = {0};
    for (int i = 0; i < count; i++) {
        bool same = i > 0 && glyphs[i].line == glyphs[i - 1].line &&
                    glyphs[i].character == glyphs[i - 1].character;
        if (!same) /* one character may fold to several glyphs */
            text_add(&out, glyph_character(sheet, &glyphs[i])->choices[0].text);
    }
    return text_buffer_take(&out);
}

char *glyphs_folded(const struct glyph *glyphs, int count) {
    struct text_buffer out = {0};
    for (int i = 0; i < count; i++)
        if (!glyphs[i].is_mark)
            text_add_character(&out, glyphs[i].code);
    return text_buffer_take(&out);
}

struct box_px glyphs_box(const struct glyph *glyphs, int count) {
    struct box_px box = {0};
    for (int i = 0; i < count; i++)
        box = i == 0 ? glyphs[i].box : box_union(box, glyphs[i].box);
    return box;
}

double glyphs_confidence(const struct glyph *glyphs, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++)
        sum += (double)glyphs[i].probability;
    return count > 0 ? sum / count : 0;
}

static void add_glyph(struct block *block, const struct sheet_line *line, struct glyph glyph) {
    const struct line_character *read = &line->text.characters[glyph.character];
    double middle = line->box.x + (double)(read->start + read->end) / 2 * line->box.width;
    double width = glyph_width_em(glyph.code) * line->box.height;
    glyph.probability = read->choices[0].probability;
    glyph.box =
        (struct box_px){(int)(middle - width / 2), line->box.y, (int)width, line->box.height};
    block->glyphs = memory_room(block->glyphs, block->count, sizeof *block->glyphs);
    block->glyphs[block->count++] = glyph;
}

static void add_line(struct block *block, const struct sheet *sheet, int line, int row) {
    const struct sheet_line *from = &sheet->lines[line];
    for (int i = 0; i < from->text.character_count; i++) {
        const char *read = from->text.characters[i].choices[0].text;
        SCOPED(scoped_free)
        char *folded = text_folded(read);
        const char *at = folded;
        struct glyph glyph = {.line = line, .character = i, .row = row};
        for (glyph.code = text_next(&at); glyph.code; glyph.code = text_next(&at))
            add_glyph(block, from, glyph);
        const char *raw = read;
        SCOPED(scoped_free)
        char *visible = text_value(read);
        glyph.code = text_next(&raw);
        glyph.is_mark = true;
        if (*folded == '\0' && *visible != '\0' && glyph.code > ' ')
            add_glyph(block, from, glyph);
    }
}

/* The lines of one row of one cell, while rows are being put together. */
struct row {
    int *lines;
    int count;
    struct box_px box;
    int cell;
};
struct row_list {
    struct row *at;
    int count;
};

static void row_list_free(struct row_list *rows) {
    for (int i = 0; i < rows->count; i++)
        free(rows->at[i].lines);
    free(rows->at);
}

static bool beside(struct box_px a, struct box_px b) {
    int top = a.y > b.y ? a.y : b.y;
    int bottom = a.y + a.height < b.y + b.height ? a.y + a.height : b.y + b.height;
    int low = a.height < b.height ? a.height : b.height;
    int high = a.height > b.height ? a.height : b.height;
    return bottom - top >= SAME_ROW_SHARE * low && high <= SAME_ROW_HEIGHT_RATIO * low;
}

static void row_add(struct row *row, const struct sheet *sheet, int line) {
    struct box_px box = sheet->lines[line].box;
    row->lines = memory_room(row->lines, row->count, sizeof *row->lines);
    int place = row->count++;
    for (; place > 0 && sheet->lines[row->lines[place - 1]].box.x > box.x; place--)
        row->lines[place] = row->lines[place - 1];
    row->lines[place] = line;
    row->box = row->count == 1 ? box : box_union(row->box, box);
}

/* Ornaments, specks and pieces of seals that an engine made a character or two of. */
static bool is_noise(const struct sheet_line *line) {
    double confidence = (double)line->text.confidence;
    return line->text.character_count == 0 || confidence < NOISE_CONFIDENCE ||
           (line->text.character_count <= NOISE_CHARACTERS && confidence < NOISE_SHORT_CONFIDENCE);
}

/* Whether a line is one of single characters under each other in one cell, however doubtful it was
 * by itself: it is read again with the others (ocr/stack.h). */
static bool stands_in_stack(const struct sheet *sheet, const struct sheet_line *line) {
    int middle = line->box.x + line->box.width / 2;
    for (int i = 0; line->cell >= 0 && line->text.character_count == 1 && i < sheet->line_count;
         i++) {
        const struct sheet_line *other = &sheet->lines[i];
        bool above = other != line && other->cell == line->cell && !is_noise(other) &&
                     other->text.character_count == 1 && middle > other->box.x &&
                     middle < other->box.x + other->box.width;
        if (above && 4 * line->box.height > 3 * other->box.height &&
            3 * line->box.height < 4 * other->box.height)
            return true;
    }
    return false;
}

/* The line of a row that stands nearest to a box: long rows may sag or lean. */
static struct box_px nearest_in(const struct sheet *sheet, const struct row *row,
                                struct box_px box) {
    struct box_px best = row->box;
    long gap = LONG_MAX;
    for (int i = 0; i < row->count; i++) {
        struct box_px line = sheet->lines[row->lines[i]].box;
        long here = labs((long)line.x + line.width / 2 - box.x - box.width / 2);
        if (here < gap) {
            gap = here;
            best = line;
        }
    }
    return best;
}

static void collect_rows(const struct sheet *sheet, struct row_list *rows) {
    for (int line = 0; line < sheet->line_count; line++) {
        const struct sheet_line *here = &sheet->lines[line];
        if (is_noise(here) && !stands_in_stack(sheet, here))
            continue;
        struct row *found = NULL;
        for (int i = rows->count - 1; i >= 0 && !found; i--)
            if (rows->at[i].cell == here->cell &&
                beside(nearest_in(sheet, &rows->at[i], here->box), here->box))
                found = &rows->at[i];
        if (!found) {
            rows->at = memory_room(rows->at, rows->count, sizeof *rows->at);
            found = &rows->at[rows->count++];
            found->cell = here->cell;
        }
        row_add(found, sheet, line);
    }
}

/* Whether another cell of its grid stands beside a cell. */
static bool has_neighbour(const struct sheet *sheet, int cell) {
    struct box_px box = sheet->cells[cell].box;
    for (int i = 0; i < sheet->cell_count; i++) {
        struct box_px other = sheet->cells[i].box;
        bool level =
            other.y < box.y + box.height / 2 && other.y + other.height > box.y + box.height / 2;
        if (i != cell && sheet->cells[i].grid == sheet->cells[cell].grid && level)
            return true;
    }
    return false;
}

/* Whether columns of texts stand in a row and in one below it: two of them at least begin under
 * each other. */
static bool share_columns(const struct sheet *sheet, const struct row *above,
                          const struct row *below) {
    int shared = 0;
    for (int i = 0; i < above->count; i++)
        for (int j = 0; j < below->count; j++) {
            struct box_px one = sheet->lines[above->lines[i]].box;
            struct box_px two = sheet->lines[below->lines[j]].box;
            shared += abs(one.x - two.x) <= one.height;
        }
    return shared >= PANEL_COLUMNS_LEAST;
}

/* Whether a row stands in a panel: a frame from one side of its grid to the other, in which columns
 * of texts stand under each other. */
static bool in_panel(const struct sheet *sheet, const struct row_list *rows, int at) {
    const struct row *row = &rows->at[at];
    if (row->cell < 0 || row->count < PANEL_COLUMNS_LEAST || has_neighbour(sheet, row->cell))
        return false;
    for (int i = 0; i < rows->count; i++)
        if (rows->at[i].cell == row->cell && rows->at[i].box.y > row->box.y &&
            share_columns(sheet, row, &rows->at[i]))
            return true;
    return false;
}

/* Cells that hold many rows, or columns of texts, frame whole parts of a page: their rows stand for
 * themselves. */
static void release_frames(const struct sheet *sheet, struct row_list *rows) {
    for (int i = 0; i < rows->count; i++) {
        int inside = 0;
        for (int j = 0; j < rows->count; j++)
            inside += rows->at[j].cell == rows->at[i].cell;
        bool single =
            rows->at[i].lines[0] >= 0 && rows->at[i].box.width < 2 * rows->at[i].box.height;
        if (rows->at[i].cell >= 0 &&
            ((inside > CELL_ROWS_MAX && !single) || in_panel(sheet, rows, i))) {
            int cell = rows->at[i].cell;
            for (int j = 0; j < rows->count; j++)
                if (rows->at[j].cell == cell)
                    rows->at[j].cell = -1;
        }
    }
}

static int by_top(const void *first, const void *second) {
    const struct row *a = first;
    const struct row *b = second;
    int a_middle = a->box.y + a->box.height / 2;
    int b_middle = b->box.y + b->box.height / 2;
    return a_middle != b_middle ? (a_middle > b_middle) - (a_middle < b_middle)
                                : (a->box.x > b->box.x) - (a->box.x < b->box.x);
}

/* Whether the character at `at`, the first of its line, is the one before it, read again: lines of
 * large type overlap, and both hold it. */
static bool is_read_again(const struct block *block, int at) {
    if (at == 0 || at >= block->count)
        return false;
    const struct glyph *one = &block->glyphs[at - 1];
    const struct glyph *two = &block->glyphs[at];
    return text_is_han(two->code) && one->code == two->code && one->row == two->row &&
           one->line != two->line && box_share_inside(two->box, one->box) > READ_AGAIN_SHARE;
}

static void append_row(struct block *block, const struct sheet *sheet, const struct row *row) {
    for (int i = 0; i < row->count; i++) {
        int first = block->count;
        add_line(block, sheet, row->lines[i], block->row_count);
        if (is_read_again(block, first)) {
            block->count--;
            memmove(block->glyphs + first, block->glyphs + first + 1,
                    (size_t)(block->count - first) * sizeof *block->glyphs);
        }
    }
    block->box = block->row_count == 0 ? row->box : box_union(block->box, row->box);
    block->row_count++;
}

/* Stacked single characters: the next row continues a vertical word. */
static bool stacks(const struct block *block, const struct row *row, int characters) {
    if (block->cell != row->cell || characters != 1 || block->count != block->row_count)
        return false;
    int middle = row->box.x + row->box.width / 2;
    int gap = row->box.y - (block->box.y + block->box.height);
    return middle > block->box.x && middle < block->box.x + block->box.width && gap >= 0 &&
           gap < VERTICAL_GAP_EM * row->box.height;
}

static int characters_of(const struct sheet *sheet, const struct row *row) {
    int count = 0;
    for (int i = 0; i < row->count; i++)
        count += sheet->lines[row->lines[i]].text.character_count;
    return count;
}

static struct block *home_of(struct block_list *out, const struct sheet *sheet,
                             const struct row *row) {
    for (int i = out->count - 1; i >= 0; i--) {
        struct block *block = &out->at[i];
        if (row->cell >= 0 ? block->cell == row->cell
                           : stacks(block, row, characters_of(sheet, row)))
            return block;
    }
    out->at = memory_room(out->at, out->count, sizeof *out->at);
    struct block *block = &out->at[out->count++];
    block->cell = row->cell;
    return block;
}

static bool line_wanted(struct sheet *sheet, int line, struct fault *why) {
    if (prose_is_rim(sheet, line) || card_line_is_idle(sheet, line))
        sheet_line_skip(sheet, line);
    const struct line_text *text = prose_is_likely(sheet, line) ? sheet_line_head(sheet, line, why)
                                                                : sheet_line_text(sheet, line, why);
    return text != NULL;
}

static void find_parted(const struct sheet *sheet, struct block *block) {
    for (int i = 0; i < block->count; i++)
        block->glyphs[i].parted = white_parts(sheet, block, i);
}

bool blocks_read(struct sheet *sheet, struct block_list *out, struct fault *why) {
    seams_part(sheet);
    for (int line = 0; line < sheet->line_count; line++)
        if (!line_wanted(sheet, line, why))
            return false;
    SCOPED(row_list_free)
    struct row_list rows = {0};
    collect_rows(sheet, &rows);
    release_frames(sheet, &rows);
    if (rows.count > 0)
        qsort(rows.at, (size_t)rows.count, sizeof *rows.at, by_top);
    struct block_list made = {0};
    for (int i = 0; i < rows.count; i++)
        append_row(home_of(&made, sheet, &rows.at[i]), sheet, &rows.at[i]);
    for (int i = 0; i < made.count; i++)
        made.at[i].vertical = made.at[i].row_count > 1 && made.at[i].count == made.at[i].row_count;
    for (int i = 0; i < made.count; i++)
        if (made.at[i].vertical && !stack_read_again(sheet, &made.at[i], why)) {
            block_list_free(&made);
            return false;
        }
    for (int i = 0; i < made.count; i++)
        find_parted(sheet, &made.at[i]);
    *out = made;
    return true;
}

void block_list_free(struct block_list *list) {
    for (int i = 0; i < list->count; i++)
        free(list->at[i].glyphs);
    free(list->at);
    *list = (struct block_list){0};
}
