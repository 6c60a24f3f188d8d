#include "facts/owner.h"

#include "base/memory.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/authority.h"
#include "facts/die.h"
#include "facts/likeness.h"
#include "facts/ring.h"
#include "facts/statement.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_NAMES         64
#define PERSON_NAME_LENGTH 6
/* Impressions of a packet that may be settled by others; nobody stamps more. */
#define MOST_SETTLED 1024

struct name_list {
    const char *at[MOST_NAMES];
    int count;
};

/* A name's standing with one ring. */
struct standing {
    enum name_verdict verdict; /* agrees: one does; contradicts: all do */
    double support;            /* the best */
};

static void add_name(struct name_list *list, const char *name) {
    for (int i = 0; i < list->count; i++)
        if (!name || strcmp(list->at[i], name) == 0)
            return;
    if (name && list->count < MOST_NAMES)
        list->at[list->count++] = name;
}

/* The other names that the papers state. A payer or title that is the applicant's own is none. */
static void gather_others(const struct facts *facts, struct name_list *out) {
    static const enum field_name NAMES[] = {FIELD_PAYER_NAME, FIELD_PAYEE_NAME, FIELD_TITLE,
                                            FIELD_PAYEE_BANK, FIELD_BANK,       FIELD_UNIT_NAME};
    const struct unit_facts *unit = &facts->unit;
    add_name(out, facts->foreign_name);
    for (int number = 1; number <= facts->packet->pages.count; number++)
        for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
            bool own_paper =
                NAMES[i] == FIELD_UNIT_NAME && !sheet_list_has(&facts->foreign, number);
            struct statement name = statement_of(facts_page(facts, number), NAMES[i], -1);
            if (own_paper || !statement_is_read(&name))
                continue;
            SCOPED(scoped_free)
            char *folded = text_folded(statement_text(&name));
            SCOPED(scoped_free)
            char *own = text_folded(unit->name ? unit->name : "");
            if (text_distance(folded, own) > 1)
                add_name(out, statement_text(&name));
        }
}

static struct standing standing_among(const struct seal *seal, const struct name_list *names) {
    struct standing standing = {NAME_UNSURE, 0};
    int contradicted = 0;
    for (int i = 0; i < names->count; i++) {
        struct ring_answer answer = ring_against(seal, names->at[i]);
        standing.support = answer.support > standing.support ? answer.support : standing.support;
        contradicted += answer.verdict == NAME_CONTRADICTS;
        if (answer.verdict == NAME_AGREES)
            standing.verdict = NAME_AGREES;
    }
    if (names->count > 0 && contradicted == names->count)
        standing.verdict = NAME_CONTRADICTS;
    return standing;
}

static bool says_beyond_doubt(const struct statement *said, const char *name) {
    bool is_written = said->field->handwritten == ANSWER_YES;
    if (!statement_is_read(said) || (is_written && !likeness_is_sure(said->field)))
        return false;
    SCOPED(scoped_free)
    char *own = text_folded(statement_text(said));
    SCOPED(scoped_free)
    char *other = text_folded(name);
    return strcmp(own, other) == 0;
}

/* Whether any paper bears the unit's name in print, the bank's receipt and the invoice among them,
 * or in a hand of which no character is in doubt: one hand's misread name is misread alike on every
 * sheet. */
static bool name_is_beyond_doubt(const struct facts *facts) {
    static const enum field_name SAYING[] = {FIELD_UNIT_NAME, FIELD_PAYER_NAME, FIELD_TITLE};
    for (int number = 1; number <= facts->packet->pages.count && facts->unit.name; number++)
        for (size_t i = 0; i < sizeof SAYING / sizeof *SAYING; i++) {
            struct statement said = statement_of(facts_page(facts, number), SAYING[i], -1);
            if (!sheet_list_has(&facts->foreign, number) &&
                says_beyond_doubt(&said, facts->unit.name))
                return true;
        }
    return false;
}

/* While the applicant's own name is not surely read, no ring contradicts it: a name written by hand
 * and misread would make every seal of the packet another body's. Nor does one that is like a name
 * which stands in doubtful handwriting alone. */
