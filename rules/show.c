#include "rules/rulebook.h"

#include "base/text.h"
#include "facts/money.h"
#include "rules/book.h"
#include "rules/book_business.h"

#include <stdio.h>

/* The checklist as a person reads it. */

static const char *pick(const struct sentence *sentence, enum language language) {
    return sentence->text[language] ? sentence->text[language] : "";
}

static void add_word(struct text_buffer *out, enum word word, enum language language,
                     const char *first, const char *second) {
    char text[400];
    word_format(text, sizeof text, language, word, first, second);
    text_add(out, text);
}

static void add_clause(const struct clause *clause, enum language language,
                       struct text_buffer *out) {
    if (!clause)
        return;
    bool translated = language == LANGUAGE_EN && clause->english;
    text_add_format(out, language == LANGUAGE_ZH ? "（%s" : " (%s",
                    translated ? clause->english : clause->title);
    char line[16];
    snprintf(line, sizeof line, "%d", clause->line);
    if (clause->line > 0)
        add_word(out, WORD_RULES_LINE, language, line, NULL);
    text_add(out, language == LANGUAGE_ZH ? "）" : ")");
}

static void add_conditions(unsigned when, enum language language, struct text_buffer *out) {
    static const enum word WORDS[] = {WORD_RULES_WHEN_UNIT, WORD_RULES_WHEN_PERSONAL,
                                      WORD_RULES_WHEN_UNIT_SEAL, WORD_RULES_WHEN_PERSONAL_SEAL,
                                      WORD_RULES_WHEN_FEE};
    bool zh = language == LANGUAGE_ZH;
    const char *between = zh ? "［" : " [";
    for (int bit = 0; bit < 5; bit++) {
        if (!(when & (1u << bit)))
            continue;
        text_add_format(out, "%s%s", between, word_text(WORDS[bit], language));
        between = zh ? "、" : ", ";
    }
    if (when)
        text_add(out, zh ? "］" : "]");
}

static void add_paper(const struct rulebook *book, const struct paper_rule *paper,
                      enum language language, struct text_buffer *out) {
    text_add_format(out, "  - %s", pick(&book->items[paper->item], language));
    if (paper->is_sealed)
        text_add(out, word_text(WORD_RULES_SEALED, language));
    add_conditions(paper->when, language, out);
    add_clause(paper->clause, language, out);
    text_add(out, "\n");
}

static void add_amount(long fen, const char *what, struct text_buffer *out) {
    char money[24];
    money_format(fen, money);
    if (fen > 0)
        text_add_format(out, " %s %s", what, money);
}

static void add_fee(const struct fee_rule *fee, enum certificate_kind kind, enum language language,
                    struct text_buffer *out) {
    bool unit = kind == CERTIFICATE_UNIT;
    if (!fee->is_charged)
        return;
    text_add_format(out, "  %s",
                    word_text(unit ? WORD_RULES_FEE_UNIT : WORD_RULES_FEE_PERSONAL, language));
    add_amount(fee->service_fen, word_text(WORD_RULES_FEE_SERVICE, language), out);
    add_amount(fee->medium_fen, word_text(WORD_RULES_FEE_MEDIUM, language), out);
    add_amount(fee->seal_image_fen, word_text(WORD_RULES_FEE_SEAL, language), out);
    if (fee->service_fen + fee->medium_fen + fee->seal_image_fen == 0)
        text_add_format(out, " %s", word_text(WORD_RULES_FREE, language));
    add_clause(fee->clause, language, out);
    text_add(out, "\n");
}

static void add_business(const struct rulebook *book, int type, enum language language,
                         struct text_buffer *out) {
    const struct business_rule *rule = &book->business[type];
    text_add_format(out, "\n%s (%s)\n", pick(&rule->name, language),
                    business_type_text((enum business_type)type));
    if (!rule->is_by_mail) {
        text_add_format(out, "  %s", word_text(WORD_RULES_NOT_BY_MAIL, language));
        add_clause(rule->clause, language, out);
        text_add(out, "\n");
    }
    for (int i = 0; i < rule->paper_count; i++)
        add_paper(book, &rule->papers[i], language, out);
    add_fee(&rule->fees[CERTIFICATE_UNIT], CERTIFICATE_UNIT, language, out);
    add_fee(&rule->fees[CERTIFICATE_PERSONAL], CERTIFICATE_PERSONAL, language, out);
}

char *rules_show(const struct rulebook *book, enum business_type type, enum language language) {
    struct text_buffer out = {0};
    text_add_format(&out, "%s\n", pick(&book->title, language));
    add_word(&out, WORD_RULES_BOOK, language, book->name, book->version);
    text_add(&out, "\n");
    add_word(&out, WORD_RULES_PAYEE, language, book->payee.name, book->payee.account);
    text_add(&out, "\n");
    for (int each = 1; each < BUSINESS_COUNT; each++)
        if (book->business[each].is_known &&
            (type == BUSINESS_NONE || type == (enum business_type)each))
            add_business(book, each, language, &out);
    return text_buffer_take(&out);
}
