/* Copies of resident ID cards: both sides on a sheet, or one; domain.md §3.1 for the places. */
#include "samples/aside.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/parts.h"

#include <math.h>

static void draw_note(struct sheet *sheet, double y) {
    if (chance_hit(&sheet->chance, 0.5))
        return;
    struct script script = {FACE_PEN_1, 14, SIDE_LEFT, false, 0x202030, 0};
    sheet_write(sheet, (struct box_mm){30, y, 120, 0}, &script,
                chance_hit(&sheet->chance, 0.5) ? "仅供办理数字证书使用" : "与原件一致");
}

/* Whoever copies does not always look: a card may lie upside down, or crosswise where it has room.
 */
static double lie_of(struct sheet *sheet, double room_mm) {
    double lean = chance_normal(&sheet->chance) * 0.012;
    if (!chance_hit(&sheet->chance, 0.06))
        return lean;
    if (room_mm < CARD_WIDE_MM - CARD_HIGH_MM || chance_hit(&sheet->chance, 0.5))
        return lean + M_PI;
    return lean + (chance_hit(&sheet->chance, 0.5) ? M_PI / 2 : -M_PI / 2);
}

/* One way to lay cards: the first portrait's place, where the emblem side lies from it, and where
 * the next person's cards lie. */
struct dealing {
    struct card_place first;
    double emblem_dx, emblem_dy, next_dx, next_dy;
};

static void deal(struct sheet *sheet, const struct story *story, const struct paper *paper,
                 const struct dealing *way) {
    struct card_place at = way->first;
    at.x += chance_real(&sheet->chance, -4, 4);
    at.y += chance_real(&sheet->chance, -6, 6);
    double step = fmax(fabs(way->emblem_dx), fabs(way->emblem_dy)) / at.scale;
    bool alone = part_last_person(paper) <= paper->person;
    double room = alone && fabs(way->emblem_dx) < 1 ? step - CARD_HIGH_MM : 0;
    struct card_place emblem = at;
    for (int person = paper->person; person <= part_last_person(paper); person++) {
        const struct person *card = story_card(story, person);
        emblem = at;
        if (paper->portrait)
            card_lay(sheet, &at, card, CARD_PORTRAIT, lie_of(sheet, room));
        if (paper->portrait) {
            emblem.x += way->emblem_dx;
            emblem.y += way->emblem_dy;
        }
        if (paper->emblem || paper->twice)
            card_lay(sheet, &emblem, card, paper->twice ? CARD_PORTRAIT : CARD_EMBLEM,
                     lie_of(sheet, room));
        at.x += way->next_dx;
        at.y += way->next_dy;
    }
    sheet->stamp_x_mm = fmin(emblem.x + CARD_WIDE_MM * emblem.scale * 0.8, sheet->width_mm - 30);
    sheet->stamp_y_mm = fmin(emblem.y + CARD_HIGH_MM * emblem.scale * 0.95, sheet->height_mm - 36);
    draw_note(sheet, fmin(emblem.y + CARD_HIGH_MM * emblem.scale + 12, sheet->height_mm - 20));
}

/* Two people side by side on an upright sheet, up to four in two rows on a broad one. */
static void deal_together(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    bool broad = sheet->width_mm > sheet->height_mm;
    int people = part_last_person(paper) - paper->person + 1;
    double scale = broad ? 0.78 : 0.98, wide = CARD_WIDE_MM * scale + 3;
    struct dealing way = {
        {(sheet->width_mm - people * wide) / 2, 40, scale}, 0, CARD_HIGH_MM * scale + 14, wide, 0};
    deal(sheet, story, paper, &way);
}

static void draw_way(struct sheet *sheet, const struct story *story, const struct paper *paper,
                     struct dealing way) {
    if (part_last_person(paper) > paper->person)
        deal_together(sheet, story, paper);
    else
        deal(sheet, story, paper, &way);
}

static void draw_life_size(struct sheet *sheet, const struct story *story,
                           const struct paper *paper) {
    draw_way(sheet, story, paper, (struct dealing){{62, 52, 1}, 0, 76, 0, 0});
}

static void draw_enlarged(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    draw_way(sheet, story, paper, (struct dealing){{43, 46, 1.45}, 0, 96, 0, 0});
}

static void draw_beside(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_way(sheet, story, paper, (struct dealing){{50, 66, 1.05}, 102, 0, 0, 0});
}

static void draw_top(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_way(sheet, story, paper, (struct dealing){{16, 24, 0.98}, 92, 0, 0, 0});
}

static void draw_low(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    draw_way(sheet, story, paper, (struct dealing){{24, 150, 1.15}, 44, -84, 0, 0});
}

