#include "pipeline/password.h"

#include "base/text.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

static bool reckon(const char *password, char out[static crypto_pwhash_STRBYTES]) {
    return crypto_pwhash_str_alg(
               out, password, strlen(password), crypto_pwhash_OPSLIMIT_INTERACTIVE,
               crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) == 0;
}

bool password_hash(const char *password, char **out, struct fault *why) {
    size_t length = strlen(password);
    char hash[crypto_pwhash_STRBYTES];
    if (length < PASSWORD_LEAST_BYTES || length > PASSWORD_MOST_BYTES)
        return fault_raise(why, FAULT_INPUT, WORD_PASSWORD_LENGTH, "%d", PASSWORD_LEAST_BYTES);
    if (!reckon(password, hash))
        return fault_raise(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, "Argon2id");
    *out = text_copy(hash);
    return true;
}

bool password_is_right(const char *hash, const char *password) {
    char unused[crypto_pwhash_STRBYTES];
    size_t length = strlen(password);
    if (length > PASSWORD_MOST_BYTES)
        return false;
    if (!hash) {
        (void)reckon(password, unused);
        return false;
    }
    return crypto_pwhash_str_verify(hash, password, length) == 0;
}
