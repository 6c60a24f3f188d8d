#include "seal/bench_page.h"

#include "base/cost.h"
#include "base/text.h"

#include <leptonica/allheaders.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void count(struct share_of *share, bool right) {
    share->all++;
    share->right += right;
}

static void draw_box(PIX *pix, struct box_px box, int red, int green, int blue) {
    BOX *b = boxCreate(box.x, box.y, box.width, box.height);
    pixRenderBoxArb(pix, b, 5, (l_uint8)red, (l_uint8)green, (l_uint8)blue);
    boxDestroy(&b);
}

static void dump(const struct bench_page *page, const struct seal_list *seals,
                 const struct mark_list *marks, const char *folder) {
    const struct seal_page *picture = &page->picture;
    PIX *pix = picture->colour ? pixCopy(NULL, picture->colour) : pixConvertTo32(picture->gray);
    for (int i = 0; i < page->seal_count; i++)
        draw_box(pix, page->seals[i].box, 0, 160, 0);
    for (int i = 0; i < seals->count; i++)
        draw_box(pix, box_grown(seals->at[i].box, 6), 0, 0, 255);
    for (int i = 0; i < marks->count; i++)
        draw_box(pix, box_grown(marks->at[i].box, 6), 255, 140, 0);
    PIX *small = pixScaleToSize(pix, 900, 0);
    char path[512];
    snprintf(path, sizeof path, "%s/page-%s.png", folder, page->name);
    pixWrite(path, small, IFF_PNG);
    pixDestroy(&small);
    pixDestroy(&pix);
}

/* A seal as it was scanned. */
static void dump_seal(const struct bench_page *page, struct box_px seal, const char *path) {
    struct box_px around = box_grown(seal, 20);
    BOX *box = boxCreate(around.x, around.y, around.width, around.height);
    PIX *pix = pixClipRectangle(page->picture.colour ? page->picture.colour : page->picture.gray,
                                box, NULL);
    if (pix != NULL)
        pixWrite(path, pix, IFF_PNG);
    pixDestroy(&pix);
    boxDestroy(&box);
}

static bool same_text(const char *truth, const char *read) {
    char *a = text_folded(truth == NULL ? "" : truth);
    char *b = text_folded(read == NULL ? "" : read);
    bool same = strcmp(a, b) == 0;
    free(a);
    free(b);
    return same;
}

/* Where another character was read than stands there: how probable both were held. */
static void tell_doubts(const char *truth, const struct line_text *ring) {
    if (text_length_characters(truth) != ring->character_count)
        return;
    for (int i = 0; i < ring->character_count; i++) {
        const struct line_character *c = &ring->characters[i];
        const char *start = truth;
        text_next(&truth);
        size_t length = (size_t)(truth - start);
        if (strncmp(c->choices[0].text, start, length) == 0)
            continue;
        double right = 0;
        for (int k = 1; k < c->choice_count; k++)
            if (strncmp(c->choices[k].text, start, length) == 0)
                right = (double)c->choices[k].probability;
        printf("    doubt %s %.3f for %.*s %.4f\n", c->choices[0].text,
               (double)c->choices[0].probability, (int)length, start, right);
    }
}

static const char *shown(const char *text) {
    return text == NULL ? "-" : text;
}

/* Which of the texts are right. */
struct verdicts {
    bool title, purpose, serial;
};

static void count_texts(const struct bench_seal *truth, const struct seal *seal,
                        struct verdicts right, struct bench_tally *tally) {
    count(&tally->titles[truth->hurt], right.title);
    count(&tally->purposes[truth->hurt], right.purpose);
    tally->purposes_invented += truth->purpose == NULL && seal->purpose != NULL;
    if (truth->serial != NULL)
        count(&tally->serials[truth->hurt], right.serial);
    tally->serials_wrong += !right.serial && seal->serial != NULL;
}

static void tell_texts(const struct bench_page *page, const struct bench_seal *truth,
                       const struct seal *seal, struct verdicts right) {
    printf("  %s:%s %s%s %s%s %s%s, read %s %s %s (%.2f)\n", page->name, truth->hurt ? " hurt" : "",
           truth->title, right.title ? "" : "*", shown(truth->purpose), right.purpose ? "" : "*",
           shown(truth->serial), right.serial ? "" : "*", shown(seal->title), shown(seal->purpose),
           shown(seal->serial), (double)seal->ring.confidence);
    if (!right.title)
        tell_doubts(truth->title, &seal->ring);
}

static void judge_chop(const struct bench_page *page, const struct bench_look *look,
                       const struct bench_seal *truth, struct seal *seal,
                       struct bench_tally *tally) {
    struct fault why = {0};
    if (!seal_read(&page->picture, &look->tap->face, seal, &why))
        printf("  %s: reading failed\n", page->name);
    bool right = same_text(truth->title, seal->title);
    count(&tally->chop_titles, right);
    tally->chops_wrong += !right && seal->title != NULL;
    if (!right)
        printf("  %s: chop %s, read %s\n", page->name, truth->title, shown(seal->title));
    char name[128];
    snprintf(name, sizeof name, "%s-%d", page->name, (int)(truth - page->seals));
    tap_write(look->tap, right ? NULL : look->folder, name);
}

