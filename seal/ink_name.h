/* The name of an ink by the light that it stops. Not a search for ink.
 * Used by seal/judge.c and seal/find.c. */
#ifndef SEALROOM_SEAL_INK_NAME_H
#define SEALROOM_SEAL_INK_NAME_H

#include "packet/names.h"

/* ink_name names an ink by its densities (hundredths) in red, green and blue light; INK_UNKNOWN
 * when there is hardly any. Measured on some 40 imprints (seals.md, 2.4): red inks have blue /
 * green 0.71 to 1.10, purple library ink red / green 0.77. Rose and carmine inks (blue / green down
 * to 0.45) are red: they let red pass as red ones do, which purple ones do not. */
enum seal_ink ink_name(const double density[3]);

#endif
