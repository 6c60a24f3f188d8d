/* PDF files written object by object for the tests of page/: right ones and wrong ones.
 * Not a PDF library: it knows nothing of what it writes.
 * Used by tests/page/ and tests/fuzz/. */
#ifndef SEALROOM_TESTS_PAGE_PAINT_PDF_H
#define SEALROOM_TESTS_PAGE_PAINT_PDF_H

#include "tests/page/paint.h"

#include <stdio.h>

#define PDF_MOST_OBJECTS 64

struct pdf_writer {
    FILE *stream;
    char *bytes;
    size_t size;
    long offsets[PDF_MOST_OBJECTS];
    int count;
};

/* pdf_start begins a file; objects are numbered from 1 in the order they are added, and the first
 * must be the catalogue. pdf_end writes table and trailer; the caller owns the file. */
void pdf_start(struct pdf_writer *pdf);
void pdf_object(struct pdf_writer *pdf, const char *text);
void pdf_stream(struct pdf_writer *pdf, const char *dictionary, const void *bytes, size_t size);
struct file pdf_end(struct pdf_writer *pdf);

/* How pdf_of_picture puts one picture on one page; NULL and 0 are the usual. */
struct pdf_manner {
    int encoding; /* Leptonica's L_JPEG_ENCODE, L_G4_ENCODE, L_FLATE_ENCODE, L_JP2K_ENCODE */
    const char *page_keys; /* added to the page's dictionary: "/Rotate 90" */
    const char *image_keys;
    const char *content; /* added behind the picture: "BT … ET" */
    double width_pt, height_pt;
};
struct file pdf_of_picture(struct Pix *picture, const struct pdf_manner *manner);

#endif
