/* sealroom-eval TRUTH GOT [TRUTH GOT…]: scores what Sealroom said of drawn papers against what they
 * say. */
#include "samples/eval/score_print.h"

#include "base/memory.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

struct wishes {
    const char *json, *explained;
    int most_cases;
    struct score_wish score;
};

static const char USAGE[] =
    "Usage: sealroom-eval [OPTION…] TRUTH GOT [TRUTH GOT…]\n"
    "Scores what `sealroom check --format json` said (GOT) against the truth of drawn papers.\n"
    "TRUTH and GOT are files of packets in JSON, or folders of them; more than one set is scored "
    "as one.\n"
    "  --json FILE       write the score as JSON, with every case\n"
    "  --worst N         print the worst N cases (default 20)\n"
    "  --explained DIR   name the pictures of `sealroom check --explain DIR` with the cases\n"
    "  --values          show the values of wrong fields (drawn papers only)\n"
    "  --help            print this\n";

static bool count_from(const char *text, int *out) {
    char *end = NULL;
    long number = strtol(text, &end, 10);
    if (end == text || *end || number < 0 || number > 1000000)
        return false;
    *out = (int)number;
    return true;
}

static bool options_read(int count, char **words, struct wishes *out) {
    static const struct option OPTIONS[] = {{"json", required_argument, NULL, 'j'},
                                            {"worst", required_argument, NULL, 'w'},
                                            {"explained", required_argument, NULL, 'e'},
                                            {"values", no_argument, NULL, 'v'},
                                            {"help", no_argument, NULL, 'h'},
                                            {NULL, 0, NULL, 0}};
    int option = 0;
    while ((option = getopt_long(count, words, "", OPTIONS, NULL)) != -1) {
        if (option == 'h') {
            fputs(USAGE, stdout);
            exit(0);
        } else if (option == 'j')
            out->json = optarg;
        else if (option == 'e')
            out->explained = optarg;
        else if (option == 'v')
            out->score.with_values = true;
        else if (option != 'w' || !count_from(optarg, &out->most_cases))
            return false;
    }
    return count > optind && (count - optind) % 2 == 0;
}

static bool write_json(const struct score *score, const char *path, struct fault *why) {
    SCOPED(scoped_free)
    char *text = score_to_json(score);
    FILE *file = fopen(path, "w");
    if (!file)
        return fault_errno(why, path);
    const bool written = fprintf(file, "%s\n", text) > 0;
    return (fclose(file) == 0 && written) || fault_errno(why, path);
}

/* `paths`: truth and answers by turns. */
static bool evaluate(char *const *paths, int count, const struct wishes *wishes,
                     struct fault *why) {
    SCOPED(packet_set_free)
    struct packet_set truth = {0};
    SCOPED(packet_set_free)
    struct packet_set got = {0};
    for (int i = 0; i < count; i += 2)
        if (!packet_set_add(paths[i], &truth, why) || !packet_set_add(paths[i + 1], &got, why))
            return false;
    SCOPED(score_free)
    struct score score = {0};
    score_make(&truth, &got, wishes->score, &score);
    score_print(&score, wishes->most_cases, wishes->explained, stdout);
    return !wishes->json || write_json(&score, wishes->json, why);
}

int main(int count, char **words) {
    struct wishes wishes = {.most_cases = 20};
    if (!options_read(count, words, &wishes)) {
        fputs(USAGE, stderr);
        return 2;
    }
    struct fault why = {0};
    if (!evaluate(words + optind, count - optind, &wishes, &why)) {
        char text[640];
        fault_describe(&why, LANGUAGE_EN, text, sizeof text);
        fprintf(stderr, "sealroom-eval: %s\n", text);
        return why.kind == FAULT_SYSTEM ? 4 : 2;
    }
    return 0;
}