static void judge_texts(const struct bench_page *page, const struct bench_look *look,
                        const struct bench_seal *truth, struct seal *seal,
                        struct bench_tally *tally) {
    if (look->tap == NULL || truth->partial || truth->title == NULL)
        return;
    struct fault why = {0};
    if (!truth->official) {
        judge_chop(page, look, truth, seal, tally);
        return;
    }
    double start = cost_spent_ms();
    look->tap->read_ms = 0;
    if (!seal_read(&page->picture, &look->tap->face, seal, &why))
        printf("  %s: reading failed\n", page->name);
    tally->read_ms += cost_spent_ms() - start;
    tally->engine_ms += look->tap->read_ms;
    tally->engine_calls += look->tap->count;
    tally->read++;
    struct verdicts right = {same_text(truth->title, seal->title),
                             same_text(truth->purpose, seal->purpose),
                             same_text(truth->serial, seal->serial)};
    bool good = right.title && right.purpose && right.serial;
    count_texts(truth, seal, right, tally);
    if (look->told_all || !good)
        tell_texts(page, truth, seal, right);
    char name[128];
    snprintf(name, sizeof name, "%s-%d", page->name, (int)(truth - page->seals));
    tap_write(look->tap, good ? NULL : look->folder, name);
    char path[512];
    snprintf(path, sizeof path, "%s/%s-seal.png", shown(look->folder), name);
    if (look->folder != NULL && !good)
        dump_seal(page, seal->box, path);
}

static bool judge_size(const struct bench_page *page, const struct bench_seal *truth,
                       const struct seal *seal, struct bench_tally *tally) {
    if (truth->partial || isnan(truth->width_mm))
        return true;
    bool right = fabs(seal->width_mm - truth->width_mm) <= 1 &&
                 fabs(seal->height_mm - truth->height_mm) <= 1;
    count(&tally->sizes, right);
    if (!right)
        printf("  %s: %.1f x %.1f mm, read as %.1f x %.1f\n", page->name, truth->width_mm,
               truth->height_mm, seal->width_mm, seal->height_mm);
    return right;
}

static bool judge_ink(const struct bench_page *page, const struct bench_seal *truth,
                      const struct seal *seal, struct bench_tally *tally) {
    if (page->picture.colour == NULL || truth->ink == INK_UNKNOWN)
        return true;
    count(&tally->copies, (truth->ink == INK_BLACK) == (seal->ink == INK_BLACK));
    count(&tally->inks, truth->ink == seal->ink);
    if (seal->ink != truth->ink)
        printf("  %s: ink %s read as %s\n", page->name, seal_ink_text(truth->ink),
               seal_ink_text(seal->ink));
    return seal->ink == truth->ink;
}

static bool judge_seal(const struct bench_page *page, const struct bench_seal *truth,
                       const struct seal *seal, struct bench_tally *tally) {
    bool good = box_overlap(truth->box, seal->box) >= 0.8;
    count(&tally->boxes, good);
    count(&tally->shapes, seal->shape == truth->shape);
    if (!good || seal->shape != truth->shape)
        printf("  %s: %s, IoU %.2f, read as %s\n", page->name, seal_shape_text(truth->shape),
               box_overlap(truth->box, seal->box), seal_shape_text(seal->shape));
    good &= judge_size(page, truth, seal, tally);
    good &= judge_ink(page, truth, seal, tally);
    if (seal->star != ANSWER_UNKNOWN && truth->star != ANSWER_UNKNOWN && truth->shape == SEAL_ROUND)
        count(&tally->stars, seal->star == truth->star);
    return good;
}

static int match_of(const struct bench_page *page, const struct box_px *box) {
    for (int i = 0; i < page->seal_count; i++)
        if (box_overlap(page->seals[i].box, *box) > 0.4)
            return i;
    return -1;
}

/* A seal that the edge cuts is found as a slice too. */
static void see_slices(const struct bench_page *page, const struct mark_list *marks, bool *seen) {
    for (int i = 0; i < marks->count; i++) {
        int k = match_of(page, &marks->at[i].box);
        if (k >= 0 && page->seals[k].partial && marks->at[i].kind == MARK_SEAM_SLICE)
            seen[k] = true;
    }
}

static void count_found(const struct bench_page *page, int k, bool seen,
                        struct bench_tally *tally) {
    const struct bench_seal *truth = &page->seals[k];
    count(!truth->official ? &tally->chops
          : truth->partial ? &tally->partial
                           : &tally->official,
          seen);
    if (!seen)
        printf("  %s: missed %s %.0f mm %s at %d,%d%s%s%s\n", page->name,
               seal_shape_text(truth->shape), truth->width_mm, seal_ink_text(truth->ink),
               truth->box.x, truth->box.y, truth->hurt ? " hurt" : "",
               truth->partial ? " partial" : "", page->picture.colour == NULL ? " gray" : "");
}

