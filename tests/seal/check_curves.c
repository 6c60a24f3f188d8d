/* What of a density plane may be part of a ring: pieces and runs that are kept, and those that are
 * not. Planes drawn pixel by pixel. */
#include "seal/curves.h"

#include "suite.h"

#include <stdlib.h>
#include <string.h>

#define SIDE 40

static const struct curves_wanted wanted = {15, 6, 20};

/* The plane told by rows of `#`, from (x, y) on, kept as curves_keep keeps it. */
static struct ink_plane kept_of(const char *const *rows, int x, int y) {
    struct ink_plane plane = ink_plane_new(SIDE, SIDE);
    memset(plane.at, 3, SIDE * SIDE); /* the paper's grain */
    for (int row = 0; rows[row] != NULL; row++)
        for (int i = 0; rows[row][i] != '\0'; i++)
            if (rows[row][i] == '#')
                plane.at[(y + row) * SIDE + x + i] = 200;
    struct ink_plane kept = curves_keep(&plane, &wanted);
    free(plane.at);
    return kept;
}

static int inked(const struct ink_plane *plane) {
    int count = 0;
    for (int i = 0; i < SIDE * SIDE; i++)
        count += plane->at[i] >= 15;
    return count;
}

static int kept(const char *const *rows, int x, int y) {
    struct ink_plane plane = kept_of(rows, x, y);
    int count = inked(&plane);
    free(plane.at);
    return count;
}

START_TEST(pieces_hang_together_by_corners_and_by_later_rows) {
    static const char *const slanting[] = {"#", " #", "  #", "   #", "    #", "     #", NULL};
    static const char *const short_one[] = {"#", " #", "  #", "   #", "    #", NULL};
    static const char *const cup[] = {"#   #", "#   #", "#   #", "#   #", "#   #", "#####", NULL};
    static const char *const apart[] = {"# # #", "# # #", "# # #", "# # #", "# # #", NULL};
    ck_assert_int_eq(kept(slanting, 3, 3), 6);
    ck_assert_int_eq(kept(short_one, 3, 3), 0);
    ck_assert_int_eq(kept(cup, 0, 0), 15);
    ck_assert_int_eq(kept(cup, SIDE - 5, SIDE - 6), 15);
    ck_assert_int_eq(kept(apart, 3, 3), 0);
}
END_TEST

START_TEST(rules_go_both_ways_and_at_the_rim_but_the_longest_run_stays) {
    static const char *const longest[] = {"####################", NULL};
    static const char *const rule[] = {"#####################", NULL};
    ck_assert_int_eq(kept(longest, 2, 0), 20);
    ck_assert_int_eq(kept(rule, SIDE - 21, SIDE - 1), 0);
    const char *plumb[23] = {NULL};
    for (int i = 0; i < 20; i++)
        plumb[i] = "#";
    ck_assert_int_eq(kept(plumb, SIDE - 1, SIDE - 20), 20);
    plumb[20] = "#";
    ck_assert_int_eq(kept(plumb, SIDE - 1, SIDE - 21), 0);
    ck_assert_int_eq(kept(plumb, 0, 4), 0);
}
END_TEST

START_TEST(what_is_less_than_a_line_stays_as_it_is) {
    static const char *const rule[] = {"#####################", NULL};
    struct ink_plane plane = kept_of(rule, 5, 5);
    ck_assert_int_eq(plane.at[0], 3);
    ck_assert_int_eq(plane.at[5 * SIDE + 5], 0);
    ck_assert_int_eq(plane.at[6 * SIDE + 5], 3);
    free(plane.at);
}
END_TEST

SUITE("seal/curves", pieces_hang_together_by_corners_and_by_later_rows,
      rules_go_both_ways_and_at_the_rim_but_the_longest_run_stays,
      what_is_less_than_a_line_stays_as_it_is)