static enum seal_owner owner_of(const struct seal *seal, const struct name_list *own,
                                const struct name_list *others, const struct unit_facts *unit,
                                bool is_beyond_doubt) {
    struct standing ours = standing_among(seal, own);
    struct standing theirs = standing_among(seal, others);
    bool leads =
        theirs.verdict == NAME_CONTRADICTS || ours.support >= theirs.support + SEAL_NAME_MARGIN;
    if (ours.verdict == NAME_AGREES && leads)
        return OWNER_APPLICANT;
    bool is_other = theirs.verdict == NAME_AGREES && ours.verdict != NAME_AGREES &&
                    theirs.support >= ours.support + SEAL_NAME_MARGIN;
    bool may_be_ours =
        !is_beyond_doubt && unit->name && seal->title && names_are_like(seal->title, unit->name);
    bool against =
        unit->name_is_sure && !may_be_ours && (ours.verdict == NAME_CONTRADICTS || is_other);
    if (against || ring_ending_is_foreign(seal, unit->name))
        return OWNER_OTHER;
    return OWNER_UNKNOWN;
}

static bool is_special(const struct seal *seal) {
    bool in_line = seal->purpose && seal->purpose[0];
    return in_line || (seal->title && strstr(seal->title, "专用章"));
}

static enum seal_class class_of(const struct seal *seal, enum seal_owner owner) {
    bool can_be_official = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
    bool square = seal->shape == SEAL_SQUARE || seal->shape == SEAL_RECTANGLE;
    /* Triangles are stamps of banks' counters (转讫, 业务清讫). */
    bool counter = seal->shape == SEAL_TRIANGLE && seal->title;
    if (is_special(seal) || counter)
        return SEAL_SPECIAL;
    if (square && seal->title && text_length_characters(seal->title) <= PERSON_NAME_LENGTH)
        return SEAL_NAME;
    if (!can_be_official || !seal->title || seal->purpose_unread)
        return SEAL_CLASS_UNKNOWN;
    return owner == OWNER_UNKNOWN ? SEAL_CLASS_UNKNOWN : SEAL_OFFICIAL;
}

/* It agrees with that former name, and not with the new one. */
static bool bears_only(const struct facts *facts, const struct seal *seal, const char *name) {
    if (!name)
        return false;
    struct ring_answer former = ring_against(seal, name);
    struct ring_answer present = ring_against(seal, facts->unit.name);
    return former.verdict == NAME_AGREES &&
           (present.verdict != NAME_AGREES || former.support >= present.support + SEAL_NAME_MARGIN);
}

static bool bears_former(const struct facts *facts, const struct seal *seal) {
    return bears_only(facts, seal, facts->unit.former_name) ||
           bears_only(facts, seal, facts->unit.former_on_licence);
}

/* One die makes impressions of one size: on clean scans they differ by 0.2 % (44.80 to 44.85 mm and
 * 41.83 to 41.91 mm over the sheets of two packets). */
#define SAME_DIE_SHARE 0.01
/* A ring of the same die may be read worse: no character of it may surely be another's, and one at
 * most is none of the recogniser's thoughts. */
#define SAME_DIE_SUPPORT 0.55
#define SAME_DIE_DOUBT   5.2

static bool same_die(const struct seal *a, const struct seal *b) {
    bool like = a->shape == b->shape && a->star == b->star && !b->purpose &&
                (a->shape == SEAL_ROUND || a->shape == SEAL_OVAL);
    /* Sizes that are not known are NAN, and no comparison with them holds. */
    return like && fabs(a->width_mm - b->width_mm) <= SAME_DIE_SHARE * a->width_mm &&
           fabs(a->height_mm - b->height_mm) <= SAME_DIE_SHARE * a->height_mm;
}

static bool has_anchor(const struct packet *packet, const struct seal *doubtful) {
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++) {
            const struct seal *seal = &packet->pages.at[i].seals.at[j];
            if (seal->owner == OWNER_APPLICANT && seal->class == SEAL_OFFICIAL &&
                seal->ink == doubtful->ink && same_die(seal, doubtful))
                return true;
        }
    return false;
}

/* An impression that was read badly is the applicant's when a well read one of the same die lies in
 * the packet, as a paper's misread name is settled by other papers. */
