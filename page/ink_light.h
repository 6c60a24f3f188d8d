/* The brightness of a part of a page at a working scale, light by light. Not ink yet: paper is
 * taken off in page/ink_density.c, which alone uses it. */
#ifndef SEALROOM_PAGE_INK_LIGHT_H
#define SEALROOM_PAGE_INK_LIGHT_H

#include "page/ink_density.h"

/* ink_light_measure fills `count` planes of one size, 3 (red, green, blue) of a colour picture or 1
 * of a gray one: means of the page's pixels where the scale is up to 1, between them above it. */
void ink_light_measure(const struct ink_source *source, struct ink_plane *planes, int count);

#endif
