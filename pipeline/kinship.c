#include "pipeline/kinship.h"

#include "base/memory.h"
#include "base/text.h"
#include "facts/statement.h"
#include "pipeline/gist.h"
#include "pipeline/history.h"
#include "pipeline/store_kin.h"

#include <stdlib.h>
#include <string.h>

static bool is_certain(const struct finding *finding) {
    return finding->severity == SEVERITY_MISSING || finding->severity == SEVERITY_DEFECT;
}

static bool same_text(const char *a, const char *b) {
    return strcmp(a ? a : "", b ? b : "") == 0;
}

/* Every certain deficiency of one is the other's too. */
static bool lacks_of_first(const struct packet *a, const struct packet *b) {
    for (int i = 0; i < a->findings.count; i++) {
        const struct finding *each = &a->findings.at[i];
        bool found = !is_certain(each);
        for (int j = 0; !found && j < b->findings.count; j++) {
            const struct finding *other = &b->findings.at[j];
            found = other->code == each->code && other->item == each->item &&
                    same_text(other->subject, each->subject);
        }
        if (!found)
            return false;
    }
    return true;
}

static bool is_duplicate(const struct packet *a, const struct packet *b) {
    struct gist one;
    struct gist two;
    gist_of(a, &one);
    gist_of(b, &two);
    return gist_is_same(&one, &two) && lacks_of_first(a, b) && lacks_of_first(b, a);
}

static bool find_all(struct store *store, const char *fact, const struct gist_values *values,
                     int64_t own, struct number_list *out, struct fault *why) {
    bool good = true;
    for (int i = 0; good && i < values->count; i++)
        good = store_known_by(store, fact, values->at[i], own, out, why);
    return good;
}

static int by_number(const void *left, const void *right) {
    const int64_t *a = left;
    const int64_t *b = right;
    return *a < *b ? -1 : *a > *b;
}

/* Packets of the same unit, or with one of the same slips; oldest first. */
static bool find_alike(struct store *store, int64_t own, const struct packet *packet,
                       struct number_list *out, struct fault *why) {
    struct gist gist;
    gist_of(packet, &gist);
    if (!find_all(store, KIN_CODE, &gist.codes, own, out, why) ||
        !find_all(store, KIN_SERIAL, &gist.serials, own, out, why) ||
        (gist.codes.count == 0 && !find_all(store, KIN_UNIT, &gist.units, own, out, why)))
        return false;
    if (out->count > 1)
        qsort(out->at, (size_t)out->count, sizeof *out->at, by_number);
    return true;
}

static bool is_earlier(int64_t number, int64_t own) {
    return own == 0 || number < own;
}

bool kinship_duplicate(struct store *store, int64_t own, const struct packet *packet,
                       char **receipt, struct fault *why) {
    struct number_list alike = {0};
    bool good = find_alike(store, own, packet, &alike, why);
    char *found = NULL;
    for (int i = 0; good && !found && i < alike.count; i++) {
        SCOPED(packet_free)
        struct packet other = {0};
        if (!is_earlier(alike.at[i], own))
            continue;
        good = store_load(store, alike.at[i], &other, NULL, why);
        if (good && is_duplicate(&other, packet))
            found = text_copy(other.receipt);
    }
    free(alike.at);
    if (good)
        *receipt = found;
    return good;
}

static bool hangs_on(const struct packet *later, const struct packet *packet) {
    struct gist one;
    struct gist two;
    gist_of(packet, &one);
    gist_of(later, &two);
    return gist_is_same(&one, &two) || gist_meets(&one.serials, &two.serials);
}

static void keep(struct number_list *list, int64_t number) {
    list->at = memory_room(list->at, list->count, sizeof *list->at);
    list->at[list->count++] = number;
}

bool kinship_later(struct store *store, int64_t own, const struct packet *packet,
                   struct number_list *out, struct fault *why) {
    struct number_list alike = {0};
    bool good = find_alike(store, own, packet, &alike, why);
    for (int i = 0; good && i < alike.count; i++) {
        SCOPED(packet_free)
        struct packet other = {0};
        if (is_earlier(alike.at[i], own))
            continue;
        good = store_load(store, alike.at[i], &other, NULL, why);
        if (good && hangs_on(&other, packet))
            keep(out, alike.at[i]);
    }
    free(alike.at);
    return good;
}

/* Whether one of the packet's papers is such an item. */
static bool brings(const struct packet *packet, enum item item) {
    for (int i = 0; i < packet->pages.count; i++)
        if (page_serves_item(&packet->pages.at[i], item))
            return true;
    return false;
}

