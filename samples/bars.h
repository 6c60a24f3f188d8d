/* Bar codes drawn on a sheet and noted in its truth: QR and Code 128.
 * Not readers. Used by separators, licences and vouchers. Code 128 after ISO/IEC 15417, set B. */
#ifndef SEALROOM_SAMPLES_BARS_H
#define SEALROOM_SAMPLES_BARS_H

#include "samples/sheet.h"

void bars_qr(struct sheet *sheet, struct box_mm place, const char *text);
/* bars_code128 takes printable ASCII. */
void bars_code128(struct sheet *sheet, struct box_mm place, const char *text);

#endif
