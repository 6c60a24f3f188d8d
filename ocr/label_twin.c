/*   +--+------+-----+--+------+-----+
 *   |汇|全　称| ... |  |全　称| ... |    the second heading was not read
 *   |款+------+-----+  +------+-----+
 *   |人|汇出行| ... |  |汇入行| ... |    but its column says whose it is
 *   +--+------+-----+--+------+-----+        */
#include "ocr/label.h"

#include <stdlib.h>

/* Whether another label of the same meaning stands nearer to the heading on a label's level. */
static bool has_twin_before(const struct label_list *list, const struct label_hit *hit) {
    for (int i = 0; i < list->count; i++) {
        const struct label_hit *other = &list->at[i];
        bool level = abs(box_middle_y(other->box) - box_middle_y(hit->box)) < hit->box.height;
        if (other != hit && level && other->box.x < hit->box.x && other->meaning_count > 0 &&
            other->heads < 0 && other->meanings[0] == hit->meanings[0] &&
            other->section == hit->section)
            return true;
    }
    return false;
}

/* The section of what stands in a label's column, -1 when none of it tells. */
static int section_of_column(const struct label_list *list, const struct label_hit *hit) {
    int best = -1;
    int nearest = 0;
    for (int i = 0; i < list->count; i++) {
        const struct label_hit *other = &list->at[i];
        int middle = box_middle_x(hit->box);
        int away = abs(other->box.y - hit->box.y);
        if (other == hit || other->heads < 0 || middle < other->box.x ||
            middle >= other->box.x + other->box.width || (best >= 0 && away >= nearest))
            continue;
        best = other->heads;
        nearest = away;
    }
    return best;
}

void labels_part_twins(struct label_list *list) {
    for (int i = 0; i < list->count; i++) {
        struct label_hit *hit = &list->at[i];
        if (hit->heads < 0 && hit->section >= 0 && hit->meaning_count > 0 &&
            hit->meanings[0]->section >= 0 && has_twin_before(list, hit))
            hit->section = section_of_column(list, hit);
    }
}
