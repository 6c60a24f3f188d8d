#include "pipeline/report_text.h"

#include "base/text.h"
#include "pipeline/checklist.h"
#include "pipeline/terminal.h"

#include <stdlib.h>

#define LABEL_COLUMNS 30

static void add_padded(struct text_buffer *out, const char *text, int columns) {
    text_add(out, text);
    for (int width = terminal_width(text); width < columns; width++)
        text_add(out, " ");
}

static void add_number(struct text_buffer *out, const char *label, int number) {
    text_add(out, "  ");
    add_padded(out, label, LABEL_COLUMNS);
    text_add_format(out, "%8d\n", number);
}

static void add_heading(struct text_buffer *out, enum word word, enum language language) {
    text_add_format(out, "\n%s\n", word_text(word, language));
}

static void add_sums(struct text_buffer *out, const struct report *report, enum language language) {
    add_number(out, word_text(WORD_REPORT_PACKETS, language), report->sum.packets);
    if (report->supplements > 0)
        add_number(out, word_text(WORD_REPORT_SUPPLEMENTS, language), report->supplements);
    add_number(out, word_text(WORD_REPORT_PAGES, language), report->sum.pages);
    add_number(out, word_text(WORD_REPORT_UNREADABLE, language), report->pages_unreadable);
    add_number(out, word_text(WORD_REPORT_DIED, language), report->readers_died);
    add_number(out, word_text(WORD_REPORT_WAITING, language), report->waiting + report->working);
    add_heading(out, WORD_REPORT_VERDICTS, language);
    for (int verdict = VERDICT_COMPLETE; verdict <= VERDICT_REVIEW; verdict++)
        add_number(out, said("VERDICT", verdict_text((enum verdict)verdict), language),
                   report->sum.by_verdict[verdict]);
    add_number(out, said("STATE", "quarantined", language), report->sum.quarantined);
}

static void add_codes(struct text_buffer *out, const struct report *report,
                      enum language language) {
    int listed = 0;
    add_heading(out, WORD_REPORT_FINDINGS, language);
    for (int count = report_most(report); count > 0; count--)
        for (int code = FINDING_NONE + 1; code < FINDING_COUNT; code++) {
            if (report->codes[code] != count)
                continue;
            const char *identifier = finding_code_text((enum finding_code)code);
            struct text_buffer label = {0};
            text_add_format(&label, "%s  [%s]", said("FINDING", identifier, language), identifier);
            text_add(out, "  ");
            add_padded(out, label.bytes, LABEL_COLUMNS + 18);
            text_add_format(out, "%8d\n", count);
            text_buffer_free(&label);
            listed++;
        }
    if (listed == 0)
        text_add_format(out, "  %s\n", word_text(WORD_REPORT_NO_FINDINGS, language));
}

static void add_files(struct text_buffer *out, const struct report_file_list *files,
                      enum language language) {
    for (int i = 0; i < files->count; i++) {
        const struct report_file *file = &files->at[i];
        char reason[400] = "";
        SCOPED(scoped_free)
        char *label = terminal_plain(file->label ? file->label : "");
        if (file->reason.kind != FAULT_NONE)
            fault_describe(&file->reason, language, reason, sizeof reason);
        text_add_format(out, "  %s  ", file->receipt);
        if (*reason)
            text_add_format(out, "%s: %s\n", label, reason);
        else
            text_add_format(out, "%6ld s %4d p  %s\n", file->seconds, file->pages, label);
    }
    if (files->count == 0)
        text_add_format(out, "  %s\n", word_text(WORD_REPORT_NONE, language));
}

static void add_days(struct text_buffer *out, const struct report *report, enum language language) {
    add_heading(out, WORD_REPORT_DAYS, language);
    for (int i = 0; i < REPORT_DAYS; i++) {
        const struct report_day *day = &report->days[i];
        char text[11];
        date_format(day->day, text);
        if (day->packets > 0)
            text_add_format(out, "  %s %6d %s %7d %s   %d / %d / %d   %d\n", text, day->packets,
                            word_text(WORD_REPORT_PACKETS, language), day->pages,
                            word_text(WORD_REPORT_PAGES, language),
                            day->by_verdict[VERDICT_COMPLETE], day->by_verdict[VERDICT_DEFICIENT],
                            day->by_verdict[VERDICT_REVIEW], day->quarantined);
    }
}

