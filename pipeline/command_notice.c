#include "pipeline/command.h"
#include "pipeline/desk.h"
#include "pipeline/intake.h"
#include "pipeline/judging.h"
#include "pipeline/notice.h"
#include "pipeline/notice_page.h"
#include "pipeline/notice_text.h"
#include "pipeline/output.h"
#include "pipeline/store_decision.h"

#include <stdlib.h>

/* What a notice is made from. */
struct noticing {
    struct office *office;
    struct store *store;
    struct rule_shelf shelf;
    struct packet packet;
    struct finding_decision_list decisions;
    struct kept_correction_list corrections;
    struct notice notice;
};

static bool load(struct noticing *work, struct fault *why) {
    struct number_list numbers = {0};
    bool good =
        judging_open(work->office->rules, &work->shelf, why) &&
        store_open(work->office->db, STORE_EXISTING, work->office->actor, &work->store, why) &&
        desk_numbers(work->office, work->store, 0, &numbers, why) &&
        store_load(work->store, numbers.at[0], &work->packet, NULL, why) &&
        store_finding_decisions(work->store, numbers.at[0], &work->decisions, why) &&
        store_corrections(work->store, work->packet.receipt, &work->corrections, why);
    free(numbers.at);
    return good;
}

static bool may_be_told(const struct noticing *work, struct fault *why) {
    int open = notice_open_count(&work->packet, &work->decisions);
    if (open > 0 && !work->office->options.draft)
        return fault_raise(why, FAULT_INPUT, WORD_NOTICE_OPEN, "%d", open);
    return true;
}

static bool make(struct noticing *work, struct fault *why) {
    const struct options *options = &work->office->options;
    struct notice_source source = {&work->packet,
                                   &work->decisions,
                                   &work->corrections,
                                   rules_choose(&work->shelf, work->packet.received),
                                   &work->office->config,
                                   options->language,
                                   day_today()};
    if (!may_be_told(work, why))
        return false;
    notice_make(&source, &work->notice);
    work->notice.is_draft = options->draft;
    return work->notice.lines.count + work->notice.open.count > 0 ||
           fault_raise(why, FAULT_INPUT, WORD_NOTICE_NOTHING, "%s", work->packet.receipt);
}

static bool write_pdf(FILE *out, void *context, struct fault *why) {
    return notice_write(out, context, why);
}

static bool write_plain(FILE *out, void *context, struct fault *why) {
    (void)why;
    SCOPED(scoped_free)
    char *text = notice_text(context);
    fputs(text, out);
    return true;
}

static bool write(struct noticing *work, struct fault *why) {
    const struct options *options = &work->office->options;
    struct output output = {options->is_text ? write_plain : write_pdf, &work->notice,
                            !options->is_text};
    return output_write(options->output, &output, why) &&
           store_audit(work->store, work->notice.is_draft ? "notice.draft" : "notice",
                       work->packet.receipt, NULL, why);
}

enum exit_status command_notice(struct office *office) {
    struct fault why = {0};
    struct noticing work = {.office = office};
    bool good = load(&work, &why) && make(&work, &why) && write(&work, &why);
    notice_free(&work.notice);
    finding_decision_list_free(&work.decisions);
    kept_correction_list_free(&work.corrections);
    packet_free(&work.packet);
    store_close(&work.store);
    rule_shelf_free(&work.shelf);
    return good ? EXIT_ALL_GOOD : office_say(office->options.language, &why);
}
