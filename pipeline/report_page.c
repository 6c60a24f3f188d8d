#include "pipeline/report_page.h"

#include "base/text.h"
#include "pipeline/checklist.h"

#include <stdlib.h>

/* Pixels of the drawings. */
#define BAR_HIGH    16
#define BAR_STEP    24
#define BAR_LEFT    300
#define BAR_WIDE    420
#define SPLIT_WIDE  860
#define COLUMN_STEP 28
#define COLUMN_WIDE 20
#define COLUMN_HIGH 160
#define DAY_NUMBERS 18

static const char STYLE[] =
    "body{font:15px/1.5 'Noto Sans CJK SC','Microsoft YaHei',sans-serif;color:#1c2430;"
    "margin:0;background:#f4f5f7}"
    "main{max-width:900px;margin:0 auto;padding:24px}"
    "h1{font-size:24px;margin:0}h2{font-size:17px;margin:0 0 10px}"
    "p.about{color:#5a6472;margin:2px 0 18px}"
    "section{background:#fff;border:1px solid #dde1e6;border-radius:6px;padding:16px 20px;"
    "margin:0 0 16px}"
    ".tiles{display:flex;flex-wrap:wrap;gap:12px;margin:0 0 16px}"
    ".tile{background:#fff;border:1px solid #dde1e6;border-radius:6px;padding:10px 16px;"
    "min-width:104px;flex:1}"
    ".tile b{display:block;font-size:26px;line-height:1.2}.tile span{color:#5a6472}"
    "table{border-collapse:collapse;width:100%}"
    "td,th{text-align:left;padding:5px 8px;border-bottom:1px solid #e8ebee;"
    "vertical-align:top}td.n,th.n{text-align:right}"
    "th{color:#5a6472;font-weight:normal}"
    ".key{display:inline-block;width:11px;height:11px;border-radius:2px;margin:0 5px 0 14px}"
    ".key:first-child{margin-left:0}"
    "svg{max-width:100%;height:auto;display:block}svg text{font-size:13px;fill:#1c2430}"
    "svg text.faint{fill:#5a6472;font-size:11px}"
    "@media print{body{background:#fff}section,.tile{break-inside:avoid}}";

/* Complete, deficient, review, quarantined. */
#define PARTS 4
static const char *const COLOURS[PARTS] = {"#2e8b57", "#c0392b", "#d99a1c", "#6b7280"};

static void add_escaped(struct text_buffer *out, const char *text) {
    for (; text && *text; text++)
        switch (*text) {
        case '<':
            text_add(out, "&lt;");
            break;
        case '>':
            text_add(out, "&gt;");
            break;
        case '&':
            text_add(out, "&amp;");
            break;
        case '"':
            text_add(out, "&quot;");
            break;
        default:
            if ((unsigned char)*text >= 0x20)
                text_add_bytes(out, text, 1);
        }
}

static int part_of(const struct report_day *day, int part) {
    return part == PARTS - 1 ? day->quarantined : day->by_verdict[VERDICT_COMPLETE + part];
}

static const char *part_name(int part, enum language language) {
    return part == PARTS - 1
               ? said("STATE", "quarantined", language)
               : said("VERDICT", verdict_text((enum verdict)(VERDICT_COMPLETE + part)), language);
}

static void add_tile(struct text_buffer *out, int number, enum word label, enum language language) {
    text_add_format(out, "<div class=\"tile\"><b>%d</b><span>%s</span></div>\n", number,
                    word_text(label, language));
}

static void add_tiles(struct text_buffer *out, const struct report *report,
                      enum language language) {
    text_add(out, "<div class=\"tiles\">\n");
    add_tile(out, report->sum.packets, WORD_REPORT_PACKETS, language);
    add_tile(out, report->sum.pages, WORD_REPORT_PAGES, language);
    add_tile(out, report->pages_unreadable, WORD_REPORT_UNREADABLE, language);
    add_tile(out, report->readers_died, WORD_REPORT_DIED, language);
    add_tile(out, report->waiting + report->working, WORD_REPORT_WAITING, language);
    if (report->supplements > 0)
        add_tile(out, report->supplements, WORD_REPORT_SUPPLEMENTS, language);
    text_add(out, "</div>\n");
}

static void add_heading(struct text_buffer *out, enum word word, enum language language) {
    text_add_format(out, "<section><h2>%s</h2>\n", word_text(word, language));
}

