#include "review/route.h"

#include "base/text.h"
#include "pipeline/archive.h"
#include "pipeline/store.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A receipt in a path: digits and a hyphen. */
#define RECEIPT_IN_PATH 24

/* /picture/RECEIPT/page/3, /picture/RECEIPT/seal/3/0, /picture/RECEIPT/card/3/0,
 * /picture/RECEIPT/slice/3/0, /picture/RECEIPT/full/3, /picture/RECEIPT/overlay/3/0 (the packet's
 * comparison 0, of a seal on page 3) */
struct wanted {
    char receipt[RECEIPT_IN_PATH + 1];
    char what[8];
    int page, position;
};

static bool wanted_read(const char *path, struct wanted *out) {
    int end = 0;
    *out = (struct wanted){0};
    if (sscanf(path, "/picture/%24[0-9-]/%7[a-z]/%4d%n", out->receipt, out->what, &out->page,
               &end) != 3)
        return false;
    path += end;
    if (*path == '\0')
        return true;
    end = 0;
    return sscanf(path, "/%4d%n", &out->position, &end) == 1 && path[end] == '\0';
}

static const char *role_of(const char *what) {
    if (strcmp(what, "page") == 0)
        return "preview";
    bool is_role = strcmp(what, "seal") == 0 || strcmp(what, "card") == 0 ||
                   strcmp(what, "overlay") == 0 || strcmp(what, "slice") == 0;
    return is_role ? what : NULL;
}

/* Sends what a reader made, as it lies in the archive: nothing here looks into it. */
static bool send_kept(struct visit *visit, const char *digest, struct fault *why) {
    struct stat found;
    int descriptor = archive_open(visit->room->office->archive, digest, why);
    if (descriptor < 0)
        return false;
    if (fstat(descriptor, &found) != 0) {
        visit->reply->descriptor = descriptor;
        return fault_errno(why, "fstat");
    }
    visit->reply->status = 200;
    visit->reply->type = "image/jpeg";
    visit->reply->descriptor = descriptor;
    visit->reply->descriptor_bytes = (uint64_t)found.st_size;
    return true;
}

/* Where a page's scan lies: its file in the archive, and the page in it. */
static bool exposure_of(struct visit *visit, int64_t number, int page, struct exposure *out,
                        struct fault *why) {
    SCOPED(packet_free)
    struct packet packet = {0};
    if (!store_load(visit->store, number, &packet, NULL, why))
        return false;
    if (page < 1 || page > packet.pages.count)
        return fault_raise(why, FAULT_INPUT, WORD_STORE_NO_PACKET, "%s", "");
    const struct page_reading *reading = &packet.pages.at[page - 1];
    if (reading->source < 0 || reading->source >= packet.sources.count)
        return fault_raise(why, FAULT_INPUT, WORD_STORE_NO_PACKET, "%s", "");
    *out = (struct exposure){
        archive_open(visit->room->office->archive, packet.sources.at[reading->source].sha256, why),
        reading->source_page, reading->rotation_degrees};
    return out->descriptor >= 0;
}

static bool send_full(struct visit *visit, int64_t number, int page, struct fault *why) {
    struct exposure exposure = {.descriptor = -1};
    struct blob picture;
    if (!exposure_of(visit, number, page, &exposure, why))
        return false;
    bool good = darkroom_picture(&visit->room->darkroom, &exposure, &picture, why);
    close(exposure.descriptor);
    if (!good)
        return false;
    visit->reply->status = 200;
    visit->reply->type = "image/jpeg";
    visit->reply->body = (char *)picture.bytes;
    visit->reply->length = picture.length;
    return true;
}

/* Two impressions laid over each other: the packet's comparison of that number. */
static bool send_overlay(struct visit *visit, int64_t number, int comparison, struct fault *why) {
    SCOPED(packet_free)
    struct packet packet = {0};
    if (!store_load(visit->store, number, &packet, NULL, why))
        return false;
    if (comparison >= 0 && comparison < packet.comparisons.count &&
        packet.comparisons.at[comparison].overlay)
        return send_kept(visit, packet.comparisons.at[comparison].overlay, why);
    reply_status(visit->reply, 404);
    return true;
}

bool page_picture(struct visit *visit, struct fault *why) {
    struct wanted wanted;
    char digest[DIGEST_ROOM];
    int64_t number;
    bool is_right = wanted_read(visit->request->path, &wanted);
    bool is_full = is_right && strcmp(wanted.what, "full") == 0;
    bool is_overlay = is_right && strcmp(wanted.what, "overlay") == 0;
    if (!is_full && !is_overlay && !(is_right && role_of(wanted.what)))
        return fault_raise(why, FAULT_INPUT, WORD_STORE_NO_PACKET, "%s", "");
    struct picture_place place = {wanted.page, role_of(wanted.what), wanted.position};
    if (!visit_packet(visit, wanted.receipt, &number, why))
        return false;
    if (is_full)
        return send_full(visit, number, wanted.page, why);
    if (is_overlay)
        return send_overlay(visit, number, wanted.position, why);
    if (!store_picture(visit->store, number, place, digest, why)) {
        if (why->kind == FAULT_NONE)
            reply_status(visit->reply, 404);
        return why->kind == FAULT_NONE;
    }
    return send_kept(visit, digest, why);
}
