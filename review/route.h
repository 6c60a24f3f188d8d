/* The pages: which path is answered by which function, for whom. Not what they say.
 * Used by review/route.c and the files that answer. */
#ifndef SEALROOM_REVIEW_ROUTE_H
#define SEALROOM_REVIEW_ROUTE_H

#include "review/room.h"

/* Each answers one path; false with a fault becomes visit_fault. Lists of parameters stand above
 * each in its file. */
#define PAGE(name) bool name(struct visit *visit, struct fault *why)

/* review/login.c */
PAGE(page_login);
PAGE(page_log_out);
PAGE(page_me);
/* review/files.c: what the browser loads; also the sentences of base/words.def. */
PAGE(page_file);
PAGE(page_words);
/* review/queue.c */
PAGE(page_queue);
PAGE(page_next);
/* review/packet.c */
PAGE(page_packet);
PAGE(page_unmask);
/* review/picture.c */
PAGE(page_picture);
/* review/hold.c */
PAGE(page_hold);
PAGE(page_release);
/* review/step.c */
PAGE(page_correct);
PAGE(page_finding);
PAGE(page_decide);
PAGE(page_split);
PAGE(page_supplement);
PAGE(page_undo);
/* review/notice.c: the notice as text and PDF, and the night's report */
PAGE(page_notice);
PAGE(page_notice_pdf);
PAGE(page_report);
/* review/audit.c */
PAGE(page_audit);
PAGE(page_history);
PAGE(page_audit_csv);
/* review/start.c */
PAGE(page_start);

#undef PAGE

#endif
