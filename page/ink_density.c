#include "page/ink_density.h"

#include "base/limits.h"
#include "base/memory.h"
#include "base/scoped.h"
#include "page/ink_light.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <string.h>

/* Paper darker than this is no paper (seals.md, 3.1). */
#define PAPER_FLOOR 40
/* Paper is looked for in cells; the brightest of the cells around wins, so that
 * solid print up to that size does not pass for paper. */
#define PAPER_SMALL_CELL  6
#define PAPER_REACH_CELLS 3
/* Share of a cell's pixels that may be brighter than its paper: noise. */
#define PAPER_BRIGHTER 0.10
/* Densities (hundredths) below this are noise of the scan, not ink. */
#define COLOUR_FLOOR 6
/* Blue over green, hundredths: red inks have less than the first, ochre and gold more than the
 * second. */
#define OCHRE_FROM 130
#define OCHRE_TO   170

/* The paper's brightness in cells, as 100 ln(255 / value). */
struct paper {
    int columns, rows, cell_px;
    int16_t *at;
};

static int16_t log_table[256]; /* 100 ln(255 / value) */

static void log_table_fill(void) {
    if (log_table[1] != 0)
        return;
    for (int value = 255; value >= 0; value--)
        log_table[value] = (int16_t)lround(100 * log(255.0 / (value < 1 ? 1 : value)));
}

static void paper_free(struct paper *paper) {
    free(paper->at);
}

/* `seen` has nothing but zeros, before and after. */
static uint8_t cell_paper(const struct ink_plane *plane, int cell_px, int column, int row,
                          int seen[256]) {
    int x0 = column * cell_px;
    int x1 = x0 + cell_px < plane->width_px ? x0 + cell_px : plane->width_px;
    int y0 = row * cell_px;
    int y1 = y0 + cell_px < plane->height_px ? y0 + cell_px : plane->height_px;
    int count = 0;
    int step = cell_px >= 10 ? 2 : 1;
    for (int y = y0; y < y1; y += step)
        for (int x = x0; x < x1; x += step, count++)
            seen[plane->at[(size_t)y * (size_t)plane->width_px + (size_t)x]]++;
    int brighter = 0;
    int value = 255;
    while (value > PAPER_FLOOR && (brighter += seen[value]) <= PAPER_BRIGHTER * count)
        value--;
    for (int y = y0; y < y1; y += step)
        for (int x = x0; x < x1; x += step)
            seen[plane->at[(size_t)y * (size_t)plane->width_px + (size_t)x]] = 0;
    return (uint8_t)value;
}

/* One pass along rows (step 1) or columns (step columns): the least (brightest) or the mean of
 * the cells within reach. */
typedef int cell_rule(const int16_t *cells, int count, int step);

static int brightest_cell(const int16_t *cells, int count, int step) {
    int least = INT16_MAX;
    for (int i = 0; i < count; i++)
        least = cells[i * step] < least ? cells[i * step] : least;
    return least;
}

static int mean_cell(const int16_t *cells, int count, int step) {
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += cells[i * step];
    return sum / count;
}

static void spread(struct paper *paper, cell_rule *rule, int step) {
    int length = step == 1 ? paper->columns : paper->rows;
    int lines = step == 1 ? paper->rows : paper->columns;
    int16_t *line SCOPED(scoped_free)
    = memory_new((size_t)length, sizeof *line);
    for (int i = 0; i < lines; i++) {
        int16_t *cells = paper->at + (step == 1 ? i * paper->columns : i);
        for (int k = 0; k < length; k++) {
            int from = k > PAPER_REACH_CELLS ? k - PAPER_REACH_CELLS : 0;
            int to = k + PAPER_REACH_CELLS < length ? k + PAPER_REACH_CELLS : length - 1;
            line[k] = (int16_t)rule(cells + from * step, to - from + 1, step);
        }
        for (int k = 0; k < length; k++)
            cells[k * step] = line[k];
    }
}

static struct paper paper_of(const struct ink_plane *plane, double solid_px) {
    int cell = (int)(solid_px / (2 * PAPER_REACH_CELLS + 1));
    struct paper paper = {.cell_px = cell > PAPER_SMALL_CELL ? cell : PAPER_SMALL_CELL};
    paper.columns = (plane->width_px + paper.cell_px - 1) / paper.cell_px;
    paper.rows = (plane->height_px + paper.cell_px - 1) / paper.cell_px;
    paper.at = memory_new((size_t)paper.columns * (size_t)paper.rows, sizeof *paper.at);
    int seen[256] = {0};
    for (int row = 0; row < paper.rows; row++)
        for (int column = 0; column < paper.columns; column++)
            paper.at[row * paper.columns + column] =
                log_table[cell_paper(plane, paper.cell_px, column, row, seen)];
    spread(&paper, brightest_cell, 1);
    spread(&paper, brightest_cell, paper.columns);
    spread(&paper, mean_cell, 1);
    spread(&paper, mean_cell, paper.columns);
    return paper;
}

