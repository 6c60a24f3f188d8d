/* From a file's descriptor to what a page says: the one place where page/, ocr/ and seal/ meet.
 * Not a process and no talk: the reader program calls it behind its walls.
 * Used by pipeline/reader.c. */
#ifndef SEALROOM_PIPELINE_READING_H
#define SEALROOM_PIPELINE_READING_H

#include "ocr/sheet.h"
#include "packet/packet.h"
#include "pipeline/message.h"
#include "pipeline/open_scan.h"

/* What a file's headers say. */
struct inventory {
    int pages;
    bool is_whole; /* it goes to its end */
};

/* reading_inventory counts the pages of the file. INPUT and LIMIT faults. */
MUST_CHECK bool reading_inventory(struct open_scan *open, int descriptor, struct inventory *out,
                                  struct fault *why);

/* reading_page reads page `number`, from 1: a reply SAY_READING with the stored JSON, and the
 * pictures that its digests name. Every kind of fault. */
MUST_CHECK bool reading_page(struct open_scan *open, const struct message *request,
                             struct engines engines, struct message *reply, struct fault *why);

/* reading_look loads page `number` and tells how it is as a scan, without reading it: a SAY_LOOK's
 * two numbers. Every kind of fault. */
MUST_CHECK bool reading_look(struct open_scan *open, const struct message *request,
                             struct message *reply, struct fault *why);

/* reading_picture makes the page's picture in full resolution, turned as asked for: a reply
 * SAY_PICTURE. INPUT, LIMIT and ENGINE faults. */
MUST_CHECK bool reading_picture(struct open_scan *open, const struct message *request,
                                struct message *reply, struct fault *why);

#endif
