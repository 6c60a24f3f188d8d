#include "pipeline/command.h"
#include "pipeline/desk.h"
#include "pipeline/kinship.h"
#include "pipeline/store_kin.h"

#include <stdio.h>
#include <stdlib.h>

struct supplementing {
    struct office *office;
    struct store *store;
    struct rule_shelf shelf;
    int listed;
};

static bool print_pair(struct supplementing *work, int64_t number, int64_t root,
                       struct fault *why) {
    char later[RECEIPT_ROOM];
    char earlier[RECEIPT_ROOM];
    if (!store_receipt(work->store, number, later, why) ||
        !store_receipt(work->store, root, earlier, why))
        return false;
    printf(work->office->options.is_json ? "{\"packet\": \"%s\", \"supplements\": \"%s\"}\n"
                                         : "%s  %s\n",
           later, earlier);
    work->listed++;
    return true;
}

static bool list_of(struct supplementing *work, int64_t number, struct fault *why) {
    struct number_list roots = {0};
    bool good = kinship_proposals(work->store, number, &roots, why);
    for (int i = 0; good && i < roots.count; i++)
        good = print_pair(work, number, roots.at[i], why);
    free(roots.at);
    return good;
}

/* All packets that are not in order, or those that are named. */
static bool list(struct supplementing *work, struct fault *why) {
    struct number_list numbers = {0};
    bool good = desk_numbers(work->office, work->store, 0, &numbers, why);
    for (int i = 0; good && i < numbers.count; i++)
        good = list_of(work, numbers.at[i], why);
    free(numbers.at);
    if (good && work->listed == 0)
        office_note(work->office, NULL, WORD_SUPPLEMENT_NONE, NULL);
    return good;
}

static bool decide(struct supplementing *work, struct fault *why) {
    const struct options *options = &work->office->options;
    struct number_list pair = {0};
    char root[RECEIPT_ROOM];
    if (!judging_open(work->office->rules, &work->shelf, why) ||
        !desk_numbers(work->office, work->store, 0, &pair, why))
        return false;
    bool good =
        store_receipt(work->store, pair.at[1], root, why) &&
        (options->refuse ? kinship_refuse(work->store, &work->shelf, pair.at[0], pair.at[1], why)
                         : kinship_accept(work->store, &work->shelf, pair.at[0], pair.at[1], why));
    if (good)
        office_note(work->office, options->arguments[0],
                    options->refuse ? WORD_SUPPLEMENT_PARTED : WORD_SUPPLEMENT_JOINED, root);
    free(pair.at);
    return good;
}

static bool is_whole(const struct options *options, struct fault *why) {
    return !options->refuse || options->argument_count == 2 ||
           fault_raise(why, FAULT_SETUP, WORD_OPTION_ARGUMENTS, "sealroom supplement --help");
}

enum exit_status command_supplement(struct office *office) {
    struct fault why = {0};
    struct supplementing work = {.office = office};
    bool good = is_whole(&office->options, &why) &&
                store_open(office->db, STORE_EXISTING, office->actor, &work.store, &why) &&
                (office->options.argument_count == 2 ? decide(&work, &why) : list(&work, &why));
    store_close(&work.store);
    rule_shelf_free(&work.shelf);
    return good ? EXIT_ALL_GOOD : office_say(office->options.language, &why);
}
