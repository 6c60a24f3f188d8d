#include "pipeline/overlay_picture.h"

#include "base/memory.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#define QUALITY 80

/* On the heap, so that its values hold after libjpeg's way to fail. */
struct encoding {
    struct jpeg_error_mgr manager; /* first: libjpeg hands this back */
    jmp_buf failed;
    struct jpeg_compress_struct jpeg;
    unsigned char *bytes;
    unsigned long length;
};

static void encoding_failed(j_common_ptr common) {
    longjmp(((struct encoding *)(void *)common->err)->failed, 1);
}

static void encoding_silent(j_common_ptr common) {
    (void)common;
}

static void compress(struct encoding *encoding, const struct seal_overlay *overlay) {
    struct jpeg_compress_struct *jpeg = &encoding->jpeg;
    jpeg_create_compress(jpeg);
    jpeg_mem_dest(jpeg, &encoding->bytes, &encoding->length);
    jpeg->image_width = (JDIMENSION)overlay->side_px;
    jpeg->image_height = (JDIMENSION)overlay->side_px;
    jpeg->input_components = 3;
    jpeg->in_color_space = JCS_RGB;
    jpeg_set_defaults(jpeg);
    jpeg_set_quality(jpeg, QUALITY, TRUE);
    jpeg_start_compress(jpeg, TRUE);
    while (jpeg->next_scanline < jpeg->image_height) {
        JSAMPROW row = overlay->rgb + 3 * (size_t)jpeg->next_scanline * (size_t)overlay->side_px;
        jpeg_write_scanlines(jpeg, &row, 1);
    }
    jpeg_finish_compress(jpeg);
}

bool overlay_picture(const struct seal_overlay *overlay, struct blob *out, struct fault *why) {
    struct encoding *encoding = memory_new(1, sizeof *encoding);
    encoding->jpeg.err = jpeg_std_error(&encoding->manager);
    encoding->manager.error_exit = encoding_failed;
    encoding->manager.output_message = encoding_silent;
    bool good = setjmp(encoding->failed) == 0;
    if (good)
        compress(encoding, overlay);
    jpeg_destroy_compress(&encoding->jpeg);
    if (good)
        *out = (struct blob){encoding->bytes, encoding->length};
    else
        free(encoding->bytes);
    free(encoding);
    return good || fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "JPEG");
}
