#include "seal/scene.h"

#include "seal/drawn_page.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const seal_fonts[] = {"Noto Serif CJK SC", "AR PL SungtiL GB",
                                         "AR PL UMing CN",    "AR PL KaitiM GB",
                                         "WenQuanYi Zen Hei", "Noto Sans CJK SC"};
static const char *const places[] = {"样例市", "北京", "上海", "广东", "浙江杭州",
                                     "四川",   "武汉", "西安", "青岛", "厦门"};
static const char *const brands[] = {
    "远帆", "宏图", "晨光", "瑞泰", "恒信", "中科", "华鼎", "天行健", "金石", "百川汇", "启明",
    "蓝海", "新锐", "鹏程", "同济", "永昌", "嘉禾", "鼎盛", "博雅",   "云帆", "卓越",   "安康"};
static const char *const trades[] = {"测绘", "科技",     "信息技术", "商贸",    "建筑工程",
                                     "物流", "文化传媒", "环境治理", "食品",    "医疗器械",
                                     "软件", "咨询",     "电子商务", "物业管理"};
static const char *const tails[] = {"有限公司", "有限责任公司", "股份有限公司", "有限公司",
                                    "研究院"};
static const char *const organs[] = {
    "样例市远山区民政局",   "样例县人民政府办公室", "样例市自然资源和规划局", "样例市教育委员会",
    "远山区卫生健康委员会", "样例市第三中学",       "样例市公共资源交易中心", "远山街道办事处"};
static const char *const purposes[] = {"合同专用章", "财务专用章", "业务专用章",
                                       "人事专用章", "报价专用章", "投标专用章"};
/* Much is printed beneath when this share of the ink falls on print: more than the rules of a form
 * take. */
#define MUCH_CROSSED     0.05
#define PICK(list, dice) list[dice_between(dice, 0, (int)(sizeof list / sizeof *list) - 1)]

static void pick_name(struct drawn_seal *seal, struct dice *dice) {
    if (dice_chance(dice, 0.3))
        snprintf(seal->name, sizeof seal->name, "%s", PICK(organs, dice));
    else
        snprintf(seal->name, sizeof seal->name, "%s%s%s%s", PICK(places, dice), PICK(brands, dice),
                 PICK(trades, dice), PICK(tails, dice));
}

static void pick_ink(struct drawn_seal *seal, struct dice *dice) {
    static const double inks[][3] = {{0.86, 0.12, 0.16}, {0.93, 0.25, 0.15}, {0.75, 0.1, 0.15},
                                     {0.62, 0.1, 0.15},  {0.9, 0.2, 0.3},    {1, 0, 0}};
    const double *ink = inks[dice_between(dice, 0, 5)];
    double other = dice_real(dice, 0, 1);
    seal->ink = INK_RED;
    seal->red = ink[0];
    seal->green = ink[1];
    seal->blue = ink[2];
    if (other < 0.06) {
        seal->ink = INK_BLUE;
        seal->red = 0.15;
        seal->green = 0.25;
        seal->blue = 0.7;
    } else if (other < 0.10) {
        seal->ink = INK_PURPLE;
        seal->red = 0.5;
        seal->green = 0.15;
        seal->blue = 0.6;
    } else if (other < 0.20) {
        seal->ink = INK_BLACK;
        seal->red = seal->green = seal->blue = dice_real(dice, 0.1, 0.4);
    }
}

static void pick_serial(struct drawn_seal *seal, struct dice *dice) {
    snprintf(seal->serial, sizeof seal->serial, "690101%07d", dice_between(dice, 1000, 9999999));
}

static void pick_round(struct drawn_seal *seal, struct dice *dice) {
    static const double sizes[] = {38, 40, 40, 42, 42, 45, 50, 36, 58};
    seal->shape = SEAL_ROUND;
    seal->width_mm = seal->height_mm = PICK(sizes, dice);
    seal->star = true;
    if (dice_chance(dice, 0.25)) {
        snprintf(seal->purpose, sizeof seal->purpose, "%s", PICK(purposes, dice));
        seal->star = dice_chance(dice, 0.5);
    }
    if (dice_chance(dice, 0.5))
        pick_serial(seal, dice);
    if (dice_chance(dice, 0.08))
        seal->inner_rim_mm = 0.35;
}

