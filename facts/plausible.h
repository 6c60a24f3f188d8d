/* Whether a text can be what it was taken for, by its looks alone: a body's name, a person's. Not
 * whether it is right: other papers tell that (facts/likeness.h). Used within facts/ and by rules/,
 * which hold nothing for certain that rests on a label or a date read in a name's place. */
#ifndef SEALROOM_FACTS_PLAUSIBLE_H
#define SEALROOM_FACTS_PLAUSIBLE_H

#include <stdbool.h>

/* plausible_body tells whether a text ends as bodies' names do (公司, 局, 委员会, 中心 …), what
 * stands in brackets at its end set aside. A body called otherwise is no less a body: what is not
 * plausible is a doubt, never an answer. */
bool plausible_body(const char *name);

/* plausible_person: two characters or more, of Han or letters, no figure among them;
 * of Han alone, six at most: more are a name and what stood beside it. */
bool plausible_person(const char *name);

/* plausible_stroke_added tells whether a text is that name with a lone stroke behind it or before
 * it, of a cell's rule or a fold, read as a letter or figure: 有限公司i. No body's name has one. */
bool plausible_stroke_added(const char *text, const char *name);

/* plausible_note tells whether a text in a table's cell is the form's or the writer's own remark:
 * 以下空白, 说明：…, 合计, or a sentence. */
bool plausible_note(const char *text);

#endif
