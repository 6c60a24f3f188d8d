#include "samples/seals.h"

#include "base/text.h"

#include <math.h>
#include <stdio.h>

#define COPY(to, from) text_cut((to), sizeof(to), (from))

struct ink ink_red(struct chance *from) {
    double depth = chance_real(from, 0.85, 1.25);
    return (struct ink){depth * chance_real(from, 0.07, 0.3), depth * chance_real(from, 1.2, 1.75),
                        depth * chance_real(from, 1.0, 1.55), INK_RED};
}

static enum face ring_face(struct chance *from) {
    static const enum face FACES[] = {FACE_SONG, FACE_SONG, FACE_MING, FACE_SERIF, FACE_SONG};
    return FACES[chance_int(from, 0, 4)];
}

static struct die official_die(struct chance *from, const struct unit *unit) {
    struct die die = {.shape = SEAL_ROUND, .class = SEAL_OFFICIAL, .star = true};
    static const double SIZES[] = {38, 40, 40, 42, 42, 45};
    die.width_mm = die.height_mm = SIZES[chance_int(from, 0, 5)];
    if (unit->sort == BODY_ORGAN)
        die.width_mm = die.height_mm = chance_hit(from, 0.5) ? 42 : 45;
    die.ring_mm = chance_real(from, 0.9, 1.2);
    die.face = ring_face(from);
    die.narrow = chance_real(from, 0.55, 0.8);
    /* Long names are cut small, or they would not fit. */
    int count = text_length_characters(unit->name);
    die.tall = chance_real(from, 0.23, count > 16 ? 0.26 : count > 12 ? 0.29 : 0.33);
    COPY(die.title, unit->name);
    COPY(die.serial, unit->seal_serial);
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
                           .pad = ink_red(&from),
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
static void press_badly(struct chance *from, const struct seal_set *set, struct impression *how) {
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
        press_badly(from, set, &how);
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
}

void seals_authority(struct sheet *sheet, const char *title, double x_mm, double y_mm) {
    struct chance *from = &sheet->chance;
    struct die die = {.shape = SEAL_ROUND,
                      .class = SEAL_OFFICIAL,
                      .star = true,
                      .ring_mm = 1.1,
                      .width_mm = 42,
                      .height_mm = 42,
                      .face = FACE_SONG,
                      .narrow = 0.75};
    COPY(die.title, title);
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

void seals_bank(struct sheet *sheet, const char *bank, double x_mm, double y_mm) {
    struct chance *from = &sheet->chance;
    bool oval = chance_hit(from, 0.4);
    struct die die = {.shape = oval ? SEAL_OVAL : SEAL_ROUND,
                      .class = SEAL_SPECIAL,
                      .ring_mm = 0.8,
                      .width_mm = oval ? 42 : 36,
                      .height_mm = oval ? 30 : 36,
                      .face = FACE_SONG,
                      .narrow = 0.75};
    COPY(die.title, bank);
    COPY(die.purpose, chance_hit(from, 0.5) ? "电子回单专用章" : "业务专用章");
    impression_press(sheet, &(struct impression){.die = &die,
                                                 .x_mm = x_mm,
                                                 .y_mm = y_mm,
                                                 .ink = ink_red(from),
                                                 .strength = 1,
                                                 .flat = true,
                                                 .owner = OWNER_OTHER,
                                                 .class = SEAL_SPECIAL});
}
