#include "ocr/tesseract.h"

#include "base/memory.h"
#include "base/text.h"

#include <fcntl.h>
#include <leptonica/allheaders.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <tesseract/capi.h>
#include <unistd.h>

/* Lines are scaled to this height: letters of 30-35 px, some 200 dpi, read best
 * (ocr-measurements.md, 2), and some white paper is put around them. */
#define LINE_HEIGHT_PX 42
#define LEAST_TILE_PX  16
#define PAPER_PX       10
#define MOST_SCALE     2.0F
#define LINE_DPI       200

/* One trained model: its file mapped at opening, its engine built when first needed. */
struct model {
    const char *language;
    void *bytes;
    size_t size;
    TessBaseAPI *api;
};

struct second {
    struct line_reader face; /* first, so that the face's address is ours */
    struct model chinese, latin;
};

static const char *const white_lists[] = {
    [ALPHABET_ANY] = "",
    [ALPHABET_DIGITS] = "0123456789X",
    [ALPHABET_CREDIT_CODE] = "0123456789ABCDEFGHJKLMNPQRTUWXY",
    [ALPHABET_AMOUNT] = "0123456789.,¥",
};

static bool model_map(const char *folder, struct model *model, struct fault *why) {
    char path[4096];
    if (snprintf(path, sizeof path, "%s/%s.traineddata", folder, model->language) >=
        (int)sizeof path)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_MISSING, "%s", model->language);
    int descriptor SCOPED(scoped_descriptor)
    = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0 || status.st_size <= 0)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_MISSING, "%s", path);
    void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (bytes == MAP_FAILED)
        return fault_errno(why, path);
    model->bytes = bytes;
    model->size = (size_t)status.st_size;
    return true;
}

static void model_close(struct model *model) {
    if (model->api) {
        TessBaseAPIEnd(model->api);
        TessBaseAPIDelete(model->api);
    }
    if (model->bytes)
        munmap(model->bytes, model->size);
    *model = (struct model){0};
}

static void second_close(struct line_reader *reader) {
    struct second *second = (struct second *)reader;
    model_close(&second->chinese);
    model_close(&second->latin);
    free(second);
}

/* model_ready builds the engine unless it stands already. */
static bool model_ready(struct model *model, struct fault *why) {
    static char quiet_name[] = "debug_file";
    static char quiet_value[] = "/dev/null";
    if (model->api)
        return true;
    char *names[] = {quiet_name};
    char *values[] = {quiet_value};
    TessBaseAPI *api = TessBaseAPICreate();
    if (TessBaseAPIInit5(api, model->bytes, (int)model->size, model->language, OEM_LSTM_ONLY, NULL,
                         0, names, values, 1, 0) != 0) {
        TessBaseAPIDelete(api);
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "tesseract: %s", model->language);
    }
    model->api = api;
    return true;
}

/* prepared gives the picture in black and white (Otsu: what is left of a seal fades), scaled, with
 * paper around it; NULL when Leptonica fails. */
static PIX *prepared(const struct line_picture *picture) {
    PIX *gray = pixCreate(picture->width_px, picture->height_px, 8);
    if (!gray)
        return NULL;
    for (int y = 0; y < picture->height_px; y++)
        for (int x = 0; x < picture->width_px; x++)
            SET_DATA_BYTE(pixGetData(gray) + (long)y * pixGetWpl(gray), x,
                          picture->gray[(long)y * picture->stride_bytes + x]);
    PIX *binary = NULL;
    /* One tile over all; Leptonica refuses tiles under 16 px, also for smaller pictures. */
    int tile_width_px = picture->width_px > LEAST_TILE_PX ? picture->width_px : LEAST_TILE_PX;
    int tile_height_px = picture->height_px > LEAST_TILE_PX ? picture->height_px : LEAST_TILE_PX;
    pixOtsuAdaptiveThreshold(gray, tile_width_px, tile_height_px, 0, 0, 0.1F, NULL, &binary);
    PIX *sharp = binary ? pixConvert1To8(NULL, binary, 255, 0) : NULL;
    float scale = (float)LINE_HEIGHT_PX / (float)picture->height_px;
    scale = scale > MOST_SCALE ? MOST_SCALE : scale;
    PIX *scaled = sharp ? pixScale(sharp, scale, scale) : NULL;
    PIX *framed = scaled ? pixAddBorder(scaled, PAPER_PX, 255) : NULL;
    if (framed)
        pixSetResolution(framed, LINE_DPI, LINE_DPI);
    pixDestroy(&gray);
    pixDestroy(&binary);
    pixDestroy(&sharp);
    pixDestroy(&scaled);
    return framed;
}

