/* The nouns of the program: what a page says, what a packet is, what was found. Plain structs.
 * Not behaviour: whoever fills, judges or shows them stands above.
 * Used by everything above; read this file first.
 *
 * Ownership: every `char *` is malloc'd and owned by its struct (NULL = null); every list owns its
 * items; X_free ends an X and zeroes it; X_add gives a new zeroed item at the list's end (the
 * address holds until the next X_add). Boxes are pixels of the upright, not deskewed, page. */
#ifndef SEALROOM_PACKET_PACKET_H
#define SEALROOM_PACKET_PACKET_H

#include "base/date.h"
#include "base/fault.h"
#include "base/geometry.h"
#include "base/line_reader.h"
#include "packet/names.h"

#include <stdbool.h>

/* A value read at a place. `value` is normalised (dates YYYY-MM-DD or long_term, money 350.00,
 * codes in upper case; lists joined by ',' — business_types and certificate_kinds, JSON arrays
 * outside); `raw` is what was read. Tick cells (seal_image) hold "yes" or "no". */
struct field {
    enum field_name name;
    int row; /* 0-based row of a detail form, -1 when the field stands in no row */
    char *value;
    char *raw;
    enum field_state state;
    enum answer handwritten;
    bool repaired;
    double confidence;
    struct box_px box;
    struct line_text reading; /* the recogniser's alternatives, for deciding anew without pixels */
};
struct field_list {
    struct field *at;
    int count;
};

/* The strips that a ring was laid out as and read from, their places. */
struct strip_list {
    struct line_steps *at;
    int count;
};

struct seal {
    struct box_px box; /* of the outer edge */
    enum seal_shape shape;
    double width_mm, height_mm; /* NAN when the resolution is unknown */
    enum seal_ink ink;
    enum answer star, emblem;
    char *title;         /* the text of the ring */
    char *purpose;       /* the straight line under the star */
    bool purpose_unread; /* something like such a line stands there and could not be read */
    char *serial;        /* the digits at the foot */
    enum answer complete;
    unsigned hints; /* of enum seal_hint */
    double confidence;
    struct line_text ring;    /* the ring text's alternatives */
    struct strip_list strips; /* for asking how probable a name is (seal/strip_match.h) */
    char *crop;               /* SHA-256 of its picture in the archive, or NULL */
    char *portrait;           /* SHA-256 of what it is compared by (seal/portrait.h), or NULL */
    enum seal_class class;    /* set by facts/ */
    enum seal_owner owner;    /* set by facts/ */
};
struct seal_list {
    struct seal *at;
    int count;
};

/* Something red or stamped that is no seal. */
struct mark {
    struct box_px box;
    enum mark_kind kind;
    /* Of a slice: middle and radius of the whole seal's ring, page pixels; radius 0 = not known. */
    double ring_x_px, ring_y_px, ring_radius_px;
    char *crop; /* of a slice: SHA-256 of its picture in the archive, or NULL */
};
struct mark_list {
    struct mark *at;
    int count;
};

struct id_card {
    enum card_side side;
    struct box_px box;
    struct field_list fields;
    char *crop; /* SHA-256 of its picture in the archive, or NULL */
};
struct id_card_list {
    struct id_card *at;
    int count;
};

struct barcode {
    char *type; /* "CODE-128", "QR-Code", … as zbar names them */
    char *data;
    struct box_px box;
};
struct barcode_list {
    struct barcode *at;
    int count;
};

/* Everything the machine saw on one page; no judgement. */
struct page_reading {
    int number;          /* 1-based in the packet */
    int source;          /* 0-based index of packet.sources */
    int source_page;     /* 1-based in its file */
    enum page_kind kind; /* PAGE_KIND_NONE when the page could not be read */
    enum page_kind also[4];
    int also_count;
    double confidence;
    int width_px, height_px;
    int dpi;              /* 0 = unknown */
    int rotation_degrees; /* clockwise turn that made the scan upright: 0, 90, 180, 270 */
    double skew_degrees;  /* NAN when it could not be measured */
    unsigned quality;     /* of enum quality */
    char *fault;          /* why the page could not be read, or NULL */
    struct field_list fields;
    struct seal_list seals;
    struct mark_list marks;
    struct id_card_list id_cards;
    struct barcode_list barcodes;
    char *preview; /* SHA-256 of its picture in the archive, or NULL */
};
struct page_list {
    struct page_reading *at;
    int count;
};

