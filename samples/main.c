/* samples-draw: draws applicants' packets with their truth, the same for the same seed. */
#include "base/memory.h"
#include "base/text.h"
#include "samples/cases.h"
#include "samples/draw_packet.h"
#include "samples/faces.h"
#include "samples/showcase.h"

#include <errno.h>
#include <popt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The command line. */
struct order {
    int seed, packets, dpi;
    const char *out, *code, *form, *received, *fonts;
    int hard, held_back, showcase;
};

static struct wish random_wish(struct chance *from, struct date received) {
    static const enum business_type TYPES[] = {
        BUSINESS_UNIT_ISSUE,     BUSINESS_UNIT_ISSUE, BUSINESS_UNIT_ISSUE, BUSINESS_PERSONAL_ISSUE,
        BUSINESS_PERSONAL_ISSUE, BUSINESS_RENEWAL,    BUSINESS_RENEWAL,    BUSINESS_CHANGE,
        BUSINESS_REISSUE,        BUSINESS_REVOCATION};
    struct wish wish = {
        .business = TYPES[chance_int(from, 0, 9)], .received = received, .lasting = true};
    wish.kinds = (enum certificate_kind)chance_int(from, CERTIFICATE_UNIT, CERTIFICATE_BOTH);
    if (wish.business == BUSINESS_UNIT_ISSUE && wish.kinds == CERTIFICATE_PERSONAL)
        wish.kinds = CERTIFICATE_UNIT;
    if (wish.business == BUSINESS_PERSONAL_ISSUE)
        wish.kinds = CERTIFICATE_PERSONAL;
    wish.wants_seals = chance_hit(from, 0.4);
    if (wish.kinds != CERTIFICATE_PERSONAL)
        wish.unit_rows = chance_hit(from, 0.8) ? 1 : chance_int(from, 2, 12);
    if (wish.kinds != CERTIFICATE_UNIT)
        wish.personal_rows =
            chance_hit(from, 0.85) ? chance_int(from, 1, 3) : chance_int(from, 4, 18);
    return wish;
}

static bool clashes(const struct story *story, enum finding_code code) {
    /* A page that nobody could read may be the paper, or the side of a card, that is missing. */
    static const enum finding_code ALONE[] = {FINDING_DOCUMENT_MISSING, FINDING_PAGE_UNREADABLE,
                                              FINDING_ID_SIDE_MISSING};
    for (int i = 0; i < story->findings.count; i++) {
        enum finding_code other = story->findings.at[i].code;
        if (other == FINDING_BUSINESS_UNDETERMINED || (other == code && code == ALONE[1]))
            return true;
        if ((other != ALONE[1] && code == ALONE[1] && (other == ALONE[0] || other == ALONE[2])) ||
            (other == ALONE[1] && (code == ALONE[0] || code == ALONE[2])))
            return true;
    }
    return false;
}

static void spoil_by_chance(struct story *story, struct chance *from) {
    int wanted = chance_hit(from, 0.5) ? 0 : chance_int(from, 1, 3);
    for (int tries = 0; wanted > 0 && tries < 40; tries++) {
        const struct spoiling *spoiling = cases_random(from);
        if (!clashes(story, spoiling->code) && spoiling->spoil(story))
            wanted--;
    }
}

/* A packet with one code alone: stories are told until the spoiling fits one. */
static struct story *spoiled_story(struct chance *from, const struct spoiling *spoiling,
                                   struct date received) {
    for (;;) {
        struct wish wish = random_wish(from, received);
        if (spoiling->wish)
            spoiling->wish(&wish);
        struct story *story = story_begin(from, &wish);
        for (int tries = 0; tries < 20; tries++)
            if (spoiling->spoil(story))
                return story;
        story_free(story);
    }
}

static enum file_form form_named(const char *name, struct chance *from) {
    static const char *const NAMES[] = {"pdf", "tiff", "tiff-jpeg", "jpeg",
                                        "png", "jp2",  "webp",      "bmp"};
    static const enum file_form USUAL[] = {FILE_PDF,  FILE_PDF,  FILE_PDF,
                                           FILE_JPEG, FILE_JPEG, FILE_TIFF_JPEG};
    for (int i = 0; name && i < FILE_FORM_COUNT; i++)
        if (strcmp(name, NAMES[i]) == 0)
            return (enum file_form)i;
    return USUAL[chance_int(from, 0, 5)];
}

static bool draw_one(const struct order *order, int number, struct fault *why) {
    char label[64], name[64];
    snprintf(label, sizeof label, "packet %d", number);
    snprintf(name, sizeof name, "p%04d", number);
    struct chance from = chance_from((uint64_t)order->seed, label);
    struct date received = {0};
    if (!date_parse(order->received, &received))
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--received");
    struct story *story SCOPED(story_free_owner)
    = NULL;
    enum finding_code code = order->code ? finding_code_from_text(order->code) : FINDING_NONE;
    const struct spoiling *spoiling = code ? cases_for(code) : NULL;
    if (order->code && !spoiling)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--code %s", order->code);
    if (spoiling) {
        story = spoiled_story(&from, spoiling, received);
    } else {
        struct wish wish = random_wish(&from, received);
        story = story_begin(&from, &wish);
        spoil_by_chance(story, &from);
    }
    struct making making = {.folder = order->out, .name = name, .dpi = order->dpi};
    making.form = form_named(order->form, &from);
    making.mode = SCAN_COLOUR;
    making.quality = chance_int(&from, 60, 88);
    making.held_back = order->held_back != 0;
    making.hard = order->hard != 0;
    making.turned = chance_hit(&from, 0.2);
    making.written = chance_hit(&from, 0.3);
    making.blank_backs = chance_hit(&from, 0.1);
    return draw_packet(story, &making, why);
}

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
        {"code", 'c', POPT_ARG_STRING, &order->code, 0, "only packets with this finding", "CODE"},
        {"form", 'f', POPT_ARG_STRING, &order->form, 0,
         "pdf, tiff, tiff-jpeg, jpeg, png, jp2, webp, bmp", "FORM"},
        {"dpi", 'd', POPT_ARG_INT, &order->dpi, 0, "resolution of the scans", "DPI"},
        {"received", 'r', POPT_ARG_STRING, &order->received, 0, "day of receipt", "DATE"},
        {"fonts", 0, POPT_ARG_STRING, &order->fonts, 0, "folder of handwriting fonts", "DIR"},
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
    struct order order = {.seed = 1, .packets = 1, .dpi = 200, .received = "2026-11-22"};
    if (read_order(count, words, &order) != 0 || !order.out) {
        fputs("samples-draw: --out DIR is needed (--help tells more)\n", stderr);
        return 2;
    }
    faces_open(order.fonts ? order.fonts : SOURCE_DIR "/samples/fonts/files");
    struct fault why = {0};
    bool done = make_folders(order.out, &why);
    if (order.showcase)
        done = done && showcase_draw(order.out, (uint64_t)order.seed, &why);
    for (int i = 1; done && !order.showcase && i <= order.packets; i++)
        done = draw_one(&order, i, &why);
    if (!done) {
        char text[400];
        fault_describe(&why, LANGUAGE_EN, text, sizeof text);
        fprintf(stderr, "samples-draw: %s\n", text);
        return 4;
    }
    return 0;
}
