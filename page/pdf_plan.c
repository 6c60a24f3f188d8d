#include "page/pdf_plan.h"

#include "base/limits.h"
#include "base/memory.h"
#include "page/pdf_content.h"

#include <math.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define POINTS_PER_INCH 72.0
/* Share of the page that its one image must cover, and of the image that must be on the page. */
#define STORED_COVER 0.95
/* Share that images must cover for their resolution to be that of the page. */
#define RENDER_COVER 0.5
/* Drawn pages: 300 dpi unless a scan lies on them; never so fine that a page passes the limits,
 * never coarser than text can be read. */
#define RENDER_DPI       300.0
#define RENDER_LEAST_DPI 150.0
#define RENDER_MOST_DPI  600.0
/* Longest side of a drawn page: A3 at 300 dpi. Larger sheets are drawn coarser. */
#define RENDER_LONGEST_PX 4961.0
/* Content streams longer than this (stored) belong to drawn pages. */
#define CONTENT_MOST_BYTES (64L * 1024)

struct rectangle {
    double left, bottom, right, top;
};

static bool read_rectangle(qpdf_data pdf, qpdf_oh box, struct rectangle *out) {
    if (!qpdf_oh_is_array(pdf, box) || qpdf_oh_get_array_n_items(pdf, box) != 4)
        return false;
    double at[4];
    for (int i = 0; i < 4; i++)
        at[i] = qpdf_oh_get_numeric_value(pdf, qpdf_oh_get_array_item(pdf, box, i));
    struct rectangle read = {fmin(at[0], at[2]), fmin(at[1], at[3]), fmax(at[0], at[2]),
                             fmax(at[1], at[3])};
    if (!(read.right - read.left > 0 && read.top - read.bottom > 0))
        return false;
    *out = read;
    return true;
}

static struct rectangle intersection(struct rectangle a, struct rectangle b) {
    return (struct rectangle){fmax(a.left, b.left), fmax(a.bottom, b.bottom),
                              fmin(a.right, b.right), fmin(a.top, b.top)};
}

static double area(struct rectangle r) {
    return r.right > r.left && r.top > r.bottom ? (r.right - r.left) * (r.top - r.bottom) : 0;
}

/* The part of the page that is shown: /CropBox within /MediaBox; letter paper without either. */
static struct rectangle shown_box(qpdf_data pdf, qpdf_oh page) {
    struct rectangle media = {0, 0, 612, 792}, crop;
    read_rectangle(pdf, qpdf_oh_get_key(pdf, page, "/MediaBox"), &media);
    if (!read_rectangle(pdf, qpdf_oh_get_key(pdf, page, "/CropBox"), &crop))
        return media;
    crop = intersection(media, crop);
    return area(crop) > 0 ? crop : media;
}

static int rotation_of(qpdf_data pdf, qpdf_oh page) {
    int degrees = 0;
    qpdf_oh_get_value_as_int(pdf, qpdf_oh_get_key(pdf, page, "/Rotate"), &degrees);
    return (degrees % 360 + 360) % 360;
}

static double unit_of(qpdf_data pdf, qpdf_oh page) {
    double unit = 1;
    qpdf_oh_get_value_as_number(pdf, qpdf_oh_get_key(pdf, page, "/UserUnit"), &unit);
    return unit > 0 && unit < 1000 ? unit : 1;
}

static long stored_length(qpdf_data pdf, qpdf_oh stream) {
    int length = 0;
    if (qpdf_oh_is_stream(pdf, stream))
        qpdf_oh_get_value_as_int(
            pdf, qpdf_oh_get_key(pdf, qpdf_oh_get_dict(pdf, stream), "/Length"), &length);
    return length;
}

static bool content_is_short(qpdf_data pdf, qpdf_oh page) {
    qpdf_oh contents = qpdf_oh_get_key(pdf, page, "/Contents");
    if (!qpdf_oh_is_array(pdf, contents))
        return stored_length(pdf, contents) <= CONTENT_MOST_BYTES;
    long sum = 0;
    for (int i = 0; i < qpdf_oh_get_array_n_items(pdf, contents); i++)
        sum += stored_length(pdf, qpdf_oh_get_array_item(pdf, contents, i));
    return sum <= CONTENT_MOST_BYTES;
}

static void read_content(qpdf_data pdf, qpdf_oh page, struct pdf_content *content) {
    SCOPED(scoped_free)
    unsigned char *bytes = NULL;
    size_t size = 0;
    *content = (struct pdf_content){.other_marks = true};
    if (content_is_short(pdf, page) &&
        !(qpdf_oh_get_page_content_data(pdf, page, &bytes, &size) & QPDF_ERRORS))
        pdf_content_read(bytes, size, content);
    /* Stamps, notes and form fields are annotations. */
    if (qpdf_oh_is_array(pdf, qpdf_oh_get_key(pdf, page, "/Annots")) &&
        qpdf_oh_get_array_n_items(pdf, qpdf_oh_get_key(pdf, page, "/Annots")) > 0)
        content->other_marks = true;
    qpdf_get_error(pdf);
}

