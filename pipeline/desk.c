#include "pipeline/desk.h"

#include "base/memory.h"

#include <stdlib.h>

static bool add_named(struct store *store, const char *name, struct number_list *out,
                      struct fault *why) {
    int64_t number;
    if (!store_find(store, name, &number, why))
        return fault_raise(why, FAULT_INPUT, WORD_STORE_NO_PACKET, "%s", name);
    out->at = memory_room(out->at, out->count, sizeof *out->at);
    out->at[out->count++] = number;
    return true;
}

bool desk_numbers(const struct office *office, struct store *store, int first_argument,
                  struct number_list *out, struct fault *why) {
    const struct options *options = &office->options;
    if (options->argument_count <= first_argument) {
        struct store_filter filter = {
            options->state ? packet_state_from_text(options->state) : PACKET_NONE,
            options->verdict ? verdict_from_text(options->verdict) : VERDICT_NONE,
            options->code ? finding_code_from_text(options->code) : FINDING_NONE};
        return store_list(store, &filter, out, why);
    }
    struct number_list list = {0};
    for (int i = first_argument; i < options->argument_count; i++)
        if (!add_named(store, options->arguments[i], &list, why)) {
            free(list.at);
            return false;
        }
    *out = list;
    return true;
}

bool desk_each(struct store *store, const struct number_list *numbers,
               bool (*look)(void *, struct packet *, const struct fault *, struct fault *),
               void *context, struct fault *why) {
    for (int i = 0; i < numbers->count; i++) {
        SCOPED(packet_free)
        struct packet packet = {0};
        struct fault reason = {0};
        if (!store_load(store, numbers->at[i], &packet, &reason, why) ||
            !look(context, &packet, &reason, why))
            return false;
    }
    return true;
}
