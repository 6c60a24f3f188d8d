/* Enclosures that are no item: an office's own approval of a payment; the first page of a lease; a
 * list of who got which key */
#include "samples/more.h"
#include "samples/parts.h"

#include <stdio.h>

static const struct row APPROVAL[] = {
    {11,
     {{CELL_LABEL, 30, "申请部门", 0, 0},
      {CELL_TEXT, 56, "@d", 0, 0},
      {CELL_LABEL, 30, "申 请 人", 0, 0},
      {CELL_TEXT, 56, "@n", 0, 0}}},
    {11, {{CELL_LABEL, 30, "付款事由", 0, 0}, {CELL_TEXT, 142, "支付数字证书服务费", 0, 0}}},
    {11, {{CELL_LABEL, 30, "付款方式", 0, 0}, {CELL_TYPED, 142, "Z转账|x支票|x现金", 0, 0}}},
    {11,
     {{CELL_LABEL, 30, "预算科目", 0, 0},
      {CELL_TEXT, 56, "办公费—信息服务", 0, 0},
      {CELL_LABEL, 30, "附件张数", 0, 0},
      {CELL_TEXT, 56, "3", 0, 0}}},
    {24,
     {{CELL_NOTE, 57, "部门负责人：\n\n　　同意", 0, 0},
      {CELL_NOTE, 57, "财务审核：\n\n　　已核", 0, 0},
      {CELL_NOTE, 58, "单位领导审批：\n\n　　同意支付", 0, 0}}},
    {.height_mm = 0}};

void more_approval(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){19, 22, 172, 0},
                &(struct script){FACE_SONG, 19, SIDE_CENTRE, true, 0x101010, 3}, "付款审批单");
    sheet->hand.label = (struct script){FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};
    struct box_mm day = form_before(sheet, (struct box_mm){140, 32, 52, 8}, "日期：");
    part_day(sheet, story, day);
    double y = form_draw(sheet, &(struct form){story, paper, {19, 42, 172, 0}, BORDER_GRID, 1, 0},
                         APPROVAL);
    sheet_write(sheet, (struct box_mm){19, y + 3, 172, 0},
                &(struct script){FACE_SONG, 9, SIDE_LEFT, false, 0x303030, 0},
                "注：本单仅供单位内部审批使用，与发票一并交财务报销。");
}

void more_lease(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[900];
    (void)paper;
    struct script body = {FACE_SONG, 12.5, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){26, 28, 158, 0},
                &(struct script){FACE_SERIF, 21, SIDE_CENTRE, true, 0x101010, 2}, "房屋租赁合同");
    snprintf(
        text, sizeof text,
        "出租方（甲方）：%s\n承租方（乙方）：%s\n\n　　第一条　甲方将位于%s的房屋一间出租给乙方，"
        "用于办公。\n　　第二条　租赁期限三年。期满乙方继续承租的，应当提前两个月书面提出。\n　　"
        "第三条　租金按季度支付，乙方应当于每季度首月十日前付清。\n　　第四条　租赁期间水、电、"
        "供暖、物业管理等费用由乙方承担。\n　　第五条　乙方不得擅自转租，不得改变房屋结构和用途。"
        "\n　　第六条　任何一方提前解除合同的，应当提前一个月通知对方。",
        story->stranger.name, story->unit.name, story->unit.address);
    sheet_write(sheet, (struct box_mm){26, 50, 158, 0}, &body, text);
    sheet_write(sheet, (struct box_mm){26, 276, 158, 0},
                &(struct script){FACE_SONG, 9, SIDE_CENTRE, false, 0x303030, 0}, "- 1 -");
}

void more_handover(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const HEADS[] = {"序号", "物品名称", "物品编号", "数量", "领用人", "备注"};
    static const double WIDE[] = {16, 40, 44, 18, 28, 30};
    static const char *const ITEMS[] = {"钥匙（档案柜）", "门禁卡", "智能密码钥匙", "移动硬盘"};
    (void)paper;
    struct script script = {FACE_KAI, 12, SIDE_CENTRE, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){17, 24, 176, 0},
                &(struct script){FACE_KAI, 20, SIDE_CENTRE, true, 0x101010, 0}, "物品领用登记表");
    for (int i = 0; i < 12; i++) {
        char number[8], code[16];
        snprintf(number, sizeof number, "%d", i);
        snprintf(code, sizeof code, "BG-2026-%02d", i + 31);
        const char *const said[] = {number,
                                    i > 4 ? "" : ITEMS[(i + 3) % 4],
                                    code,
                                    "1",
                                    i % 2 ? story->agent.name : story->unit.legal_person,
                                    ""};
        double x = 17;
        for (int k = 0; k < 6; k++) {
            struct box_mm box = {x, 42 + i * 11.0, WIDE[k], 11};
            sheet_frame(sheet, box, 0.25, 0x202020);
            if (i == 0 || i < 5)
                sheet_write(sheet, box, &script, i == 0 ? HEADS[k] : said[k]);
            x += WIDE[k];
        }
    }
    sheet_write(sheet, (struct box_mm){17, 180, 176, 0},
                &(struct script){FACE_KAI, 11, SIDE_LEFT, false, 0x202020, 0},
                "物品应妥善保管，离岗时交回综合部门。");
}
