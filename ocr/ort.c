#include "ocr/ort.h"

#include "base/memory.h"
#include "ocr/model_file.h"
#include "ocr/ort_table.h"
#include "ocr/slim_model.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LIBRARY_FILE "libonnxruntime.so." ORT_VERSION
#define PATH_BYTES   4096
/* Most values of one output: 6,625 classes at 1,000 steps, twice over. */
#define MOST_VALUES 16000000

struct network {
    const struct ort_table *ort;
    struct network_names names;
    struct ort_env *env;
    struct ort_memory_info *memory;
    struct ort_session *session;
};

/* failed tells whether a call gave a status, and if so raises it as a fault and releases it. */
static bool failed(const struct ort_table *ort, struct ort_status *status, enum fault_kind kind,
                   struct fault *why) {
    if (!status)
        return false;
    fault_raise(why, kind, WORD_ENGINE_FAILED, "onnxruntime: %s", ort->status_message(status));
    ort->release_status(status);
    return true;
}

static bool path_in(const char *folder, const char *file, char path[PATH_BYTES],
                    struct fault *why) {
    int length = snprintf(path, PATH_BYTES, "%s/%s", folder, file);
    if (length >= PATH_BYTES || access(path, R_OK) != 0)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_MISSING, "%s", path);
    return true;
}

/* The library is never unloaded: C++ libraries leave handlers behind that run at exit. */
static bool library_open(const char *folder, const struct ort_table **out, struct fault *why) {
    char path[PATH_BYTES];
    if (!path_in(folder, LIBRARY_FILE, path, why))
        return false;
    setenv("ORT_DISABLE_TELEMETRY", "1", 1);
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_FAILED, "%s", dlerror());
    const struct ort_base *(*base_of)(void) = NULL;
    *(void **)&base_of = dlsym(library, "OrtGetApiBase");
    if (!base_of)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_FAILED, "%s: OrtGetApiBase", LIBRARY_FILE);
    const struct ort_base *base = base_of();
    if (strcmp(base->library_version(), ORT_VERSION) != 0)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_VERSION, "onnxruntime %s",
                           base->library_version());
    *out = base->table(1);
    return *out || fault_raise(why, FAULT_SETUP, WORD_ENGINE_FAILED, "onnxruntime: GetApi");
}

/* Memory patterns are off: they are kept for every line width ever seen. The arena stays on:
 * without it long lines take twice the time, spent on pages that are mapped and unmapped. */
static bool options_set(const struct ort_table *ort, struct ort_session_options *options,
                        struct fault *why) {
    return !failed(ort, ort->set_threads_inside(options, 1), FAULT_SETUP, why) &&
           !failed(ort, ort->set_threads_between(options, 1), FAULT_SETUP, why) &&
           !failed(ort, ort->set_optimisation(options, ORT_OPTIMISE_ALL), FAULT_SETUP, why) &&
           !failed(ort, ort->disable_memory_pattern(options), FAULT_SETUP, why);
}

struct model_place {
    const char *folder, *file;
};

/* The model as it is, or cheaper with the same result (ocr/slim_model.h). */
static bool model_start(struct network *network, struct wire_span model,
                        const struct ort_session_options *options, struct fault *why) {
    const struct ort_table *ort = network->ort;
    struct wire_buffer slim SCOPED(wire_buffer_free) = {0};
    if (network->names.form == NETWORK_SLIM)
        (void)slim_model(model, &slim);
    if (slim.size > 0)
        model = wire_written(&slim);
    return !failed(
        ort,
        ort->create_session_from(network->env, model.at, model.size, options, &network->session),
        FAULT_SETUP, why);
}

static bool model_load(struct network *network, struct model_place place,
                       const struct ort_session_options *options, struct fault *why) {
    struct wire_span bytes SCOPED(model_file_close) = {0};
    return model_file_open(place.folder, place.file, &bytes, why) &&
           model_start(network, bytes, options, why);
}

