/* How often somebody may try to log in: after a few wrong passwords for one account, or from one
 * address, the next try waits, each time longer. Not the checking of passwords. Used by
 * review/login.c. All functions may be called by several threads. */
#ifndef SEALROOM_REVIEW_THROTTLE_H
#define SEALROOM_REVIEW_THROTTLE_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#define THROTTLE_MOST 256
/* So many wrong ones are let through at once: people mistype. An address, behind which a whole
 * office may sit, gets more. */
#define THROTTLE_FREE_TRIES         5
#define THROTTLE_FREE_ADDRESS_TRIES 30
/* The longest wait, and after how long a failure is forgotten. */
#define THROTTLE_LONGEST_SECONDS 300
#define THROTTLE_FORGET_SECONDS  900

struct throttle_entry {
    unsigned char key[16];
    int failures;
    int64_t last; /* seconds since 1970 */
};

struct throttle {
    pthread_mutex_t lock;
    struct throttle_entry at[THROTTLE_MOST];
};

void throttle_open(struct throttle *throttle);
void throttle_close(struct throttle *throttle);

/* throttle_wait tells how many seconds the next try has to wait, 0 = none. */
int throttle_wait(struct throttle *throttle, const char *name, const char *address);
void throttle_failed(struct throttle *throttle, const char *name, const char *address);
void throttle_succeeded(struct throttle *throttle, const char *name);

#endif
