#include "pipeline/explain.h"

#include "base/text.h"
#include "pipeline/checklist.h"
#include "pipeline/drawing.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A colour for each sort of thing. */
static const struct drawing_ink FIELD_INK = {0.10, 0.35, 0.85};
static const struct drawing_ink DOUBT_INK = {0.90, 0.50, 0.00};
static const struct drawing_ink SEAL_INK = {0.80, 0.00, 0.45};
static const struct drawing_ink MARK_INK = {0.45, 0.45, 0.45};
static const struct drawing_ink CARD_INK = {0.00, 0.55, 0.30};
static const struct drawing_ink FINDING_INK = {0.85, 0.00, 0.00};

static void draw_field(struct drawing *drawing, const struct field *field, enum language language) {
    struct text_buffer label = {0};
    text_add_format(&label, "%s: %s", said("FIELD", field_name_text(field->name), language),
                    field->value ? field->value : "");
    if (field->state != FIELD_STATE_READ)
        text_add_format(&label, " [%s]", field_state_text(field->state));
    drawing_box(drawing, field->box, label.bytes,
                field->state == FIELD_STATE_READ ? FIELD_INK : DOUBT_INK);
    text_buffer_free(&label);
}

static void draw_seal(struct drawing *drawing, const struct seal *seal) {
    struct text_buffer label = {0};
    text_add_format(&label, "%s %s %s", seal_shape_text(seal->shape),
                    seal->title ? seal->title : "?", seal->purpose ? seal->purpose : "");
    drawing_box(drawing, seal->box, label.bytes, SEAL_INK);
    text_buffer_free(&label);
}

static void draw_card(struct drawing *drawing, const struct id_card *card, enum language language) {
    drawing_box(drawing, card->box, card_side_text(card->side), CARD_INK);
    for (int i = 0; i < card->fields.count; i++)
        draw_field(drawing, &card->fields.at[i], language);
}

static void draw_findings(struct drawing *drawing, const struct explained *what) {
    for (int i = 0; i < what->packet->findings.count; i++) {
        const struct finding *finding = &what->packet->findings.at[i];
        if (finding->page != what->page->number)
            continue;
        const char *message =
            what->language == LANGUAGE_ZH ? finding->message_zh : finding->message_en;
        if (finding->has_box) {
            drawing_box(drawing, finding->box, NULL, FINDING_INK);
            drawing_label_below(drawing, finding->box, finding_code_text(finding->code),
                                FINDING_INK);
        }
        drawing_note(drawing, message ? message : finding_code_text(finding->code), FINDING_INK);
    }
}

static void draw_page(struct drawing *drawing, const struct explained *what) {
    const struct page_reading *page = what->page;
    char head[160];
    snprintf(head, sizeof head, "%d  %s  %.2f", page->number,
             said("KIND", page_kind_text(page->kind), what->language), page->confidence);
    drawing_note(drawing, head, FIELD_INK);
    for (int i = 0; i < page->fields.count; i++)
        draw_field(drawing, &page->fields.at[i], what->language);
    for (int i = 0; i < page->id_cards.count; i++)
        draw_card(drawing, &page->id_cards.at[i], what->language);
    for (int i = 0; i < page->marks.count; i++)
        drawing_box(drawing, page->marks.at[i].box, mark_kind_text(page->marks.at[i].kind),
                    MARK_INK);
    for (int i = 0; i < page->barcodes.count; i++)
        drawing_box(drawing, page->barcodes.at[i].box, page->barcodes.at[i].data, MARK_INK);
    for (int i = 0; i < page->seals.count; i++)
        draw_seal(drawing, &page->seals.at[i]);
    draw_findings(drawing, what);
}

/* Ids begin with eight digits that tell packets apart. */
static char *picture_name(const char *folder, const char *stem, const struct explained *what) {
    struct text_buffer path = {0};
    text_add_format(&path, "%s/%s-%.8s-%02d.png", folder, stem, what->packet->id,
                    what->page->number);
    return text_buffer_take(&path);
}

static bool is_folder(const char *path) {
    struct stat status;
    if (stat(path, &status) != 0)
        return false;
    errno = ENOTDIR;
    return S_ISDIR(status.st_mode);
}

bool explain_folder(const char *folder, struct fault *why) {
    bool is_there = mkdir(folder, 0700) == 0 || errno == EEXIST;
    if (is_there && is_folder(folder) && access(folder, W_OK | X_OK) == 0)
        return true;
    return fault_raise_errno(why, FAULT_SETUP, WORD_EXPLAIN_FOLDER, folder);
}

bool explain_page(const char *folder, const char *stem, const struct explained *what,
                  struct fault *why) {
    if (!what->preview)
        return true;
    SCOPED(drawing_free)
    struct drawing *drawing = NULL;
    if (!drawing_open(what->preview, what->page->width_px, &drawing, why))
        return false;
    draw_page(drawing, what);
    SCOPED(scoped_free)
    char *name = picture_name(folder, stem, what);
    return drawing_write(drawing, name, why);
}
