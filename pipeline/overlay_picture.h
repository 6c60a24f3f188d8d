/* Two impressions laid over each other, as a JPEG for the reviewers' page. Not the laying
 * (seal/overlay.h). Used by pipeline/comparing.c: encoding what was computed here, no scan. */
#ifndef SEALROOM_PIPELINE_OVERLAY_PICTURE_H
#define SEALROOM_PIPELINE_OVERLAY_PICTURE_H

#include "pipeline/message.h"
#include "seal/overlay.h"

/* overlay_picture encodes; the caller frees out->bytes. ENGINE when libjpeg fails. */
MUST_CHECK bool overlay_picture(const struct seal_overlay *overlay, struct blob *out,
                                struct fault *why);

#endif
