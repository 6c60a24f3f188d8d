#include "ocr/table_lanes.h"

#include "suite.h"

#define LANE  1000
#define ROW   90
#define HEAD  40
#define KINDS 6

static struct wanted columns[KINDS];

/* Labels of a column each, at places of a lane given in rows and tenths of it. */
struct spot {
    int column, row, tenth;
};

static int put(struct label_hit *hits, int count, const struct spot *spots, int spot_count) {
    for (int lane = 0; lane < 2; lane++)
        for (int i = 0; i < spot_count; i++)
            hits[count++] =
                (struct label_hit){.column = &columns[spots[i].column],
                                   .box = {200 + LANE * lane + LANE / 10 * spots[i].tenth,
                                           400 + ROW * spots[i].row, 160, HEAD}};
    return count;
}

START_TEST(labels_that_come_again_on_three_levels_are_blocks) {
    static const struct spot BLOCK[] = {{0, 0, 0}, {1, 0, 5}, {2, 1, 0}, {3, 2, 0}, {4, 3, 0}};
    struct label_hit hits[16];
    struct label_list labels = {.at = hits, .count = put(hits, 0, BLOCK, 5)};
    ck_assert(table_lanes_are_blocks(&labels));
}
END_TEST

START_TEST(a_head_printed_twice_side_by_side_is_a_head) {
    static const struct spot HEADS[] = {{0, 0, 0}, {1, 0, 3}, {2, 0, 6}};
    struct label_hit hits[16];
    struct label_list labels = {.at = hits, .count = put(hits, 0, HEADS, 3)};
    ck_assert(!table_lanes_are_blocks(&labels));
}
END_TEST

START_TEST(the_same_double_head_over_a_second_and_third_table_is_a_head) {
    static const struct spot HEADS[] = {{0, 0, 0}, {1, 0, 3}, {0, 8, 0}, {1, 8, 3}, {0, 16, 0}};
    struct label_hit hits[16];
    struct label_list labels = {.at = hits, .count = put(hits, 0, HEADS, 5)};
    ck_assert(!table_lanes_are_blocks(&labels));
}
END_TEST

SUITE("ocr/table_lanes", labels_that_come_again_on_three_levels_are_blocks,
      a_head_printed_twice_side_by_side_is_a_head,
      the_same_double_head_over_a_second_and_third_table_is_a_head)
