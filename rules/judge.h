/* The judge: facts and a rulebook in, findings and verdict out. Not a reader of pictures or of
 * stores: what only the store knows comes in as history. Used by the pipeline and by tests. */
#ifndef SEALROOM_RULES_JUDGE_H
#define SEALROOM_RULES_JUDGE_H

#include "facts/facts.h"
#include "rules/rulebook.h"

/* What the store knows. All lent; {0} when nothing is known. */
struct history {
    const char *duplicate_of; /* receipt of the packet with the same papers, or NULL */
    const struct reused_voucher {
        const char *serial;  /* as the voucher's field value; NULL: known by `words` alone */
        const char *words;   /* as payment_slip_words gives them, or NULL */
        const char *receipt; /* of the packet in which it stands already */
    } * vouchers;
    int voucher_count;
    bool is_supplement; /* to a known packet: an application form is not asked for */
};

/* judge_packet judges by the book on the packet's day of receipt: sets packet->findings (in a fixed
 * order), verdict and rulebook. `facts` were made of this packet; history may be NULL. */
void judge_packet(const struct facts *facts, const struct rulebook *book,
                  const struct history *history, struct packet *packet);

/* judge_verdict gives the verdict that findings amount to. */
enum verdict judge_verdict(const struct finding_list *findings);

#endif
