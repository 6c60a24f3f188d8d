/* What a form says of an entry, in the room for the entry: 全称，须与公章一致; 填写18位统一社会信用
 * 代码. Not labels (ocr/label.h). Used by ocr/hint_rows.c and by the readers of values, which never
 * take such words for one. */
#ifndef SEALROOM_OCR_HINT_H
#define SEALROOM_OCR_HINT_H

#include <stdbool.h>

/* hint_is tells whether a text as read asks for something or explains it, and gives nothing: it
 * begins with 须, 请 or 注, or ends with 一致 or 填写. */
bool hint_is(const char *text);

/* hint_is_in tells whether words of such a text stand anywhere in one that was read as a value. */
bool hint_is_in(const char *text);

#endif