static void add_legend(struct text_buffer *out, const struct report_day *day,
                       enum language language) {
    text_add(out, "<p>");
    for (int part = 0; part < PARTS; part++)
        text_add_format(out, "<span class=\"key\" style=\"background:%s\"></span>%s %d",
                        COLOURS[part], part_name(part, language), part_of(day, part));
    text_add(out, "</p>\n");
}

static void add_verdicts(struct text_buffer *out, const struct report *report,
                         enum language language) {
    int sum = 0;
    for (int part = 0; part < PARTS; part++)
        sum += part_of(&report->sum, part);
    add_heading(out, WORD_REPORT_VERDICTS, language);
    text_add_format(out, "<svg viewBox=\"0 0 %d 26\" width=\"%d\" height=\"26\" role=\"img\">",
                    SPLIT_WIDE, SPLIT_WIDE);
    double x = 0;
    for (int part = 0; sum > 0 && part < PARTS; part++) {
        double wide = (double)SPLIT_WIDE * part_of(&report->sum, part) / sum;
        text_add_format(out, "<rect x=\"%.1f\" y=\"2\" width=\"%.1f\" height=\"22\" fill=\"%s\"/>",
                        x, wide, COLOURS[part]);
        x += wide;
    }
    text_add(out, "</svg>\n");
    add_legend(out, &report->sum, language);
    text_add(out, "</section>\n");
}

/* A code and how long its bar is. */
struct bar {
    enum finding_code code;
    int row, count, most;
};

