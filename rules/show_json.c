#include "base/text.h"
#include "facts/money.h"
#include "rules/book.h"
#include "rules/book_business.h"
#include "rules/rulebook.h"

/* The checklist for other programs. */

static void add_sentence(struct text_buffer *out, const struct sentence *sentence) {
    text_add(out, "{\"zh\":");
    text_add_quoted(out, sentence->text[LANGUAGE_ZH]);
    text_add(out, ",\"en\":");
    text_add_quoted(out, sentence->text[LANGUAGE_EN]);
    text_add(out, "}");
}

static void add_clause(struct text_buffer *out, const struct clause *clause) {
    if (!clause) {
        text_add(out, "null");
        return;
    }
    text_add(out, "{\"id\":");
    text_add_quoted(out, clause->id);
    text_add(out, ",\"title\":");
    text_add_quoted(out, clause->title);
    text_add(out, ",\"en\":");
    text_add_quoted(out, clause->english);
    text_add_format(out, ",\"line\":%d,\"quote\":", clause->line);
    text_add_quoted(out, clause->quote);
    text_add(out, "}");
}

static void add_paper(struct text_buffer *out, const struct paper_rule *paper) {
    const char *between = "";
    text_add_format(out, "{\"item\":\"%s\",\"sealed\":%s,\"when\":[", item_text(paper->item),
                    paper->is_sealed ? "true" : "false");
    for (unsigned bit = 1; bit <= CONDITION_FEE_DUE; bit <<= 1)
        if (paper->when & bit) {
            text_add_format(out, "%s\"%s\"", between, condition_text((enum condition)bit));
            between = ",";
        }
    text_add(out, "],\"clause\":");
    add_clause(out, paper->clause);
    text_add(out, "}");
}

static void add_fee(struct text_buffer *out, const char *key, const struct fee_rule *fee) {
    char service[24];
    char medium[24];
    char image[24];
    if (!fee->is_charged) {
        text_add_format(out, "\"%s\":null", key);
        return;
    }
    money_format(fee->service_fen, service);
    money_format(fee->medium_fen, medium);
    money_format(fee->seal_image_fen, image);
    text_add_format(out,
                    "\"%s\":{\"service\":\"%s\",\"medium\":\"%s\",\"seal_image\":\"%s\","
                    "\"clause\":",
                    key, service, medium, image);
    add_clause(out, fee->clause);
    text_add(out, "}");
}

static void add_business(struct text_buffer *out, const struct business_rule *rule, int type) {
    text_add_format(out,
                    "{\"type\":\"%s\",\"name\":", business_type_text((enum business_type)type));
    add_sentence(out, &rule->name);
    text_add_format(out, ",\"by_mail\":%s,\"papers\":[", rule->is_by_mail ? "true" : "false");
    for (int i = 0; i < rule->paper_count; i++) {
        text_add(out, i ? "," : "");
        add_paper(out, &rule->papers[i]);
    }
    text_add(out, "],\"fees\":{");
    add_fee(out, "unit", &rule->fees[CERTIFICATE_UNIT]);
    text_add(out, ",");
    add_fee(out, "personal", &rule->fees[CERTIFICATE_PERSONAL]);
    text_add(out, "}}");
}

char *rules_show_json(const struct rulebook *book, enum business_type type) {
    struct text_buffer out = {0};
    const char *between = "";
    text_add(&out, "{\"name\":");
    text_add_quoted(&out, book->name);
    text_add_format(&out, ",\"version\":\"%s\",\"digest\":\"%s\",\"title\":", book->version,
                    book->digest);
    add_sentence(&out, &book->title);
    text_add(&out, ",\"payee\":{\"name\":");
    text_add_quoted(&out, book->payee.name);
    text_add(&out, ",\"account\":");
    text_add_quoted(&out, book->payee.account);
    text_add(&out, "},\"business\":[");
    for (int each = 1; each < BUSINESS_COUNT; each++) {
        if (!book->business[each].is_known || (type != BUSINESS_NONE && each != (int)type))
            continue;
        text_add(&out, between);
        add_business(&out, &book->business[each], each);
        between = ",";
    }
    text_add(&out, "]}\n");
    return text_buffer_take(&out);
}
