#include "pipeline/work.h"

#include "base/memory.h"
#include "base/text.h"
#include "facts/row_sequence.h"
#include "pipeline/separator.h"

#include <stdlib.h>
#include <string.h>

/* A page that is wanted, and where it came from. */
struct leaf {
    struct page_reading *page;
    int source, source_page;
};

struct leaves {
    struct leaf *at;
    int count;
};

/* The packets that a packet in hand is cut into so far. */
struct cuts {
    struct packet *at;
    int count;
    bool has_papers; /* the last one has a page that is neither separator nor blank */
    bool has_separator;
    int blanks;     /* blank pages since its last separator */
    bool has_backs; /* a blank page behind a separator is its back */
};

static void packet_sources(const struct work *work, struct packet *packet) {
    for (int i = 0; i < work->candidate.file_count; i++) {
        const struct intake_file *file = &work->candidate.files[i];
        struct source *source = source_add(&packet->sources);
        source->file = text_copy(file->name);
        text_cut(source->sha256, sizeof source->sha256, file->sha256);
        source->pages = work->sources[i].fault.kind == FAULT_NONE ? work->sources[i].page_count : 0;
    }
}

static struct packet *begin_packet(const struct work *work, struct cuts *cuts) {
    cuts->at = memory_room(cuts->at, cuts->count, sizeof *cuts->at);
    struct packet *packet = &cuts->at[cuts->count++];
    packet->label = text_copy(work->candidate.label);
    packet->received = work->received;
    packet->state = PACKET_DONE;
    packet_sources(work, packet);
    cuts->has_papers = cuts->has_separator = false;
    cuts->blanks = 0;
    return packet;
}

static struct leaves leaves_of(struct work *work) {
    struct leaves leaves = {0};
    for (int i = 0; i < work->candidate.file_count; i++) {
        const struct intake_file *file = &work->candidate.files[i];
        for (int j = 0; j < work->sources[i].page_count; j++) {
            if (file->first_page != 0 && (j + 1 < file->first_page || j + 1 > file->last_page))
                continue;
            leaves.at = memory_room(leaves.at, leaves.count, sizeof *leaves.at);
            leaves.at[leaves.count++] = (struct leaf){&work->sources[i].pages[j].reading, i, j + 1};
        }
    }
    return leaves;
}

/* Whether backs were scanned: by what stands between separators and the papers behind them, as far
 * as there is any. One sheet of a stack tells for the others, since a feeder scans all alike. */
static bool backs_are_scanned(const struct leaves *leaves) {
    int with_back = 0;
    int without = 0;
    for (int i = 0; i + 1 < leaves->count; i++) {
        if (leaves->at[i].page->kind != PAGE_KIND_SEPARATOR)
            continue;
        enum page_kind next = leaves->at[i + 1].page->kind;
        enum page_kind after =
            i + 2 < leaves->count ? leaves->at[i + 2].page->kind : PAGE_KIND_SEPARATOR;
        without += next != PAGE_KIND_SEPARATOR && next != PAGE_KIND_BLANK;
        with_back +=
            next == PAGE_KIND_BLANK && after != PAGE_KIND_SEPARATOR && after != PAGE_KIND_BLANK;
    }
    return with_back > 0 || without == 0;
}

/* Papers, or more blank pages than a separator has backs: a page that was wrongly called blank must
 * not carry its packet into the next one. One before the first separator of a stack may be the
 * front of one that lies on its face. */
static bool is_packet(const struct cuts *cuts) {
    int backs = cuts->has_backs || !cuts->has_separator ? 1 : 0;
    return cuts->has_papers || cuts->blanks > backs;
}

/* A separator starts a packet, unless the one at hand has nothing but separators and their backs:
 * two in a row, and the first sheet of a stack, start one only. */
