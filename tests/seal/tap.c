#include "seal/tap.h"

#include "base/cost.h"
#include "base/memory.h"
#include "base/text.h"

#include <leptonica/allheaders.h>
#include <stdio.h>
#include <stdlib.h>

static PIX *kept(const struct line_picture *picture) {
    PIX *pix = pixCreate(picture->width_px, picture->height_px, 8);
    for (int y = 0; y < picture->height_px; y++)
        for (int x = 0; x < picture->width_px; x++)
            pixSetPixel(pix, x, y, picture->gray[y * picture->stride_bytes + x]);
    return pix;
}

/* What was read of a picture from `start` on. */
static void keep(struct tap *tap, const struct line_picture *picture, const char *text,
                 double start) {
    tap->read_ms += cost_spent_ms() - start;
    tap->pictures = memory_room(tap->pictures, tap->count, sizeof(struct Pix *));
    tap->texts = memory_room(tap->texts, tap->count, sizeof(char *));
    tap->texts[tap->count] = text_copy(text);
    tap->pictures[tap->count++] = kept(picture);
}

static bool tap_read(struct line_reader *reader, const struct line_picture *picture,
                     enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    struct tap *tap = (struct tap *)reader;
    double start = cost_spent_ms();
    bool read = line_read(tap->engine, picture, alphabet, out, why);
    keep(tap, picture, read ? out->text : "", start);
    return read;
}

static bool tap_read_steps(struct line_reader *reader, const struct line_picture *picture,
                           struct line_text *out, struct line_steps *steps, struct fault *why) {
    struct tap *tap = (struct tap *)reader;
    double start = cost_spent_ms();
    bool read = line_read_steps(tap->engine, picture, out, steps, why);
    keep(tap, picture, read ? out->text : "", start);
    return read;
}

void tap_open(struct tap *tap, struct line_reader *engine) {
    *tap =
        (struct tap){.face = {.name = engine->name, .version = engine->version}, .engine = engine};
    tap->face.read = tap_read;
    tap->face.read_steps = tap_read_steps;
}

static void forget(struct tap *tap) {
    for (int i = 0; i < tap->count; i++) {
        pixDestroy(&tap->pictures[i]);
        free(tap->texts[i]);
    }
    tap->count = 0;
}

void tap_write(struct tap *tap, const char *folder, const char *name) {
    for (int i = 0; folder != NULL && i < tap->count; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s-%d.png", folder, name, i);
        pixWrite(path, tap->pictures[i], IFF_PNG);
        printf("    %s-%d: %s\n", name, i, tap->texts[i]);
    }
    forget(tap);
}

void tap_free(struct tap *tap) {
    forget(tap);
    free(tap->pictures);
    free(tap->texts);
}
