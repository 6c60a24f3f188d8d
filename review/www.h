/* The files of review/www as texts inside the program, made at build time by cmake/Embed.cmake. Not
 * read from disk at run time. Used by review/files.c. */
#ifndef SEALROOM_REVIEW_WWW_H
#define SEALROOM_REVIEW_WWW_H

/* File names and their texts, at the same places; both ended by NULL. */
extern const char *const WWW_NAMES[];
extern const char *const WWW_TEXTS[];

#endif
