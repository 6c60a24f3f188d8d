#include "ocr/card_drawing.h"

#define SANS "Noto Sans CJK SC"

void card_write(struct drawing *card, double x, double y, int size_px, const char *text) {
    drawing_text(card, (int)(x * CARD_WIDE_PX), (int)(y * CARD_HIGH_PX) - size_px / 2 - 6, SANS,
                 size_px, text);
}

struct drawing card_portrait(const char *name) {
    struct drawing card = drawing_new(CARD_WIDE_PX, CARD_HIGH_PX);
    card_write(&card, 0.07, 0.155, 30, "姓 名");
    card_write(&card, 0.18, 0.155, 38, name);
    card_write(&card, 0.07, 0.28, 30, "性 别");
    card_write(&card, 0.18, 0.28, 34, "女");
    card_write(&card, 0.07, 0.405, 30, "出 生");
    card_write(&card, 0.18, 0.405, 34, "1990  3  7");
    card_write(&card, 0.07, 0.52, 30, "住 址");
    card_write(&card, 0.18, 0.52, 34, "示例省示例市示例区");
    card_write(&card, 0.07, 0.84, 29, "公民身份号码");
    card_write(&card, 0.34, 0.84, 44, "690101199003070022");
    return card;
}

struct drawing card_emblem(const char *term) {
    struct drawing card = drawing_new(CARD_WIDE_PX, CARD_HIGH_PX);
    card_write(&card, 0.36, 0.17, 50, "中华人民共和国");
    card_write(&card, 0.33, 0.335, 76, "居 民 身 份 证");
    card_write(&card, 0.21, 0.765, 29, "签发机关");
    card_write(&card, 0.40, 0.765, 34, "示例市公安局示例分局");
    card_write(&card, 0.21, 0.885, 29, "有效期限");
    card_write(&card, 0.40, 0.885, 34, term);
    return card;
}
