/* Copies and letters: a licence declared to serve one purpose; cards beside each other
 * over what a clerk typed off; invoice data as they were sent in a conversation; a proof of
 * insurance */
#include "samples/leaf.h"
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/seals.h"
#include "samples/strokes.h"

#include <stdio.h>

static const char SCOPE[] =
    "软件开发；信息系统运行维护服务；信息技术咨询服务；会议及展览服务；"
    "办公用品销售。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）";

static void declare_purpose(struct sheet *sheet) {
    sheet_lean(sheet, 148, 112, -0.42);
    for (int i = 0; i < 2; i++)
        sheet_write(sheet, (struct box_mm){38, 84 + i * 52.0, 220, 0},
                    &(struct script){FACE_KAI, 19, SIDE_CENTRE, false, 0xa8b0c4, 1},
                    "本复印件仅供办理数字证书使用　再次复印无效");
    sheet_straighten(sheet);
}

void more_purposed(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct leaf leaf = {sheet,
                        story,
                        paper,
                        24,
                        14,
                        0.84,
                        {FACE_SERIF, 13, SIDE_LEFT, false, 0x606468, 0},
                        {FACE_SERIF, 13, SIDE_LEFT, true, 0x181818, 0}};
    declare_purpose(sheet);
    leaf_frame(&leaf, (struct box_mm){0, 0, 297, 204}, 0xb09048);
    certificate_emblem(sheet, 148, 14 + 26 * 0.84, 24);
    leaf_print(&leaf, (struct box_mm){48, 44, 200, 0},
               (struct script){FACE_SERIF, 38, SIDE_CENTRE, true, 0x101010, 14}, "营业执照");
    leaf_print(&leaf, (struct box_mm){48, 68, 200, 0},
               (struct script){FACE_SERIF, 14, SIDE_CENTRE, false, 0x101010, 0},
               story->licence.original ? "（正　本）" : "（副　本）");
    leaf_print(&leaf, (struct box_mm){18, 22, 80, 0}, leaf.label, "统一社会信用代码");
    leaf_noted(&leaf, (struct box_mm){18, 30, 0, 90}, "", LEAF_NOTED(FIELD_UNIT_CODE, NULL));
    certificate_qr(sheet, leaf_place(&leaf, (struct box_mm){250, 18, 26, 26}),
                   story->licence.unit_code);
    struct box_mm left = {20, 86, 34, 112}, right = {172, 86, 32, 86};
    leaf_noted(&leaf, left, "名　　称", LEAF_NOTED(FIELD_UNIT_NAME, NULL));
    left.y += 16;
    leaf_plain(&leaf, left, "类　　型", "有限责任公司");
    left.y += 14;
    leaf_plain(&leaf, left, "法定代表人", story->unit.legal_person);
    left.y += 14;
    leaf_plain(&leaf, left, "经营范围", SCOPE);
    leaf_plain(&leaf, right, "注册资本", "贰佰万元整");
    right.y += 16;
    leaf_plain(&leaf, right, "成立日期", "2017年09月12日");
    right.y += 14;
    leaf_noted(&leaf, right, "营业期限", LEAF_NOTED(FIELD_VALID_UNTIL, "z2017年09月12日至"));
    right.y += 16;
    leaf_plain(&leaf, right, "住　　所", story->unit.address);
    leaf_print(&leaf, (struct box_mm){190, 166, 40, 0}, leaf.label, "登记机关");
    leaf_print(&leaf, (struct box_mm){214, 182, 60, 0}, leaf.value, "2021年04月19日");
    seals_authority(sheet, AUTHORITY, 24 + 240 * 0.84, 14 + 174 * 0.84);
    sheet->stamp_x_mm = 92;
    sheet->stamp_y_mm = 168;
}

/* Only where both sides lie there was anything to type off. */
static void type_off(struct sheet *sheet, const struct person *card, struct box_mm at) {
    char text[200], from[32], until[32] = "长期";
    snprintf(from, sizeof from, "%04d.%02d.%02d", card->valid_from.year, card->valid_from.month,
             card->valid_from.day);
    if (card->valid_until.year)
        snprintf(until, sizeof until, "%04d.%02d.%02d", card->valid_until.year,
                 card->valid_until.month, card->valid_until.day);
    snprintf(text, sizeof text, "姓名：%s　　公民身份号码：%s　　有效期限：%s-%s", card->name,
             card->number, from, until);
    sheet_write(sheet, at, &(struct script){FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0}, text);
}

void more_typed_off(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    int people = part_last_person(paper) - paper->person + 1;
    double scale = people > 1 ? 1 : 1.2;
    sheet_write(sheet, (struct box_mm){24, 12, 240, 0},
                &(struct script){FACE_SONG, 15, SIDE_LEFT, true, 0x101010, 0},
                "身份证复印件（正、反面）");
    for (int i = 0; i < people; i++) {
        const struct person *card = story_card(story, paper->person + i);
        double y = 26 + i * 80.0;
        part_card(sheet, paper, card, &(struct card_place){24, y, scale}, CARD_PORTRAIT);
        part_card(sheet, paper, card, &(struct card_place){150, y, scale}, CARD_EMBLEM);
        if (paper->portrait && paper->emblem && !paper->twice)
            type_off(sheet, card, (struct box_mm){24, y + CARD_HIGH_MM * scale + 7, 250, 0});
    }
    sheet->stamp_x_mm = 240;
    sheet->stamp_y_mm = people > 1 ? 180 : 138;
    sheet_write(sheet, (struct box_mm){24, 188, 150, 0},
                &(struct script){FACE_SONG, 11, SIDE_LEFT, false, 0x303030, 0},
                "以上复印件与原件核对一致，用于办理政务数字证书。");
}

