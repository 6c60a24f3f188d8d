#include "ocr/inverse.h"

#include "ocr/crop.h"
#include "ocr/layout.h"
#include "ocr/sheet_drawing.h"
#include "ocr/written.h"

#include <leptonica/allheaders.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"

#define SANS   "Noto Sans CJK SC"
#define GROUND 40
#define LIGHT  240

/* What is drawn dark on paper becomes light on dark within a box. */
static void turn_dark(PIX *gray, struct box_px box) {
    for (int y = box.y; y < box.y + box.height; y++)
        for (int x = box.x; x < box.x + box.width; x++) {
            l_uint32 level = 0;
            pixGetPixel(gray, x, y, &level);
            pixSetPixel(gray, x, y, GROUND + (255 - level) * (LIGHT - GROUND) / 255);
        }
}

static struct page page_with(const char *head, struct box_px bar) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 900);
    drawing_text(&drawing, bar.x + 40, bar.y + 36, SANS, 56, head);
    drawing_text(&drawing, 140, 500, SANS, 48, "收款人北京数字认证股份有限公司");
    drawing_text(&drawing, 140, 620, SANS, 48, "当前状态支付成功");
    drawing_ready(&drawing);
    return drawing_page(&drawing);
}

static bool is_line_in(const struct layout *layout, struct box_px bar) {
    for (int i = 0; i < layout->lines.count; i++) {
        struct box_px line = layout->lines.at[i].box;
        struct box_px place = {(int)(line.x * layout->ink.scale), (int)(line.y * layout->ink.scale),
                               (int)(line.width * layout->ink.scale),
                               (int)(line.height * layout->ink.scale)};
        if (box_share_inside(place, bar) > 0.99 && place.height > 40 && place.width > 200)
            return true;
    }
    return false;
}

static double mean_of(const struct crop *crop) {
    double sum = 0;
    long all = (long)crop->picture.width_px * crop->picture.height_px;
    for (long i = 0; i < all; i++)
        sum += crop->pixels[i];
    return sum / (double)all;
}

START_TEST(light_words_on_a_dark_bar_are_a_line_and_shown_dark_on_paper) {
    const struct box_px bar = {100, 100, 1300, 140};
    struct page page = page_with("微信支付转账凭证", bar);
    turn_dark(page.text, bar);
    SCOPED(layout_free)
    struct layout layout = {0};
    struct fault why = {0};
    ck_assert_msg(layout_of(&page, &layout, &why), "laid out");
    ck_assert_int_eq(layout.ink.inverse.count, 1);
    ck_assert(is_line_in(&layout, bar));
    SCOPED(crop_free)
    struct crop crop = crop_of(page.text, &layout.ink, &layout.ruling,
                               (struct box_px){bar.x + 40, bar.y + 36, 460, 64});
    ck_assert_double_gt(mean_of(&crop), 150);
    drawing_page_free(&page);
}
END_TEST

/* Counts the bars of a page that has been spoiled in some way. */
static int bars_of(struct page *page) {
    SCOPED(layout_free)
    struct layout layout = {0};
    struct fault why = {0};
    ck_assert_msg(layout_of(page, &layout, &why), "laid out");
    int count = layout.ink.inverse.count;
    drawing_page_free(page);
    return count;
}

/* A dark bar down a form's side, its captions letter under letter, `left` px from the sheet's edge;
 * rules of rows meet it. */
static int side_bars(int left, const char *const *letters, int count) {
    const struct box_px bar = {left, 60, 120, 780};
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 900);
    for (int i = 0; i < count; i++)
        drawing_text(&drawing, bar.x + 36, 160 + 90 * i, SANS, 46, letters[i]);
    for (int y = 60; y <= 840; y += 130)
        drawing_rule(&drawing, bar.x + bar.width, y, 1500, y, 3);
    drawing_text(&drawing, 500, 300, SANS, 48, "收款人北京数字认证股份有限公司");
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    turn_dark(page.text, bar);
    return bars_of(&page);
}

static const char *const SIDE[] = {"申", "办", "事", "项"};

START_TEST(a_bar_down_the_side_with_captions_is_one) {
    ck_assert_int_eq(side_bars(100, SIDE, 4), 1);
}
END_TEST

START_TEST(a_bar_down_the_side_without_captions_stays_ink) {
    ck_assert_int_eq(side_bars(100, SIDE, 0), 0);
    ck_assert_int_eq(side_bars(100, SIDE, 1), 0);
}
END_TEST

START_TEST(a_shadow_at_the_sheets_edge_stays_ink) {
    ck_assert_int_eq(side_bars(0, SIDE, 4), 0);
}
END_TEST

START_TEST(dark_words_on_paper_are_no_bar) {
    struct page page = page_with("微信支付转账凭证", (struct box_px){100, 100, 1300, 140});
    ck_assert_int_eq(bars_of(&page), 0);
}
END_TEST

