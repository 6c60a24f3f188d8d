/* At which resolution a page was scanned: whether the file's claim can be believed, and what the
 * paper's proportions say where it cannot. Not a measurement of what is printed on the page.
 * Used by page/scan.c. */
#ifndef SEALROOM_PAGE_RESOLUTION_H
#define SEALROOM_PAGE_RESOLUTION_H

/* resolution_of gives 0 when it is unknown; else the dpi of a picture of that size whose file
 * claims `claimed_dpi` (0 = it claims nothing). A claim is believed when the sheet it makes could
 * lie on an office scanner; the common defaults 72 and 96 only when they make a known paper. Else a
 * picture with the proportions of a known paper (either way round) is taken for that paper. */
double resolution_of(int width_px, int height_px, double claimed_dpi);

#endif