static const struct row SENT[] = {{8.4, {{CELL_FIELD, 1, "名称：", FIELD_TITLE, 0}}},
                                  {8.4, {{CELL_FIELD, 1, "税号：", FIELD_TAX_CODE, 0}}},
                                  {8.4, {{CELL_FIELD, 1, "地址：", FIELD_ADDRESS, 0}}},
                                  {8.4, {{CELL_FIELD, 1, "电话：", FIELD_PHONE, 0}}},
                                  {8.4, {{CELL_FIELD, 1, "开户行：", FIELD_BANK, 0}}},
                                  {8.4, {{CELL_FIELD, 1, "账号：", FIELD_ACCOUNT, 0}}},
                                  {.height_mm = 0}};

/* As a telephone shows it, so typed whatever the other papers are. */
void more_chat(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct script small = {FACE_HEI, 8.5, SIDE_CENTRE, false, 0x808488, 0};
    struct script said = {FACE_HEI, 11, SIDE_LEFT, false, 0x181c20, 0};
    sheet->hand = (struct hand){.label = said, .entry = said, .line_mm = 0.1};
    sheet_fill(sheet, (struct box_mm){45, 30, 120, 190}, 0xededed);
    sheet_fill(sheet, (struct box_mm){45, 30, 120, 14}, 0xf8f8f8);
    sheet_write(sheet, (struct box_mm){45, 30, 120, 14},
                &(struct script){FACE_HEI, 13, SIDE_CENTRE, true, 0x181c20, 0}, "财务　开票");
    sheet_write(sheet, (struct box_mm){45, 48, 120, 0}, &small, "上午 9:41");
    sheet_fill(sheet, (struct box_mm){49, 56, 10, 10}, 0x8aa4c8);
    sheet_fill(sheet, (struct box_mm){62, 56, 70, 12}, 0xffffff);
    sheet_write(sheet, (struct box_mm){65, 56, 66, 12}, &said, "数字证书的开票信息发我一下");
    sheet_fill(sheet, (struct box_mm){151, 76, 10, 10}, 0xc8a48a);
    sheet_fill(sheet, (struct box_mm){54, 76, 94, 66}, 0xa8e67c);
    sheet_write(sheet, (struct box_mm){57.5, 78, 80, 0}, &said, "开票信息");
    form_draw(sheet, &(struct form){story, paper, {56, 87, 91, 0}, BORDER_NONE, 1, 0}, SENT);
    sheet_fill(sheet, (struct box_mm){49, 150, 10, 10}, 0x8aa4c8);
    sheet_fill(sheet, (struct box_mm){62, 150, 24, 12}, 0xffffff);
    sheet_write(sheet, (struct box_mm){65, 150, 20, 12}, &said, "收到");
    sheet_fill(sheet, (struct box_mm){45, 204, 120, 16}, 0xf8f8f8);
    strokes_round(sheet, (struct box_mm){57, 207, 86, 10}, 2, 0xd0d0d0);
}

void more_insured(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const CELLS[] = {"险种",     "缴费起止年月",  "缴费月数", "缴费状态",
                                        "养老保险", "202601-202610", "10",       "正常",
                                        "医疗保险", "202601-202610", "10",       "正常",
                                        "工伤保险", "202601-202610", "10",       "正常"};
    char text[300];
    (void)paper;
    sheet_write(sheet, (struct box_mm){24, 28, 162, 0},
                &(struct script){FACE_SONG, 20, SIDE_CENTRE, true, 0x101010, 1},
                "社会保险个人参保证明");
    struct script body = {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0};
    snprintf(text, sizeof text, "　　%s自2026年1月起在%s参加社会保险，参保情况如下：",
             story->agent.name, story->unit.name);
    sheet_write(sheet, (struct box_mm){26, 48, 158, 0}, &body, text);
    body.side = SIDE_CENTRE;
    for (int i = 0; i < 16; i++) {
        struct box_mm cell = {26 + i % 4 * 39.5, 68 + (i - i % 4) / 4.0 * 11, 39.5, 11};
        sheet_frame(sheet, cell, 0.25, 0x101010);
        sheet_write(sheet, cell, &body, CELLS[i]);
    }
    sheet_write(sheet, (struct box_mm){26, 118, 158, 0},
                &(struct script){FACE_SONG, 10, SIDE_LEFT, false, 0x404040, 0},
                "注：本证明由参保人自行打印，三个月内有效。");
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){26, 140, 154, 0}, &body, "示例市社会保险服务中心");
}
