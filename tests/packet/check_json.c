#include "packet/json.h"

#include "base/memory.h"
#include "base/text.h"

#include "suite.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIGEST "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static struct line_text line_of_two_characters(void) {
    struct line_text line = {.text = text_copy("示例"), .character_count = 2, .confidence = 0.93f};
    line.characters = memory_new(2, sizeof *line.characters);
    line.characters[0] = (struct line_character){
        .choices = {{"示", 0.91f}, {"未", 0.0123456f}}, .choice_count = 2, .start = 0, .end = 0.5f};
    line.characters[1] = (struct line_character){
        .choices = {{"例", 0.95f}}, .choice_count = 1, .start = 0.5f, .end = 1};
    return line;
}

static void fill_strip(struct line_steps *strip) {
    strip->at = memory_new(1, sizeof *strip->at);
    strip->at[strip->count++] = (struct line_step){
        .choices = {{"示", 0.91f}, {"未", 0.00002f}}, .choice_count = 2, .nothing = 0.05f};
}

static void fill_page(struct page_reading *page) {
    page->number = 1;
    page->source_page = 3;
    page->kind = PAGE_KIND_BUSINESS_LICENCE;
    page->also[page->also_count++] = PAGE_KIND_ID_COPY;
    page->confidence = 1.0 / 3;
    page->width_px = 2480;
    page->height_px = 3508;
    page->rotation_degrees = 270;
    page->quality = QUALITY_GRAY | QUALITY_CUT;
    page->preview = text_copy(DIGEST);
    struct field *ticks = field_add(&page->fields);
    ticks->name = FIELD_BUSINESS_TYPES;
    ticks->value = text_copy("unit_issue,personal_issue");
    ticks->state = FIELD_STATE_READ;
    struct field *phone = field_add(&page->fields);
    phone->name = FIELD_AGENT_PHONE;
    phone->row = 4;
    phone->value = text_copy("16400000001");
    phone->raw = text_copy("164 0000 0001");
    phone->state = FIELD_STATE_UNSURE;
    phone->handwritten = ANSWER_NO;
    phone->repaired = true;
    phone->confidence = 0.1;
    phone->box = (struct box_px){1, 2, 3, 4};
    phone->reading = line_of_two_characters();
    struct seal *seal = seal_add(&page->seals);
    seal->shape = SEAL_ROUND;
    seal->height_mm = 40.125;
    seal->ink = INK_RED;
    seal->star = ANSWER_YES;
    seal->title = text_copy("示例");
    seal->hints = HINT_IDENTICAL_IMPRESSION;
    seal->ring = line_of_two_characters();
    fill_strip(strip_add(&seal->strips));
    seal->crop = text_copy(DIGEST);
    seal->class = SEAL_OFFICIAL;
    seal->owner = OWNER_APPLICANT;
    mark_add(&page->marks)->kind = MARK_PEN;
    struct id_card *card = id_card_add(&page->id_cards);
    card->side = CARD_PORTRAIT;
    struct field *number = field_add(&card->fields);
    number->name = FIELD_NUMBER;
    number->value = text_copy("690101199003070014");
    struct barcode *code = barcode_add(&page->barcodes);
    code->type = text_copy("QR-Code");
    code->data = text_copy("tel:16400000001");
}

static struct packet full_packet(void) {
    struct packet packet = {.id = DIGEST, .received = {2026, 11, 22}, .state = PACKET_DONE};
    packet.receipt = text_copy("20261122-0001");
    packet.label = text_copy("第一件");
    packet.decision.what = DECISION_RETURNED;
    packet.decision.by = text_copy("李");
    packet.decision.at = text_copy("2026-11-22T10:00:00Z");
    packet.supplements = memory_room(NULL, 0, sizeof(char *));
    packet.supplements[packet.supplement_count++] = text_copy("20261123-0002");
    packet.rulebook.name = text_copy("certificates");
    packet.ppocr_version = text_copy("4");
    struct source *source = source_add(&packet.sources);
    source->file = text_copy("690101199003070014.pdf");
    memcpy(source->sha256, DIGEST, 65);
    source->pages = 3;
    packet.business.types[packet.business.type_count++] = BUSINESS_RENEWAL;
    packet.business.kinds = CERTIFICATE_BOTH;
    packet.verdict = VERDICT_DEFICIENT;
    fill_page(page_reading_add(&packet.pages));
    struct finding *finding = finding_add(&packet.findings);
    finding->code = FINDING_ID_NUMBER_INVALID;
    finding->severity = SEVERITY_DEFECT;
    finding->item = ITEM_AGENT_ID;
    finding->detail = text_copy("690101199003070015");
    finding->page = 1;
    finding->has_box = true;
    finding->box = (struct box_px){5, 6, 7, 8};
    finding->message_zh = text_copy("号码690101199003070015有误");
    finding->message_en = text_copy("number 690101199003070015 is wrong");
    return packet;
}

