/* The cells of one grid: its rules gathered into row and column lines, places between them joined
 * where no rule parts them. Not several grids (ocr/grid.h). Used by ocr/grid.c. */
#ifndef SEALROOM_OCR_LATTICE_H
#define SEALROOM_OCR_LATTICE_H

#include "ocr/grid.h"

/* lattice_cells gives the closed cells; the caller frees list.at. */
struct cell_list lattice_cells(const struct ink *ink, const struct rule_list *level,
                               const struct rule_list *plumb);

#endif