static struct packet *packet_for(const struct work *work, struct cuts *cuts,
                                 const struct page_reading *page) {
    bool separates = page->kind == PAGE_KIND_SEPARATOR;
    if (cuts->count == 0 || (separates && is_packet(cuts)))
        begin_packet(work, cuts);
    if (separates) {
        cuts->has_separator = true;
        cuts->blanks = 0;
    } else if (page->kind == PAGE_KIND_BLANK) {
        cuts->blanks++;
    } else {
        cuts->has_papers = true;
    }
    return &cuts->at[cuts->count - 1];
}

static void move_page(struct packet *packet, struct page_reading *page) {
    struct page_reading *moved = page_reading_add(&packet->pages);
    *moved = *page;
    *page = (struct page_reading){0};
    moved->number = packet->pages.count;
}

static void place_leaf(const struct work *work, struct cuts *cuts, const struct leaf *leaf) {
    leaf->page->source = leaf->source;
    leaf->page->source_page = leaf->source_page;
    move_page(packet_for(work, cuts, leaf->page), leaf->page);
}

/* The content id: of the sources for a whole packet, with the range of pages for a part of one. */
static void identify(const struct work *work, struct cuts *cuts) {
    for (int i = 0; i < cuts->count; i++) {
        struct packet *packet = &cuts->at[i];
        if (cuts->count == 1) {
            text_cut(packet->id, sizeof packet->id, work->candidate.id);
            continue;
        }
        const struct page_reading *first = &packet->pages.at[0];
        const struct page_reading *last = &packet->pages.at[packet->pages.count - 1];
        struct text_buffer text = {0};
        text_add_format(&text, "%s;%d.%d-%d.%d", work->candidate.id, first->source,
                        first->source_page, last->source, last->source_page);
        digest_bytes(text.bytes, text.length, packet->id);
        text_buffer_free(&text);
    }
}

static bool something_was_read(const struct cuts *cuts) {
    for (int i = 0; i < cuts->count; i++)
        for (int j = 0; j < cuts->at[i].pages.count; j++)
            if (!cuts->at[i].pages.at[j].fault)
                return true;
    return false;
}

/* Whether it came as a folder; what was left waiting tells by its files' names alone. */
static bool is_folder(const struct candidate *candidate) {
    return candidate->is_folder || candidate->file_count > 1 ||
           strcmp(candidate->files[0].name, candidate->label) != 0;
}

/* A folder of letters and notes alone; later files of a folder are no whole one. */
static bool has_no_scans(const struct work *work) {
    for (int i = 0; i < work->candidate.file_count; i++)
        if (work->sources[i].fault.kind == FAULT_NONE ||
            work->sources[i].fault.word != WORD_SCAN_UNKNOWN_FORMAT)
            return false;
    return work->taken.root == 0 && is_folder(&work->candidate);
}

/* The first cause: of a page that was wanted. */
static void reason_of(const struct work *work, struct fault *reason) {
    if (has_no_scans(work)) {
        fault_raise(reason, FAULT_INPUT, WORD_INTAKE_NO_FILES, "%s", "");
        return;
    }
    for (int i = 0; i < work->candidate.file_count; i++)
        for (int j = 0; j < work->sources[i].page_count; j++)
            if (work->sources[i].pages[j].fault.kind != FAULT_NONE) {
                *reason = work->sources[i].pages[j].fault;
                return;
            }
}

int work_packets(struct work *work, struct packet **out, struct fault *reason) {
    struct leaves leaves = leaves_of(work);
    struct cuts cuts = {.has_backs = backs_are_scanned(&leaves)};
    for (int i = 0; i < leaves.count; i++)
        place_leaf(work, &cuts, &leaves.at[i]);
    free(leaves.at);
    if (cuts.count == 0)
        begin_packet(work, &cuts);
    identify(work, &cuts);
    for (int i = 0; i < cuts.count; i++)
        row_sequence_number(&cuts.at[i]);
    *reason = (struct fault){0};
    if (!something_was_read(&cuts))
        reason_of(work, reason);
    *out = cuts.at;
    return cuts.count;
}
