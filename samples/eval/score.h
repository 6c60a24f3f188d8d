/* How well what was got agrees with the truth: counts by subject, the figures made of them, and the
 * cases in which it went wrong. Not reading, not printing. Used by samples/eval/ and its tests.
 *
 * "Read" means the state `read`: a value that the program stands behind. A wrong one there is the
 * worst a field can be; an `unsure` one only costs a person's look. What the truth itself does not
 * know (null, unsure, not tried) is not scored. Texts are compared as base/text.h folds them. */
#ifndef SEALROOM_SAMPLES_EVAL_SCORE_H
#define SEALROOM_SAMPLES_EVAL_SCORE_H

#include "samples/eval/calibration.h"
#include "samples/eval/packet_set.h"

struct share {
    int right, all;
};
struct mean {
    double sum;
    int count;
};
/* Things to be found: how many there are, how many were, how many were found that are not there. */
struct finds {
    int truth, found, surplus;
};

struct field_score {
    int values;       /* fields with a value in the truth */
    int exact;        /* of these: the right value, called read */
    int unsure;       /* of these: called unsure or not tried */
    int unsure_right; /* of the unsure: the value was right all the same */
    int missing;      /* of these: not there, or called blank */
    int called_read;  /* all that were called read, invented ones included */
    int read_wrong;   /* of these: wrong, or nothing stands there */
    struct share blank;
    int wrong_characters, characters; /* edit distance over the values that were given */
};

struct seal_score {
    struct finds finds;
    int surplus_on_mark[MARK_OTHER + 1]; /* surplus seals by what really stands there */
    struct mean overlap;                 /* intersection over union of the boxes */
    struct mean size_error_mm;
    struct share size, shape, ink, owner, class, title, purpose, star;
    int wrong_characters, characters; /* of titles */
};

/* How well seals were done where the answer bears a verdict: what issue lists ask of them. */
struct seal_targets {
    struct finds official;     /* surplus unused: a false seal has no class of ours */
    struct share box;          /* overlap of at least 0.8 */
    struct share copies;       /* black or not, on colour scans */
    struct share unhurt, hurt; /* the ring's text; hurt = pressed badly or cut (truth says) */
    struct share never_ours;   /* another body's seals not called the applicant's */
};

/* A packet or page in which something went wrong; page 0 = the packet itself. */
struct mishap {
    const char *packet; /* lent from the truth */
    int page;
    const char *got_id; /* lent from what was got: the id of the packet that the page came out in */
    int got_page;
    int badness;
    char *what;
};
struct mishap_list {
    struct mishap *at;
    int count;
};

struct score {
    struct finds packets;
    int verdicts[VERDICT_REVIEW + 1][VERDICT_REVIEW + 1]; /* [truth][got], 0 = lost */
    struct share business;
    struct finds findings[FINDING_COUNT];
    int excused_doubts; /* of the surplus: about handwriting and about hurt seals */
    struct finds pages;
    int kinds[PAGE_KIND_COUNT][PAGE_KIND_COUNT]; /* [truth][got], 0 = unreadable or lost */
    struct share kind, also, rotation;
    struct share skew;       /* within 0.1 degree, of sheets with print of their own, */
    struct share cards_skew; /* and of copies of cards, which lie askew on theirs */
    struct field_score fields[FIELD_COUNT];
    /* The same values again, by how they are written and whether a rule's outcome hangs on them. */
    struct field_score printed, written, printed_deciding, written_deciding;
    struct calibration calibration;
    struct share printed_through, written_through; /* complete packets judged complete */
    struct seal_score seals;
    struct seal_targets seal_targets;
    struct finds id_sides, barcodes;
    struct mishap_list mishaps; /* worst first */
};

/* score_make compares; `with_values` puts the values of wrong fields into the mishaps. The score
 * lends names from `truth`; the caller ends it with score_free. */
struct score_wish {
    bool with_values;
};
void score_make(const struct packet_set *truth, const struct packet_set *got,
                struct score_wish wish, struct score *out);
void score_free(struct score *score);

/* score_field_add adds one tally to another. */
void score_field_add(struct field_score *to, const struct field_score *from);
/* score_field_total adds up all field names, score_finding_total all codes. */
struct field_score score_field_total(const struct score *score);
struct finds score_finding_total(const struct score *score);

/* The figures, each between 0 and 1, 1 = nothing wrong, NAN = nothing to measure. */
enum figure {
    FIGURE_PACKETS,
    FIGURE_VERDICTS,
    FIGURE_BUSINESS,
    FIGURE_FINDING_PRECISION,
    FIGURE_FINDING_RECALL,
    FIGURE_PAGES,
    FIGURE_KINDS,
    FIGURE_ROTATION,
    FIGURE_FIELDS_EXACT,
    FIGURE_FIELDS_TRUSTED,
    FIGURE_BLANKS,
    FIGURE_SEAL_PRECISION,
    FIGURE_SEAL_RECALL,
    FIGURE_SEAL_BOXES,
    FIGURE_SEAL_SIZES,
    FIGURE_SEAL_INKS,
    FIGURE_SEAL_OWNERS,
    FIGURE_SEAL_TITLES,
    FIGURE_SEAL_PURPOSES,
    FIGURE_SIDE_PRECISION,
    FIGURE_SIDE_RECALL,
    FIGURE_BARCODE_PRECISION,
    FIGURE_BARCODE_RECALL,
    FIGURE_COUNT
};
double score_figure(const struct score *score, enum figure figure);
const char *score_figure_name(enum figure figure);

#endif
