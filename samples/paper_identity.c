/* Copies of resident ID cards: both sides on a sheet, or one; domain.md §3.1 for the places. */
#include "samples/papers.h"

#include "base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define CARD_WIDE_MM 85.6
#define CARD_HIGH_MM 54.0

/* A card on the sheet; `scale` 1 is life size. */
struct card_place {
    double x, y, scale;
};

static struct box_mm on_card(const struct card_place *at, double x, double y, double wide,
                             double high) {
    return (struct box_mm){at->x + x * at->scale, at->y + y * at->scale, wide * at->scale,
                           high * at->scale};
}

static struct script card_script(const struct card_place *at, enum face face, double size_pt,
                                 uint32_t rgb) {
    return (struct script){face, size_pt * at->scale, SIDE_LEFT, false, rgb, 0};
}

/* A plain slanting hatch of our own, as pale as a card's ground is. */
static void hatch(struct sheet *sheet, const struct card_place *at) {
    static const uint32_t TINTS[] = {0xd6dfe6, 0xe6d8dc, 0xd4e2e4, 0xdcd8e6};
    uint32_t tint = TINTS[chance_int(&sheet->chance, 0, 3)];
    double step = chance_real(&sheet->chance, 0.9, 2.2), slope = chance_real(&sheet->chance, 3, 16);
    for (double x = step; x + slope < CARD_WIDE_MM; x += step) {
        struct box_mm line = on_card(at, x, 0.3, slope, CARD_HIGH_MM - 0.6);
        sheet_line(sheet, line, 0.12 * at->scale, tint);
    }
}

static struct id_card *begin_card(struct sheet *sheet, const struct card_place *at,
                                  enum card_side side) {
    struct box_mm whole = on_card(at, 0, 0, CARD_WIDE_MM, CARD_HIGH_MM);
    /* Blue to pink to blue, in narrow strips. */
    for (int i = 0; i < 24; i++) {
        uint32_t pink = (uint32_t)(12 - abs(12 - i));
        uint32_t rgb =
            (0xe3u + pink * 19 / 12) << 16 | (0xeeu - pink * 5 / 12) << 8 | (0xf5u - pink * 9 / 12);
        sheet_fill(sheet,
                   on_card(at, CARD_WIDE_MM / 24 * i, 0, CARD_WIDE_MM / 24 + 0.15, CARD_HIGH_MM),
                   rgb);
    }
    if (chance_hit(&sheet->chance, 0.5))
        hatch(sheet, at);
    sheet_frame(sheet, whole, 0.25, 0xa8b0b8);
    struct id_card *card = id_card_add(&sheet->truth->id_cards);
    card->side = side;
    card->box = sheet_box(sheet, whole);
    return card;
}

/* Notes the last field drawn on the sheet as the card's instead. */
static void note_on_card(struct sheet *sheet, struct id_card *card, struct box_mm place,
                         const struct entry *entry) {
    struct field *field = field_add(&card->fields);
    field->name = entry->name;
    field->row = -1;
    field->value = text_copy(entry->value);
    field->raw = text_copy(entry->raw ? entry->raw : entry->value);
    field->state = FIELD_STATE_READ;
    field->handwritten = ANSWER_NO;
    field->confidence = 1;
    field->box = sheet_box(sheet, place);
}

static void label(struct sheet *sheet, const struct card_place *at, double x, double y,
                  const char *text) {
    struct script script = card_script(at, FACE_HEI, 7, 0x3070a8);
    sheet_write(sheet, on_card(at, x, y, 40, 0), &script, text);
}

static struct box_mm value(struct sheet *sheet, const struct card_place *at, struct box_mm place,
                           const char *text) {
    struct script script =
        card_script(at, FACE_HEI, place.height > 0 ? place.height : 8.5, 0x101010);
    return sheet_write(sheet, on_card(at, place.x, place.y, place.width, 0), &script, text);
}

/* Nobody's face: head, hair, shoulders, each a little different. */
static void draw_silhouette(struct sheet *sheet, const struct card_place *at, bool woman) {
    static const uint32_t COATS[] = {0x586070, 0x30343c, 0xd8d8da, 0x7a3438, 0x3c5a48, 0x8a7a60},
                          SKINS[] = {0x9c8878, 0xb8a08c, 0xa48a74, 0xc4ae9a},
                          HAIRS[] = {0x40383a, 0x201c1e, 0x5a5450, 0x8c8886};
    struct chance *from = &sheet->chance;
    uint32_t coat = COATS[chance_int(from, 0, 5)], hair = HAIRS[chance_int(from, 0, 3)];
    double wide = chance_real(from, 8.8, 11.6), high = chance_real(from, 11.5, 14);
    double middle = 68.75 + chance_real(from, -0.8, 0.8), top = chance_real(from, 10, 12);
    double reach = chance_real(from, 9, 11.5), fall = woman ? chance_real(from, 4, 15) : 0;
    sheet_fill(sheet, on_card(at, 56, 7, 25, 31), 0xf4f6f8);
    if (fall > 8) /* long hair lies behind the neck */
        sheet_disc(sheet, on_card(at, middle - wide * 0.62, top - 1, wide * 1.24, high + fall - 5),
                   hair);
    sheet_fill(sheet, on_card(at, middle - 2, top + high - 2, 4, 5), 0x8c7a6c);
    sheet_disc(sheet, on_card(at, middle - wide / 2, top, wide, high),
               SKINS[chance_int(from, 0, 3)]);
    sheet_disc(
        sheet,
        on_card(at, middle - wide * 0.56, top - 1.5, wide * 1.12, chance_real(from, 5.5, 7.5)),
        hair);
    double waist = fmin(reach, 68.75 + 12.5 - middle), left = fmax(56, middle - reach);
    sheet_fill(sheet, on_card(at, left, 28.5, middle + waist - left, 9.5), coat);
    sheet_disc(sheet, on_card(at, left, 25, middle + waist - left, 8), coat);
}

