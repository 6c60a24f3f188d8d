#include "samples/invent.h"

#include "base/check_digit.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

static const char *const SURNAMES[] = {
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐",   "孙",   "胡",   "朱", "高",
    "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐",   "冯",   "于",   "董", "萧",
    "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "欧阳", "司马", "诸葛", NULL};
static const char *const GIVEN[] = {
    "伟",   "芳",   "娜",   "敏",   "静",   "丽",   "强",   "磊",   "军",   "洋",   "勇",
    "艳",   "杰",   "娟",   "涛",   "明",   "超",   "霞",   "平",   "刚",   "玲",   "桂英",
    "建国", "志强", "秀兰", "晓东", "海燕", "文博", "雨桐", "子涵", "浩然", "欣怡", "思远",
    "嘉怡", "宇航", "若曦", "立新", "春梅", "国庆", "雪峰", "振华", "慧敏", "天佑", "一鸣",
    "凯",   "斌",   "婷",   "颖",   "璐",   "鑫",   NULL};
static const char *const STEMS[] = {"恒信", "云海", "博远", "中天", "华盛", "启明", "金桥",
                                    "瑞丰", "鼎新", "同创", "联智", "安达", "文澜", "百川",
                                    "信成", "东方", "锐智", "嘉业", "新源", "正大", NULL};
static const char *const TRADES[] = {"科技",     "信息技术", "网络技术", "商贸",     "建筑工程",
                                     "医疗器械", "文化传媒", "物业管理", "软件开发", "环保设备",
                                     "咨询服务", "电子商务", NULL};
static const char *const FORMS[] = {"有限公司", "有限公司", "有限责任公司", "股份有限公司", NULL};
static const char *const PLACES[] = {"北京", "示例市", "北京", NULL};
static const char *const ORGANS[] = {"财政局",
                                     "水务局",
                                     "教育委员会",
                                     "卫生健康委员会",
                                     "人力资源和社会保障局",
                                     "规划和自然资源委员会",
                                     "城市管理委员会",
                                     "文化和旅游局",
                                     "统计局",
                                     "医疗保障局",
                                     "住房和城乡建设委员会",
                                     "人民政府办公室",
                                     NULL};
static const char *const INSTITUTIONS[] = {"图书馆",
                                           "不动产登记中心",
                                           "第一中学",
                                           "中心医院",
                                           "质量检验所",
                                           "园林科学研究院",
                                           "公共资源交易中心",
                                           "疾病预防控制中心",
                                           "社会福利院",
                                           "环境监测站",
                                           NULL};
static const char *const ASSOCIATIONS[] = {
    "软件行业协会", "律师协会", "志愿服务联合会", "建筑业联合会", "养老服务协会",
    "书法家协会",   NULL};
static const char *const STREETS[] = {"和平路",   "建设大街", "文化路",   "学院南路", "光明街",
                                      "科技园路", "长安东路", "迎宾大道", "花园北街", NULL};
static const char *const DEPARTMENTS[] = {"办公室", "财务部",   "信息中心", "综合科",
                                          "人事处", "业务一部", "审批科",   "采购部",
                                          "法务部", "运维部",   NULL};

void invent_digits(struct chance *from, int count, char *out) {
    for (int i = 0; i < count; i++)
        out[i] = (char)('0' + chance_int(from, 0, 9));
    out[count] = '\0';
}

void invent_number(struct chance *from, struct date birth, bool woman, char out[static 19]) {
    int sequence = chance_int(from, 0, 498) * 2 + (woman ? 0 : 1);
    char first[64];
    snprintf(first, sizeof first, "690101%04d%02d%02d%03d", birth.year, birth.month, birth.day,
             sequence);
    memcpy(out, first, 17);
    out[17] = '\0';
    out[17] = citizen_check(out);
    out[18] = '\0';
}

void invent_code(struct chance *from, enum body_sort sort, char out[static 19]) {
    static const char *const HEADS[] = {[BODY_COMPANY] = "91",
                                        [BODY_ORGAN] = "11",
                                        [BODY_INSTITUTION] = "12",
                                        [BODY_ASSOCIATION] = "51"};
    static const char *const REGIONS[] = {"690101", "110108", "110102", "110105", NULL};
    char body[9];
    /* The check character 10 of an organisation code is written X, as in any credit code. */
    memcpy(body, "PDY", 3);
    invent_digits(from, 5, body + 3);
    char text[32];
    snprintf(text, sizeof text, "%s%s%s%c", HEADS[sort], chance_text(from, REGIONS), body,
             organization_check(body));
    memcpy(out, text, 17);
    out[17] = '\0';
    out[17] = credit_check(out);
    out[18] = '\0';
}

static struct date years_later(struct date from, int years) {
    struct date day = {from.year + years, from.month, from.day};
    if (day.month == 2 && day.day == 29)
        day.day = 28;
    return day;
}

/* A card's term follows the holder's age when it was issued: 10, 20 years or long-term. */
static void invent_term(struct chance *from, struct person *person, struct date today) {
    struct date start = {today.year - chance_int(from, 1, 4), chance_int(from, 1, 12),
                         chance_int(from, 1, 28)};
    int age = start.year - person->birth.year;
    person->valid_from = start;
    person->valid_until = (struct date){0};
    if (age < 46)
        person->valid_until = years_later(start, age < 26 ? 10 : 20);
}

struct person invent_person(struct chance *from, struct date today) {
    struct person person = {0};
    person.woman = chance_hit(from, 0.5);
    const char *given = chance_text(from, GIVEN);
    snprintf(person.name, sizeof person.name, "%s%s", chance_text(from, SURNAMES), given);
    if (text_length_characters(person.name) == 2 && chance_hit(from, 0.5))
        strncat(person.name, "华", sizeof person.name - strlen(person.name) - 1);
    person.birth = (struct date){today.year - chance_int(from, 31, 56), chance_int(from, 1, 12),
                                 chance_int(from, 1, 28)};
    invent_number(from, person.birth, person.woman, person.number);
    invent_term(from, &person, today);
    char tail[9];
    invent_digits(from, 8, tail);
    snprintf(person.phone, sizeof person.phone, "%s%s", chance_hit(from, 0.5) ? "164" : "194",
             tail);
    snprintf(person.email, sizeof person.email, "user%.4s@example.invalid", tail);
    snprintf(person.department, sizeof person.department, "%s", chance_text(from, DEPARTMENTS));
    snprintf(person.address, sizeof person.address, "示例省示例市示例区%s%d号院%d号楼%d单元%d号",
             chance_text(from, STREETS), chance_int(from, 1, 99), chance_int(from, 1, 20),
             chance_int(from, 1, 6), chance_int(from, 101, 1806));
    snprintf(person.issuer, sizeof person.issuer, "示例市公安局示例分局");
    return person;
}

static void invent_name(struct chance *from, struct unit *unit) {
    const char *tag = chance_hit(from, 0.5) ? "样例" : "示例";
    switch (unit->sort) {
    case BODY_COMPANY: {
        const char *place = chance_text(from, PLACES), *stem = chance_text(from, STEMS);
        const char *trade = chance_text(from, TRADES);
        bool inner = chance_hit(from, 0.12);
        snprintf(unit->name, sizeof unit->name, "%s%s%s%s%s%s", inner ? "" : place, tag, stem,
                 inner ? "（北京）" : "", trade, chance_text(from, FORMS));
        break;
    }
    case BODY_ORGAN:
        snprintf(unit->name, sizeof unit->name, "示例市%s%s", chance_hit(from, 0.6) ? "样例区" : "",
                 chance_text(from, ORGANS));
        break;
    case BODY_INSTITUTION:
        snprintf(unit->name, sizeof unit->name, "示例市%s%s", chance_hit(from, 0.5) ? "样例区" : "",
                 chance_text(from, INSTITUTIONS));
        break;
    case BODY_ASSOCIATION:
        snprintf(unit->name, sizeof unit->name, "%s%s%s", chance_hit(from, 0.5) ? "北京" : "示例市",
                 tag, chance_text(from, ASSOCIATIONS));
        break;
    }
}

struct unit invent_unit(struct chance *from, enum body_sort sort) {
    struct unit unit = {.sort = sort};
    invent_name(from, &unit);
    invent_code(from, sort, unit.code);
    snprintf(unit.address, sizeof unit.address, "示例市示例区%s%d号", chance_text(from, STREETS),
             chance_int(from, 1, 199));
    snprintf(unit.postcode, sizeof unit.postcode, "690%03d", chance_int(from, 0, 999));
    char digits[32];
    invent_digits(from, 7, digits);
    snprintf(unit.phone, sizeof unit.phone, "010-6%.7s", digits);
    snprintf(unit.bank, sizeof unit.bank, "示例银行%s支行", chance_text(from, STEMS));
    invent_digits(from, 15, digits);
    snprintf(unit.account, sizeof unit.account, "0000%.15s", digits);
    struct person head = invent_person(from, (struct date){2026, 1, 1});
    snprintf(unit.legal_person, sizeof unit.legal_person, "%s", head.name);
    invent_digits(from, 7, digits);
    if (chance_hit(from, sort == BODY_COMPANY ? 0.8 : 0.3))
        snprintf(unit.seal_serial, sizeof unit.seal_serial, "690101%.7s", digits);
    return unit;
}
