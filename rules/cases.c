#include "rules/cases.h"

#include "base/text.h"
#include "facts/facts.h"
#include "facts/payment_list.h"
#include "rules/case_packet.h"
#include "rules/judge.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define EXPECTED_WORDS 4

struct run {
    const struct rule_shelf *shelf;
    enum language language;
    struct text_buffer report;
    int run, failed;
    bool is_named; /* one file, not all that come with the program */
};

/* Cuts "code item detail subject" at its blanks; missing words are NULL, "-" is "". */
static int cut_words(char *text, const char *out[static EXPECTED_WORDS]) {
    int count = 0;
    char *rest = NULL;
    for (char *word = strtok_r(text, " ", &rest); word && count < EXPECTED_WORDS;
         word = strtok_r(NULL, " ", &rest))
        out[count++] = strcmp(word, "-") == 0 ? "" : word;
    return count;
}

static bool matches(const struct finding *finding, const char *expected) {
    SCOPED(scoped_free)
    char *text = text_copy(expected);
    const char *words[EXPECTED_WORDS] = {NULL};
    int count = cut_words(text, words);
    const char *found[EXPECTED_WORDS] = {finding_code_text(finding->code), item_text(finding->item),
                                         finding->detail ? finding->detail : "",
                                         finding->subject ? finding->subject : ""};
    for (int i = 0; i < count; i++)
        if (strcmp(words[i], found[i]) != 0)
            return false;
    return count > 0;
}

static void tell(struct run *run, enum word word, const char *what) {
    char line[400];
    word_format(line, sizeof line, run->language, word, what, NULL);
    text_add_format(&run->report, "    %s\n", line);
}

/* Every expectation meets a finding of its own, and no finding is left. */
static bool compare(struct run *run, const struct yaml_node *expect,
                    const struct finding_list *findings) {
    bool used[256] = {false};
    bool fine = findings->count <= 256;
    for (int i = 0; i < expect->part_count; i++) {
        const char *expected = expect->parts[i].text ? expect->parts[i].text : "";
        int at = 0;
        while (at < findings->count && (used[at] || !matches(&findings->at[at], expected)))
            at++;
        if (at < findings->count) {
            used[at] = true;
            continue;
        }
        tell(run, WORD_CASE_LACKS, expected);
        fine = false;
    }
    for (int i = 0; i < findings->count && i < 256; i++) {
        const struct finding *each = &findings->at[i];
        if (used[i])
            continue;
        char line[300];
        snprintf(line, sizeof line, "%s %s %s %s", finding_code_text(each->code),
                 item_text(each->item), each->detail ? each->detail : "-",
                 each->subject ? each->subject : "");
        tell(run, WORD_CASE_SURPLUS, line);
        fine = false;
    }
    return fine;
}

/* What a case says of earlier packets. The voucher is lent to the history. */
static struct history history_of(const struct yaml_node *node, struct reused_voucher *voucher) {
    struct history history = {0};
    const struct yaml_node *reused = yaml_part(node, "reused");
    const struct yaml_node *duplicate = yaml_part(node, "duplicate_of");
    const struct yaml_node *supplement = yaml_part(node, "supplement");
    if (reused && reused->sort == YAML_MAP && reused->part_count == 1) {
        *voucher = (struct reused_voucher){.serial = reused->parts[0].key,
                                           .receipt = reused->parts[0].text};
        history.vouchers = voucher;
        history.voucher_count = 1;
    }
    history.duplicate_of = duplicate ? duplicate->text : NULL;
    history.is_supplement = supplement && supplement->text && !strcmp(supplement->text, "yes");
    return history;
}

