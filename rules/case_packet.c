#include "rules/case_packet.h"

#include "base/memory.h"
#include "base/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_PAGES 64
/* An A4 sheet at 300 dpi, on which cards stand one below the other. */
#define SHEET_WIDTH_PX  2480
#define SHEET_HEIGHT_PX 3508
#define CARD_STEP_PX    700

/* A packet at work: what each page is called in the cases file. */
struct builder {
    const struct case_file *file;
    struct packet packet;
    const char *names[MOST_PAGES];
    struct fault *why;
};

static bool wrong(const struct builder *builder, const struct yaml_node *node, enum word cause) {
    return yaml_wrong(&builder->file->yaml, node, builder->why, cause, node->text);
}

static struct yaml_node key_of(const struct yaml_node *node) {
    return (struct yaml_node){
        .line = node->key_line, .column = node->key_column, .text = node->key};
}

static void remove_field(struct field_list *list, int at) {
    field_free(&list->at[at]);
    memmove(&list->at[at], &list->at[at + 1], (size_t)(list->count - at - 1) * sizeof *list->at);
    list->count--;
}

/* What stands after "(WORD " in a value, up to its closing bracket, or NULL. */
static const char *marked(const char *text, const char *word) {
    size_t length = strlen(word);
    bool is = text[0] == '(' && text_starts_with(text + 1, word);
    return is && (text[1 + length] == ' ' || text[1 + length] == ')') ? text + 2 + length : NULL;
}

static void set_unsure(struct field *field, bool is_guess) {
    field->state = FIELD_STATE_UNSURE;
    field->confidence = 0.5;
    field->repaired = is_guess;
}

static void set_value(struct field *field, const char *text) {
    const char *unsure = marked(text, "unsure");
    const char *guess = marked(text, "guess");
    const char *inside = unsure ? unsure : guess ? guess : marked(text, "written");
    field->state = FIELD_STATE_READ;
    field->confidence = marked(text, "written") ? 0.97 : 0.99;
    field->handwritten = marked(text, "written") ? ANSWER_YES : field->handwritten;
    const char *value = text;
    if (strcmp(text, "(blank)") == 0) {
        field->state = FIELD_STATE_BLANK;
        value = NULL;
    } else if (strcmp(text, "(not tried)") == 0) {
        field->state = FIELD_STATE_NOT_TRIED;
        value = NULL;
    } else if (inside) {
        value = *inside ? inside : NULL;
    }
    if (unsure || guess)
        set_unsure(field, guess != NULL);
    text_replace(&field->value, value);
    size_t length = value ? strlen(value) : 0;
    if (length > 0 && inside)
        field->value[length - 1] = '\0'; /* the closing bracket */
    text_replace(&field->raw, field->value);
}

static bool set_fields(const struct builder *builder, const struct yaml_node *map, int row,
                       struct field_list *list) {
    if (map->sort != YAML_MAP)
        return wrong(builder, map, WORD_YAML_MAP);
    for (int i = 0; i < map->part_count; i++) {
        const struct yaml_node *part = &map->parts[i];
        struct yaml_node at = key_of(part);
        enum field_name name = field_name_from_text(part->key);
        if (name == FIELD_NONE || part->sort != YAML_SCALAR)
            return wrong(builder, &at, WORD_CASE_NO_FIELD);
        int place = 0;
        while (place < list->count && (list->at[place].name != name || list->at[place].row != row))
            place++;
        if (strcmp(part->text, "(gone)") == 0) {
            if (place < list->count)
                remove_field(list, place);
            continue;
        }
        struct field *field = place < list->count ? &list->at[place] : field_add(list);
        field->name = name;
        field->row = row;
        set_value(field, part->text);
    }
    return true;
}

static enum answer answer_of(const char *word) {
    return strcmp(word, "yes") == 0 ? ANSWER_YES : ANSWER_NO;
}

static bool set_seal_part(struct seal *seal, const struct yaml_node *part) {
    if (strcmp(part->key, "shape") == 0)
        seal->shape = seal_shape_from_text(part->text);
    else if (strcmp(part->key, "ink") == 0)
        seal->ink = seal_ink_from_text(part->text);
    else if (strcmp(part->key, "title") == 0)
        text_replace(&seal->title, part->text);
    else if (strcmp(part->key, "purpose") == 0)
        text_replace(&seal->purpose, part->text);
    else if (strcmp(part->key, "star") == 0)
        seal->star = answer_of(part->text);
    else if (strcmp(part->key, "hints") == 0)
        seal->hints |= (unsigned)seal_hint_from_text(part->text);
    else
        return false;
    return true;
}

static bool add_seal(const struct builder *builder, const struct yaml_node *name,
                     struct page_reading *page) {
    const struct yaml_node *map = name->text ? yaml_part(builder->file->seals, name->text) : NULL;
    if (!map || map->sort != YAML_MAP)
        return wrong(builder, name, WORD_CASE_NO_SEAL);
    struct seal *seal = seal_add(&page->seals);
    seal->box = (struct box_px){1500, 2600, 480, 480};
    seal->confidence = 0.95;
    for (int i = 0; i < map->part_count; i++)
        if (map->parts[i].sort != YAML_SCALAR || !set_seal_part(seal, &map->parts[i]))
            return wrong(builder, &map->parts[i], WORD_CASE_SEAL_PART);
    return true;
}

