#include "rules/bench.h"

#include "facts/ring.h"
#include "facts/statement.h"

/* How good an impression is for a paper, best first (readings.md, Seals). */
enum standing {
    STANDING_IN_ORDER,
    STANDING_PRINTED, /* in order, but looks rendered or pasted */
    STANDING_FORMER,  /* in order, but bears only the former name */
    STANDING_PURPOSE, /* the applicant's, for a special purpose */
    STANDING_AWAITED, /* as the packet's other seals; whose, the unread name on the form tells */
    STANDING_AWAITED_PRINTED, /* likewise, but looks rendered or pasted */
    STANDING_ILLEGIBLE,       /* in colour, nobody knows whose; or ink that may be a seal */
    STANDING_COLOURLESS,      /* the applicant's or nobody knows whose, on a scan without colour */
    STANDING_COPIED,          /* black on a scan that has colour */
    STANDING_FOREIGN,         /* another body's */
    STANDING_MISSING,
};

struct impression {
    enum standing standing;
    int page;
    const struct seal *seal;
    const struct box_px *box; /* of the seal, or of ink that nothing explains */
    bool is_doubted;          /* it is of another die than the unit's other impressions */
};

static bool scan_has_colour(const struct page_reading *page) {
    return !(page->quality & (QUALITY_GRAY | QUALITY_BILEVEL));
}

static bool is_in_colour(const struct page_reading *page, const struct seal *seal) {
    bool coloured = seal->ink == INK_RED || seal->ink == INK_BLUE || seal->ink == INK_PURPLE ||
                    seal->ink == INK_OTHER;
    return coloured && scan_has_colour(page);
}

/* Only round and oval impressions can be official; one whose shape was not told may be. */
static bool may_be_official(const struct seal *seal) {
    bool shaped = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL ||
                  seal->shape == SEAL_SHAPE_NONE || seal->shape == SEAL_SHAPE_OTHER;
    return shaped && seal->class != SEAL_NAME;
}

/* It bears the name that the packet's seals bear alike, and nobody knows whether that is the
 * unit's because the form's name could not be read: that is told as a doubt of the form. */
static bool is_awaited(const struct bench *bench, const struct seal *seal) {
    const char *name = bench->facts->unit.sealed_name;
    return name && seal->title && !seal->purpose && !seal->purpose_unread &&
           form_is_in_doubt(bench, FIELD_UNIT_NAME) &&
           ring_against(seal, name).verdict == NAME_AGREES;
}

static enum standing coloured_standing(const struct bench *bench, const struct page_reading *page,
                                       int index) {
    const struct facts *facts = bench->facts;
    const struct seal *seal = &page->seals.at[index];
    bool shape_is_told = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
    if (seal->owner == OWNER_OTHER)
        return STANDING_FOREIGN;
    if (seal->owner == OWNER_UNKNOWN && shape_is_told && is_awaited(bench, seal))
        return seal->hints ? STANDING_AWAITED_PRINTED : STANDING_AWAITED;
    if (seal->owner == OWNER_UNKNOWN || !shape_is_told)
        return STANDING_ILLEGIBLE;
    if (seal->class == SEAL_SPECIAL)
        return STANDING_PURPOSE;
    if (seal->class != SEAL_OFFICIAL)
        return STANDING_ILLEGIBLE;
    if (facts_seal_is_former(facts, page->number, index))
        return STANDING_FORMER;
    return seal->hints ? STANDING_PRINTED : STANDING_IN_ORDER;
}

static enum standing standing_of(const struct bench *bench, const struct page_reading *page,
                                 int index) {
    const struct seal *seal = &page->seals.at[index];
    if (!may_be_official(seal))
        return STANDING_MISSING;
    if (is_in_colour(page, seal))
        return coloured_standing(bench, page, index);
    if (seal->owner == OWNER_OTHER)
        return STANDING_MISSING;
    /* Ink that could not be told on a scan with colour is as doubtful as a scan without. */
    bool cannot_tell = !scan_has_colour(page) || seal->ink == INK_UNKNOWN;
    return cannot_tell ? STANDING_COLOURLESS : STANDING_COPIED;
}

