#include "pipeline/scratch.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static int remove_one(const char *path, const struct stat *found, int kind, struct FTW *at) {
    (void)found;
    (void)kind;
    (void)at;
    return remove(path);
}

const char *scratch_begin(void) {
    snprintf(folder, sizeof folder, "/tmp/sealroom-check-XXXXXX");
    if (!mkdtemp(folder))
        abort();
    return folder;
}

void scratch_end(void) {
    nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static char *path_in(const char *name) {
    static char paths[8][512];
    static int next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

const char *scratch_path(const char *name) {
    return path_in(name);
}

const char *scratch_write(const char *name, const char *bytes) {
    char *path = path_in(name);
    for (char *slash = strchr(path + strlen(folder) + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "we");
    if (!file || fputs(bytes, file) < 0 || fclose(file) != 0)
        abort();
    return path;
}
