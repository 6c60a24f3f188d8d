/* 营业执照: the landscape edition of 2019 and the portrait edition of 2015 (domain.md §3.2) */
#include "samples/aside.h"
#include "samples/certificate.h"
#include "samples/issuer.h"
#include "samples/more.h"
#include "samples/papers.h"
#include "samples/seals.h"

static const struct certificate_line LEFT[] = {
    {"名    称", FIELD_UNIT_NAME, NULL},
    {"类    型", FIELD_NONE, "有限责任公司"},
    {"法定代表人", FIELD_NONE, "@legal"},
    {"经营范围", FIELD_NONE,
     "技术开发、技术咨询、技术服务；销售计算机软硬件及辅助设备；"
     "货物进出口。（依法须经批准的项目，经相关部门批准后方可开展经营活动）"},
    {0}};
static const struct certificate_line RIGHT[] = {{"注册资本", FIELD_NONE, "壹佰万圆整"},
                                                {"成立日期", FIELD_NONE, "2018年06月20日"},
                                                {"营业期限", FIELD_VALID_UNTIL, NULL},
                                                {"住    所", FIELD_NONE, "@address"},
                                                {0}};
static const struct certificate_line PORTRAIT[] = {
    {"名        称", FIELD_UNIT_NAME, NULL},
    {"类        型", FIELD_NONE, "有限责任公司(自然人投资或控股)"},
    {"住        所", FIELD_NONE, "@address"},
    {"法定代表人", FIELD_NONE, "@legal"},
    {"注册资本", FIELD_NONE, "壹佰万圆整"},
    {"成立日期", FIELD_NONE, "2016年03月11日"},
    {"营业期限", FIELD_VALID_UNTIL, NULL},
    {"经营范围", FIELD_NONE,
     "技术开发、技术推广；软件开发；计算机系统服务；销售电子产品、机械设备、文具用品。"
     "（企业依法自主选择经营项目，开展经营活动）"},
    {0}};

static const struct script LABEL = {FACE_HEI, 11, SIDE_LEFT, false, 0x8a5a20, 0};
static const struct script VALUE = {FACE_SONG, 11, SIDE_LEFT, false, 0x101010, 0};

static void enter_code(struct sheet *sheet, const struct story *story, const struct paper *paper,
                       struct box_mm place) {
    struct claim claim;
    struct script script = {FACE_LATIN, 11, SIDE_LEFT, false, 0x101010, 0};
    claim_of(story, paper, FIELD_UNIT_CODE, -1, &claim);
    sheet_enter_as(sheet, place, &script, &(struct entry){FIELD_UNIT_CODE, -1, claim.value, NULL});
}

/* 正本 and 副本 say what they are; the original sometimes by its size alone. */
static const char *which_one(const struct story *story, const char *duplicate) {
    return story->licence.original ? "（正本）" : duplicate;
}

static void date_and_seal(struct sheet *sheet, double x, double y) {
    struct script script = VALUE;
    sheet_write(sheet, (struct box_mm){x - 32, y - 12, 40, 0}, &LABEL, "登记机关");
    sheet_write(sheet, (struct box_mm){x - 18, y + 8, 60, 0}, &script, "2023 年 05 月 18 日");
    seals_authority(sheet, AUTHORITY, x + 4, y);
}

static void draw_landscape(struct sheet *sheet, const struct story *story,
                           const struct paper *paper) {
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xfbf7ea);
    certificate_border(sheet, 10, 0xb98a3e);
    certificate_emblem(sheet, 148.5, 34, 28);
    sheet_write(sheet, (struct box_mm){98, 48, 101, 0},
                &(struct script){FACE_SERIF, 34, SIDE_CENTRE, true, 0x7a4a12, 6}, "营业执照");
    sheet_write(sheet, (struct box_mm){120, 66, 57, 0},
                &(struct script){FACE_HEI, 13, SIDE_CENTRE, false, 0x7a4a12, 3},
                which_one(story, "（副本）"));
    if (!story->licence.original)
        sheet_write(sheet, (struct box_mm){168, 67, 20, 0}, &VALUE, "1-1");
    sheet_write(sheet, (struct box_mm){33, 52, 60, 0}, &LABEL, "统一社会信用代码");
    enter_code(sheet, story, paper, (struct box_mm){33, 61, 60, 0});
    certificate_qr(sheet, (struct box_mm){217, 46, 21.7, 21.7}, story->licence.unit_code);
    struct script hint = {FACE_HEI, 6.5, SIDE_LEFT, false, 0x302010, 0};
    sheet_write(sheet, (struct box_mm){241, 48, 28, 0}, &hint,
                "扫描二维码登录“国家企业信用信息公示系统”了解更多登记、备案、许可、监管信息");
    struct certificate_column left = {29, 95, 27, 100, 10.3, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &left, LEFT);
    struct certificate_column right = {169, 95, 27, 75, 10.3, LABEL, VALUE};
    certificate_lines(sheet, story, paper, &right, RIGHT);
    date_and_seal(sheet, 232, 168);
    sheet_write(sheet, (struct box_mm){20, 201.5, 120, 0}, &hint,
                "国家企业信用信息公示系统网址：http://example.invalid");
    sheet_write(sheet, (struct box_mm){215, 201.5, 70, 0}, &hint, "国家市场监督管理总局监制");
    sheet->stamp_x_mm = 120;
    sheet->stamp_y_mm = 165;
}

