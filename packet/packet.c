#include "packet/packet.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* Makes room for one more item and lends it. */
#define LIST_ADD(list)                                                                             \
    ((list)->at = memory_room((list)->at, (list)->count, sizeof *(list)->at), (list)->count++,     \
     &(list)->at[(list)->count - 1])

struct field *field_add(struct field_list *list) {
    struct field *field = LIST_ADD(list);
    field->row = -1;
    return field;
}

struct seal *seal_add(struct seal_list *list) {
    struct seal *seal = LIST_ADD(list);
    seal->width_mm = NAN;
    seal->height_mm = NAN;
    return seal;
}

struct mark *mark_add(struct mark_list *list) {
    return LIST_ADD(list);
}

struct id_card *id_card_add(struct id_card_list *list) {
    return LIST_ADD(list);
}

struct barcode *barcode_add(struct barcode_list *list) {
    return LIST_ADD(list);
}

struct page_reading *page_reading_add(struct page_list *list) {
    struct page_reading *page = LIST_ADD(list);
    page->skew_degrees = NAN;
    return page;
}

struct source *source_add(struct source_list *list) {
    return LIST_ADD(list);
}

struct finding *finding_add(struct finding_list *list) {
    return LIST_ADD(list);
}

struct comparison *comparison_add(struct comparison_list *list) {
    return LIST_ADD(list);
}

struct seam *seam_add(struct seam_list *list) {
    return LIST_ADD(list);
}

struct seam_slice *seam_slice_add(struct seam_slice_list *list) {
    return LIST_ADD(list);
}

struct line_steps *strip_add(struct strip_list *strips) {
    return LIST_ADD(strips);
}

const struct field *field_find(const struct field_list *list, enum field_name name, int row) {
    for (int i = 0; i < list->count; i++)
        if (list->at[i].name == name && list->at[i].row == row)
            return &list->at[i];
    return NULL;
}

void field_free(struct field *field) {
    free(field->value);
    free(field->raw);
    line_text_free(&field->reading);
    *field = (struct field){.row = -1};
}

void field_list_free(struct field_list *list) {
    for (int i = 0; i < list->count; i++)
        field_free(&list->at[i]);
    free(list->at);
    *list = (struct field_list){0};
}

void strip_list_free(struct strip_list *strips) {
    for (int i = 0; i < strips->count; i++)
        line_steps_free(&strips->at[i]);
    free(strips->at);
    *strips = (struct strip_list){0};
}

void seal_free(struct seal *seal) {
    free(seal->title);
    free(seal->purpose);
    free(seal->serial);
    free(seal->crop);
    free(seal->portrait);
    line_text_free(&seal->ring);
    strip_list_free(&seal->strips);
    *seal = (struct seal){0};
}

void id_card_free(struct id_card *card) {
    field_list_free(&card->fields);
    free(card->crop);
    *card = (struct id_card){0};
}

void page_reading_free(struct page_reading *page) {
    for (int i = 0; i < page->seals.count; i++)
        seal_free(&page->seals.at[i]);
    for (int i = 0; i < page->id_cards.count; i++)
        id_card_free(&page->id_cards.at[i]);
    for (int i = 0; i < page->barcodes.count; i++) {
        free(page->barcodes.at[i].type);
        free(page->barcodes.at[i].data);
    }
    for (int i = 0; i < page->marks.count; i++)
        free(page->marks.at[i].crop);
    field_list_free(&page->fields);
    free(page->seals.at);
    free(page->marks.at);
    free(page->id_cards.at);
    free(page->barcodes.at);
    free(page->fault);
    free(page->preview);
    *page = (struct page_reading){0};
}

void finding_free(struct finding *finding) {
    free(finding->detail);
    free(finding->subject);
    free(finding->clause);
    free(finding->message_zh);
    free(finding->message_en);
    *finding = (struct finding){0};
}

void finding_list_free(struct finding_list *list) {
    for (int i = 0; i < list->count; i++)
        finding_free(&list->at[i]);
    free(list->at);
    *list = (struct finding_list){0};
}

void comparison_list_free(struct comparison_list *list) {
    for (int i = 0; i < list->count; i++) {
        free(list->at[i].receipt);
        free(list->at[i].portrait);
        free(list->at[i].with_portrait);
        free(list->at[i].overlay);
    }
    free(list->at);
    *list = (struct comparison_list){0};
}

void seam_list_free(struct seam_list *list) {
    for (int i = 0; i < list->count; i++)
        free(list->at[i].slices.at);
    free(list->at);
    *list = (struct seam_list){0};
}

void packet_free(struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++)
        page_reading_free(&packet->pages.at[i]);
    for (int i = 0; i < packet->sources.count; i++)
        free(packet->sources.at[i].file);
    for (int i = 0; i < packet->supplement_count; i++)
        free(packet->supplements[i]);
    finding_list_free(&packet->findings);
    comparison_list_free(&packet->comparisons);
    seam_list_free(&packet->seams);
    free(packet->pages.at);
    free(packet->sources.at);
    free(packet->supplements);
    free(packet->supplement_of);
    free(packet->receipt);
    free(packet->label);
    free(packet->decision.by);
    free(packet->decision.at);
    free(packet->rulebook.name);
    free(packet->rulebook.version);
    free(packet->rulebook.digest);
    free(packet->ppocr_version);
    free(packet->tesseract_version);
    *packet = (struct packet){0};
}