START_TEST(stored_form_loses_nothing) {
    struct packet packet = full_packet();
    char *text = packet_to_json(&packet, JSON_STORED);
    struct packet back = {0};
    struct fault why = {0};
    ck_assert_msg(packet_from_json(text, strlen(text), &back, &why), "%s", why.detail);
    char *again = packet_to_json(&back, JSON_STORED);
    ck_assert_str_eq(text, again);
    const struct page_reading *page = &back.pages.at[0];
    ck_assert_double_eq(page->confidence, 1.0 / 3);
    ck_assert(isnan(page->skew_degrees));
    ck_assert_str_eq(page->fields.at[0].value, "unit_issue,personal_issue");
    ck_assert_int_eq(page->fields.at[0].row, -1);
    ck_assert_int_eq(page->fields.at[1].row, 4);
    const struct line_text *reading = &page->fields.at[1].reading;
    ck_assert_int_eq(reading->character_count, 2);
    ck_assert_float_eq(reading->characters[0].choices[1].probability, 0.0123456f);
    ck_assert_str_eq(page->seals.at[0].ring.characters[1].choices[0].text, "例");
    ck_assert_int_eq(page->seals.at[0].strips.count, 1);
    const struct line_step *step = &page->seals.at[0].strips.at[0].at[0];
    ck_assert_int_eq(step->choice_count, 2);
    ck_assert_str_eq(step->choices[1].text, "未");
    ck_assert_double_eq_tol((double)step->choices[1].probability, 2e-5, 1e-7);
    ck_assert_double_eq_tol((double)step->nothing, 0.05, 1e-6);
    ck_assert(isnan(page->seals.at[0].width_mm));
    ck_assert_int_eq(page->seals.at[0].complete, ANSWER_UNKNOWN);
    ck_assert_int_eq(back.findings.at[0].box.height, 8);
    ck_assert_int_eq(back.business.kinds, CERTIFICATE_BOTH);
    free(text);
    free(again);
    packet_free(&packet);
    packet_free(&back);
}
END_TEST

START_TEST(what_has_no_place_or_size_is_null_there_and_zero_back) {
    struct page_reading page = {.number = 1, .skew_degrees = NAN};
    page.fault = text_copy("SCAN_DAMAGED");
    field_add(&page.fields)->name = FIELD_CHANNEL;
    char *text = page_to_json(&page, JSON_FULL);
    ck_assert_ptr_nonnull(strstr(text, "\"width\":null,\"height\":null,"));
    ck_assert_ptr_nonnull(strstr(text, "\"box\":null}"));
    struct page_reading back = {0};
    struct fault why = {0};
    ck_assert_msg(page_from_json(text, strlen(text), &back, &why), "%s", why.detail);
    ck_assert_int_eq(back.width_px, 0);
    ck_assert_int_eq(back.height_px, 0);
    ck_assert_int_eq(back.fields.at[0].box.width, 0);
    ck_assert_int_eq(back.fields.at[0].box.height, 0);
    free(text);
    page_reading_free(&page);
    page_reading_free(&back);
}
END_TEST

/* Readings that were stored before boxes could be null. */
START_TEST(a_box_and_a_size_of_zeros_are_still_read) {
    const char *text = "{\"number\":1,\"source\":0,\"source_page\":1,\"also\":[],"
                       "\"confidence\":0,\"width\":0,\"height\":0,\"rotation\":0,\"quality\":[],"
                       "\"fields\":[],\"seals\":[],\"marks\":[{\"box\":[0,0,0,0],"
                       "\"mark\":\"pen\"}],\"id_cards\":[],\"barcodes\":[]}";
    struct page_reading back = {0};
    struct fault why = {0};
    ck_assert_msg(page_from_json(text, strlen(text), &back, &why), "%s", why.detail);
    ck_assert_int_eq(back.width_px, 0);
    ck_assert_int_eq(back.marks.at[0].box.width, 0);
    page_reading_free(&back);
}
END_TEST

