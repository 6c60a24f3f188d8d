#include "pipeline/digest.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#define CHUNK_BYTES 65536

static void digest_write(const unsigned char raw[static crypto_hash_sha256_BYTES], char *out) {
    sodium_bin2hex(out, DIGEST_ROOM, raw, crypto_hash_sha256_BYTES);
}

static bool write_all(int descriptor, const unsigned char *bytes, size_t length,
                      struct fault *why) {
    for (size_t done = 0; done < length;) {
        ssize_t now = write(descriptor, bytes + done, length - done);
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return fault_errno(why, "write");
        done += (size_t)now;
    }
    return true;
}

/* Reads on from `at`, past interruptions. */
static ssize_t read_chunk(int descriptor, unsigned char *chunk, long at) {
    ssize_t got;
    do
        got = pread(descriptor, chunk, CHUNK_BYTES, at);
    while (got < 0 && errno == EINTR);
    return got;
}

void digest_bytes(const void *bytes, size_t length, char out[static DIGEST_ROOM]) {
    unsigned char raw[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(raw, bytes, length);
    digest_write(raw, out);
}

/* `copy` is -1 when the bytes are only looked at. */
static bool digest_stream(int descriptor, int copy, char *out, long *size_bytes,
                          struct fault *why) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    unsigned char chunk[CHUNK_BYTES];
    long at = 0;
    for (;;) {
        ssize_t got = read_chunk(descriptor, chunk, at);
        if (got < 0)
            return fault_errno(why, "read");
        if (got == 0)
            break;
        crypto_hash_sha256_update(&state, chunk, (size_t)got);
        if (copy >= 0 && !write_all(copy, chunk, (size_t)got, why))
            return false;
        at += got;
    }
    unsigned char raw[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_final(&state, raw);
    digest_write(raw, out);
    if (size_bytes)
        *size_bytes = at;
    return true;
}

bool digest_file(int descriptor, char out[static DIGEST_ROOM], long *size_bytes,
                 struct fault *why) {
    return digest_stream(descriptor, -1, out, size_bytes, why);
}

bool digest_copy(int descriptor, int copy, char out[static DIGEST_ROOM], struct fault *why) {
    return digest_stream(descriptor, copy, out, NULL, why);
}

bool digest_is_valid(const char *text) {
    return text && strlen(text) == DIGEST_ROOM - 1 &&
           strspn(text, "0123456789abcdef") == DIGEST_ROOM - 1;
}
