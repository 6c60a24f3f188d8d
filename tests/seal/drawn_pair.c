#include "seal/drawn_pair.h"

#include "seal/drawn_page.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SHEET_MM         100
#define PICK(list, dice) list[dice_between(dice, 0, (int)(sizeof list / sizeof *list) - 1)]

static const char *const FONTS[] = {"Noto Serif CJK SC", "AR PL SungtiL GB", "AR PL KaitiM GB",
                                    "WenQuanYi Zen Hei"};
static const char *const NAMES[] = {
    "北京远帆测绘有限公司",       "样例市远山区民政局", "浙江杭州天行健信息技术有限公司",
    "四川百川汇商贸有限责任公司", "武汉华鼎研究院",     "样例市自然资源和规划局"};

const char *pair_kind_text(enum pair_kind kind) {
    static const char *const TEXTS[] = {"same",    "worn", "copy", "font",  "spacing",
                                        "letters", "star", "part", "letter"};
    return TEXTS[kind];
}

static struct drawn_seal die_of(struct dice *dice) {
    static const double SIZES[] = {38, 40, 42, 42, 45};
    struct drawn_seal die = {.shape = SEAL_ROUND, .star = true, .ink = INK_RED};
    die.width_mm = die.height_mm = PICK(SIZES, dice);
    die.rim_mm = dice_real(dice, 0.9, 1.3);
    die.letter_share = dice_real(dice, 0.19, 0.24);
    die.slim = dice_real(dice, 0.65, 1);
    die.gap_mm = dice_real(dice, 0.4, 1);
    die.font = PICK(FONTS, dice);
    snprintf(die.name, sizeof die.name, "%s", PICK(NAMES, dice));
    if (dice_chance(dice, 0.4))
        snprintf(die.serial, sizeof die.serial, "690101%07d", dice_between(dice, 1000, 9999999));
    if (dice_chance(dice, 0.2))
        snprintf(die.purpose, sizeof die.purpose, "合同专用章");
    if (dice_chance(dice, 0.15)) {
        die.shape = SEAL_OVAL;
        die.width_mm = 45;
        die.height_mm = 30;
        die.letter_share = 0.26;
        die.star = false;
        snprintf(die.purpose, sizeof die.purpose, "业务专用章");
    }
    return die;
}

/* How a hand presses it. */
static void press_by_chance(struct drawn_seal *strike, struct dice *dice) {
    static const double INKS[][3] = {
        {0.86, 0.12, 0.16}, {0.93, 0.25, 0.15}, {0.75, 0.1, 0.15}, {0.62, 0.1, 0.15}};
    const double *ink = PICK(INKS, dice);
    strike->red = ink[0];
    strike->green = ink[1];
    strike->blue = ink[2];
    strike->x_mm = SHEET_MM / 2.0 + dice_real(dice, -8, 8);
    strike->y_mm = SHEET_MM / 2.0 + dice_real(dice, -8, 8);
    strike->turn_rad =
        dice_chance(dice, 0.3) ? dice_real(dice, -M_PI, M_PI) : dice_bell(dice, 0.12);
    strike->faint = dice_real(dice, 0, 0.3);
    strike->speckled = dice_real(dice, 0, 0.15);
    strike->uneven = dice_real(dice, 0, 0.35);
}

static void press_poorly(struct drawn_seal *strike, struct dice *dice) {
    strike->faint = dice_real(dice, 0.4, 0.8);
    strike->speckled = dice_real(dice, 0.3, 0.7);
    strike->uneven = dice_real(dice, 0.5, 1);
    strike->ghost_mm = dice_chance(dice, 0.3) ? dice_real(dice, 0.5, 1.5) : 0;
}

static const char *other_font(const char *font, struct dice *dice) {
    const char *other = font;
    while (other == font)
        other = PICK(FONTS, dice);
    return other;
}

