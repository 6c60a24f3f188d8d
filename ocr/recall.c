#include "ocr/recall.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "base/vector.h"
#include "ocr/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A picture's looks: ink in so many rows, as wide as its shape asks for. A character is then some
 * 20 places wide, a stroke two. */
#define ROWS         24
#define COLUMNS_MOST (ROWS * 14)
/* Shapes of one wording, cut to its ink, differ by so much. */
#define COLUMNS_APART 0.04
/* Looks are compared in windows as wide as a character, each moved by a place at most: strokes of
 * one character that differ are not outweighed by the rest of the line. */
#define WINDOW      24
#define WINDOW_STEP 8
#define MOVE        1
/* Paper: windows whose ink varies by less than this say nothing. */
#define EMPTY_SPREAD 12.0
/* What the window that differs most must still have, and the whole before windows are looked at. */
#define LEAST_LIKENESS 0.80
#define LEAST_WHOLE    0.60
/* So much is kept: all labels of some dozen forms. */
#define ENTRIES_MOST 400
/* Read beyond doubt. */
#define SURE_MEAN  0.97F
#define SURE_LEAST 0.90F
/* Wordings of one character are like too many others. */
#define CHARACTERS_LEAST 2

struct looks {
    int columns;
    uint8_t *ink; /* [ROWS][columns] */
};

struct recall_entry {
    struct looks looks;
    struct line_text text;
    unsigned used;
};

static void looks_free(struct looks *looks) {
    free(looks->ink);
    *looks = (struct looks){0};
}

void recall_free(struct recall *recall) {
    for (int i = 0; i < recall->count; i++) {
        looks_free(&recall->at[i].looks);
        line_text_free(&recall->at[i].text);
    }
    free(recall->at);
    *recall = (struct recall){0};
}

static int columns_of(const struct line_picture *picture) {
    return (int)lround((double)picture->width_px * ROWS / picture->height_px);
}

/* Which old places a new one covers. */
static int first_of(int place, int places, int side) {
    return (int)((int64_t)place * side / places);
}

static uint8_t mean_ink(const struct line_picture *picture, int left, int right, int row, int end) {
    int sum = 0;
    for (int y = row; y < end; y++)
        for (int x = left; x < right; x++)
            sum += 255 - picture->gray[(size_t)y * (size_t)picture->stride_bytes + (size_t)x];
    return (uint8_t)(sum / ((right - left) * (end - row)));
}

/* looks_of gives the ink's means; `columns` at least 1. */
static struct looks looks_of(const struct line_picture *picture, int columns) {
    struct looks looks = {columns, memory_new(ROWS, (size_t)columns)};
    for (int y = 0; y < ROWS; y++) {
        int row = first_of(y, ROWS, picture->height_px);
        int end = first_of(y + 1, ROWS, picture->height_px);
        for (int x = 0; x < columns; x++) {
            int left = first_of(x, columns, picture->width_px);
            int right = first_of(x + 1, columns, picture->width_px);
            looks.ink[y * columns + x] = mean_ink(picture, left, right > left ? right : left + 1,
                                                  row, end > row ? end : row + 1);
        }
    }
    return looks;
}

/* A part of one picture's looks over another's. */
struct window {
    const uint8_t *a, *b; /* its upper left places */
    int stride, columns, rows;
};

VECTOR_LOOP
static double correlation(const struct window *window, double *spread) {
    int64_t sum_a = 0, sum_b = 0, sum_aa = 0, sum_bb = 0, sum_ab = 0;
    for (int y = 0; y < window->rows; y++) {
        const uint8_t *a = window->a + y * window->stride;
        const uint8_t *b = window->b + y * window->stride;
        int row_a = 0, row_b = 0, row_aa = 0, row_bb = 0, row_ab = 0;
        for (int x = 0; x < window->columns; x++) {
            row_a += a[x];
            row_b += b[x];
            row_aa += a[x] * a[x];
            row_bb += b[x] * b[x];
            row_ab += a[x] * b[x];
        }
        sum_a += row_a;
        sum_b += row_b;
        sum_aa += row_aa;
        sum_bb += row_bb;
        sum_ab += row_ab;
    }
    double count = (double)window->rows * window->columns;
    double var_a = (double)sum_aa - (double)sum_a * (double)sum_a / count;
    double var_b = (double)sum_bb - (double)sum_b * (double)sum_b / count;
    *spread = sqrt(fmax(var_a, var_b) / count);
    double both = (double)sum_ab - (double)sum_a * (double)sum_b / count;
    return both / sqrt(fmax(1, var_a) * fmax(1, var_b));
}

/* How alike the columns from `left` on are, at the best of nine moves; 1 when both are paper. */
static double window_likeness(const struct looks *a, const struct looks *b, int left, int columns) {
    double best = -1;
    for (int dy = -MOVE; dy <= MOVE; dy++)
        for (int dx = -MOVE; dx <= MOVE; dx++) {
            int x = left + dx < 0 || left + dx + columns > a->columns ? left : left + dx;
            struct window window = {a->ink + MOVE * a->columns + left,
                                    b->ink + (MOVE + dy) * b->columns + x, a->columns, columns,
                                    ROWS - 2 * MOVE};
            double spread = 0;
            double here = correlation(&window, &spread);
            best = spread < EMPTY_SPREAD ? 1 : fmax(best, here);
        }
    return best;
}

