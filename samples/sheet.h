/* One side of one sheet being drawn, in millimetres, which notes what it draws in a page reading.
 * Not a scan: no skew, no noise; samples/scanner.c makes those. Used by all papers.
 *
 * Places are millimetres from the sheet's top left corner; boxes noted are pixels of the sheet at
 * its resolution, corrected when the sheet is scanned. */
#ifndef SEALROOM_SAMPLES_SHEET_H
#define SEALROOM_SAMPLES_SHEET_H

#include "packet/packet.h"
#include "samples/chance.h"

#include <stdint.h>

struct _cairo;
struct _cairo_surface;

enum face {
    FACE_SONG,   /* body print */
    FACE_HEI,    /* headings, sans */
    FACE_KAI,    /* brush-like print */
    FACE_MING,   /* thin serif */
    FACE_SERIF,  /* Noto Serif */
    FACE_MICRO,  /* screen sans */
    FACE_NUMBER, /* monospaced figures */
    FACE_LATIN,  /* proportional figures */
    FACE_ROUND,  /* sans of another cut */
    FACE_BRUSH,  /* brush-like print of another cut */
    FACE_FIXED,  /* each sign as wide as the next, as a line printer has them */
    FACE_BOOK,   /* serif figures, thin serif signs */
    FACE_PEN_1,  /* handwriting; FACE_KAI where the fonts are absent */
    FACE_PEN_2,
    FACE_PEN_3,
    FACE_PEN_4,
    FACE_COUNT
};

enum side { SIDE_LEFT, SIDE_CENTRE, SIDE_RIGHT };

/* How text is written. */
struct script {
    enum face face;
    double size_pt;
    enum side side;
    bool bold;
    uint32_t rgb; /* 0x000000 black */
    double spacing_mm;
};

/* A value to write and to note: `raw` is what stands on the paper (NULL: the value itself). */
struct entry {
    enum field_name name;
    int row; /* -1 in no row */
    const char *value, *raw;
};

/* How one packet's papers are filled in and set. */
struct hand {
    struct script label, entry;
    bool written;   /* entries by hand */
    double line_mm; /* thickness of rules */
    double jitter_mm;
    uint32_t line_rgb, shade_rgb; /* of rules and gray cells; 0: black, light gray */
};

struct sheet {
    struct _cairo_surface *print;
    struct _cairo_surface *recorded; /* the same drawing as strokes and letters, or NULL */
    struct _cairo *pen;
    double width_mm, height_mm, dpi;
    struct hand hand;
    struct chance chance;
    struct page_reading *truth; /* lent */
    struct lean {
        double x_mm, y_mm, rad; /* what is drawn now is turned about this place; 0 = not */
    } lean;
    double stamp_x_mm, stamp_y_mm; /* where the unit's seal belongs, set by the paper */
};

/* sheet_new gives an empty white sheet whose drawing is noted in `truth` (lent). */
struct sheet *sheet_new(struct box_mm size, double dpi, struct page_reading *truth,
                        struct chance *from);
/* sheet_record keeps what is drawn from now on as strokes and letters too. */
void sheet_record(struct sheet *sheet);
void sheet_free(struct sheet *sheet);

/* sheet_lean turns all that is drawn until sheet_straighten, as a card laid down askew. */
void sheet_lean(struct sheet *sheet, double x_mm, double y_mm, double rad);
void sheet_straighten(struct sheet *sheet);

/* sheet_mirror draws what follows as the back of a sheet shows its front, until sheet_unmirror.
 * Nothing drawn in between may be noted. */
void sheet_mirror(struct sheet *sheet);
void sheet_unmirror(struct sheet *sheet);

/* sheet_box gives the pixels of a place, the bounding box where the drawing leans. */
struct box_px sheet_box(const struct sheet *sheet, struct box_mm place);

/* sheet_write writes text into a place, wrapped at its width and shrunk until it fits, centred in
 * its height (height 0: from its top); gives the box of the ink. */
struct box_mm sheet_write(struct sheet *sheet, struct box_mm place, const struct script *script,
                          const char *text);
/* sheet_enter writes an entry in the sheet's hand and notes it; an empty value is noted as blank
 * with the place's box. */
void sheet_enter(struct sheet *sheet, struct box_mm place, const struct entry *entry);
/* sheet_enter_as does it in another script. */
void sheet_enter_as(struct sheet *sheet, struct box_mm place, const struct script *script,
                    const struct entry *entry);
/* sheet_note notes a field that was drawn by other means, as printed. */
struct field *sheet_note(struct sheet *sheet, struct box_mm place, const struct entry *entry);
/* sheet_note_ticks notes one that was ticked in the sheet's hand. */
void sheet_note_ticks(struct sheet *sheet, struct box_mm place, const struct entry *entry);
void sheet_note_mark(struct sheet *sheet, enum mark_kind kind, struct box_mm place);

/* Lines and surfaces. */
void sheet_line(struct sheet *sheet, struct box_mm from_and_span, double thick_mm, uint32_t rgb);
void sheet_frame(struct sheet *sheet, struct box_mm place, double thick_mm, uint32_t rgb);
void sheet_fill(struct sheet *sheet, struct box_mm place, uint32_t rgb);
void sheet_disc(struct sheet *sheet, struct box_mm place, uint32_t rgb);

enum tick { TICK_NONE, TICK_CHECK, TICK_FILLED, TICK_CROSS, TICK_PEN };
/* sheet_tick_box draws a box of `size_mm` with its left middle at the place, ticked or not. */
void sheet_tick_box(struct sheet *sheet, double x_mm, double y_mm, double size_mm, enum tick tick);

/* sheet_tick_bare draws a pen's tick without a box. */
void sheet_tick_bare(struct sheet *sheet, double x_mm, double y_mm, double size_mm);

/* sheet_text_width gives the width of text set in one line. */
double sheet_text_width(struct sheet *sheet, const struct script *script, const char *text);

/* sheet_specimen writes the marker that every drawn page bears in its margin. */
void sheet_specimen(struct sheet *sheet);

/* sheet_date writes 2026年10月8日 for a day, nothing for none (year 0). */
void sheet_date(struct date date, char *out, size_t size);

#endif
