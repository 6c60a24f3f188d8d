/* seal-bench: how well seals are found and read on freshly drawn pages, and how fast.
 * Not a test: it asserts nothing. Usage: seal-bench [PAGES [SEED [DIR [all]]]]; DIR gets the pages
 * on which something went wrong, with what was found drawn on them, and the strips of what was read
 * wrongly; `all` tells every seal. SEALROOM_BENCH=stamped leaves out the pages without seals. */
#include "base/memory.h"
#include "base/text.h"
#include "ocr/ppocr.h"
#include "seal/scene.h"
#include "seal/tap.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct tally {
    int pages, clean_pages;
    int official, found, partial, partial_found, chops, chops_found;
    int false_seals, false_pages;
    int good_boxes, sized, sized_right, ink_right, copies, copies_told, shape_right;
    int stars, stars_right;
    double find_ms, read_ms, engine_ms;
    int engine_calls;
    int read, titles[2], titles_right[2]; /* unhurt, hurt */
    int purposes, purposes_right, serials, serials_right;
};

/* The engine, NULL when it is not there: then nothing is read. */
static struct line_reader *engine;
static struct tap tap;
static bool told_all;
static const char *folder;

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void draw_box(PIX *pix, struct box_px box, int red, int green, int blue) {
    BOX *b = boxCreate(box.x, box.y, box.width, box.height);
    pixRenderBoxArb(pix, b, 5, (l_uint8)red, (l_uint8)green, (l_uint8)blue);
    boxDestroy(&b);
}

static void dump(const struct scene *scene, const struct seal_list *seals,
                 const struct mark_list *marks) {
    PIX *pix = scene->colour ? pixCopy(NULL, scene->colour) : pixConvertTo32(scene->gray);
    for (int i = 0; i < scene->seal_count; i++)
        draw_box(pix, scene->seals[i].box, 0, 160, 0);
    for (int i = 0; i < seals->count; i++)
        draw_box(pix, box_grown(seals->at[i].box, 6), 0, 0, 255);
    for (int i = 0; i < marks->count; i++)
        draw_box(pix, box_grown(marks->at[i].box, 6), 255, 140, 0);
    PIX *small = pixScaleToSize(pix, 900, 0);
    char path[512];
    snprintf(path, sizeof path, "%s/page-%llu.png", folder, (unsigned long long)scene->seed);
    pixWrite(path, small, IFF_PNG);
    pixDestroy(&small);
    pixDestroy(&pix);
}

/* The seal as it was scanned. */
static void dump_seal(const struct scene *scene, const struct seal *seal, const char *name) {
    struct box_px around = box_grown(seal->box, 20);
    BOX *box = boxCreate(around.x, around.y, around.width, around.height);
    PIX *pix = pixClipRectangle(scene->colour ? scene->colour : scene->gray, box, NULL);
    char path[512];
    snprintf(path, sizeof path, "%s/%s-seal.png", folder, name);
    if (pix != NULL)
        pixWrite(path, pix, IFF_PNG);
    pixDestroy(&pix);
    boxDestroy(&box);
}

static bool same_text(const char *truth, const char *read) {
    char *a = text_folded(truth);
    char *b = text_folded(read == NULL ? "" : read);
    bool same = strcmp(a, b) == 0;
    free(a);
    free(b);
    return same;
}

/* Where another character was read than stands there: how probable both were held. */
static void tell_doubts(const char *truth, const struct line_text *ring) {
    if (text_length_characters(truth) != ring->character_count)
        return;
    for (int i = 0; i < ring->character_count; i++) {
        const struct line_character *c = &ring->characters[i];
        const char *start = truth;
        text_next(&truth);
        size_t length = (size_t)(truth - start);
        if (strncmp(c->choices[0].text, start, length) == 0)
            continue;
        double right = 0;
        for (int k = 1; k < c->choice_count; k++)
            if (strncmp(c->choices[k].text, start, length) == 0)
                right = (double)c->choices[k].probability;
        printf("    doubt %s %.3f for %.*s %.4f\n", c->choices[0].text,
               (double)c->choices[0].probability, (int)length, start, right);
    }
}

