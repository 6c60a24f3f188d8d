/* The second text engine: Tesseract, asked where the first one's word does not settle a matter, and
 * the only one where the models of the first are absent. Not a page reader: it is given lines.
 * Opened by ocr/engines.c and tests; used through base/line_reader.h. */
#ifndef SEALROOM_OCR_TESSERACT_H
#define SEALROOM_OCR_TESSERACT_H

#include "base/line_reader.h"

/* Debian's folder of trained data. */
#define TESSERACT_DATA_FOLDER "/usr/share/tesseract-ocr/5/tessdata"

/* tesseract_open maps chi_sim.traineddata and eng.traineddata from `data_folder`; the models are
 * built from the mapped bytes when first needed, so a reader may close itself in after this. SETUP
 * faults: a file missing. The caller closes *out with line_reader_close. Chinese is read by
 * chi_sim, the constrained alphabets by eng with a white list. Characters carry one choice each. */
MUST_CHECK bool tesseract_open(const char *data_folder, struct line_reader **out,
                               struct fault *why);

#endif
