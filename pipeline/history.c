#include "pipeline/history.h"

#include "base/memory.h"

#include <stdlib.h>

/* Vouchers of the packet that stand in other packets too. */
struct seen_vouchers {
    struct reused_voucher *at;
    int count;
};

static void seen_free(struct seen_vouchers *seen) {
    for (int i = 0; i < seen->count; i++)
        free((char *)(uintptr_t)seen->at[i].receipt);
    free(seen->at);
}

static bool look_up(struct store *store, const struct packet *packet,
                    const struct page_reading *page, struct seen_vouchers *seen,
                    struct fault *why) {
    const struct field *serial = field_find(&page->fields, FIELD_SERIAL, -1);
    if (!serial || serial->state != FIELD_STATE_READ || !serial->value)
        return true;
    char *receipt = store_voucher_seen(store, serial->value, packet->receipt, why);
    if (!receipt)
        return why->kind == FAULT_NONE;
    seen->at = memory_room(seen->at, seen->count, sizeof *seen->at);
    seen->at[seen->count++] = (struct reused_voucher){serial->value, receipt};
    return true;
}

bool history_judge(struct store *store, const struct rule_shelf *shelf, struct packet *packet,
                   struct fault *why) {
    SCOPED(seen_free)
    struct seen_vouchers seen = {0};
    for (int i = 0; i < packet->pages.count; i++)
        if (!look_up(store, packet, &packet->pages.at[i], &seen, why))
            return false;
    bool is_supplement = false;
    if (packet->receipt && !store_is_supplement(store, packet->receipt, &is_supplement, why))
        return false;
    struct history history = {
        .vouchers = seen.at, .voucher_count = seen.count, .is_supplement = is_supplement};
    struct judging_known known = {.history = &history};
    judging_judge(shelf, &known, packet);
    return true;
}
