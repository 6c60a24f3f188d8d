/* The characters a recogniser knows, by class number, and which of them an alphabet lets stand.
 * Not a dictionary: no words. Used by ocr/ppocr.c and ocr/ctc.c.
 * Class 0 is the blank of connectionist temporal classification, then the lines of the key file,
 * then the space: PaddleOCR's order. */
#ifndef SEALROOM_OCR_CHARACTER_CLASSES_H
#define SEALROOM_OCR_CHARACTER_CLASSES_H

#include "base/fault.h"
#include "base/line_reader.h"

#define CLASS_BLANK   0
#define CLASS_FOREIGN (-1) /* a character outside the alphabet */
#define ALPHABETS     (ALPHABET_AMOUNT + 1)

/* One character: UTF-8, ended by a zero byte. */
struct character {
    char text[8];
};

/* {0} at birth; ended by character_classes_free. `fold[alphabet][class]` is the class that a class
 * counts as: itself, a look-alike inside the alphabet, CLASS_BLANK (spaces between digits) or
 * CLASS_FOREIGN. */
struct character_classes {
    struct character *characters;
    int count;
    int16_t *fold[ALPHABETS];
};

/* character_classes_load reads a key file, one character a line. SETUP faults. */
MUST_CHECK bool character_classes_load(const char *path, struct character_classes *out,
                                       struct fault *why);
void character_classes_free(struct character_classes *classes);

/* character_folded gives what a character counts as in an alphabet: a character of the alphabet,
 * "" when it is passed over, NULL when it is foreign. ALPHABET_ANY gives the text itself. */
const char *character_folded(enum line_alphabet alphabet, const char *character);

#endif