/* What is certainly wanting at the root, and whether the newcomer brings some of it. */
static bool answers(const struct packet *packet, const struct packet *root) {
    bool brings_some = false;
    bool form_is_awaited = false;
    for (int i = 0; i < root->findings.count; i++) {
        const struct finding *each = &root->findings.at[i];
        if (!is_certain(each))
            continue;
        brings_some |= brings(packet, each->item);
        form_is_awaited |= each->item == ITEM_APPLICATION_FORM;
    }
    return brings_some && (form_is_awaited || !brings(packet, ITEM_APPLICATION_FORM));
}

/* 2 = the same unit, 1 = the same person alone, 0 = neither; a code that differs speaks against. */
static int nearness(const struct packet *packet, const struct packet *root) {
    struct gist one;
    struct gist two;
    gist_of(packet, &one);
    gist_of(root, &two);
    if (gist_meets(&one.codes, &two.codes) || gist_meets(&one.units, &two.units))
        return 2;
    bool differs = one.unit_code && two.unit_code && strcmp(one.unit_code, two.unit_code) != 0;
    bool person = gist_meets(&one.people, &two.people) || gist_meets(&one.persons, &two.persons);
    return person && !differs ? 1 : 0;
}

static bool may_be_root(struct store *store, int64_t number, const struct packet *packet,
                        const struct packet *root, struct fault *why) {
    bool refused = false;
    int64_t other = 0;
    if (root->verdict != VERDICT_DEFICIENT || root->decision.what == DECISION_ACCEPTED ||
        !answers(packet, root))
        return false;
    return store_number(store, root->receipt, &other, why) &&
           store_supplement_is_refused(store, number, other, &refused, why) && !refused;
}

static bool find_kin(struct store *store, int64_t number, const struct packet *packet,
                     struct number_list *out, struct fault *why) {
    struct gist gist;
    gist_of(packet, &gist);
    bool good = find_all(store, KIN_CODE, &gist.codes, number, out, why) &&
                find_all(store, KIN_UNIT, &gist.units, number, out, why) &&
                find_all(store, KIN_PERSON, &gist.people, number, out, why) &&
                find_all(store, KIN_PERSON, &gist.persons, number, out, why);
    if (good && out->count > 1)
        qsort(out->at, (size_t)out->count, sizeof *out->at, by_number);
    return good;
}

/* The newest of the same unit first, then those of the same person. */
static bool choose(struct store *store, int64_t number, const struct packet *packet,
                   const struct number_list *kin, struct number_list *out, struct fault *why) {
    bool good = true;
    for (int wanted = 2; wanted > 0; wanted--)
        for (int i = kin->count - 1; good && i >= 0; i--) {
            SCOPED(packet_free)
            struct packet root = {0};
            if (kin->at[i] > number)
                continue;
            good = store_load(store, kin->at[i], &root, NULL, why);
            if (good && nearness(packet, &root) == wanted &&
                may_be_root(store, number, packet, &root, why))
                keep(out, kin->at[i]);
            good = good && why->kind == FAULT_NONE;
        }
    return good;
}

bool kinship_proposals(struct store *store, int64_t number, struct number_list *out,
                       struct fault *why) {
    SCOPED(packet_free)
    struct packet packet = {0};
    struct number_list kin = {0};
    if (!store_load(store, number, &packet, NULL, why))
        return false;
    bool is_whole = packet.state != PACKET_DONE || packet.verdict == VERDICT_COMPLETE;
    if (is_whole || packet.supplement_of || packet.supplement_count > 0)
        return true;
    bool good = find_kin(store, number, &packet, &kin, why) &&
                choose(store, number, &packet, &kin, out, why);
    free(kin.at);
    return good;
}

bool kinship_accept(struct store *store, const struct rule_shelf *shelf, int64_t number,
                    int64_t root, struct fault *why) {
    return store_supplement_set(store, number, root, why) &&
           history_rejudge(store, shelf, root, why);
}

bool kinship_refuse(struct store *store, const struct rule_shelf *shelf, int64_t number,
                    int64_t root, struct fault *why) {
    int64_t joined = 0;
    if (!store_root(store, number, &joined, why) ||
        !store_supplement_refuse(store, number, root, why))
        return false;
    if (joined != root)
        return true;
    return store_supplement_set(store, number, 0, why) &&
           history_rejudge(store, shelf, number, why) && history_rejudge(store, shelf, root, why);
}
