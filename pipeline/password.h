/* Passwords and their hashes: Argon2id by libsodium with its interactive limits (64 MiB, about a
 * tenth of a second). Not who may try and how often: review/throttle.h. Used by `sealroom user` and
 * by review/, which lets one hash be reckoned at a time. */
#ifndef SEALROOM_PIPELINE_PASSWORD_H
#define SEALROOM_PIPELINE_PASSWORD_H

#include "base/fault.h"

/* Fewest and most bytes of a password. */
#define PASSWORD_LEAST_BYTES 10
#define PASSWORD_MOST_BYTES  256

/* password_hash gives a text that names its own parameters; the caller frees it. INPUT when the
 * password is too short or too long, SYSTEM when there is no memory for it. */
MUST_CHECK bool password_hash(const char *password, char **out, struct fault *why);

/* password_is_right takes the same time whether it is. `hash` may be NULL (no such account): then
 * one is reckoned all the same, and the answer is false. */
bool password_is_right(const char *hash, const char *password);

#endif
