/* PNM: PBM, PGM and PPM, plain and raw, of any depth, several in a row too. */
#include "base/limits.h"
#include "base/memory.h"
#include "page/scan_format.h"

#include <stdlib.h>

/* One picture of the file: `type` is the digit after P. */
struct pnm {
    int type;
    long width_px, height_px, most;
    size_t raster; /* offset of its first sample */
};

struct cursor {
    struct bytes bytes;
    size_t at;
};

static bool is_space(uint8_t byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static bool is_digit(uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

static void skip_space(struct cursor *cursor) {
    while (cursor->at < cursor->bytes.size) {
        uint8_t byte = cursor->bytes.at[cursor->at];
        if (byte == '#')
            while (cursor->at < cursor->bytes.size && cursor->bytes.at[cursor->at] != '\n')
                cursor->at++;
        else if (is_space(byte))
            cursor->at++;
        else
            return;
    }
}

/* A number up to a billion, -1 when there is none. */
static long next_number(struct cursor *cursor) {
    skip_space(cursor);
    long value = -1;
    while (cursor->at < cursor->bytes.size && is_digit(cursor->bytes.at[cursor->at])) {
        value = (value < 0 ? 0 : value) * 10 + cursor->bytes.at[cursor->at++] - '0';
        if (value > 1000000000)
            return -1;
    }
    return value;
}

/* A sample of a plain file; those of plain PBM need no space between them. */
static long next_sample(struct cursor *cursor, bool bits) {
    if (!bits)
        return next_number(cursor);
    skip_space(cursor);
    if (cursor->at >= cursor->bytes.size || (cursor->bytes.at[cursor->at] & 0xfe) != '0')
        return -1;
    return cursor->bytes.at[cursor->at++] - '0';
}

static bool is_plain(const struct pnm *pnm) {
    return pnm->type <= 3;
}

static bool is_bits(const struct pnm *pnm) {
    return pnm->type == 1 || pnm->type == 4;
}

static long channels(const struct pnm *pnm) {
    return pnm->type == 3 || pnm->type == 6 ? 3 : 1;
}

static size_t row_bytes(const struct pnm *pnm) {
    if (is_bits(pnm))
        return (size_t)(pnm->width_px + 7) / 8;
    return (size_t)(pnm->width_px * channels(pnm)) * (pnm->most > 255 ? 2 : 1);
}

static bool read_header(struct cursor *cursor, struct pnm *out) {
    skip_space(cursor);
    const uint8_t *at = cursor->bytes.at + cursor->at;
    if (cursor->bytes.size - cursor->at < 3 || at[0] != 'P' || at[1] < '1' || at[1] > '6')
        return false;
    struct pnm pnm = {.type = at[1] - '0', .most = 1};
    cursor->at += 2;
    pnm.width_px = next_number(cursor);
    pnm.height_px = next_number(cursor);
    if (!is_bits(&pnm))
        pnm.most = next_number(cursor);
    if (pnm.width_px < 1 || pnm.height_px < 1 || pnm.most < 1 || pnm.most > 65535)
        return false;
    cursor->at++;
    pnm.raster = cursor->at;
    *out = pnm;
    return true;
}

/* Past the raster; false when the file ends in it. */
static bool skip_raster(struct cursor *cursor, const struct pnm *pnm) {
    if (!is_plain(pnm)) {
        size_t rest = cursor->at < cursor->bytes.size ? cursor->bytes.size - cursor->at : 0;
        if (rest / row_bytes(pnm) < (size_t)pnm->height_px)
            return false;
        cursor->at += row_bytes(pnm) * (size_t)pnm->height_px;
        return true;
    }
    for (long left = pnm->width_px * pnm->height_px * channels(pnm); left > 0; left--)
        if (next_sample(cursor, is_bits(pnm)) < 0)
            return false;
    return true;
}

static uint8_t scaled(long sample, long most) {
    return (uint8_t)(sample >= most ? 255 : (sample * 255 + most / 2) / most);
}

/* A sample of a raw row, as stored. */
static long raw_sample(const struct pnm *pnm, const uint8_t *row, long i) {
    if (is_bits(pnm))
        return row[i / 8] >> (7 - i % 8) & 1;
    return pnm->most > 255 ? (long)scan_u16_be(row + 2 * i) : row[i];
}

/* One row as bytes of 0 to 255; false when a sample is missing. */
static bool read_row(struct cursor *cursor, const struct pnm *pnm, uint8_t *samples) {
    const uint8_t *row = cursor->bytes.at + cursor->at;
    for (long i = 0; i < pnm->width_px * channels(pnm); i++) {
        long sample = is_plain(pnm) ? next_sample(cursor, is_bits(pnm)) : raw_sample(pnm, row, i);
        if (sample < 0)
            return false;
        samples[i] = scaled(is_bits(pnm) ? 1 - sample : sample, pnm->most);
    }
    if (!is_plain(pnm))
        cursor->at += row_bytes(pnm);
    return true;
}

static void put_row(const uint8_t *samples, const struct pnm *pnm, uint8_t *row) {
    for (long x = 0; x < pnm->width_px; x++) {
        if (channels(pnm) == 1) {
            row[x] = samples[x];
            continue;
        }
        row[4 * x] = 255;
        for (long channel = 0; channel < 3; channel++)
            row[4 * x + 3 - channel] = samples[3 * x + channel];
    }
}

static bool read_rows(struct cursor *cursor, const struct pnm *pnm, struct Pix *pix) {
    SCOPED(scoped_free)
    uint8_t *samples = memory_new((size_t)(pnm->width_px * channels(pnm)), 1);
    for (int y = 0; y < pnm->height_px; y++) {
        if (!read_row(cursor, pnm, samples))
            return false;
        put_row(samples, pnm, picture_row(pix, y));
    }
    picture_rows_done(pix);
    return true;
}

static bool pnm_matches(struct bytes bytes) {
    return bytes.size >= 3 && bytes.at[0] == 'P' && bytes.at[1] >= '1' && bytes.at[1] <= '6' &&
           (is_space(bytes.at[2]) || bytes.at[2] == '#');
}

static void add_pnm(struct scan *scan, const struct pnm *pnm) {
    struct pnm *kept = memory_room(scan->state, scan->page_count, sizeof *kept);
    scan->state = kept;
    kept[scan->page_count] = *pnm;
    scan_add_page(scan,
                  (struct scan_claim){.width_px = pnm->width_px, .height_px = pnm->height_px});
}

static bool pnm_inventory(struct scan *scan, struct fault *why) {
    struct cursor cursor = {scan->bytes, 0};
    while (scan->page_count <= LIMIT_MAX_PAGES) {
        struct pnm pnm;
        if (!read_header(&cursor, &pnm))
            break;
        add_pnm(scan, &pnm);
        if (scan->heads[scan->page_count - 1].fault.kind != FAULT_NONE ||
            !skip_raster(&cursor, &pnm))
            break;
        skip_space(&cursor);
    }
    return scan->page_count > 0 || fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PNM");
}

static bool pnm_load(struct scan *scan, int index, struct picture *out, struct fault *why) {
    const struct pnm *pnm = &((const struct pnm *)scan->state)[index];
    struct cursor cursor = {scan->bytes, pnm->raster};
    struct cursor probe = cursor;
    if (!skip_raster(&probe, pnm))
        return fault_raise(why, FAULT_INPUT, WORD_SCAN_TRUNCATED, "%s", "");
    return picture_new_pix(pnm->width_px, pnm->height_px, channels(pnm) == 3 ? 32 : 8, &out->pix,
                           why) &&
           (read_rows(&cursor, pnm, out->pix) ||
            fault_raise(why, FAULT_INPUT, WORD_SCAN_DAMAGED, "PNM"));
}

static void pnm_close(struct scan *scan) {
    free(scan->state);
}

const struct scan_format SCAN_FORMAT_PNM = {"pnm", pnm_matches, pnm_inventory, pnm_load, pnm_close};