START_TEST(public_form_is_the_one_of_the_interface) {
    struct packet packet = full_packet();
    char *text = packet_to_json(&packet, JSON_FULL);
    const char *expected[] = {
        "{\"packet\":\"" DIGEST "\",\"receipt\":\"20261122-0001\",\"received\":\"2026-11-22\","
        "\"state\":\"done\",\"decision\":{\"what\":\"returned\",",
        "\"supplements\":[\"20261123-0002\"],\"rulebook\":{\"name\":\"certificates\",",
        "\"engine\":{\"ppocr\":\"4\",\"tesseract\":null},\"sources\":[{\"file\":",
        "\"business\":{\"types\":[\"renewal\"],\"certificate_kinds\":[\"unit\",\"personal\"],",
        "\"kind\":\"business_licence\",\"also\":[\"id_copy\"],",
        "\"dpi\":null,\"rotation\":270,\"skew\":null,\"quality\":[\"gray\",\"cut\"],\"fault\":null",
        "\"value\":[\"unit_issue\",\"personal_issue\"],\"raw\":null,\"row\":null,",
        "\"state\":\"unsure\",\"handwritten\":false,\"repaired\":true,\"confidence\":0.1,"
        "\"box\":[1,2,3,4]}",
        "\"width_mm\":null,\"height_mm\":40.125,\"ink\":\"red\",\"star\":true,\"emblem\":null,",
        "\"hints\":[\"identical_impression\"]",
        "\"message\":{\"zh\":",
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        ck_assert_msg(strstr(text, expected[i]) != NULL, "%s\nnot in\n%s", expected[i], text);
    ck_assert_ptr_null(strstr(text, "\"ring\""));
    ck_assert_ptr_null(strstr(text, "\"strips\""));
    ck_assert_ptr_null(strstr(text, "\"label\""));
    ck_assert_ptr_nonnull(strstr(text, "16400000001"));
    free(text);
    packet_free(&packet);
}
END_TEST

START_TEST(masked_form_shows_no_number_anywhere) {
    struct packet packet = full_packet();
    char *text = packet_to_json(&packet, JSON_MASKED);
    ck_assert_ptr_null(strstr(text, "6901011990"));
    ck_assert_ptr_null(strstr(text, "16400000001"));
    ck_assert_ptr_null(strstr(text, "164 0000"));
    ck_assert_ptr_nonnull(strstr(text, "*******0001"));
    ck_assert_ptr_nonnull(strstr(text, "**************0014.pdf"));
    ck_assert_ptr_nonnull(strstr(text, "号码**************0015有误"));
    free(text);
    packet_free(&packet);
}
END_TEST

/* Replaces the first `from` of a good text and expects the fault to name the place. */
static struct fault refused(const char *from, const char *to, const char *place) {
    struct packet packet = full_packet();
    char *good = packet_to_json(&packet, JSON_STORED);
    char *at = strstr(good, from);
    ck_assert_msg(at != NULL, "%s", from);
    struct text_buffer bad = {0};
    text_add_bytes(&bad, good, (size_t)(at - good));
    text_add(&bad, to);
    text_add(&bad, at + strlen(from));
    struct packet out = {0};
    struct fault why = {0};
    ck_assert_msg(!packet_from_json(bad.bytes, bad.length, &out, &why), "%s", to);
    ck_assert_int_eq(why.kind, FAULT_INPUT);
    ck_assert_msg(strstr(why.detail, place) != NULL, "%s", why.detail);
    ck_assert_int_eq(out.pages.count, 0);
    text_buffer_free(&bad);
    free(good);
    packet_free(&packet);
    return why;
}

START_TEST(wrong_texts_are_refused_with_their_place) {
    refused("\"row\":4", "\"row\":\"4\"", "pages[0].fields[1].row");
    ck_assert_int_eq(refused("\"number\":1,", "", "pages[0].number").cause, WORD_JSON_MISSING);
    refused("\"row\":4", "\"row\":99999999999", "pages[0].fields[1].row");
    refused("\"row\":4", "\"row\":4,\"row\":5", "1:");
    ck_assert_int_eq(
        refused("\"row\":4", "\"row\":4,\"extra\":1", "pages[0].fields[1].extra").cause,
        WORD_JSON_UNKNOWN);
    refused("\"shape\":\"round\"", "\"shape\":\"rund\"", "pages[0].seals[0].shape");
    refused("[1,2,3,4]", "[1,2,3]", "box");
    refused("[1,2,3,4]", "[1,2,-3,4]", "box");
    refused("[1,2,3,4]", "[1,2,3,4e9]", "box");
    refused("\"preview\":\"0123", "\"preview\":\"../3", "pages[0].preview");
    refused("\"also\":[\"id_copy\"]",
            "\"also\":[\"id_copy\",\"id_copy\",\"id_copy\",\"id_copy\",\"id_copy\"]", "also");
    refused("[\"unit_issue\",\"personal_issue\"]", "[\"unit_issue\",3]", "value");
    refused("[\"unit_issue\",\"personal_issue\"]", "\"unit_issue\"", "value");
    refused("\"received\":\"2026-11-22\"", "\"received\":\"2026-02-30\"", "received");
    refused("\"what\":\"returned\"", "\"what\":\"burnt\"", "decision");
    refused("[0.0,0.5,", "[0.0,", "reading");
    refused("\"handwritten\":false", "\"handwritten\":0", "handwritten");
}
END_TEST

START_TEST(no_cut_text_is_taken_or_crashes) {
    struct packet packet = full_packet();
    char *text = packet_to_json(&packet, JSON_STORED);
    size_t length = strlen(text);
    for (size_t cut = 0; cut < length; cut += 7) {
        struct packet out = {0};
        struct fault why = {0};
        ck_assert(!packet_from_json(text, cut, &out, &why));
    }
    free(text);
    packet_free(&packet);
}
END_TEST

/* Each byte in turn becomes another: whatever is taken must be writable again. */
START_TEST(changed_bytes_never_crash_the_reader) {
    struct packet packet = full_packet();
    char *text = packet_to_json(&packet, JSON_STORED);
    size_t length = strlen(text);
    int taken = 0;
    for (size_t at = 0; at < length; at++) {
        char before = text[at];
        text[at] = "\"[]{}9-x\xff"[at % 9];
        struct packet out = {0};
        struct fault why = {0};
        if (packet_from_json(text, length, &out, &why)) {
            char *again = packet_to_json(&out, JSON_STORED);
            ck_assert_ptr_nonnull(again);
            free(again);
            packet_free(&out);
            taken++;
        }
        text[at] = before;
    }
    ck_assert_int_lt(taken, (int)length / 2);
    free(text);
    packet_free(&packet);
}
END_TEST

START_TEST(deep_nesting_is_refused) {
    struct text_buffer deep = {0};
    for (int i = 0; i < 100000; i++)
        text_add(&deep, "[");
    struct finding_list out = {0};
    struct fault why = {0};
    ck_assert(!findings_from_json(deep.bytes, deep.length, &out, &why));
    text_buffer_free(&deep);
}
END_TEST

START_TEST(broken_bytes_become_replacement_characters) {
    struct packet packet = {0};
    source_add(&packet.sources)->file = text_copy("a\xff.pdf");
    char *text = packet_to_json(&packet, JSON_FULL);
    ck_assert_ptr_nonnull(strstr(text, "a\xEF\xBF\xBD.pdf"));
    free(text);
    packet_free(&packet);
}
END_TEST

START_TEST(a_page_and_findings_go_there_and_back_alone) {
    struct packet packet = full_packet();
    char *page = page_to_json(&packet.pages.at[0], JSON_STORED);
    char *findings = findings_to_json(&packet.findings, JSON_STORED);
    struct page_reading page_back = {0};
    struct finding_list findings_back = {0};
    struct fault why = {0};
    ck_assert_msg(page_from_json(page, strlen(page), &page_back, &why), "%s", why.detail);
    ck_assert_msg(findings_from_json(findings, strlen(findings), &findings_back, &why), "%s",
                  why.detail);
    ck_assert_int_eq(page_back.id_cards.at[0].side, CARD_PORTRAIT);
    ck_assert_int_eq(findings_back.at[0].code, FINDING_ID_NUMBER_INVALID);
    free(page);
    free(findings);
    page_reading_free(&page_back);
    finding_list_free(&findings_back);
    packet_free(&packet);
}
END_TEST

SUITE("packet/json", stored_form_loses_nothing,
      what_has_no_place_or_size_is_null_there_and_zero_back,
      a_box_and_a_size_of_zeros_are_still_read, public_form_is_the_one_of_the_interface,
      masked_form_shows_no_number_anywhere, wrong_texts_are_refused_with_their_place,
      no_cut_text_is_taken_or_crashes, changed_bytes_never_crash_the_reader,
      deep_nesting_is_refused, broken_bytes_become_replacement_characters,
      a_page_and_findings_go_there_and_back_alone)
