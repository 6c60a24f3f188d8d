#include "seal/cells.h"
#include "seal/compare.h"

#include "seal/drawn_pair.h"

#include <math.h>
#include <string.h>

#include "suite.h"

/* Drawn by chance; the figures of many are seal-pairs'. */
#define SEED 4000

static struct drawn_pair *drawn(enum pair_kind kind, uint64_t seed) {
    static struct drawn_pair pair;
    pair_draw(seed, kind, &pair);
    ck_assert(pair.found[0] && pair.found[1]);
    return &pair;
}

static struct seal_comparison compared(enum pair_kind kind, uint64_t seed) {
    const struct drawn_pair *pair = drawn(kind, seed);
    return seal_compare(&pair->portraits[0], &pair->portraits[1]);
}

START_TEST(two_strikes_of_one_die_are_the_same) {
    for (uint64_t seed = SEED; seed < SEED + 4; seed++) {
        struct seal_comparison c = compared(PAIR_SAME, seed);
        ck_assert_int_eq(c.outcome, DIE_SAME);
        ck_assert(!c.is_identical);
        ck_assert_uint_eq(c.reasons, 0);
    }
}
END_TEST

START_TEST(another_face_of_letters_is_another_die) {
    for (uint64_t seed = SEED; seed < SEED + 3; seed++)
        ck_assert_int_ne(compared(PAIR_FONT, seed).outcome, DIE_SAME);
    ck_assert_int_eq(compared(PAIR_FONT, SEED).outcome, DIE_DIFFERENT);
}
END_TEST

/* Cut by one maker in one face: the ring's reader may not tell them apart, the strokes do. */
START_TEST(bodies_one_character_off_are_never_of_one_die) {
    for (uint64_t seed = SEED; seed < SEED + 6; seed++)
        ck_assert_int_ne(compared(PAIR_LETTER, seed).outcome, DIE_SAME);
}
END_TEST

START_TEST(letters_set_otherwise_are_another_die) {
    for (uint64_t seed = SEED; seed < SEED + 3; seed++)
        ck_assert_int_ne(compared(PAIR_SPACING, seed).outcome, DIE_SAME);
}
END_TEST

START_TEST(a_star_at_another_angle_is_another_die) {
    struct seal_comparison c = compared(PAIR_STAR, SEED);
    ck_assert_int_eq(c.outcome, DIE_DIFFERENT);
    ck_assert_uint_eq(c.reasons & DIE_REASON_STAR, DIE_REASON_STAR);
}
END_TEST

/* A disc instead of a star, a little beside the middle, as rubber yields. */
static void lay_disc(struct seal_portrait *portrait, double aside_rad) {
    double aside = 0.06 * PORTRAIT_RADIUS_PX;
    for (int y = 0; y < PORTRAIT_SIDE_PX; y++)
        for (int x = 0; x < PORTRAIT_SIDE_PX; x++) {
            double right = x - (PORTRAIT_SIDE_PX - 1) / 2.0;
            double down = y - (PORTRAIT_SIDE_PX - 1) / 2.0;
            double away = hypot(right - aside * cos(aside_rad), down - aside * sin(aside_rad));
            if (hypot(right, down) <= 0.5 * PORTRAIT_RADIUS_PX)
                portrait->at[y * PORTRAIT_SIDE_PX + x] =
                    away < 0.34 * PORTRAIT_RADIUS_PX ? PORTRAIT_FULL : 0;
        }
}

static double star_points(const struct drawn_pair *pair) {
    SCOPED(raster_free)
    struct raster one = raster_of(&pair->portraits[0], RASTER_WHOLE, RASTER_INK_EVEN);
    SCOPED(raster_free)
    struct raster other = raster_of(&pair->portraits[1], RASTER_WHOLE, RASTER_INK_EVEN);
    return cells_star(&one, &other, pair->portraits[0].flatness).points;
}

START_TEST(a_disc_has_no_angle) {
    struct drawn_pair *pair = drawn(PAIR_STAR, SEED);
    ck_assert_double_gt(star_points(pair), 0.45);
    lay_disc(&pair->portraits[0], 0);
    lay_disc(&pair->portraits[1], 0.6);
    ck_assert_double_lt(star_points(pair), 0.1);
    struct seal_comparison c = seal_compare(&pair->portraits[0], &pair->portraits[1]);
    ck_assert_uint_eq(c.reasons & DIE_REASON_STAR, 0);
}
END_TEST

START_TEST(another_size_is_another_die) {
    struct drawn_pair *pair = drawn(PAIR_SAME, SEED);
    pair->portraits[1].width_mm *= 1.08;
    pair->portraits[1].height_mm *= 1.08;
    struct seal_comparison c = seal_compare(&pair->portraits[0], &pair->portraits[1]);
    ck_assert_int_eq(c.outcome, DIE_DIFFERENT);
    ck_assert_uint_eq(c.reasons, DIE_REASON_SIZE);
    /* Where the resolution is unknown, sizes say nothing. */
    pair->portraits[1].width_mm = pair->portraits[1].height_mm = NAN;
    c = seal_compare(&pair->portraits[0], &pair->portraits[1]);
    ck_assert_int_eq(c.outcome, DIE_SAME);
}
END_TEST

START_TEST(a_pasted_impression_is_the_same_mark_for_mark) {
    struct seal_comparison c = compared(PAIR_COPY, SEED);
    ck_assert_int_eq(c.outcome, DIE_SAME);
    ck_assert(c.is_identical);
}
END_TEST