static void draw_birth(struct sheet *sheet, const struct card_place *at, struct date birth) {
    const int numbers[] = {birth.year, birth.month, birth.day};
    static const double PLACES[] = {15.5, 28.4, 35.6}, SIGNS[] = {24.4, 31.8, 39.2};
    static const char *const WORDS[] = {"年", "月", "日"};
    label(sheet, at, 6, 20.8, "出  生");
    for (int i = 0; i < 3; i++) {
        char text[16];
        snprintf(text, sizeof text, "%d", numbers[i]);
        value(sheet, at, (struct box_mm){PLACES[i], 20.4, 12, 8.5}, text);
        label(sheet, at, SIGNS[i], 20.8, WORDS[i]);
    }
}

static void draw_portrait(struct sheet *sheet, const struct card_place *at,
                          const struct person *person) {
    struct id_card *card = begin_card(sheet, at, CARD_PORTRAIT);
    label(sheet, at, 6, 6.6, "姓  名");
    struct box_mm name = value(sheet, at, (struct box_mm){15.5, 5.8, 36, 10.5}, person->name);
    note_on_card(sheet, card, name, &(struct entry){FIELD_NAME, -1, person->name, NULL});
    label(sheet, at, 6, 13.8, "性  别");
    value(sheet, at, (struct box_mm){15.5, 13.4, 8, 8.5}, person->woman ? "女" : "男");
    label(sheet, at, 26, 13.8, "民  族");
    value(sheet, at, (struct box_mm){35, 13.4, 8, 8.5}, "汉");
    draw_birth(sheet, at, person->birth);
    label(sheet, at, 6, 27.6, "住  址");
    value(sheet, at, (struct box_mm){15.5, 27.2, 36, 8.5}, person->address);
    label(sheet, at, 6, 44.2, "公民身份号码");
    struct script number = card_script(at, FACE_NUMBER, 10.5, 0x101010);
    number.spacing_mm = 0.35 * at->scale;
    struct box_mm inked = sheet_write(sheet, on_card(at, 29, 43.2, 56, 0), &number, person->number);
    note_on_card(sheet, card, inked, &(struct entry){FIELD_NUMBER, -1, person->number, NULL});
    draw_silhouette(sheet, at, person->woman);
}

static void dotted(struct date date, char *out, size_t size) {
    if (date.year)
        snprintf(out, size, "%04d.%02d.%02d", date.year, date.month, date.day);
    else
        snprintf(out, size, "长期");
}

static void note_term(struct sheet *sheet, struct id_card *card, struct box_mm inked,
                      const struct person *person) {
    char iso[16], raw[32];
    date_format(person->valid_from, iso);
    dotted(person->valid_from, raw, sizeof raw);
    struct box_mm half = {inked.x, inked.y, inked.width * 0.48, inked.height};
    note_on_card(sheet, card, half, &(struct entry){FIELD_VALID_FROM, -1, iso, raw});
    dotted(person->valid_until, raw, sizeof raw);
    if (person->valid_until.year)
        date_format(person->valid_until, iso);
    else
        snprintf(iso, sizeof iso, "long_term");
    half.x += inked.width * 0.52;
    note_on_card(sheet, card, half, &(struct entry){FIELD_VALID_UNTIL, -1, iso, raw});
}

