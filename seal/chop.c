#include "seal/chop.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "seal/alone.h"
#include "seal/fuse.h"
#include "seal/strip.h"

#include <math.h>
#include <stdlib.h>

/* People stamp upright, more or less. */
#define MOST_TILT_RAD  0.28
#define TILT_STEP_RAD  0.015
#define SAMPLE_STEP_PX 3
/* The frame's line and the room within it, mm: where ink ends that began at the edge. */
#define EDGE_OUT_MM   0.8
#define FRAME_MOST_MM 3.0
#define FRAME_SHARE   0.3
#define WITHIN_MM     0.35
/* A triangle's sides are so much wider along a row than across. */
#define SLANTED 1.25
/* Ink: this share of the frame's density. */
#define INK_SHARE 0.35
/* Rows of text, mm. */
#define LEAST_ROW_MM 2.0
#define MOST_ROW_MM  9.0
#define ROW_INKED    0.04
#define ROWS_MOST    3
/* Columns and rows of a name part near the middle, as shares of the side. */
#define PART_REACH 0.12
#define TEXT_PX    42
/* Carved scripts are read as something by chance; so is a blot. */
#define LEAST_CHARACTERS 2
#define LEAST_CONFIDENCE 0.80
#define LEAST_CHARACTER  0.60

/* The chop upright: a picture of its own, from its edge's upper left corner. */
struct face {
    struct ink_plane plane;
    double px_per_mm, density;
    int inset; /* of what stands within the frame */
};

static void face_free(struct face *face) {
    free(face->plane.at);
}

struct view {
    const struct ink_plane *plane;
    double x, y, width, height; /* the box's middle; the sides */
    double lean_x,
        lean_y; /* what a triangle's middle lies beside its box's, times the tilt's sine */
};

static struct view view_of(const struct place *place, const struct ink_plane *plane,
                           const struct seal *seal) {
    const struct box_px *box = &seal->box;
    double scale = place->ink.scale;
    struct view view = {.plane = plane, .width = box->width * scale, .height = box->height * scale};
    view.x = (box->x + box->width / 2.0 - place->ink.box.x) * scale;
    view.y = (box->y + box->height / 2.0 - place->ink.box.y) * scale;
    bool is_known = seal->width_mm > 0 && seal->height_mm > 0;
    if (!is_known)
        return view;
    double longer = seal->width_mm * place->px_per_mm;
    double shorter = seal->height_mm * place->px_per_mm;
    view.width = box->width >= box->height ? longer : shorter;
    view.height = box->width >= box->height ? shorter : longer;
    if (seal->shape == SEAL_TRIANGLE) {
        view.lean_x = view.height / 2;
        view.lean_y = view.width / 4;
    }
    return view;
}

static double view_at(const struct view *view, double tilt, double u, double v) {
    double c = cos(tilt);
    double s = sin(tilt);
    return ink_plane_at(view->plane, view->x + view->lean_x * s + c * u - s * v,
                        view->y - view->lean_y * fabs(s) + s * u + c * v);
}

/* How sharply rows and columns of ink stand out when looked at under a tilt: the frame's lines. */
static double sharpness(const struct view *view, double tilt) {
    double sum = 0;
    for (int upright = 0; upright < 2; upright++) {
        double along = (upright ? view->height : view->width) / 2;
        double across = (upright ? view->width : view->height) / 2;
        for (double a = -across; a < across; a += SAMPLE_STEP_PX) {
            double line = 0;
            for (double b = -along; b < along; b += SAMPLE_STEP_PX)
                line += upright ? view_at(view, tilt, a, b) : view_at(view, tilt, b, a);
            sum += line * line;
        }
    }
    return sum;
}

static double tilt_of(const struct view *view) {
    double best = 0;
    double most = sharpness(view, 0);
    for (double tilt = -MOST_TILT_RAD; tilt <= MOST_TILT_RAD; tilt += TILT_STEP_RAD) {
        double sharp = sharpness(view, tilt);
        if (sharp > most) {
            most = sharp;
            best = tilt;
        }
    }
    return best;
}

