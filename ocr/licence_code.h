/* A licence's printed code against the one in its QR code (`uniscid=`, domain.md 3.2): they confirm
 * each other, the QR code mends a misread digit, or a person looks. Not a reader of pixels, and
 * nothing is opened: the address is text. Used by the reader program. */
#ifndef SEALROOM_OCR_LICENCE_CODE_H
#define SEALROOM_OCR_LICENCE_CODE_H

#include "packet/packet.h"

/* licence_code_cross compares `unit_code` of a licence or registration certificate with the page's
 * bar codes. Equal: the field is `read`. The printed one unread, or a few characters off with a
 * wrong check digit: it becomes the QR code's, `read` and `repaired`, its raw reading kept. Two
 * good codes that differ: `unsure`. Other pages, and pages without such a QR code, are left alone.
 */
void licence_code_cross(struct page_reading *page);

#endif
