#include "page/resolution.h"
#include "tests/suite.h"

struct claim {
    int width_px, height_px;
    double claimed_dpi, expected_dpi;
};

static void assert_claims(const struct claim *claims, size_t count) {
    for (size_t i = 0; i < count; i++) {
        double dpi = resolution_of(claims[i].width_px, claims[i].height_px, claims[i].claimed_dpi);
        ck_assert_msg(dpi > claims[i].expected_dpi - 2.5 && dpi < claims[i].expected_dpi + 2.5,
                      "%d x %d at %g: %g", claims[i].width_px, claims[i].height_px,
                      claims[i].claimed_dpi, dpi);
    }
}

START_TEST(believable_claims_are_believed) {
    static const struct claim CLAIMS[] = {
        {2480, 3508, 300, 300}, {1240, 1754, 150, 150}, {4961, 3508, 300, 300},
        {1011, 638, 300, 300},  {595, 842, 72, 72},     {794, 1123, 96, 96},
        {2550, 3300, 300, 300}, {930, 440, 144, 144},   {2480, 3508, 299.72, 299.72}};
    assert_claims(CLAIMS, sizeof CLAIMS / sizeof CLAIMS[0]);
}
END_TEST

START_TEST(absurd_claims_give_way_to_the_papers_proportions) {
    static const struct claim CLAIMS[] = {
        {2480, 3508, 72, 300}, {3508, 2480, 96, 300},  {2480, 3508, 1, 300},  {1654, 2339, 0, 200},
        {4961, 3508, 72, 300}, {3508, 4961, 0, 300},   {1748, 2480, 72, 300}, {2550, 3300, 0, 300},
        {4961, 7016, 72, 600}, {1240, 1754, 9600, 150}};
    assert_claims(CLAIMS, sizeof CLAIMS / sizeof CLAIMS[0]);
}
END_TEST

START_TEST(picture_unlike_any_paper_is_unknown) {
    static const struct claim CLAIMS[] = {{4032, 3024, 72, 0}, {1920, 1080, 96, 0},
                                          {800, 800, 0, 0},    {1080, 2340, 72, 0},
                                          {300, 424, 0, 0},    {3000, 2000, 1, 0}};
    for (size_t i = 0; i < sizeof CLAIMS / sizeof CLAIMS[0]; i++)
        ck_assert_double_eq(
            resolution_of(CLAIMS[i].width_px, CLAIMS[i].height_px, CLAIMS[i].claimed_dpi), 0);
}
END_TEST

SUITE("page/resolution", believable_claims_are_believed,
      absurd_claims_give_way_to_the_papers_proportions, picture_unlike_any_paper_is_unknown)
