/* Seals on scans without colour, and the gallery of their false friends, which nothing but shape
 * tells from them: emblems whose body is darker than their rim, loops drawn around print, date
 * stamps on the lines of a form, and whatever else is round or red in truth. */
#include "seal/drawn_page.h"
#include "seal/scene.h"
#include "seal/seal.h"
#include "suite.h"

#include <leptonica/allheaders.h>

#define DPI 200.0

typedef void friend_rule(struct drawn_page *page, struct dice *dice);

static int seals_on(const struct seal_page *page) {
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    ck_assert(seals_find(page, &seals, &marks, &why));
    int found = seals.count;
    seals_free(&seals, &marks);
    return found;
}

/* How many seals are found on a gray page of print that bears the friend. */
static int seals_beside(friend_rule *draw, uint64_t seed) {
    struct dice dice = {seed};
    struct drawn_page page = drawn_page_open(210, 297, DPI, 0.004);
    if (seed % 2 == 0)
        drawn_form(&page, &dice);
    else
        drawn_text(&page, &dice);
    draw(&page, &dice);
    struct drawn_scan scan = {
        .noise = 4, .cast = {1, 1, 1}, .jpeg_quality = 75, .colourless = true, .blur_px = 1};
    struct Pix *colour = NULL;
    struct Pix *gray = NULL;
    drawn_page_scan(&page, &scan, &dice, &colour, &gray);
    struct seal_page looked = {colour, gray, DPI};
    int found = seals_on(&looked);
    pixDestroy(&colour);
    pixDestroy(&gray);
    drawn_page_close(&page);
    return found;
}

START_TEST(nothing_of_the_gallery_is_a_seal_in_gray) {
    static friend_rule *const friends[] = {
        drawn_letterhead,  drawn_red_form, drawn_emblem,  drawn_thumbprint, drawn_pen,
        drawn_clerk_stamp, drawn_logo,     drawn_photo,   drawn_banner,     drawn_circled,
        drawn_date_stamp,  drawn_emblem,   drawn_circled, drawn_date_stamp};
    for (size_t i = 0; i < sizeof friends / sizeof *friends; i++)
        ck_assert_int_eq(seals_beside(friends[i], 20 + i), 0);
}
END_TEST

/* Scenes without seals on which one was found once: two emblems, loops around print, a date
 * stamp half on a photo. */
START_TEST(pages_that_once_had_a_false_seal_have_none) {
    static const uint64_t seeds[] = {1061102, 1061188, 1061197, 1061200, 1070363};
    static const struct scene_kind bare = {.most_seals = 0, .colourless = 0.1};
    for (size_t i = 0; i < sizeof seeds / sizeof *seeds; i++) {
        struct scene scene = scene_draw(seeds[i], &bare);
        struct seal_page page = scene_page(&scene);
        ck_assert_int_eq(seals_on(&page), 0);
        scene_free(&scene);
    }
}
END_TEST

static bool is_found(const struct seal_list *seals, struct box_px box) {
    for (int i = 0; i < seals->count; i++)
        if (box_overlap(seals->at[i].box, box) > 0.8)
            return true;
    return false;
}

static void expect_all(uint64_t seed, const struct scene_kind *kind) {
    struct scene scene = scene_draw(seed, kind);
    struct seal_page page = scene_page(&scene);
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    ck_assert(seals_find(&page, &seals, &marks, &why));
    for (int i = 0; i < scene.seal_count; i++)
        if (scene.seals[i].official && !scene.seals[i].partial)
            ck_assert(is_found(&seals, scene.seals[i].box));
    seals_free(&seals, &marks);
    scene_free(&scene);
}

/* Rings of ink far paler than the print across them, and thin ones of a worn stamp. */
START_TEST(pale_rings_under_print_are_seals) {
    static const struct scene_kind some = {.most_seals = 3, .colourless = 0.1};
    static const struct scene_kind gray = {.most_seals = 3, .colourless = 1};
    static const uint64_t some_seeds[] = {990370, 990407, 990433, 961152};
    static const uint64_t gray_seeds[] = {77075, 77105, 77107};
    for (size_t i = 0; i < sizeof some_seeds / sizeof *some_seeds; i++)
        expect_all(some_seeds[i], &some);
    for (size_t i = 0; i < sizeof gray_seeds / sizeof *gray_seeds; i++)
        expect_all(gray_seeds[i], &gray);
}
END_TEST

SUITE("seal/gray_friends", pale_rings_under_print_are_seals,
      nothing_of_the_gallery_is_a_seal_in_gray, pages_that_once_had_a_false_seal_have_none)
