/* What speaks against an emblem side being that of a portrait on another sheet.
 * Not who gets it (facts/emblems.h), and never where the sheets lie: their order says nothing.
 * Used by facts/emblems.c alone.
 *
 * What tells: whether both came in one file, whether the law gives somebody of that age such a term
 * (Resident Identity Card Law, article 5: 5 years below 16, 10 below 26, 20 below 46, then for
 * life), whether both sheets are stamped alike. */
#ifndef SEALROOM_FACTS_EMBLEM_FIT_H
#define SEALROOM_FACTS_EMBLEM_FIT_H

#include "facts/cards.h"

/* emblem_against gives 0 when nothing speaks against it, more the more does. The classes of seals
 * are known. */
int emblem_against(const struct facts *facts, const struct portrait *portrait,
                   struct card_place side);

#endif
