/* A layer between a program and the C library (LD_PRELOAD) that makes the Nth call of one kind
 * fail, once, or from then on. Not for the product: scripts/fault-test drives it.
 *
 *   FAULT_CALL   write, sync, rename or open (of files to be written, made or read)
 *   FAULT_NTH    which call fails, from 1; 0 = none, they are only counted
 *   FAULT_ERRNO  with what: a number (28 = no space left)
 *   FAULT_STAYS  when set, every later call of the kind fails as well
 *   FAULT_COUNT  a file to which the number of calls is written at the end
 *
 * Only calls on regular files of the folder FAULT_UNDER count, so that the counts mean our files
 * and not those of the loader. Readers are spawned without this environment and are not touched. */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static long calls;

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value ? value : "";
}

static bool is_under(const char *path) {
    const char *under = setting("FAULT_UNDER");
    return path && *under && (path[0] != '/' || strncmp(path, under, strlen(under)) == 0);
}

static bool is_file_of_ours(int descriptor) {
    char link[64];
    char path[4096];
    int saved = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = saved;
    if (length <= 0)
        return false;
    path[length] = '\0';
    return path[0] == '/' && is_under(path);
}

/* Counts a call of the kind; tells whether it is to fail, with errno set. */
static bool fails(const char *kind) {
    if (strcmp(setting("FAULT_CALL"), kind) != 0)
        return false;
    long nth = strtol(setting("FAULT_NTH"), NULL, 10);
    long now = ++calls;
    if (nth == 0 || (now != nth && !(now > nth && getenv("FAULT_STAYS"))))
        return false;
    errno = (int)strtol(setting("FAULT_ERRNO"), NULL, 10);
    return true;
}

__attribute__((destructor)) static void tell(void) {
    const char *path = setting("FAULT_COUNT");
    FILE *out = *path ? fopen(path, "w") : NULL;
    if (!out)
        return;
    fprintf(out, "%ld\n", calls);
    fclose(out);
}

#define REAL(name) (__extension__(name##_call *) dlsym(RTLD_NEXT, #name))

typedef ssize_t write_call(int, const void *, size_t);
ssize_t write(int descriptor, const void *bytes, size_t size) {
    if (is_file_of_ours(descriptor) && fails("write"))
        return -1;
    return REAL(write)(descriptor, bytes, size);
}

typedef ssize_t pwrite64_call(int, const void *, size_t, off64_t);
ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t at) {
    if (is_file_of_ours(descriptor) && fails("write"))
        return -1;
    return REAL(pwrite64)(descriptor, bytes, size, at);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t at) {
    return pwrite64(descriptor, bytes, size, at);
}

typedef int fsync_call(int);
int fsync(int descriptor) {
    return fails("sync") ? -1 : REAL(fsync)(descriptor);
}

typedef int fdatasync_call(int);
int fdatasync(int descriptor) {
    return fails("sync") ? -1 : REAL(fdatasync)(descriptor);
}

typedef int rename_call(const char *, const char *);
int rename(const char *from, const char *to) {
    return is_under(from) && fails("rename") ? -1 : REAL(rename)(from, to);
}

typedef int renameat2_call(int, const char *, int, const char *, unsigned);
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    if (is_under(from) && fails("rename"))
        return -1;
    return REAL(renameat2)(from_folder, from, to_folder, to, flags);
}

/* The mode is there only when a file may be made. */
static mode_t mode_of(int flags, va_list rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

typedef int open64_call(const char *, int, ...);
int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    if (is_under(path) && fails("open"))
        return -1;
    return REAL(open64)(path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open64(path, flags, mode);
}

typedef int mkostemp64_call(char *, int);
int mkostemp64(char *path, int flags) {
    return is_under(path) && fails("open") ? -1 : REAL(mkostemp64)(path, flags);
}

int mkostemp(char *path, int flags) {
    return mkostemp64(path, flags);
}

typedef FILE *fopen64_call(const char *, const char *);
FILE *fopen64(const char *path, const char *mode) {
    return is_under(path) && fails("open") ? NULL : REAL(fopen64)(path, mode);
}

FILE *fopen(const char *path, const char *mode) {
    return fopen64(path, mode);
}
