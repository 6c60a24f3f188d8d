#include "samples/seals.h"

#include "base/text.h"

#include <math.h>
#include <stdio.h>

#define COPY(to, from) text_cut((to), sizeof(to), (from))

/* Orange-red (little blue absorbed less than green) over scarlet and carmine to maroon. */
struct ink ink_red(struct chance *from) {
    double depth = chance_real(from, 0.8, 1.3);
    double maroon = chance_hit(from, 0.15) ? chance_real(from, 0.3, 0.5) : 0;
    return (struct ink){depth * (chance_real(from, 0.06, 0.28) + maroon),
                        depth * chance_real(from, 1.1, 1.75), depth * chance_real(from, 0.85, 1.6),
                        INK_RED};
}

/* One pad in thirty is not red. */
static struct ink pad_of(struct chance *from) {
    static const struct ink BLUE = {1.5, 0.85, 0.3, INK_BLUE},
                            PURPLE = {1.0, 1.5, 0.55, INK_PURPLE};
    struct ink red = ink_red(from);
    if (!chance_hit(from, 0.035))
        return red;
    return chance_hit(from, 0.6) ? BLUE : PURPLE;
}

static enum face ring_face(struct chance *from) {
    static const enum face FACES[] = {FACE_SONG, FACE_SONG,  FACE_MING, FACE_SERIF,
                                      FACE_SONG, FACE_SERIF, FACE_HEI,  FACE_KAI};
    return FACES[chance_int(from, 0, 7)];
}

/* Engravers differ in thickness of rim and strokes, in the star's size, in how far they spread. */
static void engrave(struct chance *from, struct die *die) {
    die->ring_mm = chance_real(from, 0.8, 1.5);
    die->face = ring_face(from);
    die->narrow = chance_real(from, 0.45, 0.85);
    if (text_length_characters(die->title) < 12) /* a short name is cut broad */
        die->narrow = chance_real(from, 0.6, 0.95);
    die->star_share = chance_real(from, 0.13, 0.185);
    die->weight = chance_real(from, 1, die->face == FACE_HEI ? 3 : 6);
    die->pitch_rad = chance_real(from, 0.2, 0.28);
    die->inner_ring = chance_hit(from, 0.06);
    /* Long names are cut small, or they would not fit. */
    int count = text_length_characters(die->title);
    die->tall = chance_real(from, 0.23, count > 16 ? 0.26 : count > 12 ? 0.29 : 0.34);
}

static struct die official_die(struct chance *from, const struct unit *unit) {
    struct die die = {.shape = SEAL_ROUND, .class = SEAL_OFFICIAL, .star = true};
    static const double SIZES[] = {38, 40, 40, 42, 42, 45};
    die.width_mm = die.height_mm = SIZES[chance_int(from, 0, 5)];
    if (unit->sort == BODY_ORGAN)
        die.width_mm = die.height_mm = chance_hit(from, 0.5) ? 42 : 45;
    COPY(die.title, unit->name);
    COPY(die.serial, unit->seal_serial);
    engrave(from, &die);
    if (unit->sort == BODY_ORGAN && chance_hit(from, 0.4)) {
        die.star = false;
        die.disc = true;
    }
    if (unit->sort == BODY_COMPANY && chance_hit(from, 0.07)) {
        die.shape = SEAL_OVAL;
        die.width_mm = 45;
        die.height_mm = 30;
        die.star = false;
        die.serial[0] = '\0';
    }
    return die;
}

static struct die purpose_die(struct chance *from, const struct unit *unit) {
    static const char *const PURPOSES[] = {"合同专用章", "财务专用章", "业务专用章", "人事专用章",
                                           "发票专用章"};
    int which = chance_int(from, 0, 4);
    struct die die = {.shape = SEAL_ROUND, .class = SEAL_SPECIAL, .ring_mm = 1, .narrow = 0.7};
    die.width_mm = die.height_mm = chance_hit(from, 0.5) ? 38 : 40;
    die.star = which != 4 && chance_hit(from, 0.45);
    die.face = ring_face(from);
    COPY(die.title, unit->name);
    COPY(die.purpose, PURPOSES[which]);
    if (which == 4) {
        die.shape = SEAL_OVAL;
        die.width_mm = 40;
        die.height_mm = 30;
        die.face = FACE_KAI;
        COPY(die.serial, unit->code);
    }
    return die;
}