/* What was missed, as it was scanned. */
static void dump_missed(const struct bench_page *page, int k, const char *folder) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s-%d-missed.png", folder, page->name, k);
    dump_seal(page, page->seals[k].box, path);
}

static bool judge_page(const struct bench_page *page, const struct bench_look *look,
                       struct seal_list *seals, const struct mark_list *marks,
                       struct bench_tally *tally) {
    bool good = true;
    bool seen[BENCH_SEALS] = {false};
    int wrong = 0;
    see_slices(page, marks, seen);
    for (int i = 0; i < seals->count; i++) {
        int k = match_of(page, &seals->at[i].box);
        if (k < 0 || seen[k]) {
            wrong++;
            printf("  %s: false %s at %d,%d, %d px\n", page->name,
                   seal_shape_text(seals->at[i].shape), seals->at[i].box.x, seals->at[i].box.y,
                   seals->at[i].box.width);
            continue;
        }
        seen[k] = true;
        good &= judge_seal(page, &page->seals[k], &seals->at[i], tally);
        judge_texts(page, look, &page->seals[k], &seals->at[i], tally);
    }
    for (int k = 0; k < page->seal_count; k++) {
        count_found(page, k, seen[k], tally);
        if (!seen[k] && look->folder != NULL)
            dump_missed(page, k, look->folder);
        good &= seen[k];
    }
    for (int i = 0; i < marks->count; i++)
        if (marks->at[i].kind == MARK_OTHER) {
            tally->unexplained++;
            printf("  %s: unexplained at %d,%d, %d x %d px\n", page->name, marks->at[i].box.x,
                   marks->at[i].box.y, marks->at[i].box.width, marks->at[i].box.height);
        }
    tally->false_seals += wrong;
    tally->false_pages += wrong > 0;
    return good && wrong == 0;
}

void bench_page_run(const struct bench_page *page, const struct bench_look *look,
                    struct bench_tally *tally) {
    struct seal_list seals = {0};
    struct mark_list marks = {0};
    struct fault why = {0};
    double start = cost_spent_ms();
    if (!seals_find(&page->picture, &seals, &marks, &why))
        printf("  %s: fault\n", page->name);
    tally->find_ms += cost_spent_ms() - start;
    tally->pages++;
    bool good = judge_page(page, look, &seals, &marks, tally);
    if (look->folder != NULL && (!good || look->told_all))
        dump(page, &seals, &marks, look->folder);
    for (int i = 0; i < seals.count; i++)
        seal_free(&seals.at[i]);
    free(seals.at);
    free(marks.at);
}

static void line(const char *what, struct share_of share, double asked) {
    if (share.all == 0)
        return;
    double percent = 100.0 * share.right / share.all;
    if (asked > 0)
        printf("  %-28s %4d/%-4d %6.1f %%  asked %.1f %%%s\n", what, share.right, share.all,
               percent, asked, percent >= asked ? "" : " -");
    else
        printf("  %-28s %4d/%-4d %6.1f %%\n", what, share.right, share.all, percent);
}

static void print_reading(const struct bench_tally *t) {
    line("ring exact, unhurt", t->titles[0], 97);
    line("ring exact, hurt", t->titles[1], 85);
    line("purpose, unhurt", t->purposes[0], 97);
    line("purpose, hurt", t->purposes[1], 0);
    line("serial, unhurt", t->serials[0], 0);
    line("serial, hurt", t->serials[1], 0);
    line("chops read", t->chop_titles, 0);
    printf("  purposes where there is none %d, wrong serials %d, wrong chops %d\n",
           t->purposes_invented, t->serials_wrong, t->chops_wrong);
    printf("  reading %.1f ms a seal (asked 80), %.1f of them in %.1f calls of the engine\n",
           t->read_ms / t->read, t->engine_ms / t->read, (double)t->engine_calls / t->read);
}

void bench_tally_print(const struct bench_tally *t, const char *title) {
    printf("%s: %d pages, %.1f ms a page for finding (asked 40)\n", title, t->pages,
           t->find_ms / t->pages);
    line("official seals found", t->official, 99.5);
    line("cut by the edge, found", t->partial, 0);
    line("chops found", t->chops, 0);
    printf("  false seals %d on %d pages, asked 1 in 200\n", t->false_seals, t->false_pages);
    printf("  unexplained ink left %d times\n", t->unexplained);
    line("box IoU >= 0.8", t->boxes, 95);
    line("size within 1 mm", t->sizes, 98);
    line("copy told from ink", t->copies, 99);
    line("ink named", t->inks, 0);
    line("shape", t->shapes, 0);
    line("star", t->stars, 0);
    if (t->read > 0)
        print_reading(t);
}
