/* find_seals PICTURE.ppm [DPI [PICTURE2.ppm]]: the seals of a picture, with Sealroom's seal library
 * and nothing else of it. With a second picture, tells whether the first seal of each is of one
 * die.
 *
 *     cc find_seals.c $(pkg-config --cflags --libs sealroom-seal) -o find_seals
 *
 * Pictures are binary PPM or PGM (pdftoppm, pnmtopng -> pngtopnm, …), upright. */
#include "seal/compare.h"
#include "seal/seal.h"

#include <stdio.h>
#include <stdlib.h>

/* A picture in memory. */
struct picture {
    struct seal_samples samples;
    uint8_t *bytes;
};

/* A number of the header; comments run from # to the line's end. */
static bool read_number(FILE *file, int *out) {
    int c = fgetc(file);
    while (c == '#' || c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        while (c == '#' && (c = fgetc(file)) != '\n' && c != EOF)
            c = '#';
        c = fgetc(file);
    }
    ungetc(c, file);
    return fscanf(file, "%d", out) == 1;
}

static bool read_picture(const char *path, double dpi, struct picture *out) {
    FILE *file = fopen(path, "rb");
    char kind = 0;
    int width = 0;
    int height = 0;
    int full = 0;
    if (!file)
        return false;
    if (fscanf(file, "P%c", &kind) != 1 || (kind != '5' && kind != '6') ||
        !read_number(file, &width) || !read_number(file, &height) || !read_number(file, &full) ||
        fgetc(file) == EOF || full != 255 || width < 1 || height < 1 || width > 20000 ||
        height > 20000) {
        fclose(file);
        return false;
    }
    int channels = kind == '6' ? 3 : 1;
    size_t size = (size_t)width * (size_t)height * (size_t)channels;
    out->bytes = malloc(size);
    bool good = out->bytes && fread(out->bytes, 1, size, file) == size;
    fclose(file);
    out->samples = (struct seal_samples){
        out->bytes, width, height, width * channels, (enum seal_samples_kind)channels, dpi};
    return good;
}

static const char *told(enum answer answer) {
    return answer == ANSWER_YES ? "yes" : answer == ANSWER_NO ? "no" : "unknown";
}

static void print_found(const struct seal_list *seals, const struct mark_list *marks) {
    for (int i = 0; i < seals->count; i++) {
        const struct seal *seal = &seals->at[i];
        printf("seal %d,%d %dx%d px %s %.1fx%.1f mm ink %s star %s complete %s confidence %.2f\n",
               seal->box.x, seal->box.y, seal->box.width, seal->box.height,
               seal_shape_text(seal->shape), seal->width_mm, seal->height_mm,
               seal_ink_text(seal->ink), told(seal->star), told(seal->complete), seal->confidence);
    }
    for (int i = 0; i < marks->count; i++)
        printf("mark %d,%d %dx%d px %s\n", marks->at[i].box.x, marks->at[i].box.y,
               marks->at[i].box.width, marks->at[i].box.height, mark_kind_text(marks->at[i].kind));
}

/* Finds and prints; the first round or oval seal is laid out for comparing. */
static bool look(const char *path, double dpi, struct seal_portrait *portrait, bool *has_portrait) {
    struct picture picture = {0};
    struct seal_page page = {0};
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    bool good = read_picture(path, dpi, &picture);
    if (!good)
        fprintf(stderr, "%s: no binary PPM or PGM\n", path);
    else if (!seal_page_open(&picture.samples, &page, &why) ||
             !seals_find(&page, &seals, &marks, &why)) {
        char sentence[256];
        fault_describe(&why, LANGUAGE_EN, sentence, sizeof sentence);
        fprintf(stderr, "%s: %s\n", path, sentence);
        good = false;
    } else {
        print_found(&seals, &marks);
    }
    for (int i = 0; i < seals.count && !*has_portrait; i++)
        *has_portrait = (seals.at[i].shape == SEAL_ROUND || seals.at[i].shape == SEAL_OVAL) &&
                        seal_portrait_make(&page, &seals.at[i], portrait, &why);
    seals_free(&seals, &marks);
    seal_page_close(&page);
    free(picture.bytes);
    return good;
}

int main(int argc, char **argv) {
    static struct seal_portrait portraits[2];
    bool has[2] = {false, false};
    double dpi = argc > 2 ? atof(argv[2]) : 0;
    if (argc < 2 || argc > 4) {
        fprintf(stderr, "usage: find_seals PICTURE.ppm [DPI [PICTURE2.ppm]]; DPI 0 = unknown\n");
        return 2;
    }
    if (!look(argv[1], dpi, &portraits[0], &has[0]) ||
        (argc > 3 && !look(argv[3], dpi, &portraits[1], &has[1])))
        return EXIT_FAILURE;
    if (has[0] && has[1]) {
        struct seal_comparison c = seal_compare(&portraits[0], &portraits[1]);
        printf("die %s likeness %.2f%s\n", die_outcome_text(c.outcome), c.likeness,
               c.is_identical ? " identical" : "");
    }
    return EXIT_SUCCESS;
}
