/* A wallet's result, values at the right edge */
#include "samples/form.h"
#include "samples/more.h"
#include "samples/strokes.h"

#define SHOWN(label, kind, text, field)                                                            \
    {                                                                                              \
        11, {                                                                                      \
            {CELL_NOTE, 3, label, 0, 0}, {                                                         \
                kind, 8, text, field, 0                                                            \
            }                                                                                      \
        }                                                                                          \
    }
static const struct row RESULT[] = {SHOWN("收款方", CELL_FIELD, NULL, FIELD_PAYEE_NAME),
                                    SHOWN("付款方", CELL_FIELD, NULL, FIELD_PAYER_NAME),
                                    SHOWN("转账附言", CELL_FIELD, NULL, FIELD_PURPOSE),
                                    SHOWN("转账时间", CELL_WRITTEN, "t", FIELD_PAID_ON),
                                    SHOWN("订单号", CELL_FIELD, NULL, FIELD_SERIAL),
                                    {.height_mm = 0}};

void more_result(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    bool wechat = story->voucher.channel == CHANNEL_WECHAT;
    uint32_t brand = wechat ? 0x07b75b : 0x1677ff;
    struct claim claim, state;
    claim_of(story, paper, FIELD_AMOUNT, -1, &claim);
    claim_of(story, paper, FIELD_STATUS, -1, &state);
    sheet->hand = (struct hand){.label = {FACE_HEI, 11.5, SIDE_LEFT, false, 0x808488, 0},
                                .entry = {FACE_HEI, 10.5, SIDE_RIGHT, false, 0x202428, 0},
                                .line_mm = 0.1,
                                .line_rgb = 0xe4e6e8};
    sheet_frame(sheet, (struct box_mm){52, 24, 106, 214}, 0.2, 0xb0b4b8);
    sheet_write(sheet, (struct box_mm){56, 27, 98, 0},
                &(struct script){FACE_HEI, 9, SIDE_LEFT, false, 0x404448, 0}, "10:26");
    sheet_disc(sheet, (struct box_mm){97, 44, 16, 16}, brand);
    struct script words = {FACE_HEI, 14, SIDE_CENTRE, false, brand, 0};
    sheet_enter_as(sheet, (struct box_mm){56, 64, 98, 9}, &words,
                   &(struct entry){FIELD_STATUS, -1, state.value, state.raw});
    sheet_enter_as(sheet, (struct box_mm){56, 75, 98, 16},
                   &(struct script){FACE_HEI, 28, SIDE_CENTRE, true, 0x101418, 0},
                   &(struct entry){FIELD_AMOUNT, -1, claim.value, claim.raw});
    struct form form = {story, paper, {57, 100, 96, 0}, BORDER_LINES, 1, 0};
    double y = form_draw(sheet, &form, RESULT);
    struct script label = sheet->hand.label;
    label.size_pt *= 0.85;
    sheet_write(sheet, (struct box_mm){58.5, y + 3.4, 30, 0}, &label, "支付方式");
    struct box_mm way = {84, y, 67.5, 11};
    sheet_note(
        sheet,
        sheet_write(sheet, way, &sheet->hand.entry, wechat ? "微信支付　零钱" : "支付宝　账户余额"),
        &(struct entry){FIELD_CHANNEL, -1, wechat ? "wechat" : "alipay", NULL});
    strokes_round(sheet, (struct box_mm){80, 210, 50, 13}, 3, brand);
    sheet_write(sheet, (struct box_mm){80, 210, 50, 13}, &words, "完成");
}