/* The names of other bodies, each one character off; half of them look like it. */
static const char *other_name(const char *name) {
    static const char *const OTHERS[] = {
        "北京远航测绘有限公司",       "样例市远川区民政局", "浙江杭州天行建信息技术有限公司",
        "四川百川江商贸有限责任公司", "武汉华鼎研究所",     "样例市白然资源和规划局"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (strcmp(name, NAMES[i]) == 0)
            return OTHERS[i];
    return name;
}

/* The second die, of the same name but for one kind. */
static void cut_another(struct drawn_seal *die, enum pair_kind kind, struct dice *dice) {
    double way = dice_chance(dice, 0.5) ? 1 : -1;
    if (kind == PAIR_FONT)
        die->font = other_font(die->font, dice);
    if (kind == PAIR_SPACING)
        die->spread = 1 + way * dice_real(dice, 0.06, 0.14);
    if (kind == PAIR_LETTERS)
        die->letter_share *= 1 + way * dice_real(dice, 0.12, 0.25);
    if (kind == PAIR_LETTER)
        snprintf(die->name, sizeof die->name, "%s", other_name(die->name));
    if (kind == PAIR_STAR)
        die->star_rad = way * dice_real(dice, 0.15, M_PI / 5);
}

static void print_beneath(struct drawn_page *page, struct dice *dice) {
    cairo_set_source_rgb(page->cr, 0.1, 0.1, 0.1);
    cairo_select_font_face(page->cr, "AR PL SungtiL GB", CAIRO_FONT_SLANT_NORMAL,
                           CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(page->cr, 4.2);
    for (double y = dice_real(dice, 20, 40); y < 90; y += dice_real(dice, 10, 25)) {
        cairo_move_to(page->cr, dice_real(dice, 15, 40), y);
        cairo_show_text(page->cr, dice_chance(dice, 0.5) ? "二〇二六年十一月二十二日（盖章）"
                                                         : "单位名称经办人签字");
    }
    cairo_stroke(page->cr);
}

/* A third of the strike did not reach the paper. */
static void bare_third(struct drawn_page *page, const struct drawn_seal *strike) {
    cairo_set_source_rgb(page->cr, 1, 1, 1);
    cairo_rectangle(page->cr, 0, 0, strike->x_mm - 6, SHEET_MM);
    cairo_fill(page->cr);
}

static void turn_scan(struct Pix **colour, struct Pix **gray, double rad) {
    struct Pix *turned = pixRotateAMColor(*colour, (l_float32)rad, 0xffffff00);
    pixDestroy(colour);
    pixDestroy(gray);
    *colour = turned;
    *gray = pixGetRGBComponent(turned, COLOR_RED);
}

static bool portray(const struct seal_page *page, struct seal_portrait *out) {
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    bool good = seals_find(page, &seals, &marks, &why) && seals.count > 0 &&
                (seals.at[0].shape == SEAL_ROUND || seals.at[0].shape == SEAL_OVAL) &&
                seal_portrait_make(page, &seals.at[0], out, &why);
    for (int i = 0; i < seals.count; i++)
        seal_free(&seals.at[i]);
    free(seals.at);
    free(marks.at);
    return good;
}

/* One sheet; `wear` is the chance that the strike's ink falls by. */
static bool scan_strike(const struct drawn_seal *strike, enum pair_kind kind, struct dice *wear,
                        struct dice *dice, struct seal_portrait *out) {
    static const double RESOLUTIONS[] = {200, 300, 300, 300};
    double dpi = kind == PAIR_COPY ? 300 : PICK(RESOLUTIONS, dice);
    struct drawn_page page = drawn_page_open(SHEET_MM, SHEET_MM, dpi, 0);
    struct drawn_scan scan = {.noise = dice_real(dice, 1, 5),
                              .cast = {1, dice_real(dice, 0.94, 1), dice_real(dice, 0.9, 1)},
                              .jpeg_quality = dice_between(dice, 75, 95)};
    if (dice_chance(dice, 0.7))
        print_beneath(&page, dice);
    drawn_page_seal(&page, strike, wear);
    if (kind == PAIR_PART)
        bare_third(&page, strike);
    struct Pix *colour = NULL;
    struct Pix *gray = NULL;
    drawn_page_scan(&page, &scan, dice, &colour, &gray);
    turn_scan(&colour, &gray, dice_bell(dice, 0.006));
    struct seal_page looked = {colour, gray, dpi};
    bool good = portray(&looked, out);
    pixDestroy(&colour);
    pixDestroy(&gray);
    drawn_page_close(&page);
    return good;
}

void pair_draw(uint64_t seed, enum pair_kind kind, struct drawn_pair *out) {
    struct dice dice = {seed * 1000 + (uint64_t)kind};
    *out = (struct drawn_pair){.kind = kind};
    out->one = die_of(&dice);
    if (kind == PAIR_STAR)
        while (out->one.shape != SEAL_ROUND)
            out->one = die_of(&dice);
    out->other = out->one;
    cut_another(&out->other, kind, &dice);
    press_by_chance(&out->one, &dice);
    press_by_chance(&out->other, &dice);
    if (kind == PAIR_COPY)
        out->other = out->one;
    if (kind == PAIR_WORN)
        press_poorly(&out->other, &dice);
    struct dice wear = {seed};
    struct dice other_wear = {kind == PAIR_COPY ? seed : seed + 77};
    enum pair_kind first = kind == PAIR_PART ? PAIR_SAME : kind;
    out->found[0] = scan_strike(&out->one, first, &wear, &dice, &out->portraits[0]);
    out->found[1] = scan_strike(&out->other, kind, &other_wear, &dice, &out->portraits[1]);
}
