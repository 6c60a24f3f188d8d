/* A page as a picture with what was read drawn on it: boxes, labels and values of fields, seals,
 * marks, cards and bar codes. Drawn on the reader's own preview: no scan is decoded here.
 * Not evidence. Used by `check --explain`. */
#ifndef SEALROOM_PIPELINE_EXPLAIN_H
#define SEALROOM_PIPELINE_EXPLAIN_H

#include "packet/packet.h"
#include "pipeline/message.h"

/* What is drawn: the page, the preview that came with it, and the packet for its findings. */
struct explained {
    const struct packet *packet;
    const struct page_reading *page;
    const struct blob *preview; /* JPEG; NULL for a page that could not be read */
    enum language language;
};

/* explain_folder makes the folder of the pictures, or finds that it is there and can be written to;
 * else SETUP. */
MUST_CHECK bool explain_folder(const char *folder, struct fault *why);

/* explain_page writes FOLDER/STEM-ID-NN.png; ID is the start of the packet's id, since two packets
 * may be called alike. SYSTEM when it cannot be written; a page without a preview gets no picture.
 */
MUST_CHECK bool explain_page(const char *folder, const char *stem, const struct explained *what,
                             struct fault *why);

#endif
