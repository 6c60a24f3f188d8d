/* Doubts of a ring's text settled by the words that names of organisations are made of: 有限公券 is
 * 有限公司 where the recogniser thought of 司 too, or could not see. Not a guess at names: what is
 * no such word stays as it was read, and what was read surely stays in any case. Used by
 * seal/ring_text.c. */
#ifndef SEALROOM_SEAL_NAME_SENSE_H
#define SEALROOM_SEAL_NAME_SENSE_H

#include "base/line_reader.h"

/* name_sense_settle puts characters of words first where the line is in doubt and most of the word
 * was read. A reading that makes a word itself is never exchanged for another. Then drops doubtful
 * characters in front of a place at the beginning, and behind the end of a name: specks, lines and
 * print beside the text. */
void name_sense_settle(struct line_text *line);

#endif
