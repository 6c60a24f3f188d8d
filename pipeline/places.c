#include "pipeline/places.h"

#include "base/text.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define RECOGNISER "ch_PP-OCRv4_rec_infer.onnx"
#define FETCHED    "/var/lib/sealroom/models/" RECOGNISER

static bool program_folder(char *out, size_t size, struct fault *why) {
    ssize_t length = readlink("/proc/self/exe", out, size - 1);
    if (length <= 0)
        return fault_errno(why, "/proc/self/exe");
    out[length] = '\0';
    char *slash = strrchr(out, '/');
    if (slash)
        *slash = '\0';
    return true;
}

/* The first of the places where `name` is; NULL when it is in none. */
static char *beside(const char *folder, const char *name, int mode) {
    static const char *const BETWEEN[] = {"/", "/../share/sealroom/", "/../libexec/sealroom/",
                                          "/../../share/sealroom/"};
    for (size_t i = 0; i < sizeof BETWEEN / sizeof BETWEEN[0]; i++) {
        struct text_buffer path = {0};
        text_add_format(&path, "%s%s%s", folder, BETWEEN[i], name);
        char *found = text_buffer_take(&path);
        if (access(found, mode) == 0)
            return found;
        free(found);
    }
    return NULL;
}

/* Installed with the program, else fetched by sealroom-fetch-models; NULL for none. */
static char *models_file(const char *folder) {
    char *found = beside(folder, "models/" RECOGNISER, R_OK);
    return found ? found : access(FETCHED, R_OK) == 0 ? text_copy(FETCHED) : NULL;
}

bool places_find(struct places *out, struct fault *why) {
    char folder[PATH_MAX];
    if (!program_folder(folder, sizeof folder, why))
        return false;
    struct places places = {
        .reader = beside(folder, "sealroom-reader", X_OK),
        .models = models_file(folder),
        .rules = beside(folder, "rules", R_OK),
    };
    if (!places.reader) {
        places_free(&places);
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "sealroom-reader");
    }
    if (places.models)
        *strrchr(places.models, '/') = '\0';
    *out = places;
    return true;
}

void places_free(struct places *places) {
    free(places->reader);
    free(places->models);
    free(places->rules);
    *places = (struct places){0};
}

char *places_program(const char *name) {
    char folder[PATH_MAX];
    struct fault why = {0};
    return program_folder(folder, sizeof folder, &why) ? beside(folder, name, X_OK) : NULL;
}
