#include "facts/seam.h"

#include "base/geometry.h"

#include <math.h>
#include <stdlib.h>

/* How exactly sheets lie on each other and slices are measured, mm: heights on the page, sizes of
 * the ring, and where one slice goes on after the other. */
#define SAME_HEIGHT_MM 5.0
#define SAME_RADIUS_MM 2.0
#define GOES_ON_MM     3.5

/* A slice in the seal's own measures. */
struct piece {
    int page, mark;
    double row_mm, radius_mm;
    double from_mm, to_mm; /* from the ring's middle to the right */
};

static bool piece_of(const struct page_reading *page, int index, struct piece *out) {
    const struct mark *mark = &page->marks.at[index];
    if (mark->kind != MARK_SEAM_SLICE || !(mark->ring_radius_px > 0) || page->dpi <= 0)
        return false;
    double mm = MM_PER_INCH / page->dpi;
    *out = (struct piece){.page = page->number,
                          .mark = index,
                          .row_mm = mark->ring_y_px * mm,
                          .radius_mm = mark->ring_radius_px * mm,
                          .from_mm = (mark->box.x - mark->ring_x_px) * mm,
                          .to_mm = (mark->box.x + mark->box.width - mark->ring_x_px) * mm};
    return true;
}

/* Whether `next` shows the seal from where `piece` was cut, to the right or to the left of it. */
static bool goes_on(const struct piece *piece, const struct piece *next) {
    return fabs(next->row_mm - piece->row_mm) <= SAME_HEIGHT_MM &&
           fabs(next->radius_mm - piece->radius_mm) <= SAME_RADIUS_MM &&
           fabs(next->from_mm - piece->to_mm) <= GOES_ON_MM;
}

/* A seam that grows page by page, to the right or to the left. */
struct growing {
    struct seam *seam;
    struct piece first, last; /* leftmost and rightmost */
    int newest_page;
};

static void insert_first(struct seam_slice_list *slices, struct seam_slice slice) {
    seam_slice_add(slices);
    for (int i = slices->count - 1; i > 0; i--)
        slices->at[i] = slices->at[i - 1];
    slices->at[0] = slice;
}

static bool grow(struct growing *growing, const struct piece *piece) {
    struct seam_slice slice = {piece->page, piece->mark};
    if (goes_on(&growing->last, piece)) {
        *seam_slice_add(&growing->seam->slices) = slice;
        growing->last = *piece;
    } else if (goes_on(piece, &growing->first)) {
        insert_first(&growing->seam->slices, slice);
        growing->first = *piece;
    } else {
        return false;
    }
    growing->newest_page = piece->page;
    return true;
}

/* The piece of the page that goes on, if there is one. */
static bool grow_on_page(struct growing *growing, const struct page_reading *page) {
    struct piece piece;
    for (int i = 0; i < page->marks.count; i++)
        if (piece_of(page, i, &piece) && grow(growing, &piece))
            return true;
    return false;
}

/* The sheet after a page, blank backs left out; NULL at the end. */
static const struct page_reading *next_sheet(const struct packet *packet, int page) {
    while (page < packet->pages.count && packet->pages.at[page].kind == PAGE_KIND_BLANK)
        page++;
    return page < packet->pages.count ? &packet->pages.at[page] : NULL;
}

static bool is_joined(const struct packet *packet, int page, int mark) {
    for (int i = 0; i < packet->seams.count; i++)
        for (int k = 0; k < packet->seams.at[i].slices.count; k++)
            if (packet->seams.at[i].slices.at[k].page == page &&
                packet->seams.at[i].slices.at[k].mark == mark)
                return true;
    return false;
}

static void join_from(struct packet *packet, const struct piece *piece) {
    struct seam seam = {0};
    struct growing growing = {&seam, *piece, *piece, piece->page};
    *seam_slice_add(&seam.slices) = (struct seam_slice){piece->page, piece->mark};
    const struct page_reading *next = next_sheet(packet, growing.newest_page);
    while (next && grow_on_page(&growing, next))
        next = next_sheet(packet, growing.newest_page);
    if (seam.slices.count < 2) {
        free(seam.slices.at);
        return;
    }
    seam.is_whole = growing.first.from_mm <= -growing.first.radius_mm + GOES_ON_MM &&
                    growing.last.to_mm >= growing.last.radius_mm - GOES_ON_MM;
    *seam_add(&packet->seams) = seam;
}

void seams_join(struct packet *packet) {
    seam_list_free(&packet->seams);
    for (int i = 0; i < packet->pages.count; i++)
        for (int j = 0; j < packet->pages.at[i].marks.count; j++) {
            struct piece piece;
            if (!is_joined(packet, packet->pages.at[i].number, j) &&
                piece_of(&packet->pages.at[i], j, &piece))
                join_from(packet, &piece);
        }
}
