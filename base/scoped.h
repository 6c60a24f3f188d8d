/* Owners that clean up after themselves: gcc/clang's cleanup attribute under one name.
 * Not a garbage collector: an owner is NULL at birth, and handing it on is "assign, then NULL".
 * Used by every folder. */
#ifndef SEALROOM_BASE_SCOPED_H
#define SEALROOM_BASE_SCOPED_H

/* SCOPED(function) declares an owner: function(&owner) runs when the owner leaves its block. */
#define SCOPED(function) __attribute__((cleanup(function), unused))

/* The result says whether it worked, and must be looked at. */
#define MUST_CHECK __attribute__((warn_unused_result))

/* scoped_free frees what a malloc'd pointer owns; pass it to SCOPED for plain memory. */
void scoped_free(void *owner);

/* scoped_file closes a FILE *; scoped_descriptor closes an int, unless it is negative. */
void scoped_file(void *owner);
void scoped_descriptor(int *owner);

#endif
