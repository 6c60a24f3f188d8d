#include "pipeline/archive.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folder of all files whose digest begins alike. */
static char *shelf_of(const char *folder, const char *digest) {
    struct text_buffer path = {0};
    text_add_format(&path, "%s/%.2s", folder, digest);
    return text_buffer_take(&path);
}

static bool make_folder(const char *path, struct fault *why) {
    if (mkdir(path, 0700) == 0 || errno == EEXIST)
        return true;
    return fault_errno(why, path);
}

static bool sync_folder(const char *path, struct fault *why) {
    SCOPED(scoped_descriptor)
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0 || fsync(folder) != 0)
        return fault_errno(why, path);
    return true;
}

/* A file that has no name yet: removed unless it got its own. */
struct unfinished {
    const char *folder;
    char *path;
    int descriptor;
    bool is_named;
};

static void unfinished_end(struct unfinished *file) {
    if (file->descriptor >= 0)
        close(file->descriptor);
    if (file->path && !file->is_named)
        unlink(file->path);
    free(file->path);
}

static bool unfinished_begin(const char *folder, struct unfinished *out, struct fault *why) {
    struct text_buffer name = {0};
    text_add_format(&name, "%s/.%d.XXXXXX", folder, (int)getpid());
    out->folder = folder;
    out->path = text_buffer_take(&name);
    out->descriptor = mkostemp(out->path, O_CLOEXEC);
    if (out->descriptor >= 0)
        return true;
    fault_errno(why, out->path);
    scoped_free(&out->path);
    return false;
}

/* Syncs the file and gives it its name. */
static bool unfinished_name(struct unfinished *file, const char *digest, struct fault *why) {
    if (fsync(file->descriptor) != 0)
        return fault_errno(why, "fsync");
    SCOPED(scoped_free)
    char *shelf = shelf_of(file->folder, digest);
    SCOPED(scoped_free)
    char *final = archive_path(file->folder, digest);
    if (!make_folder(shelf, why))
        return false;
    if (rename(file->path, final) != 0)
        return fault_errno(why, final);
    file->is_named = true;
    return sync_folder(shelf, why) && sync_folder(file->folder, why);
}

/* What is there counts as young again: retention (pipeline/purging.h) takes no young file away, so
 * that it stays until its new row is written. */
static bool is_kept(const char *folder, const char *digest) {
    SCOPED(scoped_free)
    char *path = archive_path(folder, digest);
    struct stat found;
    return stat(path, &found) == 0 && S_ISREG(found.st_mode) &&
           utimensat(AT_FDCWD, path, NULL, 0) == 0;
}

bool archive_keep_file(const char *folder, int descriptor, const char expected[static DIGEST_ROOM],
                       struct fault *why) {
    if (!make_folder(folder, why))
        return false;
    if (is_kept(folder, expected))
        return true;
    SCOPED(unfinished_end)
    struct unfinished file = {.descriptor = -1};
    char digest[DIGEST_ROOM];
    if (!unfinished_begin(folder, &file, why) ||
        !digest_copy(descriptor, file.descriptor, digest, why))
        return false;
    if (strcmp(digest, expected) != 0)
        return fault_raise(why, FAULT_INPUT, WORD_INTAKE_CHANGING, "%s", "");
    return unfinished_name(&file, expected, why);
}

static bool write_bytes(int to, const char *bytes, size_t length, struct fault *why) {
    for (size_t done = 0; done < length;) {
        ssize_t now = write(to, bytes + done, length - done);
        if (now < 0 && errno != EINTR)
            return fault_errno(why, "write");
        done += now > 0 ? (size_t)now : 0;
    }
    return true;
}

bool archive_keep_bytes(const char *folder, const void *bytes, size_t length,
                        char out[static DIGEST_ROOM], struct fault *why) {
    char digest[DIGEST_ROOM];
    digest_bytes(bytes, length, digest);
    if (!make_folder(folder, why))
        return false;
    if (!is_kept(folder, digest)) {
        SCOPED(unfinished_end)
        struct unfinished file = {.descriptor = -1};
        if (!unfinished_begin(folder, &file, why) ||
            !write_bytes(file.descriptor, bytes, length, why) ||
            !unfinished_name(&file, digest, why))
            return false;
    }
    memcpy(out, digest, DIGEST_ROOM);
    return true;
}

int archive_open(const char *folder, const char *digest, struct fault *why) {
    SCOPED(scoped_free)
    char *path = archive_path(folder, digest);
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        fault_errno(why, path);
    return descriptor;
}

bool archive_has(const char *folder, const char *digest) {
    SCOPED(scoped_free)
    char *path = archive_path(folder, digest);
    return access(path, F_OK) == 0;
}

char *archive_path(const char *folder, const char *digest) {
    struct text_buffer path = {0};
    text_add_format(&path, "%s/%.2s/%s", folder, digest, digest);
    return text_buffer_take(&path);
}
