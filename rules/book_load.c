#include "rules/book.h"

#include "base/memory.h"
#include "base/text.h"
#include "rules/book_business.h"
#include "rules/book_file.h"
#include "rules/book_value.h"
#include "rules/note.h"

#include <stdlib.h>
#include <string.h>

const struct clause *book_clause(const struct rulebook *book, const char *id) {
    for (int i = 0; i < book->clause_count; i++)
        if (book->clauses[i].id && strcmp(book->clauses[i].id, id) == 0)
            return &book->clauses[i];
    return NULL;
}

const struct wording *book_wording(const struct rulebook *book, enum finding_code code,
                                   const char *detail) {
    const struct wording *any = NULL;
    for (int i = 0; i < book->wording_count; i++) {
        const struct wording *each = &book->wordings[i];
        if (each->code != code)
            continue;
        if (!each->detail)
            any = each;
        else if (detail && strcmp(each->detail, detail) == 0)
            return each;
    }
    return any;
}

/* The list is made in one piece: rules lend clauses from it while it is read. */
static bool read_clauses(const struct book_reader *reader, const struct yaml_node *list) {
    static const char *const KEYS[] = {"id", "title", "line", "quote", "en", NULL};
    if (list->sort != YAML_LIST)
        return yaml_wrong(reader->yaml, list, reader->why, WORD_YAML_LIST, NULL);
    struct rulebook *book = reader->book;
    book->clauses = memory_new((size_t)list->part_count, sizeof *book->clauses);
    for (int i = 0; i < list->part_count; i++) {
        const struct yaml_node *node = &list->parts[i];
        struct clause *clause = &book->clauses[book->clause_count++];
        if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
            return false;
        const struct yaml_node *id = value_part(reader, node, "id");
        const struct yaml_node *title = id ? value_part(reader, node, "title") : NULL;
        const struct yaml_node *line = yaml_part(node, "line");
        const struct yaml_node *quote = yaml_part(node, "quote");
        const struct yaml_node *english = yaml_part(node, "en");
        if (!title || (id->text && book_clause(book, id->text)))
            return title ? yaml_wrong(reader->yaml, id, reader->why, WORD_YAML_TWICE, id->text)
                         : false;
        if (!value_text(reader, id, &clause->id) || !value_text(reader, title, &clause->title) ||
            (line && !value_number(reader, line, &clause->line)) ||
            (quote && !value_text(reader, quote, &clause->quote)) ||
            (english && !value_text(reader, english, &clause->english)))
            return false;
    }
    return true;
}

/* Names of things in both languages, by words of one of the program's lists. */
static bool read_names(const struct book_reader *reader, const struct yaml_node *map,
                       struct sentence *names, int (*number)(const char *)) {
    if (map->sort != YAML_MAP)
        return yaml_wrong(reader->yaml, map, reader->why, WORD_YAML_MAP, NULL);
    for (int i = 0; i < map->part_count; i++) {
        const struct yaml_node *part = &map->parts[i];
        struct yaml_node at = {.line = part->key_line, .column = part->key_column};
        int place = number(part->key);
        if (place <= 0)
            return yaml_wrong(reader->yaml, &at, reader->why, WORD_BOOK_NO_WORD, part->key);
        if (!value_sentence(reader, part, &names[place]))
            return false;
    }
    return true;
}

static int item_number(const char *word) {
    return (int)item_from_text(word);
}

static int field_number(const char *word) {
    return (int)field_name_from_text(word);
}

static int kind_number(const char *word) {
    return (int)page_kind_from_text(word);
}

