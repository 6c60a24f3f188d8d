#include "packet/names.h"

#include <string.h>

struct name {
    int value;
    const char *text;
};

static const char *text_of(const struct name *names, int value) {
    for (; names->text; names++)
        if (names->value == value)
            return names->text;
    return "";
}

static int value_of(const struct name *names, const char *text) {
    for (; names->text; names++)
        if (strcmp(names->text, text) == 0)
            return names->value;
    return 0;
}

#define NAMES(type, function, ...)                                                                 \
    static const struct name function##_names[] = {__VA_ARGS__{0, NULL}};                          \
    const char *function##_text(enum type value) {                                                 \
        return text_of(function##_names, (int)value);                                              \
    }                                                                                              \
    enum type function##_from_text(const char *text) {                                             \
        return (enum type)value_of(function##_names, text);                                        \
    }

static const struct name page_kind_names[] = {
#define PAGE_KIND(constant, text) {PAGE_KIND_##constant, text},
#include "packet/names.def"
    {0, NULL}};
static const struct name business_type_names[] = {
#define BUSINESS_TYPE(constant, text) {BUSINESS_##constant, text},
#include "packet/names.def"
    {0, NULL}};
static const struct name item_names[] = {
#define ITEM(constant, text) {ITEM_##constant, text},
#include "packet/names.def"
    {0, NULL}};
static const struct name field_name_names[] = {
#define FIELD_NAME(constant, text) {FIELD_##constant, text},
#include "packet/names.def"
    {0, NULL}};
static const struct name finding_code_names[] = {
#define FINDING_CODE(constant, text, severity) {FINDING_##constant, text},
#include "packet/names.def"
    {0, NULL}};

#define LISTED(type)                                                                               \
    const char *type##_text(enum type value) {                                                     \
        return text_of(type##_names, (int)value);                                                  \
    }                                                                                              \
    enum type type##_from_text(const char *text) {                                                 \
        return (enum type)value_of(type##_names, text);                                            \
    }
LISTED(page_kind)
LISTED(business_type)
LISTED(item)
LISTED(field_name)
LISTED(finding_code)

NAMES(severity, severity, {SEVERITY_MISSING, "missing"}, {SEVERITY_DEFECT, "defect"},
      {SEVERITY_VERIFY, "verify"}, )
NAMES(verdict, verdict, {VERDICT_COMPLETE, "complete"}, {VERDICT_DEFICIENT, "deficient"},
      {VERDICT_REVIEW, "review"}, )
NAMES(certificate_kind, certificate_kind, {CERTIFICATE_UNIT, "unit"},
      {CERTIFICATE_PERSONAL, "personal"}, {CERTIFICATE_BOTH, "both"}, )
NAMES(packet_state, packet_state, {PACKET_WAITING, "waiting"}, {PACKET_WORKING, "working"},
      {PACKET_DONE, "done"}, {PACKET_QUARANTINED, "quarantined"}, )
NAMES(decision_kind, decision_kind, {DECISION_ACCEPTED, "accepted"},
      {DECISION_RETURNED, "returned"}, {DECISION_ESCALATED, "escalated"}, )
NAMES(field_state, field_state, {FIELD_STATE_NOT_TRIED, "not_tried"}, {FIELD_STATE_READ, "read"},
      {FIELD_STATE_BLANK, "blank"}, {FIELD_STATE_UNSURE, "unsure"}, )
NAMES(seal_shape, seal_shape, {SEAL_ROUND, "round"}, {SEAL_OVAL, "oval"}, {SEAL_SQUARE, "square"},
      {SEAL_RECTANGLE, "rectangle"}, {SEAL_TRIANGLE, "triangle"}, {SEAL_SHAPE_OTHER, "other"}, )
NAMES(seal_ink, seal_ink, {INK_RED, "red"}, {INK_BLUE, "blue"}, {INK_PURPLE, "purple"},
      {INK_BLACK, "black"}, {INK_OTHER, "other"}, {INK_UNKNOWN, "unknown"}, )
NAMES(seal_class, seal_class, {SEAL_OFFICIAL, "official"}, {SEAL_SPECIAL, "special"},
      {SEAL_NAME, "name"}, {SEAL_CLASS_UNKNOWN, "unknown"}, )
NAMES(seal_owner, seal_owner, {OWNER_APPLICANT, "applicant"}, {OWNER_OTHER, "other"},
      {OWNER_UNKNOWN, "unknown"}, )
NAMES(mark_kind, mark_kind, {MARK_CLERK_STAMP, "clerk_stamp"}, {MARK_DATE_STAMP, "date_stamp"},
      {MARK_SEAM_SLICE, "seam_slice"}, {MARK_FINGERPRINT, "fingerprint"}, {MARK_PEN, "pen"},
      {MARK_EMBLEM, "emblem"}, {MARK_LETTERHEAD, "letterhead"}, {MARK_OTHER, "other"}, )
NAMES(card_side, card_side, {CARD_PORTRAIT, "portrait"}, {CARD_EMBLEM, "emblem"}, )
NAMES(quality, quality, {QUALITY_GRAY, "gray"}, {QUALITY_BILEVEL, "bilevel"},
      {QUALITY_LOW_RESOLUTION, "low_resolution"}, {QUALITY_BLURRED, "blurred"},
      {QUALITY_DARK, "dark"}, {QUALITY_CUT, "cut"}, )
NAMES(seal_hint, seal_hint, {HINT_FLAT_COLOUR, "flat_colour"},
      {HINT_IDENTICAL_IMPRESSION, "identical_impression"}, )
NAMES(die_outcome, die_outcome, {DIE_SAME, "same"}, {DIE_DIFFERENT, "different"},
      {DIE_CANNOT_TELL, "cannot_tell"}, )
NAMES(die_reason, die_reason, {DIE_REASON_SHAPE, "shape"}, {DIE_REASON_SIZE, "size"},
      {DIE_REASON_STAR, "star"}, {DIE_REASON_CHARACTERS, "characters"},
      {DIE_REASON_SPACING, "spacing"}, {DIE_REASON_FAINT, "faint"}, {DIE_REASON_MIXED, "mixed"}, )

enum severity finding_severity(enum finding_code code) {
    switch (code) {
#define FINDING_CODE(constant, text, severity)                                                     \
    case FINDING_##constant:                                                                       \
        return SEVERITY_##severity;
#include "packet/names.def"
    case FINDING_NONE:
    case FINDING_COUNT:
        break;
    }
    return SEVERITY_NONE;
}
