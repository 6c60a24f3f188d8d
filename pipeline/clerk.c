#include "pipeline/clerk.h"

#include "base/text.h"
#include "packet/json.h"
#include "packet/mask.h"
#include "pipeline/checklist.h"
#include "pipeline/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What of a scan's quality its clerk can mend by scanning again, worst first. */
static const struct {
    enum quality quality;
    enum word word;
} TROUBLES[] = {
    {QUALITY_CUT, WORD_CLERK_CUT},           {QUALITY_BLURRED, WORD_CLERK_BLURRED},
    {QUALITY_DARK, WORD_CLERK_DARK},         {QUALITY_LOW_RESOLUTION, WORD_CLERK_COARSE},
    {QUALITY_BILEVEL, WORD_CLERK_NO_COLOUR}, {QUALITY_GRAY, WORD_CLERK_NO_COLOUR},
};

static void add_trouble(struct text_buffer *troubles, enum word word, enum language language) {
    if (troubles->length > 0)
        text_add(troubles, word_text(WORD_LIST_JOINT, language));
    text_add(troubles, word_text(word, language));
}

/* Blank pages and separators need no colour and no sharpness. */
static void troubles_of(const struct page_reading *page, enum language language,
                        struct text_buffer *out) {
    if (page->fault)
        add_trouble(out, WORD_CLERK_UNREADABLE, language);
    if (page->kind == PAGE_KIND_BLANK)
        add_trouble(out, WORD_CLERK_BLANK, language);
    if (page->fault || page->kind == PAGE_KIND_BLANK || page->kind == PAGE_KIND_SEPARATOR)
        return;
    unsigned told = 0;
    for (size_t i = 0; i < sizeof TROUBLES / sizeof TROUBLES[0]; i++) {
        unsigned bit = TROUBLES[i].quality;
        bool again = (bit & (QUALITY_GRAY | QUALITY_BILEVEL)) != 0 &&
                     (told & (QUALITY_GRAY | QUALITY_BILEVEL)) != 0;
        if ((page->quality & bit) == 0 || again)
            continue;
        add_trouble(out, TROUBLES[i].word, language);
        told |= bit;
    }
}

static void put_word(FILE *out, enum word word, const char *value, enum language language) {
    char sentence[400];
    word_format(sentence, sizeof sentence, language, word, value, NULL);
    fputs(sentence, out);
}

static void put_number(FILE *out, enum word word, int value, enum language language) {
    char number[16];
    snprintf(number, sizeof number, "%d", value);
    put_word(out, word, number, language);
}

static void put_label(FILE *out, const struct packet *packet) {
    SCOPED(scoped_free)
    char *label = terminal_file_name(packet->label ? packet->label : "");
    fprintf(out, "%s  %s  ", label, packet->receipt ? packet->receipt : "");
}

/* Blank pages are told but make no scan unusable: backs are blank. */
static bool is_usable(const struct packet *packet) {
    for (int i = 0; i < packet->pages.count; i++) {
        const struct page_reading *page = &packet->pages.at[i];
        if (page->fault || (page->kind != PAGE_KIND_BLANK && page->kind != PAGE_KIND_SEPARATOR &&
                            (page->quality & ~(unsigned)(QUALITY_GRAY | QUALITY_BILEVEL)) != 0))
            return false;
    }
    return true;
}

void clerk_scan_line(FILE *out, const struct packet *packet, enum language language) {
    put_label(out, packet);
    put_word(out, is_usable(packet) ? WORD_CLERK_USABLE : WORD_CLERK_LOOK, NULL, language);
    fputs("  ", out);
    put_number(out, WORD_CHECKLIST_PAGES, packet->pages.count, language);
    for (int i = 0; i < packet->pages.count; i++) {
        struct text_buffer troubles = {0};
        troubles_of(&packet->pages.at[i], language, &troubles);
        if (troubles.length > 0) {
            fputs(" · ", out);
            put_number(out, WORD_CHECKLIST_PAGE, packet->pages.at[i].number, language);
            fprintf(out, " %s", troubles.bytes);
        }
        text_buffer_free(&troubles);
    }
    fputc('\n', out);
}

static int weight_of(const struct finding *finding) {
    if (finding->code == FINDING_MEDIUM_CHECK || finding->code == FINDING_PAGE_UNKNOWN)
        return 1;
    return finding->severity == SEVERITY_VERIFY ? 2 : finding->severity == SEVERITY_DEFECT ? 3 : 4;
}

static const struct finding *worst_of(const struct packet *packet) {
    const struct finding *worst = NULL;
    for (int i = 0; i < packet->findings.count; i++)
        if (!worst || weight_of(&packet->findings.at[i]) > weight_of(worst))
            worst = &packet->findings.at[i];
    return worst;
}

static void put_reason(FILE *out, const struct fault *reason, enum language language) {
    char sentence[400];
    fault_describe(reason, language, sentence, sizeof sentence);
    SCOPED(scoped_free)
    char *plain = terminal_file_name(sentence);
    put_word(out, WORD_SHOW_WHY, plain, language);
    fputc('\n', out);
}

void clerk_verdict_line(FILE *out, const struct packet *packet, const struct fault *reason,
                        enum language language) {
    put_label(out, packet);
    if (reason->kind != FAULT_NONE) {
        put_reason(out, reason, language);
        return;
    }
    const struct finding *worst = worst_of(packet);
    fputs(said("VERDICT", verdict_text(packet->verdict), language), out);
    if (worst) {
        const char *message = language == LANGUAGE_ZH ? worst->message_zh : worst->message_en;
        SCOPED(scoped_free)
        char *masked = mask_sentence(message ? message : "");
        SCOPED(scoped_free)
        char *plain = terminal_plain(masked);
        fprintf(out, "  %s  [%s]", plain, finding_code_text(worst->code));
    }
    if (packet->findings.count > 1)
        fprintf(out, "  +%d", packet->findings.count - 1);
    fputc('\n', out);
}

static bool write_lines(const char *part, const char *before, const char *json, struct fault *why) {
    FILE *out = fopen(part, "we");
    if (!out)
        return fault_errno(why, "result.json");
    fprintf(out, "%s%s\n", before ? before : "", json);
    bool failed = ferror(out) != 0;
    return (fclose(out) == 0 && !failed) || fault_errno(why, "result.json");
}

/* What an earlier packet of the same stack left there; NULL when there is nothing. */
static char *lines_of(const char *path) {
    SCOPED(scoped_file)
    FILE *file = fopen(path, "re");
    struct text_buffer lines = {0};
    char piece[4096];
    for (size_t got; file && (got = fread(piece, 1, sizeof piece, file)) > 0;)
        text_add_bytes(&lines, piece, got);
    return lines.bytes;
}

bool clerk_result_file(const char *inbox, const struct packet *packet, enum clerk_result wish,
                       struct fault *why) {
    struct text_buffer path = {0};
    struct text_buffer part = {0};
    text_add_format(&path, "%s/%s.result.json", inbox, packet->label);
    text_add_format(&part, "%s/.%s.result.json.part", inbox, packet->label);
    SCOPED(scoped_free)
    char *before = wish == RESULT_MORE ? lines_of(path.bytes) : NULL;
    SCOPED(scoped_free)
    char *json = packet_to_json(packet, JSON_MASKED);
    bool good = write_lines(part.bytes, before, json, why) &&
                (rename(part.bytes, path.bytes) == 0 || fault_errno(why, "result.json"));
    if (!good)
        unlink(part.bytes);
    text_buffer_free(&path);
    text_buffer_free(&part);
    return good;
}
