#include "page/scan_format.h"

#include <string.h>

/* How far from its end a file's closing bytes may lie: writers pad. */
#define TAIL_BYTES 4096

static bool tail_has(struct bytes bytes, const char *mark, size_t length) {
    size_t tail = bytes.size < TAIL_BYTES ? bytes.size : TAIL_BYTES;
    return memmem(bytes.at + bytes.size - tail, tail, mark, length) != NULL;
}

bool scan_is_whole(const struct scan *scan) {
    const char *name = scan->format->name;
    for (int i = 0; i < scan->page_count; i++)
        if (scan->heads[i].fault.word == WORD_SCAN_TRUNCATED)
            return false;
    if (strcmp(name, "png") == 0)
        return tail_has(scan->bytes, "IEND", 4);
    if (strcmp(name, "jpeg") == 0 || strcmp(name, "jp2") == 0)
        return tail_has(scan->bytes, "\xff\xd9", 2);
    if (strcmp(name, "pdf") == 0)
        return tail_has(scan->bytes, "%%EOF", 5);
    return !scan->is_cut;
}
