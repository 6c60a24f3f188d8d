/* The checks of the archive against the database: is every file that a packet has there with its
 * bytes, and does every file there belong to a packet. */
#include "pipeline/archive.h"
#include "pipeline/doctor.h"
#include "pipeline/intake.h"

#include "base/memory.h"
#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define ARCHIVE "archive"
#define ORPHANS "orphans"

/* Where what is put aside goes, inside the archive. */
#define FOLDER_DAMAGED "/.damaged"
#define FOLDER_ORPHANS "/.orphans"

/* A younger file may be one that a supervisor is about to enter: that takes seconds, not an hour.
 */
#define YOUNG_SECONDS 3600

/* The re-hashing at work. */
struct hashing {
    struct doctor *doctor;
    long files, bad;
};

static char *joined(const char *folder, const char *name) {
    struct text_buffer path = {0};
    text_add_format(&path, "%s%s", folder, name);
    return text_buffer_take(&path);
}

/* Moves a file of the archive into one of its folders for what is put aside. */
static bool put_aside(const struct doctor *doctor, const char *digest, const char *folder) {
    SCOPED(scoped_free)
    char *from = archive_path(doctor->office->archive, digest);
    SCOPED(scoped_free)
    char *into = joined(doctor->office->archive, folder);
    if (mkdir(into, 0700) != 0 && errno != EEXIST)
        return false;
    struct text_buffer to = {0};
    text_add_format(&to, "%s/%s", into, digest);
    bool moved = rename(from, to.bytes) == 0;
    text_buffer_free(&to);
    return moved;
}

/* From where the packet came, if the file is still there with the same bytes. */
static bool fetch_again(const struct doctor *doctor, const struct store_file *file) {
    struct fault lost = {0};
    if (!file->path)
        return false;
    SCOPED(scoped_descriptor)
    int descriptor = intake_open_file(file->path, &lost);
    return descriptor >= 0 &&
           archive_keep_file(doctor->office->archive, descriptor, file->digest, &lost);
}

enum condition { CONDITION_GOOD, CONDITION_GONE, CONDITION_DAMAGED };

static enum condition condition_of(const struct doctor *doctor, const char *digest) {
    struct fault lost = {0};
    char found[DIGEST_ROOM];
    SCOPED(scoped_descriptor)
    int descriptor = archive_open(doctor->office->archive, digest, &lost);
    if (descriptor < 0)
        return CONDITION_GONE;
    if (!digest_file(descriptor, found, NULL, &lost) || strcmp(found, digest) != 0)
        return CONDITION_DAMAGED;
    return CONDITION_GOOD;
}

static bool mend(const struct doctor *doctor, const struct store_file *file,
                 enum condition condition) {
    if (doctor->wish != DOCTOR_REPAIR || !file->path)
        return false;
    if (condition == CONDITION_DAMAGED && !put_aside(doctor, file->digest, FOLDER_DAMAGED))
        return false;
    return fetch_again(doctor, file);
}

static enum word word_of(enum store_file_role role, enum condition condition) {
    if (role == STORE_FILE_ORIGINAL)
        return condition == CONDITION_GONE ? WORD_DOCTOR_FILE_GONE : WORD_DOCTOR_FILE_DAMAGED;
    return condition == CONDITION_GONE ? WORD_DOCTOR_PICTURE_GONE : WORD_DOCTOR_PICTURE_DAMAGED;
}

static bool look_at_file(void *context, const struct store_file *file, struct fault *why) {
    (void)why;
    struct hashing *hashing = context;
    enum condition condition = condition_of(hashing->doctor, file->digest);
    hashing->files++;
    if (condition == CONDITION_GOOD)
        return true;
    struct text_buffer about = {0};
    text_add_format(&about, "%s (%.12s…)", file->receipt, file->digest);
    bool mended = mend(hashing->doctor, file, condition);
    doctor_say(hashing->doctor, mended ? DOCTOR_MENDED : DOCTOR_WRONG, ARCHIVE,
               word_of(file->role, condition), about.bytes);
    hashing->bad += !mended;
    text_buffer_free(&about);
    return true;
}

void doctor_archive(struct doctor *doctor) {
    struct fault why = {0};
    struct hashing hashing = {.doctor = doctor};
    if (!doctor->store)
        return;
    if (!store_each_file(doctor->store, look_at_file, &hashing, &why))
        doctor_fault(doctor, ARCHIVE, &why);
    else if (hashing.bad == 0)
        doctor_number(doctor, DOCTOR_GOOD, ARCHIVE, WORD_DOCTOR_ARCHIVE_GOOD, hashing.files);
}

