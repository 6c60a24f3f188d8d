/* seal-bench: how well seals are found and read on freshly drawn pages, and how fast.
 * Not a test: it asserts nothing. Usage: seal-bench [PAGES [SEED [DIR [all]]]]; DIR gets, made
 * when there is none, the pages on which something went wrong, with what was found drawn on them,
 * and the strips of what was read wrongly; `all` tells every seal. SEALROOM_BENCH=stamped leaves
 * out the pages without seals; SEALROOM_BENCH=gray draws all scans without colour. */
#include "ocr/ppocr.h"
#include "seal/bench_page.h"
#include "seal/scene.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *given(const char *text) {
    return text[0] == '\0' ? NULL : text;
}

static struct bench_seal told(const struct scene_seal *seal) {
    const struct drawn_seal *drawn = &seal->drawn;
    return (struct bench_seal){.box = seal->box,
                               .shape = drawn->shape,
                               .width_mm = drawn->width_mm,
                               .height_mm = drawn->height_mm,
                               .ink = drawn->ink,
                               .star = drawn->star ? ANSWER_YES : ANSWER_NO,
                               .title = drawn->name,
                               .purpose = given(drawn->purpose),
                               .serial = given(drawn->serial),
                               .hurt = seal->hurt,
                               .partial = seal->partial,
                               .official = seal->official};
}

static void run_page(uint64_t seed, const struct scene_kind *kind, const struct bench_look *look,
                     struct bench_tally *tally) {
    struct scene scene = scene_draw(seed, kind);
    struct bench_page page = {.picture = scene_page(&scene)};
    snprintf(page.name, sizeof page.name, "%llu", (unsigned long long)seed);
    for (; page.seal_count < scene.seal_count; page.seal_count++)
        page.seals[page.seal_count] = told(&scene.seals[page.seal_count]);
    bench_page_run(&page, look, tally);
    scene_free(&scene);
}

int main(int argc, char **argv) {
    int pages = argc > 1 ? atoi(argv[1]) : 40;
    uint64_t seed = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    const char *wanted = getenv("SEALROOM_BENCH");
    bool bare_too = wanted == NULL || strcmp(wanted, "stamped") != 0;
    const char *models = getenv("SEALROOM_MODELS");
    const char *folder = argc > 3 ? argv[3] : NULL;
    if (folder && mkdir(folder, 0777) != 0 && errno != EEXIST) {
        fprintf(stderr, "%s: %s\n", folder, strerror(errno));
        return 1;
    }
    struct line_reader *engine = NULL;
    struct tap tap = {0};
    struct fault why = {0};
    if (!ppocr_open(models != NULL ? models : BUILD_DIR "/models", &engine, &why))
        printf("no engine: nothing is read\n");
    if (engine != NULL)
        tap_open(&tap, engine);
    struct bench_look look = {engine != NULL ? &tap : NULL, folder, argc > 4};
    setvbuf(stdout, NULL, _IOLBF, 0);
    double colourless = wanted != NULL && strcmp(wanted, "gray") == 0 ? 1 : 0.1;
    struct scene_kind stamped = {.most_seals = 3, .colourless = colourless};
    struct scene_kind bare = {.most_seals = 0, .colourless = colourless};
    struct bench_tally with = {0};
    struct bench_tally without = {0};
    for (int i = 0; i < pages; i++)
        run_page(seed + (uint64_t)i, &stamped, &look, &with);
    for (int i = 0; bare_too && i < pages; i++)
        run_page(seed + 100000 + (uint64_t)i, &bare, &look, &without);
    bench_tally_print(&with, "with seals");
    if (bare_too)
        bench_tally_print(&without, "without seals");
    tap_free(&tap);
    line_reader_close(&engine);
    return 0;
}
