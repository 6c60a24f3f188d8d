/* A line of ring text as if a recogniser had read it. Used by the tests of what is made of it. */
#ifndef SEALROOM_TESTS_SEAL_TOLD_LINE_H
#define SEALROOM_TESTS_SEAL_TOLD_LINE_H

#include "base/line_reader.h"

/* told_line gives characters side by side, each read with 0.99; ended by line_text_free. */
struct line_text told_line(const char *text);

/* told_doubt makes a character read with `sure`; `other` was thought of with `thought`. */
void told_doubt(struct line_text *line, int at, double sure, const char *other, double thought);

#endif
