#include "samples/order.h"

#include "base/date.h"
#include "base/text.h"
#include "samples/cases.h"
#include "samples/catalogue.h"
#include "samples/draw_packet.h"
#include "samples/file_vector.h"
#include "samples/plan.h"
#include "samples/telling.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define STACK_MOST 12
#define JOBS_MOST  16

static const char *const FORMS[FILE_FORM_COUNT] = {
    [FILE_PDF] = "pdf",    [FILE_TIFF] = "tiff", [FILE_TIFF_JPEG] = "tiff-jpeg",
    [FILE_JPEG] = "jpeg",  [FILE_PNG] = "png",   [FILE_JP2] = "jp2",
    [FILE_WEBP] = "webp",  [FILE_BMP] = "bmp",   [FILE_VECTOR] = "vector",
    [FILE_TRUTH] = "truth"};

static bool form_is_known(const char *name) {
    for (int i = 0; i < FILE_FORM_COUNT; i++)
        if (strcmp(name, FORMS[i]) == 0)
            return true;
    return false;
}

static enum file_form form_named(const char *name, struct chance *from) {
    static const enum file_form USUAL[] = {FILE_PDF,  FILE_PDF,  FILE_PDF,
                                           FILE_JPEG, FILE_JPEG, FILE_TIFF_JPEG};
    for (int i = 0; name && i < FILE_FORM_COUNT; i++)
        if (strcmp(name, FORMS[i]) == 0)
            return (enum file_form)i;
    return USUAL[chance_int(from, 0, 5)];
}

/* A draw at work: the order, the day, which codes which packet is to have; the generator and number
 * of this packet. */
struct draw {
    const struct order *order;
    struct date received;
    struct plan plan; /* empty unless the order wants every code */
    struct chance from;
    int number;
};

static void begin_packet(struct draw *draw, int number) {
    char label[64];
    snprintf(label, sizeof label, "packet %d", number);
    draw->from = chance_from((uint64_t)draw->order->seed, label);
    draw->number = number;
}

static const struct spoiling *spoiling_named(const char *name, struct chance *from) {
    const struct spoiling *spoiling = catalogue_choose(name, from);
    return spoiling ? spoiling : cases_for(finding_code_from_text(name));
}

static int code_count(const struct order *order) {
    int count = 0;
    while (order->codes && order->codes[count])
        count++;
    return count;
}

static struct story *told_as_planned(struct draw *draw) {
    const struct plan_entry *entry = &draw->plan.at[draw->number - 1];
    const struct spoiling *list[2];
    int count = 0;
    while (count < 2 && entry->codes[count] != FINDING_NONE) {
        list[count] = cases_for(entry->codes[count]);
        count++;
    }
    return count == 0 ? telling_mixture(&draw->from, draw->received)
                      : telling_spoiled(&draw->from, list, count, draw->received);
}

/* NULL where the codes exclude each other. */
static struct story *told(struct draw *draw) {
    const struct spoiling *list[ORDER_CODES];
    int count = code_count(draw->order);
    if (draw->plan.count > 0)
        return told_as_planned(draw);
    if (count == 0)
        return telling_mixture(&draw->from, draw->received);
    for (int i = 0; draw->order->codes && i < count; i++)
        list[i] = spoiling_named(draw->order->codes[i], &draw->from);
    return telling_spoiled(&draw->from, list, count, draw->received);
}

/* Nine of ten packets are scanned in colour; the others give a person seals to look at. */
static enum scan_mode mode_of(struct draw *draw, struct story *story) {
    bool rest = code_count(draw->order) > 0 || story->findings.count > 0;
    if (rest || !chance_hit(&draw->from, draw->order->hard ? 0.1 : 0.04))
        return SCAN_COLOUR;
    cases_colourless(story);
    return chance_hit(&draw->from, 0.5) ? SCAN_GRAY : SCAN_BILEVEL;
}

