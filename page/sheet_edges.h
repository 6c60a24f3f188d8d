/* The four corners of a sheet that lies on a darker desk. Not its text.
 * Used by page/flatten.c. */
#ifndef SEALROOM_PAGE_SHEET_EDGES_H
#define SEALROOM_PAGE_SHEET_EDGES_H

#include "base/geometry.h"

#include <stdbool.h>

struct Pix;

/* sheet_edges_find answers false when no sheet stands out from a desk on all four sides with
 * straight edges; else corners are top left, top right, bottom right, bottom left, in pixels of the
 * 8 bpp picture. */
bool sheet_edges_find(struct Pix *gray, struct point_px corners[4]);

#endif