static void judge_texts(const struct scene *scene, const struct scene_seal *truth,
                        struct seal *seal, struct tally *tally) {
    if (engine == NULL || truth->partial || !truth->official)
        return;
    struct seal_page page = scene_page(scene);
    struct fault why = {0};
    double start = now_ms();
    tap.read_ms = 0;
    if (!seal_read(&page, &tap.face, seal, &why))
        printf("  seed %llu: reading failed\n", (unsigned long long)scene->seed);
    tally->read_ms += now_ms() - start;
    tally->engine_ms += tap.read_ms;
    tally->engine_calls += tap.count;
    tally->read++;
    bool title = same_text(truth->drawn.name, seal->title);
    bool purpose = same_text(truth->drawn.purpose, seal->purpose);
    bool serial = same_text(truth->drawn.serial, seal->serial);
    tally->titles[truth->hurt]++;
    tally->titles_right[truth->hurt] += title;
    tally->purposes++;
    tally->purposes_right += purpose;
    tally->serials += truth->drawn.serial[0] != '\0';
    tally->serials_right += serial && truth->drawn.serial[0] != '\0';
    if (told_all || !title || !purpose || !serial)
        printf("  seed %llu:%s %s%s %s%s %s%s, read %s %s %s (%.2f)\n",
               (unsigned long long)scene->seed, truth->hurt ? " hurt" : "", truth->drawn.name,
               title ? "" : "*", truth->drawn.purpose, purpose ? "" : "*", truth->drawn.serial,
               serial ? "" : "*", seal->title ? seal->title : "-",
               seal->purpose ? seal->purpose : "-", seal->serial ? seal->serial : "-",
               (double)seal->ring.confidence);
    if (!title)
        tell_doubts(truth->drawn.name, &seal->ring);
    char name[64];
    snprintf(name, sizeof name, "%llu-%d", (unsigned long long)scene->seed,
             (int)(truth - scene->seals));
    tap_write(&tap, title && purpose && serial ? NULL : folder, name);
    if (folder != NULL && !(title && purpose && serial))
        dump_seal(scene, seal, name);
}

static int match_of(const struct scene *scene, const struct box_px *box) {
    for (int i = 0; i < scene->seal_count; i++)
        if (box_overlap(scene->seals[i].box, *box) > 0.4)
            return i;
    return -1;
}

static bool judge_seal(const struct scene *scene, const struct scene_seal *truth,
                       const struct seal *seal, struct tally *tally) {
    bool good = box_overlap(truth->box, seal->box) >= 0.8;
    tally->good_boxes += good;
    tally->shape_right += seal->shape == truth->drawn.shape;
    if (!truth->partial) {
        bool right = fabs(seal->width_mm - truth->drawn.width_mm) <= 1 &&
                     fabs(seal->height_mm - truth->drawn.height_mm) <= 1;
        tally->sized++;
        tally->sized_right += right;
        good &= right;
        if (!right)
            printf("  seed %llu: %.1f x %.1f mm, read as %.1f x %.1f\n",
                   (unsigned long long)scene->seed, truth->drawn.width_mm, truth->drawn.height_mm,
                   seal->width_mm, seal->height_mm);
    }
    if (!scene->colourless) {
        bool copy = truth->drawn.ink == INK_BLACK;
        tally->copies++;
        tally->copies_told += copy == (seal->ink == INK_BLACK);
        tally->ink_right += seal->ink == truth->drawn.ink;
        if (seal->ink != truth->drawn.ink)
            printf("  seed %llu: ink %s read as %s\n", (unsigned long long)scene->seed,
                   seal_ink_text(truth->drawn.ink), seal_ink_text(seal->ink));
        good &= seal->ink == truth->drawn.ink;
    }
    if (seal->star != ANSWER_UNKNOWN && truth->drawn.shape == SEAL_ROUND) {
        tally->stars++;
        tally->stars_right += (seal->star == ANSWER_YES) == truth->drawn.star;
    }
    return good;
}

/* A seal that the edge cuts is found as a slice too. */
static void see_slices(const struct scene *scene, const struct mark_list *marks, bool *seen) {
    for (int i = 0; i < marks->count; i++) {
        int k = match_of(scene, &marks->at[i].box);
        if (k >= 0 && scene->seals[k].partial && marks->at[i].kind == MARK_SEAM_SLICE)
            seen[k] = true;
    }
}

