/* Papers of no item: the first page of an agreement, a proof of who signs for the body,
 * what the post says of a parcel; a separator; a back */
#include "pipeline/separator.h"
#include "samples/bars.h"
#include "samples/flow.h"
#include "samples/more.h"

#include <stdio.h>

static const char *const CLAUSES[] = {
    "　　甲乙双方就电子认证服务事宜，订立本协议。",
    "　　第一条　甲方申请数字证书时，应当提交业务申请表、业务明细表、营业执照副本复印件、经办人身份"
    "证"
    "复印件等资料，并保证其真实、完整、准确。",
    "　　第二条　需要制作电子签章的，甲方应当另行提交电子签章采样表。",
    "　　第三条　甲方应当按照乙方公布的标准交纳证书服务费、证书介质费，并提交汇款凭证和开票信息。乙"
    "方"
    "收到款项后开具发票。",
    "　　第四条　证书载明的单位名称、统一社会信用代码等信息发生变化的，甲方应当及时申请变更。",
    "　　第五条　甲方应当妥善保管证书介质及其口令。发生丢失、损坏的，应当及时申请补办或者吊销。",
    "　　第六条　证书有效期为一年。期满前甲方应当申请更新。",
    "　　第七条　因甲方提供的资料不实造成的损失，由甲方承担。",
    "　　第八条　本协议未尽事宜，适用乙方公布的《电子认证业务规则》。",
    "　　第九条　因履行本协议发生争议的，双方协商解决；协商不成的，向乙方所在地人民法院起诉。",
    "　　第十条　本协议自双方签字或者盖章之日起生效，至甲方不再持有有效的数字证书时终止。"};

/* It speaks of every paper and is none of them. */
void more_agreement(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){24, 24, 162, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0, 0}, "电子认证服务协议");
    sheet->hand.label = (struct script){FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0};
    struct flow flow = {{24, 42, 162, 0}, 24, 9, story, paper, false, 0};
    flow_words(sheet, &flow, "甲方（订户）：");
    flow_words(sheet, &flow, story->unit.name);
    flow_line(&flow);
    flow_words(sheet, &flow, "乙方：北京数字认证股份有限公司");
    flow.place.y += 4;
    for (size_t i = 0; i < sizeof CLAUSES / sizeof *CLAUSES; i++) {
        flow_line(&flow);
        flow_words(sheet, &flow, CLAUSES[i]);
    }
    struct script foot = {FACE_SONG, 10, SIDE_CENTRE, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){24, 276, 162, 0}, &foot, "— 1 —");
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = 250;
}

void more_proof(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    char text[400], day[32];
    sheet_write(sheet, (struct box_mm){28, 40, 154, 0},
                &(struct script){FACE_MING, 22, SIDE_CENTRE, true, 0, 2}, "法定代表人身份证明书");
    snprintf(
        text, sizeof text,
        "　　%s同志，现任我单位法定代表人（负责人），特此证明。\n\n　　附：法定代表人联系电话 %s",
        story->unit.legal_person, story->unit.phone);
    struct script body = {FACE_MING, 14, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){28, 66, 154, 0}, &body, text);
    sheet_date(story->form.day, day, sizeof day);
    body.side = SIDE_RIGHT;
    sheet_write(sheet, (struct box_mm){28, 120, 150, 0}, &body, story->unit.name);
    sheet_write(sheet, (struct box_mm){28, 132, 150, 0}, &body, day);
    sheet->stamp_x_mm = 148;
    sheet->stamp_y_mm = 126;
}

/* Printed from the carrier's site, to prove that it was sent. */
void more_tracking(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)paper;
    static const char *const STEPS[] = {
        "2026-11-18 17:20　快件已由示例市营业部收寄", "2026-11-18 21:05　快件离开示例市处理中心",
        "2026-11-19 06:48　快件到达北京处理中心", "2026-11-19 09:12　快件正在派送，请保持电话畅通",
        "2026-11-19 10:31　已签收，签收人：前台"};
    char text[200];
    struct script body = {FACE_MICRO, 11, SIDE_LEFT, false, 0x202020, 0};
    sheet_fill(sheet, (struct box_mm){20, 20, 170, 16}, 0xd9531e);
    sheet_write(sheet, (struct box_mm){26, 20, 158, 16},
                &(struct script){FACE_MICRO, 14, SIDE_LEFT, true, 0xffffff, 0},
                "样例速递　快件查询");
    snprintf(text, sizeof text, "寄件人：%s　收件人：数字证书受理处", story->agent.name);
    bars_code128(sheet, (struct box_mm){24, 44, 80, 16}, "YL690101004417");
    sheet_write(sheet, (struct box_mm){24, 64, 160, 0}, &body, text);
    for (int i = 0; i < 5; i++) {
        sheet_disc(sheet, (struct box_mm){26, 82.5 + i * 14.0, 4, 4}, i == 4 ? 0xd9531e : 0xb0b0b0);
        if (i < 4)
            sheet_line(sheet, (struct box_mm){28, 87 + i * 14.0, 0, 9}, 0.4, 0xb0b0b0);
        sheet_write(sheet, (struct box_mm){36, 81.5 + i * 14.0, 150, 0}, &body, STEPS[i]);
    }
    sheet_write(sheet, (struct box_mm){24, 156, 160, 0}, &body,
                "内件品名：文件资料（申请表、明细表、复印件）　件数：1　付款方式：寄付");
}

/* A strip of the code at the top and the foot of a broad sheet, words between. */
void more_strip(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)story;
    char text[SEPARATOR_ROOM];
    separator_write(paper->person, text);
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 12}, 0x404040);
    bars_qr(sheet, (struct box_mm){85, 30, 40, 40}, text);
    bars_code128(sheet, (struct box_mm){45, 236, 120, 22}, text);
    sheet_write(sheet, (struct box_mm){20, 110, 170, 0},
                &(struct script){FACE_SERIF, 34, SIDE_CENTRE, true, 0x202020, 6}, "分 隔 页");
    sheet_write(sheet, (struct box_mm){20, 140, 170, 0},
                &(struct script){FACE_SERIF, 13, SIDE_CENTRE, false, 0x303030, 0},
                "扫描件从下一页起为另一申请单位的资料\n请勿取出、请勿书写");
}

/* A back with the ring of a cup, a fold and two staples' holes. */
void more_stained(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    (void)story;
    (void)paper;
    double x = chance_real(&sheet->chance, 40, 130), y = chance_real(&sheet->chance, 60, 200);
    sheet_disc(sheet, (struct box_mm){x, y, 62, 62}, 0xf4ecdf);
    sheet_disc(sheet, (struct box_mm){x + 2.2, y + 1.8, 57.6, 57.6}, 0xfefdfb);
    sheet_line(sheet, (struct box_mm){0, 148.5, 210, 0.4}, 0.5, 0xebeae6);
    for (int i = 0; i < 2; i++)
        sheet_disc(sheet, (struct box_mm){198 + i * 4.0, 9 + i * 5.0, 0.9, 0.9}, 0x707070);
}
