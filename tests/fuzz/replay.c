/* Replays the files of folders through a fuzz target, whole and cut at several points, so that the
 * ordinary tests keep what fuzzing once found. Usage: replay FOLDER… */
#include "tests/fuzz/fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint8_t *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return NULL;
    *size = (size_t)ftell(file);
    rewind(file);
    uint8_t *bytes = malloc(*size + 1);
    if (bytes && fread(bytes, 1, *size, file) != *size) {
        free(bytes);
        bytes = NULL;
    }
    fclose(file);
    return bytes;
}

/* Each cut is in memory of its own, so that sanitizers see a read past its end. */
static void replay_cut(const uint8_t *bytes, size_t size) {
    uint8_t *cut = malloc(size ? size : 1);
    if (!cut)
        abort();
    memcpy(cut, bytes, size);
    LLVMFuzzerTestOneInput(cut, size);
    free(cut);
}

static int replay(const char *folder, const char *name) {
    char path[1024];
    size_t size = 0;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    uint8_t *bytes = read_file(path, &size);
    if (!bytes) {
        perror(path);
        return 1;
    }
    for (size_t tenths = 10; tenths > 0; tenths--)
        replay_cut(bytes, size * tenths / 10);
    free(bytes);
    return 0;
}

int main(int argc, char **argv) {
    int replayed = 0, failed = 0;
    for (int i = 1; i < argc; i++) {
        DIR *folder = opendir(argv[i]);
        if (!folder)
            return perror(argv[i]), 1;
        for (struct dirent *entry; (entry = readdir(folder));)
            if (entry->d_name[0] != '.') {
                failed += replay(argv[i], entry->d_name);
                replayed++;
            }
        closedir(folder);
    }
    printf("%d seeds\n", replayed);
    return failed || replayed == 0;
}