static bool read_required(const struct book_reader *reader, const struct yaml_node *node,
                          struct required_fields *out) {
    static const char *const KEYS[] = {"fields", "clause", NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    const struct yaml_node *fields = value_part(reader, node, "fields");
    const struct yaml_node *clause = fields ? value_part(reader, node, "clause") : NULL;
    int numbers[MOST_REQUIRED];
    struct word_list list = {numbers, MOST_REQUIRED, 0, field_number};
    if (!clause || !value_words(reader, fields, &list))
        return false;
    for (int i = 0; i < list.count; i++)
        out->at[out->count++] = (enum field_name)numbers[i];
    return value_clause(reader, clause, &out->clause);
}

static bool read_all_required(const struct book_reader *reader, const struct yaml_node *node) {
    static const char *const KEYS[] = {"application_form", "personal_row", "invoice_information",
                                       NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    struct required_fields *places[] = {&reader->book->form, &reader->book->personal_row,
                                        &reader->book->invoice};
    for (int i = 0; KEYS[i]; i++) {
        const struct yaml_node *part = value_part(reader, node, KEYS[i]);
        if (!part || !read_required(reader, part, places[i]))
            return false;
    }
    return true;
}

static bool read_payee(const struct book_reader *reader, const struct yaml_node *node) {
    static const char *const KEYS[] = {"name", "account", "clause", NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    const struct yaml_node *name = value_part(reader, node, "name");
    const struct yaml_node *account = name ? value_part(reader, node, "account") : NULL;
    const struct yaml_node *clause = account ? value_part(reader, node, "clause") : NULL;
    return clause && value_text(reader, name, &reader->book->payee.name) &&
           value_digits(reader, account, &reader->book->payee.account) &&
           value_clause(reader, clause, &reader->book->payee.clause);
}

static bool is_channel(const char *word) {
    return strcmp(word, "bank") == 0 || strcmp(word, "wechat") == 0 || strcmp(word, "alipay") == 0;
}

static bool read_channels(const struct book_reader *reader, const struct yaml_node *node) {
    static const char *const KEYS[] = {"channels", "clause", NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    const struct yaml_node *channels = value_part(reader, node, "channels");
    const struct yaml_node *clause = channels ? value_part(reader, node, "clause") : NULL;
    struct rulebook *book = reader->book;
    if (!clause || !value_clause(reader, clause, &book->channel_clause))
        return false;
    int most = (int)(sizeof book->refused_channels / sizeof *book->refused_channels);
    if (channels->sort != YAML_LIST || channels->part_count > most)
        return yaml_wrong(reader->yaml, channels, reader->why, WORD_YAML_SHORT_LIST, NULL);
    for (int i = 0; i < channels->part_count; i++) {
        const char *word = channels->parts[i].text;
        if (!word || !is_channel(word))
            return yaml_wrong(reader->yaml, &channels->parts[i], reader->why, WORD_BOOK_CHANNEL,
                              word);
        book->refused_channels[book->refused_count++] = text_copy(word);
    }
    return true;
}

/* "unit.code_invalid" or "unit.code_invalid/old_number". */
static bool read_wording(const struct book_reader *reader, const struct yaml_node *node,
                         struct wording *out) {
    static const char *const KEYS[] = {"zh", "en", "clause", "ask", NULL};
    struct yaml_node at = {.line = node->key_line, .column = node->key_column};
    char code[64];
    size_t length = strcspn(node->key, "/");
    text_cut(code, sizeof code, node->key);
    code[length < sizeof code ? length : 0] = '\0';
    out->code = finding_code_from_text(code);
    if (out->code == FINDING_NONE)
        return yaml_wrong(reader->yaml, &at, reader->why, WORD_BOOK_NO_FINDING, node->key);
    out->detail = node->key[length] ? text_copy(node->key + length + 1) : NULL;
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    const struct yaml_node *zh = value_part(reader, node, "zh");
    const struct yaml_node *en = zh ? value_part(reader, node, "en") : NULL;
    const struct yaml_node *clause = yaml_part(node, "clause");
    const struct yaml_node *ask = yaml_part(node, "ask");
    if (!en || !value_text(reader, zh, &out->text.text[LANGUAGE_ZH]) ||
        !value_text(reader, en, &out->text.text[LANGUAGE_EN]) ||
        (clause && !value_clause(reader, clause, &out->clause)) ||
        (ask && !value_sentence(reader, ask, &out->ask)))
        return false;
    if (!note_places_are_known(out->text.text[LANGUAGE_ZH]))
        return yaml_wrong(reader->yaml, zh, reader->why, WORD_BOOK_NO_PLACE, NULL);
    return note_places_are_known(out->text.text[LANGUAGE_EN]) ||
           yaml_wrong(reader->yaml, en, reader->why, WORD_BOOK_NO_PLACE, NULL);
}

static bool read_wordings(const struct book_reader *reader, const struct yaml_node *map) {
    struct rulebook *book = reader->book;
    if (map->sort != YAML_MAP)
        return yaml_wrong(reader->yaml, map, reader->why, WORD_YAML_MAP, NULL);
    for (int i = 0; i < map->part_count; i++) {
        book->wordings = memory_room(book->wordings, book->wording_count, sizeof *book->wordings);
        if (!read_wording(reader, &map->parts[i], &book->wordings[book->wording_count++]))
            return false;
    }
    for (int code = 1; code < FINDING_COUNT; code++)
        if (!book_wording(book, (enum finding_code)code, NULL))
            return yaml_wrong(reader->yaml, map, reader->why, WORD_BOOK_NO_WORDING,
                              finding_code_text((enum finding_code)code));
    return true;
}

static bool read_lists(const struct book_reader *reader, const struct yaml_node *always,
                       const struct yaml_node *expiring) {
    struct rulebook *book = reader->book;
    int numbers[PAGE_KIND_COUNT + ITEM_COUNT];
    struct word_list list = {numbers, ITEM_COUNT, 0, item_number};
    if (!value_words(reader, always, &list))
        return false;
    for (int i = 0; i < list.count; i++)
        book->always[book->always_count++] = (enum item)numbers[i];
    list = (struct word_list){numbers, PAGE_KIND_COUNT, 0, kind_number};
    if (!value_words(reader, expiring, &list))
        return false;
    for (int i = 0; i < list.count; i++)
        book->expiring[book->expiring_count++] = (enum page_kind)numbers[i];
    return true;
}

/* Every item that a rule names, and every required field, must have a name for people. */
static bool all_are_named(const struct book_reader *reader, const struct yaml_node *root) {
    const struct rulebook *book = reader->book;
    for (int item = 1; item < ITEM_COUNT; item++)
        if (!book->items[item].text[LANGUAGE_ZH])
            return yaml_wrong(reader->yaml, root, reader->why, WORD_BOOK_NO_NAME,
                              item_text((enum item)item));
    for (int i = 0; i < book->form.count; i++)
        if (!book->fields[book->form.at[i]].text[LANGUAGE_ZH])
            return yaml_wrong(reader->yaml, root, reader->why, WORD_BOOK_NO_NAME,
                              field_name_text(book->form.at[i]));
    return true;
}

bool book_read(const struct yaml *yaml, struct rulebook *book, struct fault *why) {
    static const char *const KEYS[] = {"book",          "valid_from", "title",    "clauses",
                                       "items",         "fields",     "business", "always",
                                       "expiring",      "required",   "payee",    "refused",
                                       "default_years", "findings",   NULL};
    struct book_reader reader = {yaml, book, why};
    const struct yaml_node *root = &yaml->root;
    const struct yaml_node *part[sizeof KEYS / sizeof *KEYS] = {NULL};
    if (!yaml_keys_are(yaml, root, KEYS, why))
        return false;
    for (int i = 0; KEYS[i]; i++)
        if (!(part[i] = value_part(&reader, root, KEYS[i])))
            return false;
    return value_text(&reader, part[0], &book->name) &&
           value_day(&reader, part[1], &book->valid_from) &&
           value_sentence(&reader, part[2], &book->title) && read_clauses(&reader, part[3]) &&
           read_names(&reader, part[4], book->items, item_number) &&
           read_names(&reader, part[5], book->fields, field_number) &&
           book_read_business(&reader, part[6]) && read_lists(&reader, part[7], part[8]) &&
           read_all_required(&reader, part[9]) && read_payee(&reader, part[10]) &&
           read_channels(&reader, part[11]) &&
           value_count(&reader, part[12], &book->default_years) &&
           read_wordings(&reader, part[13]) && all_are_named(&reader, root);
}
