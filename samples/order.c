#include "samples/order.h"

#include "base/date.h"
#include "base/text.h"
#include "samples/cases.h"
#include "samples/catalogue.h"
#include "samples/draw_packet.h"

#include <stdio.h>
#include <string.h>

#define STACK_MOST 12

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
        wish.unit_rows =
            chance_hit(from, 0.8) ? 1 : chance_int(from, 2, chance_hit(from, 0.2) ? 30 : 12);
    if (wish.kinds != CERTIFICATE_UNIT)
        wish.personal_rows = chance_hit(from, 0.85)
                                 ? chance_int(from, 1, 3)
                                 : chance_int(from, 4, chance_hit(from, 0.15) ? 24 : 10);
    return wish;
}

/* A page that nobody could read may be the paper, or the side of a card, that is missing. */
static bool may_be_it(enum finding_code code) {
    return code == FINDING_DOCUMENT_MISSING || code == FINDING_ID_SIDE_MISSING;
}

static bool clashes(const struct story *story, enum finding_code code) {
    for (int i = 0; i < story->findings.count; i++) {
        enum finding_code other = story->findings.at[i].code;
        bool unreadable = other == FINDING_PAGE_UNREADABLE;
        if (other == FINDING_BUSINESS_UNDETERMINED || (unreadable && other == code))
            return true;
        if ((unreadable && may_be_it(code)) ||
            (code == FINDING_PAGE_UNREADABLE && may_be_it(other)))
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

static const char *const FORMS[FILE_FORM_COUNT] = {
    [FILE_PDF] = "pdf", [FILE_TIFF] = "tiff", [FILE_TIFF_JPEG] = "tiff-jpeg", [FILE_JPEG] = "jpeg",
    [FILE_PNG] = "png", [FILE_JP2] = "jp2",   [FILE_WEBP] = "webp",           [FILE_BMP] = "bmp"};

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

/* A draw at work: the order, the day, the generator of this packet. */
struct draw {
    const struct order *order;
    struct date received;
    struct chance from;
    int number;
};

static struct draw begin(const struct order *order, struct date received, int number) {
    char label[64];
    snprintf(label, sizeof label, "packet %d", number);
    return (struct draw){order, received, chance_from((uint64_t)order->seed, label), number};
}

static const struct spoiling *asked_for(const struct order *order, struct chance *from) {
    if (!order->code)
        return NULL;
    const struct spoiling *spoiling = catalogue_choose(order->code, from);
    return spoiling ? spoiling : cases_for(finding_code_from_text(order->code));
}

static struct story *told(struct draw *draw) {
    const struct spoiling *spoiling = asked_for(draw->order, &draw->from);
    if (spoiling)
        return spoiled_story(&draw->from, spoiling, draw->received);
    struct wish wish = random_wish(&draw->from, draw->received);
    struct story *story = story_begin(&draw->from, &wish);
    if (!draw->order->code)
        spoil_by_chance(story, &draw->from);
    return story;
}

/* Nine of ten packets are scanned in colour; the others give a person seals to look at. */
static enum scan_mode mode_of(struct draw *draw, struct story *story) {
    bool rest = draw->order->code || story->findings.count > 0;
    if (rest || !chance_hit(&draw->from, draw->order->hard ? 0.1 : 0.04))
        return SCAN_COLOUR;
    cases_colourless(story);
    return chance_hit(&draw->from, 0.5) ? SCAN_GRAY : SCAN_BILEVEL;
}

static struct making making_of(struct draw *draw, struct story *story, const char *name) {
    const struct order *order = draw->order;
    struct chance *from = &draw->from;
    struct making making = {.folder = order->out, .name = name, .dpi = order->dpi};
    static const double DPI[] = {200, 200, 200, 300, 300, 150};
    if (order->dpi == 0)
        making.dpi = DPI[chance_int(from, 0, order->hard ? 5 : 4)];
    making.form = form_named(order->form, from);
    making.mode = mode_of(draw, story);
    if (making.mode == SCAN_BILEVEL)
        making.form = chance_hit(from, 0.5) ? FILE_TIFF : FILE_PDF;
    making.quality = chance_int(from, order->hard ? 40 : 60, 88);
    making.held_back = order->held_back != 0;
    making.hard = order->hard != 0 || story->worn;
    making.turned = chance_hit(from, 0.2) || story->turned;
    making.written = chance_hit(from, 0.3) || story->written;
    making.blank_backs = chance_hit(from, 0.1);
    return making;
}

static bool draw_one(struct draw *draw, struct fault *why) {
    char name[64];
    snprintf(name, sizeof name, "p%04d", draw->number);
    struct story *story SCOPED(story_free_owner)
    = told(draw);
    struct making making = making_of(draw, story, name);
    return draw_packet(story, &making, why);
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

static bool check_order(const struct order *order, struct date *received, struct fault *why) {
    struct chance any = {0};
    enum finding_code code = order->code ? finding_code_from_text(order->code) : FINDING_NONE;
    bool pair = code == FINDING_FEE_REUSED || code == FINDING_PACKET_DUPLICATE;
    if (!date_parse(order->received, received))
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--received");
    if (order->form && !form_is_known(order->form))
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--form");
    if (order->stack > STACK_MOST || order->stack < 0)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--stack");
    if (order->code && !pair && !catalogue_knows(order->code) && !asked_for(order, &any))
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "--code");
    return true;
}

static bool draw_next(struct draw *draw, struct fault *why) {
    enum finding_code code = draw->order->code ? catalogue_pair(draw->order->code) : FINDING_NONE;
    if (code != FINDING_NONE)
        return draw_pair(draw, code, why);
    return draw->order->stack > 0 ? draw_stacked(draw, why) : draw_one(draw, why);
}

bool order_draw(const struct order *order, struct fault *why) {
    struct date received = {0};
    if (!check_order(order, &received, why))
        return false;
    for (int i = 1; i <= order->packets; i++) {
        struct draw draw = begin(order, received, i);
        if (!draw_next(&draw, why))
            return false;
    }
    return true;
}
