/* Taking one impression off a page that was read before, on request. Not a reading: what the page
 * says stands in the store. Used by the reader program. */
#ifndef SEALROOM_PIPELINE_READING_SEAL_H
#define SEALROOM_PIPELINE_READING_SEAL_H

#include "pipeline/message.h"
#include "pipeline/open_scan.h"

/* reading_seal answers ASK_SEAL: SAY_SEAL with the PNG as its only blob. The faults of loading a
 * page; INPUT when no seal is found at the box. */
MUST_CHECK bool reading_seal(struct open_scan *open, const struct message *request,
                             struct message *reply, struct fault *why);

#endif
