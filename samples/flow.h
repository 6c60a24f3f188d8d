/* Running text with entries in it, as letters and forms of sentences have them: words go on where
 * the last ones ended, entries stay in one piece. Not rows and cells: samples/form.h. Used by the
 * papers. */
#ifndef SEALROOM_SAMPLES_FLOW_H
#define SEALROOM_SAMPLES_FLOW_H

#include "samples/claim.h"

struct flow {
    struct box_mm place; /* x, width: the column; y: of the line */
    double x, line_mm;   /* where the next words stand; from line to line */
    const struct story *story;
    const struct paper *paper;
    bool underlined; /* entries stand on a rule, which is there for empty ones too */
    int number;      /* 1-based certificate of which the entries tell, 0 = of the whole paper */
};

/* flow_words writes words in the sheet's label script. */
void flow_words(struct sheet *sheet, struct flow *flow, const char *text);
/* flow_line goes on at the beginning of a new line. */
void flow_line(struct flow *flow);
/* flow_value enters and notes a value written in a way of samples/writing.h (0: as it is), the
 * words before it on the same line. */
void flow_value(struct sheet *sheet, struct flow *flow, const char *before, enum field_name name,
                char way);

#endif
