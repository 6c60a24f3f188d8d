#include "pipeline/station.h"

#include "base/memory.h"
#include "base/text.h"
#include "pipeline/child.h"
#include "pipeline/intake.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

/* Between two looks while something moves. */
#define LOOK_MS 1000
/* The first wait of an entry that was put off, at least. */
#define PUT_OFF_MS 1000
/* Folders nested deeper are no packet (pipeline/intake.c). */
#define DEEPEST 16

#define HINTS (IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_MODIFY | IN_ATTRIB)

/* FNV-1a, 64 bits: a change that it misses would be found by the digests later. */
static uint64_t mixed(uint64_t signature, const void *bytes, size_t length) {
    for (size_t i = 0; i < length; i++)
        /* All bytes of a path up to its end, or of six numbers: the analyser loses count of them.
         * NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult) */
        signature = (signature ^ ((const unsigned char *)bytes)[i]) * 1099511628211ULL;
    return signature;
}

static uint64_t with_stat(uint64_t signature, const struct stat *found) {
    int64_t parts[] = {(int64_t)found->st_ino,         (int64_t)found->st_size,
                       (int64_t)found->st_mtim.tv_sec, (int64_t)found->st_mtim.tv_nsec,
                       (int64_t)found->st_mode,        (int64_t)found->st_ctim.tv_sec};
    return mixed(signature, parts, sizeof parts);
}

static uint64_t signature_of(uint64_t signature, const char *path, int depth) {
    struct stat found = {0};
    signature = mixed(signature, path, strlen(path) + 1);
    if (lstat(path, &found) != 0)
        return signature;
    signature = with_stat(signature, &found);
    SCOPED(name_list_free)
    struct name_list names = {0};
    struct fault closed = {0};
    if (!S_ISDIR(found.st_mode) || depth >= DEEPEST || !intake_list(path, &names, &closed))
        return signature;
    for (int i = 0; i < names.count; i++) {
        struct text_buffer below = {0};
        text_add_format(&below, "%s/%s", path, names.at[i]);
        signature = signature_of(signature, below.bytes, depth + 1);
        text_buffer_free(&below);
    }
    return signature;
}

static uint64_t signature_at(const char *path) {
    return signature_of(14695981039346656037ULL, path, 0);
}

struct station_entry *station_find(struct station *station, const char *path) {
    for (int i = 0; i < station->entry_count; i++)
        if (strcmp(station->entries[i].path, path) == 0)
            return &station->entries[i];
    return NULL;
}

/* Folders of their own get hints of their own; an event of a vanished one costs nothing. */
static struct station_entry *entry_add(struct station *station, const char *inbox,
                                       const char *path) {
    station->entries =
        memory_room(station->entries, station->entry_count, sizeof *station->entries);
    struct station_entry *entry = &station->entries[station->entry_count++];
    *entry = (struct station_entry){.path = text_copy(path), .inbox = inbox};
    if (station->hints >= 0)
        (void)inotify_add_watch(station->hints, path, HINTS | IN_ONLYDIR | IN_DONT_FOLLOW);
    return entry;
}

static void look_at_entry(struct station *station, const char *inbox, const char *name,
                          long now_ms) {
    struct text_buffer path = {0};
    text_add_format(&path, "%s/%s", inbox, name);
    uint64_t signature = signature_at(path.bytes);
    struct station_entry *entry = station_find(station, path.bytes);
    if (!entry)
        entry = entry_add(station, inbox, path.bytes);
    entry->is_seen = true;
    if (entry->signature != signature) {
        entry->signature = signature;
        entry->still_since_ms = now_ms;
        entry->ready_at_ms = 0;
        entry->tries = 0;
        entry->is_left = false;
    }
    text_buffer_free(&path);
}

static bool look_at_inbox(struct station *station, const char *inbox, long now_ms) {
    SCOPED(name_list_free)
    struct name_list names = {0};
    struct fault closed = {0};
    if (!intake_list(inbox, &names, &closed))
        return false;
    for (int i = 0; i < names.count; i++)
        look_at_entry(station, inbox, names.at[i], now_ms);
    return true;
}

