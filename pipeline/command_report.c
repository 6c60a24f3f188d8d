#include "pipeline/command.h"
#include "pipeline/intake.h"
#include "pipeline/output.h"
#include "pipeline/report_page.h"
#include "pipeline/report_text.h"
#include "pipeline/store_report.h"

#include <stdlib.h>
#include <time.h>

static bool write_report(FILE *out, void *context, struct fault *why) {
    (void)why;
    fputs(context, out);
    return true;
}

static struct date yesterday(void) {
    time_t then = time(NULL) - 24L * 3600;
    struct tm parts;
    localtime_r(&then, &parts);
    return (struct date){parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

static bool count(const struct office *office, struct report *out, struct fault *why) {
    const struct options *options = &office->options;
    struct date until = options->until.year ? options->until : day_today();
    struct date since = options->since.year ? options->since : yesterday();
    SCOPED(store_close)
    struct store *store = NULL;
    if (!options->since.year && date_compare(since, until) > 0)
        since = until;
    if (date_compare(since, until) > 0)
        return fault_raise(why, FAULT_SETUP, WORD_REPORT_SPAN_WRONG, "%s %s", options->since_text,
                           options->until_text ? options->until_text : "");
    return store_open(office->db, STORE_EXISTING, office->actor, &store, why) &&
           store_report(store, since, until, out, why);
}

static char *page_of(const struct office *office, const struct report *report) {
    char made[20];
    time_t now = time(NULL);
    struct tm parts;
    localtime_r(&now, &parts);
    strftime(made, sizeof made, "%Y-%m-%d %H:%M", &parts);
    enum language language = office->options.language;
    const char *zh = office->config.office_name_zh;
    const char *en = office->config.office_name_en;
    const char *name = language == LANGUAGE_ZH ? zh : en;
    struct report_heading heading = {language, name ? name : "", made};
    return report_page(report, &heading);
}

enum exit_status command_report(struct office *office) {
    struct fault why = {0};
    struct report report = {0};
    const struct options *options = &office->options;
    if (!count(office, &report, &why))
        return office_say(options->language, &why);
    SCOPED(scoped_free)
    char *text = options->is_json   ? report_json(&report)
                 : options->is_text ? report_text(&report, options->language)
                                    : page_of(office, &report);
    struct output output = {write_report, text, false};
    bool good = output_write(options->output, &output, &why);
    report_free(&report);
    return good ? EXIT_ALL_GOOD : office_say(options->language, &why);
}