static void pick_oval(struct drawn_seal *seal, struct dice *dice) {
    seal->shape = SEAL_OVAL;
    seal->height_mm = 30;
    seal->width_mm = dice_chance(dice, 0.6) ? 40 : 45;
    snprintf(seal->purpose, sizeof seal->purpose, "%s",
             seal->width_mm < 42 ? "发票专用章" : PICK(purposes, dice));
    if (seal->width_mm < 42)
        snprintf(seal->middle, sizeof seal->middle, "9169010%d%dMAPDY%04d",
                 dice_between(dice, 1, 9), dice_between(dice, 1, 9), dice_between(dice, 0, 9999));
}

static void pick_wear(struct scene_seal *seal, struct dice *dice) {
    seal->drawn.faint = dice_real(dice, 0, 0.25);
    seal->drawn.speckled = dice_real(dice, 0, 0.12);
    if (!dice_chance(dice, 0.3))
        return;
    seal->hurt = true;
    seal->drawn.faint = dice_real(dice, 0.1, 0.75);
    seal->drawn.speckled = dice_real(dice, 0, 0.6);
    seal->drawn.uneven = dice_chance(dice, 0.4) ? dice_real(dice, 0.3, 1) : 0;
    seal->drawn.ghost_mm = dice_chance(dice, 0.15) ? dice_real(dice, 0.5, 2) : 0;
}

static void pick_chop(struct drawn_seal *seal, struct dice *dice) {
    double kind = dice_real(dice, 0, 1);
    seal->shape = kind < 0.5 ? SEAL_SQUARE : kind < 0.75 ? SEAL_RECTANGLE : SEAL_TRIANGLE;
    seal->width_mm = seal->height_mm = dice_real(dice, 18, 25);
    snprintf(seal->name, sizeof seal->name, "%s", dice_chance(dice, 0.5) ? "乔顺法印" : "秦远帆印");
    if (seal->shape == SEAL_RECTANGLE) {
        seal->width_mm = dice_real(dice, 32, 45);
        seal->height_mm = dice_real(dice, 13, 20);
        snprintf(seal->name, sizeof seal->name, "%s", PICK(purposes, dice));
    } else if (seal->shape == SEAL_TRIANGLE) {
        seal->width_mm = dice_real(dice, 34, 42);
        seal->height_mm = seal->width_mm * 0.87;
        snprintf(seal->name, sizeof seal->name, "样例银行");
    }
}

/* Makers differ: from small letters far apart to tall ones that fill half the radius. */
static void pick_letters(struct drawn_seal *seal, struct dice *dice) {
    seal->rim_mm = dice_real(dice, 0.6, 1.9);
    seal->bold = dice_chance(dice, 0.3);
    if (seal->shape != SEAL_ROUND || dice_chance(dice, 0.4))
        return;
    seal->letter_share = dice_real(dice, 0.17, seal->purpose[0] == '\0' ? 0.38 : 0.27);
    seal->slim = dice_real(dice, 0.45, 1);
    seal->gap_mm = dice_real(dice, 0.02, 0.10) * seal->width_mm / 2;
    seal->star_share = dice_real(dice, 0.25, fmin(0.38, 0.70 - seal->letter_share));
}

static void pick_seal(struct scene_seal *seal, struct dice *dice) {
    double kind = dice_real(dice, 0, 1);
    seal->official = kind < 0.88;
    seal->drawn.font = PICK(seal_fonts, dice);
    seal->drawn.rim_mm = dice_real(dice, 0.8, 1.4);
    pick_name(&seal->drawn, dice);
    if (kind < 0.72)
        pick_round(&seal->drawn, dice);
    else if (kind < 0.88)
        pick_oval(&seal->drawn, dice);
    else
        pick_chop(&seal->drawn, dice);
    pick_letters(&seal->drawn, dice);
    pick_ink(&seal->drawn, dice);
    pick_wear(seal, dice);
    seal->drawn.turn_rad = dice_chance(dice, 0.2) && seal->drawn.shape == SEAL_ROUND
                               ? dice_real(dice, -1.2, 1.2)
                               : dice_bell(dice, 0.15);
}