struct seal_set seals_of(const struct story *story) {
    struct chance from = story->chance;
    from = chance_branch(&from, "seals");
    struct seal_set set = {.official = official_die(&from, &story->unit),
                           .purpose = purpose_die(&from, &story->unit),
                           .stranger = official_die(&from, &story->stranger),
                           .pad = pad_of(&from),
                           .stranger_pad = ink_red(&from)};
    set.quality = chance_real(&from, 0, 0.8);
    set.pasted_turn_rad = 0;
    set.former = set.official;
    COPY(set.former.title, story->former_name);
    set.name = (struct die){.shape = SEAL_SQUARE,
                            .class = SEAL_NAME,
                            .width_mm = 20,
                            .height_mm = 20,
                            .ring_mm = 1,
                            .face = FACE_KAI};
    snprintf(set.name.title, sizeof set.name.title, "%s%s", story->unit.legal_person,
             text_length_characters(story->unit.legal_person) == 3 ? "印" : "之印");
    return set;
}

/* A hurried hand: any angle, pale or swimming in ink, struck twice. */
static void press_badly(struct sheet *sheet, const struct seal_set *set, struct impression *how) {
    struct chance *from = &sheet->chance;
    if (chance_hit(from, 0.3))
        how->turn_rad = chance_real(from, -M_PI, M_PI) * set->hardness;
    if (chance_hit(from, 0.25))
        how->strength *= chance_real(from, 0.4, 0.65);
    else if (chance_hit(from, 0.15))
        how->strength *= 1.6;
    if (chance_hit(from, 0.12))
        how->ghost_mm = chance_real(from, 1, 2.5);
    how->x_mm += chance_normal(from) * 4;
    how->y_mm += chance_normal(from) * 4;
    /* Over the sheet's edge: the rest was left on the desk. */
    if (chance_hit(from, 0.05))
        how->x_mm = sheet->width_mm - how->die->width_mm * chance_real(from, 0.1, 0.4);
}

/* A hand's usual press: somewhat turned, somewhat uneven. */
static struct impression pressed(struct sheet *sheet, const struct seal_set *set,
                                 const struct die *die) {
    struct chance *from = &sheet->chance;
    struct impression how = {
        .die = die, .ink = set->pad, .owner = OWNER_APPLICANT, .class = die->class};
    how.x_mm = sheet->stamp_x_mm + chance_real(from, -3, 3);
    how.y_mm = sheet->stamp_y_mm + chance_real(from, -3, 3);
    how.turn_rad = chance_normal(from) * 0.12;
    how.strength = chance_real(from, 0.8, 1.15) - 0.25 * set->quality;
    how.uneven = chance_real(from, 0.1, 0.3) + 0.4 * set->quality;
    how.speckle = chance_real(from, 0, 0.1) + 0.2 * set->quality;
    if (chance_hit(from, 0.15 + 0.35 * set->hardness)) {
        how.fade = chance_real(from, 0.05, 0.14 + 0.16 * set->hardness);
        how.fade_rad = chance_real(from, 0, 2 * M_PI);
    }
    if (set->hardness > 0)
        press_badly(sheet, set, &how);
    return how;
}

static void make_illegible(struct sheet *sheet, struct impression *how) {
    how->strength = 0.5;
    how->speckle = 0.55;
    how->uneven = 0.9;
    how->fade = chance_real(&sheet->chance, 0.5, 0.6);
    how->fade_rad = chance_real(&sheet->chance, 0, 2 * M_PI);
    how->ghost_mm = 2.2;
    how->owner = OWNER_UNKNOWN;
    how->unread = true;
}

static void make_rendered(const struct sheet *sheet, const struct seal_set *set,
                          struct impression *how) {
    *how = (struct impression){.die = how->die,
                               .owner = how->owner,
                               .class = how->class,
                               .flat = true,
                               .strength = 1,
                               .turn_rad = set->pasted_turn_rad,
                               .x_mm = sheet->stamp_x_mm,
                               .y_mm = sheet->stamp_y_mm,
                               .ink = {0.02, 4, 4, INK_RED}};
}

