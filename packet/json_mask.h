/* The masked form of a packet's JSON tree. Not the rule what is hidden: that is packet/mask.h.
 * Used by packet/json_write.c alone. */
#ifndef SEALROOM_PACKET_JSON_MASK_H
#define SEALROOM_PACKET_JSON_MASK_H

struct json_t;

/* Each hides the numbers in a tree that the writer has just made, in place. */
void json_mask_page(struct json_t *page);
void json_mask_findings(struct json_t *findings);
void json_mask_packet(struct json_t *packet);

#endif
