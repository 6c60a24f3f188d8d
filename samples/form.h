/* Forms as data: rows of cells with labels, entries, tick boxes and places for stamps, drawn as a
 * ruled table. Not one form's layout: those are tables of the papers. Used by the papers. */
#ifndef SEALROOM_SAMPLES_FORM_H
#define SEALROOM_SAMPLES_FORM_H

#include "samples/claim.h"

#define FORM_CELLS 10

enum cell_kind {
    CELL_NONE,
    CELL_LABEL,       /* text = the label */
    CELL_FIELD,       /* field = what is entered; text = what stands before it, or NULL */
    CELL_TEXT,        /* text = something entered that no rule needs; form_said tells of @ */
    CELL_NOTE,        /* text = small print, from the top left */
    CELL_HEAD,        /* text = a section's heading over the whole width */
    CELL_TICKS,       /* text = "letter + label | …" (form_ticks); field = what is noted */
    CELL_TICKS_AFTER, /* as CELL_TICKS, each box after its words */
    CELL_STAMP,       /* text = the label; the unit's seal belongs here */
    CELL_SIGN,        /* text = small print; the agent's signature, by hand, after it */
    CELL_OVER,    /* field = what is entered; text = its label, small, above it in the same cell */
    CELL_BOXES,   /* field = what is entered, a box for each character (18; 11 of a telephone, 6 of
                     a postcode); text = as CELL_FIELD's */
    CELL_WRITTEN, /* as CELL_FIELD; text = a way of samples/writing.h, then what stands before */
    CELL_MARK,    /* text = letters of options: a bare tick, no box, where one of them holds */
    CELL_PAIR,    /* field = a certificate's yes or no: a bare tick in the left or right half */
    CELL_YES, /* the same in a sign or word; text = what stands before 要 or 不要; NULL: √ or × */
    CELL_NUMBER,   /* the number of the certificate */
    CELL_DIGITS,   /* field = an amount, a box for each figure under 亿 to 分; text unused */
    CELL_RIGHT,    /* text = a label that ends where the value begins */
    CELL_SHADE,    /* text = a label on gray */
    CELL_BAR,      /* text = a heading in light print on a dark bar */
    CELL_SKIP,     /* taken by a cell above */
    CELL_TYPED,    /* as CELL_TICKS, the boxes typed as signs of the text */
    CELL_BRACKETS, /* as CELL_TYPED, the boxes are brackets with room for a tick */
    CELL_CIRCLED,  /* as CELL_TYPED, the options lettered, the letters ringed by pen */
    CELL_DAY,      /* field = a day: year, month and day in cells of their own */
    CELL_CHOSEN,   /* as CELL_TICKS, only the words of what was chosen */
    CELL_WORD,     /* field = a certificate's yes or no; text = "是|否", or "签章：=是|否" */
};

struct cell {
    enum cell_kind kind;
    double share; /* of the row's width; a row's shares are scaled to fill it */
    const char *text;
    enum field_name field;
    int down; /* further rows the cell covers */
};

struct row {
    double height_mm; /* 0 ends the form */
    struct cell cells[FORM_CELLS];
};

enum border {
    BORDER_GRID,
    BORDER_LINES, /* between rows only */
    BORDER_UNDER, /* under entries */
    BORDER_DOTS,  /* under entries, dotted */
    BORDER_NONE,
};

struct form {
    const struct story *story;
    const struct paper *paper;
    struct box_mm place; /* x, y, width; height unused */
    enum border border;
    double stretch; /* of all row heights, 1 = as written */
    int number;     /* 1-based certificate whose block this is, 0 = of the whole paper */
};

/* form_draw draws the rows and gives the bottom in millimetres. */
double form_draw(struct sheet *sheet, const struct form *form, const struct row *rows);

/* form_ticks draws options in a place. Letters: u p c n l r k = unit_issue, personal_issue, change,
 * renewal, reissue, revocation, unlock; i = either issue; U P = certificate kinds; Y N = e-seal
 * wanted or not; o s a g = the unit is an organ, an institution, a company, an association; Z
 * always ticked, x never. */
void form_ticks(struct sheet *sheet, const struct form *form, struct box_mm place,
                const struct cell *cell);

/* form_typed and form_chosen do so for CELL_TYPED, CELL_BRACKETS and CELL_CIRCLED, and for
 * CELL_CHOSEN (samples/form_typed.c). */
void form_typed(struct sheet *sheet, const struct form *form, struct box_mm place,
                const struct cell *cell);
void form_chosen(struct sheet *sheet, const struct form *form, struct box_mm place,
                 const struct cell *cell);

/* form_boxes and form_day draw CELL_BOXES and CELL_DAY (samples/form_boxes.c). */
void form_boxes(struct sheet *sheet, const struct form *form, struct box_mm place,
                const struct cell *cell);
void form_day(struct sheet *sheet, const struct form *form, struct box_mm place,
              const struct cell *cell);
/* form_before prints what stands before an entry, and gives the room left for it. */
struct box_mm form_before(struct sheet *sheet, struct box_mm place, const char *text);

/* One option's letter and label; form_next_option gives the rest of the list. */
struct form_option {
    char letter, label[96];
};
const char *form_next_option(const char *list, struct form_option *out);

/* form_said lends what stands for @l the legal person, @t the unit's telephone, @b its bank, @d the
 * agent's department, @n the agent, @c the unit's code; other text is itself. */
const char *form_said(const struct story *story, const char *text);

/* form_note_ticks notes in a place what of FIELD_BUSINESS_TYPES or FIELD_CERTIFICATE_KINDS is
 * ticked, where it was drawn by other means. */
void form_note_ticks(struct sheet *sheet, const struct story *story, struct box_mm place,
                     enum field_name name);
/* form_is_ticked tells of an option's letter. */
bool form_is_ticked(const struct story *story, char letter);
/* form_mark draws a bare tick, by pen or by print, in the middle of a place. */
void form_mark(struct sheet *sheet, struct box_mm place);

/* A table of certificates: columns with their heads. */
struct column {
    double share;
    const char *head;
    enum field_name field; /* FIELD_NONE: the running number, or empty */
};

/* form_table draws the paper's rows under their heads, with `empty` rows after them. */
double form_table(struct sheet *sheet, const struct form *form, const struct column *columns,
                  int empty);

#endif
