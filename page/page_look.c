/* page-look FILE [N [OUT.png [PLANE]]]: what page/ makes of a scan, for developers' eyes.
 * Prints the inventory, or loads page N (from 1), prints what was measured, and writes the plane
 * (colour, gray or text; text when none is named). */
#include "base/cost.h"
#include "packet/names.h"
#include "page/page.h"
#include "page/scan.h"

#include <fcntl.h>
#include <leptonica/allheaders.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>

static int complain(const struct fault *why) {
    char text[700];
    fault_describe_both(why, text, sizeof text);
    fprintf(stderr, "%s: %s\n", fault_kind_name(why->kind), text);
    return 1;
}

static void print_inventory(const struct scan *scan) {
    printf("%s, %d pages\n", scan_format_name(scan), scan_page_count(scan));
    for (int i = 0; i < scan_page_count(scan); i++) {
        const struct scan_page_head *head = scan_page_head(scan, i);
        char text[700] = "";
        if (head->fault.kind != FAULT_NONE)
            fault_describe_both(&head->fault, text, sizeof text);
        printf("%4d  %d x %d px  %.1f dpi  %s\n", i + 1, head->width_px, head->height_px, head->dpi,
               text);
    }
}

static void print_page(const struct page *page, double spent_ms) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%d x %d px  %.1f dpi  colour %s  skew ", page->width_px, page->height_px, page->dpi,
           page->colour ? "yes" : "no");
    if (page->skew_known)
        printf("%.3f deg", page->frame.skew_rad * 57.29577951);
    else
        printf("unknown");
    printf("  blank %s  quality", page->blank ? "yes" : "no");
    for (unsigned bit = QUALITY_GRAY; bit <= QUALITY_CUT; bit <<= 1)
        if (page->quality & bit)
            printf(" %s", quality_text((enum quality)bit));
    printf("  %.0f ms  peak %ld MiB\n", spent_ms, usage.ru_maxrss / 1024);
}

static struct Pix *plane_named(const struct page *page, const char *name) {
    if (strcmp(name, "colour") == 0)
        return page->colour ? page->colour : page->gray;
    return strcmp(name, "gray") == 0 ? page->gray : page->text;
}

static int look(struct scan *scan, int argc, char **argv) {
    int number = atoi(argv[2]);
    if (number < 1 || number > scan_page_count(scan))
        return fprintf(stderr, "no page %d\n", number), 1;
    SCOPED(page_free)
    struct page page = {0};
    struct fault why = {0};
    double start_ms = cost_spent_ms();
    if (!scan_load_page(scan, number - 1, &page, &why))
        return complain(&why);
    print_page(&page, cost_spent_ms() - start_ms);
    if (argc > 3)
        pixWrite(argv[3], plane_named(&page, argc > 4 ? argv[4] : "text"), IFF_PNG);
    return 0;
}

int main(int argc, char **argv) {
    if (argc < 2)
        return fprintf(stderr, "page-look FILE [N [OUT.png [colour|gray|text]]]\n"), 2;
    int file = open(argv[1], O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0)
        return perror(argv[1]), 1;
    size_t size = (size_t)status.st_size;
    void *bytes = size ? mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0) : NULL;
    if (bytes == MAP_FAILED)
        return perror(argv[1]), 1;
    SCOPED(scan_close)
    struct scan *scan = NULL;
    struct fault why = {0};
    if (!scan_open(bytes, size, &scan, &why))
        return complain(&why);
    if (argc > 2)
        return look(scan, argc, argv);
    print_inventory(scan);
    return 0;
}
