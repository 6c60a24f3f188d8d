#include "pipeline/digest.h"

#include <errno.h>
#include <nettle/sha2.h>
#include <string.h>
#include <unistd.h>

#define CHUNK_BYTES 65536

/* Ends what was added, as small hexadecimal digits. Nettle uses the processor's own instructions:
 * five times as fast as libsodium here, and scans are large. */
static void digest_end(struct sha256_ctx *state, char *out) {
    static const char DIGITS[] = "0123456789abcdef";
    uint8_t raw[SHA256_DIGEST_SIZE];
    sha256_digest(state, sizeof raw, raw);
    for (size_t i = 0; i < sizeof raw; i++) {
        out[2 * i] = DIGITS[raw[i] >> 4];
        out[2 * i + 1] = DIGITS[raw[i] & 15];
    }
    out[DIGEST_ROOM - 1] = '\0';
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
    struct sha256_ctx state;
    sha256_init(&state);
    sha256_update(&state, length, bytes);
    digest_end(&state, out);
}

/* `copy` is -1 when the bytes are only looked at. */
static bool digest_stream(int descriptor, int copy, char *out, long *size_bytes,
                          struct fault *why) {
    struct sha256_ctx state;
    sha256_init(&state);
    unsigned char chunk[CHUNK_BYTES];
    long at = 0;
    for (;;) {
        ssize_t got = read_chunk(descriptor, chunk, at);
        if (got < 0)
            return fault_errno(why, "read");
        if (got == 0)
            break;
        sha256_update(&state, (size_t)got, chunk);
        if (copy >= 0 && !write_all(copy, chunk, (size_t)got, why))
            return false;
        at += got;
    }
    digest_end(&state, out);
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
