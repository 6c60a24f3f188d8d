/* The comparisons of one page's parts: fields, seals, cards, bar codes; and of one packet's
 * findings. Not the pairing of pages. Used by samples/eval/score.c. */
#ifndef SEALROOM_SAMPLES_EVAL_COMPARE_H
#define SEALROOM_SAMPLES_EVAL_COMPARE_H

#include "samples/eval/mishap.h"

/* Each adds to the score and to the notes; `got` is NULL where the page was lost. */
void compare_fields(const struct field_list *truth, const struct field_list *got,
                    struct score *score, struct notes *notes);
/* compare_decides tells whether a rule's outcome hangs on such a field of a page. */
bool compare_decides(enum field_name name);
/* compare_card_fields does it for one side of a card, all of which decide but valid_from. */
void compare_card_fields(const struct field_list *truth, const struct field_list *got,
                         struct score *score, struct notes *notes);
void compare_seals(const struct page_reading *truth, const struct page_reading *got,
                   struct score *score, struct notes *notes);
void compare_cards(const struct page_reading *truth, const struct page_reading *got,
                   struct score *score, struct notes *notes);
void compare_barcodes(const struct page_reading *truth, const struct page_reading *got,
                      struct score *score, struct notes *notes);
/* `got` is NULL where the packet was lost: nothing was found in it then. */
void compare_findings(const struct packet *truth, const struct packet *got, struct score *score,
                      struct notes *notes);

/* compare_texts tells whether two texts are the same when folded; NULL is not equal to anything but
 * NULL. compare_distance gives their edit distance when folded and sets the first one's length. */
bool compare_texts(const char *a, const char *b);
int compare_distance(const char *truth, const char *got, int *characters);

#endif
