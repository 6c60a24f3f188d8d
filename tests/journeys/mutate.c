/* mutate SEED COUNT FOLDER FILE…: writes COUNT files to FOLDER, each one of the FILEs in turn with
 * one to four mutations: a bit flipped, a byte set, a piece cut out, doubled, zeroed, or taken from
 * another place, the end cut off. The same seed gives the same files. For scripts/mutate-run. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_BYTES (1 << 20)

static uint64_t state;

/* xorshift64*: the same on every machine. */
static size_t dice(size_t sides) {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return sides ? (size_t)((state * 2685821657736338717ULL) >> 33) % sides : 0;
}

struct file {
    uint8_t *bytes;
    size_t size;
};

static struct file read_file(const char *path) {
    struct file file = {malloc(2 * MOST_BYTES), 0};
    FILE *in = fopen(path, "rb");
    if (!in || !file.bytes) {
        perror(path);
        exit(1);
    }
    file.size = fread(file.bytes, 1, MOST_BYTES, in);
    fclose(in);
    return file;
}

static void mutate(struct file *file) {
    if (file->size < 16)
        return;
    size_t at = dice(file->size), length = 1 + dice(file->size / 8);
    /* Headers decide most: every other mutation is among the first bytes. */
    if (dice(2) == 0)
        at = dice(file->size < 256 ? file->size : 256);
    if (length > file->size - at)
        length = file->size - at;
    static const uint8_t telling[] = {0, 1, 0x7f, 0x80, 0xff};
    size_t from = dice(file->size - length + 1);
    switch (dice(7)) {
    case 0:
        file->bytes[at] ^= (uint8_t)(1 << dice(8));
        break;
    case 1:
        file->bytes[at] = telling[dice(sizeof telling)];
        break;
    case 2: /* cut out */
        memmove(file->bytes + at, file->bytes + at + length, file->size - at - length);
        file->size -= length;
        break;
    case 3: /* doubled */
        if (file->size + length > MOST_BYTES)
            return;
        memmove(file->bytes + at + length, file->bytes + at, file->size - at);
        file->size += length;
        break;
    case 4:
        memset(file->bytes + at, 0, length);
        break;
    case 5:
        memmove(file->bytes + at, file->bytes + from, length);
        break;
    default:
        file->size = at + 1;
        break;
    }
}

int main(int count, char **arguments) {
    if (count < 5)
        return 2;
    state = strtoull(arguments[1], NULL, 10) * 2 + 1;
    long wanted = strtol(arguments[2], NULL, 10);
    for (long i = 0; i < wanted; i++) {
        const char *seed = arguments[4 + i % (count - 4)];
        const char *name = strrchr(seed, '/') ? strrchr(seed, '/') + 1 : seed;
        char path[1024];
        struct file file = read_file(seed);
        for (size_t left = 1 + dice(4); left > 0; left--)
            mutate(&file);
        snprintf(path, sizeof path, "%s/%05ld-%s", arguments[3], i, name);
        FILE *out = fopen(path, "wb");
        if (!out || fwrite(file.bytes, 1, file.size, out) != file.size || fclose(out) != 0)
            return 1;
        free(file.bytes);
    }
    return 0;
}
