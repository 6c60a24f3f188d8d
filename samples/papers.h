/* Every paper a packet can hold, each in several layouts: one function a family draws the sheet
 * that a paper's layout number asks for. Not what the papers say: samples/story.h. Used by
 * samples/draw_packet.c. The last layouts of each family are held back from ordinary draws. */
#ifndef SEALROOM_SAMPLES_PAPERS_H
#define SEALROOM_SAMPLES_PAPERS_H

#include "samples/claim.h"

/* One way to set a paper. */
struct layout {
    struct box_mm size; /* width and height of the sheet */
    void (*draw)(struct sheet *sheet, const struct story *story, const struct paper *paper);
    /* The paper is a copy of something: the copier sees it before the seal is pressed. */
    bool is_copy;
};

struct layout_list {
    const struct layout *at;
    int count;
    int held; /* so many at the end are held back */
};

#define A4_PORTRAIT                                                                                \
    { 0, 0, 210, 297 }
#define A4_LANDSCAPE                                                                               \
    { 0, 0, 297, 210 }

extern const struct layout_list APPLICATION_LAYOUTS, OLD_FORM_LAYOUTS, UNIT_DETAIL_LAYOUTS,
    PERSONAL_DETAIL_LAYOUTS, UNIT_SAMPLE_LAYOUTS, PERSONAL_SAMPLE_LAYOUTS, LICENCE_LAYOUTS,
    ORGANIZATION_LAYOUTS, REGISTRATION_LAYOUTS, IDENTITY_LAYOUTS, TOGETHER_LAYOUTS, VOUCHER_LAYOUTS,
    WALLET_LAYOUTS, INVOICE_LAYOUTS, SEPARATOR_LAYOUTS, BLANK_LAYOUTS;

typedef void papers_draw(struct sheet *sheet, const struct story *story, const struct paper *paper);
/* papers_second_sheet lends what draws a layout's second sheet, which then bears the seal; NULL
 * where one sheet is all. */
papers_draw *papers_second_sheet(const struct layout *layout);

/* papers_others lends the family of enclosures that are no item. */
const struct layout_list *papers_others(void);

/* papers_layouts lends the family for a paper. */
const struct layout_list *papers_layouts(const struct story *story, const struct paper *paper);

#endif
