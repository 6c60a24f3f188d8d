#include "samples/eval/compare.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* A seal counts as found when the boxes share this much of their union: a ring of which a third is
 * cut off still does, its neighbour does not. */
#define FOUND_OVERLAP 0.3
/* A size is right within this: the tolerance of the standards for a seal's diameter is 0.5 mm, a
 * scanned edge adds as much. */
#define SIZE_TOLERANCE_MM 1.0

/* A box that a person would call the same (issue 5). */
#define SAME_OVERLAP 0.8
/* In the truth a seal's confidence is below 1 where it was pressed badly (impression.h). */
#define UNHURT 0.99

static int partner_of(struct box_px box, const struct seal_list *got, const bool *taken) {
    int best = -1;
    double most = FOUND_OVERLAP;
    for (int i = 0; i < got->count; i++) {
        double overlap = taken[i] ? 0 : box_overlap(box, got->at[i].box);
        if (overlap >= most) {
            most = overlap;
            best = i;
        }
    }
    return best;
}

static void count_share(struct share *share, bool right, struct notes *notes, const char *what) {
    share->all++;
    share->right += right;
    if (!right)
        notes_add(notes, BAD_SEAL_DETAIL, "seal: %s", what);
}

static void compare_size(const struct seal *truth, const struct seal *got, struct seal_score *score,
                         struct notes *notes) {
    if (isnan(truth->width_mm) || isnan(truth->height_mm))
        return;
    const bool known = !isnan(got->width_mm) && !isnan(got->height_mm);
    double error_mm =
        known ? fmax(fabs(truth->width_mm - got->width_mm), fabs(truth->height_mm - got->height_mm))
              : INFINITY;
    if (known) {
        score->size_error_mm.sum += error_mm;
        score->size_error_mm.count++;
    }
    count_share(&score->size, error_mm <= SIZE_TOLERANCE_MM, notes, "size");
}

static void compare_ring(const struct seal *truth, const struct seal *got, struct seal_score *score,
                         struct notes *notes) {
    if (truth->title) {
        int length = 0;
        score->wrong_characters +=
            compare_distance(truth->title, got->title ? got->title : "", &length);
        score->characters += length;
        count_share(&score->title, compare_texts(truth->title, got->title), notes, "title");
    }
    /* A seal without a purpose must not be given one: that turns it into a special one. */
    if (truth->purpose || truth->title)
        count_share(&score->purpose, compare_texts(truth->purpose, got->purpose), notes, "purpose");
}

static void count_to(struct share *share, bool right) {
    share->all++;
    share->right += right;
}

static bool is_hurt(const struct seal *seal) {
    return seal->complete == ANSWER_NO || seal->confidence < UNHURT;
}

/* A scan without colour shows no ink: then there is nothing to tell. */
static void count_targets(const struct seal *truth, const struct seal *got,
                          struct seal_targets *targets) {
    count_to(&targets->box, box_overlap(truth->box, got->box) >= SAME_OVERLAP);
    if (truth->ink != INK_UNKNOWN)
        count_to(&targets->copies,
                 got->ink != INK_UNKNOWN && (truth->ink == INK_BLACK) == (got->ink == INK_BLACK));
    if (truth->title)
        count_to(is_hurt(truth) ? &targets->hurt : &targets->unhurt,
                 compare_texts(truth->title, got->title));
    if (truth->owner == OWNER_OTHER)
        count_to(&targets->never_ours, got->owner != OWNER_APPLICANT);
}

static void count_official(const struct seal *truth, bool found, struct seal_targets *targets) {
    targets->official.truth += truth->class == SEAL_OFFICIAL;
    targets->official.found += truth->class == SEAL_OFFICIAL && found;
}

static void compare_one(const struct seal *truth, const struct seal *got, struct seal_score *score,
                        struct notes *notes) {
    score->overlap.sum += box_overlap(truth->box, got->box);
    score->overlap.count++;
    compare_size(truth, got, score, notes);
    compare_ring(truth, got, score, notes);
    if (truth->shape != SEAL_SHAPE_NONE)
        count_share(&score->shape, truth->shape == got->shape, notes, "shape");
    if (truth->ink != INK_UNKNOWN)
        count_share(&score->ink, truth->ink == got->ink, notes, "ink");
    if (truth->class != SEAL_CLASS_UNKNOWN)
        count_share(&score->class, truth->class == got->class, notes, "class");
    if (truth->star != ANSWER_UNKNOWN)
        count_share(&score->star, truth->star == got->star, notes, "star");
    if (truth->owner != OWNER_UNKNOWN) {
        const bool right = truth->owner == got->owner;
        count_share(&score->owner, right, notes, "owner");
        /* an unknown owner costs a look, a wrong one a wrong verdict */
        if (!right && got->owner != OWNER_UNKNOWN)
            notes->badness += BAD_OWNER;
    }
}

static enum mark_kind mark_under(struct box_px box, const struct mark_list *marks) {
    for (int i = 0; i < marks->count; i++)
        if (box_overlap(box, marks->at[i].box) >= FOUND_OVERLAP ||
            box_share_inside(box, marks->at[i].box) >= 0.5)
            return marks->at[i].kind;
    return MARK_NONE;
}

static void count_surplus(const struct page_reading *truth, const struct seal_list *got,
                          const bool *taken, struct score *score, struct notes *notes) {
    for (int i = 0; i < got->count; i++) {
        if (taken[i])
            continue;
        enum mark_kind mark = mark_under(got->at[i].box, &truth->marks);
        score->seals.finds.surplus++;
        score->seals.surplus_on_mark[mark]++;
        notes_add(notes, BAD_SEAL, "seal found where %s is",
                  mark == MARK_NONE ? "nothing" : mark_kind_text(mark));
    }
}

void compare_seals(const struct page_reading *truth, const struct page_reading *got,
                   struct score *score, struct notes *notes) {
    static const struct seal_list NOTHING = {0};
    const struct seal_list *list = got ? &got->seals : &NOTHING;
    SCOPED(scoped_free)
    bool *taken = memory_new((size_t)list->count + 1, sizeof *taken);
    for (int i = 0; i < truth->seals.count; i++) {
        const struct seal *seal = &truth->seals.at[i];
        int partner = partner_of(seal->box, list, taken);
        score->seals.finds.truth++;
        count_official(seal, partner >= 0, &score->seal_targets);
        if (partner < 0) {
            notes_add(notes, BAD_SEAL, "%s seal missed", seal_ink_text(seal->ink));
            continue;
        }
        taken[partner] = true;
        score->seals.finds.found++;
        compare_one(seal, &list->at[partner], &score->seals, notes);
        count_targets(seal, &list->at[partner], &score->seal_targets);
    }
    count_surplus(truth, list, taken, score, notes);
}
