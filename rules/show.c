#include "rules/rulebook.h"

#include "base/text.h"
#include "facts/money.h"
#include "rules/book.h"
#include "rules/book_business.h"

/* The checklist as a person reads it. */

static const char *pick(const struct sentence *sentence, enum language language) {
    return sentence->text[language] ? sentence->text[language] : "";
}

static void add_clause(const struct clause *clause, enum language language,
                       struct text_buffer *out) {
    if (!clause)
        return;
    text_add_format(out, language == LANGUAGE_ZH ? "（%s" : " (%s", clause->title);
    if (clause->line > 0)
        text_add_format(out, language == LANGUAGE_ZH ? "，第%d行" : ", line %d", clause->line);
    text_add(out, language == LANGUAGE_ZH ? "）" : ")");
}

static void add_conditions(unsigned when, enum language language, struct text_buffer *out) {
    static const char *const ZH[] = {"单位证书", "个人证书", "申请单位电子签章", "申请个人电子签章",
                                     "需缴费"};
    static const char *const EN[] = {"unit certificate", "personal certificate",
                                     "unit e-seal asked for", "personal e-seal asked for",
                                     "a fee is due"};
    bool zh = language == LANGUAGE_ZH;
    const char *between = zh ? "［" : " [";
    for (int bit = 0; bit < 5; bit++) {
        if (!(when & (1u << bit)))
            continue;
        text_add_format(out, "%s%s", between, zh ? ZH[bit] : EN[bit]);
        between = zh ? "、" : ", ";
    }
    if (when)
        text_add(out, zh ? "］" : "]");
}

static void add_paper(const struct rulebook *book, const struct paper_rule *paper,
                      enum language language, struct text_buffer *out) {
    bool zh = language == LANGUAGE_ZH;
    text_add_format(out, "  - %s", pick(&book->items[paper->item], language));
    if (paper->is_sealed)
        text_add(out, zh ? "，加盖单位公章" : ", with the unit's official seal");
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
    bool zh = language == LANGUAGE_ZH;
    bool unit = kind == CERTIFICATE_UNIT;
    if (!fee->is_charged)
        return;
    text_add(out, zh ? (unit ? "  费用（单位证书）：" : "  费用（个人证书）：")
                     : (unit ? "  fee, unit certificate:" : "  fee, personal certificate:"));
    add_amount(fee->service_fen, zh ? "服务费/年" : "a year", out);
    add_amount(fee->medium_fen, zh ? "介质费/枚" : "medium", out);
    add_amount(fee->seal_image_fen, zh ? "电子签章/枚" : "e-seal", out);
    if (fee->service_fen + fee->medium_fen + fee->seal_image_fen == 0)
        text_add(out, zh ? " 免费" : " none");
    add_clause(fee->clause, language, out);
    text_add(out, "\n");
}

static void add_business(const struct rulebook *book, int type, enum language language,
                         struct text_buffer *out) {
    const struct business_rule *rule = &book->business[type];
    bool zh = language == LANGUAGE_ZH;
    text_add_format(out, "\n%s (%s)\n", pick(&rule->name, language),
                    business_type_text((enum business_type)type));
    if (!rule->is_by_mail) {
        text_add(out, zh ? "  不受理邮寄" : "  not handled by mail");
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
    bool zh = language == LANGUAGE_ZH;
    text_add_format(&out, "%s\n", pick(&book->title, language));
    text_add_format(&out, zh ? "规则 %s，自 %s 起施行\n" : "rulebook %s, in force from %s\n",
                    book->name, book->version);
    text_add_format(&out, zh ? "收款：%s %s\n" : "payee: %s %s\n", book->payee.name,
                    book->payee.account);
    for (int each = 1; each < BUSINESS_COUNT; each++)
        if (book->business[each].is_known &&
            (type == BUSINESS_NONE || type == (enum business_type)each))
            add_business(book, each, language, &out);
    return text_buffer_take(&out);
}
