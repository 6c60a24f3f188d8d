#include "base/memory.h"

#include "base/scoped.h"

#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *memory_new(size_t count, size_t size) {
    void *memory = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (!memory)
        abort();
    return memory;
}

/* Arrays grow at powers of two, so the capacity need not be stored. */
void *memory_room(void *items, int count, size_t size) {
    assert(count >= 0 && size > 0);
    bool full = (count & (count - 1)) == 0;
    if (full) {
        size_t capacity = count == 0 ? 1 : (size_t)count * 2;
        items = reallocarray(items, capacity, size);
        if (!items)
            abort();
    }
    memset((char *)items + (size_t)count * size, 0, size);
    return items;
}

void scoped_free(void *owner) {
    void **memory = owner;
    free(*memory);
    *memory = NULL;
}

void scoped_file(void *owner) {
    FILE **file = owner;
    if (*file)
        fclose(*file);
    *file = NULL;
}

void scoped_descriptor(int *owner) {
    if (*owner >= 0)
        close(*owner);
    *owner = -1;
}
