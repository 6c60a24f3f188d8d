#include "samples/bars.h"

#include "base/code128.h"
#include "base/text.h"

#include <assert.h>
#include <qrencode.h>
#include <string.h>

static void note(struct sheet *sheet, struct box_mm place, const char *type, const char *text) {
    struct barcode *barcode = barcode_add(&sheet->truth->barcodes);
    barcode->type = text_copy(type);
    barcode->data = text_copy(text);
    barcode->box = sheet_box(sheet, place);
}

void bars_qr(struct sheet *sheet, struct box_mm place, const char *text) {
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    assert(code);
    double dot = place.width / code->width;
    for (int y = 0; y < code->width; y++)
        for (int x = 0; x < code->width; x++)
            if (code->data[y * code->width + x] & 1)
                sheet_fill(
                    sheet,
                    (struct box_mm){place.x + x * dot, place.y + y * dot, dot * 1.02, dot * 1.02},
                    0x101010);
    QRcode_free(code);
    note(sheet, place, "QR-Code", text);
}

/* Widths of the longest text's bars and spaces: seven digits a character at most. */
#define WIDTHS_SIZE 1024

void bars_code128(struct sheet *sheet, struct box_mm place, const char *text) {
    char widths[WIDTHS_SIZE];
    bool good = code128_widths(text, widths, sizeof widths);
    assert(good);
    (void)good;
    /* Each character has eleven modules, so have start and check; the stop has thirteen. */
    double module_mm = place.width / (11.0 * (double)(strlen(text) + 2) + 13);
    double x = place.x;
    for (const char *at = widths; *at; at++) {
        double width = (*at - '0') * module_mm;
        if ((at - widths) % 2 == 0)
            sheet_fill(sheet, (struct box_mm){x, place.y, width, place.height}, 0x080808);
        x += width;
    }
    note(sheet, place, "CODE-128", text);
}
