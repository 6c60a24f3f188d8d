#include "pipeline/notice_text.h"

#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>

/* Where the office has yet to set its address. */
#define TO_FILL_IN "____________________"

char *notice_said(const struct notice *notice, enum word word, const char *first,
                  const char *second) {
    char sentence[2000];
    word_format(sentence, sizeof sentence, notice->language, word, first, second);
    return text_copy(sentence);
}

static const char *or_blank(const char *text) {
    return *text ? text : TO_FILL_IN;
}

char *notice_opening(const struct notice *notice) {
    SCOPED(scoped_free)
    char *came = notice_said(notice, WORD_NOTICE_CAME, notice->business, notice->received);
    SCOPED(scoped_free)
    char *book = notice_said(notice, WORD_NOTICE_BOOK, notice->rules_title, NULL);
    SCOPED(scoped_free)
    char *basis = notice_said(notice, WORD_NOTICE_BASIS, book, NULL);
    if (notice->language == LANGUAGE_EN && came[0] == 'y')
        came[0] = 'Y';
    struct text_buffer text = {0};
    text_add_format(&text, "%s%s%s", came, notice->language == LANGUAGE_EN ? " " : "", basis);
    return text_buffer_take(&text);
}

char *notice_in_order(const struct notice *notice) {
    struct text_buffer names = {0};
    for (int i = 0; i < notice->in_order_count; i++)
        text_add_format(&names, "%s%s", i ? word_text(WORD_LIST_JOINT, notice->language) : "",
                        notice->in_order[i]);
    SCOPED(scoped_free)
    char *list = text_buffer_take(&names);
    return notice->in_order_count > 0 ? notice_said(notice, WORD_NOTICE_IN_ORDER, list, NULL)
                                      : text_copy("");
}

char *notice_sending(const struct notice *notice) {
    struct text_buffer where = {0};
    bool zh = notice->language == LANGUAGE_ZH;
    text_add(&where, or_blank(notice->address));
    if (*notice->office)
        text_add_format(&where, zh ? "（%s）" : " (%s)", notice->office);
    SCOPED(scoped_free)
    char *address = text_buffer_take(&where);
    return notice_said(notice, WORD_NOTICE_SEND, address, notice->number);
}

static void add_said(struct text_buffer *out, const struct notice *notice, enum word word,
                     const char *value) {
    SCOPED(scoped_free)
    char *said = notice_said(notice, word, value, NULL);
    text_add(out, said);
}

static void add_entry(struct text_buffer *out, const struct notice *notice, enum word label,
                      const char *value) {
    if (*value)
        text_add_format(out, "   %s%s%s\n", word_text(label, notice->language),
                        notice->language == LANGUAGE_ZH ? "：" : ": ", value);
}

static void add_lines(struct text_buffer *out, const struct notice *notice,
                      const struct notice_list *list) {
    for (int i = 0; i < list->count; i++) {
        const struct notice_line *line = &list->at[i];
        text_add_format(out, "\n%d. %s", i + 1, line->paper);
        if (*line->page) {
            text_add(out, notice->language == LANGUAGE_ZH ? "，" : ", ");
            add_said(out, notice, WORD_NOTICE_PAGE, line->page);
        }
        text_add(out, "\n");
        add_entry(out, notice, WORD_NOTICE_COLUMN_PROBLEM, line->problem);
        add_entry(out, notice, WORD_NOTICE_COLUMN_ASKED, line->asked);
        add_entry(out, notice, WORD_NOTICE_COLUMN_CLAUSE, line->clause);
    }
}

static void add_part(struct text_buffer *out, const struct notice *notice, enum word heading,
                     const struct notice_list *list) {
    if (list->count == 0)
        return;
    text_add_format(out, "\n%s\n", word_text(heading, notice->language));
    add_lines(out, notice, list);
}

static void add_head(struct text_buffer *out, const struct notice *notice) {
    SCOPED(scoped_free)
    char *opening = notice_opening(notice);
    const char *applicant =
        *notice->applicant ? notice->applicant : word_text(WORD_NOTICE_APPLICANT, notice->language);
    if (notice->is_draft)
        text_add_format(out, notice->language == LANGUAGE_ZH ? "【%s】\n" : "[%s]\n",
                        word_text(WORD_NOTICE_DRAFT, notice->language));
    text_add_format(out, "%s\n", word_text(WORD_NOTICE_TITLE, notice->language));
    add_said(out, notice, WORD_NOTICE_NUMBER, notice->number);
    text_add(out, "\n\n");
    add_said(out, notice, WORD_NOTICE_TO, applicant);
    text_add_format(out, "\n%s\n", opening);
}

static void add_foot(struct text_buffer *out, const struct notice *notice) {
    SCOPED(scoped_free)
    char *in_order = notice_in_order(notice);
    SCOPED(scoped_free)
    char *sending = notice_sending(notice);
    if (*in_order)
        text_add_format(out, "\n%s\n", in_order);
    text_add_format(out, "\n%s\n", sending);
    add_said(out, notice, WORD_NOTICE_CONTACT, or_blank(notice->contact));
    text_add_format(out, "\n%s\n", word_text(WORD_NOTICE_PAGES_ARE, notice->language));
    text_add_format(out, "\n%s\n%s  %s\n", notice->office,
                    word_text(WORD_NOTICE_STAMP, notice->language), notice->day);
    text_add_format(out, "\n%s\n%s\n", word_text(WORD_NOTICE_SIGNED, notice->language),
                    word_text(WORD_NOTICE_COPIES, notice->language));
    add_said(out, notice, WORD_NOTICE_FOOT, notice->rules);
    text_add(out, "\n");
}

char *notice_text(const struct notice *notice) {
    struct text_buffer out = {0};
    add_head(&out, notice);
    add_lines(&out, notice, &notice->lines);
    add_part(&out, notice, WORD_NOTICE_HINTS, &notice->hints);
    add_part(&out, notice, WORD_NOTICE_STILL_OPEN, &notice->open);
    add_foot(&out, notice);
    return text_buffer_take(&out);
}
