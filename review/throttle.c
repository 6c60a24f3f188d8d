#include "review/throttle.h"

#include <sodium.h>
#include <string.h>
#include <time.h>

void throttle_open(struct throttle *throttle) {
    memset(throttle, 0, sizeof *throttle);
    pthread_mutex_init(&throttle->lock, NULL);
}

void throttle_close(struct throttle *throttle) {
    pthread_mutex_destroy(&throttle->lock);
}

/* Names and addresses are kept as hashes: a password typed in the wrong place is not kept. */
static void key_of(const char *what, const char *text, unsigned char key[static 16]) {
    crypto_generichash_state state;
    crypto_generichash_init(&state, NULL, 0, 16);
    crypto_generichash_update(&state, (const unsigned char *)what, strlen(what) + 1);
    crypto_generichash_update(&state, (const unsigned char *)text, strlen(text));
    crypto_generichash_final(&state, key, 16);
}

static bool is_forgotten(const struct throttle_entry *entry, int64_t now) {
    return entry->failures == 0 || now - entry->last > THROTTLE_FORGET_SECONDS;
}

static struct throttle_entry *find(struct throttle *throttle, const unsigned char key[static 16],
                                   int64_t now) {
    for (int i = 0; i < THROTTLE_MOST; i++)
        if (!is_forgotten(&throttle->at[i], now) && memcmp(throttle->at[i].key, key, 16) == 0)
            return &throttle->at[i];
    return NULL;
}

/* A free place, else the one that failed longest ago. */
static struct throttle_entry *find_or_add(struct throttle *throttle,
                                          const unsigned char key[static 16], int64_t now) {
    struct throttle_entry *entry = find(throttle, key, now);
    if (entry)
        return entry;
    entry = &throttle->at[0];
    for (int i = 1; i < THROTTLE_MOST && !is_forgotten(entry, now); i++)
        if (is_forgotten(&throttle->at[i], now) || throttle->at[i].last < entry->last)
            entry = &throttle->at[i];
    *entry = (struct throttle_entry){0};
    memcpy(entry->key, key, 16);
    return entry;
}

/* 2, 4, 8 … seconds for each failure beyond the free ones. */
static int wait_of(const struct throttle_entry *entry, int free_tries, int64_t now) {
    if (!entry || entry->failures < free_tries)
        return 0;
    int beyond = entry->failures - free_tries + 1;
    int64_t wait = beyond > 8 ? THROTTLE_LONGEST_SECONDS : (int64_t)1 << beyond;
    if (wait > THROTTLE_LONGEST_SECONDS)
        wait = THROTTLE_LONGEST_SECONDS;
    int64_t left = entry->last + wait - now;
    return left > 0 ? (int)left : 0;
}

int throttle_wait(struct throttle *throttle, const char *name, const char *address) {
    unsigned char account[16];
    unsigned char place[16];
    int64_t now = (int64_t)time(NULL);
    key_of("account", name, account);
    key_of("address", address, place);
    pthread_mutex_lock(&throttle->lock);
    int by_name = wait_of(find(throttle, account, now), THROTTLE_FREE_TRIES, now);
    int by_address = wait_of(find(throttle, place, now), THROTTLE_FREE_ADDRESS_TRIES, now);
    pthread_mutex_unlock(&throttle->lock);
    return by_name > by_address ? by_name : by_address;
}

static void count(struct throttle *throttle, const char *what, const char *text, int64_t now) {
    unsigned char key[16];
    key_of(what, text, key);
    struct throttle_entry *entry = find_or_add(throttle, key, now);
    entry->failures++;
    entry->last = now;
}

void throttle_failed(struct throttle *throttle, const char *name, const char *address) {
    int64_t now = (int64_t)time(NULL);
    pthread_mutex_lock(&throttle->lock);
    count(throttle, "account", name, now);
    count(throttle, "address", address, now);
    pthread_mutex_unlock(&throttle->lock);
}

void throttle_succeeded(struct throttle *throttle, const char *name) {
    unsigned char key[16];
    key_of("account", name, key);
    pthread_mutex_lock(&throttle->lock);
    struct throttle_entry *entry = find(throttle, key, (int64_t)time(NULL));
    if (entry)
        *entry = (struct throttle_entry){0};
    pthread_mutex_unlock(&throttle->lock);
}
