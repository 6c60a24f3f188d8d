#include "samples/draw_packet.h"

#include "base/memory.h"
#include "base/text.h"
#include "samples/copier.h"
#include "samples/file_vector.h"
#include "samples/marks.h"
#include "samples/papers.h"
#include "samples/seals.h"
#include "samples/truth.h"
#include "samples/truth_place.h"
#include "samples/wear.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One packet at work. */
struct desk {
    struct story *story;
    const struct making *making;
    struct seal_set seals, guest_seals;
    struct hand hand;
    struct binder *binder;
    struct vector_book *book; /* in place of scans, or NULL */
    struct packet packet;
    struct chance chance;
    bool with_seam;
    bool photographed; /* all of it, with a telephone */
};

/* Sheets that one seal across their edges spans. */
#define SEAM_PAGES 5

static struct hand hand_of(struct chance *from, bool written) {
    static const enum face LABELS[] = {FACE_SONG, FACE_SONG, FACE_HEI, FACE_MING, FACE_SERIF};
    static const enum face PRINTS[] = {FACE_SONG, FACE_KAI, FACE_HEI, FACE_MICRO, FACE_MING};
    struct hand hand = {.written = written};
    hand.label = (struct script){
        LABELS[chance_int(from, 0, 4)], chance_real(from, 9.5, 11), SIDE_LEFT, false, 0x101010, 0};
    hand.entry = hand.label;
    hand.entry.face = PRINTS[chance_int(from, 0, 4)];
    hand.line_mm = chance_real(from, 0.15, 0.35);
    if (!written)
        return hand;
    hand.entry.face = (enum face)(FACE_PEN_1 + chance_int(from, 0, 3));
    hand.entry.size_pt = chance_real(from, 14, 17);
    hand.entry.rgb = chance_hit(from, 0.3) ? 0x1a2a6a : 0x18181c;
    hand.jitter_mm = 0.6;
    return hand;
}

/* Held-back layouts take turns, packet after packet and sheet after sheet, so that a few packets
 * show each of a family about as often; each family begins its rounds elsewhere, so that the same
 * layouts of two papers do not always meet. Further sheets of a form are like its first. */
static int turn_of(const struct desk *desk, const struct paper *paper, int held) {
    int turn = desk->making->turn;
    for (int i = 0; i < desk->packet.pages.count && paper->first_row == 0; i++)
        turn += desk->packet.pages.at[i].kind == paper->kind;
    struct chance round = {(uint64_t)(turn / held) * PAGE_KIND_COUNT + (uint64_t)paper->kind};
    return (turn + chance_int(&round, 0, held - 1)) % held;
}

static const struct layout *choose_layout(struct desk *desk, const struct paper *paper) {
    const struct layout_list *list = papers_layouts(desk->story, paper);
    if (list->count == 1)
        return &list->at[0];
    int held = list->held, shown = list->count - held;
    if (desk->making->layout > 0)
        return &list->at[(desk->making->layout - 1) % list->count];
    if (desk->making->held_back && held > 0)
        return &list->at[shown + turn_of(desk, paper, held)];
    return &list->at[chance_int(&desk->chance, 0, shown - 1)];
}

/* From a telephone over a table: in perspective, warm, darker at the edges. */
static void photograph(struct chance *from, struct scan_faults *faults) {
    static const uint32_t TABLES[] = {0x6a4a32, 0x40444a, 0x8a8f96, 0x2e2a28, 0xb89a74, 0xd8d6d0};
    faults->photo = true;
    faults->behind = TABLES[chance_int(from, 0, 5)];
    faults->lie.far_share = chance_real(from, -0.04, 0.12);
    faults->lie.side_share = chance_real(from, -0.07, 0.07);
    faults->lie.zoom = chance_real(from, 0.88, 0.96);
    faults->vignette = chance_real(from, 0.1, 0.4);
    faults->warm = chance_real(from, 0, 0.9);
    faults->blur_px = chance_real(from, 0, 1.1);
    faults->shadow_mm = 0;
    if (chance_hit(from, 0.4))
        faults->hand = chance_real(from, 0.1, 0.35);
}

/* Old scanners and telephones. */
static void worsen(struct desk *desk, struct scan_faults *faults) {
    struct chance *from = &desk->chance;
    faults->lie.skew_rad *= 2.5;
    faults->noise *= 2;
    faults->uneven += chance_real(from, 0, 0.2);
    if (chance_hit(from, 0.3))
        faults->light *= chance_real(from, 0.7, 0.95);
    if (chance_hit(from, 0.2))
        faults->warm = chance_real(from, 0.3, 1);
    if (faults->mode != SCAN_BILEVEL && desk->photographed)
        photograph(from, faults);
    if (faults->mode != SCAN_BILEVEL)
        return;
    faults->uneven = 0.05;
    faults->light = 0.95;
}

/* A case asks for it: as far as sheets lie askew in a feeder, and seen from the side. */
static void tilt(struct chance *from, struct scan_faults *faults) {
    faults->lie.skew_rad = chance_real(from, 3, 7) * M_PI / 180 * (chance_hit(from, 0.5) ? 1 : -1);
    faults->lie.zoom = 0.94;
    if (chance_hit(from, 0.5))
        faults->lie.far_share = chance_real(from, 0.03, 0.12);
}

