/* Bank receipts as data: title, tables, colours of each invented bank.
 * Not drawing. Used by samples/paper_voucher.c. Kinds of receipts: domain.md §3.4. */
#ifndef SEALROOM_SAMPLES_SLIPS_H
#define SEALROOM_SAMPLES_SLIPS_H

#include "samples/form.h"

enum logo { LOGO_NONE, LOGO_DISC, LOGO_RING, LOGO_BAR };

struct slip {
    const char *bank, *title;
    struct script title_script;
    double title_y;
    enum logo logo;
    uint32_t brand;
    struct box_mm place;
    enum border border;
    const struct row *rows;
    struct script label, entry;
    double line_mm;
    bool with_check;
    const char *foot;
    double seal_x, seal_dy; /* from the table's bottom; seal_x 0: no seal */
    uint32_t tint;          /* coloured ground, 0 none */
    struct box_mm tint_place;
};

/* The tables, each ended by a row without height. */
extern const struct row SLIP_PARTIES[], SLIP_FACING[], SLIP_LIST[], SLIP_LONG[], SLIP_COUNTER[],
    SLIP_APP[], SLIP_MOVED[];

#define SLIP_COUNT 12
extern const struct slip SLIPS[SLIP_COUNT];

/* samples/slip_more.c. */
#define MORE_SLIP_COUNT 7
extern const struct slip MORE_SLIPS[MORE_SLIP_COUNT];

/* samples/slip_prints.c, and what surrounds one of these on its sheet. */
#define PRINT_SLIP_COUNT 5
extern const struct slip PRINT_SLIPS[PRINT_SLIP_COUNT];
void slip_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

/* samples/slip_systems.c. */
#define SYSTEM_SLIP_COUNT 5
extern const struct slip SYSTEM_SLIPS[SYSTEM_SLIP_COUNT];

/* samples/slip_advices.c, and what surrounds one of these on its sheet. */
#define ADVICE_SLIP_COUNT 5
extern const struct slip ADVICE_SLIPS[ADVICE_SLIP_COUNT];
void slip_advice_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

/* samples/slip_lists.c, and what surrounds one of these on its sheet. */
#define LIST_SLIP_COUNT 3
extern const struct slip LIST_SLIPS[LIST_SLIP_COUNT];
void slip_list_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

/* samples/slip_pictures.c, and what surrounds one of these on its sheet. */
#define PICTURE_SLIP_COUNT 5
extern const struct slip PICTURE_SLIPS[PICTURE_SLIP_COUNT];
void slip_picture_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

/* samples/slip_channels.c, and what surrounds one of these on its sheet. */
#define CHANNEL_SLIP_COUNT 6
extern const struct slip CHANNEL_SLIPS[CHANNEL_SLIP_COUNT];
void slip_channel_surround(struct sheet *sheet, const struct story *story, const struct slip *slip);

/* slip_says: has a line for a field, such as 交易状态. */
bool slip_says(const struct slip *slip, enum field_name name);

#endif
