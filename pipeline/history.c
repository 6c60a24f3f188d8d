#include "pipeline/history.h"

bool history_judge(struct store *store, const struct rule_shelf *shelf, struct packet *packet,
                   struct fault *why) {
    struct judging_known known = {0};
    (void)store;
    (void)why;
    judging_judge(shelf, &known, packet);
    return true;
}