/* As a form asks for it, each side in a frame that says which. */
static void draw_frames(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    if (part_last_person(paper) > paper->person) {
        deal_together(sheet, story, paper);
        return;
    }
    static const char *const WORDS[] = {"身份证复印件（人像面）粘贴处",
                                        "身份证复印件（国徽面）粘贴处"};
    sheet_write(sheet, (struct box_mm){30, 22, 150, 0},
                &(struct script){FACE_SONG, 17, SIDE_CENTRE, true, 0x101010, 0}, "身份证件复印件");
    for (int i = 0; i < 2; i++) {
        struct box_mm frame = {44, 44 + i * 112.0, 122, 88};
        sheet_frame(sheet, frame, 0.4, 0x303030);
        sheet_write(sheet, (struct box_mm){44, frame.y + 90, 122, 0},
                    &(struct script){FACE_KAI, 11, SIDE_CENTRE, false, 0x303030, 0}, WORDS[i]);
    }
    deal(sheet, story, paper, &(struct dealing){{57, 58, 1.12}, 0, 112, 0, 0});
}

static const struct layout LAYOUTS[] = {
    {A4_PORTRAIT, draw_life_size, true},    {A4_PORTRAIT, draw_enlarged, true},
    {A4_LANDSCAPE, draw_beside, true},      {A4_PORTRAIT, draw_top, true},
    {A4_PORTRAIT, draw_low, true},          {A4_PORTRAIT, draw_frames, true},
    {A4_PORTRAIT, more_captioned, true},    {A4_PORTRAIT, more_large, true},
    {A4_PORTRAIT, more_slant, true},        {A4_PORTRAIT, more_ruled_cards, true},
    {A4_PORTRAIT, more_pasted, true},       {A4_PORTRAIT, more_middle, true},
    {A4_PORTRAIT, more_corners, true},      {A4_LANDSCAPE, more_enlarged, true},
    {A4_PORTRAIT, more_pasteup, true},      {A4_LANDSCAPE, more_typed_off, true},
    {A4_PORTRAIT, more_scanned, true},      {A4_PORTRAIT, more_annexed, true},
    {A4_PORTRAIT, more_entrusted, true},    {A4_PORTRAIT, issuer_sixty, true},
    {A4_PORTRAIT, issuer_dark, true},       {A4_PORTRAIT, issuer_reverse, true},
    {A4_PORTRAIT, issuer_figures, true},    {A4_PORTRAIT, more_limited, true},
    {A4_PORTRAIT, more_personnel, true},    {A4_PORTRAIT, more_headed, true},
    {{0, 0, 210, 148}, aside_halved, true}, {A4_PORTRAIT, aside_tumbled, true},
    {A4_PORTRAIT, aside_sided, true}};
const struct layout_list IDENTITY_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 3};
/* For three or four people: portraits above emblem sides; one person a row; two by two. */
static void deal_rows(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double scale = people > 3 ? 0.95 : 1;
    deal(sheet, story, paper,
         &(struct dealing){{16, 22, scale}, 92 * scale, 0, 0, (people > 3 ? 62 : 74) * scale});
}

static void deal_leaning(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    deal(sheet, story, paper, &(struct dealing){{10, 26, 0.72}, 0, 62, 66, 4});
}

/* From the foot upwards, the emblem side first. */
static void deal_upwards(struct sheet *sheet, const struct story *story,
                         const struct paper *paper) {
    deal(sheet, story, paper, &(struct dealing){{108, 212, 0.94}, -92, 0, 0, -60});
}

/* Each person's sides one above the other, two people askew. */
static void deal_askew(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double scale = people > 3 ? 0.74 : people > 2 ? 0.9 : 1.1;
    deal(sheet, story, paper,
         &(struct dealing){{14, 20, scale}, 0, 66 * scale, 94 * scale - 12, 22});
}

static const struct layout TOGETHER[] = {
    {A4_LANDSCAPE, deal_together, true},  {A4_PORTRAIT, deal_rows, true},
    {A4_LANDSCAPE, deal_leaning, true},   {A4_PORTRAIT, deal_upwards, true},
    {A4_LANDSCAPE, deal_askew, true},     {A4_PORTRAIT, more_album, true},
    {A4_LANDSCAPE, more_couples, true},   {A4_PORTRAIT, more_people_table, true},
    {A4_PORTRAIT, more_pairs_down, true}, {A4_PORTRAIT, issuer_tiles, true},
    {A4_LANDSCAPE, issuer_columns, true}, {A4_PORTRAIT, aside_rowed, true}};
const struct layout_list TOGETHER_LAYOUTS = {TOGETHER, sizeof TOGETHER / sizeof *TOGETHER, 1};
