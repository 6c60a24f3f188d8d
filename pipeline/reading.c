#include "pipeline/reading.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/barcode.h"
#include "ocr/layout.h"
#include "ocr/licence_code.h"
#include "ocr/paper.h"
#include "ocr/upright.h"
#include "packet/json.h"
#include "page/flatten.h"
#include "page/scan.h"
#include "pipeline/digest.h"
#include "pipeline/preview.h"
#include "pipeline/separator.h"
#include "pipeline/unbend.h"
#include "seal/clerk_words.h"
#include "seal/portrait.h"
#include "seal/seal.h"

#include <math.h>

/* What was measured while the page was made. */
static void describe_page(const struct page *page, struct page_reading *out) {
    out->width_px = page->width_px;
    out->height_px = page->height_px;
    out->dpi = (int)lround(page->dpi);
    out->rotation_degrees = page->rotation_degrees;
    out->skew_degrees = page->skew_known ? page->frame.skew_rad * 180 / M_PI : NAN;
    out->quality = page->quality;
}

/* Adds the picture to the reply and gives its digest. */
static char *attach(struct message *reply, struct blob *picture) {
    char digest[DIGEST_ROOM];
    digest_bytes(picture->bytes, picture->length, digest);
    message_blob_add(reply, picture->bytes, picture->length);
    return text_copy(digest);
}

static bool attach_crop(const struct page *page, struct box_px box, struct message *reply,
                        char **digest, struct fault *why) {
    struct blob picture;
    if (!preview_crop(page, box, &picture, why))
        return false;
    *digest = attach(reply, &picture);
    return true;
}

/* What a ring seal is compared by. */
static bool attach_portrait(const struct page *page, struct seal *seal, struct message *reply,
                            struct fault *why) {
    struct seal_page plane = {page->colour, page->gray, page->dpi};
    if (seal->shape != SEAL_ROUND && seal->shape != SEAL_OVAL)
        return true;
    SCOPED(scoped_free)
    struct seal_portrait *portrait = memory_new(1, sizeof *portrait);
    if (!seal_portrait_make(&plane, seal, portrait, why))
        return false;
    struct blob bytes = {0};
    bytes.bytes = seal_portrait_write(portrait, &bytes.length);
    seal->portrait = attach(reply, &bytes);
    return true;
}

/* A slice without paper around it, so that neighbours can be laid side by side. */
static bool attach_slice(const struct page *page, struct mark *mark, struct message *reply,
                         struct fault *why) {
    struct blob picture;
    if (!preview_slice(page, mark->box, &picture, why))
        return false;
    mark->crop = attach(reply, &picture);
    return true;
}

static bool attach_pictures(const struct page *page, struct page_reading *reading,
                            struct message *reply, struct fault *why) {
    enum cost_stage before SCOPED(cost_back)
    = cost_switch(COST_PICTURE);
    for (int i = 0; i < reading->seals.count; i++)
        if (!attach_crop(page, reading->seals.at[i].box, reply, &reading->seals.at[i].crop, why) ||
            !attach_portrait(page, &reading->seals.at[i], reply, why))
            return false;
    for (int i = 0; i < reading->marks.count; i++)
        if (reading->marks.at[i].kind == MARK_SEAM_SLICE &&
            !attach_slice(page, &reading->marks.at[i], reply, why))
            return false;
    for (int i = 0; i < reading->id_cards.count; i++)
        if (!attach_crop(page, reading->id_cards.at[i].box, reply, &reading->id_cards.at[i].crop,
                         why))
            return false;
    return true;
}

/* The page as people see it. */
static bool attach_preview(const struct page *page, struct page_reading *reading,
                           struct message *reply, struct fault *why) {
    enum cost_stage before SCOPED(cost_back)
    = cost_switch(COST_PICTURE);
    struct blob preview;
    if (!preview_page(page, &preview, why))
        return false;
    reading->preview = attach(reply, &preview);
    return true;
}

/* A page whose direction is hardly known stays as it lies, since most are laid rightly. Of 62 drawn
 * pages, turned ones among them, all had 0.75 or more; a page of two short lines, taken wrongly,
 * 0.12. */
#define TURN_CONFIDENCE 0.3

/* Fewer lines than this tell nothing of a mirror. */
#define MIRROR_LEAST_LINES 5

/* Nothing was read surely any way up: some scanners and copiers lay pages as in a mirror. Only a
 * line that is read beyond doubt there is believed. The page and its layout then stay flipped. */
static bool try_mirror(struct page *page, struct engines engines, struct layout *layout,
                       struct upright *upright, bool *mirrored, struct fault *why) {
    SCOPED(layout_free)
    struct layout seen = {0};
    struct upright there;
    if (upright->unflipped || layout->lines.count < MIRROR_LEAST_LINES)
        return true;
    if (!page_flip(page, why) || !layout_of(page, &seen, why) ||
        !upright_of(page, &seen, engines.first, &there, why))
        return false;
    if (!there.sure)
        return page_flip(page, why);
    struct layout lying = *layout;
    *layout = seen;
    seen = lying;
    *upright = there;
    *mirrored = true;
    return true;
}

/* The layout is then that of the page as it stands. */
static bool make_upright(struct page *page, struct engines engines, struct layout *layout,
                         bool *mirrored, struct fault *why) {
    enum cost_stage before SCOPED(cost_back)
    = cost_switch(COST_LAYOUT);
    struct upright upright;
    if (!layout_of(page, layout, why))
        return false;
    cost_switch(COST_TURN);
    if (!upright_of(page, layout, engines.first, &upright, why) ||
        !try_mirror(page, engines, layout, &upright, mirrored, why))
        return false;
    if (upright.quarter_turns == 0 || upright.confidence < TURN_CONFIDENCE)
        return true;
    layout_free(layout);
    return page_turn(page, upright.quarter_turns, why) && layout_of(page, layout, why);
}

