#include "pipeline/checklist.h"

#include "base/text.h"
#include "packet/mask.h"
#include "pipeline/checklist_page.h"
#include "pipeline/terminal.h"

#include <stdlib.h>
#include <string.h>

#define PAPER_COLUMNS 34
#define PAGE_COLUMNS  10
#define FAULT_COLUMNS 10

static enum terminal_colour verdict_colour(enum verdict verdict) {
    return verdict == VERDICT_COMPLETE    ? COLOUR_GREEN
           : verdict == VERDICT_DEFICIENT ? COLOUR_RED
                                          : COLOUR_YELLOW;
}

static void put_sentence(FILE *out, enum word word, const char *value, enum language language) {
    char sentence[400];
    word_format(sentence, sizeof sentence, language, word, value, NULL);
    fputs(sentence, out);
}

static const char *verdict_said(const struct packet *packet, enum language language) {
    if (packet->supplement_of)
        return word_text(WORD_SUPPLEMENT_WORD, language);
    if (packet->state != PACKET_DONE && packet->state != PACKET_NONE)
        return said("STATE", packet_state_text(packet->state), language);
    return packet->verdict == VERDICT_NONE
               ? word_text(WORD_CHECKLIST_UNJUDGED, language)
               : said("VERDICT", verdict_text(packet->verdict), language);
}

static void put_business(FILE *out, const struct packet *packet, enum language language) {
    for (int i = 0; i < packet->business.type_count; i++)
        fprintf(out, "%s%s", i ? "+" : "",
                said("BUSINESS", business_type_text(packet->business.types[i]), language));
    if (packet->business.type_count == 0)
        fputs("—", out);
}

static void put_label(FILE *out, const struct packet *packet) {
    SCOPED(scoped_free)
    char *label = terminal_file_name(packet->label ? packet->label : packet->id);
    fputs(label, out);
}

static void print_head(FILE *out, const struct packet *packet, const struct checklist_look *look) {
    char number[32];
    char day[11];
    terminal_colour_on(out, COLOUR_BOLD, look->in_colour);
    put_label(out, packet);
    terminal_colour_off(out, look->in_colour);
    fprintf(out, "  %s%s", packet->receipt ? packet->receipt : "", packet->receipt ? "  " : "");
    terminal_colour_on(out, verdict_colour(packet->verdict), look->in_colour);
    fprintf(out, look->language == LANGUAGE_ZH ? "【%s】" : "[%s]",
            verdict_said(packet, look->language));
    terminal_colour_off(out, look->in_colour);
    fputs("  ", out);
    put_business(out, packet, look->language);
    fputs("\n  ", out);
    date_format(packet->received, day);
    put_sentence(out, WORD_CHECKLIST_RECEIVED, day, look->language);
    snprintf(number, sizeof number, "%d", packet->pages.count);
    fputs(" · ", out);
    put_sentence(out, WORD_CHECKLIST_PAGES, number, look->language);
    for (int i = 0; i < packet->supplement_count; i++) {
        fputs(" · ", out);
        put_sentence(out, WORD_SUPPLEMENT_HAS, packet->supplements[i], look->language);
    }
    if (packet->rulebook.name) {
        fputs(" · ", out);
        put_sentence(out, WORD_CHECKLIST_RULES, packet->rulebook.name, look->language);
        fprintf(out, " %s", packet->rulebook.version);
    }
    fputc('\n', out);
}

/* Whether the page serves the row: rows are kinds of page. */
static bool is_of_kind(const struct page_reading *page, enum page_kind kind) {
    for (int i = 0; i < page->also_count; i++)
        if (page->also[i] == kind)
            return true;
    return page->kind == kind;
}

static void add_seals(struct text_buffer *seals, const struct page_reading *page,
                      enum language language) {
    for (int i = 0; i < page->seals.count; i++) {
        const struct seal *seal = &page->seals.at[i];
        SCOPED(scoped_free)
        char *one = seal_said(seal, language);
        if (!seals->bytes || !strstr(seals->bytes, one))
            text_add_format(seals, "%s%s",
                            seals->length ? word_text(WORD_LIST_JOINT, language) : "", one);
    }
}

