#include "pipeline/history.h"

#include "base/memory.h"
#include "base/text.h"
#include "facts/payment.h"
#include "facts/statement.h"
#include "pipeline/kinship.h"
#include "pipeline/store_kin.h"
#include "pipeline/store_step.h"

#include <stdlib.h>
#include <string.h>

/* Vouchers of the packet that stand in other packets too. */
struct seen_vouchers {
    struct reused_voucher *at;
    int count;
};

static void voucher_end(struct reused_voucher *voucher) {
    free((char *)(uintptr_t)voucher->words);
    free((char *)(uintptr_t)voucher->receipt);
}

static void seen_free(struct seen_vouchers *seen) {
    for (int i = 0; i < seen->count; i++)
        voucher_end(&seen->at[i]);
    free(seen->at);
}

/* The same serial; where one of the two slips has none that could be read, the same day, amount and
 * payer. */
static char *receipt_with(struct store *store, const struct packet *packet,
                          const struct voucher_fact *slip, const char *words, struct fault *why) {
    char *receipt = NULL;
    bool has_serial = statement_is_read(&slip->serial);
    if (has_serial)
        receipt =
            store_fact_seen(store, KIN_SERIAL, statement_text(&slip->serial), packet->receipt, why);
    if (receipt || !words || why->kind != FAULT_NONE)
        return receipt;
    return store_fact_seen(store, has_serial ? KIN_LOOSE : KIN_SLIP, words, packet->receipt, why);
}

static bool look_up(struct store *store, const struct packet *packet,
                    const struct voucher_fact *slip, struct seen_vouchers *seen,
                    struct fault *why) {
    SCOPED(scoped_free)
    char *words = payment_slip_words(slip);
    char *receipt = receipt_with(store, packet, slip, words, why);
    if (!receipt)
        return why->kind == FAULT_NONE;
    bool has_serial = statement_is_read(&slip->serial);
    seen->at = memory_room(seen->at, seen->count, sizeof *seen->at);
    seen->at[seen->count++] = (struct reused_voucher){
        .serial = has_serial ? statement_text(&slip->serial) : NULL,
        .words = words ? text_copy(words) : NULL,
        .receipt = receipt,
    };
    return true;
}

static bool look_up_page(struct store *store, const struct packet *packet,
                         const struct page_reading *page, struct seen_vouchers *seen,
                         struct fault *why) {
    struct voucher_fact slips[PAYMENT_SLIPS];
    bool good = true;
    if (!page_serves(page, PAGE_KIND_PAYMENT_VOUCHER))
        return true;
    int count = payment_slips(page, slips);
    for (int i = 0; good && i < count; i++)
        good = look_up(store, packet, &slips[i], seen, why);
    return good;
}

/* The same papers again bring the same slips: that is one finding, not two. */
static void drop_duplicates(struct seen_vouchers *seen, const char *duplicate_of) {
    int kept = 0;
    for (int i = 0; i < seen->count; i++) {
        if (strcmp(seen->at[i].receipt, duplicate_of) == 0)
            voucher_end(&seen->at[i]);
        else
            seen->at[kept++] = seen->at[i];
    }
    seen->count = kept;
}

/* Whether papers are the same shows in what they lack, so that they are judged first. */
static bool judge_root(struct store *store, const struct rule_shelf *shelf, int64_t own,
                       struct packet *packet, struct fault *why) {
    SCOPED(seen_free)
    struct seen_vouchers seen = {0};
    SCOPED(scoped_free)
    char *duplicate_of = NULL;
    SCOPED(kept_correction_list_free)
    struct kept_correction_list kept = {0};
    judging_choose(shelf, packet); /* payments to others are not sought in other packets */
    for (int i = 0; i < packet->pages.count; i++)
        if (!look_up_page(store, packet, &packet->pages.at[i], &seen, why))
            return false;
    if (packet->receipt && !store_corrections(store, packet->receipt, &kept, why))
        return false;
    SCOPED(scoped_free)
    struct correction *laid = kept_correction_list_laid(&kept);
    struct correction_list corrections = {laid, kept.count};
    struct history history = {.vouchers = seen.at, .voucher_count = seen.count};
    struct judging_known known = {.corrections = &corrections, .history = &history};
    judging_judge(shelf, &known, packet);
    if (!kinship_duplicate(store, own, packet, &duplicate_of, why))
        return false;
    if (!duplicate_of)
        return true;
    drop_duplicates(&seen, duplicate_of);
    history.voucher_count = seen.count;
    history.duplicate_of = duplicate_of;
    judging_judge(shelf, &known, packet);
    return true;
}

/* A supplement is judged with its root, and says nothing by itself. */
static void leave_to_root(struct packet *packet) {
    finding_list_free(&packet->findings);
    packet->business = (struct business){0};
    packet->verdict = VERDICT_NONE;
}

static bool find_root(struct store *store, int64_t own, struct packet *packet, struct fault *why) {
    int64_t root = 0;
    char receipt[RECEIPT_ROOM];
    if (own == 0 || !store_root(store, own, &root, why) || root == 0)
        return why->kind == FAULT_NONE;
    if (!store_receipt(store, root, receipt, why))
        return false;
    text_replace(&packet->supplement_of, receipt);
    return true;
}

bool history_judge(struct store *store, const struct rule_shelf *shelf, struct packet *packet,
                   struct fault *why) {
    int64_t own = 0;
    if (packet->receipt && !store_number(store, packet->receipt, &own, why))
        return false;
    if (!find_root(store, own, packet, why))
        return false;
    if (packet->supplement_of) {
        leave_to_root(packet);
        return true;
    }
    return (own == 0 || store_join(store, own, packet, why)) &&
           judge_root(store, shelf, own, packet, why);
}

bool history_rejudge(struct store *store, const struct rule_shelf *shelf, int64_t number,
                     struct fault *why) {
    SCOPED(packet_free)
    struct packet packet = {0};
    if (!store_load(store, number, &packet, NULL, why))
        return false;
    /* Without pages: its time was over, and nothing is left to judge. */
    if (packet.state != PACKET_DONE || packet.supplement_of || packet.pages.count == 0)
        return true;
    packet.business = (struct business){0};
    return history_judge(store, shelf, &packet, why) && store_judge(store, number, &packet, why);
}
