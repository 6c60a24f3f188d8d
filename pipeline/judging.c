#include "pipeline/judging.h"

#include "facts/payment_list.h"

bool judging_open(const char *rules, struct rule_shelf *out, struct fault *why) {
    if (!rules)
        return fault_raise(why, FAULT_SETUP, WORD_SETUP_WRONG, "rules");
    return rules_load_all(rules, out, why);
}

void judging_choose(const struct rule_shelf *shelf, struct packet *packet) {
    const struct rulebook *book = rules_choose(shelf, packet->received);
    payment_list_choose(packet, rules_payee_name(book), rules_payee_account(book));
}

void judging_judge(const struct rule_shelf *shelf, const struct judging_known *known,
                   struct packet *packet) {
    struct facts facts;
    finding_list_free(&packet->findings);
    judging_choose(shelf, packet);
    facts_make(packet, known->corrections, &facts);
    judge_packet(&facts, rules_choose(shelf, packet->received), known->history, packet);
    facts_free(&facts);
}
