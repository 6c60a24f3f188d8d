#include "samples/truth.h"

#include "base/text.h"
#include "packet/json.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool digest_file(const char *path, char out[static 65]) {
    unsigned char digest[crypto_hash_sha256_BYTES], block[65536];
    crypto_hash_sha256_state state;
    FILE *file SCOPED(scoped_file)
    = fopen(path, "rb");
    if (!file)
        return false;
    crypto_hash_sha256_init(&state);
    for (size_t got; (got = fread(block, 1, sizeof block, file)) > 0;)
        crypto_hash_sha256_update(&state, block, got);
    crypto_hash_sha256_final(&state, digest);
    sodium_bin2hex(out, 65, digest, sizeof digest);
    return true;
}

/* Of scans that were not written only the name is known. */
static void digest_name(const char *name, char out[static 65]) {
    unsigned char digest[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(digest, (const unsigned char *)name, strlen(name));
    sodium_bin2hex(out, 65, digest, sizeof digest);
}

void truth_judge(struct packet *packet, struct finding_list *findings) {
    packet->findings = *findings;
    *findings = (struct finding_list){0};
    packet->verdict = VERDICT_COMPLETE;
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding *finding = &packet->findings.at[i];
        if (finding->severity != SEVERITY_VERIFY)
            packet->verdict = VERDICT_DEFICIENT;
        else if (packet->verdict == VERDICT_COMPLETE && finding->code != FINDING_MEDIUM_CHECK &&
                 finding->code != FINDING_PAGE_UNKNOWN)
            packet->verdict = VERDICT_REVIEW;
    }
}

static void name_packet(struct packet *packet) {
    struct text_buffer digests SCOPED(text_buffer_free) = {0};
    unsigned char digest[crypto_hash_sha256_BYTES];
    for (int i = 0; i < packet->sources.count; i++)
        text_add(&digests, packet->sources.at[i].sha256);
    crypto_hash_sha256(digest, (const unsigned char *)digests.bytes, digests.length);
    sodium_bin2hex(packet->id, sizeof packet->id, digest, sizeof digest);
}

/* A file that holds more pages than the packet's is a stack's. */
bool truth_note_sources(struct packet *packet, const struct binding *binding, int before, int pages,
                        struct fault *why) {
    char second[300];
    bool one_file = binding_file_name(binding, 2, second, sizeof second) == 2;
    for (int i = 0; i < packet->pages.count; i++) {
        char file[300], path[900];
        struct page_reading *page = &packet->pages.at[i];
        page->source_page = binding_file_name(binding, before + i + 1, file, sizeof file);
        binding_path(binding, before + i + 1, path, sizeof path);
        if (page->source_page == 1 || i == 0) {
            struct source *source = source_add(&packet->sources);
            source->file = text_copy(file);
            source->pages = one_file ? pages : 1;
            if (binding->form == FILE_TRUTH)
                digest_name(file, source->sha256);
            else if (!digest_file(path, source->sha256))
                return fault_errno(why, "the scan just written");
        }
        page->source = packet->sources.count - 1;
    }
    name_packet(packet);
    return true;
}

bool truth_write(const struct packet *packet, const char *folder, const char *name,
                 struct fault *why) {
    char path[900];
    snprintf(path, sizeof path, "%s/truth/%s.json", folder, name);
    char *json SCOPED(scoped_free)
    = packet_to_json(packet, JSON_FULL);
    FILE *file SCOPED(scoped_file)
    = fopen(path, "w");
    if (!file || fprintf(file, "%s\n", json) < 0 || fflush(file) != 0)
        return fault_errno(why, path);
    return true;
}
