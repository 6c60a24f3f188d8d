#include "samples/flow.h"

#include "samples/writing.h"

#include <math.h>
#include <string.h>

#define EMPTY_MM 26

static double room(const struct flow *flow) {
    return flow->place.x + flow->place.width - flow->x;
}

void flow_line(struct flow *flow) {
    flow->x = flow->place.x;
    flow->place.y += flow->line_mm;
}

/* Bytes of the sign that stands first. */
static size_t sign_length(const char *text) {
    unsigned char first = (unsigned char)*text;
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/* What no line begins with. */
static bool closes(const char *text) {
    static const char *const SIGNS[] = {"，", "。", "；", "：", "、", "）", "」"};
    for (size_t i = 0; i < sizeof SIGNS / sizeof *SIGNS; i++)
        if (strncmp(text, SIGNS[i], 3) == 0)
            return true;
    return false;
}

/* As much of the text as the line still takes, one closing sign more at its end. */
static size_t fitting(struct sheet *sheet, const struct flow *flow, const char *text) {
    char piece[600];
    size_t length = 0;
    while (text[length]) {
        size_t next = length + sign_length(text + length);
        if (next >= sizeof piece)
            return length;
        memcpy(piece, text, next);
        piece[next] = '\0';
        if (sheet_text_width(sheet, &sheet->hand.label, piece) > room(flow))
            break;
        length = next;
    }
    return length > 0 && closes(text + length) ? length + 3 : length;
}

void flow_words(struct sheet *sheet, struct flow *flow, const char *text) {
    while (*text) {
        char piece[640];
        size_t length = fitting(sheet, flow, text);
        if (length == 0 && closes(text))
            length = 3;
        if (length == 0) {
            flow_line(flow);
            length = fitting(sheet, flow, text);
        }
        if (length == 0)
            return;
        memcpy(piece, text, length);
        piece[length] = '\0';
        double wide = sheet_text_width(sheet, &sheet->hand.label, piece);
        sheet_write(sheet, (struct box_mm){flow->x, flow->place.y, wide + 2, flow->line_mm},
                    &sheet->hand.label, piece);
        flow->x += wide;
        text += length;
        if (*text)
            flow_line(flow);
    }
}

/* The room a value takes; a pen writes figures apart (sheet_enter). */
static double value_width(struct sheet *sheet, const struct flow *flow, const struct claim *claim) {
    double wide = sheet_text_width(sheet, &sheet->hand.entry, claim->raw) + 2;
    if (sheet->hand.written && strspn(claim->raw, "0123456789XPDY-") >= 6)
        wide += 0.8 * (double)strlen(claim->raw);
    if (flow->underlined)
        return *claim->raw ? wide + 5 : EMPTY_MM;
    return wide;
}

/* Signs that end what was before stay on its line. */
static const char *close_before(struct sheet *sheet, struct flow *flow, const char *before) {
    char sign[4] = "";
    if (!closes(before))
        return before;
    memcpy(sign, before, 3);
    double wide = sheet_text_width(sheet, &sheet->hand.label, sign);
    sheet_write(sheet, (struct box_mm){flow->x, flow->place.y, wide + 2, flow->line_mm},
                &sheet->hand.label, sign);
    flow->x += wide;
    return close_before(sheet, flow, before + 3);
}

void flow_value(struct sheet *sheet, struct flow *flow, const char *before, enum field_name name,
                char way) {
    struct claim claim;
    claim_of(flow->story, flow->paper, name, flow->number - 1, &claim);
    writing_change(way, &claim);
    before = close_before(sheet, flow, before);
    double wide = value_width(sheet, flow, &claim);
    double all = sheet_text_width(sheet, &sheet->hand.label, before) + wide;
    if (all > room(flow) && all < flow->place.width)
        flow_line(flow);
    flow_words(sheet, flow, before);
    if (wide > room(flow))
        flow_line(flow);
    wide = fmin(wide, room(flow));
    double inset = flow->underlined ? 2 : 0.5;
    sheet_enter(sheet,
                (struct box_mm){flow->x + inset, flow->place.y, wide - inset + 0.5, flow->line_mm},
                &(struct entry){name, flow->number - 1, claim.value, claim.raw});
    if (flow->underlined)
        sheet_line(sheet, (struct box_mm){flow->x, flow->place.y + flow->line_mm - 1.2, wide, 0},
                   sheet->hand.line_mm, 0x202020);
    flow->x += wide;
}
