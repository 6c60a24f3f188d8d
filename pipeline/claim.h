/* Who this process is, so that another one on the same machine can tell whether it still lives:
 * the boot, the room of process numbers (PID namespace), the number, and when it was born.
 * Not a lock: the store keeps claims as rows. Used by pipeline/store*.c. */
#ifndef SEALROOM_PIPELINE_CLAIM_H
#define SEALROOM_PIPELINE_CLAIM_H

#include <stdbool.h>
#include <stdint.h>

struct claimant {
    char boot[40];
    char room[40];
    int pid;
    int64_t born;      /* in clock ticks since boot */
    int64_t heartbeat; /* seconds since 1970 */
};

/* A heartbeat older than this is no life sign, where the process itself cannot be looked at. */
#define CLAIM_STALE_SECONDS 120

/* claimant_self describes this process. */
struct claimant claimant_self(void);

/* claimant_lives tells whether that process may still be at work, seen from `self`. */
bool claimant_lives(const struct claimant *other, const struct claimant *self);

#endif