static void draw_portrait(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 297}, 0xfaf6ee);
    certificate_border(sheet, 11, 0xb8904c);
    certificate_emblem(sheet, 105, 42, 30);
    sheet_write(sheet, (struct box_mm){40, 60, 130, 0},
                &(struct script){FACE_SERIF, 38, SIDE_CENTRE, true, 0x202020, 8}, "营业执照");
    sheet_write(sheet, (struct box_mm){60, 80, 90, 0},
                &(struct script){FACE_HEI, 14, SIDE_CENTRE, false, 0x202020, 4},
                which_one(story, "（副  本）"));
    sheet_write(sheet, (struct box_mm){98, 105, 60, 0},
                &(struct script){FACE_HEI, 12, SIDE_LEFT, false, 0x202020, 0}, "统一社会信用代码");
    enter_code(sheet, story, paper, (struct box_mm){136, 105, 60, 0});
    struct script label = LABEL;
    label.rgb = 0x202020;
    struct certificate_column column = {30, 120, 38, 115, 11, label, VALUE};
    certificate_lines(sheet, story, paper, &column, PORTRAIT);
    certificate_qr(sheet, (struct box_mm){27, 222, 28, 28}, story->licence.unit_code);
    date_and_seal(sheet, 148, 240);
    struct script foot = {FACE_HEI, 7, SIDE_CENTRE, false, 0x202020, 0};
    sheet_write(sheet, (struct box_mm){20, 286.5, 170, 0}, &foot,
                "企业信用信息公示系统网址：http://example.invalid　　国家工商行政管理总局监制");
    sheet->stamp_x_mm = 92;
    sheet->stamp_y_mm = 238;
}

/* A sole trader's, with other items. */
static const struct certificate_line TRADER_LEFT[] = {
    {"名称", FIELD_UNIT_NAME, NULL},
    {"类型", FIELD_NONE, "个体工商户"},
    {"经营者", FIELD_NONE, "@legal"},
    {"经营范围", FIELD_NONE,
     "办公用品零售；打字复印；软件销售。（依法须经批准的项目，经批准后方可开展经营活动）"},
    {.label = NULL}};
static const struct certificate_line TRADER_RIGHT[] = {{"组成形式", FIELD_NONE, "个人经营"},
                                                       {"注册日期", FIELD_NONE, "2019年10月08日"},
                                                       {"营业期限", FIELD_VALID_UNTIL, NULL},
                                                       {"经营场所", FIELD_NONE, "@address"},
                                                       {.label = NULL}};

/* The large original, reduced to A4 by the copier: smaller print, no word 副本. */
static void draw_original(struct sheet *sheet, const struct story *story,
                          const struct paper *paper) {
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xfdf9ef);
    certificate_border(sheet, 8, 0xc09a48);
    certificate_emblem(sheet, 148.5, 36, 30);
    sheet_write(sheet, (struct box_mm){78, 56, 141, 0},
                &(struct script){FACE_SERIF, 40, SIDE_CENTRE, true, 0x7a4a12, 12}, "营业执照");
    struct script label = LABEL, value = VALUE;
    label.size_pt = value.size_pt = 10;
    sheet_write(sheet, (struct box_mm){28, 58, 60, 0}, &label, "统一社会信用代码");
    enter_code(sheet, story, paper, (struct box_mm){28, 67, 60, 0});
    certificate_qr(sheet, (struct box_mm){229, 58, 19, 19}, story->licence.unit_code);
    struct certificate_column left = {28, 94, 29, 96, 10, label, value};
    certificate_lines(sheet, story, paper, &left, LEFT);
    struct certificate_column right = {166, 94, 29, 82, 10, label, value};
    certificate_lines(sheet, story, paper, &right, RIGHT);
    date_and_seal(sheet, 226, 170);
    struct script hint = {FACE_HEI, 6, SIDE_LEFT, false, 0x302010, 0};
    sheet_write(sheet, (struct box_mm){30, 195, 200, 0}, &hint,
                "国家企业信用信息公示系统网址：http://example.invalid　　国家市场监督管理总局监制");
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = 168;
}

