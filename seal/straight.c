#include "seal/straight.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "seal/match.h"
#include "seal/strip.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The inner field, as shares of the half axes: where the ring's text stands, and elsewhere. */
#define FIELD_SHARE 0.84
/* The line stands below the star, else anywhere from a little above the middle. */
#define FROM_UNDER_STAR 0.34
#define FROM_BARE       -0.16
/* The lines of invoice seals and special seals end above this share of the half height; what
 * reaches deeper is the top of the foot's digits. */
#define DEEPEST_LINE 0.79
/* A line of seal text, mm: 4.6 high on invoice seals, 2.5 on small ones. */
#define LINE_LEAST_MM 1.6
#define LINE_MOST_MM  8.0
/* Rows belong to one line across so much bare. */
#define BRIDGE_MM   0.35
#define INK_DENSITY 8
#define INK_SHARE   0.3
/* Inked pixels that make a row of a line, mm along it. */
#define ROW_INK_MM       0.8
#define TEXT_PX          42
#define LINES_MOST       4
#define LEAST_CONFIDENCE 0.5
#define UNREAD_LEAST_HAN 3
#define KNOWN_SUPPORT    0.55
#define KNOWN_MARGIN     0.12

/* What such lines say, as far as offices know them; a reading that supports one of them and no
 * other is taken for it. */
static const char *const known_lines[] = {
    "合同专用章",     "财务专用章",     "发票专用章",     "业务专用章", "人事专用章",
    "投标专用章",     "报价专用章",     "采购专用章",     "报关专用章", "行政专用章",
    "审批专用章",     "行政审批专用章", "受理专用章",     "公章专用章", "项目专用章",
    "电子回单专用章", "业务办讫章",     "业务受理专用章", "材料专用章", "技术专用章",
    "质量专用章",     "劳动合同专用章", "收费专用章",     "票据专用章", "结算专用章",
};

/* One line of the inner field: rows v0..v1, columns u0..u1, px from the middle. */
struct row_line {
    double v0, v1, u0, u1;
};

struct inner_field {
    const struct straight_ground *ground;
    double density;
    double half_width, from, to; /* px */
    int columns, rows;           /* of ink: from -half_width on, from `to` upwards */
    uint8_t *ink;
};

static struct ellipse_point to_plane(const struct inner_field *f, double u, double v) {
    const struct ellipse *e = &f->ground->place->ellipse;
    double c = cos(f->ground->turn_rad);
    double s = sin(f->ground->turn_rad);
    return (struct ellipse_point){e->x + u * c - v * s, e->y + u * s + v * c, 0, 0};
}

/* Whether (u, v) lies where the ring's text is: in its band, and not in the gap. */
static bool in_ring_text(const struct inner_field *f, double u, double v) {
    const struct ring_text *ring = f->ground->ring;
    const struct ellipse *e = &f->ground->place->ellipse;
    double share = hypot(u / e->a, v / e->b);
    if (share > FIELD_SHARE)
        return true;
    if ((1 - share) * e->b > ring->band.to_row + 1)
        return false;
    /* Clockwise from the foot, as the columns run. */
    double angle = atan2(v / e->b, u / e->a) - M_PI / 2 + f->ground->turn_rad;
    int width = ring->flat.plane.width_px;
    int column = (int)((angle / (2 * M_PI) - floor(angle / (2 * M_PI))) * width);
    int into = (column - ring->gap.from + width) % width;
    return into >= ring->gap.length;
}

static bool looks_inked(const struct inner_field *f, double u, double v) {
    struct ellipse_point p = to_plane(f, u, v);
    return ink_plane_at(&f->ground->place->alone, p.x, p.y) >= f->density && !in_ring_text(f, u, v);
}

/* Each pixel of the field is looked at once: rows and columns ask for them many times. */
static void field_look(struct inner_field *f) {
    f->columns = (int)(2 * f->half_width) + 1;
    f->rows = (int)(f->to - f->from) + 1;
    f->ink = memory_new((size_t)f->columns * (size_t)f->rows, 1);
    for (int row = 0; row < f->rows; row++)
        for (int column = 0; column < f->columns; column++)
            f->ink[row * f->columns + column] = looks_inked(f, column - f->half_width, f->to - row);
}

static void field_close(struct inner_field *f) {
    free(f->ink);
}

static bool inked(const struct inner_field *f, double u, double v) {
    int column = (int)lround(u + f->half_width);
    int row = (int)lround(f->to - v);
    return column >= 0 && row >= 0 && column < f->columns && row < f->rows &&
           f->ink[row * f->columns + column] != 0;
}

static double row_ink_px(const struct inner_field *f, double v) {
    int on = 0;
    for (double u = -f->half_width; u <= f->half_width; u += 1)
        on += inked(f, u, v);
    return on;
}

static void find_width(const struct inner_field *f, struct row_line *line) {
    line->u0 = f->half_width;
    line->u1 = -f->half_width;
    for (double u = -f->half_width; u <= f->half_width; u += 1) {
        int on = 0;
        for (double v = line->v0; v <= line->v1; v += 1)
            on += inked(f, u, v);
        if (on < 2)
            continue;
        line->u0 = fmin(line->u0, u);
        line->u1 = fmax(line->u1, u);
    }
}

static bool is_line(const struct inner_field *f, const struct row_line *line) {
    double px_per_mm = f->ground->place->px_per_mm;
    double height = (line->v1 - line->v0) / px_per_mm;
    return height >= LINE_LEAST_MM && height <= LINE_MOST_MM &&
           line->v1 < DEEPEST_LINE * f->ground->place->ellipse.b &&
           line->u1 - line->u0 > 1.5 * (line->v1 - line->v0);
}

