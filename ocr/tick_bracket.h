/* Options that are ticked between brackets: （√）证书申请, 证书更新（ ）. By ink, with what an
 * engine read there where the ink does not decide. Not boxes (ocr/tick.h). Used by ocr/tick.c. */
#ifndef SEALROOM_OCR_TICK_BRACKET_H
#define SEALROOM_OCR_TICK_BRACKET_H

#include "ocr/tick.h"

/* tick_brackets answers false, and leaves the list alone, unless brackets stand beside half of its
 * words at least; else it settles every option. */
bool tick_brackets(const struct view *view, struct tick_list *list);

#endif