void seals_stamp(struct sheet *sheet, const struct seal_set *set, enum stamping stamping) {
    struct impression how = pressed(sheet, set, &set->official);
    switch (stamping) {
    case STAMP_NONE:
        return;
    case STAMP_OFFICIAL:
    case STAMP_COPIED:
        break;
    case STAMP_PURPOSE:
        how = pressed(sheet, set, &set->purpose);
        break;
    case STAMP_FOREIGN:
        how = pressed(sheet, set, &set->stranger);
        how.ink = set->stranger_pad;
        how.owner = OWNER_OTHER;
        break;
    case STAMP_FORMER:
        how = pressed(sheet, set, &set->former);
        break;
    case STAMP_ILLEGIBLE:
        make_illegible(sheet, &how);
        break;
    case STAMP_PRINTED:
        make_rendered(sheet, set, &how);
        break;
    case STAMP_NAME_ONLY:
        how = pressed(sheet, set, &set->name);
        break;
    }
    impression_press(sheet, &how);
    /* Not pleased with the first, somebody pressed again beside it. */
    if (set->hardness > 0 && !how.flat && chance_hit(&sheet->chance, 0.05)) {
        how.x_mm -= how.die->width_mm * chance_real(&sheet->chance, 0.4, 0.8);
        how.y_mm += chance_real(&sheet->chance, -5, 5);
        how.turn_rad += chance_normal(&sheet->chance) * 0.3;
        impression_press(sheet, &how);
    }
}

void seals_authority(struct sheet *sheet, const char *title, double x_mm, double y_mm) {
    struct chance *from = &sheet->chance;
    struct die die = {.shape = SEAL_ROUND,
                      .class = SEAL_OFFICIAL,
                      .star = true,
                      .ring_mm = 1.1,
                      .width_mm = 42,
                      .height_mm = 42,
                      .narrow = 0.75};
    COPY(die.title, title);
    engrave(from, &die);
    die.inner_ring = false;
    impression_press(sheet, &(struct impression){.die = &die,
                                                 .x_mm = x_mm,
                                                 .y_mm = y_mm,
                                                 .turn_rad = chance_normal(from) * 0.05,
                                                 .ink = ink_red(from),
                                                 .strength = 1,
                                                 .uneven = 0.2,
                                                 .speckle = 0.03,
                                                 .owner = OWNER_OTHER,
                                                 .class = SEAL_OFFICIAL});
}

/* Round or oval on receipts; at counters also a triangle or a rectangle with the day. */
static void shape_bank_die(struct chance *from, struct die *die) {
    int which = chance_int(from, 0, 9);
    die->shape = which < 5 ? SEAL_ROUND : which < 8 ? SEAL_OVAL : SEAL_TRIANGLE;
    die->width_mm = which < 5 ? 36 : 42;
    die->height_mm = which < 8 && which >= 5 ? 30 : 36;
    if (die->shape == SEAL_TRIANGLE) {
        COPY(die->title, "业务清讫");
        die->purpose[0] = '\0';
    }
}

void seals_bank(struct sheet *sheet, const char *bank, double x_mm, double y_mm) {
    struct chance *from = &sheet->chance;
    struct die die = {.class = SEAL_SPECIAL, .ring_mm = 0.8, .face = FACE_SONG, .narrow = 0.75};
    COPY(die.title, bank);
    COPY(die.purpose, chance_hit(from, 0.5) ? "电子回单专用章" : "业务专用章");
    shape_bank_die(from, &die);
    impression_press(sheet, &(struct impression){.die = &die,
                                                 .x_mm = x_mm,
                                                 .y_mm = y_mm,
                                                 .ink = ink_red(from),
                                                 .strength = 1,
                                                 .flat = die.shape != SEAL_TRIANGLE,
                                                 .uneven = 0.3,
                                                 .speckle = 0.1,
                                                 .owner = OWNER_OTHER,
                                                 .class = SEAL_SPECIAL});
}
