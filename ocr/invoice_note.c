#include "ocr/invoice_note.h"

#include "base/scoped.h"
#include "base/text.h"
#include "ocr/named_body.h"
#include "ocr/value.h"

#include <stdlib.h>
#include <string.h>

/* White that parts two values of a row. */
#define APART_EM 1.2
/* Rows and parts of rows of a note: six values, the request, thanks, a signature, a day. */
#define PIECES_MOST 16
#define PARTS_LEAST 3
/* Characters of the request, and of a value. */
#define REQUEST_MOST 40
#define VALUE_MOST   40
#define NAME_LEAST   4
#define CODE_LEAST   15
#define CODE_MOST    20
#define ACCOUNT_MOST 32
/* From a name's foot to its code's head, and between their left ends. */
#define BELOW_EM 3.5
#define FLUSH_EM 3.0

enum part { PART_TITLE, PART_CODE, PART_ADDRESS, PART_PHONE, PART_BANK, PART_ACCOUNT, PART_COUNT };

static const struct {
    enum field_name name;
    enum value_type type;
} FIELDS[PART_COUNT] = {
    [PART_TITLE] = {FIELD_TITLE, VALUE_UNIT_NAME},
    [PART_CODE] = {FIELD_TAX_CODE, VALUE_UNIT_CODE},
    [PART_ADDRESS] = {FIELD_ADDRESS, VALUE_ADDRESS},
    [PART_PHONE] = {FIELD_PHONE, VALUE_PHONE},
    [PART_BANK] = {FIELD_BANK, VALUE_BANK},
    [PART_ACCOUNT] = {FIELD_ACCOUNT, VALUE_ACCOUNT},
};

struct piece {
    const struct glyph *glyphs; /* lent */
    int count;
    struct box_px box;
};

struct note {
    struct piece pieces[PIECES_MOST];
    int count;
    bool long_paper, asks, is_invoice;
    int found[PART_COUNT]; /* of how many pieces */
    int at[PART_COUNT];    /* the last of them */
};

static bool has_any(const char *text, const char *const *words) {
    for (; *words; words++)
        if (strstr(text, *words))
            return true;
    return false;
}

static bool ends_with_any(const char *text, const char *const *words) {
    for (; *words; words++)
        if (text_ends_with(text, *words))
            return true;
    return false;
}

static int count_of(const char *text, const char *among) {
    int count = 0;
    for (; *text; text++)
        count += strchr(among, *text) != NULL;
    return count;
}

static bool fits(enum value_type type, const char *text) {
    SCOPED(value_free)
    struct value value = value_of(type, text, NULL);
    return value.fit != VALUE_MISFIT;
}

static bool is_address(const char *text) {
    static const char *const ENDS[] = {"号", "室", "层", "楼", "座", "院", "村", "厦", "园", NULL};
    static const char *const WITHIN[] = {"路", "街", "道", "区", "县", "镇", "乡", "村", NULL};
    return ends_with_any(text, ENDS) && has_any(text, WITHIN) && count_of(text, "0123456789") > 0;
}

/* What a value's text is by its look; PART_COUNT when it is none of them. Names have no look. */
static enum part part_of(const char *text) {
    static const char *const BANKS[] = {"银行", "信用社", "农商行", NULL};
    static const char *const BANK_ENDS[] = {"行", "部", "社", "处", NULL};
    static const char DIGITS[] = "0123456789";
    static const char LETTERS[] = "ABCDEFGHJKLMNPQRTUWXY";
    int length = (int)strlen(text);
    int digits = count_of(text, DIGITS);
    int letters = count_of(text, LETTERS);
    if (text_length_characters(text) > VALUE_MOST)
        return PART_COUNT;
    if (length == digits + letters && length >= CODE_LEAST && length <= CODE_MOST && letters > 0 &&
        digits > letters)
        return PART_CODE;
    if (length == digits + count_of(text, "-") && digits < CODE_LEAST && fits(VALUE_PHONE, text))
        return PART_PHONE;
    if (length == digits && length >= CODE_LEAST && length <= ACCOUNT_MOST)
        return PART_ACCOUNT;
    if (has_any(text, BANKS) && ends_with_any(text, BANK_ENDS))
        return PART_BANK;
    return is_address(text) ? PART_ADDRESS : PART_COUNT;
}

static void look_at(struct note *note, const struct piece *piece) {
    static const char *const REQUESTS[] = {"发票", "开票", "普票", "专票", NULL};
    static const char *const INVOICES[] = {"发票代码", "发票号码", "价税合计", "校验码", NULL};
    SCOPED(scoped_free)
    char *text = glyphs_folded(piece->glyphs, piece->count);
    note->is_invoice = note->is_invoice || has_any(text, INVOICES);
    note->asks =
        note->asks || (has_any(text, REQUESTS) && text_length_characters(text) <= REQUEST_MOST);
    enum part part = part_of(text);
    if (part != PART_COUNT) {
        note->found[part]++;
        note->at[part] = note->count - 1;
    }
}

