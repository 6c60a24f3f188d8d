/* seal-papers: how well seals are found and read on drawn packets (samples-draw), without the rest
 * of reading. Not a test: it asserts nothing. Usage: seal-papers SET [DIR [all]]; SET holds inbox/
 * and truth/ as samples-draw leaves them; DIR gets pictures of what went wrong. Pages are turned as
 * the truth says. */
#include "ocr/ppocr.h"
#include "page/page.h"
#include "page/scan.h"
#include "samples/eval/packet_set.h"
#include "seal/bench_page.h"

#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* A seal's confidence in the truth is below this where it was pressed badly (samples/impression.h).
 */
#define UNHURT 0.99

struct mapped {
    void *bytes;
    size_t size_bytes;
};

static bool map_file(const char *path, struct mapped *out) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat head;
    if (file < 0)
        return false;
    bool good = fstat(file, &head) == 0 && S_ISREG(head.st_mode) && head.st_size > 0;
    void *bytes =
        good ? mmap(NULL, (size_t)head.st_size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    close(file);
    if (bytes == MAP_FAILED)
        return false;
    *out = (struct mapped){bytes, (size_t)head.st_size};
    return true;
}

/* A packet is one file in the inbox, or a folder of files. */
static bool map_source(const char *set, const struct packet *packet, const struct source *source,
                       struct mapped *out) {
    char path[1024];
    snprintf(path, sizeof path, "%s/inbox/%s", set, source->file);
    if (map_file(path, out))
        return true;
    snprintf(path, sizeof path, "%s/inbox/%s/%s", set, packet_set_name(packet), source->file);
    return map_file(path, out);
}

static struct bench_seal told(const struct seal *seal, const struct page *page) {
    bool round = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
    bool cut = seal->box.x <= 0 || seal->box.y <= 0 ||
               seal->box.x + seal->box.width >= page->width_px ||
               seal->box.y + seal->box.height >= page->height_px;
    return (struct bench_seal){.box = seal->box,
                               .shape = seal->shape,
                               .width_mm = page->dpi > 0 ? seal->width_mm : NAN,
                               .height_mm = seal->height_mm,
                               .ink = seal->ink,
                               .star = seal->star,
                               .title = seal->title,
                               .purpose = seal->purpose,
                               .serial = seal->serial,
                               .hurt = seal->complete == ANSWER_NO || seal->confidence < UNHURT ||
                                       page->colour == NULL || seal->ink == INK_BLACK,
                               .partial = cut,
                               .official = round};
}

static void run_page(struct scan *scan, const struct packet *packet,
                     const struct page_reading *truth, const struct bench_look *look,
                     struct bench_tally *tally) {
    SCOPED(page_free)
    struct page page = {0};
    struct fault why = {0};
    if (truth->kind == PAGE_KIND_NONE || !scan_load_page(scan, truth->source_page - 1, &page, &why))
        return;
    if (truth->rotation_degrees != 0 && !page_turn(&page, truth->rotation_degrees / 90, &why))
        return;
    struct bench_page bench = {.picture = {page.colour, page.gray, page.dpi}};
    snprintf(bench.name, sizeof bench.name, "%s-%d", packet_set_name(packet), truth->number);
    for (int i = 0; i < truth->seals.count && i < BENCH_SEALS; i++)
        bench.seals[bench.seal_count++] = told(&truth->seals.at[i], &page);
    bench_page_run(&bench, look, tally);
}

static void run_source(const char *set, const struct packet *packet, int source,
                       const struct bench_look *look, struct bench_tally *tally) {
    struct mapped file;
    struct fault why = {0};
    if (!map_source(set, packet, &packet->sources.at[source], &file)) {
        printf("  %s: no such file\n", packet->sources.at[source].file);
        return;
    }
    struct scan *scan = NULL;
    if (scan_open(file.bytes, file.size_bytes, &scan, &why))
        for (int i = 0; i < packet->pages.count; i++)
            if (packet->pages.at[i].source == source)
                run_page(scan, packet, &packet->pages.at[i], look, tally);
    scan_close(&scan);
    munmap(file.bytes, file.size_bytes);
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: seal-papers SET [DIR [all]]\n");
        return 2;
    }
    char path[1024];
    snprintf(path, sizeof path, "%s/truth", argv[1]);
    const char *models = getenv("SEALROOM_MODELS");
    struct packet_set truth = {0};
    struct line_reader *engine = NULL;
    struct tap tap = {0};
    struct fault why = {0};
    if (!packet_set_read(path, &truth, &why)) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return EXIT_FAILURE;
    }
    if (!ppocr_open(models != NULL ? models : BUILD_DIR "/models", &engine, &why))
        printf("no engine: nothing is read\n");
    if (engine != NULL)
        tap_open(&tap, engine);
    struct bench_look look = {engine != NULL ? &tap : NULL, argc > 2 ? argv[2] : NULL, argc > 3};
    struct bench_tally tally = {0};
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (int i = 0; i < truth.count; i++)
        for (int k = 0; k < truth.at[i].sources.count; k++)
            run_source(argv[1], &truth.at[i], k, &look, &tally);
    bench_tally_print(&tally, "drawn packets");
    tap_free(&tap);
    line_reader_close(&engine);
    packet_set_free(&truth);
    return 0;
}