/* Every page lies a little differently; a duplex feeder's turned page is rare. */
static struct scan_faults faults_for(struct desk *desk, const struct paper *paper) {
    enum scan_mode mode =
        paper->no_colour && desk->making->mode == SCAN_COLOUR ? SCAN_GRAY : desk->making->mode;
    struct scan_faults faults = scanner_faults(&desk->chance, mode);
    if (desk->making->turned && chance_hit(&desk->chance, 0.35))
        faults.quarter_turns = chance_int(&desk->chance, 1, 3);
    if (desk->making->calm)
        faults.noise = faults.texture = faults.uneven = faults.shadow_mm = 0;
    if (desk->making->hard)
        worsen(desk, &faults);
    if (desk->story->tilted)
        tilt(&desk->chance, &faults);
    faults.lie.mirrored = desk->story->mirrored;
    if (paper->spoiled_scan) {
        faults.blur_px = 9;
        faults.light = 0.35;
        faults.noise = 20;
    }
    return faults;
}

/* What else offices leave on paper; never so that an entry is hidden. */
static void add_marks(struct desk *desk, struct sheet *sheet, const struct paper *paper) {
    struct chance *from = &desk->chance;
    double more = desk->making->hard ? 0.15 : 0.02;
    if (chance_hit(from, more))
        marks_clerk_stamp(sheet);
    if (chance_hit(from, more))
        marks_date_stamp(sheet);
    if (chance_hit(from, more))
        marks_pen(sheet);
    bool form = paper->kind == PAGE_KIND_APPLICATION_FORM;
    if (form && paper->stamping != STAMP_NONE && chance_hit(from, 0.06 + more))
        marks_name_seal(sheet, &desk->seals);
    if (form && chance_hit(from, more))
        marks_fingerprint(sheet, 55, sheet->stamp_y_mm + 4);
    if (desk->with_seam && desk->packet.pages.count <= SEAM_PAGES)
        marks_seam(sheet, &desk->seals, desk->packet.pages.count - 1, SEAM_PAGES);
}

static void finish_paper(struct desk *desk, struct sheet *sheet, const struct paper *paper,
                         bool is_copy) {
    bool copied = paper->stamping == STAMP_COPIED;
    if (is_copy && !copied) {
        if (paper->gray_copy || (!paper->colour_copy && chance_hit(&desk->chance, 0.7)))
            copier_copy(sheet);
        else
            copier_copy_in_colour(sheet);
    }
    seals_stamp(sheet, paper->guest ? &desk->guest_seals : &desk->seals, paper->stamping);
    if (copied)
        copier_copy(sheet);
    else if (paper->kind != PAGE_KIND_BLANK && !desk->making->plain)
        add_marks(desk, sheet, paper);
    if (paper->covered != FIELD_NONE)
        wear_cover(sheet, paper->covered);
    if (desk->story->held_down && paper->kind != PAGE_KIND_BLANK)
        wear_fingers(sheet);
    if (desk->story->noted)
        wear_note_across(sheet);
    if (desk->story->altered_form && paper->kind == PAGE_KIND_APPLICATION_FORM)
        wear_alter(sheet, FIELD_UNIT_ADDRESS);
    if (!desk->making->plain && !desk->book)
        wear_sheet(sheet, desk->making->hard ? 1 : 0);
    sheet_specimen(sheet);
}

/* Nobody could say what stands on it. */
static void make_unreadable(struct page_reading *truth) {
    truth->kind = PAGE_KIND_NONE;
    truth->fault = text_copy("illegible");
}

static bool scan_sheet(struct desk *desk, struct sheet *sheet, const struct paper *paper,
                       struct fault *why) {
    struct scan_faults faults = faults_for(desk, paper);
    if (desk->making->form == FILE_TRUTH) {
        scanner_note(sheet, &faults);
        return true;
    }
    struct picture picture = scanner_scan(sheet, &faults);
    bool added = binder_add(desk->binder, &picture, why);
    picture_free(&picture);
    return added;
}

/* Straight from the program that made it: nothing lies askew. */
static bool print_sheet(struct desk *desk, struct sheet *sheet) {
    sheet->truth->skew_degrees = 0;
    sheet->truth->confidence = 1;
    vector_add(desk->book, sheet);
    return true;
}

static bool draw_sheet(struct desk *desk, struct paper *paper, const struct layout *layout,
                       struct fault *why) {
    struct page_reading *truth = page_reading_add(&desk->packet.pages);
    struct sheet *sheet = sheet_new(layout->size, desk->making->dpi, truth, &desk->chance);
    if (desk->book)
        sheet_record(sheet);
    sheet->hand = desk->hand;
    truth->number = paper->page = desk->packet.pages.count;
    truth->kind = paper->kind;
    layout->draw(sheet, paper->guest ? desk->story->guest : desk->story, paper);
    if (paper->spoiled_scan)
        make_unreadable(truth);
    finish_paper(desk, sheet, paper, layout->is_copy);
    for (int i = 0; i < truth->seals.count && paper->guest; i++)
        truth->seals.at[i].owner = OWNER_OTHER;
    bool added = desk->book ? print_sheet(desk, sheet) : scan_sheet(desk, sheet, paper, why);
    sheet_free(sheet);
    return added;
}

