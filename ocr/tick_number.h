/* Numbers of options: □01 单位证书申请 □02 个人证书申请, where the box stands before the number and
 * the next one's behind the word. Not letters that are ringed or ticked themselves
 * (ocr/tick_letter.h). Used by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_NUMBER_H
#define SEALROOM_OCR_TICK_NUMBER_H

#include "ocr/tick.h"

/* tick_numbers widens the words of a list to the left over their numbers when two or more have one
 * of one or two figures and the numbers rise in reading order; else nothing is changed: figures
 * before some word of the list are another's count (单位证书 1 个人证书). */
void tick_numbers(const struct view *view, struct tick_list *list);

#endif
