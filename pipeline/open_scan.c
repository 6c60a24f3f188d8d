#include "pipeline/open_scan.h"

#include "base/limits.h"
#include "page/scan.h"

#include <sys/mman.h>
#include <sys/stat.h>

static bool is_the_same(const struct open_scan *open, const struct stat *found) {
    return open->scan && open->device == found->st_dev && open->inode == found->st_ino &&
           open->size_bytes == (size_t)found->st_size &&
           open->modified_ns == found->st_mtim.tv_nsec;
}

void open_scan_close(struct open_scan *open) {
    scan_close(&open->scan);
    if (open->bytes)
        munmap(open->bytes, open->size_bytes);
    *open = (struct open_scan){0};
}

static bool open_scan_map(struct open_scan *open, int descriptor, const struct stat *found,
                          struct fault *why) {
    if (found->st_size == 0)
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_EMPTY, "%s", "");
    if (found->st_size > LIMIT_MAX_FILE_BYTES)
        return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_MANY_BYTES, "%ld", (long)found->st_size);
    size_t size_bytes = (size_t)found->st_size;
    void *bytes = mmap(NULL, size_bytes, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (bytes == MAP_FAILED)
        return fault_errno(why, "mmap");
    *open = (struct open_scan){.bytes = bytes,
                               .size_bytes = size_bytes,
                               .device = found->st_dev,
                               .inode = found->st_ino,
                               .modified_ns = found->st_mtim.tv_nsec};
    return true;
}

/* Pages that were read stand in the machine's own memory of the file, and need none of ours: a
 * stack of TIFF pages would grow the reader by 70 MB. What is looked at again comes back. */
static void open_scan_let_go(const struct open_scan *open) {
    (void)madvise(open->bytes, open->size_bytes, MADV_DONTNEED);
}

struct scan *open_scan_of(struct open_scan *open, int descriptor, struct fault *why) {
    struct stat found;
    if (fstat(descriptor, &found) != 0) {
        fault_errno(why, "fstat");
        return NULL;
    }
    if (is_the_same(open, &found)) {
        open_scan_let_go(open);
        return open->scan;
    }
    open_scan_close(open);
    if (!open_scan_map(open, descriptor, &found, why))
        return NULL;
    if (scan_open(open->bytes, open->size_bytes, &open->scan, why))
        return open->scan;
    open_scan_close(open);
    return NULL;
}