/* Digests that packets have, in ascending order. */
struct wanted {
    char (*at)[DIGEST_ROOM];
    int count;
};

static bool want(void *context, const struct store_file *file, struct fault *why) {
    (void)why;
    struct wanted *wanted = context;
    wanted->at = memory_room(wanted->at, wanted->count, sizeof *wanted->at);
    text_cut(wanted->at[wanted->count++], DIGEST_ROOM, file->digest);
    return true;
}

static int compare(const void *a, const void *b) {
    return strcmp(a, b);
}

/* What is found in the archive that no packet has. */
struct stray {
    struct doctor *doctor;
    struct wanted wanted;
    long orphans, unfinished;
};

static bool is_young(const char *path) {
    struct stat found;
    return lstat(path, &found) != 0 || time(NULL) - found.st_mtime < YOUNG_SECONDS;
}

/* ".PID.XXXXXX": a copy that its process never ended. */
static void look_at_unfinished(struct stray *stray, const char *name) {
    char *end;
    long pid = strtol(name + 1, &end, 10);
    if (pid <= 0 || *end != '.')
        return;
    struct text_buffer path = {0};
    text_add_format(&path, "%s/%s", stray->doctor->office->archive, name);
    bool dead = kill((pid_t)pid, 0) != 0 && errno == ESRCH;
    if (dead || !is_young(path.bytes)) {
        bool mended = stray->doctor->wish == DOCTOR_REPAIR && unlink(path.bytes) == 0;
        stray->unfinished += !mended;
        if (mended)
            doctor_say(stray->doctor, DOCTOR_MENDED, ORPHANS, WORD_DOCTOR_UNFINISHED, name);
    }
    text_buffer_free(&path);
}

static void look_at_kept(struct stray *stray, const char *digest) {
    if (!digest_is_valid(digest) ||
        bsearch(digest, stray->wanted.at, (size_t)stray->wanted.count, DIGEST_ROOM, compare))
        return;
    SCOPED(scoped_free)
    char *path = archive_path(stray->doctor->office->archive, digest);
    if (is_young(path))
        return;
    bool mended =
        stray->doctor->wish == DOCTOR_REPAIR && put_aside(stray->doctor, digest, FOLDER_ORPHANS);
    stray->orphans += !mended;
    if (mended)
        doctor_say(stray->doctor, DOCTOR_MENDED, ORPHANS, WORD_DOCTOR_ORPHAN_ASIDE, digest);
}

static void look_at_shelf(struct stray *stray, const char *shelf) {
    SCOPED(scoped_free)
    char *path = joined(stray->doctor->office->archive, "/");
    SCOPED(scoped_free)
    char *full = joined(path, shelf);
    DIR *folder = opendir(full);
    if (!folder)
        return;
    for (struct dirent *entry; (entry = readdir(folder));)
        look_at_kept(stray, entry->d_name);
    closedir(folder);
}

static void look_everywhere(struct stray *stray) {
    DIR *folder = opendir(stray->doctor->office->archive);
    if (!folder)
        return;
    for (struct dirent *entry; (entry = readdir(folder));)
        if (entry->d_name[0] == '.')
            look_at_unfinished(stray, entry->d_name);
        else if (strlen(entry->d_name) == 2)
            look_at_shelf(stray, entry->d_name);
    closedir(folder);
}

void doctor_orphans(struct doctor *doctor) {
    struct fault why = {0};
    struct stray stray = {.doctor = doctor};
    if (!doctor->store)
        return;
    if (!store_each_file(doctor->store, want, &stray.wanted, &why)) {
        doctor_fault(doctor, ORPHANS, &why);
    } else {
        if (stray.wanted.count > 1)
            qsort(stray.wanted.at, (size_t)stray.wanted.count, DIGEST_ROOM, compare);
        look_everywhere(&stray);
        if (stray.orphans > 0)
            doctor_number(doctor, DOCTOR_WARNING, ORPHANS, WORD_DOCTOR_ORPHANS, stray.orphans);
        if (stray.unfinished > 0)
            doctor_number(doctor, DOCTOR_WARNING, ORPHANS, WORD_DOCTOR_UNFINISHED_COUNT,
                          stray.unfinished);
        if (stray.orphans + stray.unfinished == 0)
            doctor_number(doctor, DOCTOR_GOOD, ORPHANS, WORD_DOCTOR_NO_ORPHANS, stray.wanted.count);
    }
    free(stray.wanted.at);
}