static qpdf_oh named_object(qpdf_data pdf, qpdf_oh page, const char *name) {
    qpdf_oh resources = qpdf_oh_get_key(pdf, page, "/Resources");
    qpdf_oh objects = qpdf_oh_get_key_if_dict(pdf, resources, "/XObject");
    return qpdf_oh_get_key_if_dict(pdf, objects, name);
}

static struct rectangle placed_box(struct pdf_matrix m) {
    return (struct rectangle){m.e + fmin(0, m.a) + fmin(0, m.c), m.f + fmin(0, m.b) + fmin(0, m.d),
                              m.e + fmax(0, m.a) + fmax(0, m.c), m.f + fmax(0, m.b) + fmax(0, m.d)};
}

/* Upright and not mirrored; scanners state their turns in /Rotate. */
static bool is_straight(struct pdf_matrix m) {
    double slack = 0.001 * (fabs(m.a) + fabs(m.d));
    return m.a > 0 && m.d > 0 && fabs(m.b) <= slack && fabs(m.c) <= slack;
}

static int orientation_of(int degrees) {
    return degrees == 90 ? 6 : degrees == 180 ? 3 : degrees == 270 ? 8 : 1;
}

static bool plan_stored(const struct pdf_content *content, struct rectangle shown,
                        const struct pdf_image *image, struct pdf_plan *plan) {
    struct pdf_matrix matrix = content->placed[0].matrix;
    struct rectangle box = placed_box(matrix);
    double common = area(intersection(box, shown));
    if (!image->can_take || !is_straight(matrix) || common < STORED_COVER * area(shown) ||
        common < STORED_COVER * area(box))
        return false;
    plan->stored = true;
    plan->image = *image;
    plan->x_dpi = image->width_px / (matrix.a / POINTS_PER_INCH);
    plan->y_dpi = image->height_px / (matrix.d / POINTS_PER_INCH);
    return true;
}

/* The finest resolution among the page's images (a scan may be stored in strips), 0 when they cover
 * little of it. Keeps the first images. */
static double scanned_dpi(qpdf_data pdf, qpdf_oh page, const struct pdf_content *content,
                          struct rectangle shown, struct pdf_plan *plan) {
    double dpi = 0, covered = 0;
    for (int i = 0; i < content->placed_count; i++) {
        struct pdf_image image;
        struct pdf_matrix matrix = content->placed[i].matrix;
        if (!pdf_image_look(pdf, named_object(pdf, page, content->placed[i].name), &image))
            continue;
        if (plan->image_count < PDF_PLAN_MOST_IMAGES)
            plan->images[plan->image_count++] = image;
        covered += area(placed_box(matrix));
        dpi = fmax(dpi, image.width_px * POINTS_PER_INCH / fmax(hypot(matrix.a, matrix.b), 1));
    }
    return covered < RENDER_COVER * area(shown) ? 0 : dpi;
}

static double render_dpi(double scanned, const struct pdf_content *content) {
    if (scanned <= 0)
        return RENDER_DPI;
    double least = content->other_marks ? RENDER_DPI : RENDER_LEAST_DPI;
    return fmin(fmax(scanned, least), RENDER_MOST_DPI);
}

static void plan_render(struct pdf_plan *plan, struct rectangle shown, double dpi, double unit) {
    double width_inch = (shown.right - shown.left) * unit / POINTS_PER_INCH;
    double height_inch = (shown.top - shown.bottom) * unit / POINTS_PER_INCH;
    bool lies = plan->orientation >= 5;
    double longest_px = dpi > RENDER_DPI ? 2 * RENDER_LONGEST_PX : RENDER_LONGEST_PX;
    dpi = fmin(dpi, longest_px / fmax(width_inch, height_inch));
    plan->size.width_px = (int)lround((lies ? height_inch : width_inch) * dpi);
    plan->size.height_px = (int)lround((lies ? width_inch : height_inch) * dpi);
    plan->x_dpi = plan->y_dpi = dpi;
    plan->orientation = 1;
}

struct pdf_plan pdf_plan_page(struct _qpdf_data *pdf, unsigned page) {
    struct pdf_plan plan = {0};
    struct pdf_content content;
    struct rectangle shown = shown_box(pdf, page);
    double unit = unit_of(pdf, page);
    read_content(pdf, page, &content);
    plan.orientation = orientation_of(rotation_of(pdf, page));
    struct pdf_image image;
    if (!content.other_marks && content.placed_count == 1 &&
        pdf_image_look(pdf, named_object(pdf, page, content.placed[0].name), &image) &&
        plan_stored(&content, shown, &image, &plan)) {
        plan.x_dpi /= unit;
        plan.y_dpi /= unit;
        return plan;
    }
    plan.drawn_in_colour = content.other_marks;
    double scanned = scanned_dpi(pdf, page, &content, shown, &plan) / unit;
    plan_render(&plan, shown, render_dpi(scanned, &content), unit);
    return plan;
}
