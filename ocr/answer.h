/* Questions that are answered in their own cell or row: 申领单位证书：■是 □否. Not lists of options
 * to choose from (ocr/tick.h). Used by ocr/business.c. */
#ifndef SEALROOM_OCR_ANSWER_H
#define SEALROOM_OCR_ANSWER_H

#include "ocr/tick.h"

/* answer_to_option tells how the question that names one option of a group, and no other of it, is
 * answered; answer_to_word how the first question is that holds one of some words (NULL at their
 * end). *found tells whether such a question with its boxes stands on the page; ANSWER_UNKNOWN when
 * its ticks do not decide. ENGINE faults. */
MUST_CHECK bool answer_to_option(const struct view *view, const struct word_option *option,
                                 enum answer *out, bool *found, struct fault *why);
MUST_CHECK bool answer_to_word(const struct view *view, const char *const *words, enum answer *out,
                               bool *found, struct fault *why);

#endif
