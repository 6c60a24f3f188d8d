/* The notice as plain text, and the sentences that both forms of it say. Not its drawing:
 * pipeline/notice_page.h. Used by pipeline/command_notice.c and pipeline/notice_page.c. */
#ifndef SEALROOM_PIPELINE_NOTICE_TEXT_H
#define SEALROOM_PIPELINE_NOTICE_TEXT_H

#include "pipeline/notice.h"

/* notice_text gives the whole notice; the caller frees it. */
char *notice_text(const struct notice *notice);

/* Sentences of the notice; the caller frees each. notice_opening: what was received, and under
 * which rules it is told; notice_in_order: "" when no paper is; notice_sending: where to send. */
char *notice_opening(const struct notice *notice);
char *notice_in_order(const struct notice *notice);
char *notice_sending(const struct notice *notice);

/* notice_said gives one sentence with its values (NULL = none); the caller frees it. */
char *notice_said(const struct notice *notice, enum word word, const char *first,
                  const char *second);

#endif
