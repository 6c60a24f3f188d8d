/* Papers of no item: a letter of introduction with its stub, an undertaking, what the
 * office's site says of the matter; a separator; a back */
#include "pipeline/separator.h"
#include "samples/bars.h"
#include "samples/more.h"
#include "samples/parts.h"
#include "samples/strokes.h"

#include <stdio.h>

/* The stub at the left stays with who wrote it; here it was copied with the letter. */
void more_introduction(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[400];
    (void)paper;
    struct script head = {FACE_SONG, 20, SIDE_CENTRE, true, 0x8a2020, 3};
    struct script body = {FACE_SONG, 13, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){110, 30, 170, 0}, &head, "介绍信");
    head.size_pt = 14;
    sheet_write(sheet, (struct box_mm){16, 32, 76, 0}, &head, "介绍信存根");
    sheet_write(sheet, (struct box_mm){16, 50, 76, 0}, &body,
                "　　字第 0069 号\n\n　　前往单位：数字认证大厅\n\n　　人　　数：壹人\n\n"
                "　　有效期：七日");
    for (double y = 20; y < 190; y += 4)
        sheet_line(sheet, (struct box_mm){100, y, 0, 2.4}, 0.25, 0x8a2020);
    snprintf(
        text, sizeof text,
        "数字认证大厅：\n\n　　兹介绍我单位%s同志壹人前往你处联系工作，请予接洽并给予协助为盼。"
        "\n\n　　此致\n敬礼",
        story->agent.name);
    sheet_write(sheet, (struct box_mm){112, 56, 166, 0}, &body, text);
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){112, 130, 156, 0}, &body, story->unit.name);
    part_day(sheet, story, (struct box_mm){212, 142, 60, 9});
    sheet->stamp_x_mm = 236;
    sheet->stamp_y_mm = 138;
}

void more_undertaking(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    struct script body = {FACE_MING, 14, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){28, 38, 154, 0},
                &(struct script){FACE_MING, 23, SIDE_CENTRE, true, 0x101010, 2}, "承　诺　书");
    sheet_write(sheet, (struct box_mm){28, 64, 154, 0}, &body,
                "　　我单位郑重承诺：\n\n　　一、所提交的全部材料真实、合法、有效；\n\n"
                "　　二、指定专人保管密钥，不转借、不转让；\n\n"
                "　　三、人员调整时及时告知贵公司。\n\n　　如有违反，愿承担相应责任。");
    part_signed(sheet, story, &body, 176);
}

/* The guidance people print to know what to send; it names every paper and is none of them. */
void more_guidance(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const LINES[] = {
        "办事指南 > 零散用户 > 邮寄办理",
        "政务数字证书零散用户邮寄办理指南",
        "一、请准备以下材料：\n　　1. 业务申请表（加盖单位公章）；\n　　2. "
        "业务明细表（加盖单位公章）；\n"
        "　　3. 证照复印件、经办人身份证复印件；\n　　4. 汇款凭证打印件、开票信息。",
        "二、仅支持银行汇款，不支持微信和支付宝转账。",
        "三、材料请用快递寄送，寄出前请核对印章是否清晰。",
        "四、材料不全的，工作人员将电话通知补正。"};
    (void)paper;
    char text[200];
    struct script body = {FACE_MICRO, 11.5, SIDE_LEFT, false, 0x202428, 0};
    struct script small = {FACE_MICRO, 8.5, SIDE_LEFT, false, 0x70767c, 0};
    double y = 20;
    sheet_write(sheet, (struct box_mm){22, y, 166, 0}, &small, LINES[0]);
    sheet_write(sheet, (struct box_mm){22, y + 12, 166, 0},
                &(struct script){FACE_MICRO, 17, SIDE_LEFT, true, 0x1c3c6c, 0}, LINES[1]);
    sheet_line(sheet, (struct box_mm){22, y + 23, 166, 0}, 0.6, 0x1c3c6c);
    y += 32;
    for (int i = 2; i < 6; i++) {
        struct box_mm inked = sheet_write(sheet, (struct box_mm){24, y, 162, 0}, &body, LINES[i]);
        y = inked.y + inked.height + 8;
    }
    snprintf(text, sizeof text, "打印时间：%d-%02d-%02d　　https://help.example.invalid/mail  1/1",
             story->received.year, story->received.month, story->received.day);
    sheet_write(sheet, (struct box_mm){22, 282, 166, 0}, &small, text);
}

/* A leaf with the code in a round-cornered box at each end. */
void more_leaflet(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[SEPARATOR_ROOM];
    (void)story;
    separator_write(paper->person, text);
    for (int i = 0; i < 2; i++) {
        strokes_round(sheet, (struct box_mm){30, 24 + i * 190.0, 150, 52}, 6, 0x404040);
        bars_code128(sheet, (struct box_mm){40, 36 + i * 190.0, 90, 22}, text);
        bars_qr(sheet, (struct box_mm){140, 32 + i * 190.0, 32, 32}, text);
    }
    sheet_write(sheet, (struct box_mm){20, 128, 170, 0},
                &(struct script){FACE_KAI, 34, SIDE_CENTRE, true, 0x202020, 6}, "分件标识");
    sheet_write(sheet, (struct box_mm){20, 152, 170, 0},
                &(struct script){FACE_KAI, 13, SIDE_CENTRE, false, 0x303030, 0},
                "本页之后为另一份申请材料");
}

/* A back with a strip of clear tape, a crease from corner to corner and two clips' dents. */
void more_taped(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)story;
    (void)paper;
    double y = chance_real(&sheet->chance, 60, 220);
    sheet_fill(sheet, (struct box_mm){0, y, 210, 19}, 0xfcfaf2);
    sheet_line(sheet, (struct box_mm){0, y, 210, 0}, 0.2, 0xefece2);
    sheet_line(sheet, (struct box_mm){0, y + 19, 210, 0}, 0.2, 0xefece2);
    sheet_line(sheet, (struct box_mm){0, 297, 210, -297}, 0.4, 0xf0efec);
    for (int i = 0; i < 2; i++)
        sheet_line(sheet, (struct box_mm){20 + i * 5.0, 0, 0, 22}, 0.4, 0xe4e3e0);
}
