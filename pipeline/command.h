/* The commands of `sealroom`: each takes an office and gives an exit status. Not the work itself:
 * batch, store and judging do it. Used by pipeline/main.c. */
#ifndef SEALROOM_PIPELINE_COMMAND_H
#define SEALROOM_PIPELINE_COMMAND_H

#include "pipeline/office.h"

struct command {
    const char *name;
    enum word summary;  /* one line of the list of commands */
    enum word teaching; /* what `--help` says above the options */
    unsigned takes;     /* of enum option_set */
    int fewest, most;   /* arguments; most -1 = any number */
    enum exit_status (*run)(struct office *office);
};

enum exit_status command_run(struct office *office);
enum exit_status command_check(struct office *office);
enum exit_status command_list(struct office *office);
enum exit_status command_show(struct office *office);
enum exit_status command_export(struct office *office);
enum exit_status command_rejudge(struct office *office);
enum exit_status command_retry(struct office *office);
enum exit_status command_reread(struct office *office);
enum exit_status command_supplement(struct office *office);
enum exit_status command_notice(struct office *office);
enum exit_status command_report(struct office *office);
enum exit_status command_rules(struct office *office);
enum exit_status command_purge(struct office *office);
enum exit_status command_backup(struct office *office);
enum exit_status command_doctor(struct office *office);
enum exit_status command_watch(struct office *office);
enum exit_status command_cover(struct office *office);
enum exit_status command_seal_image(struct office *office);
enum exit_status command_user(struct office *office);
enum exit_status command_review(struct office *office);

#endif
