/* Separator sheets to print: one lies on top of each packet of a stack, and the stack is cut there.
 * Not the cutting: pipeline/cut.c does that, by the code of pipeline/separator.h alone; the tick
 * boxes are for people. Used by pipeline/command_cover.c. */
#ifndef SEALROOM_PIPELINE_COVER_H
#define SEALROOM_PIPELINE_COVER_H

#include "base/fault.h"

#include <stdio.h>

/* Running numbers from `first` on, so many sheets; numbers have six digits. */
struct cover_run {
    int first, count;
};

/* cover_write writes an A4 page a sheet as PDF, in Chinese and English: number, Code 128 at the top
 * and, upside down, at the foot, QR in the middle, tick boxes for the business and for "key
 * enclosed". SYSTEM when the file cannot be written. */
MUST_CHECK bool cover_write(FILE *out, struct cover_run run, struct fault *why);

#endif
