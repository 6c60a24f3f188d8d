/* The cases of the certificates book in a test's hand: built, judged, compared.
 * Not the runner of `rules test` (rules/cases.h). Used by tests/rules/check_properties.c and
 * check_pairs.c, each of which opens and closes them around every claim. */
#ifndef SEALROOM_TESTS_RULES_CASES_AT_HAND_H
#define SEALROOM_TESTS_RULES_CASES_AT_HAND_H

#include "base/text.h"
#include "facts/facts.h"
#include "rules/case_packet.h"
#include "rules/judge.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

#define BOOK  SOURCE_DIR "/rules/book/certificates"
#define CASES SOURCE_DIR "/rules/cases/certificates.cases"

static struct rule_shelf shelf;
static struct case_file file;

static inline void open_cases(void) {
    struct fault why = {0};
    struct text_buffer text = {0};
    char bytes[4096];
    size_t count = 0;
    FILE *stream = fopen(CASES, "rbe");
    ck_assert_ptr_nonnull(stream);
    while ((count = fread(bytes, 1, sizeof bytes, stream)) > 0)
        text_add_bytes(&text, bytes, count);
    fclose(stream);
    ck_assert_msg(rules_load_all(BOOK, &shelf, &why), "%s", why.detail);
    ck_assert_msg(case_file_read(CASES, text.bytes, text.length, &file, &why), "%s", why.detail);
    text_buffer_free(&text);
}

static inline void close_cases(void) {
    case_file_free(&file);
    rule_shelf_free(&shelf);
}

static inline struct packet built(int number) {
    struct packet packet = {0};
    struct fault why = {0};
    ck_assert_msg(case_packet_build(&file, &file.cases->parts[number], &packet, &why), "%s",
                  why.detail);
    return packet;
}

static inline void judge(struct packet *packet) {
    struct facts facts;
    for (int i = 0; i < packet->pages.count; i++)
        packet->pages.at[i].number = i + 1;
    facts_make(packet, NULL, &facts);
    judge_packet(&facts, rules_choose(&shelf, packet->received), NULL, packet);
    facts_free(&facts);
}

static inline const char *name_of(int number) {
    return yaml_part(&file.cases->parts[number], "case")->text;
}

/* What was added to a packet may be what is wrong with it: taking that away may mend it. */
static inline bool only_lacks(int number) {
    const struct yaml_node *node = &file.cases->parts[number];
    bool history = yaml_part(node, "reused") || yaml_part(node, "duplicate_of") ||
                   yaml_part(node, "supplement");
    return !yaml_part(node, "add") && !history;
}

#endif
