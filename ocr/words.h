/* What the papers call things: titles, anchors, labels, tick options of each page kind, as data.
 * Not a matcher (ocr/label.h) and not sentences for people (base/words.h).
 * Used by every recogniser of papers in ocr/. The texts come from the YAML files beside this one,
 * one a kind, built into the library; all wordings are kept folded (text_folded). */
#ifndef SEALROOM_OCR_WORDS_H
#define SEALROOM_OCR_WORDS_H

#include "base/fault.h"
#include "packet/names.h"

#include <stdint.h>

/* What a value must look like, and so how it is normalised (ocr/value.h). */
enum value_type {
    VALUE_TEXT,
    VALUE_UNIT_NAME,
    VALUE_PERSON,
    VALUE_ADDRESS,
    VALUE_BANK,
    VALUE_UNIT_CODE, /* credit code, organisation code or an old 15-digit number */
    VALUE_ORGANIZATION_CODE,
    VALUE_CITIZEN,
    VALUE_PHONE,
    VALUE_EMAIL,
    VALUE_POSTCODE,
    VALUE_DATE,
    VALUE_PERIOD, /* its last day */
    VALUE_MONEY,
    VALUE_CAPITALS, /* money in 大写 */
    VALUE_ACCOUNT,
    VALUE_BANK_CODE,
    VALUE_SERIAL,
    VALUE_COUNT,
    VALUE_YES_NO,
    VALUE_STATUS,
    VALUE_TYPE_COUNT
};

struct wording {
    char *text;
    int32_t *codes; /* its code points */
    int length;
    bool open; /* "*日期": what a label ends with whose other characters nobody foresaw */
};
struct wording_list {
    struct wording *at;
    int count;
};

/* A field or column that is wanted. `second` is the other value behind the same label (an address
 * and its phone), FIELD_NONE for most. */
struct wanted {
    enum field_name name;
    enum value_type type;
    enum field_name second;
    bool expected;   /* a paper of this kind has it: not_tried when no label is found */
    int section;     /* index of kind_words.sections in which the label must stand, -1 = any */
    unsigned not_in; /* bits of sections in which the label means something else */
    bool sentence;   /* its labels are verbs, and the value follows at once: 发票请开给 */
    bool fallback;   /* counts only where no other wording led to the field, and only when one
                        label alone of the page may mean it */
    struct wording_list labels;
};
struct wanted_list {
    struct wanted *at;
    int count;
};

struct word_section {
    char *name;
    struct wording_list words;
};
struct word_anchor {
    int weight;
    struct wording_list words;
};
/* A tick option, a status, a channel, another paper of identity: group "business_types", value
 * "renewal". */
struct word_option {
    char *group;
    char *value;
    struct wording_list words;
};

struct kind_words {
    enum page_kind kind;
    struct wording_list titles;
    struct wording_list letters; /* titles that say the form of a paper, not what it is about */
    struct wording_list copulas; /* what stands for a colon behind a label in running text */
    struct word_anchor *anchors;
    int anchor_count;
    struct word_section *sections;
    int section_count;
    struct wanted_list fields;
    struct wanted_list columns;
    struct wording_list others; /* labels whose values nobody wants, but which end a value */
    struct word_option *options;
    int option_count;
};

/* English beside Chinese labels: a gloss is made of these words only. */
struct english_words {
    struct wording_list joints; /* OF, THE: alone no gloss */
    struct wording_list heads;
    struct wording_list own[VALUE_TYPE_COUNT]; /* heads that only labels of such values have */
};

/* words_load reads the built-in data on the first call; SETUP when it is wrong. */
MUST_CHECK bool words_load(struct fault *why);

/* words_of lends the words of a kind after words_load, NULL when it has none. */
const struct kind_words *words_of(enum page_kind kind);

/* words_english lends the words of glosses after words_load; empty lists before. */
const struct english_words *words_english(void);

/* words_section gives the index of a section by name, -1 when the kind has none. */
int words_section(const struct kind_words *words, const char *name);

#endif
