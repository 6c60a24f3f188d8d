#include "samples/card.h"

#include "base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

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

void card_lay(struct sheet *sheet, const struct card_place *at, const struct person *person,
              enum card_side side, double turn_rad) {
    sheet_lean(sheet, at->x + CARD_WIDE_MM / 2 * at->scale, at->y + CARD_HIGH_MM / 2 * at->scale,
               turn_rad);
    if (side == CARD_PORTRAIT)
        draw_portrait(sheet, at, person);
    else
        draw_emblem_side(sheet, at, person);
    sheet_straighten(sheet);
}