/* What was found on the pages of a row. */
struct row_faults {
    int certain, open;
};

static void count_faults(struct row_faults *faults, const struct packet *packet, int page) {
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding *finding = &packet->findings.at[i];
        bool open = finding->severity == SEVERITY_VERIFY;
        faults->open += finding->page == page && open;
        faults->certain += finding->page == page && !open;
    }
}

/* In order, wrong, or to be looked at; and how many findings say so. */
static void put_sign(FILE *out, const struct row_faults *faults,
                     const struct checklist_look *look) {
    enum terminal_colour colour = faults->certain > 0 ? COLOUR_RED
                                  : faults->open > 0  ? COLOUR_YELLOW
                                                      : COLOUR_GREEN;
    terminal_colour_on(out, colour, look->in_colour);
    fprintf(out, "  %s ", faults->certain > 0 ? "✗" : faults->open > 0 ? "?" : "✓");
    terminal_colour_off(out, look->in_colour);
}

static void put_faults(FILE *out, const struct row_faults *faults) {
    char text[48] = "—";
    int count = faults->certain + faults->open;
    if (count > 0)
        snprintf(text, sizeof text, "%d", count);
    terminal_put(out, text, FAULT_COLUMNS);
}

/* One row of the table: the pages of a kind, what was found on them, and the seals they bear. */
static void print_kind(FILE *out, const struct packet *packet, enum page_kind kind,
                       const struct checklist_look *look) {
    struct text_buffer pages = {0};
    struct text_buffer seals = {0};
    struct row_faults faults = {0};
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        if (!is_of_kind(page, kind))
            continue;
        text_add_format(&pages, "%s%d", pages.length ? "," : "", page->number);
        add_seals(&seals, page, look->language);
        count_faults(&faults, packet, page->number);
    }
    if (pages.length > 0) {
        put_sign(out, &faults, look);
        terminal_put(out, said("KIND", page_kind_text(kind), look->language), PAPER_COLUMNS);
        terminal_put(out, pages.bytes, PAGE_COLUMNS);
        put_faults(out, &faults);
        terminal_put(out, seals.bytes ? seals.bytes : "—", 0);
        fputc('\n', out);
    }
    text_buffer_free(&pages);
    text_buffer_free(&seals);
}

static void print_missing(FILE *out, const struct finding *finding,
                          const struct checklist_look *look) {
    terminal_colour_on(out, COLOUR_RED, look->in_colour);
    fputs("  ✗ ", out);
    struct text_buffer name = {0};
    text_add(&name, said("ITEM", item_text(finding->item), look->language));
    if (finding->subject)
        text_add_format(&name, " %s", finding->subject);
    terminal_put(out, name.bytes, PAPER_COLUMNS);
    fputs("—\n", out);
    text_buffer_free(&name);
    terminal_colour_off(out, look->in_colour);
}

static void print_papers(FILE *out, const struct packet *packet,
                         const struct checklist_look *look) {
    fputs("\n    ", out);
    terminal_put(out, word_text(WORD_CHECKLIST_PAPER, look->language), PAPER_COLUMNS);
    terminal_put(out, word_text(WORD_CHECKLIST_AT, look->language), PAGE_COLUMNS);
    terminal_put(out, word_text(WORD_CHECKLIST_FINDINGS, look->language), FAULT_COLUMNS);
    fprintf(out, "%s\n", word_text(WORD_CHECKLIST_SEAL, look->language));
    for (int kind = PAGE_KIND_NONE + 1; kind < PAGE_KIND_COUNT; kind++)
        print_kind(out, packet, (enum page_kind)kind, look);
    for (int i = 0; i < packet->findings.count; i++)
        if (packet->findings.at[i].code == FINDING_DOCUMENT_MISSING)
            print_missing(out, &packet->findings.at[i], look);
}