static struct making making_of(struct draw *draw, struct story *story, const char *name) {
    const struct order *order = draw->order;
    struct chance *from = &draw->from;
    struct making making = {
        .folder = order->out, .name = name, .dpi = order->dpi, .turn = draw->number};
    static const double DPI[] = {200, 200, 200, 300, 300, 150};
    if (order->dpi == 0)
        making.dpi = DPI[chance_int(from, 0, order->hard ? 5 : 4)];
    making.form = form_named(order->form, from);
    making.mode = mode_of(draw, story);
    if (making.mode == SCAN_BILEVEL)
        making.form = chance_hit(from, 0.5) ? FILE_TIFF : FILE_PDF;
    if (making.form == FILE_VECTOR) {
        making.mode = SCAN_COLOUR;
        making.dpi = VECTOR_DPI;
    }
    making.quality = chance_int(from, order->hard ? 40 : 60, 90);
    making.held_back = order->held_back != 0;
    making.layout = order->layout;
    making.hard = order->hard != 0 || story->worn;
    making.turned = chance_hit(from, 0.2) || story->turned;
    making.written = making.form != FILE_VECTOR && (chance_hit(from, 0.3) || story->written);
    making.blank_backs = chance_hit(from, 0.1);
    return making;
}

static bool draw_one(struct draw *draw, struct fault *why) {
    char name[64];
    snprintf(name, sizeof name, "p%04d", draw->number);
    struct story *story SCOPED(story_free_owner)
    = told(draw);
    if (!story)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--code: they exclude each other");
    struct making making = making_of(draw, story, name);
    return draw_packet(story, &making, why);
}

static void keep_only(struct story *story, enum item item) {
    int kept = 0;
    for (int i = 0; i < story->paper_count; i++)
        if (story->papers[i].item == item)
            story->papers[kept++] = story->papers[i];
    story->paper_count = kept;
}

/* The second packet is the sheet that the first one lacks; by itself it lacks the form. */
static void split_off(struct story *first, struct story *second) {
    story_drop(first, ITEM_INVOICE_INFORMATION, -2);
    story_find(first, FINDING_DOCUMENT_MISSING, ITEM_INVOICE_INFORMATION, NULL, NULL);
    keep_only(second, ITEM_INVOICE_INFORMATION);
    story_find(second, FINDING_DOCUMENT_MISSING, ITEM_APPLICATION_FORM, NULL, NULL);
    second->business = (struct business){0};
}

/* A re-sent packet and a supplement are two halves of one case (C30). */
static bool is_supplement(const struct draw *draw) {
    return strcmp(*draw->order->codes, "C30") == 0 && draw->number % 2 == 0;
}

/* Two packets, the second of which repeats something of the first. */
static bool draw_pair(struct draw *draw, enum finding_code code, struct fault *why) {
    char first_name[64], second_name[64];
    snprintf(first_name, sizeof first_name, "p%04d", 2 * draw->number - 1);
    snprintf(second_name, sizeof second_name, "p%04d", 2 * draw->number);
    struct wish wish = {BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, false, 1, 0, draw->received, true};
    struct chance copy = draw->from;
    struct story *first SCOPED(story_free_owner)
    = story_begin(&draw->from, &wish);
    struct story *second SCOPED(story_free_owner)
    = story_begin(code == FINDING_PACKET_DUPLICATE ? &copy : &draw->from, &wish);
    struct making making = making_of(draw, first, first_name);
    if (code == FINDING_FEE_REUSED) {
        text_cut(second->voucher.serial, sizeof second->voucher.serial, first->voucher.serial);
        story_find(second, code, ITEM_PAYMENT_VOUCHER, NULL, NULL);
    } else if (is_supplement(draw)) {
        split_off(first, second);
    } else {
        story_find(second, code, ITEM_NONE, NULL, NULL);
    }
    if (!draw_packet(first, &making, why))
        return false;
    making.name = second_name;
    making.again = true;
    return draw_packet(second, &making, why);
}

