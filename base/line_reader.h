/* A line picture in, text with per-character confidence out: the one face of every text engine.
 * Not an engine, and no page: whoever calls has cut one line of text, dark on light, upright.
 * Implemented by ocr/ppocr.c and ocr/tesseract.c; used by ocr/ and seal/. */
#ifndef SEALROOM_BASE_LINE_READER_H
#define SEALROOM_BASE_LINE_READER_H

#include "base/fault.h"

#include <stdint.h>

/* 8-bit gray, 0 = black, row after row `stride_bytes` apart; lent for the call. Best with some 5 px
 * of paper around the ink at 300 dpi (ocr-measurements.md, 4a). */
struct line_picture {
    const uint8_t *gray;
    int width_px, height_px, stride_bytes;
};

/* What may stand on the line. An engine that cannot constrain itself reads freely and maps
 * look-alikes (O to 0, I to 1) afterwards. */
enum line_alphabet {
    ALPHABET_ANY,
    ALPHABET_DIGITS,      /* 0-9 and X: citizen numbers, accounts, phones */
    ALPHABET_CREDIT_CODE, /* 0-9 A-Z without I O Z S V */
    ALPHABET_AMOUNT,      /* 0-9 . , ¥ */
};

#define LINE_CHOICES 5

/* One possible character: UTF-8, ended by a zero byte. */
struct line_choice {
    char text[8];
    float probability;
};

/* One character read: the best few alternatives, best first (choices[0] is what was read), and
 * where it stands, from 0 (left edge of the picture) to 1. */
struct line_character {
    struct line_choice choices[LINE_CHOICES];
    int choice_count;
    float start, end;
};

/* A line's text: {0} at birth, ended by line_text_free. `text` is the first choices joined ("" when
 * nothing stands there); `confidence` their mean probability, 0 for an empty line. */
struct line_text {
    char *text;
    struct line_character *characters;
    int character_count;
    float confidence;
};

void line_text_free(struct line_text *line);
/* line_text_copy gives a copy that the caller ends with line_text_free. */
struct line_text line_text_copy(const struct line_text *line);

/* What stands at one place of a line, before it is decided what was read: a run of steps of which
 * the engine thinks the same. Choices are best first, those above the engine's noise; `nothing` is
 * the probability that no character stands there. A character stands there where the best choice is
 * more probable than nothing. */
#define LINE_STEP_CHOICES 12
struct line_step {
    struct line_choice choices[LINE_STEP_CHOICES];
    int choice_count;
    float nothing;
};

/* A line's places from left to right: {0} at birth, ended by line_steps_free. */
struct line_steps {
    struct line_step *at;
    int count;
};

void line_steps_free(struct line_steps *steps);

/* An engine behind the face. `read` may return false with FAULT_ENGINE; *out is then untouched,
 * else it owns what it points to. One reader is used by one thread. */
struct line_reader {
    const char *name;    /* "ppocr" or "tesseract" */
    const char *version; /* for the JSON's "engine" */
    bool (*read)(struct line_reader *reader, const struct line_picture *picture,
                 enum line_alphabet alphabet, struct line_text *out, struct fault *why);
    /* As `read` with ALPHABET_ANY, the line's places too; NULL where the engine cannot tell them.
     */
    bool (*read_steps)(struct line_reader *reader, const struct line_picture *picture,
                       struct line_text *out, struct line_steps *steps, struct fault *why);
    void (*close)(struct line_reader *reader); /* frees the reader itself too */
};

MUST_CHECK bool line_read(struct line_reader *reader, const struct line_picture *picture,
                          enum line_alphabet alphabet, struct line_text *out, struct fault *why);
/* line_read_steps reads with ALPHABET_ANY and gives the line's places, none where the engine cannot
 * tell them: for asking later how probable a name is that nobody knew when the line was read. */
MUST_CHECK bool line_read_steps(struct line_reader *reader, const struct line_picture *picture,
                                struct line_text *out, struct line_steps *steps, struct fault *why);
/* line_reader_close closes and frees *owner, NULL allowed: made for SCOPED. */
void line_reader_close(struct line_reader **owner);

#endif