static void print_finding(FILE *out, const struct finding *finding,
                          const struct checklist_look *look) {
    const char *message = look->language == LANGUAGE_ZH ? finding->message_zh : finding->message_en;
    SCOPED(scoped_free)
    char *masked = mask_sentence(message ? message : "");
    char number[16];
    bool verify = finding->severity == SEVERITY_VERIFY;
    terminal_colour_on(out, verify ? COLOUR_YELLOW : COLOUR_RED, look->in_colour);
    fprintf(out, "  %s ", verify ? "?" : "✗");
    terminal_colour_off(out, look->in_colour);
    fputs(masked, out);
    terminal_colour_on(out, COLOUR_FAINT, look->in_colour);
    fprintf(out, "  [%s]", finding_code_text(finding->code));
    if (finding->page > 0) {
        snprintf(number, sizeof number, "%d", finding->page);
        fputs("  ", out);
        put_sentence(out, WORD_CHECKLIST_PAGE, number, look->language);
    }
    if (finding->clause) {
        fputs("  ", out);
        put_sentence(out, WORD_CHECKLIST_CLAUSE, finding->clause, look->language);
    }
    terminal_colour_off(out, look->in_colour);
    fputc('\n', out);
}

/* Which file it was and why, below the finding that a page could not be read. */
static void print_bad_page(FILE *out, const struct packet *packet, int number,
                           const struct checklist_look *look) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        if (page->number != number || !page->fault)
            continue;
        SCOPED(scoped_free)
        char *place = page_place(packet, page);
        SCOPED(scoped_free)
        char *reason = page_reason(page, look->language);
        fprintf(out, "      %s%s%s\n", place ? place : "", place ? ": " : "", reason);
    }
}

static void print_findings(FILE *out, const struct packet *packet,
                           const struct checklist_look *look) {
    fprintf(out, "\n  %s %d\n", word_text(WORD_CHECKLIST_FINDINGS, look->language),
            packet->findings.count);
    for (int i = 0; i < packet->findings.count; i++) {
        const struct finding *finding = &packet->findings.at[i];
        print_finding(out, finding, look);
        if (finding->code == FINDING_PAGE_UNREADABLE)
            print_bad_page(out, packet, finding->page, look);
    }
    if (packet->findings.count == 0)
        fprintf(out, "  ✓ %s\n", word_text(WORD_CHECKLIST_NO_FINDINGS, look->language));
}

void checklist_print(FILE *out, const struct packet *packet, const struct fault *reason,
                     const struct checklist_look *look) {
    print_head(out, packet, look);
    if (reason && reason->kind != FAULT_NONE) {
        char sentence[400];
        fault_describe(reason, look->language, sentence, sizeof sentence);
        fputs("  ✗ ", out);
        SCOPED(scoped_free)
        char *plain = terminal_file_name(sentence);
        put_sentence(out, WORD_SHOW_WHY, plain, look->language);
        fputs("\n\n", out);
        return;
    }
    if (packet->supplement_of) {
        fputs("  ", out);
        put_sentence(out, WORD_SUPPLEMENT_OF, packet->supplement_of, look->language);
        fputc('\n', out);
    } else {
        print_papers(out, packet, look);
        print_findings(out, packet, look);
    }
    for (int i = 0; look->with_pages && i < packet->pages.count; i++)
        checklist_page_print(out, packet, &packet->pages.at[i], look);
    fputc('\n', out);
}

/* Each code once, with how often it is there. */
static void put_codes(FILE *out, const struct finding_list *findings) {
    for (int code = FINDING_NONE + 1; code < FINDING_COUNT; code++) {
        int count = 0;
        for (int i = 0; i < findings->count; i++)
            count += findings->at[i].code == (enum finding_code)code;
        if (count > 0)
            fprintf(out, " %s", finding_code_text((enum finding_code)code));
        if (count > 1)
            fprintf(out, "×%d", count);
    }
}

void checklist_line(FILE *out, const struct packet *packet, const struct checklist_look *look) {
    terminal_put(out, packet->receipt ? packet->receipt : "", 15);
    terminal_colour_on(out, verdict_colour(packet->verdict), look->in_colour);
    terminal_put(out, verdict_said(packet, look->language), 12);
    terminal_colour_off(out, look->in_colour);
    put_label(out, packet);
    fputs("  ", out);
    put_business(out, packet, look->language);
    fputc(' ', out);
    put_codes(out, &packet->findings);
    fputc('\n', out);
}
