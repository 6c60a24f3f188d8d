/* Signs of banks and companies: a full square out of which one figure is cut. Not chops with white
 * characters, which are as full at their sides but have a white for each of them. Used by
 * seal/frames.c. */
#ifndef SEALROOM_SEAL_FRAME_SIGN_H
#define SEALROOM_SEAL_FRAME_SIGN_H

#include <stdbool.h>

struct Pix;

/* frame_is_sign tells it of a piece of ink, 1 bpp, whose hull is a square. */
bool frame_is_sign(struct Pix *piece);

#endif
