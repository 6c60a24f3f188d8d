#include "tests/page/paint.h"

#include <assert.h>
#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static double px(const struct Pix *sheet, double mm) {
    return mm * pixGetXRes(sheet) / 25.4;
}

/* The same sequence in every run, on every machine. */
static double random_share(void) {
    static uint64_t state = 0x9e3779b97f4a7c15U;
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (double)(state >> 11) / 9007199254740992.0;
}

static double random_normal(void) {
    double sum = 0;
    for (int i = 0; i < 6; i++)
        sum += random_share();
    return (sum - 3) * 1.4142;
}

void file_free(struct file *file) {
    free(file->bytes);
    *file = (struct file){0};
}

struct Pix *paint_sheet(double width_mm, double height_mm, double dpi) {
    struct Pix *sheet =
        pixCreate((int)lround(width_mm / 25.4 * dpi), (int)lround(height_mm / 25.4 * dpi), 32);
    pixSetAllArbitrary(sheet, 0xffffff00);
    pixSetResolution(sheet, (int)dpi, (int)dpi);
    return sheet;
}

void paint_bar(struct Pix *sheet, double x_mm, double y_mm, double width_mm, double height_mm,
               uint32_t colour) {
    BOX *box = boxCreate((int)px(sheet, x_mm), (int)px(sheet, y_mm), (int)ceil(px(sheet, width_mm)),
                         (int)ceil(px(sheet, height_mm)));
    pixSetInRectArbitrary(sheet, box, colour);
    boxDestroy(&box);
}

/* A character is two upright strokes and one or two level ones: edges as print has them. */
static void paint_character(struct Pix *sheet, double x_mm, double y_mm) {
    uint32_t ink = 0x20202000;
    paint_bar(sheet, x_mm, y_mm, 0.35, 3.2, ink);
    paint_bar(sheet, x_mm + 2.2, y_mm, 0.35, 3.2, ink);
    paint_bar(sheet, x_mm, y_mm + 3.2 * random_share(), 2.5, 0.35, ink);
    paint_bar(sheet, x_mm, y_mm + 2.9, 2.5, 0.35, ink);
}

void paint_lines(struct Pix *sheet, int count) {
    double width_mm = pixGetWidth(sheet) * 25.4 / pixGetXRes(sheet);
    for (int line = 0; line < count; line++) {
        double end_mm = width_mm - 25 - random_share() * 40;
        for (double x_mm = 25; x_mm < end_mm; x_mm += 3.3)
            if (random_share() > 0.1)
                paint_character(sheet, x_mm, 25 + line * 7.0);
    }
}

void paint_ring(struct Pix *sheet, double x_mm, double y_mm, double diameter_mm, uint32_t colour) {
    double radius = px(sheet, diameter_mm / 2), width = px(sheet, 1.2);
    double centre_x = px(sheet, x_mm), centre_y = px(sheet, y_mm);
    for (int y = (int)(centre_y - radius); y <= centre_y + radius; y++)
        for (int x = (int)(centre_x - radius); x <= centre_x + radius; x++) {
            double away = hypot(x - centre_x, y - centre_y);
            if (away <= radius && away >= radius - width)
                pixSetPixel(sheet, x, y, colour);
        }
}

static uint32_t noisy(uint32_t pixel, double sigma) {
    uint32_t out = 0;
    for (int shift = 8; shift < 32; shift += 8) {
        double value = (double)(pixel >> shift & 255) + sigma * random_normal();
        out |= (uint32_t)lround(fmin(fmax(value, 0), 255)) << shift;
    }
    return out;
}

void paint_noise(struct Pix *sheet, double sigma) {
    for (int y = 0; y < pixGetHeight(sheet); y++) {
        uint32_t *line = pixGetData(sheet) + (size_t)y * (size_t)pixGetWpl(sheet);
        for (int x = 0; x < pixGetWidth(sheet); x++)
            line[x] = noisy(line[x], sigma);
    }
}

struct Pix *paint_turned(struct Pix *sheet, double degrees) {
    return pixRotate(sheet, (float)(degrees * 3.14159265358979 / 180), L_ROTATE_AREA_MAP,
                     L_BRING_IN_WHITE, 0, 0);
}

struct file file_of(struct Pix *picture, int iff) {
    l_uint8 *bytes = NULL;
    size_t size = 0;
    int failed = pixWriteMem(&bytes, &size, picture, iff);
    assert(!failed);
    return (struct file){bytes, size};
}

static void write_file(const char *path, const struct file *file) {
    FILE *stream = fopen(path, "wb");
    assert(stream && fwrite(file->bytes, 1, file->size, stream) == file->size);
    fclose(stream);
}

static struct file read_file(const char *path) {
    FILE *stream = fopen(path, "rb");
    assert(stream);
    fseek(stream, 0, SEEK_END);
    struct file file = {.size = (size_t)ftell(stream)};
    rewind(stream);
    file.bytes = malloc(file.size ? file.size : 1);
    assert(file.bytes && fread(file.bytes, 1, file.size, stream) == file.size);
    fclose(stream);
    return file;
}

struct file file_of_tool(struct Pix *picture, int iff, const char *command) {
    static int made_before;
    char folder[64], line[1024];
    snprintf(folder, sizeof folder, "/tmp/sealroom-paint-%d-%d", (int)getpid(), made_before++);
    int refused = mkdir(folder, 0700);
    assert(!refused);
    struct file made = file_of(picture, iff);
    snprintf(line, sizeof line, "%s/in", folder);
    write_file(line, &made);
    file_free(&made);
    snprintf(line, sizeof line, "cd %s && IN=in OUT=out sh -c '%s' >log 2>&1", folder, command);
    int status = system(line);
    if (status != 0)
        fprintf(stderr, "failed: %s (see %s/log)\n", command, folder);
    assert(status == 0);
    snprintf(line, sizeof line, "%s/out", folder);
    made = read_file(line);
    snprintf(line, sizeof line, "rm -r %s", folder);
    status = system(line);
    assert(status == 0);
    return made;
}

struct file file_cut(const struct file *file, double share) {
    struct file cut = {.size = (size_t)((double)file->size * share)};
    cut.bytes = malloc(cut.size ? cut.size : 1);
    assert(cut.bytes);
    memcpy(cut.bytes, file->bytes, cut.size);
    return cut;
}
