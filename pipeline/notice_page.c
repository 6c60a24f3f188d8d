#include "pipeline/notice_page.h"

#include "base/text.h"
#include "pipeline/notice_text.h"
#include "pipeline/pdf_paper.h"

#include <cairo/cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

/* A4 upright; cairo's unit is the point. Margins as on official letters (GB/T 9704: 37 mm above is
 * for a printed head, which this letter has not). */
#define MM        PDF_PAPER_MM
#define WIDTH_MM  PDF_PAPER_WIDTH_MM
#define HEIGHT_MM PDF_PAPER_HEIGHT_MM
#define LEFT_MM   22.0
#define RIGHT_MM  188.0
#define TOP_MM    22.0
#define BOTTOM_MM 277.0
#define FOOT_MM   284.0

#define TITLE_PT 20.0
#define TEXT_PT  11.0
#define CELL_PT  9.5
#define FOOT_PT  8.0
#define PAD_MM   1.4

/* TrueType first: cairo 1.16 loses single characters (如) when it embeds a part of a CFF font such
 * as Noto Sans CJK. All are in scripts/packages.txt. */
#define FAMILY "WenQuanYi Zen Hei, AR PL UMing CN, Noto Sans CJK SC, sans-serif"

#define COLUMNS 6
/* No., paper, page, problem, what to send, clause: together RIGHT_MM - LEFT_MM. In English the
 * clause is told as well as cited. */
static const double WIDTHS_MM[2][COLUMNS] = {
    [LANGUAGE_ZH] = {10, 31, 11, 46, 42, 26}, [LANGUAGE_EN] = {9, 28, 11, 44, 36, 38}};

/* A letter being written: pages end by themselves. */
struct letter {
    const struct notice *notice;
    cairo_t *pen;
    double y_mm;
    int page, pages; /* pages 0: they are being counted */
};

struct style {
    double size_pt;
    PangoAlignment align;
    bool is_bold;
};

static const struct style PLAIN = {TEXT_PT, PANGO_ALIGN_LEFT, false};
static const struct style BOLD = {TEXT_PT, PANGO_ALIGN_LEFT, true};
static const struct style RIGHT = {TEXT_PT, PANGO_ALIGN_RIGHT, false};
static const struct style CELL = {CELL_PT, PANGO_ALIGN_LEFT, false};
static const struct style CELL_HEAD = {CELL_PT, PANGO_ALIGN_CENTER, true};

