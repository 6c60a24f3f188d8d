#include "rules/rulebook.h"

#include "base/memory.h"
#include "base/text.h"
#include "rules/book.h"
#include "rules/book_file.h"

#include <dirent.h>
#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A rulebook is some twenty kilobytes. */
#define MOST_BYTES (1024 * 1024)

static bool read_file(const char *path, struct text_buffer *out, struct fault *why) {
    SCOPED(scoped_file)
    FILE *file = fopen(path, "rbe");
    if (!file)
        return fault_raise_errno(why, FAULT_SETUP, WORD_RULES_NONE, path);
    char bytes[4096];
    size_t count = 0;
    while ((count = fread(bytes, 1, sizeof bytes, file)) > 0 && out->length <= MOST_BYTES)
        text_add_bytes(out, bytes, count);
    if (ferror(file) || out->length > MOST_BYTES)
        return fault_raise(why, FAULT_SETUP, WORD_RULES_NONE, "%.100s", path);
    return true;
}

static void sign(const struct text_buffer *text, struct rulebook *book) {
    unsigned char digest[crypto_hash_sha256_BYTES];
    const char *bytes = text->bytes ? text->bytes : "";
    crypto_hash_sha256(digest, (const unsigned char *)bytes, text->length);
    for (size_t i = 0; i < sizeof digest; i++)
        snprintf(book->digest + 2 * i, 3, "%02x", digest[i]);
    date_format(book->valid_from, book->version);
}

/* The file is named by the day from which it holds, so that a folder lists itself in order. */
static bool name_agrees(const struct yaml *yaml, const struct rulebook *book, struct fault *why) {
    char expected[16];
    snprintf(expected, sizeof expected, "%s.yaml", book->version);
    return strcmp(yaml->name, expected) == 0 ||
           yaml_wrong(yaml, &yaml->root, why, WORD_BOOK_OTHER_DAY, book->version);
}

bool rules_load(const char *path, struct rulebook **out, struct fault *why) {
    SCOPED(text_buffer_free)
    struct text_buffer text = {0};
    SCOPED(yaml_free)
    struct yaml yaml = {0};
    if (!read_file(path, &text, why) ||
        !yaml_read(path, text.bytes ? text.bytes : "", text.length, &yaml, why))
        return false;
    SCOPED(rules_free)
    struct rulebook *book = memory_new(1, sizeof *book);
    if (!book_read(&yaml, book, why))
        return false;
    sign(&text, book);
    if (!name_agrees(&yaml, book, why))
        return false;
    *out = book;
    book = NULL;
    return true;
}

static void sentence_free(struct sentence *sentence) {
    free(sentence->text[0]);
    free(sentence->text[1]);
}

static void clauses_free(struct rulebook *book) {
    for (int i = 0; i < book->clause_count; i++) {
        free(book->clauses[i].id);
        free(book->clauses[i].title);
        free(book->clauses[i].quote);
        free(book->clauses[i].english);
    }
    free(book->clauses);
}

static void names_free(struct rulebook *book) {
    for (int i = 0; i < BUSINESS_COUNT; i++) {
        sentence_free(&book->business[i].name);
        free(book->business[i].papers);
    }
    for (int i = 0; i < ITEM_COUNT; i++)
        sentence_free(&book->items[i]);
    for (int i = 0; i < FIELD_COUNT; i++)
        sentence_free(&book->fields[i]);
    for (int i = 0; i < book->wording_count; i++) {
        sentence_free(&book->wordings[i].text);
        sentence_free(&book->wordings[i].ask);
        free(book->wordings[i].detail);
    }
    free(book->wordings);
}

void rules_free(struct rulebook **owner) {
    struct rulebook *book = *owner;
    if (!book)
        return;
    clauses_free(book);
    names_free(book);
    sentence_free(&book->title);
    for (int i = 0; i < book->refused_count; i++)
        free(book->refused_channels[i]);
    free(book->payee.name);
    free(book->payee.account);
    free(book->name);
    free(book);
    *owner = NULL;
}

static int by_day(const void *left, const void *right) {
    const struct rulebook *const *a = left;
    const struct rulebook *const *b = right;
    return date_compare((*a)->valid_from, (*b)->valid_from);
}

