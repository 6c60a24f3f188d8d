/* The order in which people number their files: page2 before page10.
 * Not a language's collation: bytes decide where no digits do.
 * Used by intake. */
#ifndef SEALROOM_PIPELINE_NATURAL_H
#define SEALROOM_PIPELINE_NATURAL_H

/* natural_compare: negative, 0 or positive, as strcmp; runs of ASCII digits compare by their
 * number, letters without regard to case; equal ones by their bytes. A total order. */
int natural_compare(const char *a, const char *b);

#endif
