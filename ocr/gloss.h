/* English names beside Chinese labels: 单位名称 Organization, 电话/Tel., 姓名 with Name below it.
 * Not labels by themselves (ocr/label.h) and not what Latin values look like. Used by ocr/label.c,
 * ocr/fields.c and ocr/kind.c. A gloss is made of the words of ocr/words/english.yaml only; blanks
 * between them may have been lost, and letters of long words misread. */
#ifndef SEALROOM_OCR_GLOSS_H
#define SEALROOM_OCR_GLOSS_H

#include "ocr/block.h"
#include "ocr/words.h"

/* gloss_end gives the glyph behind the gloss that stands at a glyph, the glyph itself when none
 * does. Gap, colon or the row's end close it; in a cell it may go on below. Behind words that only
 * labels of `types` have (bits of enum value_type) the value may follow at once. */
int gloss_end(const struct sheet *sheet, const struct block *block, int glyph, unsigned types);

/* gloss_before gives the glyph at which the Han text behind a gloss begins: Name 姓名; the glyph
 * itself when no gloss stands there or something else follows. */
int gloss_before(const struct sheet *sheet, const struct block *block, int glyph);

/* gloss_tail gives how many glyphs are left of a row without the gloss at its end, which no
 * colon makes a label. */
int gloss_tail(const struct glyph *glyphs, int count);

/* gloss_is tells whether glyphs are a gloss and nothing more. */
bool gloss_is(const struct glyph *glyphs, int count);

#endif
