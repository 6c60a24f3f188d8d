/* Copies of certificates: a telephone's screen, a ground of words, an open book, a slip */
#include "samples/certificate.h"
#include "samples/more.h"
#include "samples/seals.h"
#include "samples/writing.h"

#include <stdio.h>

/* A copy at work. */
struct copy {
    struct sheet *sheet;
    const struct story *story;
    const struct paper *paper;
    struct script label, value;
};

/* A label and a value after it, `label_mm` further on; nothing at all where there is no value. */
static bool write_line(const struct copy *copy, struct box_mm place, const char *label,
                       enum field_name name) {
    struct claim claim;
    claim_of(copy->story, copy->paper, name, -1, &claim);
    if (!*claim.value)
        return false;
    sheet_write(copy->sheet, (struct box_mm){place.x, place.y, place.width, 0}, &copy->label,
                label);
    struct box_mm value = {place.x + place.width, place.y, place.height, 0};
    sheet_enter_as(copy->sheet, value, &copy->value,
                   &(struct entry){name, -1, claim.value, claim.raw});
    return true;
}

/* The term's line: some words, then the last day, in a way of samples/writing.h. */
static bool write_term(const struct copy *copy, struct box_mm place, const char *label,
                       const char *ways) {
    struct claim claim;
    char raw[300];
    claim_of(copy->story, copy->paper, FIELD_VALID_UNTIL, -1, &claim);
    if (!*claim.value)
        return false;
    writing_change(ways[0], &claim);
    snprintf(raw, sizeof raw, "%s%s", ways + 1, claim.raw);
    sheet_write(copy->sheet, (struct box_mm){place.x, place.y, place.width, 0}, &copy->label,
                label);
    struct box_mm value = {place.x + place.width, place.y, place.height, 0};
    sheet_enter_as(copy->sheet, value, &copy->value,
                   &(struct entry){FIELD_VALID_UNTIL, -1, claim.value, raw});
    return true;
}

/* A line whose value no rule needs. */
static void write_plain(const struct copy *copy, struct box_mm place, const char *label,
                        const char *text) {
    sheet_write(copy->sheet, (struct box_mm){place.x, place.y, place.width, 0}, &copy->label,
                label);
    sheet_write(copy->sheet, (struct box_mm){place.x + place.width, place.y, place.height, 0},
                &copy->value, text);
}

static void draw_phone_lines(const struct copy *copy) {
    struct box_mm at = {50, 98, 32, 76};
    const struct story *story = copy->story;
    static const double STEP = 12;
    for (int i = 0; i < 9; i++)
        sheet_line(copy->sheet, (struct box_mm){50, at.y + 9 + i * STEP, 110, 0}, 0.15, 0xd8dce2);
    write_line(copy, at, "企业名称", FIELD_UNIT_NAME);
    at.y += STEP;
    write_line(copy, at, "统一信用代码", FIELD_UNIT_CODE);
    at.y += STEP;
    write_plain(copy, at, "法定代表人", story->unit.legal_person);
    at.y += STEP;
    write_plain(copy, at, "企业类型", "有限责任公司");
    at.y += STEP;
    write_plain(copy, at, "注册资本", "100万元人民币");
    at.y += STEP;
    write_plain(copy, at, "成立日期", "2019-08-26");
    at.y += STEP;
    if (!write_term(copy, at, "经营期限至", "-"))
        write_plain(copy, at, "登记状态", "存续");
    at.y += STEP;
    write_plain(copy, at, "住所", story->unit.address);
    at.y += STEP;
    write_plain(copy, at, "登记机关", AUTHORITY);
}