static void draw_emblem_side(struct sheet *sheet, const struct card_place *at,
                             const struct person *person) {
    struct id_card *card = begin_card(sheet, at, CARD_EMBLEM);
    struct box_mm disc = on_card(at, 5, 5, 15, 15);
    sheet_disc(sheet, disc, 0xc8281e);
    struct script emblem = card_script(at, FACE_HEI, 7, 0xf0d080);
    emblem.side = SIDE_CENTRE;
    sheet_write(sheet, disc, &emblem, "国徽位");
    sheet_note_mark(sheet, MARK_EMBLEM, disc);
    struct script line = card_script(at, FACE_SERIF, 14, 0x101010);
    line.side = SIDE_CENTRE;
    line.spacing_mm = 1.0 * at->scale;
    sheet_write(sheet, on_card(at, 22, 5, 60, 0), &line, "中华人民共和国");
    line.size_pt = 20 * at->scale;
    line.spacing_mm = 2.2 * at->scale;
    sheet_write(sheet, on_card(at, 22, 13, 60, 0), &line, "居民身份证");
    char from[16], until[16], term[64];
    label(sheet, at, 18, 39.6, "签发机关");
    value(sheet, at, (struct box_mm){34, 39.2, 48, 8.5}, person->issuer);
    label(sheet, at, 18, 46.4, "有效期限");
    dotted(person->valid_from, from, sizeof from);
    dotted(person->valid_until, until, sizeof until);
    snprintf(term, sizeof term, "%s-%s", from, until);
    note_term(sheet, card, value(sheet, at, (struct box_mm){34, 46, 48, 8.5}, term), person);
}

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

/* A card lies a little askew, as a hand put it on the glass. */
static void lay_card(struct sheet *sheet, const struct card_place *at, const struct person *person,
                     enum card_side side, double turn) {
    sheet_lean(sheet, at->x + CARD_WIDE_MM / 2 * at->scale, at->y + CARD_HIGH_MM / 2 * at->scale,
               turn);
    if (side == CARD_PORTRAIT)
        draw_portrait(sheet, at, person);
    else
        draw_emblem_side(sheet, at, person);
    sheet_straighten(sheet);
}

/* One way to lay cards: the first portrait's place, where the emblem side lies from it, and where
 * the next person's cards lie. */
struct dealing {
    struct card_place first;
    double emblem_dx, emblem_dy, next_dx, next_dy;
};

static int last_person(const struct paper *paper) {
    return paper->second_person > paper->person ? paper->second_person : paper->person;
}

static void deal(struct sheet *sheet, const struct story *story, const struct paper *paper,
                 const struct dealing *way) {
    struct card_place at = way->first;
    at.x += chance_real(&sheet->chance, -4, 4);
    at.y += chance_real(&sheet->chance, -6, 6);
    double step = fmax(fabs(way->emblem_dx), fabs(way->emblem_dy)) / at.scale;
    bool alone = last_person(paper) <= paper->person;
    double room = alone && fabs(way->emblem_dx) < 1 ? step - CARD_HIGH_MM : 0;
    struct card_place emblem = at;
    for (int person = paper->person; person <= last_person(paper); person++) {
        const struct person *card = story_card(story, person);
        emblem = at;
        if (paper->portrait)
            lay_card(sheet, &at, card, CARD_PORTRAIT, lie_of(sheet, room));
        if (paper->portrait) {
            emblem.x += way->emblem_dx;
            emblem.y += way->emblem_dy;
        }
        if (paper->emblem || paper->twice)
            lay_card(sheet, &emblem, card, paper->twice ? CARD_PORTRAIT : CARD_EMBLEM,
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
    int people = last_person(paper) - paper->person + 1;
    double scale = broad ? 0.78 : 0.98, wide = CARD_WIDE_MM * scale + 3;
    struct dealing way = {
        {(sheet->width_mm - people * wide) / 2, 40, scale}, 0, CARD_HIGH_MM * scale + 14, wide, 0};
    deal(sheet, story, paper, &way);
}

static void draw_way(struct sheet *sheet, const struct story *story, const struct paper *paper,
                     struct dealing way) {
    if (last_person(paper) > paper->person)
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

/* Held back: as a form asks for it, each side in a frame that says which. */
static void draw_frames(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    if (last_person(paper) > paper->person) {
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
    {A4_PORTRAIT, draw_life_size, true}, {A4_PORTRAIT, draw_enlarged, true},
    {A4_LANDSCAPE, draw_beside, true},   {A4_PORTRAIT, draw_top, true},
    {A4_PORTRAIT, draw_low, true},       {A4_PORTRAIT, draw_frames, true}};
const struct layout_list IDENTITY_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 1};
/* For three or four people: portraits above emblem sides; one person a row; two by two. */
static void deal_rows(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = last_person(paper) - paper->person + 1;
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

/* Held back: each person's sides one above the other, two people askew. */
static void deal_askew(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = last_person(paper) - paper->person + 1;
    double scale = people > 3 ? 0.74 : people > 2 ? 0.9 : 1.1;
    deal(sheet, story, paper,
         &(struct dealing){{14, 20, scale}, 0, 66 * scale, 94 * scale - 12, 22});
}

static const struct layout TOGETHER[] = {{A4_LANDSCAPE, deal_together, true},
                                         {A4_PORTRAIT, deal_rows, true},
                                         {A4_LANDSCAPE, deal_leaning, true},
                                         {A4_PORTRAIT, deal_upwards, true},
                                         {A4_LANDSCAPE, deal_askew, true}};
const struct layout_list TOGETHER_LAYOUTS = {TOGETHER, sizeof TOGETHER / sizeof *TOGETHER, 1};