/* Lines from the lowest up: what the seal is for stands lowest. */
static int find_lines(const struct inner_field *f, struct row_line *out) {
    double px_per_mm = f->ground->place->px_per_mm;
    int count = 0;
    double bottom = NAN;
    double top = NAN;
    for (double v = f->to; v >= f->from && count < LINES_MOST; v -= 1) {
        bool ink = row_ink_px(f, v) >= ROW_INK_MM * px_per_mm;
        if (ink) {
            bottom = isnan(bottom) ? v : bottom;
            top = v;
        }
        bool ended = !isnan(bottom) && (top - v > BRIDGE_MM * px_per_mm || v - 1 < f->from);
        if (!ended)
            continue;
        struct row_line line = {top, bottom, 0, 0};
        find_width(f, &line);
        if (is_line(f, &line))
            out[count++] = line;
        bottom = top = NAN;
    }
    return count;
}

static struct strip_part part_of(const struct inner_field *f, const struct row_line *line) {
    double margin = 0.06 * (line->v1 - line->v0);
    struct ellipse_point corner = to_plane(f, line->u0 - 2 * margin, line->v0 - margin);
    double c = cos(f->ground->turn_rad);
    double s = sin(f->ground->turn_rad);
    return (struct strip_part){.plane = &f->ground->place->alone,
                               .x = corner.x,
                               .y = corner.y,
                               .ux = c,
                               .uy = s,
                               .vx = -s,
                               .vy = c,
                               .width = line->u1 - line->u0 + 4 * margin,
                               .height = line->v1 - line->v0 + 2 * margin};
}

/* The known line that the reading supports, with a margin to every other; else the reading itself:
 * an office may have seals for purposes that nobody thought of. */
static char *settled(const struct line_text *read) {
    char *value = text_value(read->text);
    double best = 0;
    double second = 0;
    const char *known = NULL;
    for (size_t i = 0; i < sizeof known_lines / sizeof *known_lines; i++) {
        double support = text_distance(known_lines[i], value) > 2
                             ? 0
                             : seal_name_match(read, known_lines[i]).support;
        second = fmax(second, fmin(best, support));
        known = support > best ? known_lines[i] : known;
        best = fmax(best, support);
    }
    if (known != NULL && best >= KNOWN_SUPPORT && best >= second + KNOWN_MARGIN)
        text_replace(&value, known);
    return value;
}

static struct inner_field inner_field_of(const struct straight_ground *ground) {
    const struct ellipse *e = &ground->place->ellipse;
    struct inner_field field = {.ground = ground, .density = INK_DENSITY};
    double level = 0;
    for (int k = 0; k < 360; k++) {
        struct ellipse inner = ellipse_grown(e, -0.5 * ground->place->px_per_mm);
        struct ellipse_point p = ellipse_at(&inner, M_PI * k / 180);
        level += ink_plane_at(&ground->place->alone, p.x, p.y) / 360;
    }
    field.density = fmax(INK_DENSITY, INK_SHARE * level);
    field.half_width = FIELD_SHARE * e->a;
    field.from = (ground->star ? FROM_UNDER_STAR : FROM_BARE) * e->b;
    field.to = FIELD_SHARE * e->b;
    field_look(&field);
    return field;
}

static int digit_count(const char *text) {
    int count = 0;
    for (; *text != '\0'; text++)
        count += *text >= '0' && *text <= '9';
    return count;
}

/* Two Han characters at least, hardly a digit: a date or a number printed there is no purpose. */
static bool is_purpose(const struct line_text *line) {
    return text_han_count(line->text) >= 2 && digit_count(line->text) < 2 &&
           (double)line->confidence >= LEAST_CONFIDENCE;
}

/* Such lines end in 章 or, on bank stamps, 讫. Others are print beneath, or were misread: what says
 * something else never makes a seal a special one. */
static bool ends_as_purpose(const char *text) {
    int32_t last = 0;
    int32_t each;
    while ((each = text_next(&text)) != 0)
        last = each;
    return last == 0x7AE0 || last == 0x8BAB;
}

/* Characters were seen, not only strokes of ink, and they are no number: a line that is too faint
 * or crossed. What it says decides whether the seal is an official one. */
static bool seems_purpose(const struct line_text *line) {
    return text_han_count(line->text) >= UNREAD_LEAST_HAN && digit_count(line->text) < 2;
}

bool straight_read(const struct straight_ground *ground, struct line_reader *reader,
                   struct straight_line *out, struct fault *why) {
    struct inner_field field SCOPED(field_close) = inner_field_of(ground);
    struct row_line lines[LINES_MOST];
    int count = find_lines(&field, lines);
    bool unread = false;
    for (int i = 0; i < count; i++) {
        struct strip_part part = part_of(&field, &lines[i]);
        struct strip strip SCOPED(strip_free) = strip_cut(&part, TEXT_PX, 1.15);
        struct line_text line SCOPED(line_text_free) = {0};
        if (!line_read(reader, &strip.picture, ALPHABET_ANY, &line, why))
            return false;
        char *purpose SCOPED(scoped_free)
        = is_purpose(&line) ? settled(&line) : NULL;
        if (purpose != NULL && ends_as_purpose(purpose)) {
            *out = (struct straight_line){.text = purpose};
            purpose = NULL;
            return true;
        }
        unread = unread || seems_purpose(&line);
    }
    *out = (struct straight_line){.unread = unread};
    return true;
}