/* Red ink that is no seal that was found, and nothing else that is known, may be the seal. */
static void weigh_unexplained(const struct page_reading *page, struct impression *best) {
    for (int i = 0; i < page->marks.count; i++)
        if (page->marks.at[i].kind == MARK_OTHER && best->standing > STANDING_ILLEGIBLE)
            *best = (struct impression){.standing = STANDING_ILLEGIBLE,
                                        .page = page->number,
                                        .box = &page->marks.at[i].box};
}

static struct impression best_impression(const struct bench *bench,
                                         const struct sheet_list *sheets) {
    const struct facts *facts = bench->facts;
    struct impression best = {.standing = STANDING_MISSING, .page = sheets->pages[0]};
    for (int i = 0; i < sheets->count; i++) {
        const struct page_reading *page = facts_page(facts, sheets->pages[i]);
        for (int j = 0; j < page->seals.count; j++) {
            enum standing standing = standing_of(bench, page, j);
            if (standing < best.standing)
                best = (struct impression){standing, page->number, &page->seals.at[j],
                                           &page->seals.at[j].box,
                                           facts_seal_is_doubted(facts, page->number, j)};
        }
        weigh_unexplained(page, &best);
    }
    return best;
}

static enum finding_code code_of(enum standing standing) {
    switch (standing) {
    case STANDING_PRINTED:
    case STANDING_AWAITED_PRINTED:
        return FINDING_SEAL_PRINTED;
    case STANDING_FORMER:
        return FINDING_UNIT_FORMER_NAME;
    case STANDING_PURPOSE:
        return FINDING_SEAL_PURPOSE;
    case STANDING_ILLEGIBLE:
        return FINDING_SEAL_ILLEGIBLE;
    case STANDING_COLOURLESS:
        return FINDING_SEAL_COLOURLESS;
    case STANDING_COPIED:
        return FINDING_SEAL_COPIED;
    case STANDING_FOREIGN:
        return FINDING_SEAL_FOREIGN;
    case STANDING_MISSING:
        return FINDING_SEAL_MISSING;
    case STANDING_IN_ORDER:
    case STANDING_AWAITED:
        break;
    }
    return FINDING_NONE;
}

/* What the wording depends on. */
static const char *detail_of(const struct impression *best) {
    if (best->standing == STANDING_ILLEGIBLE && best->is_doubted)
        return "different";
    bool is_printed = code_of(best->standing) == FINDING_SEAL_PRINTED;
    if (is_printed && best->seal->hints & HINT_IDENTICAL_IMPRESSION)
        return seal_hint_text(HINT_IDENTICAL_IMPRESSION);
    return NULL;
}

static void judge_paper(struct bench *bench, const struct due *due) {
    struct impression best = best_impression(bench, &due->sheets);
    const struct seal *seal = best.seal;
    enum finding_code code = code_of(best.standing);
    if (code == FINDING_NONE)
        return;
    note_add(bench->book,
             &(struct note){.code = code,
                            .item = due->item,
                            .detail = detail_of(&best),
                            .subject = due->subject,
                            .page = best.page,
                            .box = best.box,
                            .clause = due->rule->clause,
                            .found = !seal           ? NULL
                                     : seal->purpose ? seal->purpose
                                                     : seal->title,
                            .expected = bench->facts->unit.name,
                            .is_sealed = true,
                            .confidence = seal       ? seal->confidence
                                          : best.box ? 0.5
                                                     : 1},
             bench->out);
}

void stamp_judge(struct bench *bench) {
    for (int i = 0; i < bench->due_count && !bench->is_refused; i++)
        if (bench->due[i].rule->is_sealed && bench->due[i].sheets.count > 0)
            judge_paper(bench, &bench->due[i]);
}
