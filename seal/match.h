/* How well a seal's ring supports one expected name, from the recogniser's kept alternatives.
 * Not a comparison of strings, and not the owner: facts/ asks for every name of the packet and
 * decides (readings.md, Seals). Used by facts/; pure functions, no pictures.
 *
 * How to decide with it. Unreadable is not wrong; a company that differs in one character is not
 * ours:
 *   agrees       NAME_AGREES for the expected name, and its support leads every other different
 *                name of the packet by SEAL_NAME_MARGIN or those others are NAME_CONTRADICTS
 *   contradicts  NAME_CONTRADICTS for every name the applicant may bear; or another known body's
 *                name is NAME_AGREES and leads by SEAL_NAME_MARGIN
 *   unsure       everything else, an empty ring always
 *
 * Method: expected name and ring are aligned by dynamic programming; each expected character earns
 * the probability that the recogniser gave it at its place, weighted by how much the character
 * tells bodies apart (有限公司, 市场监督管理局, 委员会 and place names count little). A name
 * agrees that explains the ring about as well as what was read does: of look-alikes (样, 祥) the
 * recogniser's second thought is as good as its first, while another company's character is none of
 * its thoughts. Evidence
 * against is kept apart from missing support: another character read surely where the expected one
 * should stand, a character too many, or no room for one that should be there. */
#ifndef SEALROOM_SEAL_MATCH_H
#define SEALROOM_SEAL_MATCH_H

#include "base/line_reader.h"

/* Support by which the best name must lead every other. */
#define SEAL_NAME_MARGIN 0.08

enum name_verdict { NAME_UNSURE, NAME_AGREES, NAME_CONTRADICTS };

struct seal_match {
    double support; /* 0 to 1: weighted share of the name that the ring supports */
    double against; /* 0 to 1: the surest single piece of evidence that it is another name */
    double doubt;   /* how much worse the name explains the ring than what was read: ln of how many
                       times less probable, all characters together */
    double worst;   /* of it, the worst single character's */
    int otherwise;  /* characters that were surely read as others */
};

/* seal_name_match scores one name; all 0 for an empty ring or name. White space, dots and the
 * width of brackets make no difference. Cost: |ring| x |name|. */
struct seal_match seal_name_match(const struct line_text *ring, const char *expected_name);

/* seal_name_score is seal_name_match's support. */
double seal_name_score(const struct line_text *ring, const char *expected_name);

/* seal_name_verdict answers for one name alone: NAME_UNSURE first of all, also for an empty ring.
 */
enum name_verdict seal_name_verdict(const struct line_text *ring, const char *expected_name);

#endif
