#include "samples/eval/packet_set.h"

#include "base/limits.h"
#include "base/memory.h"
#include "base/text.h"
#include "packet/json.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool file_read(const char *path, struct text_buffer *out, struct fault *why) {
    SCOPED(scoped_file)
    FILE *file = fopen(path, "rb");
    if (!file)
        return fault_errno(why, path);
    char block[65536];
    size_t length = 0;
    while ((length = fread(block, 1, sizeof block, file)) > 0) {
        if (out->length + length > LIMIT_MAX_FILE_BYTES)
            return fault_raise(why, FAULT_LIMIT, WORD_SCAN_TOO_MANY_BYTES, "%zu", out->length);
        text_add_bytes(out, block, length);
    }
    return !ferror(file) || fault_errno(why, path);
}

/* The end (one behind) of the object that begins at `at`, or NULL when it has none. */
static const char *object_end(const char *at) {
    int depth = 0;
    bool quoted = false;
    for (; *at; at++) {
        if (quoted && *at == '\\' && at[1])
            at++;
        else if (*at == '"')
            quoted = !quoted;
        else if (!quoted && *at == '{')
            depth++;
        else if (!quoted && *at == '}' && --depth == 0)
            return at + 1;
    }
    return NULL;
}

static void name_packet(struct packet *packet, const char *path) {
    if (packet->label)
        return;
    const char *slash = strrchr(path, '/');
    packet->label = text_copy(slash ? slash + 1 : path);
    char *dot = strrchr(packet->label, '.');
    if (dot && dot != packet->label)
        *dot = '\0';
}

/* A file of one packet is called by its own name; in a file of many, by their first source. */
static const char *name_from(const struct packet *packet, const char *path, bool only) {
    return only || packet->sources.count == 0 ? path : packet->sources.at[0].file;
}

static bool add_from_text(const char *text, const char *path, struct packet_set *out,
                          struct fault *why) {
    const char *at = text + strspn(text, " \t\r\n[,");
    const int before = out->count;
    while (*at && *at != ']') {
        const char *end = *at == '{' ? object_end(at) : NULL;
        if (!end)
            return fault_raise(why, FAULT_INPUT, WORD_JSON_WRONG, "%s", path);
        out->at = memory_room(out->at, out->count, sizeof *out->at);
        struct packet *packet = &out->at[out->count];
        if (!packet_from_json(at, (size_t)(end - at), packet, why))
            return false;
        out->count++;
        at = end + strspn(end, " \t\r\n,");
        const bool only = out->count == before + 1 && (*at == '\0' || *at == ']');
        const char *name = name_from(packet, path, only);
        name_packet(packet, name ? name : path);
    }
    return true;
}

static bool add_from_file(const char *path, struct packet_set *out, struct fault *why) {
    SCOPED(text_buffer_free)
    struct text_buffer text = {0};
    return file_read(path, &text, why) &&
           add_from_text(text.bytes ? text.bytes : "", path, out, why);
}

static bool add_from(const char *path, struct packet_set *out, struct fault *why);

static int is_wanted(const struct dirent *entry) {
    return entry->d_name[0] != '.' &&
           (text_ends_with(entry->d_name, ".json") || text_ends_with(entry->d_name, ".jsonl") ||
            entry->d_type == DT_DIR);
}

static bool add_from_folder(const char *path, struct packet_set *out, struct fault *why) {
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, is_wanted, alphasort);
    if (count < 0)
        return fault_errno(why, path);
    bool good = true;
    for (int i = 0; i < count; i++) {
        struct text_buffer inner = {0};
        text_add_format(&inner, "%s/%s", path, entries[i]->d_name);
        good = good && add_from(inner.bytes, out, why);
        text_buffer_free(&inner);
        free(entries[i]);
    }
    free(entries);
    return good;
}

static bool add_from(const char *path, struct packet_set *out, struct fault *why) {
    struct stat status;
    if (stat(path, &status) != 0)
        return fault_errno(why, path);
    return S_ISDIR(status.st_mode) ? add_from_folder(path, out, why)
                                   : add_from_file(path, out, why);
}

const char *packet_set_name(const struct packet *packet) {
    if (packet->label)
        return packet->label;
    return packet->sources.count > 0 && packet->sources.at[0].file ? packet->sources.at[0].file
                                                                   : packet->id;
}

void packet_set_free(struct packet_set *set) {
    for (int i = 0; i < set->count; i++)
        packet_free(&set->at[i]);
    free(set->at);
    *set = (struct packet_set){0};
}

bool packet_set_read(const char *path, struct packet_set *out, struct fault *why) {
    struct packet_set set = {0};
    if (!add_from(path, &set, why)) {
        packet_set_free(&set);
        return false;
    }
    *out = set;
    return true;
}

bool packet_set_add(const char *path, struct packet_set *set, struct fault *why) {
    struct packet_set more = {0};
    if (!packet_set_read(path, &more, why))
        return false;
    for (int i = 0; i < more.count; i++) {
        set->at = memory_room(set->at, set->count, sizeof *set->at);
        set->at[set->count++] = more.at[i];
    }
    free(more.at);
    return true;
}