/* Rows that are done at once, side by side, two in each vector: one alone would wait for its own
 * sums. */
#define ROWS 4
typedef double two_rows __attribute__((vector_size(16)));
struct row_values {
    two_rows upper, lower;
};
struct row_levels {
    int32_t at[ROWS];
};

/* The cells between whose middles a row of pixels lies, and how far down. */
struct between_cells {
    const int16_t *top, *bottom;
    double down;
};

static struct between_cells cells_around(const struct paper *paper, int y) {
    double fy = fmin(fmax((y + 0.5) / paper->cell_px - 0.5, 0), paper->rows - 1);
    int row = (int)fy;
    const int16_t *top = paper->at + row * paper->columns;
    return (struct between_cells){top, row + 1 < paper->rows ? top + paper->columns : top,
                                  fy - row};
}

static double level_at(const struct between_cells *row, int column) {
    return row->top[column] + row->down * (row->bottom[column] - row->top[column]);
}

static struct row_values levels_at(const struct between_cells *rows, int column) {
    return (struct row_values){{level_at(&rows[0], column), level_at(&rows[1], column)},
                               {level_at(&rows[2], column), level_at(&rows[3], column)}};
}

/* The paper's level along rows of pixels, the first of which is y: linear between the cells'
 * middles. */
static void paper_rows(const struct paper *paper, int y, int width_px, struct row_levels *level) {
    struct between_cells rows[ROWS];
    for (int i = 0; i < ROWS; i++)
        rows[i] = cells_around(paper, y + i);
    int x = 0;
    struct row_values to = levels_at(rows, 0);
    /* Piece by piece: from the middle of one cell to that of the next. */
    for (int cell = 0; cell <= paper->columns && x < width_px; cell++) {
        struct row_values from = to;
        if (cell < paper->columns)
            to = levels_at(rows, cell);
        int end = cell * paper->cell_px + paper->cell_px / 2;
        end = end < width_px && cell < paper->columns ? end : width_px;
        int behind = x - (end - paper->cell_px);
        two_rows upper_step = (to.upper - from.upper) / paper->cell_px;
        two_rows lower_step = (to.lower - from.lower) / paper->cell_px;
        two_rows upper = from.upper + upper_step * behind;
        two_rows lower = from.lower + lower_step * behind;
        for (; x < end; x++, upper += upper_step, lower += lower_step)
            level[x] = (struct row_levels){
                {(int32_t)upper[0], (int32_t)upper[1], (int32_t)lower[0], (int32_t)lower[1]}};
    }
}

/* Brightness becomes density, in place. */
static void to_density(struct ink_plane *plane, double solid_px) {
    struct paper paper SCOPED(paper_free) = paper_of(plane, solid_px);
    struct row_levels *level SCOPED(scoped_free)
    = memory_new((size_t)plane->width_px, sizeof *level);
    for (int y = 0; y < plane->height_px; y++) {
        if (y % ROWS == 0)
            paper_rows(&paper, y, plane->width_px, level);
        uint8_t *row = plane->at + (size_t)y * (size_t)plane->width_px;
        for (int x = 0; x < plane->width_px; x++) {
            int density = log_table[row[x]] - level[x].at[y % ROWS];
            row[x] = (uint8_t)(density < 0 ? 0 : density > 255 ? 255 : density);
        }
    }
}

static int least(int a, int b) {
    return a < b ? a : b;
}

static int most(int a, int b) {
    return a > b ? a : b;
}

/* Orange inks stop blue somewhat more than green, ochre rules and gold far more (2.1 and from 1.5
 * on, seals.md, 2.4): in between the density fades. */
static int orange_density(int green, int blue) {
    int over = 100 * blue - OCHRE_FROM * green;
    int range = (OCHRE_TO - OCHRE_FROM) * green;
    return over >= range ? 0 : green - green * over / range;
}

/* How much more one light is let through than the others (seals.md, 3.1): red ink lets red pass and
 * absorbs green and blue about alike; blue and purple ink let blue pass; green green. Whatever
 * absorbs blue far more than green is brown, ochre or gold. */
static uint8_t colour_density(int red, int green, int blue) {
    int passing = least(red, least(green, blue));
    int stopped = red == passing ? least(green, blue) : most(red, most(green, blue));
    if (red == passing && 100 * blue < 62 * green)
        stopped = green; /* magenta to purple */
    else if (red == passing && 100 * blue > OCHRE_FROM * green)
        stopped = orange_density(green, blue);
    else if (green == passing)
        stopped = least(red, blue);
    int density = stopped - passing;
    return (uint8_t)(density < COLOUR_FLOOR || 100 * passing > 72 * stopped ? 0 : density);
}

