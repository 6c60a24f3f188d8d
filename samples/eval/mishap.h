/* Notes of what went wrong on one page or in one packet, with their weights.
 * Not the counts. Used by the parts of samples/eval/ that compare. */
#ifndef SEALROOM_SAMPLES_EVAL_MISHAP_H
#define SEALROOM_SAMPLES_EVAL_MISHAP_H

#include "base/text.h"
#include "samples/eval/score.h"

/* How bad a mistake is, relative to the others: what the office suffers by it. */
enum badness {
    BAD_PASSED = 1000, /* a deficient packet called complete */
    BAD_LOST = 800,    /* a packet or page that never came out */
    BAD_FLAGGED = 400, /* a complete packet sent back */
    BAD_VERDICT = 100,
    BAD_KIND = 60,
    BAD_FINDING = 50,
    BAD_READ_WRONG = 40,
    BAD_SEAL = 40,
    BAD_SIDE = 30,
    BAD_OWNER = 30,
    BAD_BARCODE = 20,
    BAD_MISSING = 20,
    BAD_SEAL_DETAIL = 5,
    BAD_UNSURE = 3,
};

/* One page's or packet's notes being gathered; {0} but for `with_values` at birth. */
struct notes {
    struct text_buffer text;
    int badness;
    bool with_values;
};

void notes_add(struct notes *notes, int badness, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* mishap_file ends the notes: they become a mishap at that place (its `what` and `badness` are set
 * here), unless there are none. */
void mishap_file(struct mishap_list *list, struct mishap place, struct notes *notes);

/* mishap_sort puts the worst first. */
void mishap_sort(struct mishap_list *list);
void mishap_list_free(struct mishap_list *list);

#endif
