#include "ocr/model_file.h"

#include "base/scoped.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_BYTES 4096

bool model_file_open(const char *folder, const char *file, struct wire_span *out,
                     struct fault *why) {
    char path[PATH_BYTES];
    int length = snprintf(path, sizeof path, "%s/%s", folder, file);
    int descriptor SCOPED(scoped_descriptor)
    = length < PATH_BYTES ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0 || status.st_size <= 0)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_MISSING, "%s", path);
    size_t size = (size_t)status.st_size;
    void *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (bytes == MAP_FAILED)
        return fault_errno(why, path);
    *out = (struct wire_span){bytes, size};
    return true;
}

void model_file_close(struct wire_span *bytes) {
    union {
        const uint8_t *lent;
        void *own;
    } at = {bytes->at};
    if (at.own)
        munmap(at.own, bytes->size);
    *bytes = (struct wire_span){0};
}
