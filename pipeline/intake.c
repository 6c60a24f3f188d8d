#include "pipeline/intake.h"

#include "base/limits.h"
#include "base/memory.h"
#include "base/text.h"
#include "pipeline/natural.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int compare_names(const void *a, const void *b) {
    return natural_compare(*(char *const *)a, *(char *const *)b);
}

static char *path_join(const char *folder, const char *name) {
    struct text_buffer path = {0};
    text_add_format(&path, "%s%s%s", folder, *folder ? "/" : "", name);
    return text_buffer_take(&path);
}

bool intake_ignores(const char *name) {
    static const char *const ENDS[] = {".tmp", ".part", ".filepart", ".crdownload", ".result.json"};
    if (name[0] == '.' || name[0] == '~')
        return true;
    for (size_t i = 0; i < sizeof ENDS / sizeof ENDS[0]; i++)
        if (text_ends_with(name, ENDS[i]))
            return true;
    return strcmp(name, "Thumbs.db") == 0 || strcmp(name, "desktop.ini") == 0;
}

bool intake_list(const char *inbox, struct name_list *out, struct fault *why) {
    DIR *folder = opendir(inbox);
    if (!folder)
        return fault_raise_errno(why, FAULT_SETUP, WORD_INTAKE_NO_INBOX, inbox);
    struct name_list list = {0};
    for (struct dirent *entry; (entry = readdir(folder));) {
        if (intake_ignores(entry->d_name))
            continue;
        list.at = memory_room(list.at, list.count, sizeof *list.at);
        list.at[list.count++] = text_copy(entry->d_name);
    }
    closedir(folder);
    if (list.count > 1)
        qsort(list.at, (size_t)list.count, sizeof *list.at, compare_names);
    *out = list;
    return true;
}

void name_list_free(struct name_list *list) {
    for (int i = 0; i < list->count; i++)
        free(list->at[i]);
    free(list->at);
    *list = (struct name_list){0};
}

/* What the file itself is to blame for; all else (no memory, no descriptors, a share or a disk that
 * fails for the moment) is the machine's, and the file is tried again by a later run. */
static bool is_the_files(int number) {
    return number == EACCES || number == EPERM || number == ENXIO || number == ENODEV ||
           number == ENOTDIR || number == EISDIR || number == ENAMETOOLONG;
}

int intake_open_file(const char *path, struct fault *why) {
    int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0 && errno == ELOOP)
        fault_raise(why, FAULT_INPUT, WORD_INTAKE_SYMLINK, "%s", "");
    else if (descriptor < 0 && errno == ENOENT)
        fault_raise(why, FAULT_INPUT, WORD_INTAKE_VANISHED, "%s", "");
    else if (descriptor < 0 && is_the_files(errno))
        fault_raise_errno(why, FAULT_INPUT, WORD_SCAN_UNREADABLE, "");
    else if (descriptor < 0)
        fault_raise_errno(why, FAULT_SYSTEM, WORD_SCAN_UNREADABLE, "");
    if (descriptor < 0)
        return -1;
    struct stat found;
    if (fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode))
        return descriptor;
    close(descriptor);
    fault_raise(why, FAULT_INPUT, WORD_INTAKE_SPECIAL, "%s", "");
    return -1;
}

static struct intake_file *add_file(struct candidate *candidate, const char *name) {
    candidate->files =
        memory_room(candidate->files, candidate->file_count, sizeof *candidate->files);
    struct intake_file *file = &candidate->files[candidate->file_count++];
    file->name = text_copy(name);
    return file;
}

static void note_time(struct candidate *candidate, const struct stat *found) {
    if (found->st_mtime > candidate->touched)
        candidate->touched = found->st_mtime;
    if (S_ISREG(found->st_mode) && found->st_mtime > candidate->newest)
        candidate->newest = found->st_mtime;
}

static void read_file(struct candidate *candidate, struct intake_file *file) {
    SCOPED(scoped_descriptor)
    int descriptor = intake_open_file(file->path, &file->fault);
    if (descriptor < 0)
        return;
    struct stat found;
    if (fstat(descriptor, &found) == 0)
        note_time(candidate, &found);
    if (found.st_size > limits_in_force()->file_bytes) {
        fault_raise(&file->fault, FAULT_LIMIT, WORD_SCAN_TOO_MANY_BYTES, "%ld",
                    (long)found.st_size);
        return;
    }
    struct fault broken = {0};
    if (!digest_file(descriptor, file->sha256, &file->size_bytes, &broken)) {
        file->sha256[0] = '\0';
        broken.word = WORD_SCAN_UNREADABLE;
        fault_keep(&file->fault, &broken);
    }
}

static void walk(struct candidate *candidate, const char *path, const char *name, int depth);

