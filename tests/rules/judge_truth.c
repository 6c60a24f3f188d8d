/* Judges pages of truth files, and compares with the findings that stand in them.
 *     judge-truth BOOK FILE.json…
 * A developer's tool: its exit status is 1 when any file's findings differ. */
#include "base/text.h"
#include "facts/facts.h"
#include "rules/judge.h"
#include "rules/truth_at_hand.h"

#include <stdio.h>

static bool judge_file(const struct rule_shelf *shelf, const char *path) {
    struct packet packet = {0};
    if (!truth_load(path, &packet))
        return false;
    struct finding_list expected = packet.findings;
    enum verdict verdict = packet.verdict;
    packet.findings = (struct finding_list){0};
    struct facts facts;
    facts_make(&packet, NULL, &facts);
    judge_packet(&facts, rules_choose(shelf, packet.received), NULL, &packet);
    struct text_buffer heading = {0};
    text_add_format(&heading, "%s: %s, truth says %s", path, verdict_text(packet.verdict),
                    verdict_text(verdict));
    bool fine = packet.verdict == verdict;
    printf("%s\n", heading.bytes);
    int missed = truth_difference(&expected, &packet.findings, "missed");
    int added = truth_difference(&packet.findings, &expected, "added ");
    text_buffer_free(&heading);
    facts_free(&facts);
    finding_list_free(&expected);
    packet_free(&packet);
    return fine && missed + added == 0;
}

int main(int count, char **arguments) {
    struct rule_shelf shelf = {0};
    struct fault why = {0};
    if (count < 3 || !rules_load_all(arguments[1], &shelf, &why)) {
        fprintf(stderr, "judge-truth BOOK FILE.json…  %s\n", why.detail);
        return 2;
    }
    int wrong = 0;
    for (int i = 2; i < count; i++)
        wrong += !judge_file(&shelf, arguments[i]);
    printf("%d of %d as expected\n", count - 2 - wrong, count - 2);
    rule_shelf_free(&shelf);
    return wrong > 0;
}
