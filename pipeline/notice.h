/* The one-time deficiency notice 一次性补正告知书: what an applicant is told, once and in full.
 * What it says, not how it looks: pipeline/notice_text.h and pipeline/notice_page.h. Numbers are
 * masked. Used by pipeline/command_notice.c.
 *
 * Only what is certain or was confirmed by a person stands in it; what was dismissed does not. */
#ifndef SEALROOM_PIPELINE_NOTICE_H
#define SEALROOM_PIPELINE_NOTICE_H

#include "packet/packet.h"
#include "pipeline/config.h"
#include "pipeline/store_decision.h"
#include "pipeline/store_step.h"
#include "rules/rulebook.h"

/* One paper and problem. Texts are owned. */
struct notice_line {
    char *paper;   /* "经办人身份证复印件（张三）" */
    char *page;    /* "5", "" without a page */
    char *problem; /* what was found */
    char *asked;   /* what is to be sent */
    char *clause;  /* the regulation's title for it, "" when there is none */
};
struct notice_list {
    struct notice_line *at;
    int count;
};

struct notice {
    enum language language;
    bool is_draft;
    char *number, *applicant, *received, *business, *rules, *rules_title, *day;
    char *office, *address, *contact; /* "" where the configuration does not tell */
    struct notice_list lines;         /* to be corrected */
    struct notice_list hints;         /* to be known */
    struct notice_list open;          /* of a draft: what a person has still to decide */
    char **in_order;                  /* names of papers that need not be sent again */
    int in_order_count;
};

/* What a notice is made of; lent. */
struct notice_source {
    struct packet *packet; /* stored, judged; its facts are made anew, with the corrections */
    const struct finding_decision_list *decisions;
    const struct kept_correction_list *corrections;
    const struct rulebook *book; /* of the packet's day */
    const struct config *config;
    enum language language;
    struct date day; /* on which it is written */
};

/* notice_open_count counts findings of which a person has yet to say whether they are so. */
int notice_open_count(const struct packet *packet, const struct finding_decision_list *decisions);

/* notice_make fills *out, for notice_free. */
void notice_make(const struct notice_source *source, struct notice *out);
void notice_free(struct notice *notice);

#endif
