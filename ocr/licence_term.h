/* The term of a licence or registration certificate whose label was not found: a term that stands
 * there without its label, a paper that has no such line (licences of later years), or one that was
 * not read well enough to tell. Not ordinary fields (ocr/fields.h), and no judgement of the term.
 * Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_LICENCE_TERM_H
#define SEALROOM_OCR_LICENCE_TERM_H

#include "ocr/certain.h"

/* licence_term_read adds `valid_until` where the fields lack it: the term that stands without its
 * label; `not_tried` where too few of the paper's items were found, or where papers of the kind
 * always have a term. It adds nothing when the paper's items were found and none is a term: it has
 * no such line. ENGINE faults. */
MUST_CHECK bool licence_term_read(const struct view *view, struct field_list *fields,
                                  struct fault *why);

#endif