static bool judge_page(const struct scene *scene, struct seal_list *seals,
                       const struct mark_list *marks, struct tally *tally) {
    bool good = true;
    bool seen[SCENE_SEALS] = {false};
    int wrong = 0;
    see_slices(scene, marks, seen);
    for (int i = 0; i < seals->count; i++) {
        int k = match_of(scene, &seals->at[i].box);
        if (k < 0 || seen[k]) {
            wrong++;
            continue;
        }
        seen[k] = true;
        good &= judge_seal(scene, &scene->seals[k], &seals->at[i], tally);
        judge_texts(scene, &scene->seals[k], &seals->at[i], tally);
    }
    for (int k = 0; k < scene->seal_count; k++) {
        const struct scene_seal *truth = &scene->seals[k];
        int *all = !truth->official ? &tally->chops
                   : truth->partial ? &tally->partial
                                    : &tally->official;
        int *found = !truth->official ? &tally->chops_found
                     : truth->partial ? &tally->partial_found
                                      : &tally->found;
        *all += 1;
        *found += seen[k];
        if (!seen[k])
            printf("  seed %llu: missed %s %.0f mm %s faint %.2f speckled %.2f uneven %.2f%s%s\n",
                   (unsigned long long)scene->seed, seal_shape_text(truth->drawn.shape),
                   truth->drawn.width_mm, seal_ink_text(truth->drawn.ink), truth->drawn.faint,
                   truth->drawn.speckled, truth->drawn.uneven, truth->partial ? " partial" : "",
                   scene->colourless ? " gray" : "");
        good &= seen[k];
    }
    if (wrong > 0)
        printf("  seed %llu: %d false\n", (unsigned long long)scene->seed, wrong);
    tally->false_seals += wrong;
    tally->false_pages += wrong > 0;
    return good && wrong == 0;
}

static void run_page(uint64_t seed, const struct scene_kind *kind, struct tally *tally) {
    struct scene scene = scene_draw(seed, kind);
    struct seal_page page = scene_page(&scene);
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    double start = now_ms();
    if (!seals_find(&page, &seals, &marks, &why))
        printf("  seed %llu: fault\n", (unsigned long long)seed);
    tally->find_ms += now_ms() - start;
    tally->pages++;
    bool good = judge_page(&scene, &seals, &marks, tally);
    if (folder != NULL && (!good || told_all))
        dump(&scene, &seals, &marks);
    for (int i = 0; i < seals.count; i++)
        seal_free(&seals.at[i]);
    free(seals.at);
    free(marks.at);
    scene_free(&scene);
}

static double percent(int part, int whole) {
    return whole == 0 ? 100 : 100.0 * part / whole;
}

static void print(const struct tally *t, const char *title) {
    printf("%s: %d pages, %.1f ms a page for finding\n", title, t->pages, t->find_ms / t->pages);
    printf("  official seals found %d/%d (%.2f %%), partial %d/%d, chops %d/%d\n", t->found,
           t->official, percent(t->found, t->official), t->partial_found, t->partial,
           t->chops_found, t->chops);
    printf("  false seals %d on %d pages\n", t->false_seals, t->false_pages);
    printf("  box IoU >= 0.8: %d, shape %d; size within 1 mm %d/%d (%.1f %%)\n", t->good_boxes,
           t->shape_right, t->sized_right, t->sized, percent(t->sized_right, t->sized));
    printf("  copy or ink told %d/%d (%.1f %%), ink named %d; star %d/%d\n", t->copies_told,
           t->copies, percent(t->copies_told, t->copies), t->ink_right, t->stars_right, t->stars);
    if (t->read > 0)
        printf("  ring text exact: unhurt %d/%d (%.1f %%), hurt %d/%d (%.1f %%); purpose %d/%d, "
               "serial %d/%d; %.1f ms a seal read (%.1f in %.1f calls of the engine)\n",
               t->titles_right[0], t->titles[0], percent(t->titles_right[0], t->titles[0]),
               t->titles_right[1], t->titles[1], percent(t->titles_right[1], t->titles[1]),
               t->purposes_right, t->purposes, t->serials_right, t->serials, t->read_ms / t->read,
               t->engine_ms / t->read, (double)t->engine_calls / t->read);
}

int main(int argc, char **argv) {
    int pages = argc > 1 ? atoi(argv[1]) : 40;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    const char *wanted = getenv("SEALROOM_BENCH");
    bool bare_too = wanted == NULL || strcmp(wanted, "stamped") != 0;
    folder = argc > 3 ? argv[3] : NULL;
    const char *models = getenv("SEALROOM_MODELS");
    struct fault why = {0};
    if (!ppocr_open(models != NULL ? models : BUILD_DIR "/models", &engine, &why))
        printf("no engine: nothing is read\n");
    if (engine != NULL)
        tap_open(&tap, engine);
    told_all = argc > 4;
    setvbuf(stdout, NULL, _IOLBF, 0);
    struct scene_kind stamped = {.most_seals = 3, .colourless = 0.1};
    struct scene_kind bare = {.most_seals = 0, .colourless = 0.1};
    struct tally with = {0};
    struct tally without = {0};
    for (int i = 0; i < pages; i++)
        run_page(seed + (uint64_t)i, &stamped, &with);
    for (int i = 0; bare_too && i < pages; i++)
        run_page(seed + 100000 + (uint64_t)i, &bare, &without);
    print(&with, "with seals");
    if (bare_too)
        print(&without, "without seals");
    tap_free(&tap);
    line_reader_close(&engine);
    return 0;
}
