#include "review/route.h"

#include "base/text.h"
#include "pipeline/kinship.h"
#include "pipeline/store.h"
#include "pipeline/store_kin.h"

#include <string.h>

/* Both packets are judged anew, so that one who looks at either is told. */
static bool may_change(struct visit *visit, const struct hand *hand, struct fault *why) {
    int64_t version;
    struct hold hold;
    if (!store_version_of(visit->store, hand->number, &version, why) ||
        !store_hold_of(visit->store, hand->number, &hold, why))
        return false;
    if (strcmp(hold.who, hand->who) != 0)
        return fault_raise(why, FAULT_INPUT, WORD_REVIEW_NOT_HELD, "%s", hold.who);
    return version == hand->version ||
           fault_raise(why, FAULT_INPUT, WORD_REVIEW_CONFLICT, "%s", "");
}

/* receipt, version, root (a receipt), what: accept or refuse */
bool page_supplement(struct visit *visit, struct fault *why) {
    const struct form *form = &visit->request->form;
    const struct rule_shelf *shelf = &visit->room->shelf;
    struct hand hand = {.version = form_number(form, "version", -1), .who = visit->person.name};
    int64_t root;
    bool accepts = strcmp(form_text(form, "what"), "accept") == 0;
    if (!visit_packet(visit, form_text(form, "receipt"), &hand.number, why) ||
        !visit_packet(visit, form_text(form, "root"), &root, why) || !may_change(visit, &hand, why))
        return false;
    bool good = accepts ? kinship_accept(visit->store, shelf, hand.number, root, why)
                        : kinship_refuse(visit->store, shelf, hand.number, root, why);
    if (good)
        reply_body(visit->reply, "application/json", text_copy("{}"));
    return good;
}
