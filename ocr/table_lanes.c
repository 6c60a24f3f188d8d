#include "ocr/table_lanes.h"

#include <stdlib.h>

/* Lanes on a sheet: more would leave no room for a telephone number. */
#define LANES_MOST 6
/* Levels of a block whose labels come again. */
#define LEVELS_LEAST 3
/* Labels that must come again at the same distance. */
#define COLUMNS_LEAST 2

static bool is_column(const struct label_hit *hit) {
    return hit->column && hit->meaning_count == 0;
}

/* Whether a label comes again to the right of itself, and how far. */
static bool comes_again(const struct label_hit *one, const struct label_hit *two, int *distance) {
    if (!is_column(one) || one->column != two->column || two->box.x <= one->box.x ||
        2 * abs(one->box.y - two->box.y) > one->box.height)
        return false;
    *distance = two->box.x - one->box.x;
    return true;
}

/* How many different columns come again at a distance; *left is the leftmost of them. */
static int columns_at(const struct label_list *labels, int distance, int *left) {
    const struct wanted *seen[LANES_MOST * 4];
    int count = 0;
    for (int i = 0; i < labels->count; i++)
        for (int j = 0; j < labels->count; j++) {
            int here = 0;
            const struct label_hit *hit = &labels->at[i];
            if (!comes_again(hit, &labels->at[j], &here) || abs(here - distance) > hit->box.height)
                continue;
            if (count == 0 || hit->box.x < *left)
                *left = hit->box.x;
            bool known = false;
            for (int k = 0; k < count; k++)
                known = known || seen[k] == hit->column;
            if (!known && count < (int)(sizeof seen / sizeof *seen))
                seen[count++] = hit->column;
        }
    return count;
}

int table_lane_of(const struct table_lanes *lanes, const struct label_hit *hit) {
    if (lanes->width == 0)
        return 0;
    int lane = (hit->box.x - lanes->left + hit->box.height) / lanes->width;
    return lane < 0 ? 0 : lane < LANES_MOST ? lane : LANES_MOST - 1;
}

struct table_lanes table_lanes_find(const struct label_list *labels) {
    struct table_lanes lanes = {.count = 1};
    for (int i = 0; i < labels->count; i++)
        for (int j = 0; j < labels->count; j++) {
            int distance = 0;
            int left = 0;
            if (comes_again(&labels->at[i], &labels->at[j], &distance) &&
                (lanes.width == 0 || distance < lanes.width) &&
                columns_at(labels, distance, &left) >= COLUMNS_LEAST) {
                lanes.width = distance;
                lanes.left = left;
            }
        }
    for (int i = 0; lanes.width > 0 && i < labels->count; i++) {
        int lane = is_column(&labels->at[i]) ? table_lane_of(&lanes, &labels->at[i]) : 0;
        lanes.count = lane + 1 > lanes.count ? lane + 1 : lanes.count;
    }
    return lanes;
}

static bool are_level(const struct label_hit *a, const struct label_hit *b) {
    return 2 * abs(a->box.y - b->box.y) <= a->box.height;
}

/* Whether a label comes again in the next lane. */
static bool is_repeated(const struct label_list *labels, const struct table_lanes *lanes,
                        const struct label_hit *hit) {
    int distance = 0;
    for (int i = 0; i < labels->count; i++)
        if (comes_again(hit, &labels->at[i], &distance) &&
            abs(distance - lanes->width) <= hit->box.height)
            return true;
    return false;
}

/* Whether a label's column heads nothing on the level of another label. */
static bool is_absent(const struct label_list *labels, const struct label_hit *hit,
                      const struct label_hit *level) {
    for (int i = 0; i < labels->count; i++)
        if (labels->at[i].column == hit->column && are_level(&labels->at[i], level))
            return false;
    return true;
}

bool table_lanes_are_blocks(const struct label_list *labels) {
    struct table_lanes lanes = table_lanes_find(labels);
    const struct label_hit *levels[LEVELS_LEAST];
    int count = 0;
    for (int i = 0; lanes.count > 1 && i < labels->count && count < LEVELS_LEAST; i++) {
        const struct label_hit *hit = &labels->at[i];
        bool own = is_repeated(labels, &lanes, hit);
        for (int k = 0; k < count && own; k++)
            own = !are_level(hit, levels[k]) && is_absent(labels, hit, levels[k]) &&
                  is_absent(labels, levels[k], hit);
        if (own)
            levels[count++] = hit;
    }
    return count == LEVELS_LEAST;
}
