#include "samples/bars.h"

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

/* Widths of bars and spaces of each symbol; 104 starts set B, 106 ends. */
static const char *const WIDTHS[107] = {
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212",
    "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221",
    "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221",
    "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
    "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131",
    "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111",
    "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242",
    "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112"};

static double draw_symbol(struct sheet *sheet, struct box_mm place, int symbol, double module_mm) {
    double x = place.x;
    for (const char *at = WIDTHS[symbol]; *at; at++) {
        double width = (*at - '0') * module_mm;
        if ((at - WIDTHS[symbol]) % 2 == 0)
            sheet_fill(sheet, (struct box_mm){x, place.y, width, place.height}, 0x080808);
        x += width;
    }
    return x;
}

void bars_code128(struct sheet *sheet, struct box_mm place, const char *text) {
    size_t length = strlen(text);
    double module = place.width / (11.0 * (double)(length + 2) + 13);
    int sum = 104;
    struct box_mm at = place;
    at.x = draw_symbol(sheet, at, 104, module);
    for (size_t i = 0; i < length; i++) {
        int symbol = text[i] - 32;
        assert(symbol >= 0 && symbol < 96);
        sum += symbol * (int)(i + 1);
        at.x = draw_symbol(sheet, at, symbol, module);
    }
    at.x = draw_symbol(sheet, at, sum % 103, module);
    draw_symbol(sheet, at, 106, module);
    note(sheet, place, "CODE-128", text);
}