static void add_bar(struct text_buffer *out, const struct bar *bar, enum language language) {
    const char *identifier = finding_code_text(bar->code);
    bool verify = finding_severity(bar->code) == SEVERITY_VERIFY;
    double wide = (double)BAR_WIDE * bar->count / bar->most;
    int y = bar->row * BAR_STEP;
    text_add_format(out, "<text x=\"0\" y=\"%d\">%s</text>", y + 13,
                    said("FINDING", identifier, language));
    text_add_format(out, "<text class=\"faint\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                    BAR_LEFT - 10, y + 13, identifier);
    text_add_format(out,
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>",
                    BAR_LEFT, y, wide, BAR_HIGH, COLOURS[verify ? 2 : 1]);
    text_add_format(out, "<text x=\"%.1f\" y=\"%d\">%d</text>\n", BAR_LEFT + wide + 6, y + 13,
                    bar->count);
}

/* The most frequent first. */
static void add_findings(struct text_buffer *out, const struct report *report,
                         enum language language) {
    int kinds = 0;
    int row = 0;
    for (int code = FINDING_NONE + 1; code < FINDING_COUNT; code++)
        kinds += report->codes[code] > 0;
    add_heading(out, WORD_REPORT_FINDINGS, language);
    if (kinds == 0) {
        text_add_format(out, "<p>%s</p></section>\n", word_text(WORD_REPORT_NO_FINDINGS, language));
        return;
    }
    text_add_format(out, "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">",
                    SPLIT_WIDE, kinds * BAR_STEP, SPLIT_WIDE, kinds * BAR_STEP);
    int most = report_most(report);
    for (int count = most; count > 0; count--)
        for (int code = FINDING_NONE + 1; code < FINDING_COUNT; code++)
            if (report->codes[code] == count)
                add_bar(out, &(struct bar){(enum finding_code)code, row++, count, most}, language);
    text_add(out, "</svg></section>\n");
}

static void add_column(struct text_buffer *out, const struct report_day *day, int column,
                       int most) {
    int x = column * COLUMN_STEP + 4;
    double y = COLUMN_HIGH + DAY_NUMBERS;
    for (int part = 0; part < PARTS; part++) {
        double high = (double)COLUMN_HIGH * part_of(day, part) / most;
        y -= high;
        text_add_format(out, "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" fill=\"%s\"/>",
                        x, y, COLUMN_WIDE, high, COLOURS[part]);
    }
    if (day->packets > 0)
        text_add_format(
            out, "<text class=\"faint\" x=\"%d\" y=\"%.1f\" text-anchor=\"middle\">%d</text>",
            x + COLUMN_WIDE / 2, y - 3, day->packets);
    text_add_format(out,
                    "<text class=\"faint\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>\n",
                    x + COLUMN_WIDE / 2, COLUMN_HIGH + DAY_NUMBERS + 15, day->day.day);
}

static void add_days(struct text_buffer *out, const struct report *report, enum language language) {
    int most = 1;
    for (int i = 0; i < REPORT_DAYS; i++) {
        int sum = 0;
        for (int part = 0; part < PARTS; part++)
            sum += part_of(&report->days[i], part);
        most = sum > most ? sum : most;
    }
    int high = COLUMN_HIGH + DAY_NUMBERS + 20;
    add_heading(out, WORD_REPORT_DAYS, language);
    text_add_format(out, "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">",
                    SPLIT_WIDE, high, SPLIT_WIDE, high);
    text_add_format(out, "<path d=\"M0 %d.5H%d\" stroke=\"#b8bfc8\"/>", COLUMN_HIGH + DAY_NUMBERS,
                    REPORT_DAYS * COLUMN_STEP);
    for (int i = 0; i < REPORT_DAYS; i++)
        add_column(out, &report->days[i], i, most);
    text_add(out, "</svg></section>\n");
}

static void add_cell(struct text_buffer *out, const char *text) {
    text_add(out, "<td>");
    add_escaped(out, text);
    text_add(out, "</td>");
}

static void add_file(struct text_buffer *out, const struct report_file *file,
                     enum language language) {
    char reason[400] = "";
    bool bad = file->reason.kind != FAULT_NONE;
    if (bad)
        fault_describe(&file->reason, language, reason, sizeof reason);
    text_add(out, "<tr>");
    add_cell(out, file->receipt);
    add_cell(out, file->label);
    if (bad)
        add_cell(out, reason);
    else
        text_add_format(out, "<td class=\"n\">%d</td><td class=\"n\">%ld</td>", file->pages,
                        file->seconds);
    text_add(out, "</tr>\n");
}

static void add_files(struct text_buffer *out, enum word title,
                      const struct report_file_list *files, enum language language) {
    add_heading(out, title, language);
    if (files->count == 0) {
        text_add_format(out, "<p>%s</p></section>\n", word_text(WORD_REPORT_NONE, language));
        return;
    }
    text_add_format(out, "<table><tr><th>%s</th><th>%s</th>",
                    word_text(WORD_REPORT_RECEIPT, language),
                    word_text(WORD_REPORT_FILE, language));
    if (files->at[0].reason.kind != FAULT_NONE)
        text_add_format(out, "<th>%s</th></tr>\n", word_text(WORD_REPORT_REASON, language));
    else
        text_add_format(out, "<th class=\"n\">%s</th><th class=\"n\">%s</th></tr>\n",
                        word_text(WORD_REPORT_PAGES, language),
                        word_text(WORD_REPORT_SECONDS, language));
    for (int i = 0; i < files->count; i++)
        add_file(out, &files->at[i], language);
    text_add(out, "</table></section>\n");
}

static void add_about(struct text_buffer *out, const struct report *report,
                      const struct report_heading *heading) {
    char since[11];
    char until[11];
    char span[80];
    char made[80];
    char rules[300];
    date_format(report->since, since);
    date_format(report->until, until);
    word_format(span, sizeof span, heading->language, WORD_REPORT_SPAN, since, until);
    word_format(made, sizeof made, heading->language, WORD_REPORT_MADE, heading->made, NULL);
    word_format(rules, sizeof rules, heading->language, WORD_REPORT_RULES, report->rulebooks, NULL);
    text_add_format(out, "<h1>%s</h1>\n<p class=\"about\">",
                    word_text(WORD_REPORT_TITLE, heading->language));
    add_escaped(out, heading->office);
    text_add_format(out, "%s%s · %s", *heading->office ? " · " : "", span, made);
    if (report->rulebooks && *report->rulebooks) {
        text_add(out, " · ");
        add_escaped(out, rules);
    }
    text_add(out, "</p>\n");
}

char *report_page(const struct report *report, const struct report_heading *heading) {
    enum language language = heading->language;
    struct text_buffer out = {0};
    text_add_format(&out,
                    "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">"
                    "<meta name=\"viewport\" content=\"width=device-width\">"
                    "<title>%s</title><style>%s</style></head>\n<body><main>\n",
                    language == LANGUAGE_ZH ? "zh-CN" : "en",
                    word_text(WORD_REPORT_TITLE, language), STYLE);
    add_about(&out, report, heading);
    add_tiles(&out, report, language);
    add_verdicts(&out, report, language);
    add_findings(&out, report, language);
    add_days(&out, report, language);
    add_files(&out, WORD_REPORT_SLOWEST, &report->slowest, language);
    add_files(&out, WORD_REPORT_QUARANTINED, &report->quarantined, language);
    text_add(&out, "</main></body></html>\n");
    return text_buffer_take(&out);
}