/* Nothing but a quarter of the ring came to the paper. */
/* Inked pixels get a grain: in one sector the same in both, strong; elsewhere each its own. */
static void lay_grain(struct drawn_pair *pair, int own, int shared) {
    struct dice dice = {7};
    for (int i = 0; i < PORTRAIT_SIDE_PX * PORTRAIT_SIDE_PX; i++) {
        double right = i % PORTRAIT_SIDE_PX - (PORTRAIT_SIDE_PX - 1) / 2.0;
        double down = i / PORTRAIT_SIDE_PX - (PORTRAIT_SIDE_PX - 1) / 2.0;
        bool there = right > 0 && fabs(down) < 0.6 * right;
        int mark = dice_between(&dice, 0, shared);
        for (int k = 0; k < 2; k++) {
            uint8_t *at = &pair->portraits[k].at[i];
            if (*at >= 200 && *at <= PORTRAIT_FULL)
                *at = (uint8_t)(PORTRAIT_FULL - (there ? mark : dice_between(&dice, 0, own)));
        }
    }
}

/* What crosses two strikes in the same place makes that place alike, and nothing else. */
START_TEST(one_place_alike_is_no_pasted_impression) {
    struct drawn_pair *pair = drawn(PAIR_COPY, SEED);
    lay_grain(pair, 12, 54);
    struct seal_comparison c = seal_compare(&pair->portraits[0], &pair->portraits[1]);
    ck_assert_double_gt(c.grain, 0.3);
    ck_assert(!c.is_identical);
}
END_TEST

START_TEST(what_is_hardly_there_cannot_be_told) {
    struct drawn_pair *pair = drawn(PAIR_SAME, SEED);
    struct seal_portrait *worn = &pair->portraits[1];
    for (int i = 0; i < PORTRAIT_SIDE_PX * PORTRAIT_SIDE_PX; i++)
        if (i % PORTRAIT_SIDE_PX < PORTRAIT_SIDE_PX * 5 / 8)
            worn->at[i] = PORTRAIT_UNSEEN;
    struct seal_comparison c = seal_compare(&pair->portraits[0], worn);
    ck_assert_int_eq(c.outcome, DIE_CANNOT_TELL);
    ck_assert_uint_eq(c.reasons, DIE_REASON_FAINT);
}
END_TEST

START_TEST(a_worn_strike_is_never_another_die) {
    for (uint64_t seed = SEED; seed < SEED + 4; seed++) {
        static struct drawn_pair pair;
        pair_draw(seed, PAIR_WORN, &pair);
        if (!pair.found[0] || !pair.found[1])
            continue;
        ck_assert_int_ne(seal_compare(&pair.portraits[0], &pair.portraits[1]).outcome,
                         DIE_DIFFERENT);
    }
}
END_TEST

START_TEST(the_turn_is_that_of_the_hand) {
    const struct drawn_pair *pair = drawn(PAIR_SAME, SEED + 1);
    struct seal_comparison c = seal_compare(&pair->portraits[0], &pair->portraits[1]);
    double truth = pair->other.turn_rad - pair->one.turn_rad;
    if (pair->one.shape == SEAL_ROUND)
        ck_assert_double_lt(fabs(remainder(c.turn_rad - truth, 2 * M_PI)), 0.04);
    ck_assert_double_gt(c.likeness, 0.8);
}
END_TEST

START_TEST(a_written_portrait_is_read_again) {
    const struct drawn_pair *pair = drawn(PAIR_SAME, SEED);
    size_t length = 0;
    uint8_t *bytes = seal_portrait_write(&pair->portraits[0], &length);
    static struct seal_portrait again;
    ck_assert_uint_le(length, PORTRAIT_MOST_BYTES);
    ck_assert(seal_portrait_is(bytes, length));
    ck_assert(seal_portrait_read(bytes, length, &again));
    ck_assert_mem_eq(again.at, pair->portraits[0].at, sizeof again.at);
    ck_assert_double_eq_tol(again.width_mm, pair->portraits[0].width_mm, 0.001);
    ck_assert_int_eq(again.shape, pair->portraits[0].shape);
    /* Cut short, or with more behind it, it is none. */
    static struct seal_portrait untouched;
    ck_assert(!seal_portrait_read(bytes, length - 1, &untouched));
    ck_assert(!seal_portrait_read(bytes, 40, &untouched));
    ck_assert(!seal_portrait_read(bytes, 0, &untouched));
    bytes[length - 1] = 255;
    ck_assert(!seal_portrait_read(bytes, length, &untouched));
    ck_assert_int_eq(untouched.shape, SEAL_SHAPE_NONE);
    free(bytes);
}
END_TEST

SUITE("seal/compare", two_strikes_of_one_die_are_the_same, another_face_of_letters_is_another_die,
      bodies_one_character_off_are_never_of_one_die, letters_set_otherwise_are_another_die,
      a_star_at_another_angle_is_another_die, a_disc_has_no_angle, another_size_is_another_die,
      a_pasted_impression_is_the_same_mark_for_mark, one_place_alike_is_no_pasted_impression,
      what_is_hardly_there_cannot_be_told, a_worn_strike_is_never_another_die,
      the_turn_is_that_of_the_hand, a_written_portrait_is_read_again)
