/* A PDF whose print is drawn, not scanned, as programs and banks make them: letters stay letters,
 * lines stay lines, and what was pressed on the sheet or copied lies on it as a picture.
 * Not scans: samples/file.h. Used by samples/draw_packet.c. */
#ifndef SEALROOM_SAMPLES_FILE_VECTOR_H
#define SEALROOM_SAMPLES_FILE_VECTOR_H

#include "base/fault.h"
#include "samples/sheet.h"

/* The resolution at which drawn pages are read; the truth's boxes are its pixels. */
#define VECTOR_DPI 300

struct vector_book;

/* vector_open begins a PDF; the caller ends it with vector_close. */
struct vector_book *vector_open(const char *path);

/* vector_add adds a sheet of VECTOR_DPI that was recorded from its beginning (sheet_record). */
void vector_add(struct vector_book *book, struct sheet *sheet);

/* vector_close finishes the file and frees the book, with or without success. */
MUST_CHECK bool vector_close(struct vector_book *book, struct fault *why);

#endif
