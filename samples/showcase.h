/* The eight packets of samples/inbox: fixed recipes, one for each way scans arrive.
 * Not a random mixture. Used by samples/main.c for scripts/draw-inbox. */
#ifndef SEALROOM_SAMPLES_SHOWCASE_H
#define SEALROOM_SAMPLES_SHOWCASE_H

#include "base/fault.h"

#include <stdint.h>

/* showcase_draw writes the eight packets below `folder`, in inbox/ and truth/. */
MUST_CHECK bool showcase_draw(const char *folder, uint64_t seed, struct fault *why);

#endif