static void take_block(const struct sheet *sheet, const struct block *block, struct note *note) {
    for (int start = 0; start < block->count;) {
        int end = start + 1;
        while (end < block->count && block->glyphs[end].row == block->glyphs[start].row &&
               block_gap(sheet, block, end) < APART_EM)
            end++;
        note->long_paper = note->long_paper || note->count == PIECES_MOST;
        if (note->long_paper)
            return;
        const struct glyph *glyphs = block->glyphs + start;
        note->pieces[note->count++] =
            (struct piece){glyphs, end - start, glyphs_box(glyphs, end - start)};
        look_at(note, &note->pieces[note->count - 1]);
        start = end;
    }
}

/* The piece directly above the only code, flush with it and of Han characters: the name. */
static void find_title(const struct sheet *sheet, struct note *note) {
    if (note->found[PART_CODE] != 1)
        return;
    const struct piece *code = &note->pieces[note->at[PART_CODE]];
    double em = block_em_px(sheet, &code->glyphs[0]);
    for (int i = 0; i < note->count; i++) {
        const struct piece *piece = &note->pieces[i];
        double down = code->box.y - (piece->box.y + piece->box.height);
        SCOPED(scoped_free)
        char *text = glyphs_folded(piece->glyphs, piece->count);
        if (piece == code || down < -em / 2 || down > BELOW_EM * em ||
            box_middle_y(piece->box) >= code->box.y || piece->count < NAME_LEAST ||
            abs(piece->box.x - code->box.x) > FLUSH_EM * em || part_of(text) != PART_COUNT ||
            piece->glyphs[piece->count - 1].is_mark || strstr(text, "票"))
            continue;
        note->found[PART_TITLE]++;
        note->at[PART_TITLE] = i;
    }
}

static struct note note_of(const struct sheet *sheet, const struct block_list *blocks) {
    struct note note = {.count = 0};
    for (int i = 0; i < blocks->count; i++)
        take_block(sheet, &blocks->at[i], &note);
    find_title(sheet, &note);
    return note;
}

static bool is_note(const struct note *note) {
    int parts = 0;
    for (int i = PART_CODE; i < PART_COUNT; i++)
        parts += note->found[i] > 0;
    bool told = note->found[PART_CODE] > 0 || note->found[PART_ACCOUNT] > 0;
    return note->asks && !note->is_invoice && !note->long_paper && told && parts >= PARTS_LEAST;
}

bool invoice_note_is(const struct sheet *sheet, const struct block_list *blocks) {
    struct note note = note_of(sheet, blocks);
    return is_note(&note);
}

static struct field *known_field(struct field_list *fields, enum field_name name) {
    for (int i = 0; i < fields->count; i++)
        if (fields->at[i].name == name && fields->at[i].row < 0)
            return &fields->at[i];
    return NULL;
}

static bool read_part(const struct view *view, const struct note *note, enum part part,
                      struct field_list *out, struct fault *why) {
    struct field *known = known_field(out, FIELDS[part].name);
    if (note->found[part] != 1 || (known && known->state != FIELD_STATE_NOT_TRIED))
        return true;
    const struct piece *piece = &note->pieces[note->at[part]];
    SCOPED(place_free)
    struct place place = {0};
    place_add_glyphs(&place, piece->glyphs, piece->count);
    struct field made = {.name = FIELDS[part].name, .row = -1};
    if (!certain_field(view, FIELDS[part].type, &place, &made, why))
        return false;
    if (part == PART_TITLE && made.state == FIELD_STATE_READ && !named_body_ends(made.value))
        made.state = FIELD_STATE_UNSURE;
    if (known)
        field_free(known);
    else
        known = field_add(out);
    *known = made;
    return true;
}

/* Whether a label led to a value; a code is found without one (ocr/lone_code.h). */
static bool has_labels(const struct field_list *fields) {
    bool any = false;
    for (int i = 0; i < fields->count; i++)
        any = any || (fields->at[i].name != FIELD_TAX_CODE &&
                      fields->at[i].state != FIELD_STATE_NOT_TRIED);
    return any;
}

bool invoice_note_read(const struct view *view, struct field_list *out, struct fault *why) {
    if (has_labels(out))
        return true;
    struct note note = note_of(view->sheet, view->blocks);
    if (!is_note(&note))
        return true;
    for (int i = 0; i < PART_COUNT; i++)
        if (!read_part(view, &note, (enum part)i, out, why))
            return false;
    return true;
}
