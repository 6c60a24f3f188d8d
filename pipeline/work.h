/* A packet in hand: its files open, what of it has been asked and answered, and in the end what it
 * was cut into. Not judgement and not the store.
 * Used by pipeline/batch.c, which moves tasks and answers between it and the crew.
 *
 *   work_begin -> (work_next_task -> work_answer)… until work_is_read -> work_packets -> work_free
 */
#ifndef SEALROOM_PIPELINE_WORK_H
#define SEALROOM_PIPELINE_WORK_H

#include "packet/packet.h"
#include "pipeline/crew.h"
#include "pipeline/intake.h"
#include "pipeline/store.h"

struct work_page {
    struct page_reading reading; /* number is set last */
    struct fault fault;          /* why it could not be read, FAULT_NONE when it could */
    struct message pictures;     /* the reply's blobs, when they are wanted */
    bool is_asked, is_done;
    struct work_look {
        unsigned quality;
        bool is_asked, is_done, is_blank, has_failed; /* failed: nobody could see it */
    } look;
};

struct work_source {
    int descriptor; /* -1 when the file cannot be had */
    bool is_asked, is_known;
    bool is_whole;      /* it goes to its end, as far as its inventory tells */
    struct fault fault; /* why its inventory failed */
    struct work_page *pages;
    int page_count;
};

struct work {
    struct candidate candidate;
    struct taken taken; /* number 0 when no store is kept */
    struct date received;
    bool is_held;      /* inventories only, until somebody has looked at them and lets it go on */
    bool wants_look;   /* each page is looked at before any is read */
    bool is_looked_at; /* and that was told */
    struct work_source *sources; /* one for each of candidate.files */
};

/* work_begin takes the candidate over; whoever calls it then opens the sources' descriptors, which
 * the work closes. work_source_lost says that one cannot be opened any more. */
void work_begin(struct work *work, struct candidate *candidate);
void work_source_lost(struct work *work, int source, const struct fault *why);
void work_free(struct work *work);

/* work_next_task gives the next thing to read: inventories first, then looks where they are wanted,
 * then pages in order; false when all is asked for at the moment. */
bool work_next_task(struct work *work, struct task *out);

/* Keeps the reply's pictures, or lets them go. */
enum work_pictures { WORK_PICTURES_DROPPED, WORK_PICTURES_KEPT };

/* work_answer takes in what became of a task. A page that could not be read becomes one with its
 * fault; a file whose inventory failed one page with the file's. */
void work_answer(struct work *work, struct crew_event *event, enum work_pictures pictures);

/* work_is_listed tells whether all inventories are in, work_is_read whether all pages are. */
bool work_is_listed(const struct work *work);
bool work_is_read(const struct work *work);

/* work_is_seen tells whether looks were wanted and all are in. work_looks then gives them as a
 * packet of pages that were not read (quality, blank, fault), for packet_free. */
bool work_is_seen(const struct work *work);
void work_looks(const struct work *work, struct packet *out);

/* work_pages_done counts finished pages; work_pages_known all that are known of so far. */
int work_pages_done(const struct work *work);
int work_pages_known(const struct work *work);

/* work_packets gives what the pages make: one packet, or several cut at separator sheets. The
 * readings move into them. Each has id, label, received, sources, pages numbered from 1. *out is
 * the caller's: packet_free for each, then free. `reason` gets why nothing at all could be read
 * (FAULT_NONE when something could). */
int work_packets(struct work *work, struct packet **out, struct fault *reason);

/* work_page_of lends the page in hand that a page of a packet came from (its pictures). */
const struct work_page *work_page_of(const struct work *work, const struct page_reading *page);

#endif
