#include "pipeline/away.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* More packets of one receipt and name are no accident. */
#define MOST_TRIES 1000

static bool make_folder(const char *path, struct fault *why) {
    return mkdir(path, 0700) == 0 || errno == EEXIST || fault_errno(why, path);
}

/* The folders above a path, from `from` bytes on. */
static bool make_parents(const char *path, size_t from, struct fault *why) {
    SCOPED(scoped_free)
    char *folder = text_copy(path);
    for (char *slash = strchr(folder + from, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        if (*folder && !make_folder(folder, why))
            return false;
        *slash = '/';
    }
    return true;
}

/* Onto another file system: a whole, synced copy gets the name, then the file goes. */
static bool copy_over(const char *from, const char *to, const char *digest, struct fault *why) {
    char found[DIGEST_ROOM];
    struct text_buffer part = {0};
    text_add_format(&part, "%s.part", to);
    SCOPED(scoped_free)
    char *path = text_buffer_take(&part);
    SCOPED(scoped_descriptor)
    int source = open(from, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    SCOPED(scoped_descriptor)
    int copy = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool good = source >= 0 && copy >= 0 && digest_copy(source, copy, found, why) &&
                strcmp(found, digest) == 0 && fsync(copy) == 0 && rename(path, to) == 0;
    if (good && unlink(from) == 0)
        return true;
    fault_errno(why, from);
    unlink(path);
    return false;
}

/* By its size and bytes: a name may have got another scan since. */
static bool is_same(const char *path, const struct intake_file *file) {
    struct fault lost = {0};
    char digest[DIGEST_ROOM];
    SCOPED(scoped_descriptor)
    int descriptor = intake_open_file(path, &lost);
    return descriptor >= 0 && digest_file(descriptor, digest, NULL, &lost) &&
           strcmp(digest, file->sha256) == 0;
}

static bool move_file(const struct intake_file *file, const char *to, struct fault *why) {
    if (renameat2(AT_FDCWD, file->path, AT_FDCWD, to, RENAME_NOREPLACE) != 0) {
        /* File systems that do not know the flag say EINVAL. */
        if (errno != EXDEV && errno != EINVAL)
            return fault_errno(why, file->path);
        return is_same(file->path, file)
                   ? copy_over(file->path, to, file->sha256, why)
                   : fault_raise(why, FAULT_SYSTEM, WORD_INTAKE_CHANGING, "%s", "");
    }
    if (is_same(to, file))
        return true;
    /* The name got other bytes after it was read: they go back, unread as they are. */
    (void)!renameat2(AT_FDCWD, to, AT_FDCWD, file->path, RENAME_NOREPLACE);
    return fault_raise(why, FAULT_SYSTEM, WORD_INTAKE_CHANGING, "%s", "");
}

/* "FOLDER/RECEIPT-LABEL", with -2, -3 … where that is taken. */
static char *free_place(const char *folder, const char *receipt, const char *label) {
    for (int i = 1; i < MOST_TRIES; i++) {
        struct text_buffer path = {0};
        struct stat found;
        text_add_format(&path, "%s/%s", folder, receipt);
        if (i > 1)
            text_add_format(&path, "-%d", i);
        text_add_format(&path, "-%s", label);
        if (lstat(path.bytes, &found) != 0 && errno == ENOENT)
            return text_buffer_take(&path);
        text_buffer_free(&path);
    }
    return NULL;
}

/* Folders that are empty now, from the file's own up to the packet's. */
static void remove_emptied(const struct candidate *candidate, const struct intake_file *file) {
    SCOPED(scoped_free)
    char *path = text_copy(file->path);
    size_t top = strlen(candidate->path);
    for (char *slash = strrchr(path, '/'); slash && (size_t)(slash - path) >= top;
         slash = strrchr(path, '/')) {
        *slash = '\0';
        if (rmdir(path) != 0)
            return;
    }
}

static bool move_into(const struct candidate *candidate, const char *place, struct fault *why) {
    for (int i = 0; i < candidate->file_count; i++) {
        const struct intake_file *file = &candidate->files[i];
        if (file->fault.kind != FAULT_NONE || !file->path)
            continue;
        struct text_buffer to = {0};
        text_add_format(&to, "%s/%s", place, file->name);
        bool moved = make_parents(to.bytes, strlen(place), why) && move_file(file, to.bytes, why);
        text_buffer_free(&to);
        if (!moved)
            return false;
        remove_emptied(candidate, file);
    }
    return true;
}

bool away_move(const struct candidate *candidate, const char *folder, const char *receipt,
               struct fault *why) {
    struct text_buffer below = {0};
    text_add_format(&below, "%s/", folder);
    bool made = make_parents(below.bytes, 0, why);
    text_buffer_free(&below);
    SCOPED(scoped_free)
    char *place = free_place(folder, receipt, candidate->label);
    if (!made || !place)
        return fault_raise(why, FAULT_SYSTEM, WORD_SYSTEM_FAILED, "%s", folder);
    if (candidate->is_folder)
        return move_into(candidate, place, why);
    const struct intake_file *file = &candidate->files[0];
    return file->fault.kind != FAULT_NONE || move_file(file, place, why);
}