/* Both have the same number of columns. */
static double likeness(const struct looks *a, const struct looks *b, double enough) {
    double least = window_likeness(a, b, 0, a->columns);
    if (least < LEAST_WHOLE)
        return least;
    for (int left = 0; left + WINDOW_STEP < a->columns && least >= enough; left += WINDOW_STEP) {
        int columns = a->columns - left < WINDOW ? a->columns - left : WINDOW;
        least = fmin(least, window_likeness(a, b, left, columns));
    }
    return least;
}

static bool is_shaped(int columns, int known) {
    return abs(columns - known) <= (int)ceil(COLUMNS_APART * known) && known >= WINDOW / 2;
}

double recall_likeness(const struct line_picture *a, const struct line_picture *b) {
    int columns = columns_of(a);
    if (columns > COLUMNS_MOST || !is_shaped(columns_of(b), columns))
        return -1;
    struct looks one SCOPED(looks_free) = looks_of(a, columns);
    struct looks other SCOPED(looks_free) = looks_of(b, columns);
    return likeness(&one, &other, -1);
}

bool recall_find(struct recall *recall, const struct line_picture *picture, struct line_text *out) {
    int columns = columns_of(picture);
    if (columns > COLUMNS_MOST)
        return false;
    struct looks looks SCOPED(looks_free) = {0};
    for (int i = 0; i < recall->count; i++) {
        struct recall_entry *entry = &recall->at[i];
        if (!is_shaped(columns, entry->looks.columns))
            continue;
        if (looks.columns != entry->looks.columns) {
            looks_free(&looks);
            looks = looks_of(picture, entry->looks.columns);
        }
        if (likeness(&looks, &entry->looks, LEAST_LIKENESS) < LEAST_LIKENESS)
            continue;
        entry->used = ++recall->clock;
        *out = line_text_copy(&entry->text);
        return true;
    }
    return false;
}

/* What stands in brackets (全称, 张, 签字) says how to fill in, and so does what stands before a
 * heading (一、): without them a label is a wording. */
static char *bared(const char *folded) {
    static const char NUMBERS[] = "一二三四五六七八九十";
    struct text_buffer bare = {0};
    int depth = 0;
    const char *at = folded;
    while (*at) {
        const char *here = at;
        int32_t point = text_next(&at);
        depth += point == '(';
        if (depth == 0 && point != ':')
            text_add_bytes(&bare, here, (size_t)(at - here));
        depth -= point == ')' && depth > 0;
    }
    char *text = text_buffer_take(&bare);
    size_t number = strlen("一");
    if (strlen(text) > number && !words_has(text)) {
        struct text_buffer first = {0};
        text_add_bytes(&first, text, number);
        char *lead = text_buffer_take(&first);
        if (strstr(NUMBERS, lead))
            memmove(text, text + number, strlen(text) - number + 1);
        free(lead);
    }
    return text;
}

static bool is_wording(const char *text) {
    SCOPED(scoped_free)
    char *folded = text_folded(text);
    SCOPED(scoped_free)
    char *bare = bared(folded);
    return text_length_characters(bare) >= CHARACTERS_LEAST &&
           (words_has(folded) || words_has(bare));
}

/* Han and what stands around them: a figure or a letter is somebody's. */
static bool is_plain(const struct line_text *text) {
    for (const char *at = text->text; *at;) {
        int32_t point = text_next(&at);
        if (point < 0x80 && strchr("0123456789", (int)point))
            return false;
        if ((point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z'))
            return false;
    }
    return true;
}

static bool is_sure(const struct line_text *text) {
    for (int i = 0; i < text->character_count; i++)
        if (text->characters[i].choices[0].probability < SURE_LEAST)
            return false;
    return text->confidence >= SURE_MEAN;
}

/* Room for one more: at the end, or where the longest unused one was. */
static struct recall_entry *entry_add(struct recall *recall) {
    if (recall->count < ENTRIES_MOST) {
        recall->at = memory_room(recall->at, recall->count, sizeof *recall->at);
        return &recall->at[recall->count++];
    }
    struct recall_entry *oldest = recall->at;
    for (int i = 1; i < recall->count; i++)
        if (recall->at[i].used < oldest->used)
            oldest = &recall->at[i];
    looks_free(&oldest->looks);
    line_text_free(&oldest->text);
    return oldest;
}

void recall_keep(struct recall *recall, const struct line_picture *picture,
                 const struct line_text *text) {
    int columns = columns_of(picture);
    if (columns > COLUMNS_MOST || columns < WINDOW / 2 || !is_sure(text) || !is_plain(text) ||
        !is_wording(text->text))
        return;
    struct recall_entry *entry = entry_add(recall);
    *entry =
        (struct recall_entry){looks_of(picture, columns), line_text_copy(text), ++recall->clock};
}