/* What all lights have in common, and how far they are apart: plain loops over bytes. */
static void split_lights(struct ink_density *ink, size_t count) {
    const uint8_t *red = ink->channel[0].at;
    const uint8_t *green = ink->channel[1].at;
    const uint8_t *blue = ink->channel[2].at;
    uint8_t *dark = ink->dark.at;
    uint8_t *apart = ink->colour.at;
    for (size_t i = 0; i < count; i++) {
        uint8_t low = red[i] < green[i] ? red[i] : green[i];
        uint8_t high = red[i] < green[i] ? green[i] : red[i];
        low = blue[i] < low ? blue[i] : low;
        high = blue[i] > high ? blue[i] : high;
        dark[i] = low;
        apart[i] = (uint8_t)(high - low);
    }
}

static void split(struct ink_density *ink) {
    size_t count = (size_t)ink->dark.width_px * (size_t)ink->dark.height_px;
    split_lights(ink, count);
    for (size_t i = 0; i < count; i++)
        ink->colour.at[i] = ink->colour.at[i] < COLOUR_FLOOR
                                ? 0
                                : colour_density(ink->channel[0].at[i], ink->channel[1].at[i],
                                                 ink->channel[2].at[i]);
}

static void measure(const struct ink_source *source, struct ink_plane *planes, int count) {
    ink_light_measure(source, planes, count);
    for (int c = 0; c < count; c++)
        to_density(&planes[c], source->solid_px * source->scale);
}

struct ink_plane ink_plane_new(int width_px, int height_px) {
    struct ink_plane plane = {width_px, height_px, NULL};
    plane.at = memory_new((size_t)width_px * (size_t)height_px, 1);
    return plane;
}

struct Pix *ink_plane_inked(const struct ink_plane *plane, int least) {
    static const uint8_t nothing[8] = {0};
    struct Pix *pix = pixCreate(plane->width_px, plane->height_px, 1);
    for (int y = 0; y < plane->height_px; y++) {
        const uint8_t *row = plane->at + (size_t)y * (size_t)plane->width_px;
        l_uint32 *line = pixGetData(pix) + (size_t)y * (size_t)pixGetWpl(pix);
        for (int x = 0; x < plane->width_px; x++)
            if (x + 8 <= plane->width_px && memcmp(row + x, nothing, 8) == 0)
                x += 7;
            else if (row[x] >= least)
                SET_DATA_BIT(line, x);
    }
    return pix;
}

int ink_plane_densest(const struct ink_plane *plane, double share) {
    int histogram[256] = {0};
    int count = plane->width_px * plane->height_px;
    for (int i = 0; i < count; i++)
        histogram[plane->at[i]]++;
    int denser = 0;
    int value = 255;
    while (value > 0 && (denser += histogram[value]) < share * count)
        value--;
    return value;
}

bool ink_page_has_colour(struct Pix *colour) {
    if (colour == NULL)
        return false;
    for (int y = 0; y < pixGetHeight(colour); y += 3) {
        const uint32_t *row = pixGetData(colour) + (size_t)y * (size_t)pixGetWpl(colour);
        for (int x = y % 3; x < pixGetWidth(colour); x += 3) {
            uint32_t red = row[x] >> 24;
            uint32_t green = row[x] >> 16 & 255;
            uint32_t blue = row[x] >> 8 & 255;
            if (red > blue + 2 || blue > red + 2 || green > red + 2 || red > green + 2)
                return true;
        }
    }
    return false;
}

bool ink_density_open(const struct ink_source *source, struct ink_density *out, struct fault *why) {
    log_table_fill();
    struct ink_source cut = *source;
    struct Pix *pix = source->colour != NULL ? source->colour : source->gray;
    struct box_px page = {0, 0, pixGetWidth(pix), pixGetHeight(pix)};
    cut.box = box_intersection(source->box, page);
    double width = floor(cut.box.width * cut.scale);
    double height = floor(cut.box.height * cut.scale);
    if (width < 2 || height < 2)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_SMALL, "%.0f", fmin(width, height));
    if (width * height > LIMIT_MAX_PIXELS)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_LARGE, "%.0f", fmax(width, height));
    struct ink_density ink = {.box = cut.box, .scale = cut.scale};
    ink.dark = ink_plane_new((int)width, (int)height);
    if (source->colour != NULL) {
        ink.colour = ink_plane_new((int)width, (int)height);
        for (int c = 0; c < 3; c++)
            ink.channel[c] = ink_plane_new((int)width, (int)height);
        measure(&cut, ink.channel, 3);
        split(&ink);
    } else {
        measure(&cut, &ink.dark, 1);
    }
    *out = ink;
    return true;
}

void ink_density_free(struct ink_density *ink) {
    free(ink->colour.at);
    free(ink->dark.at);
    for (int c = 0; c < 3; c++)
        free(ink->channel[c].at);
    *ink = (struct ink_density){0};
}
