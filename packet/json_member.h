/* The members of the packet's structs as tables: key, place, type. Not a writer nor a reader: both
 * walk these tables, so that they cannot disagree. Used by packet/json_write.c and
 * packet/json_read.c alone. */
#ifndef SEALROOM_PACKET_JSON_MEMBER_H
#define SEALROOM_PACKET_JSON_MEMBER_H

#include "base/geometry.h"

#include <stdbool.h>
#include <stddef.h>

struct json_t;

enum member_type {
    MEMBER_TEXT,    /* char *, null when NULL */
    MEMBER_DIGEST,  /* char * or char[65]: 64 lower-case hex digits, null when NULL or "" */
    MEMBER_INTEGER, /* int; `null_value` (when has_null) is null */
    MEMBER_NUMBER,  /* double; NAN is null */
    MEMBER_TRUTH,   /* bool */
    MEMBER_ANSWER,  /* enum answer: true, false, null */
    MEMBER_BOX,     /* struct box_px: [x, y, width, height]; empty (when has_null) is null */
    MEMBER_WORD,    /* an enum with words; 0 without a word is null */
    MEMBER_BITS,    /* unsigned: a list of words */
    MEMBER_LIST,    /* struct { T *at; int count; }: a list of objects */
    MEMBER_OBJECT,  /* a struct inside */
    MEMBER_SPECIAL, /* its own pair of functions */
};

/* An enum's words, with int instead of the enum. */
struct member_words {
    const char *(*text)(int value);
    int (*from_text)(const char *text);
};

/* A type that no other fits. Both get the struct that holds the member. `read` returns false for a
 * value of a wrong type or out of range; what it has set then is freed with its owner. */
struct member_special {
    struct json_t *(*write)(const void *owner);
    bool (*read)(const struct json_t *value, void *owner);
};

struct member;
struct member_list {
    const struct member *members;
    size_t item_bytes;
    void *(*add)(void *list);
};

struct member {
    const char *key; /* NULL ends a table */
    enum member_type type;
    size_t offset;
    bool only_stored; /* left out of the public form */
    bool in_place;    /* MEMBER_DIGEST: a char[65], not a char * */
    bool has_null;
    int null_value;
    const struct member_words *words;
    const struct member_list *list;
    const struct member *object;
    const struct member_special *special;
};

extern const struct member PACKET_MEMBERS[];
extern const struct member PAGE_MEMBERS[];
extern const struct member FINDING_MEMBERS[];
extern const struct member COMPARISON_MEMBERS[];

/* The special types, in packet/json_special.c. */
extern const struct member_special SPECIAL_DATE, SPECIAL_DECISION, SPECIAL_SUPPLEMENTS,
    SPECIAL_TYPES, SPECIAL_KINDS, SPECIAL_ALSO, SPECIAL_VALUE, SPECIAL_FINDING_BOX,
    SPECIAL_FIELD_READING, SPECIAL_RING, SPECIAL_STRIPS;

/* member_text_write gives a JSON string, null for NULL; bytes that are no UTF-8 become U+FFFD.
 * member_box_read reads [x, y, width, height], each within the largest page. */
struct json_t *member_text_write(const char *text);
bool member_box_read(const struct json_t *value, struct box_px *out);

/* member_is_digest tells whether the text is 64 lower-case hex digits. */
bool member_is_digest(const char *text);

#endif