START_TEST(a_bar_without_words_stays_ink) {
    const struct box_px bar = {100, 100, 1300, 140};
    struct page page = page_with("", bar);
    turn_dark(page.text, bar);
    ck_assert_int_eq(bars_of(&page), 0);
}
END_TEST

START_TEST(an_emblem_with_letters_stays_ink) {
    const int radius = 180;
    struct page page = page_with("徽位章", (struct box_px){160, 160, 360, 140});
    for (int y = -radius; y <= radius; y++)
        for (int x = -radius; x <= radius; x++) {
            l_uint32 level = 0;
            if (x * x + y * y > radius * radius)
                continue;
            pixGetPixel(page.text, 290 + x, 220 + y, &level);
            pixSetPixel(page.text, 290 + x, 220 + y,
                        GROUND + (255 - level) * (LIGHT - GROUND) / 255);
        }
    ck_assert_int_eq(bars_of(&page), 0);
}
END_TEST

/* A photograph is dark and light in patches of all grays. */
START_TEST(a_photograph_stays_ink) {
    const struct box_px bar = {100, 100, 500, 300};
    struct page page = page_with("", bar);
    for (int y = 0; y < bar.height; y++)
        for (int x = 0; x < bar.width; x++) {
            int patch = x % 120 > 40 && x % 120 < 80 && y % 150 > 50 && y % 150 < 100;
            pixSetPixel(page.text, bar.x + x, bar.y + y,
                        patch ? 235
                              : (l_uint32)(30 + (x * 7 / bar.width + y * 5 / bar.height) * 9));
        }
    ck_assert_int_eq(bars_of(&page), 0);
}
END_TEST

/* A row under a head, whose inner rule ends `below` pixels below the head. */
static int cells_under(bool dark, int below) {
    const struct box_px bar = {100, 100, 1300, 140};
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 900);
    drawing_text(&drawing, 240, 136, SANS, 56, "证书持有人姓名");
    drawing_text(&drawing, 840, 136, SANS, 56, "居民身份证号码");
    if (!dark)
        drawing_rule(&drawing, 100, 240, 1400, 240, 4);
    drawing_rule(&drawing, 100, 340, 1400, 340, 4);
    drawing_rule(&drawing, 100, 240, 100, 340, 4);
    drawing_rule(&drawing, 1398, 240, 1398, 340, 4);
    drawing_rule(&drawing, 700, 240 + below, 700, 340, 4);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    if (dark)
        turn_dark(page.text, bar);
    struct layout layout SCOPED(layout_free) = {0};
    struct fault why = {0};
    ck_assert(layout_of(&page, &layout, &why));
    int count = 0;
    for (int i = 0; i < layout.cells.count; i++)
        count += layout.cells.at[i].box.y * layout.ink.scale > 220;
    drawing_page_free(&page);
    return count;
}

START_TEST(a_rule_lost_beside_a_bar_reaches_it) {
    ck_assert_int_eq(cells_under(true, 26), 2);
}
END_TEST

START_TEST(a_stroke_far_below_a_bar_parts_nothing) {
    ck_assert_int_eq(cells_under(true, 46), 1);
}
END_TEST

START_TEST(a_stroke_below_a_rule_parts_nothing) {
    ck_assert_int_eq(cells_under(false, 26), 1);
}
END_TEST

/* A page with nothing on it but a dark card is not blank; one with a bar of a rule or a punch hole
 * may be. */
static bool is_solid(struct box_px dark) {
    SCOPED(drawing_free)
    struct drawing drawing = drawing_new(1600, 900);
    drawing_rule(&drawing, dark.x, dark.y + dark.height / 2, dark.x + dark.width,
                 dark.y + dark.height / 2, dark.height);
    drawing_ready(&drawing);
    struct page page = drawing_page(&drawing);
    bool solid = written_solid(&page);
    drawing_page_free(&page);
    return solid;
}

START_TEST(a_dark_card_is_solid) {
    ck_assert(is_solid((struct box_px){400, 200, 700, 440}));
}
END_TEST

START_TEST(rules_holes_and_shadows_of_edges_are_not) {
    ck_assert(!is_solid((struct box_px){100, 200, 1400, 60}));
    ck_assert(!is_solid((struct box_px){400, 400, 80, 80}));
    ck_assert(!is_solid((struct box_px){0, 0, 60, 900}));
}
END_TEST

SUITE("ocr/inverse", a_rule_lost_beside_a_bar_reaches_it, a_stroke_far_below_a_bar_parts_nothing,
      a_stroke_below_a_rule_parts_nothing, a_bar_down_the_side_with_captions_is_one,
      a_bar_down_the_side_without_captions_stays_ink, a_shadow_at_the_sheets_edge_stays_ink,
      light_words_on_a_dark_bar_are_a_line_and_shown_dark_on_paper, dark_words_on_paper_are_no_bar,
      a_bar_without_words_stays_ink, an_emblem_with_letters_stays_ink, a_dark_card_is_solid,
      rules_holes_and_shadows_of_edges_are_not, a_photograph_stays_ink)
