/* Code 128 (ISO/IEC 15417) in code set B: a text's bars and spaces as widths. Not a picture and no
 * reading: drawing is the caller's, reading is zbar's. Used by
 * pipeline/cover.c and by the drawing of samples. */
#ifndef SEALROOM_BASE_CODE128_H
#define SEALROOM_BASE_CODE128_H

#include <stdbool.h>
#include <stddef.h>

/* code128_widths writes one digit (1 to 4, in modules) for each bar and space in turn, a bar first,
 * start, check and stop characters included; false when `out` is too small or a character is not
 * printable ASCII. Quiet zones of ten modules are the caller's. */
bool code128_widths(const char *text, char *out, size_t size);

#endif