static void draw_trader(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_fill(sheet, (struct box_mm){0, 0, 297, 210}, 0xf9f4e6);
    certificate_border(sheet, 11, 0xa9843a);
    certificate_emblem(sheet, 148.5, 33, 26);
    sheet_write(sheet, (struct box_mm){98, 47, 101, 0},
                &(struct script){FACE_HEI, 32, SIDE_CENTRE, true, 0x6a3f10, 8}, "营业执照");
    sheet_write(sheet, (struct box_mm){120, 65, 57, 0},
                &(struct script){FACE_HEI, 12, SIDE_CENTRE, false, 0x6a3f10, 2},
                which_one(story, "（副  本）"));
    sheet_write(sheet, (struct box_mm){30, 50, 60, 0}, &LABEL, "统一社会信用代码");
    enter_code(sheet, story, paper, (struct box_mm){30, 58, 60, 0});
    certificate_qr(sheet, (struct box_mm){222, 46, 24, 24}, story->licence.unit_code);
    struct script label = LABEL, value = {FACE_KAI, 12, SIDE_LEFT, false, 0x101010, 0};
    label.rgb = 0x303030;
    struct certificate_column left = {30, 90, 24, 100, 12, label, value};
    certificate_lines(sheet, story, paper, &left, TRADER_LEFT);
    struct certificate_column right = {172, 90, 26, 74, 12, label, value};
    certificate_lines(sheet, story, paper, &right, TRADER_RIGHT);
    date_and_seal(sheet, 228, 165);
    sheet->stamp_x_mm = 92;
    sheet->stamp_y_mm = 166;
}

/* The code at the right, upright, items in one column, no QR. */
static void draw_plain(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_fill(sheet, (struct box_mm){0, 0, 210, 297}, 0xf7f7f0);
    certificate_border(sheet, 14, 0x8c7a50);
    certificate_emblem(sheet, 105, 46, 24);
    sheet_write(sheet, (struct box_mm){40, 64, 130, 0},
                &(struct script){FACE_KAI, 36, SIDE_CENTRE, true, 0x202020, 10}, "营业执照");
    sheet_write(sheet, (struct box_mm){40, 82, 130, 0},
                &(struct script){FACE_SONG, 12, SIDE_CENTRE, false, 0x202020, 1},
                which_one(story, "（副本）（2-1）"));
    sheet_write(sheet, (struct box_mm){34, 98, 50, 0}, &LABEL, "统一社会信用代码");
    enter_code(sheet, story, paper, (struct box_mm){82, 98, 80, 0});
    struct script label = {FACE_SONG, 12, SIDE_LEFT, true, 0x202020, 0};
    struct script value = {FACE_KAI, 12, SIDE_LEFT, false, 0x101010, 0};
    struct certificate_column column = {34, 112, 40, 105, 12.5, label, value};
    certificate_lines(sheet, story, paper, &column, PORTRAIT);
    date_and_seal(sheet, 140, 246);
    sheet->stamp_x_mm = 76;
    sheet->stamp_y_mm = 244;
}

static const struct layout LAYOUTS[] = {
    {A4_LANDSCAPE, draw_landscape, true},  {A4_PORTRAIT, draw_portrait, true},
    {A4_LANDSCAPE, draw_original, true},   {A4_LANDSCAPE, draw_trader, true},
    {A4_PORTRAIT, draw_plain, true},       {A4_LANDSCAPE, more_licence, true},
    {A4_LANDSCAPE, more_electronic, true}, {A4_PORTRAIT, more_reduced, true},
    {A4_PORTRAIT, more_screen, true},      {A4_PORTRAIT, more_ground, true},
    {A4_PORTRAIT, more_half, true},        {A4_LANDSCAPE, more_single, true},
    {A4_PORTRAIT, more_shrunk, true},      {A4_PORTRAIT, more_declared, true},
    {A4_LANDSCAPE, more_purposed, true},   {A4_LANDSCAPE, more_dense, true},
    {A4_PORTRAIT, more_cornered, true},    {A4_LANDSCAPE, issuer_scoped, true},
    {A4_PORTRAIT, issuer_pictured, true},  {A4_LANDSCAPE, more_folded, true},
    {A4_PORTRAIT, more_inserted, true},    {A4_PORTRAIT, aside_columned, true},
    {A4_LANDSCAPE, aside_beside, true}};
const struct layout_list LICENCE_LAYOUTS = {LAYOUTS, sizeof LAYOUTS / sizeof *LAYOUTS, 2};
