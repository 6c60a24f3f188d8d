/* Enclosures kept aside that are no item: a request to use the seal; a certificate of a training;
 * how the key's driver is installed */
#include "samples/aside.h"
#include "samples/issuer_cells.h"
#include "samples/parts.h"
#include "samples/seals.h"

#include <stdio.h>

static const struct row SEALING[] = {
    {11, {SAYS(32, "用印部门"), TYPES(54, "@d"), SAYS(32, "用印人"), TYPES(54, "@n")}},
    {11, {SAYS(32, "用印文件名称"), TYPES(140, "办理数字证书相关材料")}},
    {11,
     {SAYS(32, "印章类别"),
      {CELL_TYPED, 80, "Z行政公章|x合同章|x财务章", 0, 0},
      SAYS(28, "份数"),
      TYPES(32, "6")}},
    {26,
     {NOTES(86, "部门意见：\n\n　　　情况属实，拟同意。"),
      NOTES(86, "领导意见：\n\n　　　同意。")}},
    {11, {SAYS(32, "印章管理员"), TYPES(54, "王样例"), SAYS(32, "备　注"), TYPES(54, "现场用印")}},
    NO_MORE_ROWS};

void aside_sealing(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    sheet_write(sheet, (struct box_mm){19, 24, 172, 0},
                &(struct script){FACE_SERIF, 20, SIDE_CENTRE, true, 0x101010, 2}, "用印审批单");
    sheet->hand.label = (struct script){FACE_SERIF, 11, SIDE_LEFT, false, 0x101010, 0};
    form_draw(sheet, &(struct form){story, paper, {19, 42, 172, 0}, BORDER_GRID, 1.1, 0}, SEALING);
}

void aside_trained(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    char text[300];
    (void)paper;
    struct script body = {FACE_KAI, 19, SIDE_LEFT, false, 0x202020, 0};
    sheet_frame(sheet, (struct box_mm){14, 14, 269, 182}, 1.6, 0xb08a3a);
    sheet_frame(sheet, (struct box_mm){18, 18, 261, 174}, 0.4, 0xb08a3a);
    sheet_write(sheet, (struct box_mm){40, 38, 217, 0},
                &(struct script){FACE_KAI, 40, SIDE_CENTRE, true, 0x8a2018, 10}, "结业证书");
    snprintf(
        text, sizeof text,
        "%s 同志：\n　　参加示例市信息安全培训中心举办的网络安全管理员培训，学习期满，成绩合格，"
        "准予结业。",
        story->agent.name);
    sheet_write(sheet, (struct box_mm){44, 76, 209, 0}, &body, text);
    sheet_write(sheet, (struct box_mm){160, 150, 100, 0}, &body, "2021年9月17日");
    seals_authority(sheet, "示例市信息安全培训中心", 214, 146);
}

void aside_manual(struct sheet *sheet, const struct story *story, const struct paper *paper) {
    static const char *const STEPS[] = {
        "1　将智能密码钥匙插入计算机的USB接口，系统提示发现新硬件。",
        "2　打开随附光盘，双击“驱动安装程序”，按提示点击“下一步”。",
        "3　安装完成后，任务栏右下角出现钥匙图标，表示驱动工作正常。",
        "4　首次使用请修改初始口令；连续输错六次，钥匙将被锁定。",
        "5　如遇问题，请先重新插拔钥匙，仍不能解决的请咨询服务热线。"};
    (void)story;
    (void)paper;
    sheet_write(sheet, (struct box_mm){24, 24, 162, 0},
                &(struct script){FACE_HEI, 18, SIDE_LEFT, true, 0x20406a, 0},
                "智能密码钥匙驱动安装说明");
    sheet_line(sheet, (struct box_mm){24, 36, 162, 0}, 0.6, 0x20406a);
    struct script body = {FACE_HEI, 11.5, SIDE_LEFT, false, 0x202020, 0};
    for (int i = 0; i < 5; i++) {
        struct box_mm picture = {40, 58 + i * 40.0, 60, 22};
        sheet_write(sheet, (struct box_mm){24, 46 + i * 40.0, 162, 0}, &body, STEPS[i]);
        sheet_fill(sheet, picture, 0xe4e8ee);
        sheet_frame(sheet, picture, 0.2, 0x9098a0);
    }
}