struct source {
    char *file; /* the name without its folder, or relative to the packet's folder */
    char sha256[65];
    int pages;
    int mailing; /* 0: came with the packet itself; n: with its n-th supplement */
};
struct source_list {
    struct source *at;
    int count;
};

struct finding {
    enum finding_code code;
    enum severity severity;
    enum item item;
    char *detail;
    char *subject;
    int page; /* 1-based, 0 = none */
    bool has_box;
    struct box_px box;
    char *clause; /* its id in the rule file */
    char *message_zh;
    char *message_en;
    double confidence;
};
struct finding_list {
    struct finding *at;
    int count;
};

/* Two impressions held against each other: whether one die made both (印鉴核验). A hint for people,
 * not a proof; whose seals they are, facts/ knows. */
struct comparison {
    int page, seal;           /* page from 1, seal from 0 on it */
    char *receipt;            /* of the earlier packet with the other one; NULL: this packet */
    int with_page, with_seal; /* the other one, likewise */
    enum die_outcome outcome;
    unsigned reasons;               /* of enum die_reason */
    bool is_identical;              /* the very same marks of ink: pasted by a machine */
    double likeness;                /* correlation after registration, -1 to 1 */
    char *portrait, *with_portrait; /* of both seals: they name them when pages move */
    char *overlay; /* SHA-256 of both laid over each other, JPEG in the archive, or NULL */
};
struct comparison_list {
    struct comparison *at;
    int count;
};

/* Slices of one seal over neighbouring pages that fit together (骑缝章), in the order in which they
 * make the seal from left to right. */
struct seam_slice {
    int page, mark; /* page from 1, mark from 0 on it */
};
struct seam_slice_list {
    struct seam_slice *at;
    int count;
};
struct seam {
    struct seam_slice_list slices;
    bool is_whole; /* together they are the seal from side to side */
};
struct seam_list {
    struct seam *at;
    int count;
};

struct business {
    enum business_type types[BUSINESS_COUNT];
    int type_count;
    enum certificate_kind kinds; /* CERTIFICATE_NONE when the form does not tell */
    double confidence;
};

struct rulebook_name {
    char *name;
    char *version;
    char *digest; /* SHA-256 of the file */
};

struct packet {
    char
        id[65]; /* content id: SHA-256 over the sources' digests (and the page range, in a stack) */
    char *receipt; /* "20261122-0001" or NULL */
    char *label;   /* the file or folder it came as, for people */
    struct date received;
    enum packet_state state;
    struct {
        enum decision_kind what;
        char *by;
        char *at;
    } decision;
    char **supplements; /* receipts; their pages stand behind the packet's own */
    int supplement_count;
    char *supplement_of; /* receipt of the packet with which this one is judged, or NULL */
    struct rulebook_name rulebook;
    char *ppocr_version; /* NULL when that engine did not read */
    char *tesseract_version;
    struct source_list sources;
    struct business business;
    enum verdict verdict;
    struct page_list pages;
    struct finding_list findings;
    struct comparison_list comparisons;
    struct seam_list seams; /* set by facts/ */
};

struct field *field_add(struct field_list *list);
struct seal *seal_add(struct seal_list *list);
struct mark *mark_add(struct mark_list *list);
struct id_card *id_card_add(struct id_card_list *list);
struct barcode *barcode_add(struct barcode_list *list);
struct page_reading *page_reading_add(struct page_list *list);
struct source *source_add(struct source_list *list);
struct finding *finding_add(struct finding_list *list);
struct comparison *comparison_add(struct comparison_list *list);
struct seam *seam_add(struct seam_list *list);
struct seam_slice *seam_slice_add(struct seam_slice_list *list);

/* field_find lends the first field of that name and row (-1: in no row), or NULL. */
const struct field *field_find(const struct field_list *list, enum field_name name, int row);

void field_free(struct field *field);
void field_list_free(struct field_list *list);
void seal_free(struct seal *seal);
struct line_steps *strip_add(struct strip_list *strips);
void strip_list_free(struct strip_list *strips);
void id_card_free(struct id_card *card);
void page_reading_free(struct page_reading *page);
void finding_free(struct finding *finding);
void finding_list_free(struct finding_list *list);
void comparison_list_free(struct comparison_list *list);
void seam_list_free(struct seam_list *list);
void packet_free(struct packet *packet);

#endif