/* What lies in it is not seen: it counts as one file with that fault. */
static void folder_lost(struct candidate *candidate, const char *name, int depth) {
    int number = errno;
    struct intake_file *file = add_file(candidate, name);
    bool machine = !is_the_files(number) && number != ENOENT;
    errno = number;
    if (depth > LIMIT_FOLDER_DEPTH)
        fault_raise(&file->fault, FAULT_LIMIT, WORD_INTAKE_TOO_DEEP, "%d", LIMIT_FOLDER_DEPTH);
    else
        fault_raise_errno(&file->fault, machine ? FAULT_SYSTEM : FAULT_INPUT, WORD_SCAN_UNREADABLE,
                          "");
}

static void walk_folder(struct candidate *candidate, const char *path, const char *name,
                        int depth) {
    SCOPED(name_list_free)
    struct name_list entries = {0};
    struct fault broken = {0};
    if (depth > LIMIT_FOLDER_DEPTH || !intake_list(path, &entries, &broken)) {
        folder_lost(candidate, name, depth);
        return;
    }
    for (int i = 0; i < entries.count && candidate->file_count <= limits_in_force()->packet_files;
         i++) {
        SCOPED(scoped_free)
        char *entry_path = path_join(path, entries.at[i]);
        SCOPED(scoped_free)
        char *entry_name = path_join(name, entries.at[i]);
        walk(candidate, entry_path, entry_name, depth + 1);
    }
}

static void walk(struct candidate *candidate, const char *path, const char *name, int depth) {
    struct stat found;
    if (lstat(path, &found) == 0 && S_ISDIR(found.st_mode)) {
        note_time(candidate, &found);
        walk_folder(candidate, path, name, depth);
        return;
    }
    struct intake_file *file = add_file(candidate, name);
    file->path = text_copy(path);
    read_file(candidate, file);
}

static int compare_digests(const void *a, const void *b) {
    return strcmp(a, b);
}

/* The digests sorted, so that a renamed page is the same packet; what could not be had counts by
 * its name, so that the packet is another one once it can. */
static void identify(struct candidate *candidate) {
    size_t count = (size_t)candidate->file_count;
    SCOPED(scoped_free)
    char *digests = memory_new(count + 1, DIGEST_ROOM);
    for (size_t i = 0; i < count; i++) {
        const struct intake_file *file = &candidate->files[i];
        char *digest = digests + i * DIGEST_ROOM;
        if (file->sha256[0])
            memcpy(digest, file->sha256, DIGEST_ROOM);
        else
            digest_bytes(file->path ? file->path : candidate->path,
                         strlen(file->path ? file->path : candidate->path), digest);
    }
    qsort(digests, count, DIGEST_ROOM, compare_digests);
    digest_bytes(digests, count * DIGEST_ROOM, candidate->id);
}

void candidate_open(const char *path, struct candidate *out) {
    struct candidate candidate = {.path = text_copy(path)};
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        candidate.path[--length] = '\0';
    const char *slash = strrchr(candidate.path, '/');
    candidate.label = text_copy(slash && slash[1] ? slash + 1 : candidate.path);
    struct stat found;
    candidate.is_folder = lstat(candidate.path, &found) == 0 && S_ISDIR(found.st_mode);
    walk(&candidate, candidate.path, candidate.is_folder ? "" : candidate.label, 0);
    if (candidate.file_count == 0)
        fault_raise(&add_file(&candidate, candidate.label)->fault, FAULT_INPUT,
                    WORD_INTAKE_NO_FILES, "%s", "");
    if (candidate.file_count > limits_in_force()->packet_files)
        fault_raise(&add_file(&candidate, candidate.label)->fault, FAULT_LIMIT,
                    WORD_INTAKE_TOO_MANY_FILES, "%ld", limits_in_force()->packet_files);
    identify(&candidate);
    *out = candidate;
}

static void file_free(struct intake_file *file) {
    free(file->name);
    free(file->path);
    *file = (struct intake_file){0};
}

void candidate_drop(struct candidate *candidate, const bool *marked) {
    int kept = 0;
    for (int i = 0; i < candidate->file_count; i++)
        if (marked[i])
            file_free(&candidate->files[i]);
        else
            candidate->files[kept++] = candidate->files[i];
    candidate->file_count = kept;
    identify(candidate);
}

void candidate_copy(const struct candidate *candidate, struct candidate *out) {
    *out = *candidate;
    out->path = text_copy(candidate->path);
    out->label = text_copy(candidate->label);
    out->files = memory_new((size_t)candidate->file_count, sizeof *out->files);
    for (int i = 0; i < candidate->file_count; i++) {
        out->files[i] = candidate->files[i];
        out->files[i].name = text_copy(candidate->files[i].name);
        out->files[i].path = text_copy(candidate->files[i].path);
    }
}

void candidate_free(struct candidate *candidate) {
    for (int i = 0; i < candidate->file_count; i++)
        file_free(&candidate->files[i]);
    free(candidate->files);
    free(candidate->path);
    free(candidate->label);
    *candidate = (struct candidate){0};
}

static struct date day_of(time_t moment) {
    struct tm parts;
    localtime_r(&moment, &parts);
    return (struct date){parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

struct date candidate_day(const struct candidate *candidate) {
    return candidate->newest > 0 ? day_of(candidate->newest) : day_today();
}

struct date day_today(void) {
    return day_of(time(NULL));
}
