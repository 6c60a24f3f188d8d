#include "pipeline/drawing.h"

#include "base/limits.h"
#include "base/memory.h"
#include "base/text.h"

#include <stdio.h>

#include <jpeglib.h>
#include <pango/pangocairo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <unistd.h>

#define FONT      "Noto Sans CJK SC 11px"
#define NOTE_PX   16 /* from one line of notes to the next */
#define MARGIN_PX 6

struct drawing {
    cairo_surface_t *surface;
    cairo_t *cairo;
    double scale; /* preview pixels a page pixel */
    int notes;
};

/* A preview being decoded. It lies on the heap, so that its values hold after libjpeg's way to
 * fail: a jump back to where decoding began. */
struct decoding {
    struct jpeg_error_mgr manager; /* first: libjpeg hands this back */
    jmp_buf back;
    struct jpeg_decompress_struct jpeg;
    cairo_surface_t *surface;
    bool is_whole;
};

static void jpeg_failed(j_common_ptr common) {
    longjmp(((struct decoding *)(void *)common->err)->back, 1);
}

static void jpeg_silent(j_common_ptr common) {
    (void)common;
}

static void decode_rows(struct decoding *decoding) {
    struct jpeg_decompress_struct *jpeg = &decoding->jpeg;
    unsigned char *pixels = cairo_image_surface_get_data(decoding->surface);
    int stride = cairo_image_surface_get_stride(decoding->surface);
    while (jpeg->output_scanline < jpeg->output_height) {
        JSAMPROW row = pixels + (long)jpeg->output_scanline * stride;
        jpeg_read_scanlines(jpeg, &row, 1);
    }
    cairo_surface_mark_dirty(decoding->surface);
}

static void decode_all(struct decoding *decoding, const struct blob *preview) {
    struct jpeg_decompress_struct *jpeg = &decoding->jpeg;
    jpeg_create_decompress(jpeg);
    jpeg_mem_src(jpeg, preview->bytes, preview->length);
    jpeg_read_header(jpeg, TRUE);
    if (jpeg->image_width > LIMIT_MAX_SIDE_PX || jpeg->image_height > LIMIT_MAX_SIDE_PX)
        return;
    jpeg->out_color_space = JCS_EXT_BGRX; /* cairo's RGB24 on little-endian machines */
    jpeg_start_decompress(jpeg);
    decoding->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)jpeg->output_width,
                                                   (int)jpeg->output_height);
    if (cairo_surface_status(decoding->surface) != CAIRO_STATUS_SUCCESS)
        return;
    decode_rows(decoding);
    jpeg_finish_decompress(jpeg);
    decoding->is_whole = true;
}

static cairo_surface_t *decode(const struct blob *preview) {
    SCOPED(scoped_free)
    struct decoding *decoding = memory_new(1, sizeof *decoding);
    decoding->jpeg.err = jpeg_std_error(&decoding->manager);
    decoding->manager.error_exit = jpeg_failed;
    decoding->manager.output_message = jpeg_silent;
    if (setjmp(decoding->back) == 0)
        decode_all(decoding, preview);
    jpeg_destroy_decompress(&decoding->jpeg);
    if (decoding->is_whole)
        return decoding->surface;
    if (decoding->surface)
        cairo_surface_destroy(decoding->surface);
    return NULL;
}

bool drawing_open(const struct blob *preview, int page_width_px, struct drawing **out,
                  struct fault *why) {
    cairo_surface_t *surface = decode(preview);
    if (!surface || page_width_px <= 0)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "preview");
    struct drawing *drawing = memory_new(1, sizeof *drawing);
    drawing->surface = surface;
    drawing->cairo = cairo_create(surface);
    drawing->scale = (double)cairo_image_surface_get_width(surface) / page_width_px;
    *out = drawing;
    return true;
}

void drawing_free(struct drawing **drawing) {
    if (!*drawing)
        return;
    cairo_destroy((*drawing)->cairo);
    cairo_surface_destroy((*drawing)->surface);
    free(*drawing);
    *drawing = NULL;
}

static PangoLayout *layout_of(struct drawing *drawing, const char *text) {
    PangoLayout *layout = pango_cairo_create_layout(drawing->cairo);
    PangoFontDescription *font = pango_font_description_from_string(FONT);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, text ? text : "", -1);
    return layout;
}

/* Text with its lower left corner at a point, on a white ground so that print does not shine
 * through. */
static void put_text(struct drawing *drawing, double x, double bottom, const char *text,
                     struct drawing_ink ink) {
    PangoLayout *layout = layout_of(drawing, text);
    int width;
    int height;
    pango_layout_get_pixel_size(layout, &width, &height);
    double top = bottom - height < 0 ? 0 : bottom - height;
    cairo_set_source_rgba(drawing->cairo, 1, 1, 1, 0.85);
    cairo_rectangle(drawing->cairo, x, top, width, height);
    cairo_fill(drawing->cairo);
    cairo_set_source_rgb(drawing->cairo, ink.red, ink.green, ink.blue);
    cairo_move_to(drawing->cairo, x, top);
    pango_cairo_show_layout(drawing->cairo, layout);
    g_object_unref(layout);
}

void drawing_box(struct drawing *drawing, struct box_px box, const char *label,
                 struct drawing_ink ink) {
    if (box_is_empty(box))
        return;
    double x = box.x * drawing->scale;
    double y = box.y * drawing->scale;
    cairo_set_source_rgb(drawing->cairo, ink.red, ink.green, ink.blue);
    cairo_set_line_width(drawing->cairo, 1.5);
    cairo_rectangle(drawing->cairo, x, y, box.width * drawing->scale, box.height * drawing->scale);
    cairo_stroke(drawing->cairo);
    if (label && *label)
        put_text(drawing, x, y, label, ink);
}

void drawing_label_below(struct drawing *drawing, struct box_px box, const char *label,
                         struct drawing_ink ink) {
    if (!box_is_empty(box))
        put_text(drawing, box.x * drawing->scale, (box.y + box.height) * drawing->scale + NOTE_PX,
                 label, ink);
}

void drawing_note(struct drawing *drawing, const char *text, struct drawing_ink ink) {
    drawing->notes++;
    put_text(drawing, MARGIN_PX, MARGIN_PX + drawing->notes * NOTE_PX, text, ink);
}

bool drawing_write(struct drawing *drawing, const char *path, struct fault *why) {
    struct text_buffer part = {0};
    text_add_format(&part, "%s.part", path);
    bool good = cairo_surface_write_to_png(drawing->surface, part.bytes) == CAIRO_STATUS_SUCCESS &&
                rename(part.bytes, path) == 0;
    if (!good) {
        fault_errno(why, path);
        unlink(part.bytes);
    }
    text_buffer_free(&part);
    return good;
}
