/* A licence copy that names another body than the packet's impressions do, where no form could be
 * read to say whose packet it is: either the licence is another's, or all seals are. Not for a form
 * that surely names its unit: that one is the applicant. Used by facts/unit.c alone. */
#ifndef SEALROOM_FACTS_ODD_LICENCE_H
#define SEALROOM_FACTS_ODD_LICENCE_H

#include "facts/facts.h"
#include "facts/sealed_name.h"

enum odd {
    ODD_OPEN,    /* the papers are split: whose packet it is, a person tells */
    ODD_LICENCE, /* several papers and the seals say the same, the licence alone another name */
    ODD_SEALS,   /* the papers bear the licence out */
};

/* odd_of weighs what speaks for the licence's name (itself, forms whose doubtful readings can be of
 * it alone, a form's code that is its own, a payer or an invoice's title) against what speaks for
 * the sealed one (the impressions, and forms, payer and title likewise). The statements of
 * facts->unit are there. */
enum odd odd_of(const struct facts *facts, const struct unit_statement *licence,
                const struct sealed_name *sealed);

#endif
