/* Blocks of labels that stand side by side: a certificate's labels come again to their right, at
 * the same distance each. Not the blocks of one lane (ocr/table_blocks.c, which uses it). Lengths
 * are pixels of the text plane. */
#ifndef SEALROOM_OCR_TABLE_LANES_H
#define SEALROOM_OCR_TABLE_LANES_H

#include "ocr/label.h"

/* `width` is the distance from one lane to the next, 0 where all blocks stand under each other. */
struct table_lanes {
    int left;
    int width;
    int count; /* at least 1 */
};

/* table_lanes_find asks that at least two different columns' labels come again level with
 * themselves at one distance: one label alone may well have a second meaning. */
struct table_lanes table_lanes_find(const struct label_list *labels);

/* table_lanes_are_blocks tells blocks side by side, whose labels come again on three levels, each
 * with one of its own, from the head of a table printed twice, which has one level. */
bool table_lanes_are_blocks(const struct label_list *labels);

/* table_lane_of gives the lane in which a label stands, from 0. */
int table_lane_of(const struct table_lanes *lanes, const struct label_hit *hit);

#endif