/* What the telephone of the legal person shows, printed on a sheet. */
void more_screen(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct copy copy = {sheet,
                        story,
                        paper,
                        {FACE_MICRO, 10, SIDE_LEFT, false, 0x788290, 0},
                        {FACE_MICRO, 10.5, SIDE_LEFT, false, 0x181c22, 0}};
    sheet_frame(sheet, (struct box_mm){42, 22, 126, 250}, 0.3, 0xb8c0ca);
    sheet_fill(sheet, (struct box_mm){42, 22, 126, 16}, 0x2f5fa6);
    sheet_write(sheet, (struct box_mm){46, 22, 118, 16},
                &(struct script){FACE_MICRO, 13, SIDE_CENTRE, false, 0xffffff, 0}, "电子营业执照");
    sheet_fill(sheet, (struct box_mm){46, 42, 118, 48}, 0xf6efdd);
    certificate_emblem(sheet, 105, 55, 18);
    sheet_write(sheet, (struct box_mm){46, 65, 118, 0},
                &(struct script){FACE_SERIF, 22, SIDE_CENTRE, true, 0x5a3a14, 5}, "营业执照");
    sheet_write(sheet, (struct box_mm){46, 79, 118, 0},
                &(struct script){FACE_MICRO, 10, SIDE_CENTRE, false, 0x5a3a14, 0},
                story->licence.original ? "（正本）" : "（副本）");
    draw_phone_lines(&copy);
    certificate_qr(sheet, (struct box_mm){88, 208, 34, 34}, story->licence.unit_code);
    sheet_write(sheet, (struct box_mm){46, 245, 118, 0},
                &(struct script){FACE_MICRO, 8.5, SIDE_CENTRE, false, 0x788290, 0},
                "扫码验照　出示时间 2026-11-02 09:41:16\n仅限办理：政务数字证书");
    sheet->stamp_x_mm = 146;
    sheet->stamp_y_mm = 246;
}

/* Words of the ground, as pale as a copier leaves them. */
static void draw_ground(struct sheet *sheet, struct box_mm area, const char *text, uint32_t rgb) {
    struct script pale = {FACE_HEI, 13, SIDE_LEFT, false, rgb, 2};
    sheet_lean(sheet, area.x + area.width / 2, area.y + area.height / 2, -0.45);
    for (int i = 0; i < 7; i++)
        for (int k = 0; k < 4; k++)
            sheet_write(sheet,
                        (struct box_mm){area.x + k * area.width / 4 + i % 2 * 12,
                                        area.y + i * area.height / 7, area.width / 4, 0},
                        &pale, text);
    sheet_straighten(sheet);
}

/* Upright, pale words all over its ground. */
void more_ground(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct copy copy = {sheet,
                        story,
                        paper,
                        {FACE_KAI, 13, SIDE_LEFT, false, 0x202020, 0},
                        {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0}};
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 297}, 0xfbf8f0);
    draw_ground(sheet, (struct box_mm){30, 60, 150, 190}, "副本副本", 0xf0e8d6);
    sheet_frame(sheet, (struct box_mm){10, 10, 190, 277}, 2.2, 0xb08a48);
    sheet_frame(sheet, (struct box_mm){14, 14, 182, 269}, 0.4, 0xb08a48);
    certificate_emblem(sheet, 105, 36, 26);
    sheet_write(sheet, (struct box_mm){30, 52, 150, 0},
                &(struct script){FACE_KAI, 42, SIDE_CENTRE, true, 0x101010, 12}, "营业执照");
    sheet_write(sheet, (struct box_mm){30, 75, 150, 0},
                &(struct script){FACE_KAI, 15, SIDE_CENTRE, false, 0x101010, 4},
                story->licence.original ? "（正本）" : "（副本）");
    copy.value.face = FACE_NUMBER;
    write_line(&copy, (struct box_mm){30, 90, 50, 80}, "统一社会信用代码：", FIELD_UNIT_CODE);
    copy.value.face = FACE_SONG;
    write_line(&copy, (struct box_mm){30, 106, 40, 112}, "名　　　称", FIELD_UNIT_NAME);
    write_plain(&copy, (struct box_mm){30, 119, 40, 112}, "类　　　型", "其他有限责任公司");
    write_plain(&copy, (struct box_mm){30, 132, 40, 112}, "住　　　所", story->unit.address);
    write_plain(&copy, (struct box_mm){30, 145, 40, 112}, "法定代表人", story->unit.legal_person);
    write_plain(&copy, (struct box_mm){30, 158, 40, 112}, "成 立 日 期", "2017年05月09日");
    write_term(&copy, (struct box_mm){30, 171, 40, 112}, "营 业 期 限", "z2017年05月09日 至 ");
    write_plain(
        &copy, (struct box_mm){30, 184, 40, 112}, "经 营 范 围",
        "技术推广服务；经济贸易咨询；销售文具用品、通讯设备。（依法须经批准的项目，经相关部门批准后"
        "方可开展经营活动）");
    certificate_qr(sheet, (struct box_mm){32, 222, 24, 24}, story->licence.unit_code);
    write_plain(&copy, (struct box_mm){112, 218, 30, 40}, "登记机关", " ");
    sheet_write(sheet, (struct box_mm){126, 248, 60, 0}, &copy.value, "2021年 04 月 13 日");
    struct script foot = {FACE_SONG, 8, SIDE_LEFT, false, 0x303030, 0};
    sheet_write(sheet, (struct box_mm){26, 272, 160, 0}, &foot,
                "请于每年1月1日至6月30日通过企业信用信息公示系统报送上一年度年度报告。");
    seals_authority(sheet, AUTHORITY, 150, 236);
    sheet->stamp_x_mm = 88;
    sheet->stamp_y_mm = 242;
}