static bool apart(const struct scene *scene, const struct drawn_seal *seal) {
    for (int i = 0; i < scene->seal_count; i++) {
        const struct drawn_seal *other = &scene->seals[i].drawn;
        double far = hypot(other->x_mm - seal->x_mm, other->y_mm - seal->y_mm);
        if (far < 0.5 * (other->width_mm + seal->width_mm) - 4)
            return false;
    }
    return true;
}

static void place_seal(struct scene *scene, struct scene_seal *seal, struct dice *dice) {
    double half = seal->drawn.width_mm / 2 + 3;
    do {
        seal->drawn.x_mm = dice_real(dice, half, 210 - half);
        seal->drawn.y_mm = dice_real(dice, 50 + half, 297 - half);
        if (dice_chance(dice, 0.06) && seal->official) {
            seal->partial = true;
            seal->drawn.x_mm = 210 - dice_real(dice, 0.05, 0.4) * seal->drawn.width_mm;
        }
    } while (!apart(scene, &seal->drawn));
}

typedef void friend_rule(struct drawn_page *page, struct dice *dice);

static void draw_friends(struct drawn_page *page, struct dice *dice, double share) {
    static friend_rule *const friends[] = {drawn_letterhead, drawn_red_form,  drawn_emblem,
                                           drawn_thumbprint, drawn_pen,       drawn_clerk_stamp,
                                           drawn_logo,       drawn_photo,     drawn_banner,
                                           drawn_circled,    drawn_date_stamp};
    for (size_t i = 0; i < sizeof friends / sizeof *friends; i++)
        if (dice_chance(dice, share))
            friends[i](page, dice);
}

static struct drawn_scan pick_scan(struct dice *dice, const struct scene_kind *kind) {
    struct drawn_scan scan = {.colourless = dice_chance(dice, kind->colourless)};
    scan.blur_px = dice_chance(dice, 0.4) ? 1 : 0;
    scan.noise = dice_real(dice, 0, 7);
    scan.shade = dice_chance(dice, 0.3) ? dice_real(dice, 0, 0.3) : 0;
    scan.jpeg_quality = dice_chance(dice, 0.7) ? dice_between(dice, 55, 90) : 0;
    for (int c = 0; c < 3; c++)
        scan.cast[c] = dice_chance(dice, 0.3) ? dice_real(dice, 0.85, 1) : 1;
    return scan;
}

struct scene scene_draw(uint64_t seed, const struct scene_kind *kind) {
    struct dice dice = {seed * 7919 + 17};
    static const double dpis[] = {300, 300, 300, 300, 200, 200, 400};
    struct scene scene = {.seed = seed};
    scene.dpi = kind->dpi > 0 ? kind->dpi : PICK(dpis, &dice);
    struct drawn_page page = drawn_page_open(210, 297, scene.dpi, dice_bell(&dice, 0.008));
    if (dice_chance(&dice, 0.5))
        drawn_form(&page, &dice);
    else
        drawn_text(&page, &dice);
    draw_friends(&page, &dice, kind->most_seals > 0 ? 0.2 : 0.45);
    int wanted = kind->most_seals > 0 ? dice_between(&dice, 1, kind->most_seals) : 0;
    for (; scene.seal_count < wanted && scene.seal_count < SCENE_SEALS; scene.seal_count++) {
        struct scene_seal *seal = &scene.seals[scene.seal_count];
        pick_seal(seal, &dice);
        place_seal(&scene, seal, &dice);
        seal->box = drawn_page_seal(&page, &seal->drawn, &dice);
        seal->hurt |= page.crossed > MUCH_CROSSED;
    }
    struct drawn_scan scan = pick_scan(&dice, kind);
    scene.colourless = scan.colourless;
    for (int i = 0; i < scene.seal_count; i++)
        scene.seals[i].hurt |= scan.colourless || scene.seals[i].drawn.ink == INK_BLACK;
    drawn_page_scan(&page, &scan, &dice, &scene.colour, &scene.gray);
    drawn_page_close(&page);
    return scene;
}

void scene_free(struct scene *scene) {
    pixDestroy(&scene->colour);
    pixDestroy(&scene->gray);
}

struct seal_page scene_page(const struct scene *scene) {
    return (struct seal_page){scene->colour, scene->gray, scene->dpi};
}
