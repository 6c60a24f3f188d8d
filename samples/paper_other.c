/* Papers of no item: the post's, and what else people enclose. */
#include "base/text.h"
#include "samples/aside.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/paper_post.h"
#include "samples/papers.h"

#include <stdio.h>
#include <string.h>

static void draw_contract(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    (void)paper;
    char text[500];
    struct script body = {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0};
    sheet_write(sheet, (struct box_mm){26, 28, 158, 0},
                &(struct script){FACE_HEI, 18, SIDE_CENTRE, true, 0, 0}, "办公用品采购合同");
    snprintf(text, sizeof text,
             "甲方：%s\n乙方：%s\n\n　　经双方协商，就甲方采购办公用品事宜达成如下协议：\n"
             "一、乙方按甲方要求供应打印纸、硒鼓等办公用品。\n二、货款于验收合格后三十日内结清。\n"
             "三、本合同一式两份，双方各执一份，自签字盖章之日起生效。",
             story->unit.name, story->stranger.name);
    sheet_write(sheet, (struct box_mm){26, 46, 158, 0}, &body, text);
}

/* A bank card laid on the copier. */
static void draw_bank_card(struct sheet *sheet, const struct story *story,
                           const struct paper *paper) {
    char number[32] = "0000";
    (void)paper;
    sheet_fill(sheet, (struct box_mm){62, 60, 85.6, 54}, 0x48688c);
    sheet_write(sheet, (struct box_mm){67, 64, 60, 0},
                &(struct script){FACE_HEI, 13, SIDE_LEFT, true, 0xf4f4f4, 0}, "示例银行");
    sheet_fill(sheet, (struct box_mm){70, 80, 11, 8.5}, 0xd8b860);
    invent_digits(&sheet->chance, 12, number + 4);
    sheet_write(sheet, (struct box_mm){66, 94, 78, 0},
                &(struct script){FACE_NUMBER, 14, SIDE_CENTRE, false, 0xf4f4f4, 0.8}, number);
    sheet_write(sheet, (struct box_mm){66, 105, 78, 0},
                &(struct script){FACE_LATIN, 8, SIDE_LEFT, false, 0xf4f4f4, 0}, "VALID THRU 08/31");
    (void)story;
}

/* What ought not to be written down: here it is. */
static void draw_password_note(struct sheet *sheet, const struct story *story,
                               const struct paper *paper) {
    char text[120], digits[8];
    (void)story;
    (void)paper;
    sheet_fill(sheet, (struct box_mm){66, 70, 76, 76}, 0xf6e58a);
    invent_digits(&sheet->chance, 6, digits);
    snprintf(text, sizeof text, "KEY 密码\n%s\n用完请改", digits);
    sheet_lean(sheet, 104, 108, 0.06);
    sheet_write(sheet, (struct box_mm){72, 84, 64, 0},
                &(struct script){FACE_PEN_1, 26, SIDE_CENTRE, false, 0x203070, 0}, text);
    sheet_straighten(sheet);
}

/* A page of a register of households. */
static void draw_household(struct sheet *sheet, const struct story *story,
                           const struct paper *paper) {
    static const char *const LABELS[] = {"户主或与户主关系", "户　　主", "籍　　贯", "示例省示例市",
                                         "文化程度",         "大学本科", "婚姻状况", "已　　婚",
                                         "服务处所",         "略",       "职　　业", "职员"};
    struct script script = {FACE_SONG, 10.5, SIDE_CENTRE, false, 0x202020, 0};
    (void)story;
    (void)paper;
    sheet_write(sheet, (struct box_mm){20, 30, 170, 0},
                &(struct script){FACE_SONG, 18, SIDE_CENTRE, true, 0x802020, 2}, "常住人口登记卡");
    for (int i = 0; i < 12; i++) {
        struct box_mm cell = {25 + i % 4 * 40.0, 52 + (i - i % 4) / 4.0 * 13.0, 40, 13};
        sheet_frame(sheet, cell, 0.3, 0x802020);
        sheet_write(sheet, cell, &script, LABELS[i]);
    }
}

enum { OWN = 24, HELD = 3, ALL = OWN + 3 * POST_LAYOUTS + HELD };
static const struct layout CONTRACT = {A4_PORTRAIT, draw_contract, false},
                           BANK_CARD = {A4_PORTRAIT, draw_bank_card, true},
                           PASSWORD = {A4_PORTRAIT, draw_password_note, false},
                           HOUSEHOLD = {A4_PORTRAIT, draw_household, true},
                           MANDATE = {A4_PORTRAIT, more_mandate, false},
                           ENCLOSURES = {A4_PORTRAIT, more_enclosures, false},
                           AGREEMENT = {A4_PORTRAIT, more_agreement, false},
                           PROOF = {A4_PORTRAIT, more_proof, false},
                           TRACKING = {A4_PORTRAIT, more_tracking, false},
                           ACCOUNT = {A4_PORTRAIT, more_account, false},
                           NOTICE = {A4_PORTRAIT, more_notice, false},
                           DEPOSIT = {A4_PORTRAIT, more_deposit, false},
                           INTRODUCTION = {A4_LANDSCAPE, more_introduction, false},
                           UNDERTAKING = {A4_PORTRAIT, more_undertaking, false},
                           GUIDANCE = {A4_PORTRAIT, more_guidance, false},
                           INSURED = {A4_PORTRAIT, more_insured, false},
                           LEGAL = {A4_PORTRAIT, more_legal, false},
                           POSTING = {A4_PORTRAIT, more_posting, false},
                           AUTHORITY = {A4_PORTRAIT, issuer_letter, false},
                           PRACTICE = {A4_LANDSCAPE, issuer_practice, true},
                           AWARD = {A4_PORTRAIT, issuer_award, false},
                           APPROVAL = {A4_PORTRAIT, more_approval, false},
                           LEASE = {A4_PORTRAIT, more_lease, true},
                           HANDOVER = {A4_PORTRAIT, more_handover, false},
                           SEALING = {A4_PORTRAIT, aside_sealing, false},
                           TRAINED = {A4_LANDSCAPE, aside_trained, true},
                           MANUAL = {A4_PORTRAIT, aside_manual, false};
static struct layout others[ALL];
static struct layout_list list;

const struct layout_list *papers_others(void) {
    static const struct layout *const POST[] = {POST_LETTERS, POST_ENVELOPES, POST_WAYBILLS};
    int count = 0;
    if (list.count > 0)
        return &list;
    for (int i = 0; i < POST_LAYOUTS; i++)
        for (int k = 0; k < 3; k++)
            others[count++] = POST[k][i];
    others[count++] = CONTRACT;
    others[count++] = BANK_CARD;
    others[count++] = PASSWORD;
    others[count++] = HOUSEHOLD;
    others[count++] = MANDATE;
    others[count++] = ENCLOSURES;
    others[count++] = AGREEMENT;
    others[count++] = PROOF;
    others[count++] = TRACKING;
    others[count++] = ACCOUNT;
    others[count++] = NOTICE;
    others[count++] = DEPOSIT;
    others[count++] = INTRODUCTION;
    others[count++] = UNDERTAKING;
    others[count++] = GUIDANCE;
    others[count++] = INSURED;
    others[count++] = LEGAL;
    others[count++] = POSTING;
    others[count++] = AUTHORITY;
    others[count++] = PRACTICE;
    others[count++] = AWARD;
    others[count++] = APPROVAL;
    others[count++] = LEASE;
    others[count++] = HANDOVER;
    others[count++] = SEALING;
    others[count++] = TRAINED;
    others[count++] = MANUAL;
    list = (struct layout_list){others, count, HELD};
    return &list;
}