/* A paper that nobody can read has one sheet only: the findings count it as one. */
static bool draw_paper(struct desk *desk, struct paper *paper, struct fault *why) {
    struct layout layout = *choose_layout(desk, paper);
    papers_draw *second = papers_second_sheet(&layout);
    if (!second || paper->spoiled_scan)
        return draw_sheet(desk, paper, &layout, why);
    struct paper leaf = *paper;
    leaf.stamping = STAMP_NONE;
    if (!draw_sheet(desk, &leaf, &layout, why))
        return false;
    paper->page = leaf.page;
    paper->continued = true;
    leaf.stamping = paper->stamping;
    layout.draw = second;
    return draw_sheet(desk, &leaf, &layout, why);
}

static void begin_packet(struct desk *desk) {
    struct packet *packet = &desk->packet;
    packet->received = desk->story->received;
    packet->state = PACKET_DONE;
    packet->label = text_copy(desk->making->name);
    packet->business = desk->story->business;
}

static bool draw_papers(struct desk *desk, struct fault *why) {
    struct story *story = desk->story;
    for (int i = 0; i < story->paper_count; i++) {
        if (!draw_paper(desk, &story->papers[i], why))
            return false;
        struct paper back = {.kind = PAGE_KIND_BLANK, .person = -2};
        if (desk->making->blank_backs && chance_hit(&desk->chance, 0.5) &&
            !draw_paper(desk, &back, why))
            return false;
    }
    return true;
}

static void begin(struct desk *desk, struct story *story, const struct making *making,
                  struct binder *binder) {
    *desk = (struct desk){.story = story, .making = making, .binder = binder};
    desk->chance = story->chance;
    desk->chance = chance_branch(&desk->chance, making->again ? "desk again" : "desk");
    desk->seals = seals_of(story);
    if (story->guest)
        desk->guest_seals = seals_of(story->guest);
    desk->seals.hardness = making->hard ? 1 : 0;
    desk->seals.quality *= making->plain ? 0.3 : 1;
    desk->with_seam = chance_hit(&desk->chance, 0.06);
    desk->hand = hand_of(&desk->chance, making->written);
    desk->photographed = making->hard && chance_hit(&desk->chance, 0.25);
    begin_packet(desk);
}

bool draw_packet(struct story *story, const struct making *making, struct fault *why) {
    return draw_stack(&story, 1, making, why);
}

/* A stack's packets begin with a separator; a packet alone has none. */
static bool draw_all(struct desk *desks, int count, struct fault *why) {
    for (int i = 0; i < count; i++) {
        struct paper cover = {.kind = PAGE_KIND_SEPARATOR, .person = 100 + i};
        if (count > 1 && !draw_paper(&desks[i], &cover, why))
            return false;
        if (!draw_papers(&desks[i], why))
            return false;
    }
    return true;
}

static bool note_all(struct desk *desks, int count, const struct binding *binding,
                     struct fault *why) {
    int before = 0, pages = 0;
    for (int i = 0; i < count; i++)
        pages += desks[i].packet.pages.count;
    for (int i = 0; i < count; i++) {
        struct desk *desk = &desks[i];
        char name[160];
        snprintf(name, sizeof name, count > 1 ? "%s-%d" : "%s", desk->making->name, i + 1);
        truth_judge(&desk->packet, &desk->story->findings);
        truth_place(&desk->packet, desk->story);
        if (!truth_note_sources(&desk->packet, binding, before, pages, why) ||
            !truth_write(&desk->packet, desk->making->folder, name, why))
            return false;
        before += desk->packet.pages.count;
    }
    return true;
}

static struct vector_book *book_for(const struct binding *binding) {
    char path[900];
    binding_path(binding, 1, path, sizeof path);
    return binding->form == FILE_VECTOR ? vector_open(path) : NULL;
}

bool draw_stack(struct story **stories, int count, const struct making *making, struct fault *why) {
    char inbox[700];
    struct desk *desks SCOPED(scoped_free)
    = memory_new((size_t)count, sizeof *desks);
    snprintf(inbox, sizeof inbox, "%s/inbox", making->folder);
    struct binding binding = {inbox, making->name, making->form, making->quality};
    struct binder *binder = binder_new(&binding);
    struct vector_book *book = book_for(&binding);
    for (int i = 0; i < count; i++) {
        begin(&desks[i], stories[i], making, binder);
        desks[i].book = book;
    }
    bool done = draw_all(desks, count, why);
    done = binder_close(binder, why) && done;
    done = (!book || vector_close(book, why)) && done && note_all(desks, count, &binding, why);
    for (int i = 0; i < count; i++)
        packet_free(&desks[i].packet);
    return done;
}
