/* How much each character of a body's name tells it from other bodies.
 * Not a dictionary of bodies: only the words that thousands of names share.
 * Used by seal/match.c. */
#ifndef SEALROOM_SEAL_RARITY_H
#define SEALROOM_SEAL_RARITY_H

/* rarity_weigh fills weights[i], 0 to 1, for each code point of a folded UTF-8 name (at most
 * `room` of them) and gives their number. */
int rarity_weigh(const char *folded_name, double *weights, int room);

#endif