static void forget_unseen(struct station *station) {
    int kept = 0;
    for (int i = 0; i < station->entry_count; i++)
        if (station->entries[i].is_seen)
            station->entries[kept++] = station->entries[i];
        else
            free(station->entries[i].path);
    station->entry_count = kept;
}

/* Hints are taken off the queue unread: any of them means "look". */
static bool was_hinted(const struct station *station) {
    char events[4096];
    bool hinted = false;
    while (station->hints >= 0 && read(station->hints, events, sizeof events) > 0)
        hinted = true;
    return hinted;
}

static bool something_moves(const struct station *station, long now_ms) {
    for (int i = 0; i < station->entry_count; i++) {
        const struct station_entry *entry = &station->entries[i];
        if (!entry->is_left && now_ms - entry->still_since_ms < station->settle_ms + LOOK_MS)
            return true;
    }
    return false;
}

static bool is_time(const struct station *station, long now_ms) {
    bool hinted = was_hinted(station);
    long since_ms = now_ms - station->looked_ms;
    return station->looked_ms == 0 || hinted || since_ms >= station->rescan_ms ||
           (since_ms >= LOOK_MS && something_moves(station, now_ms));
}

void station_look(struct station *station, const char **lost) {
    long now_ms = clock_now_ms();
    *lost = NULL;
    if (!is_time(station, now_ms))
        return;
    for (int i = 0; i < station->entry_count; i++)
        station->entries[i].is_seen = false;
    for (int i = 0; i < station->inbox_count; i++) {
        bool was_lost = station->is_lost[i];
        station->is_lost[i] = !look_at_inbox(station, station->inboxes[i], now_ms);
        if (station->is_lost[i] && !was_lost)
            *lost = station->inboxes[i];
    }
    forget_unseen(station);
    station->looked_ms = now_ms;
}

struct station_entry *station_ready(struct station *station) {
    long now_ms = clock_now_ms();
    for (int i = 0; i < station->entry_count; i++) {
        struct station_entry *entry = &station->entries[i];
        if (!entry->is_left && now_ms - entry->still_since_ms >= station->settle_ms &&
            now_ms >= entry->ready_at_ms)
            return entry;
    }
    return NULL;
}

bool station_unchanged(const struct station_entry *entry) {
    return entry && signature_at(entry->path) == entry->signature;
}

void station_put_off(struct station *station, struct station_entry *entry) {
    long wait_ms = station->settle_ms > PUT_OFF_MS ? station->settle_ms : PUT_OFF_MS;
    entry->ready_at_ms = clock_now_ms() + (wait_ms << (entry->tries < 6 ? entry->tries : 6));
    entry->tries++;
    entry->is_left = false;
}

static bool open_inbox(struct station *station, int index, const char *path, struct fault *why) {
    char absolute[PATH_MAX];
    SCOPED(name_list_free)
    struct name_list names = {0};
    if (!intake_list(path, &names, why))
        return false;
    station->inboxes[index] = text_copy(realpath(path, absolute) ? absolute : path);
    station->inbox_count = index + 1;
    if (station->hints >= 0)
        (void)inotify_add_watch(station->hints, station->inboxes[index], HINTS);
    return true;
}

bool station_open(struct station *station, char *const *inboxes, int count, struct fault *why) {
    *station = (struct station){.hints = inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
    station->inboxes = memory_new((size_t)count, sizeof *station->inboxes);
    station->is_lost = memory_new((size_t)count, sizeof *station->is_lost);
    for (int i = 0; i < count; i++)
        if (!open_inbox(station, i, inboxes[i], why)) {
            station_close(station);
            return false;
        }
    return true;
}

void station_close(struct station *station) {
    for (int i = 0; i < station->entry_count; i++)
        free(station->entries[i].path);
    for (int i = 0; i < station->inbox_count; i++)
        free(station->inboxes[i]);
    free(station->entries);
    free(station->inboxes);
    free(station->is_lost);
    if (station->hints >= 0)
        close(station->hints);
    *station = (struct station){.hints = -1};
}