static bool run_case(struct run *run, const struct case_file *file, const struct yaml_node *node,
                     struct fault *why) {
    static const char *const KEYS[] = {"case",   "packet",     "change", "add",
                                       "drop",   "received",   "reused", "duplicate_of",
                                       "expect", "supplement", NULL};
    const struct yaml_node *name = yaml_part(node, "case");
    const struct yaml_node *expect = yaml_part(node, "expect");
    if (!yaml_keys_are(&file->yaml, node, KEYS, why))
        return false;
    if (!name || !name->text || !expect || expect->sort != YAML_LIST)
        return yaml_wrong(&file->yaml, node, why, WORD_CASE_NAME_EXPECT, NULL);
    struct packet packet = {0};
    if (!case_packet_build(file, node, &packet, why))
        return false;
    struct reused_voucher voucher;
    struct history history = history_of(node, &voucher);
    struct facts facts;
    const struct rulebook *book = rules_choose(run->shelf, packet.received);
    payment_list_choose(&packet, rules_payee_name(book), rules_payee_account(book));
    facts_make(&packet, NULL, &facts);
    judge_packet(&facts, book, &history, &packet);
    struct text_buffer before = run->report;
    size_t length = before.length;
    run->run++;
    if (!compare(run, expect, &packet.findings)) {
        run->failed++;
        SCOPED(scoped_free)
        char *lines = text_copy(run->report.bytes + length);
        run->report.length = length;
        text_add_format(&run->report, "%s:%d: %s\n%s", file->yaml.name, node->line, name->text,
                        lines);
    }
    facts_free(&facts);
    packet_free(&packet);
    return true;
}

static bool run_file(struct run *run, const char *path, struct fault *why) {
    SCOPED(text_buffer_free)
    struct text_buffer text = {0};
    SCOPED(scoped_file)
    FILE *stream = fopen(path, "rbe");
    char bytes[4096];
    size_t count = 0;
    if (!stream)
        return fault_raise_errno(why, FAULT_SETUP, WORD_CASES_NONE, path);
    while ((count = fread(bytes, 1, sizeof bytes, stream)) > 0)
        text_add_bytes(&text, bytes, count);
    SCOPED(case_file_free)
    struct case_file file = {0};
    if (!case_file_read(path, text.bytes ? text.bytes : "", text.length, &file, why))
        return false;
    const char *book = rules_name(run->shelf->books[0]);
    if (strcmp(file.book, book) != 0)
        return !run->is_named || fault_raise(why, FAULT_SETUP, WORD_CASES_OTHER_BOOK,
                                             "%.60s: %.30s, %.30s", path, file.book, book);
    for (int i = 0; i < file.cases->part_count; i++)
        if (!run_case(run, &file, &file.cases->parts[i], why))
            return false;
    return true;
}

static bool run_folder(struct run *run, const char *path, struct fault *why) {
    struct dirent **names = NULL;
    int count = scandir(path, &names, NULL, alphasort);
    if (count < 0)
        return fault_raise_errno(why, FAULT_SETUP, WORD_CASES_NONE, path);
    bool fine = true;
    for (int i = 0; i < count; i++) {
        struct text_buffer inside = {0};
        text_add_format(&inside, "%s/%s", path, names[i]->d_name);
        if (fine && text_ends_with(inside.bytes, ".cases"))
            fine = run_file(run, inside.bytes, why);
        text_buffer_free(&inside);
        free(names[i]);
    }
    free(names);
    return fine;
}

bool rules_test(const struct rule_shelf *shelf, const char *path, enum language language,
                struct cases_result *out, struct fault *why) {
    struct run run = {.shelf = shelf, .language = language};
    struct stat status;
    run.is_named = stat(path, &status) != 0 || !S_ISDIR(status.st_mode);
    bool fine = run.is_named ? run_file(&run, path, why) : run_folder(&run, path, why);
    if (!fine) {
        why->word = why->word == WORD_RULES_WRONG ? WORD_CASES_WRONG : why->word;
        text_buffer_free(&run.report);
        return false;
    }
    text_add_format(&run.report, "%d / %d\n", run.run - run.failed, run.run);
    *out = (struct cases_result){run.run, run.failed, text_buffer_take(&run.report)};
    return true;
}
