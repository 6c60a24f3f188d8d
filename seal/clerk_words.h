/* Frames that bear an office clerk's words (与原件一致, 已受理) instead of a body's or a person's
 * name: marks, no seals. Not what finds or reads them, and not the counters' stamps of banks (业务
 * 清讫, 现金付讫), which are seals. Used by the reader program once a page's seals are read. */
#ifndef SEALROOM_SEAL_CLERK_WORDS_H
#define SEALROOM_SEAL_CLERK_WORDS_H

#include "packet/packet.h"

/* clerk_words_sort makes marks of them: a square or rectangle whose title is such words, and that
 * is not itself called a seal (收件专用章); and print in red of the supervision seal that invoices
 * bear (全国统一发票监制章), which nobody pressed. The others keep their order. */
void clerk_words_sort(struct seal_list *seals, struct mark_list *marks);

#endif