/* add_symbol adds the iterator's character; `width_px` is the prepared picture's. */
static void add_symbol(const TessResultIterator *results, int width_px, struct text_buffer *text,
                       struct line_text *line) {
    char *symbol = TessResultIteratorGetUTF8Text(results, RIL_SYMBOL);
    if (!symbol || symbol[0] == '\0' || strlen(symbol) >= sizeof(((struct line_choice *)0)->text)) {
        TessDeleteText(symbol);
        return;
    }
    line->characters =
        memory_room(line->characters, line->character_count, sizeof *line->characters);
    struct line_character *character = &line->characters[line->character_count++];
    character->choice_count = 1;
    memcpy(character->choices[0].text, symbol, strlen(symbol));
    character->choices[0].probability = TessResultIteratorConfidence(results, RIL_SYMBOL) / 100;
    int left = 0, top = 0, right = 0, bottom = 0;
    const TessPageIterator *place = TessResultIteratorGetPageIteratorConst(results);
    TessPageIteratorBoundingBox(place, RIL_SYMBOL, &left, &top, &right, &bottom);
    float paper = (float)(width_px - 2 * PAPER_PX);
    character->start = (float)(left - PAPER_PX) / paper;
    character->end = (float)(right - PAPER_PX) / paper;
    character->start = character->start < 0 ? 0 : character->start;
    character->end = character->end > 1 ? 1 : character->end;
    text_add(text, symbol);
    TessDeleteText(symbol);
}

static struct line_text collected(TessBaseAPI *api, int width_px) {
    struct line_text line = {0};
    struct text_buffer text SCOPED(text_buffer_free) = {0};
    TessResultIterator *results = TessBaseAPIGetIterator(api);
    if (results) {
        do
            add_symbol(results, width_px, &text, &line);
        while (TessResultIteratorNext(results, RIL_SYMBOL));
        TessResultIteratorDelete(results);
    }
    float sum = 0;
    for (int i = 0; i < line.character_count; i++)
        sum += line.characters[i].choices[0].probability;
    line.confidence = line.character_count > 0 ? sum / (float)line.character_count : 0;
    line.text = text_buffer_take(&text);
    return line;
}

static bool second_read(struct line_reader *reader, const struct line_picture *picture,
                        enum line_alphabet alphabet, struct line_text *out, struct fault *why) {
    struct second *second = (struct second *)reader;
    if (picture->width_px <= 0 || picture->height_px <= 0) {
        *out = (struct line_text){.text = memory_new(1, 1)};
        return true;
    }
    struct model *model = alphabet == ALPHABET_ANY ? &second->chinese : &second->latin;
    PIX *line = model_ready(model, why) ? prepared(picture) : NULL;
    if (!line)
        return fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "leptonica: line");
    TessBaseAPISetVariable(model->api, "tessedit_char_whitelist", white_lists[alphabet]);
    TessBaseAPISetPageSegMode(model->api,
                              alphabet == ALPHABET_ANY ? PSM_RAW_LINE : PSM_SINGLE_LINE);
    TessBaseAPISetImage2(model->api, line);
    bool read = TessBaseAPIRecognize(model->api, NULL) == 0;
    if (read)
        *out = collected(model->api, pixGetWidth(line));
    TessBaseAPIClear(model->api);
    pixDestroy(&line);
    return read ||
           fault_raise(why, FAULT_ENGINE, WORD_ENGINE_FAILED, "tesseract: %s", model->language);
}

bool tesseract_open(const char *data_folder, struct line_reader **out, struct fault *why) {
    struct line_reader *owner SCOPED(line_reader_close)
    = memory_new(1, sizeof(struct second));
    struct second *second = (struct second *)owner;
    second->face = (struct line_reader){
        .name = "tesseract", .version = TessVersion(), .read = second_read, .close = second_close};
    second->chinese.language = "chi_sim";
    second->latin.language = "eng";
    if (!model_map(data_folder, &second->chinese, why) ||
        !model_map(data_folder, &second->latin, why))
        return false;
    *out = owner;
    owner = NULL;
    return true;
}
