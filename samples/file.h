/* Scans written to files as scanners and office programs write them: PDF, multi-page TIFF, folders
 * of pictures. Not drawing. Used by samples/draw_packet.c.
 *
 * A binder takes pages one at a time and forgets their pixels; the same pages give the same bytes.
 */
#ifndef SEALROOM_SAMPLES_FILE_H
#define SEALROOM_SAMPLES_FILE_H

#include "base/fault.h"
#include "samples/picture.h"

enum file_form {
    FILE_PDF,  /* one PDF, pages as JPEG or G4 */
    FILE_TIFF, /* one TIFF, pages as LZW, JPEG or G4 */
    FILE_TIFF_JPEG,
    FILE_JPEG, /* a folder of page files */
    FILE_PNG,
    FILE_JP2,
    FILE_WEBP,
    FILE_BMP,
    FILE_VECTOR, /* one PDF, drawn (samples/file_vector.h), which the binder does not write */
    FILE_TRUTH,  /* no scans at all, only the truth of them */
    FILE_FORM_COUNT
};

/* Where pages go: `name` in `folder`, a file with the form's ending, or a folder of that name in
 * which each page is a file of its own. Texts are lent. */
struct binding {
    const char *folder, *name;
    enum file_form form;
    int quality; /* JPEG, 40 to 95 */
};

struct binder;

/* binder_new begins; the caller ends it with binder_close. */
struct binder *binder_new(const struct binding *binding);

/* binder_add writes a page, making the folder where there is to be one. */
MUST_CHECK bool binder_add(struct binder *binder, const struct picture *picture, struct fault *why);

/* binder_close finishes the file and frees the binder, with or without success. */
MUST_CHECK bool binder_close(struct binder *binder, struct fault *why);

/* binding_file_name writes the name of the file that holds a page (1-based), relative to the
 * packet's folder, and gives the page's number in that file. */
int binding_file_name(const struct binding *binding, int page, char *out, int size);
/* binding_path writes the path of that file. */
void binding_path(const struct binding *binding, int page, char *out, int size);

#endif
