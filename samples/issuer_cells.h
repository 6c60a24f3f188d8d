/* Short words for the cells of a form, for the layouts of samples/issuer.h and samples/aside.h.
 * Not other cells than samples/form.h has. Used by samples/issuer_….c and samples/aside_….c. */
#ifndef SEALROOM_SAMPLES_ISSUER_CELLS_H
#define SEALROOM_SAMPLES_ISSUER_CELLS_H

#include "samples/form.h"

/* clang-format off */
#define SAYS(share, text)              {CELL_LABEL, share, text, 0, 0}
#define SAYS_DOWN(share, text, down)   {CELL_LABEL, share, text, 0, down}
#define SHADES(share, text)            {CELL_SHADE, share, text, 0, 0}
#define SHADES_DOWN(share, text, down) {CELL_SHADE, share, text, 0, down}
#define ENDS(share, text)              {CELL_RIGHT, share, text, 0, 0}
#define NOTES(share, text)             {CELL_NOTE, share, text, 0, 0}
#define HEADS(share, text)             {CELL_HEAD, share, text, 0, 0}
#define TYPES(share, text)             {CELL_TEXT, share, text, 0, 0}
#define TAKES(share, name)             {CELL_FIELD, share, NULL, name, 0}
#define TAKES_AFTER(share, text, name) {CELL_FIELD, share, text, name, 0}
#define WRITES(share, way, name)       {CELL_WRITTEN, share, way, name, 0}
#define NUMBERS(share)                 {CELL_NUMBER, share, NULL, 0, 0}
#define SKIPS(share)                   {CELL_SKIP, share, NULL, 0, 0}
#define SIGNS(share, text)             {CELL_SIGN, share, text, 0, 0}
#define STAMPS(share, text)            {CELL_STAMP, share, text, 0, 0}
#define NO_MORE_ROWS                   {.height_mm = 0}
/* clang-format on */

#endif