/* Mean density of a line of the face, so far from its lower edge: the base of each shape. */
static double base_mean(const struct face *face, int from_edge) {
    int width = face->plane.width_px;
    const uint8_t *row =
        face->plane.at + (size_t)(face->plane.height_px - 1 - from_edge) * (size_t)width;
    int edge = width / 8;
    double sum = 0;
    for (int x = edge; x < width - edge; x++)
        sum += row[x];
    return sum / (width - 2 * edge);
}

/* Where the frame's line ends, and how dense it is. */
static void measure_frame(struct face *face) {
    int limit = (int)fmin(FRAME_MOST_MM * face->px_per_mm, face->plane.height_px / 4.0);
    double most = 0;
    int densest = 0;
    for (int i = 0; i < limit; i++)
        if (base_mean(face, i) > most) {
            most = base_mean(face, i);
            densest = i;
        }
    face->inset = densest;
    while (face->inset < limit && base_mean(face, face->inset) > FRAME_SHARE * most)
        face->inset++;
    face->inset += (int)(WITHIN_MM * face->px_per_mm);
    face->density = fmax(1, INK_SHARE * most);
}

static struct face face_of(const struct place *place, const struct seal *seal) {
    struct ink_plane tint = ink_alone_tint(&place->ink, place->px_per_mm);
    struct view view = view_of(place, &tint, seal);
    double tilt = tilt_of(&view);
    double out = EDGE_OUT_MM * place->px_per_mm;
    struct face face = {.px_per_mm = place->px_per_mm};
    face.plane.width_px = (int)(view.width + 2 * out);
    face.plane.height_px = (int)(view.height + 2 * out);
    face.plane.at = memory_new((size_t)face.plane.width_px * (size_t)face.plane.height_px + 1, 1);
    for (int y = 0; y < face.plane.height_px; y++)
        for (int x = 0; x < face.plane.width_px; x++)
            face.plane.at[(size_t)y * (size_t)face.plane.width_px + (size_t)x] =
                (uint8_t)(view_at(&view, tilt, x - face.plane.width_px / 2.0,
                                  y - face.plane.height_px / 2.0) +
                          0.5);
    free(tint.at);
    measure_frame(&face);
    return face;
}

static bool inked(const struct face *face, int x, int y) {
    return face->plane.at[(size_t)y * (size_t)face->plane.width_px + (size_t)x] >= face->density;
}

static int inked_in(const struct face *face, const struct box_px *b) {
    int count = 0;
    for (int y = b->y; y < b->y + b->height; y++)
        for (int x = b->x; x < b->x + b->width; x++)
            count += inked(face, x, y);
    return count;
}

/* Within the frame. A triangle's sides leave a row what is between them, its point upwards. */
static struct box_px inside_at(const struct face *face, enum seal_shape shape, int y, int height) {
    int inset = face->inset;
    if (shape == SEAL_TRIANGLE)
        inset = (int)(face->plane.width_px / 2.0 * (1 - (double)y / face->plane.height_px) +
                      SLANTED * face->inset);
    return (struct box_px){inset, y, face->plane.width_px - 2 * inset, height};
}

static void read_part(const struct face *face, const struct box_px *b, struct strip *whole) {
    struct strip_part part = {.plane = &face->plane, .ux = 1, .vy = 1};
    part.x = b->x;
    part.y = b->y;
    part.width = b->width;
    part.height = b->height;
    struct strip strip = strip_cut(&part, TEXT_PX, 1);
    if (whole->pixels == NULL) {
        *whole = strip;
        return;
    }
    strip_join(whole, &strip);
    strip_free(&strip);
}

enum way { BESIDE, BENEATH };