static bool set_seals(const struct builder *builder, const struct yaml_node *list,
                      struct page_reading *page) {
    for (int i = 0; i < page->seals.count; i++)
        seal_free(&page->seals.at[i]);
    page->seals.count = 0;
    for (int i = 0; i < list->part_count; i++)
        if (!add_seal(builder, &list->parts[i], page))
            return false;
    return list->sort == YAML_LIST || wrong(builder, list, WORD_YAML_LIST);
}

/* A card with a name or number is a portrait side, another an emblem side. {} is a card of which
 * nothing was made out. */
static bool set_cards(const struct builder *builder, const struct yaml_node *list,
                      struct page_reading *page) {
    for (int i = 0; i < page->id_cards.count; i++)
        id_card_free(&page->id_cards.at[i]);
    page->id_cards.count = 0;
    for (int i = 0; i < list->part_count; i++) {
        const struct yaml_node *map = &list->parts[i];
        struct id_card *card = id_card_add(&page->id_cards);
        bool portrait = yaml_part(map, "name") || yaml_part(map, "number");
        card->side = portrait ? CARD_PORTRAIT : map->part_count > 0 ? CARD_EMBLEM : CARD_SIDE_NONE;
        card->box = (struct box_px){700, 400 + i * CARD_STEP_PX, 1011, 638};
        if (!set_fields(builder, map, -1, &card->fields))
            return false;
    }
    return list->sort == YAML_LIST || wrong(builder, list, WORD_YAML_LIST);
}

static bool set_rows(const struct builder *builder, const struct yaml_node *list,
                     struct page_reading *page) {
    for (int row = 0; row < list->part_count; row++)
        if (!set_fields(builder, &list->parts[row], row, &page->fields))
            return false;
    return list->sort == YAML_LIST || wrong(builder, list, WORD_YAML_LIST);
}

static bool set_kinds(const struct builder *builder, const struct yaml_node *list,
                      struct page_reading *page) {
    for (int i = 0; i < list->part_count && page->also_count < 4; i++) {
        enum page_kind kind =
            list->parts[i].text ? page_kind_from_text(list->parts[i].text) : PAGE_KIND_NONE;
        if (kind == PAGE_KIND_NONE)
            return wrong(builder, &list->parts[i], WORD_CASE_NO_KIND);
        page->also[page->also_count++] = kind;
    }
    return true;
}

static bool set_words(const struct builder *builder, const struct yaml_node *node,
                      struct page_reading *page) {
    const struct yaml_node *kind = yaml_part(node, "kind");
    const struct yaml_node *fault = yaml_part(node, "fault");
    const struct yaml_node *quality = yaml_part(node, "quality");
    const struct yaml_node *mark = yaml_part(node, "mark");
    const struct yaml_node *confidence = yaml_part(node, "confidence");
    if (kind && kind->text)
        page->kind = page_kind_from_text(kind->text);
    if (kind && page->kind == PAGE_KIND_NONE)
        return wrong(builder, kind, WORD_CASE_NO_KIND);
    if (fault) {
        text_replace(&page->fault, fault->text);
        page->kind = PAGE_KIND_NONE;
    }
    if (mark && mark->text)
        mark_add(&page->marks)->kind = mark_kind_from_text(mark->text);
    if (mark && (page->marks.count == 0 || page->marks.at[0].kind == MARK_NONE))
        return wrong(builder, mark, WORD_CASE_NO_MARK);
    if (confidence && confidence->text)
        page->confidence = strtod(confidence->text, NULL);
    if (quality && quality->text)
        page->quality = (unsigned)quality_from_text(quality->text);
    return !quality || page->quality != 0 || wrong(builder, quality, WORD_CASE_NO_QUALITY);
}

/* Lays what a paper, or a change of one, says over a page. */
static bool lay(const struct builder *builder, const struct yaml_node *node,
                struct page_reading *page) {
    static const char *const KEYS[] = {"kind",    "also",  "fields", "rows",       "seals", "cards",
                                       "quality", "fault", "mark",   "confidence", NULL};
    if (!yaml_keys_are(&builder->file->yaml, node, KEYS, builder->why))
        return false;
    const struct yaml_node *also = yaml_part(node, "also");
    const struct yaml_node *fields = yaml_part(node, "fields");
    const struct yaml_node *rows = yaml_part(node, "rows");
    const struct yaml_node *seals = yaml_part(node, "seals");
    const struct yaml_node *cards = yaml_part(node, "cards");
    return set_words(builder, node, page) && (!also || set_kinds(builder, also, page)) &&
           (!fields || set_fields(builder, fields, -1, &page->fields)) &&
           (!rows || set_rows(builder, rows, page)) &&
           (!seals || set_seals(builder, seals, page)) &&
           (!cards || set_cards(builder, cards, page));
}

