/* Pages drawn for the tests of page/, and scan files made of them in memory.
 * Not samples: no paper of the business is on them, only bars in the shape of text lines.
 * Used by tests/page/ and tests/fuzz/. */
#ifndef SEALROOM_TESTS_PAGE_PAINT_H
#define SEALROOM_TESTS_PAGE_PAINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct Pix;

/* A file in memory; file_free ends it. */
struct file {
    uint8_t *bytes;
    size_t size;
};
void file_free(struct file *file);

/* paint_sheet gives white paper, 32 bpp, of the given size in mm at that resolution, which it notes
 * in the picture. The caller owns it. */
struct Pix *paint_sheet(double width_mm, double height_mm, double dpi);

/* paint_lines draws `count` lines of word-like bars with strokes inside, from the top margin on;
 * paint_bar one black bar; paint_ring a ring in a colour. Units are mm. */
void paint_lines(struct Pix *sheet, int count);
void paint_bar(struct Pix *sheet, double x_mm, double y_mm, double width_mm, double height_mm,
               uint32_t colour);
void paint_ring(struct Pix *sheet, double x_mm, double y_mm, double diameter_mm, uint32_t colour);

/* paint_noise adds noise of that standard deviation to all channels, the same in every run. */
void paint_noise(struct Pix *sheet, double sigma);

/* paint_turned gives the sheet turned clockwise by an angle, white where paper came from outside.
 */
struct Pix *paint_turned(struct Pix *sheet, double degrees);

/* file_of encodes a picture with one of Leptonica's IFF_ formats; file_of_tool pipes it as PNG (or
 * `from`) through a command in which IN and OUT stand for two files. */
struct file file_of(struct Pix *picture, int iff);
struct file file_of_tool(struct Pix *picture, int iff, const char *command);

/* file_cut gives the first `share` of a file. */
struct file file_cut(const struct file *file, double share);

#endif
