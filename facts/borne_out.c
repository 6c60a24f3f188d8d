#include "facts/borne_out.h"

#include "base/check_digit.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/plausible.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

/* Two readings of one mind (ocr/certain.c). Of 64 unsure names on two drawn sets that a paper or
 * a seal bore out all were right. */
#define AGREED_CONFIDENCE 0.97

static const bool NAMES_BODY[FIELD_COUNT] = {
    [FIELD_UNIT_NAME] = true, [FIELD_CERTIFICATE_NAME] = true, [FIELD_TITLE] = true};

/* Where the number of somebody stands beside the name. */
static enum field_name number_beside(enum field_name name) {
    if (name == FIELD_AGENT_NAME)
        return FIELD_AGENT_ID_NUMBER;
    return name == FIELD_HOLDER_NAME ? FIELD_HOLDER_ID_NUMBER : FIELD_NONE;
}

static bool says(const struct statement *said, const char *folded) {
    if (!statement_is_read(said))
        return false;
    SCOPED(scoped_free)
    char *own = text_folded(statement_text(said));
    return strcmp(own, folded) == 0;
}

static bool is_licence(const struct page_reading *page) {
    return page_serves_item(page, ITEM_LICENCE_COPY);
}

/* Nobody fills in a licence or a bank's slip. */
static bool paper_says(const struct page_reading *page, const char *folded) {
    struct statement named = statement_of(page, FIELD_UNIT_NAME, -1);
    struct statement payer = statement_of(page, FIELD_PAYER_NAME, -1);
    return (is_licence(page) && says(&named, folded)) ||
           (page_serves(page, PAGE_KIND_PAYMENT_VOUCHER) && says(&payer, folded));
}

static bool seal_says(const struct page_reading *page, const char *folded) {
    for (int i = 0; i < page->seals.count; i++) {
        const struct seal *seal = &page->seals.at[i];
        SCOPED(scoped_free)
        char *title = seal->title ? text_folded(seal->title) : NULL;
        bool official = seal->shape == SEAL_ROUND || seal->shape == SEAL_OVAL;
        if (official && title && strcmp(title, folded) == 0)
            return true;
    }
    return false;
}

/* A licence that surely says another name: whose papers these are is in question then. */
static bool licence_denies(const struct page_reading *page, const char *folded) {
    struct statement named = statement_of(page, FIELD_UNIT_NAME, -1);
    return is_licence(page) && statement_is_read(&named) && !says(&named, folded);
}

/* Another paper than `own`, or a seal on any. */
static bool body_is_borne_out(const struct packet *packet, const struct page_reading *own,
                              const char *folded) {
    bool said = false;
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        if (licence_denies(page, folded))
            return false;
        said |= (page != own && paper_says(page, folded)) || seal_says(page, folded);
    }
    return said;
}

/* Both numbers can be, and are two people's. */
static bool is_another(const struct id_card *card, int page, const struct statement *number) {
    struct statement on_card = statement_on_card(card, page, FIELD_NUMBER);
    const char *own = statement_text(&on_card);
    const char *said = statement_text(number);
    return own && said && citizen_is_valid(own) && citizen_is_valid(said) && strcmp(own, said) != 0;
}

static bool person_is_borne_out(const struct packet *packet, const struct statement *number,
                                const char *folded) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        for (int j = 0; j < page->id_cards.count; j++) {
            const struct id_card *card = &page->id_cards.at[j];
            struct statement name = statement_on_card(card, page->number, FIELD_NAME);
            if (says(&name, folded) && !is_another(card, page->number, number))
                return true;
        }
    }
    return false;
}

static bool is_borne_out(const struct packet *packet, const struct page_reading *page,
                         const struct field *field) {
    SCOPED(scoped_free)
    char *folded = text_folded(field->value);
    if (NAMES_BODY[field->name])
        return plausible_body(field->value) && body_is_borne_out(packet, page, folded);
    struct statement number = statement_of(page, number_beside(field->name), field->row);
    return plausible_person(field->value) && person_is_borne_out(packet, &number, folded);
}

void borne_out_read(struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++) {
        struct page_reading *page = &packet->pages.at[i];
        for (int j = 0; j < page->fields.count; j++) {
            struct field *field = &page->fields.at[j];
            bool named = NAMES_BODY[field->name] || number_beside(field->name) != FIELD_NONE;
            if (!named || field->state != FIELD_STATE_UNSURE || !field->value ||
                !is_borne_out(packet, page, field))
                continue;
            field->state = FIELD_STATE_READ;
            if (field->confidence < AGREED_CONFIDENCE)
                field->confidence = AGREED_CONFIDENCE;
        }
    }
}
