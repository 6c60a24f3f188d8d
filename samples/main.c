/* samples-draw: draws applicants' packets with their truth, the same for the same seed. */
#include "base/memory.h"
#include "base/text.h"
#include "samples/faces.h"
#include "samples/order.h"
#include "samples/showcase.h"

#include <errno.h>
#include <popt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool make_folders(const char *out, struct fault *why) {
    const char *const parts[] = {"", "/inbox", "/truth"};
    for (int i = 0; i < 3; i++) {
        char path[700];
        snprintf(path, sizeof path, "%s%s", out, parts[i]);
        if (mkdir(path, 0777) != 0 && errno != EEXIST)
            return fault_errno(why, path);
    }
    return true;
}

static int read_order(int count, const char **words, struct order *order) {
    struct poptOption options[] = {
        {"seed", 's', POPT_ARG_INT, &order->seed, 0, "the same seed draws the same", "N"},
        {"packets", 'n', POPT_ARG_INT, &order->packets, 0, "how many, in realistic mixture", "N"},
        {"out", 'o', POPT_ARG_STRING, &order->out, 0, "gets inbox/ and truth/", "DIR"},
        {"code", 'c', POPT_ARG_ARGV, &order->codes, 0,
         "only packets with this finding; given again, with both", "CODE"},
        {"case", 0, POPT_ARG_ARGV, &order->codes, 0, "only this case: C01 to C38", "CASE"},
        {"every-code", 0, POPT_ARG_INT, &order->every_code, 0,
         "each code N times among the packets, the others in mixture", "N"},
        {"first", 0, POPT_ARG_INT, &order->first, 0, "draw only from this packet on", "N"},
        {"last", 0, POPT_ARG_INT, &order->last, 0, "draw only up to this packet", "N"},
        {"form", 'f', POPT_ARG_STRING, &order->form, 0,
         "pdf, vector, tiff, tiff-jpeg, jpeg, png, jp2, webp, bmp, truth (no scans)", "FORM"},
        {"dpi", 'd', POPT_ARG_INT, &order->dpi, 0, "resolution of the scans; else 150 to 300",
         "DPI"},
        {"received", 'r', POPT_ARG_STRING, &order->received, 0, "day of receipt", "DATE"},
        {"fonts", 0, POPT_ARG_STRING, &order->fonts, 0, "folder of handwriting fonts", "DIR"},
        {"stack", 0, POPT_ARG_INT, &order->stack, 0, "packets in one file, with separators", "N"},
        {"jobs", 'j', POPT_ARG_INT, &order->jobs, 0, "draw so many at a time", "N"},
        {"layout", 0, POPT_ARG_INT, &order->layout, 0,
         "the Nth layout of every paper, held-back ones too: for looking at them", "N"},
        {"held-back", 0, POPT_ARG_NONE, &order->held_back, 0, "only layouts never drawn else",
         NULL},
        {"hard", 0, POPT_ARG_NONE, &order->hard, 0, "worse scans", NULL},
        {"showcase", 0, POPT_ARG_NONE, &order->showcase, 0, "the eight packets of samples/inbox",
         NULL},
        POPT_AUTOHELP POPT_TABLEEND};
    poptContext context = poptGetContext(NULL, count, words, options, 0);
    int result = poptGetNextOpt(context);
    if (result < -1)
        fprintf(stderr, "samples-draw: %s: %s\n", poptBadOption(context, 0), poptStrerror(result));
    poptFreeContext(context);
    return result < -1 ? 2 : 0;
}

int main(int count, const char **words) {
    /* What popt puts there lives as long as the program. */
    static struct order order = {.seed = 1, .packets = 1, .jobs = 1, .received = "2026-11-22"};
    if (read_order(count, words, &order) != 0 || !order.out) {
        fputs("samples-draw: --out DIR is needed (--help tells more)\n", stderr);
        return 2;
    }
    faces_open(order.fonts ? order.fonts : SOURCE_DIR "/samples/fonts/files");
    struct fault why = {0};
    bool done = make_folders(order.out, &why);
    if (order.showcase)
        done = done && showcase_draw(order.out, (uint64_t)order.seed, &why);
    else
        done = done && order_draw(&order, &why);
    if (!done) {
        char text[400];
        fault_describe(&why, LANGUAGE_EN, text, sizeof text);
        fprintf(stderr, "samples-draw: %s\n", text);
        return why.kind == FAULT_SETUP ? 2 : 4;
    }
    return 0;
}
