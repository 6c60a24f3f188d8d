/* How much a line of Han characters looks written by hand rather than set in type. Not figures,
 * which ocr/hand.c measures by their heights, and no knowledge of writers. Used by ocr/hand.c.
 * Method: characters of type stand on one level and fill it, and their strokes lie at few angles,
 * so that gradients gather there; a pen's vary, and it writes larger. The weights are those of a
 * logistic regression over values of 350 drawn forms, with the pens and faces of samples/faces.h.
 */
#ifndef SEALROOM_OCR_HAND_LOOK_H
#define SEALROOM_OCR_HAND_LOOK_H

#include "page/page.h"

/* hand_look measures one line's box on the deskewed text plane. It gives log-odds: above 0 rather
 * written, below rather set; NAN where there is no picture or too little ink to tell. One value
 * alone errs now and then (type after old calligraphy; bold pens): ask several of a page. */
double hand_look(const struct page *page, struct box_px line);

#endif
