/* sheet-look FILE N OUT.png [MODELS]: what layout makes of page N (from 1) of a scan, for
 * developers' eyes. Draws cells in blue and lines in red on the text plane and prints the lines'
 * boxes; with a model folder the page is turned upright, each line read and its text printed, and
 * the fields found. */
#include "base/cost.h"
#include "ocr/engines.h"
#include "ocr/paper.h"
#include "ocr/sheet.h"
#include "ocr/upright.h"
#include "page/flatten.h"
#include "page/scan.h"

#include <fcntl.h>
#include <leptonica/allheaders.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>

static int complain(const struct fault *why) {
    char text[700];
    fault_describe_both(why, text, sizeof text);
    fprintf(stderr, "%s: %s\n", fault_kind_name(why->kind), text);
    return 1;
}

static void draw_box(PIX *picture, struct box_px at, l_uint8 red, l_uint8 blue) {
    BOX *box = boxCreate(at.x, at.y, at.width, at.height);
    pixRenderBoxArb(picture, box, 4, red, 0, blue);
    boxDestroy(&box);
}

static void draw(const struct sheet *sheet, const char *path) {
    PIX *picture = pixConvertTo32(sheet->page->text);
    for (int i = 0; i < sheet->cell_count; i++)
        draw_box(picture, sheet->cells[i].box, 0, 255);
    for (int i = 0; i < sheet->line_count; i++)
        draw_box(picture, sheet->lines[i].box, 255, 0);
    pixWrite(path, picture, IFF_PNG);
    pixDestroy(&picture);
}

static bool print_lines(struct sheet *sheet, struct fault *why) {
    for (int i = 0; i < sheet->line_count; i++) {
        const struct sheet_line *line = &sheet->lines[i];
        printf("%4d  cell %3d  %5d,%5d %4dx%-4d", i, line->cell, line->box.x, line->box.y,
               line->box.width, line->box.height);
        if (sheet->engines.first) {
            const struct line_text *text = sheet_line_text(sheet, i, why);
            if (!text)
                return false;
            printf("  %.3f  %s", (double)text->confidence, text->text);
        }
        printf("\n");
    }
    return true;
}

static bool print_fields(struct sheet *sheet, struct fault *why) {
    SCOPED(page_reading_free)
    struct page_reading page = {0};
    if (!paper_read(sheet, &page, why))
        return false;
    printf("%s %.2f\n", page_kind_text(page.kind), page.confidence);
    for (int i = 0; i < page.fields.count; i++) {
        const struct field *field = &page.fields.at[i];
        printf("%s %d = %s  (%s, %s, %.3f)\n", field_name_text(field->name), field->row,
               field->value ? field->value : "", field->raw ? field->raw : "",
               field_state_text(field->state), field->confidence);
    }
    return true;
}

static bool look(const struct page *page, struct engines engines, const char *path,
                 struct fault *why) {
    double start_ms = cost_spent_ms();
    SCOPED(sheet_free)
    struct sheet sheet = {0};
    if (!sheet_new(page, engines, &sheet, why))
        return false;
    double laid_out_ms = cost_spent_ms();
    /* Fields first: reading them decides which lines are read to their ends. */
    if ((engines.first && !print_fields(&sheet, why)) || !print_lines(&sheet, why))
        return false;
    double read_ms = cost_spent_ms();
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%d lines, %d cells, layout %.0f ms, reading %.0f ms, peak %ld MiB\n", sheet.line_count,
           sheet.cell_count, laid_out_ms - start_ms, read_ms - laid_out_ms, usage.ru_maxrss / 1024);
    draw(&sheet, path);
    return true;
}

/* turned_upright turns the page as its lines want it. */
static bool turned_upright(struct page *page, const struct engines *engines, struct fault *why) {
    if (!engines->first)
        return true;
    double start_ms = cost_spent_ms();
    struct upright upright = {0};
    if (!upright_find(page, engines->first, &upright, why) ||
        !page_turn(page, upright.quarter_turns, why))
        return false;
    printf("turned %d, confidence %.2f, %d readings, %.0f ms\n", upright.quarter_turns,
           upright.confidence, upright.lines_read, cost_spent_ms() - start_ms);
    return true;
}

static bool look_at_page(void *bytes, size_t size, char **argv, struct fault *why) {
    SCOPED(scan_close)
    struct scan *scan = NULL;
    SCOPED(page_free)
    struct page page = {0};
    SCOPED(engines_close)
    struct engines engines = {0};
    struct fault absent = {0};
    struct engine_folders folders = {.models = argv[4]};
    if (argv[4] && !engines_open(folders, &engines, &absent, why))
        return false;
    SCOPED(page_free)
    struct page flat = {0};
    struct bend bend;
    bool bent = false;
    if (!scan_open(bytes, size, &scan, why) ||
        !scan_load_page(scan, atoi(argv[2]) - 1, &page, why) ||
        !page_flatten(&page, &flat, &bend, &bent, why))
        return false;
    struct page *seen = bent ? &flat : &page;
    return turned_upright(seen, &engines, why) && look(seen, engines, argv[3], why);
}

int main(int argc, char **argv) {
    if (argc < 4)
        return fprintf(stderr, "sheet-look FILE N OUT.png [MODELS]\n"), 2;
    int file = open(argv[1], O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0 || status.st_size == 0)
        return perror(argv[1]), 1;
    void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (bytes == MAP_FAILED)
        return perror(argv[1]), 1;
    struct fault why = {0};
    return look_at_page(bytes, (size_t)status.st_size, argv, &why) ? 0 : complain(&why);
}