static bool session_open(struct network *network, struct model_place place, struct fault *why) {
    const struct ort_table *ort = network->ort;
    struct ort_session_options *options = NULL;
    if (failed(ort, ort->create_env(ORT_LOG_FATAL, "sealroom", &network->env), FAULT_SETUP, why) ||
        failed(ort, ort->disable_telemetry(network->env), FAULT_SETUP, why) ||
        failed(
            ort,
            ort->create_cpu_memory_info(ORT_ALLOCATOR_DEVICE, ORT_MEMORY_DEFAULT, &network->memory),
            FAULT_SETUP, why) ||
        failed(ort, ort->create_session_options(&options), FAULT_SETUP, why))
        return false;
    bool opened = options_set(ort, options, why) && model_load(network, place, options, why);
    ort->release_session_options(options);
    return opened;
}

/* tensor_copy copies what a tensor holds, so that the library's value can be released at once. */
static bool tensor_copy(const struct ort_table *ort, struct ort_value *tensor,
                        struct network_output *out, struct fault *why) {
    struct ort_shape *shape = NULL;
    if (failed(ort, ort->tensor_shape(tensor, &shape), FAULT_ENGINE, why))
        return false;
    int64_t sides[ORT_DIMENSIONS] = {1, 1, 1, 1};
    size_t dimensions = 0;
    bool known = !failed(ort, ort->dimension_count(shape, &dimensions), FAULT_ENGINE, why) &&
                 dimensions <= ORT_DIMENSIONS &&
                 !failed(ort, ort->dimensions(shape, sides, dimensions), FAULT_ENGINE, why);
    ort->release_shape(shape);
    size_t count = 1;
    for (int i = 0; known && i < ORT_DIMENSIONS; i++) {
        known = sides[i] >= 0 && sides[i] <= MOST_VALUES && count * (size_t)sides[i] <= MOST_VALUES;
        count *= (size_t)sides[i];
    }
    if (!known)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "onnxruntime: shape");
    void *data = NULL;
    if (failed(ort, ort->tensor_data(tensor, &data), FAULT_ENGINE, why))
        return false;
    *out = (struct network_output){.value_count = count};
    memcpy(out->shape, sides, sizeof sides);
    out->values = memory_new(count, sizeof *out->values);
    memcpy(out->values, data, count * sizeof *out->values);
    return true;
}

bool network_open(const char *folder, const char *model_file, struct network_names names,
                  struct network **out, struct fault *why) {
    const struct ort_table *ort = NULL;
    if (!library_open(folder, &ort, why))
        return false;
    struct network *network SCOPED(network_close)
    = memory_new(1, sizeof *network);
    network->ort = ort;
    network->names = names;
    if (!session_open(network, (struct model_place){folder, model_file}, why))
        return false;
    *out = network;
    network = NULL;
    return true;
}

void network_close(struct network **owner) {
    struct network *network = *owner;
    *owner = NULL;
    if (!network)
        return;
    if (network->session)
        network->ort->release_session(network->session);
    if (network->memory)
        network->ort->release_memory_info(network->memory);
    if (network->env)
        network->ort->release_env(network->env);
    free(network);
}

bool network_run(struct network *network, float *input, const int64_t shape[ORT_DIMENSIONS],
                 struct network_output *out, struct fault *why) {
    const struct ort_table *ort = network->ort;
    size_t bytes = sizeof *input;
    for (int i = 0; i < ORT_DIMENSIONS; i++)
        bytes *= (size_t)shape[i];
    struct ort_value *from = NULL;
    struct ort_value *to = NULL;
    if (failed(ort,
               ort->create_tensor_over(network->memory, input, bytes, shape, ORT_DIMENSIONS,
                                       ORT_ELEMENT_FLOAT, &from),
               FAULT_ENGINE, why))
        return false;
    const struct ort_value *inputs[] = {from};
    bool ran = !failed(ort,
                       ort->run(network->session, NULL, &network->names.input, inputs, 1,
                                &network->names.output, 1, &to),
                       FAULT_ENGINE, why) &&
               tensor_copy(ort, to, out, why);
    ort->release_value(from);
    if (to)
        ort->release_value(to);
    return ran;
}