static bool add_page(struct builder *builder, const struct yaml_node *name) {
    const struct yaml_node *paper =
        name->text ? yaml_part(builder->file->papers, name->text) : NULL;
    if (!paper || builder->packet.pages.count == MOST_PAGES)
        return wrong(builder, name, WORD_CASE_NO_PAPER);
    int count = builder->packet.pages.count;
    struct page_reading *page = page_reading_add(&builder->packet.pages);
    builder->names[count] = name->text;
    page->number = count + 1;
    page->source_page = page->number;
    page->confidence = 0.99;
    page->width_px = SHEET_WIDTH_PX;
    page->height_px = SHEET_HEIGHT_PX;
    page->dpi = 300;
    return lay(builder, paper, page);
}

static bool add_pages(struct builder *builder, const struct yaml_node *list) {
    for (int i = 0; i < list->part_count; i++)
        if (!add_page(builder, &list->parts[i]))
            return false;
    return list->sort == YAML_LIST || wrong(builder, list, WORD_YAML_LIST);
}

static int page_called(const struct builder *builder, const char *name) {
    for (int i = 0; name && i < builder->packet.pages.count; i++)
        if (strcmp(builder->names[i], name) == 0)
            return i;
    return -1;
}

static bool drop_pages(struct builder *builder, const struct yaml_node *list) {
    struct page_list *pages = &builder->packet.pages;
    for (int i = 0; i < list->part_count; i++) {
        int at = page_called(builder, list->parts[i].text);
        if (at < 0)
            return wrong(builder, &list->parts[i], WORD_CASE_NOT_IN_PACKET);
        page_reading_free(&pages->at[at]);
        pages->count--;
        for (int left = at; left < pages->count; left++) {
            pages->at[left] = pages->at[left + 1];
            builder->names[left] = builder->names[left + 1];
        }
    }
    for (int i = 0; i < pages->count; i++)
        pages->at[i].number = i + 1;
    return true;
}

static bool change_pages(struct builder *builder, const struct yaml_node *map) {
    if (map->sort != YAML_MAP)
        return wrong(builder, map, WORD_YAML_MAP);
    for (int i = 0; i < map->part_count; i++) {
        struct yaml_node key = key_of(&map->parts[i]);
        int at = page_called(builder, map->parts[i].key);
        if (at < 0)
            return wrong(builder, &key, WORD_CASE_NOT_IN_PACKET);
        if (!lay(builder, &map->parts[i], &builder->packet.pages.at[at]))
            return false;
    }
    return true;
}

static bool build(struct builder *builder, const struct yaml_node *node) {
    const struct yaml_node *packet = yaml_part(node, "packet");
    const struct yaml_node *papers =
        packet && packet->text ? yaml_part(builder->file->packets, packet->text) : NULL;
    const struct yaml_node *add = yaml_part(node, "add");
    const struct yaml_node *drop = yaml_part(node, "drop");
    const struct yaml_node *change = yaml_part(node, "change");
    const struct yaml_node *received = yaml_part(node, "received");
    builder->packet.received = builder->file->received;
    if (!papers)
        return wrong(builder, node, WORD_CASE_NO_PACKET);
    if (received && (!received->text || !date_parse(received->text, &builder->packet.received)))
        return wrong(builder, received, WORD_YAML_DAY);
    return add_pages(builder, papers) && (!add || add_pages(builder, add)) &&
           (!change || change_pages(builder, change)) && (!drop || drop_pages(builder, drop));
}

bool case_packet_build(const struct case_file *file, const struct yaml_node *node,
                       struct packet *out, struct fault *why) {
    struct builder builder = {.file = file, .why = why};
    if (!build(&builder, node)) {
        packet_free(&builder.packet);
        return false;
    }
    *out = builder.packet;
    return true;
}

bool case_file_read(const char *name, const char *text, size_t length, struct case_file *out,
                    struct fault *why) {
    static const char *const KEYS[] = {"book",    "received", "seals", "papers",
                                       "packets", "cases",    NULL};
    struct case_file file = {0};
    if (!yaml_read(name, text, length, &file.yaml, why))
        return false;
    const struct yaml_node *root = &file.yaml.root;
    bool fine = yaml_keys_are(&file.yaml, root, KEYS, why);
    for (int i = 0; fine && KEYS[i]; i++)
        if (!yaml_part(root, KEYS[i]))
            fine = yaml_wrong(&file.yaml, root, why, WORD_YAML_KEY_MISSING, KEYS[i]);
    if (fine) {
        const char *day = yaml_part(root, "received")->text;
        file.book = text_copy(yaml_part(root, "book")->text);
        file.seals = yaml_part(root, "seals");
        file.papers = yaml_part(root, "papers");
        file.packets = yaml_part(root, "packets");
        file.cases = yaml_part(root, "cases");
        fine = file.book && day && date_parse(day, &file.received);
        if (!fine)
            yaml_wrong(&file.yaml, root, why, WORD_CASE_BOOK_OR_DAY, NULL);
    }
    if (!fine) {
        case_file_free(&file);
        return false;
    }
    *out = file;
    return true;
}

void case_file_free(struct case_file *file) {
    yaml_free(&file->yaml);
    free(file->book);
    *file = (struct case_file){0};
}
