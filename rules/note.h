/* A finding put on record: severity, clause, and the sentence in both languages from the book's
 * wording. Not the decision that there is one. Used by the judge's parts. */
#ifndef SEALROOM_RULES_NOTE_H
#define SEALROOM_RULES_NOTE_H

#include "facts/facts.h"
#include "rules/book.h"

/* What a part of the judge wants noted; {0} in all it does not say. Texts are lent. Places in a
 * wording:
 *   {page}      "第3页：" / "Page 3: ", nothing without a page
 *   {paper}     the item's name         {who}    "（张三）" / " (张三)", nothing without a subject;
 *               "（张三、李四中有1人）" / " (1 of 张三、李四)" for one among several
 *   {found}     what stands there       {expected} what is asked for
 *   {field}     the name of the field that `detail` names
 *   {due} {paid} {difference}  yuan     {papers} the names of the items in `papers`
 *   {detail}    the detail as it is     {sealed} "，加盖单位公章" / ", bearing the unit's official
 *               seal", nothing for a paper without one
 *   {also}      " (nor on: …)" with the items in `papers`, nothing without them */
struct note {
    enum finding_code code;
    enum item item;
    const char *detail, *subject;
    const char *among;   /* in the subject's place: names, one or more of which it concerns */
    int among_count;     /* so many of them */
    const char *wording; /* which of the code's wordings; NULL: the detail's own */
    int page;
    const struct box_px *box;
    const struct clause *clause; /* NULL: the wording's */
    double confidence;           /* 0 = 1 */
    const char *found, *expected;
    long due_fen, paid_fen;
    const enum item *papers;
    int paper_count;
    bool is_sealed;
};

/* note_add adds the finding, unless the same (code, item, detail, subject) is there. */
void note_add(const struct rulebook *book, const struct note *note, struct finding_list *out);

/* note_places_are_known tells whether every {…} of a wording is one of the places above. */
bool note_places_are_known(const char *wording);

#endif
