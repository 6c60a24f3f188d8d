/* Options that a form says in words where it prints no boxes: 业务类型：证书更新,
 * 证书种类：单位证书、 个人证书. Not ticks (ocr/tick.h). Used by ocr/business.c. */
#ifndef SEALROOM_OCR_SAID_H
#define SEALROOM_OCR_SAID_H

#include "ocr/place.h"

/* As many options are said together at most: a list of more is one to choose from. */
#define SAID_MOST 2

/* What stands behind a label in words; {0} at birth, ended by said_free. */
struct said {
    const struct word_option *options[SAID_MOST]; /* lent, as printed */
    int count;                                    /* 0: nothing is said */
    bool list;         /* options stand there, or around it, to choose from */
    char *raw;         /* owned, as read without spaces; NULL when nothing is said */
    struct box_px box; /* text plane */
};
void said_free(struct said *said);

/* said_find gives what the first label of some wordings (NULL at their end) says of a group. */
void said_find(const struct view *view, const char *const *labels, const char *group,
               struct said *out);

#endif
