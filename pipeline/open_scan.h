/* The scan file that a reader has open: mapped once and kept for its other pages.
 * Not a decoder: page/scan.h. Used by pipeline/reading.c. */
#ifndef SEALROOM_PIPELINE_OPEN_SCAN_H
#define SEALROOM_PIPELINE_OPEN_SCAN_H

#include "base/fault.h"

#include <stddef.h>

struct scan;

/* {0} at birth, ended by open_scan_close. */
struct open_scan {
    void *bytes;
    size_t size_bytes;
    struct scan *scan;
    unsigned long device, inode;
    long modified_ns;
};

/* open_scan_of lends the scan of the descriptor's file, opened now or for an earlier page; NULL
 * with the faults of scan_open, LIMIT for too many bytes, SYSTEM when it cannot be mapped. */
struct scan *open_scan_of(struct open_scan *open, int descriptor, struct fault *why);
void open_scan_close(struct open_scan *open);

#endif
