/* What certificates share: borders, an emblem's place, labelled lines, a QR code.
 * Not whole certificates. Used by the papers of licences and registration certificates. */
#ifndef SEALROOM_SAMPLES_CERTIFICATE_H
#define SEALROOM_SAMPLES_CERTIFICATE_H

#include "samples/claim.h"

#define AUTHORITY "示例市市场监督管理局"

/* certificate_border draws an ornamental double frame inset from the sheet's edge. */
void certificate_border(struct sheet *sheet, double inset_mm, uint32_t rgb);

/* certificate_emblem draws the disc that stands for an emblem, and notes it as a mark. */
void certificate_emblem(struct sheet *sheet, double x_mm, double y_mm, double across_mm);

/* A line of a certificate: label and value. */
struct certificate_line {
    const char *label;
    enum field_name field; /* FIELD_NONE: `text` is printed, @legal and @address filled in */
    const char *text;
};
struct certificate_column {
    double x_mm, y_mm, label_mm, value_mm, pitch_mm;
    struct script label, value;
};
/* certificate_lines prints lines up to one without a label. */
void certificate_lines(struct sheet *sheet, const struct story *story, const struct paper *paper,
                       const struct certificate_column *column,
                       const struct certificate_line *lines);

/* certificate_qr draws and notes the QR code of a credit code. */
void certificate_qr(struct sheet *sheet, struct box_mm place, const char *code);

#endif
