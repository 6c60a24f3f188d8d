#include "ocr/grid.h"

#include "base/memory.h"
#include "ocr/lattice.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MEETING_MM 1.5 /* rules meet when this near */

/* Sets of rules that meet, directly or over others: level ones first, then plumb ones. */
struct sets {
    int *parent;
    int count;
};

static int root_of(struct sets *sets, int i) {
    while (sets->parent[i] != i) {
        sets->parent[i] = sets->parent[sets->parent[i]];
        i = sets->parent[i];
    }
    return i;
}

static bool meet(const struct rule *level, const struct rule *plumb, double tolerance) {
    double x = 0.5 * (plumb->at_from + plumb->at_to);
    double y = rule_across(level, x);
    x = rule_across(plumb, y);
    return x > level->from - tolerance && x < level->to + tolerance &&
           y > plumb->from - tolerance && y < plumb->to + tolerance;
}

static struct sets sets_new(const struct ink *ink, const struct ruling *ruling) {
    int level_count = ruling->level.count;
    struct sets sets = {.count = level_count + ruling->plumb.count};
    sets.parent = memory_new((size_t)sets.count, sizeof *sets.parent);
    for (int i = 0; i < sets.count; i++)
        sets.parent[i] = i;
    double tolerance = MEETING_MM * ink->px_per_mm;
    for (int i = 0; i < level_count; i++)
        for (int k = 0; k < ruling->plumb.count; k++)
            if (meet(&ruling->level.at[i], &ruling->plumb.at[k], tolerance))
                sets.parent[root_of(&sets, i)] = root_of(&sets, level_count + k);
    return sets;
}

/* members copies the rules of one set; the caller frees it. */
static struct rule_list members(struct sets *sets, int set, const struct rule_list *from,
                                int offset) {
    struct rule_list list = {0};
    for (int i = 0; i < from->count; i++)
        if (root_of(sets, offset + i) == set) {
            list.at = memory_room(list.at, list.count, sizeof *list.at);
            list.at[list.count++] = from->at[i];
        }
    return list;
}

static void append(struct cell_list *all, const struct cell_list *more, int grid) {
    for (int i = 0; i < more->count; i++) {
        all->at = memory_room(all->at, all->count, sizeof *all->at);
        all->at[all->count] = more->at[i];
        all->at[all->count++].grid = grid;
    }
}

struct cell_list grid_cells(const struct ink *ink, const struct ruling *ruling) {
    struct cell_list all = {0};
    struct sets sets = sets_new(ink, ruling);
    int grids = 0;
    for (int set = 0; set < sets.count; set++) {
        if (root_of(&sets, set) != set)
            continue;
        struct rule_list level = members(&sets, set, &ruling->level, 0);
        struct rule_list plumb = members(&sets, set, &ruling->plumb, ruling->level.count);
        if (level.count >= 2 && plumb.count >= 2) {
            struct cell_list cells = lattice_cells(ink, &level, &plumb);
            append(&all, &cells, grids);
            grids += cells.count > 0;
            free(cells.at);
        }
        free(level.at);
        free(plumb.at);
    }
    free(sets.parent);
    return all;
}
