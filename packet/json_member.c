#include "packet/json_member.h"

#include "packet/packet.h"

#include <string.h>

/* The words of one enum, as functions of int. */
#define WORDS(name)                                                                                \
    static const char *name##_word(int value) {                                                    \
        return name##_text((enum name)value);                                                      \
    }                                                                                              \
    static int name##_value(const char *text) {                                                    \
        return (int)name##_from_text(text);                                                        \
    }                                                                                              \
    static const struct member_words name##_words = {name##_word, name##_value};
WORDS(page_kind)
WORDS(item)
WORDS(field_name)
WORDS(finding_code)
WORDS(severity)
WORDS(verdict)
WORDS(packet_state)
WORDS(field_state)
WORDS(seal_shape)
WORDS(seal_ink)
WORDS(seal_class)
WORDS(seal_owner)
WORDS(mark_kind)
WORDS(card_side)
WORDS(quality)
WORDS(seal_hint)
WORDS(die_outcome)
WORDS(die_reason)

#define LIST(name, type, list_type, table)                                                         \
    static void *name##_new(void *list) {                                                          \
        return name##_add((struct list_type *)list);                                               \
    }                                                                                              \
    static const struct member_list name##_items = {table, sizeof(struct type), name##_new};

#define AT(type, member) offsetof(struct type, member)

static const struct member FIELD_MEMBERS[] = {
    {"name", MEMBER_WORD, AT(field, name), .words = &field_name_words},
    {"value", MEMBER_SPECIAL, 0, .has_null = true, .special = &SPECIAL_VALUE},
    {"raw", MEMBER_TEXT, AT(field, raw), .has_null = true},
    {"row", MEMBER_INTEGER, AT(field, row), .has_null = true, .null_value = -1},
    {"state", MEMBER_WORD, AT(field, state), .words = &field_state_words},
    {"handwritten", MEMBER_ANSWER, AT(field, handwritten), .has_null = true},
    {"repaired", MEMBER_TRUTH, .offset = AT(field, repaired)},
    {"confidence", MEMBER_NUMBER, .offset = AT(field, confidence)},
    {"box", MEMBER_BOX, AT(field, box), .has_null = true},
    {"reading", MEMBER_SPECIAL, 0, .has_null = true, .only_stored = true,
     .special = &SPECIAL_FIELD_READING},
    {0},
};
LIST(field, field, field_list, FIELD_MEMBERS)

static const struct member SEAL_MEMBERS[] = {
    {"box", MEMBER_BOX, AT(seal, box), .has_null = true},
    {"shape", MEMBER_WORD, AT(seal, shape), .has_null = true, .words = &seal_shape_words},
    {"width_mm", MEMBER_NUMBER, AT(seal, width_mm), .has_null = true},
    {"height_mm", MEMBER_NUMBER, AT(seal, height_mm), .has_null = true},
    {"ink", MEMBER_WORD, AT(seal, ink), .words = &seal_ink_words},
    {"star", MEMBER_ANSWER, AT(seal, star), .has_null = true},
    {"emblem", MEMBER_ANSWER, AT(seal, emblem), .has_null = true},
    {"title", MEMBER_TEXT, AT(seal, title), .has_null = true},
    {"purpose", MEMBER_TEXT, AT(seal, purpose), .has_null = true},
    {"serial", MEMBER_TEXT, AT(seal, serial), .has_null = true},
    {"class", MEMBER_WORD, AT(seal, class), .words = &seal_class_words},
    {"owner", MEMBER_WORD, AT(seal, owner), .words = &seal_owner_words},
    {"complete", MEMBER_ANSWER, AT(seal, complete), .has_null = true},
    {"hints", MEMBER_BITS, AT(seal, hints), .words = &seal_hint_words},
    {"confidence", MEMBER_NUMBER, .offset = AT(seal, confidence)},
    {"purpose_unread", MEMBER_TRUTH, .offset = AT(seal, purpose_unread), .only_stored = true},
    {"crop", MEMBER_DIGEST, AT(seal, crop), .has_null = true, .only_stored = true},
    {"portrait", MEMBER_DIGEST, AT(seal, portrait), .has_null = true, .only_stored = true},
    {"ring", MEMBER_SPECIAL, 0, .has_null = true, .only_stored = true, .special = &SPECIAL_RING},
    {"strips", MEMBER_SPECIAL, 0, .has_null = true, .only_stored = true,
     .special = &SPECIAL_STRIPS},
    {0},
};
LIST(seal, seal, seal_list, SEAL_MEMBERS)

static const struct member MARK_MEMBERS[] = {
    {"box", MEMBER_BOX, AT(mark, box), .has_null = true},
    {"mark", MEMBER_WORD, AT(mark, kind), .words = &mark_kind_words},
    {"ring_x", MEMBER_NUMBER, .offset = AT(mark, ring_x_px), .only_stored = true},
    {"ring_y", MEMBER_NUMBER, .offset = AT(mark, ring_y_px), .only_stored = true},
    {"ring_radius", MEMBER_NUMBER, .offset = AT(mark, ring_radius_px), .only_stored = true},
    {"crop", MEMBER_DIGEST, AT(mark, crop), .has_null = true, .only_stored = true},
    {0},
};
LIST(mark, mark, mark_list, MARK_MEMBERS)