/* What a body that is no company holds. */
static const struct {
    const char *title, *head, *third, *third_text, *fourth, *fourth_text, *issuer;
} BOOKS[] = {
    [BODY_COMPANY] = {"统一社会信用代码证书", "法定代表人", "机构性质", "其他", "业务主管", "无",
                      "示例市机构编制委员会办公室"},
    [BODY_ORGAN] = {"统一社会信用代码证书", "负责人", "机构性质", "机关", "上级机关",
                    "示例市人民政府", "示例市机构编制委员会办公室"},
    [BODY_INSTITUTION] = {"事业单位法人证书", "法定代表人", "宗旨和业务范围",
                          "开展研究、培训，提供公益服务。", "举办单位", "示例市人民政府",
                          "示例市事业单位登记管理局"},
    [BODY_ASSOCIATION] = {"社会团体法人登记证书", "法定代表人", "业务范围",
                          "学术交流、展览展示、编辑会刊。", "业务主管单位", "示例市科学技术协会",
                          "示例市民政局"},
};

static void draw_right_leaf(const struct copy *copy) {
    enum body_sort sort = copy->story->unit.sort;
    struct box_mm at = {158, 38, 34, 86};
    static const double STEP = 18;
    for (int i = 0; i < 7; i++)
        sheet_line(copy->sheet, (struct box_mm){192, at.y + 8 + i * STEP, 86, 0}, 0.2, 0x6a5a48);
    write_line(copy, at, "名称", FIELD_UNIT_NAME);
    at.y += STEP;
    write_plain(copy, at, "住所", copy->story->unit.address);
    at.y += STEP;
    write_plain(copy, at, BOOKS[sort].head, copy->story->unit.legal_person);
    at.y += STEP;
    write_plain(copy, at, BOOKS[sort].third, BOOKS[sort].third_text);
    at.y += STEP;
    write_plain(copy, at, BOOKS[sort].fourth, BOOKS[sort].fourth_text);
    at.y += STEP;
    write_term(copy, at, "有效期限", ".自2020.05.11至");
    at.y += STEP;
    write_plain(copy, at, "发证日期", "2020.05.11");
}

/* Both leaves of a folder, the fold between them. */
void more_open_book(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    enum body_sort sort = story->unit.sort;
    struct copy copy = {sheet,
                        story,
                        paper,
                        {FACE_MING, 12, SIDE_LEFT, true, 0x3a2a1a, 0},
                        {FACE_MING, 12, SIDE_LEFT, false, 0x101010, 0}};
    sheet_fill(sheet, (struct box_mm){10, 16, 277, 178}, 0xf7f1e6);
    for (int i = 0; i < 2; i++)
        sheet_frame(sheet, (struct box_mm){15 + i * 137.0, 21, 130, 168}, 0.6, 0x9a3a2a);
    sheet_line(sheet, (struct box_mm){148.5, 16, 0, 178}, 1.2, 0xddd2c0);
    certificate_emblem(sheet, 80, 46, 30);
    sheet_write(sheet, (struct box_mm){18, 70, 124, 0},
                &(struct script){FACE_MING, 25, SIDE_CENTRE, true, 0x8a1a12, 2}, BOOKS[sort].title);
    sheet_write(sheet, (struct box_mm){18, 86, 124, 0},
                &(struct script){FACE_MING, 14, SIDE_CENTRE, false, 0x202020, 4}, "（副本）");
    write_line(&copy, (struct box_mm){26, 104, 46, 72}, "统一社会信用代码", FIELD_UNIT_CODE);
    write_plain(&copy, (struct box_mm){26, 118, 26, 80}, "证书编号", "示证字第20200511号");
    write_plain(&copy, (struct box_mm){40, 142, 26, 70}, "颁发机关", BOOKS[sort].issuer);
    seals_authority(sheet, BOOKS[sort].issuer, 92, 160);
    draw_right_leaf(&copy);
    sheet->stamp_x_mm = 232;
    sheet->stamp_y_mm = 164;
}