static PangoLayout *laid_out(cairo_t *pen, const struct style *style, double width_mm,
                             const char *text) {
    PangoLayout *layout = pango_cairo_create_layout(pen);
    PangoFontDescription *font = pango_font_description_from_string(FAMILY);
    pango_font_description_set_absolute_size(font, style->size_pt * PANGO_SCALE);
    pango_font_description_set_weight(font,
                                      style->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_width(layout, (int)lround(width_mm * MM * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, style->align);
    pango_layout_set_line_spacing(layout, 1.25F);
    pango_layout_set_text(layout, text, -1);
    return layout;
}

static double height_mm(PangoLayout *layout) {
    int height = 0;
    pango_layout_get_size(layout, NULL, &height);
    return height / (double)PANGO_SCALE / MM;
}

static void put(const struct letter *letter, PangoLayout *layout, double x_mm, double y_mm) {
    cairo_set_source_rgb(letter->pen, 0, 0, 0);
    cairo_move_to(letter->pen, x_mm * MM, y_mm * MM);
    pango_cairo_show_layout(letter->pen, layout);
}

static void put_text(const struct letter *letter, const struct style *style, double y_mm,
                     const char *text) {
    PangoLayout *layout = laid_out(letter->pen, style, RIGHT_MM - LEFT_MM, text);
    put(letter, layout, LEFT_MM, y_mm);
    g_object_unref(layout);
}

/* Pale, across the page, below everything else. */
static void draw_draft(const struct letter *letter) {
    static const struct style HUGE_STYLE = {150, PANGO_ALIGN_CENTER, true};
    const char *word = word_text(WORD_NOTICE_DRAFT, letter->notice->language);
    PangoLayout *layout = laid_out(letter->pen, &HUGE_STYLE, WIDTH_MM, word);
    cairo_save(letter->pen);
    cairo_translate(letter->pen, WIDTH_MM / 2 * MM, HEIGHT_MM / 2 * MM);
    cairo_rotate(letter->pen, -M_PI / 5);
    cairo_move_to(letter->pen, -WIDTH_MM / 2 * MM, -height_mm(layout) / 2 * MM);
    cairo_set_source_rgb(letter->pen, 0.9, 0.9, 0.9);
    pango_cairo_show_layout(letter->pen, layout);
    cairo_restore(letter->pen);
    g_object_unref(layout);
}

static void draw_foot(const struct letter *letter) {
    static const struct style FOOT = {FOOT_PT, PANGO_ALIGN_CENTER, false};
    char page[16];
    char pages[16];
    snprintf(page, sizeof page, "%d", letter->page);
    snprintf(pages, sizeof pages, "%d", letter->pages);
    SCOPED(scoped_free)
    char *number = notice_said(letter->notice, WORD_NOTICE_NUMBER, letter->notice->number, NULL);
    SCOPED(scoped_free)
    char *rules = notice_said(letter->notice, WORD_NOTICE_FOOT, letter->notice->rules, NULL);
    SCOPED(scoped_free)
    char *sheet = notice_said(letter->notice, WORD_NOTICE_SHEET, page, pages);
    struct text_buffer foot = {0};
    text_add_format(&foot, "%s　·　%s　·　%s", number, rules, sheet);
    put_text(letter, &FOOT, FOOT_MM, foot.bytes);
    text_buffer_free(&foot);
}

static void begin_page(struct letter *letter) {
    letter->page++;
    letter->y_mm = TOP_MM;
    if (letter->notice->is_draft)
        draw_draft(letter);
}

static void end_page(struct letter *letter) {
    draw_foot(letter);
    cairo_show_page(letter->pen);
}

/* True when a new page was begun. */
static bool make_room(struct letter *letter, double needed_mm) {
    if (letter->y_mm + needed_mm <= BOTTOM_MM || letter->y_mm <= TOP_MM)
        return false;
    end_page(letter);
    begin_page(letter);
    return true;
}

static void write_text(struct letter *letter, const struct style *style, const char *text,
                       double after_mm) {
    PangoLayout *layout = laid_out(letter->pen, style, RIGHT_MM - LEFT_MM, text);
    double high_mm = height_mm(layout);
    make_room(letter, high_mm);
    put(letter, layout, LEFT_MM, letter->y_mm);
    letter->y_mm += high_mm + after_mm;
    g_object_unref(layout);
}

/* A row's cells, laid out, and how high the highest is. */
struct row {
    PangoLayout *cells[COLUMNS];
    double high_mm;
};

static struct row row_of(const struct letter *letter, const char *const texts[COLUMNS],
                         const struct style *style) {
    static const struct style CENTRED = {CELL_PT, PANGO_ALIGN_CENTER, false};
    const double *widths_mm = WIDTHS_MM[letter->notice->language];
    struct row row = {.high_mm = 0};
    for (int i = 0; i < COLUMNS; i++) {
        bool centred = i == 0 || i == 2;
        row.cells[i] = laid_out(letter->pen, centred && !style->is_bold ? &CENTRED : style,
                                widths_mm[i] - 2 * PAD_MM, texts[i]);
        row.high_mm = fmax(row.high_mm, height_mm(row.cells[i]) + 2 * PAD_MM);
    }
    return row;
}

static void put_row(struct letter *letter, struct row *row, bool is_head) {
    const double *widths_mm = WIDTHS_MM[letter->notice->language];
    double x_mm = LEFT_MM;
    for (int i = 0; i < COLUMNS; i++) {
        cairo_rectangle(letter->pen, x_mm * MM, letter->y_mm * MM, widths_mm[i] * MM,
                        row->high_mm * MM);
        cairo_set_source_rgb(letter->pen, 0.93, 0.93, 0.93);
        if (is_head)
            cairo_fill_preserve(letter->pen);
        cairo_set_source_rgb(letter->pen, 0.3, 0.3, 0.3);
        cairo_set_line_width(letter->pen, 0.5);
        cairo_stroke(letter->pen);
        put(letter, row->cells[i], x_mm + PAD_MM, letter->y_mm + PAD_MM);
        g_object_unref(row->cells[i]);
        x_mm += widths_mm[i];
    }
    letter->y_mm += row->high_mm;
}

static struct row head_row(const struct letter *letter) {
    static const enum word HEADS[COLUMNS] = {WORD_NOTICE_COLUMN_NUMBER, WORD_NOTICE_COLUMN_PAPER,
                                             WORD_NOTICE_COLUMN_PAGE,   WORD_NOTICE_COLUMN_PROBLEM,
                                             WORD_NOTICE_COLUMN_ASKED,  WORD_NOTICE_COLUMN_CLAUSE};
    const char *texts[COLUMNS];
    for (int i = 0; i < COLUMNS; i++)
        texts[i] = word_text(HEADS[i], letter->notice->language);
    return row_of(letter, texts, &CELL_HEAD);
}

static void write_head_row(struct letter *letter) {
    struct row head = head_row(letter);
    put_row(letter, &head, true);
}

/* Rows are not cut; the head stands again on each page. */
static void write_table(struct letter *letter, const struct notice_list *list) {
    for (int i = 0; i < list->count; i++) {
        const struct notice_line *line = &list->at[i];
        char number[16];
        snprintf(number, sizeof number, "%d", i + 1);
        const char *texts[COLUMNS] = {number,        line->paper, line->page,
                                      line->problem, line->asked, line->clause};
        struct row row = row_of(letter, texts, &CELL);
        bool fresh = make_room(letter, row.high_mm + (i == 0 ? 12 : 0));
        if (fresh || i == 0)
            write_head_row(letter);
        put_row(letter, &row, false);
    }
    letter->y_mm += 5;
}

static void write_part(struct letter *letter, enum word heading, const struct notice_list *list) {
    if (list->count == 0)
        return;
    make_room(letter, 40);
    write_text(letter, &BOLD, word_text(heading, letter->notice->language), 2);
    write_table(letter, list);
}

static void write_opening(struct letter *letter) {
    static const struct style TITLE = {TITLE_PT, PANGO_ALIGN_CENTER, true};
    const struct notice *notice = letter->notice;
    SCOPED(scoped_free)
    char *number = notice_said(notice, WORD_NOTICE_NUMBER, notice->number, NULL);
    const char *applicant =
        *notice->applicant ? notice->applicant : word_text(WORD_NOTICE_APPLICANT, notice->language);
    SCOPED(scoped_free)
    char *to = notice_said(notice, WORD_NOTICE_TO, applicant, NULL);
    SCOPED(scoped_free)
    char *opening = notice_opening(notice);
    struct text_buffer indented = {0};
    text_add_format(&indented, "%s%s", notice->language == LANGUAGE_ZH ? "　　" : "", opening);
    write_text(letter, &TITLE, word_text(WORD_NOTICE_TITLE, notice->language), 3);
    write_text(letter, &RIGHT, number, 4);
    write_text(letter, &BOLD, to, 2);
    write_text(letter, &PLAIN, indented.bytes, 4);
    text_buffer_free(&indented);
}

static void write_closing(struct letter *letter) {
    const struct notice *notice = letter->notice;
    SCOPED(scoped_free)
    char *in_order = notice_in_order(notice);
    SCOPED(scoped_free)
    char *sending = notice_sending(notice);
    SCOPED(scoped_free)
    char *contact = notice_said(notice, WORD_NOTICE_CONTACT,
                                *notice->contact ? notice->contact : "____________________", NULL);
    if (*in_order)
        write_text(letter, &PLAIN, in_order, 3);
    write_text(letter, &PLAIN, sending, 1.5);
    write_text(letter, &PLAIN, contact, 1.5);
    write_text(letter, &PLAIN, word_text(WORD_NOTICE_PAGES_ARE, notice->language), 8);
    /* The office's block is not torn from the line on which it is signed. */
    make_room(letter, 46);
    write_text(letter, &RIGHT, notice->office, 1.5);
    write_text(letter, &RIGHT, word_text(WORD_NOTICE_STAMP, notice->language), 1.5);
    write_text(letter, &RIGHT, notice->day, 8);
    write_text(letter, &PLAIN, word_text(WORD_NOTICE_SIGNED, notice->language), 2);
    write_text(letter, &CELL, word_text(WORD_NOTICE_COPIES, notice->language), 0);
}

/* Writes all pages; gives how many. */
static int write_letter(cairo_surface_t *paper, const struct notice *notice, int pages) {
    struct letter letter = {.notice = notice, .pen = cairo_create(paper), .pages = pages};
    begin_page(&letter);
    write_opening(&letter);
    write_table(&letter, &notice->lines);
    write_part(&letter, WORD_NOTICE_HINTS, &notice->hints);
    write_part(&letter, WORD_NOTICE_STILL_OPEN, &notice->open);
    write_closing(&letter);
    end_page(&letter);
    cairo_destroy(letter.pen);
    return letter.page;
}

/* Written once to nowhere, to know how many pages there are. */
static int count_pages(const struct notice *notice) {
    cairo_surface_t *paper = pdf_paper_open(NULL);
    int pages = write_letter(paper, notice, 0);
    cairo_surface_destroy(paper);
    return pages;
}

bool notice_write(FILE *out, const struct notice *notice, struct fault *why) {
    int pages = count_pages(notice);
    cairo_surface_t *paper = pdf_paper_open(out);
    cairo_pdf_surface_set_metadata(paper, CAIRO_PDF_METADATA_TITLE,
                                   word_text(WORD_NOTICE_TITLE, notice->language));
    write_letter(paper, notice, pages);
    return pdf_paper_close(paper, out, why);
}