static bool draw_stacked(struct draw *draw, struct fault *why) {
    struct story *stories[STACK_MOST] = {NULL};
    int count = draw->order->stack;
    char name[64];
    snprintf(name, sizeof name, "stack%02d", draw->number);
    struct making making = {0};
    for (int i = 0; i < count; i++) {
        stories[i] = told(draw);
        if (!stories[i])
            stories[i] = telling_clean(&draw->from, draw->received);
        if (i == 0)
            making = making_of(draw, stories[0], name);
    }
    making.mode = SCAN_COLOUR;
    making.form = chance_hit(&draw->from, 0.5) ? FILE_PDF : FILE_TIFF_JPEG;
    bool done = draw_stack(stories, count, &making, why);
    for (int i = 0; i < count; i++)
        story_free(stories[i]);
    return done;
}

static bool is_pair(const char *name) {
    return catalogue_pair(name) != FINDING_NONE;
}

static bool check_codes(const struct order *order, struct fault *why) {
    struct chance any = {0};
    int count = code_count(order);
    bool good =
        count <= ORDER_CODES && (order->stack == 0 || count == 0 || !is_pair(*order->codes));
    for (int i = 0; good && i < count; i++)
        good =
            is_pair(order->codes[i]) ? count == 1 : spoiling_named(order->codes[i], &any) != NULL;
    return good || fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--code");
}

static bool check_order(const struct order *order, struct date *received, struct fault *why) {
    if (!date_parse(order->received, received))
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--received");
    if (order->form && !form_is_known(order->form))
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--form");
    if (order->stack > STACK_MOST || order->stack < 0)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--stack");
    if (order->jobs < 1 || order->jobs > JOBS_MOST)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--jobs");
    if (order->every_code < 0 || order->every_code > order->packets ||
        (order->every_code > 0 && (code_count(order) > 0 || order->stack > 0)))
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--every-code");
    return check_codes(order, why);
}

static bool draw_next(struct draw *draw, struct fault *why) {
    const char *const *codes = draw->order->codes;
    enum finding_code code = codes && *codes ? catalogue_pair(*codes) : FINDING_NONE;
    if (code != FINDING_NONE)
        return draw_pair(draw, code, why);
    return draw->order->stack > 0 ? draw_stacked(draw, why) : draw_one(draw, why);
}

/* Every packet has its own chance, so that it does not matter who draws it. */
static bool draw_share(struct draw *draw, int share, struct fault *why) {
    const struct order *order = draw->order;
    int first = order->first > 0 ? order->first : 1;
    int last = order->last > 0 && order->last < order->packets ? order->last : order->packets;
    for (int i = first + share; i <= last; i += order->jobs) {
        begin_packet(draw, i);
        if (!draw_next(draw, why))
            return false;
    }
    return true;
}

/* A helper's fault is told by itself; this one only knows that there was one. */
static pid_t start_helper(struct draw *draw, int share) {
    pid_t helper = fork();
    if (helper != 0)
        return helper;
    struct fault why = {0};
    if (draw_share(draw, share, &why))
        _exit(0);
    char text[400];
    fault_describe(&why, LANGUAGE_EN, text, sizeof text);
    fprintf(stderr, "samples-draw: %s\n", text);
    _exit(4);
}

static bool draw_all(struct draw *draw, struct fault *why) {
    int jobs = draw->order->jobs;
    pid_t helpers[JOBS_MOST] = {0};
    for (int i = 1; i < jobs; i++)
        helpers[i] = start_helper(draw, i);
    bool done = draw_share(draw, 0, why);
    for (int i = 1; i < jobs; i++) {
        int status = 1;
        bool ended = helpers[i] > 0 && waitpid(helpers[i], &status, 0) == helpers[i];
        if (done && (!ended || status != 0))
            done = fault_raise(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, "a helper of --jobs");
    }
    return done;
}

bool order_draw(const struct order *order, struct fault *why) {
    struct draw draw = {.order = order};
    if (!check_order(order, &draw.received, why))
        return false;
    if (order->every_code > 0) {
        draw.plan = plan_make((uint64_t)order->seed, order->packets, order->every_code);
        if (draw.plan.count == 0)
            return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--packets");
    }
    bool done = draw_all(&draw, why);
    plan_free(&draw.plan);
    return done;
}
