#include "pipeline/work.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/separator.h"

#include <string.h>

/* The packets that a packet in hand is cut into so far. */
struct cuts {
    struct packet *at;
    int count;
    bool has_papers; /* the last one has a page that is no separator */
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
    cuts->has_papers = false;
    return packet;
}

/* A separator starts a packet, unless the one at hand has nothing but separators: two in a row, and
 * the first sheet of a stack, start one only. Backs of separators are blank and go along. */
static struct packet *packet_for(const struct work *work, struct cuts *cuts,
                                 const struct page_reading *page) {
    bool separates = page->kind == PAGE_KIND_SEPARATOR;
    if (cuts->count == 0 || (separates && cuts->has_papers))
        begin_packet(work, cuts);
    if (!separates && page->kind != PAGE_KIND_BLANK)
        cuts->has_papers = true;
    return &cuts->at[cuts->count - 1];
}

static void move_page(const struct work *work, struct cuts *cuts, struct page_reading *page,
                      int source, int source_page) {
    struct packet *packet = packet_for(work, cuts, page);
    struct page_reading *moved = page_reading_add(&packet->pages);
    *moved = *page;
    *page = (struct page_reading){0};
    moved->number = packet->pages.count;
    moved->source = source;
    moved->source_page = source_page;
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
    struct cuts cuts = {0};
    for (int i = 0; i < work->candidate.file_count; i++)
        for (int j = 0; j < work->sources[i].page_count; j++) {
            const struct intake_file *file = &work->candidate.files[i];
            bool wanted =
                file->first_page == 0 || (j + 1 >= file->first_page && j + 1 <= file->last_page);
            if (wanted)
                move_page(work, &cuts, &work->sources[i].pages[j].reading, i, j + 1);
        }
    if (cuts.count == 0)
        begin_packet(work, &cuts);
    identify(work, &cuts);
    *reason = (struct fault){0};
    if (!something_was_read(&cuts))
        reason_of(work, reason);
    *out = cuts.at;
    return cuts.count;
}
