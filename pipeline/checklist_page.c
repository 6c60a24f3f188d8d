#include "pipeline/checklist_page.h"

#include "base/text.h"
#include "packet/mask.h"
#include "pipeline/terminal.h"

#include <string.h>

#define LABEL_COLUMNS 26

char *seal_said(const struct seal *seal, enum language language) {
    const char *class =
        seal->class == SEAL_CLASS_UNKNOWN ? "unknown" : seal_class_text(seal->class);
    const char *owner = seal->owner == OWNER_UNKNOWN ? "unknown" : seal_owner_text(seal->owner);
    struct text_buffer text = {0};
    text_add_format(&text, language == LANGUAGE_ZH ? "%s（%s）" : "%s (%s)",
                    said("CLASS", class, language), said("OWNER", owner, language));
    return text_buffer_take(&text);
}

char *page_place(const struct packet *packet, const struct page_reading *page) {
    if (page->source < 0 || page->source >= packet->sources.count)
        return NULL;
    const struct source *source = &packet->sources.at[page->source];
    struct text_buffer place = {0};
    SCOPED(scoped_free)
    char *file = terminal_file_name(source->file);
    text_add(&place, file);
    if (source->pages > 1)
        text_add_format(&place, ":%d", page->source_page);
    return text_buffer_take(&place);
}

/* The fault is kept as "zh / en" (fault_describe_both). */
char *page_reason(const struct page_reading *page, enum language language) {
    if (!page->fault)
        return NULL;
    const char *between = strstr(page->fault, " / ");
    if (!between)
        return terminal_file_name(page->fault);
    if (language == LANGUAGE_EN)
        return terminal_file_name(between + 3);
    SCOPED(scoped_free)
    char *zh = text_copy(page->fault);
    zh[between - page->fault] = '\0';
    return terminal_file_name(zh);
}

static const char *state_said(enum field_state state, enum language language) {
    switch (state) {
    case FIELD_STATE_BLANK:
        return word_text(WORD_CHECKLIST_BLANK, language);
    case FIELD_STATE_UNSURE:
        return word_text(WORD_CHECKLIST_UNSURE, language);
    case FIELD_STATE_NOT_TRIED:
        return word_text(WORD_CHECKLIST_NOT_TRIED, language);
    case FIELD_STATE_READ:
        break;
    }
    return "";
}

/* The group of words of a field whose values are identifiers; NULL for any other. */
static const char *value_group(enum field_name name) {
    static const struct {
        enum field_name name;
        const char *group;
    } GROUPS[] = {
        {FIELD_BUSINESS_TYPES, "BUSINESS"}, {FIELD_CERTIFICATE_KINDS, "CERTIFICATE"},
        {FIELD_VALID_UNTIL, "UNTIL"},       {FIELD_CERTIFICATE_VALID_UNTIL, "UNTIL"},
        {FIELD_SEAL_IMAGE, "TICK"},         {FIELD_STATUS, "STATUS"},
        {FIELD_CHANNEL, "CHANNEL"},
    };
    for (size_t i = 0; i < sizeof GROUPS / sizeof *GROUPS; i++)
        if (GROUPS[i].name == name)
            return GROUPS[i].group;
    return NULL;
}

char *value_said(const struct field *field, enum language language) {
    const char *group = value_group(field->name);
    if (!group || !field->value)
        return mask_value(field->name, field->value ? field->value : field->raw);
    struct text_buffer words = {0};
    for (const char *at = field->value; *at;) {
        size_t length = strcspn(at, ",");
        SCOPED(scoped_free)
        char *one = strndup(at, length);
        text_add_format(&words, "%s%s", words.length ? word_text(WORD_LIST_JOINT, language) : "",
                        said(group, one ? one : "", language));
        at += length + (at[length] == ',');
    }
    return text_buffer_take(&words);
}

static void print_field(FILE *out, const struct field *field, const struct checklist_look *look) {
    struct text_buffer label = {0};
    text_add(&label, said("FIELD", field_name_text(field->name), look->language));
    if (field->row >= 0)
        text_add_format(&label, " %d", field->row + 1);
    fputs("      ", out);
    terminal_put(out, label.bytes, LABEL_COLUMNS);
    text_buffer_free(&label);
    SCOPED(scoped_free)
    char *value = value_said(field, look->language);
    fprintf(out, "%s%s%s%s\n", value ? value : "",
            value && field->state != FIELD_STATE_READ ? " " : "",
            state_said(field->state, look->language),
            field->handwritten == ANSWER_YES ? word_text(WORD_CHECKLIST_HANDWRITTEN, look->language)
                                             : "");
}

static void print_seal(FILE *out, const struct seal *seal, const struct checklist_look *look) {
    SCOPED(scoped_free)
    char *words = seal_said(seal, look->language);
    fprintf(out, "      ◎ %s %s", words, seal->title ? seal->title : "—");
    if (seal->purpose)
        fprintf(out, " · %s", seal->purpose);
    if (seal->width_mm > 0)
        fprintf(out, " · %.0f×%.0f mm", seal->width_mm, seal->height_mm);
    fputc('\n', out);
}

static void print_head(FILE *out, const struct packet *packet, const struct page_reading *page,
                       const struct checklist_look *look) {
    char number[16];
    char sentence[64];
    snprintf(number, sizeof number, "%d", page->number);
    word_format(sentence, sizeof sentence, look->language, WORD_CHECKLIST_PAGE, number, NULL);
    fprintf(out, "\n  %s", sentence);
    if (page->source >= 0 && page->source < packet->sources.count) {
        SCOPED(scoped_free)
        char *file = terminal_file_name(packet->sources.at[page->source].file);
        fprintf(out, "  %s:%d", file, page->source_page);
    }
    terminal_colour_on(out, COLOUR_BOLD, look->in_colour);
    fprintf(out, "  %s",
            page->fault ? "✗" : said("KIND", page_kind_text(page->kind), look->language));
    terminal_colour_off(out, look->in_colour);
    for (int i = 0; i < page->also_count; i++)
        fprintf(out, " + %s", said("KIND", page_kind_text(page->also[i]), look->language));
    SCOPED(scoped_free)
    char *fault = terminal_file_name(page->fault ? page->fault : "");
    fprintf(out, "%s%s\n", page->fault ? "  " : "", fault);
}

void checklist_page_print(FILE *out, const struct packet *packet, const struct page_reading *page,
                          const struct checklist_look *look) {
    print_head(out, packet, page, look);
    for (int i = 0; i < page->fields.count; i++)
        print_field(out, &page->fields.at[i], look);
    for (int i = 0; i < page->id_cards.count; i++) {
        const struct id_card *card = &page->id_cards.at[i];
        const char *side = said("SIDE", card_side_text(card->side), look->language);
        fprintf(out, "      ▭ %s\n", *side ? side : "—");
        for (int j = 0; j < card->fields.count; j++)
            print_field(out, &card->fields.at[j], look);
    }
    for (int i = 0; i < page->seals.count; i++)
        print_seal(out, &page->seals.at[i], look);
    for (int i = 0; i < page->barcodes.count; i++) {
        SCOPED(scoped_free)
        char *masked = mask_sentence(page->barcodes.at[i].data);
        SCOPED(scoped_free)
        char *text = terminal_plain(masked ? masked : "");
        fprintf(out, "      ▥ %s %s\n", page->barcodes.at[i].type, text);
    }
}
