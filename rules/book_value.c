#include "rules/book_value.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* No fee of an office comes near this. */
#define MOST_YUAN_DIGITS 7

static bool is_scalar(const struct book_reader *reader, const struct yaml_node *node,
                      enum word wanted) {
    if (node->sort == YAML_SCALAR && node->text[0])
        return true;
    return yaml_wrong(reader->yaml, node, reader->why, wanted, NULL);
}

const struct yaml_node *value_part(const struct book_reader *reader, const struct yaml_node *map,
                                   const char *key) {
    const struct yaml_node *part = yaml_part(map, key);
    if (!part)
        yaml_wrong(reader->yaml, map, reader->why, WORD_YAML_KEY_MISSING, key);
    return part;
}

bool value_text(const struct book_reader *reader, const struct yaml_node *node, char **out) {
    if (!is_scalar(reader, node, WORD_YAML_TEXT))
        return false;
    *out = text_copy(node->text);
    return true;
}

bool value_yes_no(const struct book_reader *reader, const struct yaml_node *node, bool *out) {
    if (!is_scalar(reader, node, WORD_YAML_YES_NO))
        return false;
    *out = strcmp(node->text, "yes") == 0;
    return *out || strcmp(node->text, "no") == 0 ||
           yaml_wrong(reader->yaml, node, reader->why, WORD_YAML_YES_NO, node->text);
}

static bool all_digits(const char *text, size_t most) {
    size_t length = strlen(text);
    return length > 0 && length <= most && strspn(text, "0123456789") == length;
}

bool value_number(const struct book_reader *reader, const struct yaml_node *node, int *out) {
    if (!is_scalar(reader, node, WORD_YAML_NUMBER))
        return false;
    if (!all_digits(node->text, MOST_YUAN_DIGITS))
        return yaml_wrong(reader->yaml, node, reader->why, WORD_YAML_NUMBER, node->text);
    *out = atoi(node->text);
    return true;
}

bool value_count(const struct book_reader *reader, const struct yaml_node *node, int *out) {
    return value_number(reader, node, out) &&
           (*out > 0 || yaml_wrong(reader->yaml, node, reader->why, WORD_YAML_NUMBER, node->text));
}

bool value_digits(const struct book_reader *reader, const struct yaml_node *node, char **out) {
    if (!is_scalar(reader, node, WORD_YAML_NUMBER))
        return false;
    if (strspn(node->text, "0123456789 -") != strlen(node->text))
        return yaml_wrong(reader->yaml, node, reader->why, WORD_YAML_NUMBER, node->text);
    *out = text_copy(node->text);
    return true;
}

bool value_fen(const struct book_reader *reader, const struct yaml_node *node, long *out) {
    if (!is_scalar(reader, node, WORD_YAML_YUAN))
        return false;
    char yuan[MOST_YUAN_DIGITS + 1] = {0};
    size_t whole = strcspn(node->text, ".");
    const char *part = node->text[whole] ? node->text + whole + 1 : "00";
    bool fine = whole <= MOST_YUAN_DIGITS && strlen(part) == 2 && all_digits(part, 2);
    if (fine)
        memcpy(yuan, node->text, whole);
    if (!fine || !all_digits(yuan, MOST_YUAN_DIGITS))
        return yaml_wrong(reader->yaml, node, reader->why, WORD_YAML_YUAN, node->text);
    *out = atol(yuan) * 100 + atol(part);
    return true;
}

bool value_day(const struct book_reader *reader, const struct yaml_node *node, struct date *out) {
    if (!is_scalar(reader, node, WORD_YAML_DAY))
        return false;
    return date_parse(node->text, out) ||
           yaml_wrong(reader->yaml, node, reader->why, WORD_YAML_DAY, node->text);
}

bool value_sentence(const struct book_reader *reader, const struct yaml_node *node,
                    struct sentence *out) {
    static const char *const KEYS[] = {"zh", "en", NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    const struct yaml_node *zh = value_part(reader, node, "zh");
    const struct yaml_node *en = zh ? value_part(reader, node, "en") : NULL;
    return en && value_text(reader, zh, &out->text[LANGUAGE_ZH]) &&
           value_text(reader, en, &out->text[LANGUAGE_EN]);
}

bool value_clause(const struct book_reader *reader, const struct yaml_node *node,
                  const struct clause **out) {
    if (!is_scalar(reader, node, WORD_YAML_TEXT))
        return false;
    *out = book_clause(reader->book, node->text);
    return *out || yaml_wrong(reader->yaml, node, reader->why, WORD_BOOK_NO_CLAUSE, node->text);
}

bool value_words(const struct book_reader *reader, const struct yaml_node *node,
                 struct word_list *list) {
    list->count = 0;
    if (node->sort != YAML_LIST)
        return yaml_wrong(reader->yaml, node, reader->why, WORD_YAML_LIST, NULL);
    for (int i = 0; i < node->part_count; i++) {
        const struct yaml_node *part = &node->parts[i];
        if (!is_scalar(reader, part, WORD_YAML_TEXT))
            return false;
        int value = list->number(part->text);
        if (value <= 0)
            return yaml_wrong(reader->yaml, part, reader->why, WORD_BOOK_NO_WORD, part->text);
        for (int j = 0; j < list->count; j++)
            if (list->out[j] == value)
                return yaml_wrong(reader->yaml, part, reader->why, WORD_YAML_TWICE, part->text);
        if (list->count == list->room)
            return yaml_wrong(reader->yaml, part, reader->why, WORD_YAML_LONG_LIST, NULL);
        list->out[list->count++] = value;
    }
    return true;
}