/* The barest line near the middle: between two characters beside, or beneath, each other. */
static int parting(const struct face *face, struct box_px b, enum way way) {
    int length = way == BENEATH ? b.height : b.width;
    int reach = (int)(PART_REACH * length);
    int best = length / 2;
    int fewest = -1;
    for (int k = 0; k <= 2 * reach; k++) {
        int at = length / 2 + (k % 2 == 0 ? k / 2 : -(k + 1) / 2);
        struct box_px line = way == BENEATH ? (struct box_px){b.x, b.y + at, b.width, 1}
                                            : (struct box_px){b.x + at, b.y, 1, b.height};
        int count = inked_in(face, &line);
        if (fewest < 0 || count < fewest) {
            fewest = count;
            best = at;
        }
    }
    return best;
}

/* Four characters: the right column first, top-down. */
static struct strip name_strip(const struct face *face) {
    struct strip whole = {0};
    int side = face->plane.height_px - 2 * face->inset;
    struct box_px all = inside_at(face, SEAL_SQUARE, face->inset, side);
    int half = parting(face, all, BESIDE);
    struct box_px columns[] = {{all.x + half, all.y, all.width - half, side},
                               {all.x, all.y, half, side}};
    for (int i = 0; i < 2; i++) {
        struct box_px column = columns[i];
        int top = parting(face, column, BENEATH);
        struct box_px cells[] = {{column.x, column.y, column.width, top},
                                 {column.x, column.y + top, column.width, side - top}};
        read_part(face, &cells[0], &whole);
        read_part(face, &cells[1], &whole);
    }
    return whole;
}

/* Rows of ink within the frame, joined from the top. */
static struct strip rows_strip(const struct face *face, enum seal_shape shape) {
    struct strip whole = {0};
    int margin = (int)(0.3 * face->px_per_mm);
    int begin = -1;
    int rows = 0;
    for (int y = face->inset; y <= face->plane.height_px - face->inset; y++) {
        struct box_px line = inside_at(face, shape, y, 1);
        bool on = y < face->plane.height_px - face->inset && line.width > 0 &&
                  inked_in(face, &line) > ROW_INKED * line.width;
        if (on && begin < 0)
            begin = y;
        if (on || begin < 0)
            continue;
        double high_mm = (y - begin) / face->px_per_mm;
        struct box_px row = inside_at(face, shape, begin, y - begin);
        row.y -= margin;
        row.height += 2 * margin;
        if (high_mm >= LEAST_ROW_MM && high_mm <= MOST_ROW_MM && rows++ < ROWS_MOST)
            read_part(face, &row, &whole);
        begin = -1;
    }
    return whole;
}

/* Rows are read as words apart. */
static void drop_spaces(struct line_text *line) {
    int kept = 0;
    for (int i = 0; i < line->character_count; i++)
        if (line->characters[i].choices[0].text[0] != ' ')
            line->characters[kept++] = line->characters[i];
    line->character_count = kept;
    fuse_retell(line);
}

/* A chop's text is of Chinese characters, all of them read well enough. */
static bool is_text(const struct line_text *line) {
    if (line->character_count < LEAST_CHARACTERS || (double)line->confidence < LEAST_CONFIDENCE)
        return false;
    for (int i = 0; i < line->character_count; i++) {
        const char *at = line->characters[i].choices[0].text;
        if (!text_is_han(text_next(&at)) ||
            (double)line->characters[i].choices[0].probability < LEAST_CHARACTER)
            return false;
    }
    return true;
}

bool chop_read(const struct place *place, const struct seal *seal, struct line_reader *reader,
               struct line_text *out, struct fault *why) {
    struct face face SCOPED(face_free) = face_of(place, seal);
    struct strip strip SCOPED(strip_free) =
        seal->shape == SEAL_SQUARE ? name_strip(&face) : rows_strip(&face, seal->shape);
    struct line_text line = {0};
    if (strip.pixels == NULL)
        return true;
    if (!line_read(reader, &strip.picture, ALPHABET_ANY, &line, why))
        return false;
    drop_spaces(&line);
    if (is_text(&line))
        *out = line;
    else
        line_text_free(&line);
    return true;
}