static bool shelve(const char *path, struct rule_shelf *shelf, struct fault *why) {
    shelf->books = memory_room(shelf->books, shelf->count, sizeof *shelf->books);
    if (!rules_load(path, &shelf->books[shelf->count], why))
        return false;
    struct rulebook *book = shelf->books[shelf->count++];
    if (strcmp(book->name, shelf->books[0]->name) == 0)
        return true;
    return fault_raise(why, FAULT_SETUP, WORD_RULES_WRONG, "%.60s: %.30s, %.30s", path,
                       shelf->books[0]->name, book->name);
}

static bool load_folder(const char *path, int depth, struct rule_shelf *shelf, struct fault *why) {
    struct dirent **names = NULL;
    int count = scandir(path, &names, NULL, alphasort);
    if (count < 0)
        return fault_raise_errno(why, FAULT_SETUP, WORD_RULES_NONE, path);
    bool fine = true;
    for (int i = 0; i < count; i++) {
        struct text_buffer inside = {0};
        struct stat status;
        text_add_format(&inside, "%s/%s", path, names[i]->d_name);
        bool found = names[i]->d_name[0] != '.' && stat(inside.bytes, &status) == 0;
        if (fine && found && S_ISDIR(status.st_mode) && depth == 0)
            fine = load_folder(inside.bytes, depth + 1, shelf, why);
        else if (fine && found && S_ISREG(status.st_mode) && text_ends_with(inside.bytes, ".yaml"))
            fine = shelve(inside.bytes, shelf, why);
        text_buffer_free(&inside);
        free(names[i]);
    }
    free(names);
    return fine;
}

bool rules_load_all(const char *path, struct rule_shelf *out, struct fault *why) {
    struct stat status;
    SCOPED(rule_shelf_free)
    struct rule_shelf shelf = {0};
    if (stat(path, &status) != 0)
        return fault_raise_errno(why, FAULT_SETUP, WORD_RULES_NONE, path);
    bool fine =
        S_ISDIR(status.st_mode) ? load_folder(path, 0, &shelf, why) : shelve(path, &shelf, why);
    if (!fine)
        return false;
    if (shelf.count == 0)
        return fault_raise(why, FAULT_SETUP, WORD_RULES_NONE, "%.100s", path);
    qsort(shelf.books, (size_t)shelf.count, sizeof *shelf.books, by_day);
    *out = shelf;
    shelf = (struct rule_shelf){0};
    return true;
}

void rule_shelf_free(struct rule_shelf *shelf) {
    for (int i = 0; i < shelf->count; i++)
        rules_free(&shelf->books[i]);
    free(shelf->books);
    *shelf = (struct rule_shelf){0};
}

const struct rulebook *rules_choose(const struct rule_shelf *shelf, struct date received) {
    const struct rulebook *chosen = shelf->books[0];
    for (int i = 1; i < shelf->count; i++)
        if (date_compare(shelf->books[i]->valid_from, received) <= 0)
            chosen = shelf->books[i];
    return chosen;
}

const char *rules_payee_name(const struct rulebook *book) {
    return book->payee.name;
}

const char *rules_payee_account(const struct rulebook *book) {
    return book->payee.account;
}

const char *rules_name(const struct rulebook *book) {
    return book->name;
}

const char *rules_version(const struct rulebook *book) {
    return book->version;
}

const char *rules_digest(const struct rulebook *book) {
    return book->digest;
}

bool rules_clause(const struct rulebook *book, const char *id, struct rule_clause *out) {
    const struct clause *clause = book_clause(book, id);
    if (clause)
        *out = (struct rule_clause){.id = clause->id,
                                    .title = clause->title,
                                    .quote = clause->quote,
                                    .english = clause->english,
                                    .line = clause->line};
    return clause;
}

static const char *word_of(const struct sentence *sentence, enum language language,
                           const char *otherwise) {
    return sentence->text[language] ? sentence->text[language] : otherwise;
}

const char *rules_title(const struct rulebook *book, enum language language) {
    return word_of(&book->title, language, book->name);
}

const char *rules_item(const struct rulebook *book, enum item item, enum language language) {
    return word_of(&book->items[item], language, item_text(item));
}

const char *rules_business(const struct rulebook *book, enum business_type type,
                           enum language language) {
    return word_of(&book->business[type].name, language, business_type_text(type));
}

const char *rules_ask(const struct rulebook *book, const struct rule_asked *asked,
                      enum language language) {
    const struct wording *wording = book_wording(book, asked->code, asked->detail);
    return wording ? word_of(&wording->ask, language, NULL) : NULL;
}