static void settle_by_die(const struct packet *packet, const struct facts *facts,
                          struct seal *seal) {
    if (seal->owner != OWNER_UNKNOWN || !seal->title || !has_anchor(packet, seal))
        return;
    struct ring_answer answer = ring_against(seal, facts->unit.name);
    bool reads_so = answer.support >= SAME_DIE_SUPPORT && answer.doubt <= SAME_DIE_DOUBT &&
                    answer.otherwise == 0;
    if (!reads_so && !answer.may_be_worn)
        return;
    seal->owner = OWNER_APPLICANT;
    seal->class = class_of(seal, seal->owner);
}

static void settle_all(struct packet *packet, const struct facts *facts) {
    bool settled[MOST_SETTLED] = {false};
    int place = 0;
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count && place < MOST_SETTLED; j++) {
            struct seal copy = packet->pages.at[i].seals.at[j];
            settle_by_die(packet, facts, &copy);
            settled[place++] = copy.owner == OWNER_APPLICANT;
        }
    /* All at once, so that none is an anchor that needed one. */
    place = 0;
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count && place < MOST_SETTLED; j++, place++) {
            struct seal *seal = &packet->pages.at[i].seals.at[j];
            if (!settled[place] || seal->owner == OWNER_APPLICANT)
                continue;
            seal->owner = OWNER_APPLICANT;
            seal->class = class_of(seal, seal->owner);
        }
}

/* As the rings were read: what an earlier judgement made of them may no longer hold. */
void owners_begin(struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++) {
            struct seal *seal = &packet->pages.at[i].seals.at[j];
            if (!seal->title || seal->ring.character_count == 0 || !seal->ring.text)
                continue;
            free(seal->title);
            seal->title = text_value(seal->ring.text);
        }
}

/* A ring that was told to be the applicant's is titled as the papers write the name, where each
 * character of it was read or thought of; what was read stays beside it, in the alternatives. */
static void settle_title(const struct facts *facts, const char *name, struct seal *seal) {
    if (seal->owner == OWNER_OTHER) {
        SCOPED(scoped_free)
        char *title = authority_title(facts, seal);
        if (title)
            text_replace(&seal->title, title);
    }
    if (seal->owner != OWNER_APPLICANT || !seal->title || !name)
        return;
    struct ring_answer answer = ring_against(seal, name);
    if (answer.verdict == NAME_AGREES && (answer.on_strips || ring_could_say(seal, name)))
        text_replace(&seal->title, name);
}

static void settle_titles(struct packet *packet, const struct facts *facts) {
    int place = 0;
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++, place++) {
            struct seal *seal = &packet->pages.at[i].seals.at[j];
            const struct unit_facts *unit = &facts->unit;
            const char *former =
                unit->former_on_licence ? unit->former_on_licence : unit->former_name;
            settle_title(facts, facts->former_seals[place] ? former : unit->name, seal);
        }
}

void owners_decide(struct packet *packet, struct facts *facts) {
    struct name_list own = {0};
    struct name_list others = {0};
    add_name(&own, facts->unit.name);
    add_name(&own, facts->unit.former_name);
    add_name(&own, facts->unit.former_on_licence);
    add_name(&own, facts->unit.contested_name);
    gather_others(facts, &others);
    int total = 0;
    for (int i = 0; i < packet->pages.count; i++)
        total += packet->pages.at[i].seals.count;
    facts->former_seals = memory_new((size_t)total, sizeof *facts->former_seals);
    facts->doubted_seals = memory_new((size_t)total, sizeof *facts->doubted_seals);
    bool is_beyond_doubt = name_is_beyond_doubt(facts);
    int place = 0;
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].seals.count; j++) {
            struct seal *seal = &packet->pages.at[i].seals.at[j];
            seal->owner = owner_of(seal, &own, &others, &facts->unit, is_beyond_doubt);
            seal->class = class_of(seal, seal->owner);
            facts->former_seals[place++] = bears_former(facts, seal);
        }
    settle_all(packet, facts);
    dies_weigh(packet, facts);
    settle_titles(packet, facts);
    dies_title(packet, facts);
}