static const struct member CARD_MEMBERS[] = {
    {"side", MEMBER_WORD, AT(id_card, side), .has_null = true, .words = &card_side_words},
    {"box", MEMBER_BOX, AT(id_card, box), .has_null = true},
    {"fields", MEMBER_LIST, AT(id_card, fields), .list = &field_items},
    {"crop", MEMBER_DIGEST, AT(id_card, crop), .has_null = true, .only_stored = true},
    {0},
};
LIST(id_card, id_card, id_card_list, CARD_MEMBERS)

static const struct member BARCODE_MEMBERS[] = {
    {"type", MEMBER_TEXT, AT(barcode, type), .has_null = true},
    {"data", MEMBER_TEXT, AT(barcode, data), .has_null = true},
    {"box", MEMBER_BOX, AT(barcode, box), .has_null = true},
    {0},
};
LIST(barcode, barcode, barcode_list, BARCODE_MEMBERS)

const struct member PAGE_MEMBERS[] = {
    {"number", MEMBER_INTEGER, .offset = AT(page_reading, number)},
    {"source", MEMBER_INTEGER, .offset = AT(page_reading, source)},
    {"source_page", MEMBER_INTEGER, .offset = AT(page_reading, source_page)},
    {"kind", MEMBER_WORD, AT(page_reading, kind), .has_null = true, .words = &page_kind_words},
    {"also", MEMBER_SPECIAL, 0, .special = &SPECIAL_ALSO},
    {"confidence", MEMBER_NUMBER, .offset = AT(page_reading, confidence)},
    {"width", MEMBER_INTEGER, AT(page_reading, width_px), .has_null = true},
    {"height", MEMBER_INTEGER, AT(page_reading, height_px), .has_null = true},
    {"dpi", MEMBER_INTEGER, AT(page_reading, dpi), .has_null = true, .null_value = 0},
    {"rotation", MEMBER_INTEGER, .offset = AT(page_reading, rotation_degrees)},
    {"skew", MEMBER_NUMBER, AT(page_reading, skew_degrees), .has_null = true},
    {"quality", MEMBER_BITS, AT(page_reading, quality), .words = &quality_words},
    {"fault", MEMBER_TEXT, AT(page_reading, fault), .has_null = true},
    {"fields", MEMBER_LIST, AT(page_reading, fields), .list = &field_items},
    {"seals", MEMBER_LIST, AT(page_reading, seals), .list = &seal_items},
    {"marks", MEMBER_LIST, AT(page_reading, marks), .list = &mark_items},
    {"id_cards", MEMBER_LIST, AT(page_reading, id_cards), .list = &id_card_items},
    {"barcodes", MEMBER_LIST, AT(page_reading, barcodes), .list = &barcode_items},
    {"preview", MEMBER_DIGEST, AT(page_reading, preview), .has_null = true, .only_stored = true},
    {0},
};
LIST(page_reading, page_reading, page_list, PAGE_MEMBERS)

static const struct member SOURCE_MEMBERS[] = {
    {"file", MEMBER_TEXT, AT(source, file), .has_null = true},
    {"sha256", MEMBER_DIGEST, AT(source, sha256), .in_place = true, .has_null = true},
    {"pages", MEMBER_INTEGER, .offset = AT(source, pages)},
    {0},
};
LIST(source, source, source_list, SOURCE_MEMBERS)

const struct member FINDING_MEMBERS[] = {
    {"code", MEMBER_WORD, AT(finding, code), .words = &finding_code_words},
    {"severity", MEMBER_WORD, AT(finding, severity), .words = &severity_words},
    {"item", MEMBER_WORD, AT(finding, item), .has_null = true, .words = &item_words},
    {"detail", MEMBER_TEXT, AT(finding, detail), .has_null = true},
    {"subject", MEMBER_TEXT, AT(finding, subject), .has_null = true},
    {"page", MEMBER_INTEGER, AT(finding, page), .has_null = true, .null_value = 0},
    {"box", MEMBER_SPECIAL, 0, .has_null = true, .special = &SPECIAL_FINDING_BOX},
    {"clause", MEMBER_TEXT, AT(finding, clause), .has_null = true},
    {"message", MEMBER_OBJECT, 0,
     .object =
         (const struct member[]){
             {"zh", MEMBER_TEXT, AT(finding, message_zh), .has_null = true},
             {"en", MEMBER_TEXT, AT(finding, message_en), .has_null = true},
             {0},
         }},
    {"confidence", MEMBER_NUMBER, .offset = AT(finding, confidence)},
    {0},
};
LIST(finding, finding, finding_list, FINDING_MEMBERS)

