/* From a recogniser's probabilities, step by step along the line, to characters: greedy decoding of
 * connectionist temporal classification (Graves 2006, 3.2), with the best few alternatives of each
 * character and where it stands. Not a language model. Used by ocr/ppocr.c. */
#ifndef SEALROOM_OCR_CTC_H
#define SEALROOM_OCR_CTC_H

#include "base/line_reader.h"
#include "ocr/character_classes.h"

/* `probabilities` are rows of classes->count values, one row a step, each row adding up to 1; rows
 * are folded into the alphabet in place. `height_share` is the line's height over its width. */
struct ctc_input {
    float *probabilities;
    int step_count;
    enum line_alphabet alphabet;
    float height_share;
};

/* ctc_decode gives the line's text, ended by line_text_free. A look-alike's probability counts for
 * the character it stands for. A foreign character gives nothing; one between others lowers the
 * line's confidence as a character of probability 0 would. */
struct line_text ctc_decode(const struct character_classes *classes, const struct ctc_input *input);

/* ctc_steps gives the line's places, ended by line_steps_free: one for each run of steps that say
 * the same class or nothing. Of a run, a choice counts as probable as where it is most so, nothing
 * as where it is least so. Before or after ctc_decode. */
struct line_steps ctc_steps(const struct character_classes *classes, const struct ctc_input *input);

#endif
