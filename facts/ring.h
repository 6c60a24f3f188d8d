/* A seal's ring text against names: what seal/match.h answers, also for rings of which only the
 * title was kept. Not the owner's decision (facts/owner.h). Used within facts/. */
#ifndef SEALROOM_FACTS_RING_H
#define SEALROOM_FACTS_RING_H

#include "packet/packet.h"
#include "seal/match.h"

/* How a ring stands to one name. Unsure first of all. */
struct ring_answer {
    enum name_verdict verdict;
    double support; /* as of seal/match.h, and so are the others */
    double doubt;
    double worst; /* of what was read */
    int otherwise;
    bool on_strips; /* the name lies on the ring's strips from end to end: each character is there,
                       read or thought of */
    bool may_be_worn; /* worn, cut or crossed by print as it is, the ring could be of the name; for
                         an impression of which another of its die is well read */
};

/* ring_against asks for one name: what was read of the ring first, and where that leaves it unsure,
 * the strips that it was read from (seal/strip_match.h). A ring that was surely read from end to
 * end, and has no room for the characters of the name that it lacks, contradicts it; with room, it
 * is unsure. */
struct ring_answer ring_against(const struct seal *seal, const char *name);

/* ring_plain_name gives a name as rings are compared by it: folded, without brackets. The caller
 * frees it. */
char *ring_plain_name(const char *name);

/* ring_is_surely_read tells whether the whole ring was surely read, with no room in it for a
 * character that was not. */
bool ring_is_surely_read(const struct seal *seal);

/* ring_could_say tells whether a ring has the name's characters, each in its place, read or thought
 * of. Brackets do not count. */
bool ring_could_say(const struct seal *seal, const char *name);

/* ring_kind_of_body lends where in a title the kind of body begins that such seals name (a market
 * supervision bureau, a bank, a tax bureau …); NULL where there is none. */
const char *ring_kind_of_body(const char *title);

/* ring_ending_is_foreign tells whether the ring names a kind of body (a bank, a market supervision
 * bureau, a tax bureau …) that `name` does not; NULL is no body at all. */
bool ring_ending_is_foreign(const struct seal *seal, const char *name);

#endif