const struct member COMPARISON_MEMBERS[] = {
    {"page", MEMBER_INTEGER, .offset = AT(comparison, page)},
    {"seal", MEMBER_INTEGER, .offset = AT(comparison, seal)},
    {"with_receipt", MEMBER_TEXT, AT(comparison, receipt), .has_null = true},
    {"with_page", MEMBER_INTEGER, .offset = AT(comparison, with_page)},
    {"with_seal", MEMBER_INTEGER, .offset = AT(comparison, with_seal)},
    {"outcome", MEMBER_WORD, AT(comparison, outcome), .words = &die_outcome_words},
    {"reasons", MEMBER_BITS, AT(comparison, reasons), .words = &die_reason_words},
    {"identical", MEMBER_TRUTH, .offset = AT(comparison, is_identical)},
    {"likeness", MEMBER_NUMBER, .offset = AT(comparison, likeness)},
    {"portrait", MEMBER_DIGEST, AT(comparison, portrait), .has_null = true, .only_stored = true},
    {"with_portrait", MEMBER_DIGEST, AT(comparison, with_portrait), .has_null = true,
     .only_stored = true},
    {"overlay", MEMBER_DIGEST, AT(comparison, overlay), .has_null = true, .only_stored = true},
    {0},
};
LIST(comparison, comparison, comparison_list, COMPARISON_MEMBERS)

static const struct member SLICE_MEMBERS[] = {
    {"page", MEMBER_INTEGER, .offset = AT(seam_slice, page)},
    {"mark", MEMBER_INTEGER, .offset = AT(seam_slice, mark)},
    {0},
};
LIST(seam_slice, seam_slice, seam_slice_list, SLICE_MEMBERS)

static const struct member SEAM_MEMBERS[] = {
    {"slices", MEMBER_LIST, AT(seam, slices), .list = &seam_slice_items},
    {"whole", MEMBER_TRUTH, .offset = AT(seam, is_whole)},
    {0},
};
LIST(seam, seam, seam_list, SEAM_MEMBERS)

static const struct member RULEBOOK_MEMBERS[] = {
    {"name", MEMBER_TEXT, AT(packet, rulebook.name), .has_null = true},
    {"version", MEMBER_TEXT, AT(packet, rulebook.version), .has_null = true},
    {"digest", MEMBER_TEXT, AT(packet, rulebook.digest), .has_null = true},
    {0},
};
static const struct member ENGINE_MEMBERS[] = {
    {"ppocr", MEMBER_TEXT, AT(packet, ppocr_version), .has_null = true},
    {"tesseract", MEMBER_TEXT, AT(packet, tesseract_version), .has_null = true},
    {0},
};
static const struct member BUSINESS_MEMBERS[] = {
    {"types", MEMBER_SPECIAL, 0, .special = &SPECIAL_TYPES},
    {"certificate_kinds", MEMBER_SPECIAL, 0, .special = &SPECIAL_KINDS},
    {"confidence", MEMBER_NUMBER, .offset = AT(packet, business.confidence)},
    {0},
};

/* A member of a packet that is an object of its own has its places in the packet: offset 0. */
const struct member PACKET_MEMBERS[] = {
    {"packet", MEMBER_DIGEST, AT(packet, id), .in_place = true, .has_null = true},
    {"receipt", MEMBER_TEXT, AT(packet, receipt), .has_null = true},
    {"label", MEMBER_TEXT, AT(packet, label), .has_null = true, .only_stored = true},
    {"received", MEMBER_SPECIAL, 0, .has_null = true, .special = &SPECIAL_DATE},
    {"state", MEMBER_WORD, AT(packet, state), .has_null = true, .words = &packet_state_words},
    {"decision", MEMBER_SPECIAL, 0, .has_null = true, .special = &SPECIAL_DECISION},
    {"supplements", MEMBER_SPECIAL, 0, .special = &SPECIAL_SUPPLEMENTS},
    {"rulebook", MEMBER_OBJECT, 0, .object = RULEBOOK_MEMBERS},
    {"engine", MEMBER_OBJECT, 0, .object = ENGINE_MEMBERS},
    {"sources", MEMBER_LIST, AT(packet, sources), .list = &source_items},
    {"business", MEMBER_OBJECT, 0, .object = BUSINESS_MEMBERS},
    {"verdict", MEMBER_WORD, AT(packet, verdict), .has_null = true, .words = &verdict_words},
    {"pages", MEMBER_LIST, AT(packet, pages), .list = &page_reading_items},
    {"findings", MEMBER_LIST, AT(packet, findings), .list = &finding_items},
    {"comparisons", MEMBER_LIST, AT(packet, comparisons), .has_null = true,
     .list = &comparison_items},
    {"seams", MEMBER_LIST, AT(packet, seams), .has_null = true, .list = &seam_items},
    {0},
};

bool member_is_digest(const char *text) {
    return strlen(text) == 64 && strspn(text, "0123456789abcdef") == 64;
}
