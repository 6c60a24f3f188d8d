#include "facts/borne_out.h"

#include "base/check_digit.h"
#include "base/scoped.h"
#include "base/text.h"
#include "facts/likeness.h"
#include "facts/plausible.h"
#include "facts/statement.h"

#include <stdlib.h>
#include <string.h>

/* Two readings of one mind (ocr/certain.c). Of 64 unsure names on two drawn sets that a paper or
 * a seal bore out all were right. */
#define AGREED_CONFIDENCE 0.97
/* One character in so many may have been read otherwise than witnesses say, one in any case. */
#define MISREAD_SHARE 4

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

/* What a reading can be of, of all that witnesses say; lent. */
struct near {
    const struct field *field;
    const char *text;
    bool contested; /* of two names */
};

/* Few characters were read otherwise, and there what the witness says was thought of. */
static bool is_near(const struct field *field, const char *folded) {
    int length = text_length_characters(folded);
    int most = length / MISREAD_SHARE > 1 ? length / MISREAD_SHARE : 1;
    SCOPED(scoped_free)
    char *value = text_folded(field->value);
    return length > 1 && text_distance(value, folded) <= most &&
           likeness_name(field, folded) == AGREEMENT_SAME;
}

static void offer(struct near *near, const char *text) {
    SCOPED(scoped_free)
    char *folded = text_folded(text);
    if (!is_near(near->field, folded))
        return;
    SCOPED(scoped_free)
    char *known = text_folded(near->text ? near->text : text);
    near->contested |= strcmp(known, folded) != 0;
    near->text = near->text ? near->text : text;
}

static void offer_statement(struct near *near, const struct page_reading *page,
                            enum field_name name) {
    struct statement said = statement_of(page, name, -1);
    if (statement_is_read(&said))
        offer(near, statement_text(&said));
}

/* A licence or a slip, and a ring: two that say it apart from each other. */
static bool is_said_twice(const struct packet *packet, const struct page_reading *own,
                          const char *text) {
    SCOPED(scoped_free)
    char *folded = text_folded(text);
    bool on_paper = false;
    bool on_ring = false;
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        if (licence_denies(page, folded))
            return false;
        on_paper |= page != own && paper_says(page, folded);
        on_ring |= seal_says(page, folded);
    }
    return on_paper && on_ring;
}

static const char *near_body(const struct packet *packet, const struct page_reading *own,
                             const struct field *field) {
    struct near near = {.field = field};
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        if (is_licence(page))
            offer_statement(&near, page, FIELD_UNIT_NAME);
        for (int j = 0; j < page->seals.count; j++)
            if (page->seals.at[j].title)
                offer(&near, page->seals.at[j].title);
    }
    bool good = near.text && !near.contested && is_said_twice(packet, own, near.text);
    return good ? near.text : NULL;
}

/* The name on the card whose number stands beside the doubtful one. */
static const char *near_person(const struct packet *packet, const struct page_reading *own,
                               const struct field *field) {
    struct near near = {.field = field};
    struct statement number = statement_of(own, number_beside(field->name), field->row);
    for (int i = 0; i < packet->pages.count && statement_is_read(&number); i++) {
        const struct page_reading *page = &packet->pages.at[i];
        for (int j = 0; j < page->id_cards.count; j++) {
            const struct id_card *card = &page->id_cards.at[j];
            struct statement on_card = statement_on_card(card, page->number, FIELD_NUMBER);
            struct statement name = statement_on_card(card, page->number, FIELD_NAME);
            if (statement_is_read(&on_card) && statement_is_read(&name) &&
                strcmp(statement_text(&on_card), statement_text(&number)) == 0)
                offer(&near, statement_text(&name));
        }
    }
    return near.contested ? NULL : near.text;
}

static void settle(struct packet *packet, const struct page_reading *page, struct field *field) {
    if (!is_borne_out(packet, page, field)) {
        const char *text = NAMES_BODY[field->name] ? near_body(packet, page, field)
                                                   : near_person(packet, page, field);
        if (!text)
            return;
        text_replace(&field->value, text);
        field->repaired = true;
    }
    field->state = FIELD_STATE_READ;
    if (field->confidence < AGREED_CONFIDENCE)
        field->confidence = AGREED_CONFIDENCE;
}

void borne_out_read(struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++) {
        struct page_reading *page = &packet->pages.at[i];
        for (int j = 0; j < page->fields.count; j++) {
            struct field *field = &page->fields.at[j];
            bool named = NAMES_BODY[field->name] || number_beside(field->name) != FIELD_NONE;
            if (named && field->state == FIELD_STATE_UNSURE && field->value)
                settle(packet, page, field);
        }
    }
}
