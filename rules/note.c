#include "rules/note.h"

#include "base/text.h"
#include "facts/money.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum place {
    PLACE_NONE,
    PLACE_PAGE,
    PLACE_PAPER,
    PLACE_WHO,
    PLACE_FOUND,
    PLACE_EXPECTED,
    PLACE_FIELD,
    PLACE_DUE,
    PLACE_PAID,
    PLACE_DIFFERENCE,
    PLACE_PAPERS,
    PLACE_DETAIL,
    PLACE_SEALED,
    PLACE_ALSO,
};

static const char *const PLACES[] = {"",         "page",   "paper",  "who",  "found",
                                     "expected", "field",  "due",    "paid", "difference",
                                     "papers",   "detail", "sealed", "also"};
#define PLACE_COUNT (sizeof PLACES / sizeof *PLACES)

/* The place that begins at `at` ("{page}…"), and its end; PLACE_NONE for another brace. */
static enum place place_at(const char *at, const char **end) {
    for (size_t place = 1; place < PLACE_COUNT; place++) {
        size_t length = strlen(PLACES[place]);
        if (strncmp(at + 1, PLACES[place], length) == 0 && at[1 + length] == '}') {
            *end = at + length + 2;
            return (enum place)place;
        }
    }
    return PLACE_NONE;
}

bool note_places_are_known(const char *wording) {
    for (const char *at = strchr(wording, '{'); at; at = strchr(at + 1, '{')) {
        const char *end = NULL;
        if (place_at(at, &end) == PLACE_NONE)
            return false;
    }
    return true;
}

static const char *item_name(const struct rulebook *book, enum item item, enum language language) {
    const char *name = book->items[item].text[language];
    return name ? name : item_text(item);
}

static void add_field(const struct rulebook *book, const struct note *note, enum language language,
                      struct text_buffer *out) {
    enum field_name name = note->detail ? field_name_from_text(note->detail) : FIELD_NONE;
    const char *known = name != FIELD_NONE ? book->fields[name].text[language] : NULL;
    text_add(out, known ? known : note->detail ? note->detail : "");
}

static void add_money(long fen, struct text_buffer *out) {
    char money[24];
    money_format(fen, money);
    text_add(out, money);
}

static void add_papers(const struct rulebook *book, const struct note *note, enum language language,
                       struct text_buffer *out) {
    for (int i = 0; i < note->paper_count; i++) {
        text_add(out, i == 0 ? "" : language == LANGUAGE_ZH ? "、" : ", ");
        text_add(out, item_name(book, note->papers[i], language));
    }
}

/* The same could not be read on these papers either. */
static void add_also(const struct rulebook *book, const struct note *note, enum language language,
                     struct text_buffer *out) {
    char text[512];
    struct text_buffer papers = {0};
    add_papers(book, note, language, &papers);
    if (papers.bytes)
        word_format(text, sizeof text, language, WORD_NOTE_ALSO, papers.bytes, NULL);
    text_add(out, papers.bytes ? text : "");
    text_buffer_free(&papers);
}

static void add_page(int page, enum language language, struct text_buffer *out) {
    char number[16];
    char text[64];
    snprintf(number, sizeof number, "%d", page);
    word_format(text, sizeof text, language, WORD_NOTE_PAGE, number, NULL);
    text_add(out, page > 0 ? text : "");
}

static void add_who(const struct note *note, enum language language, struct text_buffer *out) {
    char count[16];
    char text[512];
    snprintf(count, sizeof count, "%d", note->among_count);
    if (note->among) {
        word_format(text, sizeof text, language, WORD_NOTE_AMONG, count, note->among);
        text_add(out, text);
    } else if (note->subject)
        text_add_format(out, language == LANGUAGE_ZH ? "（%s）" : " (%s)", note->subject);
}

static void add_place(const struct rulebook *book, const struct note *note, enum place place,
                      enum language language, struct text_buffer *out) {
    switch (place) {
    case PLACE_PAGE:
        add_page(note->page, language, out);
        break;
    case PLACE_PAPER:
        text_add(out, note->item ? item_name(book, note->item, language) : "");
        break;
    case PLACE_WHO:
        add_who(note, language, out);
        break;
    case PLACE_FOUND:
        text_add(out, note->found ? note->found : word_text(WORD_NOTE_NOTHING, language));
        break;
    case PLACE_EXPECTED:
        text_add(out, note->expected ? note->expected : "");
        break;
    case PLACE_FIELD:
        add_field(book, note, language, out);
        break;
    case PLACE_DUE:
        add_money(note->due_fen, out);
        break;
    case PLACE_PAID:
        add_money(note->paid_fen, out);
        break;
    case PLACE_DIFFERENCE:
        add_money(labs(note->due_fen - note->paid_fen), out);
        break;
    case PLACE_PAPERS:
        add_papers(book, note, language, out);
        break;
    case PLACE_DETAIL:
        text_add(out, note->detail ? note->detail : "");
        break;
    case PLACE_SEALED:
        text_add(out, note->is_sealed ? word_text(WORD_NOTE_SEALED, language) : "");
        break;
    case PLACE_ALSO:
        add_also(book, note, language, out);
        break;
    case PLACE_NONE:
        break;
    }
}

static char *sentence_of(const struct rulebook *book, const struct note *note,
                         const struct wording *wording, enum language language) {
    struct text_buffer out = {0};
    const char *at = wording->text.text[language];
    while (*at) {
        size_t plain = strcspn(at, "{");
        text_add_bytes(&out, at, plain);
        at += plain;
        const char *end = at;
        enum place place = *at ? place_at(at, &end) : PLACE_NONE;
        if (*at)
            add_place(book, note, place, language, &out);
        at = end;
    }
    return text_buffer_take(&out);
}

static bool same(const char *a, const char *b) {
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool is_noted(const struct note *note, const struct finding_list *list) {
    for (int i = 0; i < list->count; i++) {
        const struct finding *each = &list->at[i];
        if (each->code == note->code && each->item == note->item &&
            same(each->detail, note->detail) && same(each->subject, note->subject))
            return true;
    }
    return false;
}

void note_add(const struct rulebook *book, const struct note *note, struct finding_list *out) {
    if (is_noted(note, out))
        return;
    const struct wording *wording =
        book_wording(book, note->code, note->wording ? note->wording : note->detail);
    const struct clause *clause = note->clause ? note->clause : wording->clause;
    struct finding *finding = finding_add(out);
    finding->code = note->code;
    finding->severity = finding_severity(note->code);
    finding->item = note->item;
    finding->detail = text_copy(note->detail);
    finding->subject = text_copy(note->subject);
    finding->page = note->page;
    finding->has_box = note->page > 0 && note->box && !box_is_empty(*note->box);
    finding->box = finding->has_box ? *note->box : (struct box_px){0};
    finding->clause = text_copy(clause ? clause->id : NULL);
    finding->message_zh = sentence_of(book, note, wording, LANGUAGE_ZH);
    finding->message_en = sentence_of(book, note, wording, LANGUAGE_EN);
    finding->confidence = note->confidence > 0 ? note->confidence : 1;
}
