/* The words that the database, the JSON, the rulebook and the samples share, as enums and texts.
 * Not sentences for people: those stand in base/words.def and in the rulebook.
 * Used by everything above the ground floor. */
#ifndef SEALROOM_PACKET_NAMES_H
#define SEALROOM_PACKET_NAMES_H

#include <stdbool.h>

/* Each enum's 0 is "none": null in JSON, not a member of the list. */
enum page_kind {
    PAGE_KIND_NONE,
#define PAGE_KIND(constant, text) PAGE_KIND_##constant,
#include "packet/names.def"
    PAGE_KIND_COUNT
};

enum business_type {
    BUSINESS_NONE,
#define BUSINESS_TYPE(constant, text) BUSINESS_##constant,
#include "packet/names.def"
    BUSINESS_COUNT
};

enum item {
    ITEM_NONE,
#define ITEM(constant, text) ITEM_##constant,
#include "packet/names.def"
    ITEM_COUNT
};

enum field_name {
    FIELD_NONE,
#define FIELD_NAME(constant, text) FIELD_##constant,
#include "packet/names.def"
    FIELD_COUNT
};

enum finding_code {
    FINDING_NONE,
#define FINDING_CODE(constant, text, severity) FINDING_##constant,
#include "packet/names.def"
    FINDING_COUNT
};

enum severity { SEVERITY_NONE, SEVERITY_MISSING, SEVERITY_DEFECT, SEVERITY_VERIFY };
enum verdict { VERDICT_NONE, VERDICT_COMPLETE, VERDICT_DEFICIENT, VERDICT_REVIEW };
enum certificate_kind {
    CERTIFICATE_NONE,
    CERTIFICATE_UNIT,
    CERTIFICATE_PERSONAL,
    CERTIFICATE_BOTH
};
enum packet_state { PACKET_NONE, PACKET_WAITING, PACKET_WORKING, PACKET_DONE, PACKET_QUARANTINED };
enum decision_kind { DECISION_NONE, DECISION_ACCEPTED, DECISION_RETURNED, DECISION_ESCALATED };
enum field_state { FIELD_STATE_NOT_TRIED, FIELD_STATE_READ, FIELD_STATE_BLANK, FIELD_STATE_UNSURE };
/* true, false or null */
enum answer { ANSWER_UNKNOWN, ANSWER_NO, ANSWER_YES };
enum seal_shape {
    SEAL_SHAPE_NONE,
    SEAL_ROUND,
    SEAL_OVAL,
    SEAL_SQUARE,
    SEAL_RECTANGLE,
    SEAL_TRIANGLE,
    SEAL_SHAPE_OTHER
};
enum seal_ink { INK_UNKNOWN, INK_RED, INK_BLUE, INK_PURPLE, INK_BLACK, INK_OTHER };
enum seal_class { SEAL_CLASS_UNKNOWN, SEAL_OFFICIAL, SEAL_SPECIAL, SEAL_NAME };
enum seal_owner { OWNER_UNKNOWN, OWNER_APPLICANT, OWNER_OTHER };
enum mark_kind {
    MARK_NONE,
    MARK_CLERK_STAMP,
    MARK_DATE_STAMP,
    MARK_SEAM_SLICE,
    MARK_FINGERPRINT,
    MARK_PEN,
    MARK_EMBLEM,
    MARK_LETTERHEAD,
    MARK_OTHER
};
enum card_side { CARD_SIDE_NONE, CARD_PORTRAIT, CARD_EMBLEM };

/* Bits of page_reading.quality and seal.hints. */
enum quality {
    QUALITY_GRAY = 1,
    QUALITY_BILEVEL = 2,
    QUALITY_LOW_RESOLUTION = 4,
    QUALITY_BLURRED = 8,
    QUALITY_DARK = 16,
    QUALITY_CUT = 32
};
enum seal_hint { HINT_FLAT_COLOUR = 1, HINT_IDENTICAL_IMPRESSION = 2 };

/* Of two impressions held against each other. */
enum die_outcome { DIE_NONE, DIE_SAME, DIE_DIFFERENT, DIE_CANNOT_TELL };
/* Bits: what the outcome rests on. Of DIE_DIFFERENT the first five, of DIE_CANNOT_TELL the rest. */
enum die_reason {
    DIE_REASON_SHAPE = 1,      /* round and oval, or ovals of other proportions */
    DIE_REASON_SIZE = 2,       /* diameters differ beyond what paper and pressure do */
    DIE_REASON_STAR = 4,       /* the middle stands at another angle to the name, or is another */
    DIE_REASON_CHARACTERS = 8, /* other strokes where both are well inked */
    DIE_REASON_SPACING = 16,   /* the same strokes at other places */
    DIE_REASON_FAINT = 32,     /* too little is seen of both */
    DIE_REASON_MIXED = 64,     /* neither alike enough nor different enough */
};

/* For each list: X_text lends the word ("" for none); X_from_text gives none (0) for an unknown
 * word. severity_text and the like follow the same pattern. */
#define NAME_LIST(type, function)                                                                  \
    const char *function##_text(enum type value);                                                  \
    enum type function##_from_text(const char *text);
NAME_LIST(page_kind, page_kind)
NAME_LIST(business_type, business_type)
NAME_LIST(item, item)
NAME_LIST(field_name, field_name)
NAME_LIST(finding_code, finding_code)
NAME_LIST(severity, severity)
NAME_LIST(verdict, verdict)
NAME_LIST(certificate_kind, certificate_kind)
NAME_LIST(packet_state, packet_state)
NAME_LIST(decision_kind, decision_kind)
NAME_LIST(field_state, field_state)
NAME_LIST(seal_shape, seal_shape)
NAME_LIST(seal_ink, seal_ink)
NAME_LIST(seal_class, seal_class)
NAME_LIST(seal_owner, seal_owner)
NAME_LIST(mark_kind, mark_kind)
NAME_LIST(card_side, card_side)
NAME_LIST(quality, quality)
NAME_LIST(seal_hint, seal_hint)
NAME_LIST(die_outcome, die_outcome)
NAME_LIST(die_reason, die_reason)
#undef NAME_LIST

/* finding_severity gives a code's fixed severity. */
enum severity finding_severity(enum finding_code code);

#endif
