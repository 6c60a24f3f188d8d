/* Small memory: allocation that either works or ends the process, and growing arrays.
 * Not for pixels or whole files: those check base/limits.h and return a fault.
 * Used by every folder that keeps lists. */
#ifndef SEALROOM_BASE_MEMORY_H
#define SEALROOM_BASE_MEMORY_H

#include <stddef.h>

/* memory_new gives zeroed memory for count items; aborts when there is none (a reader's obituary
 * then says so). The caller frees it with free(). */
void *memory_new(size_t count, size_t size);

/* memory_room makes room for one more item behind `count` items in `items` (NULL when count is 0),
 * zeroes it and gives the array's new address:
 *     list->at = memory_room(list->at, list->count, sizeof *list->at);
 *     struct thing *thing = &list->at[list->count++];                                        */
void *memory_room(void *items, int count, size_t size);

#endif
