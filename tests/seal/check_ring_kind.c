/* What rings are, told from their judgements alone: each seal with the false friends beside it. */
#include "seal/ring_kind.h"

#include "suite.h"

#define PX_PER_MM 8.0

/* A good round impression of 40 mm with a star, in colour. */
static struct judgement good(void) {
    return (struct judgement){
        .ellipse = {500, 500, 20 * PX_PER_MM, 20 * PX_PER_MM, 0},
        .score = {.contrast = 0.95, .coverage = 0.98, .visible = 1, .level = 80, .spread_mm = 0.03},
        .fill = 0.3,
        .annulus = 0.02,
        .band = 0.7,
        .star = ANSWER_YES};
}

static struct judgement sized(struct judgement j, double a_mm, double b_mm) {
    j.ellipse.a = a_mm * PX_PER_MM;
    j.ellipse.b = b_mm * PX_PER_MM;
    return j;
}

static enum ring_kind kind(struct judgement j) {
    return ring_kind_of(&j, PX_PER_MM, true);
}

START_TEST(a_whole_ring_with_a_star_is_a_seal) {
    ck_assert_int_eq(kind(good()), RING_SEAL);
    struct judgement faint = good();
    faint.score.contrast = 0.4;
    ck_assert_int_eq(kind(faint), RING_NOTHING);
}
END_TEST

START_TEST(a_solid_disc_is_an_emblem_in_colour_and_without) {
    struct judgement disc = good();
    disc.fill = 0.8;
    ck_assert_int_eq(kind(disc), RING_EMBLEM);
    struct judgement gray = good();
    gray.solid = true;
    ck_assert_int_eq(kind(gray), RING_EMBLEM);
}
END_TEST

START_TEST(a_photo_beneath_an_oval_makes_it_no_emblem) {
    struct judgement oval = sized(good(), 20, 15);
    oval.star = ANSWER_NO;
    oval.fill = 0.57;
    oval.annulus = 0.77;
    ck_assert_int_eq(kind(oval), RING_SEAL);
    struct judgement round = sized(oval, 20, 20);
    ck_assert_int_eq(kind(round), RING_EMBLEM);
}
END_TEST

/* A thumb pressed on print, as it was found and judged; a licence's seal on a copy of half size. */
START_TEST(a_thumb_with_a_star_in_its_ridges_is_no_seal) {
    struct judgement thumb = sized(good(), 11.7, 9.2);
    thumb.score.contrast = 0.85;
    thumb.score.coverage = 0.85;
    thumb.score.spread_mm = 0.146;
    thumb.fill = 0.652;
    thumb.annulus = 0.675;
    thumb.band = 1;
    ck_assert_int_eq(kind(thumb), RING_NOTHING);
    struct judgement round = sized(thumb, 10.8, 10.4);
    round.annulus = 0.5;
    ck_assert_int_eq(kind(round), RING_NOTHING);
    ck_assert_int_eq(kind(sized(good(), 10.5, 10.4)), RING_SEAL);
    ck_assert_int_eq(ring_kind_of(&round, PX_PER_MM, false), RING_SEAL);
}
END_TEST

/* Red pen, flat, with a signature through it. */
START_TEST(a_flat_loop_of_red_pen_is_no_seal) {
    struct judgement loop = sized(good(), 18.7, 10.2);
    loop.star = ANSWER_NO;
    loop.score.contrast = 0.78;
    loop.score.spread_mm = 0.13;
    loop.band = 0.8;
    ck_assert_int_eq(kind(loop), RING_NOTHING);
}
END_TEST

START_TEST(a_ring_that_is_mostly_there_may_be_dented) {
    struct judgement oval = sized(good(), 22.5, 14.9);
    oval.dark = true;
    oval.star = ANSWER_NO;
    oval.score.contrast = 0.92;
    oval.score.spread_mm = 0.076;
    oval.band = 0.69;
    ck_assert_int_eq(kind(oval), RING_SEAL);
    oval.score.contrast = 0.8;
    ck_assert_int_eq(kind(oval), RING_NOTHING);
}
END_TEST

START_TEST(a_loop_drawn_around_print_is_no_seal) {
    struct judgement loop = sized(good(), 22, 13.7);
    loop.dark = true;
    loop.star = ANSWER_NO;
    loop.score.contrast = 0.76;
    loop.score.spread_mm = 0.128;
    loop.band = 0.62;
    ck_assert_int_eq(kind(loop), RING_NOTHING);
}
END_TEST

START_TEST(a_wavering_oval_lettered_all_around_is_a_seal) {
    struct judgement oval = sized(good(), 19.6, 15.2);
    oval.star = ANSWER_NO;
    oval.score.contrast = 0.82;
    oval.score.spread_mm = 0.245;
    oval.band = 1;
    ck_assert_int_eq(kind(oval), RING_SEAL);
}
END_TEST

START_TEST(a_wavering_ring_about_a_star_is_a_seal) {
    struct judgement worn = good();
    worn.score.contrast = 0.71;
    worn.score.spread_mm = 0.165;
    worn.band = 0.54;
    ck_assert_int_eq(kind(worn), RING_SEAL);
    worn.star = ANSWER_NO;
    ck_assert_int_eq(kind(worn), RING_NOTHING);
}
END_TEST

START_TEST(small_rings_without_a_star_are_clerks_stamps) {
    struct judgement small = sized(good(), 14.03, 14.03);
    small.star = ANSWER_NO;
    ck_assert_int_eq(kind(small), RING_CLERK_STAMP);
    ck_assert_int_eq(ring_kind_of(&small, PX_PER_MM, false), RING_SEAL);
    struct judgement seal = sized(small, 17, 17);
    ck_assert_int_eq(kind(seal), RING_SEAL);
}
END_TEST

START_TEST(bars_make_a_small_ring_a_date_stamp) {
    struct judgement stamp = sized(good(), 13, 13);
    stamp.star = ANSWER_NO;
    stamp.bars = true;
    ck_assert_int_eq(kind(stamp), RING_DATE_STAMP);
    struct judgement bank = sized(stamp, 19, 19);
    ck_assert_int_eq(kind(bank), RING_SEAL);
}
END_TEST

START_TEST(a_bare_circle_is_pen) {
    struct judgement circle = good();
    circle.star = ANSWER_NO;
    circle.band = 0.03;
    ck_assert_int_eq(kind(circle), RING_PEN);
}
END_TEST

START_TEST(less_than_half_of_a_ring_is_a_slice) {
    struct judgement cut = good();
    cut.score.visible = 0.4;
    ck_assert_int_eq(kind(cut), RING_SLICE);
    cut.score.visible = 0.6;
    ck_assert_int_eq(kind(cut), RING_SEAL);
}
END_TEST

SUITE("seal/ring_kind", a_whole_ring_with_a_star_is_a_seal,
      a_solid_disc_is_an_emblem_in_colour_and_without, a_photo_beneath_an_oval_makes_it_no_emblem,
      a_thumb_with_a_star_in_its_ridges_is_no_seal, a_flat_loop_of_red_pen_is_no_seal,
      a_ring_that_is_mostly_there_may_be_dented, a_loop_drawn_around_print_is_no_seal,
      a_wavering_oval_lettered_all_around_is_a_seal, a_wavering_ring_about_a_star_is_a_seal,
      small_rings_without_a_star_are_clerks_stamps, bars_make_a_small_ring_a_date_stamp,
      a_bare_circle_is_pen, less_than_half_of_a_ring_is_a_slice)
