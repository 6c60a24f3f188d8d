/* Opening and closing of black-and-white planes by a brick, exactly as Leptonica's bricks do it, in
 * the logarithm of the brick's size instead of its size. Not for other shapes. Used by the layout
 * of ocr/ and the frames and print of seal/, whose bricks are long runs.
 * A run of n is grown from runs of 1, 2, 4 … each the last one and itself, shifted (van Herk's and
 * others' doubling). */
#ifndef SEALROOM_PAGE_BRICK_H
#define SEALROOM_PAGE_BRICK_H

struct Pix;

/* brick_opened keeps what a brick of ink fits into; brick_closed fills what no brick of paper fits
 * into, the plane's rim counting as paper. Both give a fresh 1 bpp plane of the same size, which
 * the caller destroys; NULL when Leptonica has no memory. */
struct Pix *brick_opened(struct Pix *plane, int width_px, int height_px);
struct Pix *brick_closed(struct Pix *plane, int width_px, int height_px);

#endif
