#include "facts/legal_form.h"

#include "base/scoped.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* Longer forms stand before those that they contain. */
static const char *const FORMS[] = {"股份有限公司", "有限责任公司", "有限公司", "公司"};
#define LONGEST_FORM 6
/* One character in so many may be misread, one in any case. */
#define SLIP_SHARE 3

/* What a form's character is misread as, by print and by hand. None of the wrong forms that come of
 * it is a word. */
static const struct {
    const char *right, *misread;
} SLIPS[] = {
    {"股", "服殷毁般"}, {"份", "彷仿"}, {"有", "冇肓"},   {"限", "艮服腿恨很根"},
    {"责", "贵贡"},     {"任", "仕住"}, {"公", "工么幺"}, {"司", "同可"},
};

static bool is_slip(int32_t read, int32_t right) {
    for (size_t i = 0; i < sizeof SLIPS / sizeof *SLIPS; i++) {
        const char *own = SLIPS[i].right;
        if (text_next(&own) != right)
            continue;
        const char *at = SLIPS[i].misread;
        for (int32_t each = text_next(&at); each; each = text_next(&at))
            if (each == read)
                return true;
    }
    return false;
}

/* The last `count` characters of a text; NULL when it has no more than these. */
static const char *tail_of(const char *text, int count) {
    int before = text_length_characters(text) - count;
    for (int i = 0; i < before; i++)
        text_next(&text);
    return before > 0 ? text : NULL;
}

/* How many characters must be mended to make the form of the tail; -1 when it is another. */
static int slips_to(const char *tail, const char *form) {
    int slips = 0;
    for (int32_t right = text_next(&form); right; right = text_next(&form)) {
        int32_t read = text_next(&tail);
        if (read != right && !is_slip(read, right))
            return -1;
        slips += read != right;
    }
    return slips;
}

/* The form that a name ends in, were it well read; *slips tells whether it was. */
static const char *form_of(const char *name, int *slips) {
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
        int length = text_length_characters(FORMS[i]);
        const char *tail = tail_of(name, length);
        int most = length / SLIP_SHARE > 1 ? length / SLIP_SHARE : 1;
        *slips = tail ? slips_to(tail, FORMS[i]) : -1;
        if (*slips >= 0 && *slips <= most)
            return FORMS[i];
    }
    return NULL;
}

char *legal_form_mended(const char *name) {
    char *mended = NULL;
    int slips = 0;
    const char *form = form_of(name, &slips);
    /* 有艮么司 is mended from its end on: 有艮公司, 有限公司. */
    for (int i = 0; form && slips > 0 && i < LONGEST_FORM; i++) {
        const char *whole = mended ? mended : name;
        size_t head = (size_t)(tail_of(whole, text_length_characters(form)) - whole);
        struct text_buffer out = {0};
        text_add_bytes(&out, whole, head);
        text_add(&out, form);
        free(mended);
        mended = text_buffer_take(&out);
        form = form_of(mended, &slips);
    }
    return mended;
}

bool legal_form_is_cut(const char *name, const char *whole) {
    SCOPED(scoped_free)
    char *part = text_folded(name);
    SCOPED(scoped_free)
    char *all = text_folded(whole);
    if (!text_starts_with(all, part) || strlen(part) == strlen(all))
        return false;
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++)
        if (text_ends_with(all, FORMS[i]))
            return strlen(part) > strlen(all) - strlen(FORMS[i]);
    return false;
}

/* The alternatives that were kept of the value's last characters. */
static void mend_reading(struct line_text *reading, const char *mended) {
    const char *tail = tail_of(mended, LONGEST_FORM);
    int first = reading->character_count - LONGEST_FORM;
    if (!tail || first < 0)
        return;
    for (int i = first; i < reading->character_count; i++) {
        struct line_choice *choice = &reading->characters[i].choices[0];
        const char *at = choice->text;
        const char *before = tail;
        int32_t right = text_next(&tail);
        if (reading->characters[i].choice_count == 0 || !is_slip(text_next(&at), right))
            continue;
        size_t length = (size_t)(tail - before);
        memcpy(choice->text, before, length);
        choice->text[length] = '\0';
    }
}

static bool names_a_body(enum field_name name) {
    return name == FIELD_UNIT_NAME || name == FIELD_NAME_BEFORE || name == FIELD_NAME_AFTER ||
           name == FIELD_PAYER_NAME || name == FIELD_PAYEE_NAME || name == FIELD_TITLE;
}

static void mend(struct field *field) {
    bool has_value = field->state == FIELD_STATE_READ || field->state == FIELD_STATE_UNSURE;
    SCOPED(scoped_free)
    char *mended = has_value && field->value ? legal_form_mended(field->value) : NULL;
    if (!mended)
        return;
    text_replace(&field->value, mended);
    mend_reading(&field->reading, mended);
    field->repaired = true;
}

void legal_forms_mend(struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++) {
        struct field_list *fields = &packet->pages.at[i].fields;
        for (int j = 0; j < fields->count; j++)
            if (names_a_body(fields->at[j].name))
                mend(&fields->at[j]);
    }
}
