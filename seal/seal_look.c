/* seal-look PICTURE [DPI [OUT.png]]: the example of how to use seal/seal.h alone. Prints every seal
 * and mark of a picture, and draws them on a copy. Not part of Sealroom's own work: it reads no
 * text, as it has no engine. */
#include "base/scoped.h"
#include "seal/seal.h"

#include <leptonica/allheaders.h>
#include <stdio.h>
#include <stdlib.h>

static void pix_free(PIX **pix) {
    pixDestroy(pix);
}

static const char *answer_text(enum answer answer) {
    return answer == ANSWER_YES ? "yes" : answer == ANSWER_NO ? "no" : "unknown";
}

static void draw(PIX *pix, struct box_px box, l_uint8 red, l_uint8 green, l_uint8 blue) {
    BOX *frame = boxCreate(box.x, box.y, box.width, box.height);
    pixRenderBoxArb(pix, frame, 3, red, green, blue);
    boxDestroy(&frame);
}

static void show_seal(const struct seal *seal, PIX *pix) {
    printf("seal %s %d,%d %dx%d px, %.1f x %.1f mm, ink %s, star %s, complete %s%s, %.2f\n",
           seal_shape_text(seal->shape), seal->box.x, seal->box.y, seal->box.width,
           seal->box.height, seal->width_mm, seal->height_mm, seal_ink_text(seal->ink),
           answer_text(seal->star), answer_text(seal->complete),
           seal->hints & HINT_FLAT_COLOUR ? ", flat colour" : "", seal->confidence);
    draw(pix, seal->box, 0, 0, 255);
}

static void show_mark(const struct mark *mark, PIX *pix) {
    printf("mark %s %d,%d %dx%d px\n", mark_kind_text(mark->kind), mark->box.x, mark->box.y,
           mark->box.width, mark->box.height);
    draw(pix, mark->box, 255, 140, 0);
}

static int show_all(const struct seal_page *page, const char *out) {
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    if (!seals_find(page, &seals, &marks, &why)) {
        char sentence[256];
        fault_describe_both(&why, sentence, sizeof sentence);
        fprintf(stderr, "%s\n", sentence);
        return EXIT_FAILURE;
    }
    PIX *drawn SCOPED(pix_free)
    = pixConvertTo32(page->colour ? page->colour : page->gray);
    for (int i = 0; i < seals.count; i++) {
        show_seal(&seals.at[i], drawn);
        seal_free(&seals.at[i]);
    }
    for (int i = 0; i < marks.count; i++)
        show_mark(&marks.at[i], drawn);
    free(seals.at);
    free(marks.at);
    return out == NULL || pixWrite(out, drawn, IFF_PNG) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int argc, char **argv) {
    PIX *picture SCOPED(pix_free)
    = argc > 1 ? pixRead(argv[1]) : NULL;
    if (picture == NULL) {
        fprintf(stderr, "usage: seal-look PICTURE [DPI [OUT.png]]; DPI 0 = unknown\n");
        return 2;
    }
    PIX *plain SCOPED(pix_free)
    = pixRemoveColormap(picture, REMOVE_CMAP_BASED_ON_SRC);
    bool coloured = pixGetDepth(plain) == 32;
    PIX *colour SCOPED(pix_free)
    = coloured ? pixClone(plain) : NULL;
    PIX *gray SCOPED(pix_free)
    = coloured ? pixGetRGBComponent(plain, COLOR_RED) : pixConvertTo8(plain, 0);
    struct seal_page page = {colour, gray, argc > 2 ? atof(argv[2]) : pixGetXRes(picture)};
    return show_all(&page, argc > 3 ? argv[3] : NULL);
}
