#include "pipeline/progress.h"

#include "pipeline/child.h"

#include <stdio.h>
#include <unistd.h>

#define REDRAW_MS 200

void progress_start(struct progress *progress, enum progress_wish wish, enum language language) {
    *progress = (struct progress){.is_shown = wish == PROGRESS_WANTED && isatty(STDERR_FILENO),
                                  .language = language,
                                  .started_ms = clock_now_ms()};
}

/* Seconds until the rest is done, at the pace so far; -1 when that cannot be told yet: packets not
 * begun are taken to be as long as those that are done. */
static long seconds_left(const struct progress *progress, double seconds) {
    int ahead = progress->packets_expected - progress->packets - progress->packets_in_hand;
    if (progress->pages == 0 || ahead < 0 || (ahead > 0 && progress->packets == 0))
        return -1;
    double pages = progress->pages_in_hand;
    if (ahead > 0)
        pages += ahead * (double)progress->pages / progress->packets;
    return (long)(seconds / progress->pages * pages + 0.5);
}

static void draw(const struct progress *progress, double rate, const char *end) {
    char done[16], expected[16], pages[16], each_second[32];
    char packets_said[120], pages_said[120];
    snprintf(done, sizeof done, "%d", progress->packets);
    snprintf(expected, sizeof expected, "%d", progress->packets_expected);
    snprintf(pages, sizeof pages, "%d", progress->pages);
    snprintf(each_second, sizeof each_second, "%.1f", rate);
    word_format(packets_said, sizeof packets_said, progress->language, WORD_PROGRESS_PACKETS, done,
                expected);
    word_format(pages_said, sizeof pages_said, progress->language, WORD_PROGRESS_PAGES, pages,
                each_second);
    fprintf(stderr, "\r\033[K%s · %s%s", packets_said, pages_said, end);
    fflush(stderr);
}

void progress_draw(struct progress *progress) {
    long now_ms = clock_now_ms();
    if (!progress->is_shown || now_ms - progress->drawn_ms < REDRAW_MS)
        return;
    progress->drawn_ms = now_ms;
    double seconds = (double)(now_ms - progress->started_ms) / 1000;
    double rate = seconds > 0 ? progress->pages / seconds : 0;
    long left = seconds_left(progress, seconds);
    char end[32] = "";
    if (left >= 0)
        snprintf(end, sizeof end, " · %ld:%02ld", left / 60, left % 60);
    draw(progress, rate, end);
}

void progress_clear(const struct progress *progress) {
    if (progress->is_shown && progress->drawn_ms > 0)
        fputs("\r\033[K", stderr);
}