/* Eight signs in boxes, a stroke, and the check sign. */
static void draw_code_boxes(const struct copy *copy, struct box_mm at) {
    struct claim claim;
    claim_of(copy->story, copy->paper, FIELD_ORGANIZATION_CODE, -1, &claim);
    for (int i = 0; i < 9 && claim.value[i]; i++) {
        struct box_mm one = {at.x + i * 9.0 + (i > 7 ? 6 : 0), at.y, 8, 10};
        char sign[2] = {claim.value[i], '\0'};
        sheet_frame(copy->sheet, one, 0.3, 0x303030);
        sheet_write(copy->sheet, one,
                    &(struct script){FACE_LATIN, 14, SIDE_CENTRE, false, 0x101010, 0}, sign);
    }
    sheet_line(copy->sheet, (struct box_mm){at.x + 72.6, at.y + 5, 3.6, 0}, 0.5, 0x202020);
    sheet_note(copy->sheet, (struct box_mm){at.x, at.y, 86, 10},
               &(struct entry){FIELD_ORGANIZATION_CODE, -1, claim.value, claim.raw});
}

/* The code in boxes at the top right, the counterfoil of its yearly inspection below. */
void more_stub(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    struct copy copy = {sheet,
                        story,
                        paper,
                        {FACE_HEI, 11, SIDE_LEFT, false, 0x2a4a6a, 0},
                        {FACE_SONG, 12, SIDE_LEFT, false, 0x101010, 0}};
    sheet_fill(sheet, (struct box_mm){20, 18, 257, 174}, 0xf2f6fa);
    sheet_frame(sheet, (struct box_mm){24, 22, 249, 166}, 1, 0x4a6a90);
    sheet_write(sheet, (struct box_mm){34, 32, 110, 0},
                &(struct script){FACE_SERIF, 21, SIDE_LEFT, true, 0x1a2a4a, 1},
                "中华人民共和国\n组织机构代码证");
    sheet_write(sheet, (struct box_mm){34, 58, 60, 0}, &copy.value, "（副本）　流水号 0004471");
    sheet_write(sheet, (struct box_mm){150, 34, 40, 0}, &copy.label, "组织机构代码");
    draw_code_boxes(&copy, (struct box_mm){150, 42, 0, 0});
    write_line(&copy, (struct box_mm){34, 78, 34, 190}, "机构名称", FIELD_UNIT_NAME);
    write_plain(&copy, (struct box_mm){34, 92, 34, 90}, "机构类型", "法人");
    write_plain(&copy, (struct box_mm){166, 92, 34, 70}, "负责人", story->unit.legal_person);
    write_plain(&copy, (struct box_mm){34, 106, 34, 190}, "机构地址", story->unit.address);
    write_term(&copy, (struct box_mm){34, 120, 34, 190}, "有效期至", "z");
    write_plain(&copy, (struct box_mm){34, 134, 34, 90}, "颁证单位", "示例市质量技术监督局");
    for (int i = 0; i < 3; i++) {
        struct box_mm box = {34 + i * 36.0, 150, 36, 30};
        static const char *const YEARS[] = {"年检（一）", "年检（二）", "年检（三）"};
        sheet_frame(sheet, box, 0.25, 0x4a6a90);
        sheet_write(sheet, (struct box_mm){box.x + 2, 152, 32, 0}, &copy.label, YEARS[i]);
    }
    seals_authority(sheet, "示例市质量技术监督局", 238, 156);
    sheet->stamp_x_mm = 180;
    sheet->stamp_y_mm = 158;
}