char *report_text(const struct report *report, enum language language) {
    struct text_buffer out = {0};
    char since[11];
    char until[11];
    char span[80];
    date_format(report->since, since);
    date_format(report->until, until);
    word_format(span, sizeof span, language, WORD_REPORT_SPAN, since, until);
    text_add_format(&out, "%s  %s\n\n", word_text(WORD_REPORT_TITLE, language), span);
    add_sums(&out, report, language);
    add_codes(&out, report, language);
    add_heading(&out, WORD_REPORT_SLOWEST, language);
    add_files(&out, &report->slowest, language);
    add_heading(&out, WORD_REPORT_QUARANTINED, language);
    add_files(&out, &report->quarantined, language);
    add_days(&out, report, language);
    return text_buffer_take(&out);
}

/* --- JSON --- */

static void add_verdicts(struct text_buffer *out, const struct report_day *day) {
    text_add_format(out, "\"packets\":%d,\"pages\":%d,\"verdicts\":{", day->packets, day->pages);
    for (int verdict = VERDICT_COMPLETE; verdict <= VERDICT_REVIEW; verdict++)
        text_add_format(out, "%s\"%s\":%d", verdict > VERDICT_COMPLETE ? "," : "",
                        verdict_text((enum verdict)verdict), day->by_verdict[verdict]);
    text_add_format(out, "},\"quarantined\":%d", day->quarantined);
}

static void add_file_list(struct text_buffer *out, const char *key,
                          const struct report_file_list *files) {
    text_add_format(out, ",\"%s\":[", key);
    for (int i = 0; i < files->count; i++) {
        const struct report_file *file = &files->at[i];
        char reason[400];
        fault_describe(&file->reason, LANGUAGE_EN, reason, sizeof reason);
        text_add_format(out, "%s{\"receipt\":\"%s\",\"file\":", i ? "," : "", file->receipt);
        text_add_quoted(out, file->label);
        text_add_format(out, ",\"pages\":%d,\"seconds\":%ld,\"reason\":", file->pages,
                        file->seconds);
        if (file->reason.kind == FAULT_NONE)
            text_add(out, "null}");
        else {
            text_add_quoted(out, reason);
            text_add(out, "}");
        }
    }
    text_add(out, "]");
}

static void add_json_days(struct text_buffer *out, const struct report *report) {
    text_add(out, ",\"days\":[");
    for (int i = 0; i < REPORT_DAYS; i++) {
        char day[11];
        date_format(report->days[i].day, day);
        text_add_format(out, "%s{\"day\":\"%s\",", i ? "," : "", day);
        add_verdicts(out, &report->days[i]);
        text_add(out, "}");
    }
    text_add(out, "]");
}

char *report_json(const struct report *report) {
    struct text_buffer out = {0};
    char since[11];
    char until[11];
    date_format(report->since, since);
    date_format(report->until, until);
    text_add_format(&out, "{\"since\":\"%s\",\"until\":\"%s\",", since, until);
    add_verdicts(&out, &report->sum);
    text_add_format(&out,
                    ",\"supplements\":%d,\"waiting\":%d,\"working\":%d,\"pages_unreadable\":%d,"
                    "\"readers_died\":%d,\"findings\":{",
                    report->supplements, report->waiting, report->working, report->pages_unreadable,
                    report->readers_died);
    bool first = true;
    for (int code = FINDING_NONE + 1; code < FINDING_COUNT; code++) {
        if (report->codes[code] > 0)
            text_add_format(&out, "%s\"%s\":%d", first ? "" : ",",
                            finding_code_text((enum finding_code)code), report->codes[code]);
        first = first && report->codes[code] == 0;
    }
    text_add(&out, "}");
    add_file_list(&out, "slowest", &report->slowest);
    add_file_list(&out, "quarantined_files", &report->quarantined);
    add_json_days(&out, report);
    text_add(&out, "}\n");
    return text_buffer_take(&out);
}
