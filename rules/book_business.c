#include "rules/book_business.h"

#include "base/memory.h"

#include <string.h>

static const struct {
    const char *word;
    enum condition condition;
} CONDITIONS[] = {
    {"unit_certificate", CONDITION_UNIT_CERTIFICATE},
    {"personal_certificate", CONDITION_PERSONAL_CERTIFICATE},
    {"unit_seal_image", CONDITION_UNIT_SEAL_IMAGE},
    {"personal_seal_image", CONDITION_PERSONAL_SEAL_IMAGE},
    {"fee_due", CONDITION_FEE_DUE},
};
#define CONDITION_COUNT (sizeof CONDITIONS / sizeof *CONDITIONS)

int condition_from_text(const char *word) {
    for (size_t i = 0; i < CONDITION_COUNT; i++)
        if (strcmp(CONDITIONS[i].word, word) == 0)
            return (int)CONDITIONS[i].condition;
    return 0;
}

const char *condition_text(enum condition condition) {
    for (size_t i = 0; i < CONDITION_COUNT; i++)
        if (CONDITIONS[i].condition == condition)
            return CONDITIONS[i].word;
    return "";
}

static bool read_conditions(const struct book_reader *reader, const struct yaml_node *node,
                            unsigned *out) {
    int bits[CONDITION_COUNT];
    struct word_list list = {bits, (int)CONDITION_COUNT, 0, condition_from_text};
    if (!value_words(reader, node, &list))
        return false;
    for (int i = 0; i < list.count; i++)
        *out |= (unsigned)bits[i];
    return true;
}

static bool read_paper(const struct book_reader *reader, const struct yaml_node *node,
                       struct paper_rule *out) {
    static const char *const KEYS[] = {"item", "sealed", "when", "clause", NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    const struct yaml_node *item = value_part(reader, node, "item");
    const struct yaml_node *clause = item ? value_part(reader, node, "clause") : NULL;
    if (!clause)
        return false;
    out->item = item->text ? item_from_text(item->text) : ITEM_NONE;
    if (out->item == ITEM_NONE)
        return yaml_wrong(reader->yaml, item, reader->why, WORD_BOOK_NO_ITEM, item->text);
    const struct yaml_node *sealed = yaml_part(node, "sealed");
    const struct yaml_node *when = yaml_part(node, "when");
    return value_clause(reader, clause, &out->clause) &&
           (!sealed || value_yes_no(reader, sealed, &out->is_sealed)) &&
           (!when || read_conditions(reader, when, &out->when));
}

static bool read_papers(const struct book_reader *reader, const struct yaml_node *node,
                        struct business_rule *out) {
    if (node->sort != YAML_LIST)
        return yaml_wrong(reader->yaml, node, reader->why, WORD_YAML_LIST, NULL);
    for (int i = 0; i < node->part_count; i++) {
        out->papers = memory_room(out->papers, out->paper_count, sizeof *out->papers);
        if (!read_paper(reader, &node->parts[i], &out->papers[out->paper_count++]))
            return false;
    }
    return true;
}

static bool read_fee(const struct book_reader *reader, const struct yaml_node *node,
                     struct fee_rule *out) {
    static const char *const KEYS[] = {"service", "medium", "seal_image", "clause", NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    const struct yaml_node *service = yaml_part(node, "service");
    const struct yaml_node *medium = yaml_part(node, "medium");
    const struct yaml_node *image = yaml_part(node, "seal_image");
    const struct yaml_node *clause = value_part(reader, node, "clause");
    out->is_charged = true;
    return clause && value_clause(reader, clause, &out->clause) &&
           (!service || value_fen(reader, service, &out->service_fen)) &&
           (!medium || value_fen(reader, medium, &out->medium_fen)) &&
           (!image || value_fen(reader, image, &out->seal_image_fen));
}

static bool read_fees(const struct book_reader *reader, const struct yaml_node *node,
                      struct business_rule *out) {
    static const char *const KEYS[] = {"unit", "personal", NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    const struct yaml_node *unit = yaml_part(node, "unit");
    const struct yaml_node *personal = yaml_part(node, "personal");
    return (!unit || read_fee(reader, unit, &out->fees[CERTIFICATE_UNIT])) &&
           (!personal || read_fee(reader, personal, &out->fees[CERTIFICATE_PERSONAL]));
}

static int business_number(const char *word) {
    return (int)business_type_from_text(word);
}

static bool read_together(const struct book_reader *reader, const struct yaml_node *node,
                          struct business_rule *out) {
    int types[BUSINESS_COUNT];
    struct word_list list = {types, BUSINESS_COUNT, 0, business_number};
    if (!value_words(reader, node, &list))
        return false;
    for (int i = 0; i < list.count; i++)
        out->together |= 1u << types[i];
    return true;
}

static bool read_one(const struct book_reader *reader, const struct yaml_node *node,
                     struct business_rule *out) {
    static const char *const KEYS[] = {
        "name", "by_mail", "valid_certificate", "together", "papers", "fees", "clause", NULL};
    if (!yaml_keys_are(reader->yaml, node, KEYS, reader->why))
        return false;
    *out = (struct business_rule){.is_known = true, .is_by_mail = true};
    const struct yaml_node *name = value_part(reader, node, "name");
    const struct yaml_node *mail = yaml_part(node, "by_mail");
    const struct yaml_node *valid = yaml_part(node, "valid_certificate");
    const struct yaml_node *together = yaml_part(node, "together");
    const struct yaml_node *papers = yaml_part(node, "papers");
    const struct yaml_node *fees = yaml_part(node, "fees");
    const struct yaml_node *clause = yaml_part(node, "clause");
    return name && value_sentence(reader, name, &out->name) &&
           (!mail || value_yes_no(reader, mail, &out->is_by_mail)) &&
           (!valid || value_yes_no(reader, valid, &out->needs_valid_certificate)) &&
           (!together || read_together(reader, together, out)) &&
           (!papers || read_papers(reader, papers, out)) &&
           (!fees || read_fees(reader, fees, out)) &&
           (!clause || value_clause(reader, clause, &out->clause));
}

bool book_read_business(const struct book_reader *reader, const struct yaml_node *map) {
    if (map->sort != YAML_MAP)
        return yaml_wrong(reader->yaml, map, reader->why, WORD_YAML_MAP, NULL);
    for (int i = 0; i < map->part_count; i++) {
        const struct yaml_node *part = &map->parts[i];
        struct yaml_node at = {.line = part->key_line, .column = part->key_column};
        enum business_type type = business_type_from_text(part->key);
        if (type == BUSINESS_NONE)
            return yaml_wrong(reader->yaml, &at, reader->why, WORD_BOOK_NO_BUSINESS, part->key);
        if (!read_one(reader, part, &reader->book->business[type]))
            return false;
    }
    return true;
}
