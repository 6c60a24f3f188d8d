#include "pipeline/export_case.h"

#include "base/text.h"

#include <stdlib.h>

/* The correction of one place, or NULL. */
static const struct correction *given(const struct correction_list *all,
                                      const struct correction *place) {
    const struct correction *found = NULL;
    for (int i = 0; i < all->count; i++) {
        const struct correction *one = &all->at[i];
        bool same = one->page == place->page && one->name == place->name;
        if (same && one->name != FIELD_NONE && one->card == place->card && one->row == place->row)
            found = one;
        if (same && one->name == FIELD_NONE && one->kind == PAGE_KIND_NONE &&
            one->seal == place->seal)
            found = one;
    }
    return found;
}

/* A value that nobody looked at is not known, whatever was read. */
static void forget_fields(const struct correction_list *all, int page, int card,
                          struct field_list *fields) {
    for (int i = 0; i < fields->count; i++) {
        struct field *field = &fields->at[i];
        const struct correction place = {
            .page = page, .card = card, .row = field->row, .name = field->name};
        bool is_given = given(all, &place) != NULL;
        text_replace(&field->raw, is_given ? field->value : NULL);
        line_text_free(&field->reading);
        if (is_given)
            continue;
        text_replace(&field->value, NULL);
        field->state = FIELD_STATE_NOT_TRIED;
    }
}

static void forget_seals(const struct correction_list *all, struct page_reading *page) {
    for (int i = 0; i < page->seals.count; i++) {
        struct seal *seal = &page->seals.at[i];
        const struct correction place = {.page = page->number, .seal = i};
        text_replace(&seal->title, NULL);
        text_replace(&seal->purpose, NULL);
        text_replace(&seal->serial, NULL);
        line_text_free(&seal->ring);
        strip_list_free(&seal->strips);
        if (given(all, &place))
            continue;
        seal->owner = OWNER_UNKNOWN;
        seal->class = SEAL_CLASS_UNKNOWN;
    }
}

static bool is_corrected(const struct correction_list *all, int page) {
    for (int i = 0; i < all->count; i++)
        if (all->at[i].page == page)
            return true;
    return false;
}

static void keep_pages(const struct correction_list *all, struct packet *packet) {
    int kept = 0;
    for (int i = 0; i < packet->pages.count; i++) {
        struct page_reading *page = &packet->pages.at[i];
        if (!is_corrected(all, page->number)) {
            page_reading_free(page);
            continue;
        }
        forget_fields(all, page->number, -1, &page->fields);
        for (int j = 0; j < page->id_cards.count; j++)
            forget_fields(all, page->number, j, &page->id_cards.at[j].fields);
        forget_seals(all, page);
        packet->pages.at[kept++] = *page;
    }
    packet->pages.count = kept;
}

static void drop_dismissed(const struct finding_decision_list *decisions, struct packet *packet) {
    int kept = 0;
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding_decision *said =
            finding_decision_of(decisions, &packet->findings.at[i]);
        if (said && said->opinion == OPINION_DISMISSED)
            finding_free(&packet->findings.at[i]);
        else
            packet->findings.at[kept++] = packet->findings.at[i];
    }
    packet->findings.count = kept;
}

bool export_case_make(const struct kept_correction_list *corrections,
                      const struct finding_decision_list *decisions, struct packet *packet) {
    if (corrections->count == 0)
        return false;
    SCOPED(scoped_free)
    struct correction *laid = kept_correction_list_laid(corrections);
    const struct correction_list all = {laid, corrections->count};
    corrections_lay(&all, packet);
    corrections_lay_seals(&all, packet);
    keep_pages(&all, packet);
    drop_dismissed(decisions, packet);
    return true;
}
