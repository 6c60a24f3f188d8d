#include "pipeline/outcome.h"

void outcome_add(struct outcome *outcome, const struct packet *packet, const struct fault *reason) {
    if (reason && reason->kind != FAULT_NONE)
        outcome->unreadable++;
    else if (packet->verdict == VERDICT_COMPLETE)
        outcome->complete++;
    else if (packet->verdict == VERDICT_DEFICIENT)
        outcome->deficient++;
    else
        outcome->review++;
}

enum exit_status outcome_status(const struct outcome *outcome) {
    if (outcome->unreadable > 0)
        return EXIT_UNREADABLE;
    return outcome->deficient > 0 || outcome->review > 0 ? EXIT_FINDINGS : EXIT_ALL_GOOD;
}

int outcome_packets(const struct outcome *outcome) {
    return outcome->complete + outcome->deficient + outcome->review + outcome->unreadable;
}