static bool read_seals(const struct page *page, struct line_reader *reader,
                       struct page_reading *out, struct fault *why) {
    enum cost_stage before SCOPED(cost_back)
    = cost_switch(COST_SEAL);
    struct seal_page plane = {page->colour, page->gray, page->dpi};
    if (!seals_find(&plane, &out->seals, &out->marks, why))
        return false;
    for (int i = 0; i < out->seals.count; i++)
        if (!seal_read(&plane, reader, &out->seals.at[i], why))
            return false;
    clerk_words_sort(&out->seals, &out->marks);
    return true;
}

static bool read_text(const struct page *page, struct engines engines, struct layout *layout,
                      struct page_reading *out, struct fault *why) {
    SCOPED(sheet_free)
    struct sheet sheet = {0};
    enum cost_stage before SCOPED(cost_back)
    = cost_switch(COST_LAYOUT);
    sheet_from(page, engines, layout, &sheet);
    cost_page(sheet.line_count);
    cost_switch(COST_TEXT);
    if (!paper_read(&sheet, out, why))
        return false;
    licence_code_cross(out);
    return true;
}

static bool read_barcodes(const struct page *page, struct page_reading *out, struct fault *why) {
    enum cost_stage before SCOPED(cost_back)
    = cost_switch(COST_BARCODE);
    return barcode_find(page, &out->barcodes, why);
}

/* *mirrored: the page was flipped to be read, and stays so. */
static bool read_page(struct page *page, struct engines engines, struct page_reading *out,
                      bool *mirrored, struct fault *why) {
    SCOPED(layout_free)
    struct layout layout = {0};
    if (!page->blank && !make_upright(page, engines, &layout, mirrored, why))
        return false;
    describe_page(page, out);
    if (page->blank) {
        out->kind = PAGE_KIND_BLANK;
        out->confidence = 1;
        return true;
    }
    if (!read_barcodes(page, out, why))
        return false;
    if (separator_on_page(out)) {
        out->kind = PAGE_KIND_SEPARATOR;
        out->confidence = 1;
        return true;
    }
    return read_seals(page, engines.first, out, why) && read_text(page, engines, &layout, out, why);
}

bool reading_inventory(struct open_scan *open, int descriptor, struct inventory *out,
                       struct fault *why) {
    struct scan *scan = open_scan_of(open, descriptor, why);
    if (!scan)
        return false;
    *out = (struct inventory){scan_page_count(scan), scan_is_whole(scan)};
    return true;
}

static bool load(struct open_scan *open, const struct message *request, struct page *page,
                 struct fault *why) {
    struct scan *scan = open_scan_of(open, request->descriptor, why);
    if (!scan)
        return false;
    if (request->number < 1 || request->number > scan_page_count(scan))
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_NO_PAGES, "%s", "");
    return scan_load_page(scan, request->number - 1, page, why);
}

/* A photographed sheet is read as it would lie flat, a mirrored one as its writer saw it; what was
 * found is told on the scan. */
static bool read_flat(struct page *page, struct engines engines, struct page_reading *out,
                      struct message *reply, struct fault *why) {
    SCOPED(page_free)
    struct page flat = {0};
    struct bend bend;
    bool bent = false;
    bool mirrored = false;
    if (!page->blank && !page_flatten(page, &flat, &bend, &bent, why))
        return false;
    struct page *read = bent ? &flat : page;
    if (!read_page(read, engines, out, &mirrored, why) || !attach_pictures(read, out, reply, why) ||
        (mirrored && !page_flip(read, why)))
        return false;
    if (mirrored)
        unmirror_reading(out);
    if (!bent)
        return true;
    unbend_reading(out, &bend);
    return page_turn(page, out->rotation_degrees / 90, why);
}

bool reading_page(struct open_scan *open, const struct message *request, struct engines engines,
                  struct message *reply, struct fault *why) {
    SCOPED(page_free)
    struct page page = {0};
    SCOPED(page_reading_free)
    struct page_reading reading = {
        .number = request->number, .source_page = request->number, .skew_degrees = NAN};
    SCOPED(message_free)
    struct message answer = {.kind = SAY_READING, .descriptor = -1};
    if (!load(open, request, &page, why) || !read_flat(&page, engines, &reading, &answer, why) ||
        !attach_preview(&page, &reading, &answer, why))
        return false;
    answer.text = page_to_json(&reading, JSON_STORED);
    *reply = answer;
    answer = (struct message){.descriptor = -1};
    return true;
}

bool reading_picture(struct open_scan *open, const struct message *request, struct message *reply,
                     struct fault *why) {
    SCOPED(page_free)
    struct page page = {0};
    struct blob picture;
    int turns = request->second / 90 % 4;
    if (!load(open, request, &page, why) || (turns != 0 && !page_turn(&page, turns, why)) ||
        !preview_full(&page, &picture, why))
        return false;
    *reply = (struct message){.kind = SAY_PICTURE, .descriptor = -1};
    message_blob_add(reply, picture.bytes, picture.length);
    return true;
}

bool reading_look(struct open_scan *open, const struct message *request, struct message *reply,
                  struct fault *why) {
    SCOPED(page_free)
    struct page page = {0};
    if (!load(open, request, &page, why))
        return false;
    reply->number = (int32_t)page.quality;
    reply->second = page.blank ? 1 : 0;
    return true;
}
