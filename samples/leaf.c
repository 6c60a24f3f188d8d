#include "samples/leaf.h"

#include "samples/writing.h"

#include <stdio.h>

const struct leaf_body LEAF_BODIES[] = {
    [BODY_COMPANY] = {"统一社会信用代码证书", "机构名称", "负责人", "机构性质", "其他", "赋码机关",
                      "示例市机构编制委员会办公室", "示例市机构编制委员会办公室"},
    [BODY_ORGAN] = {"统一社会信用代码证书", "机构名称", "负责人", "机构性质", "机关", "赋码机关",
                    "示例市机构编制委员会办公室", "示例市机构编制委员会办公室"},
    [BODY_INSTITUTION] = {"事业单位法人证书", "名　　称", "法定代表人", "经费来源", "财政补助收入",
                          "举办单位", "示例市教育委员会", "示例市事业单位登记管理局"},
    [BODY_ASSOCIATION] = {"社会团体法人登记证书", "名　　称", "法定代表人", "活动地域", "示例市",
                          "业务主管单位", "示例市科学技术协会", "示例市民政局"},
};

struct box_mm leaf_place(const struct leaf *leaf, struct box_mm place) {
    return (struct box_mm){leaf->x + place.x * leaf->scale, leaf->y + place.y * leaf->scale,
                           place.width * leaf->scale, place.height * leaf->scale};
}

static struct script in(const struct leaf *leaf, struct script script) {
    script.size_pt *= leaf->scale;
    script.spacing_mm *= leaf->scale;
    return script;
}

void leaf_print(const struct leaf *leaf, struct box_mm place, struct script script,
                const char *text) {
    struct script scaled = in(leaf, script);
    sheet_write(leaf->sheet, leaf_place(leaf, place), &scaled, text);
}

void leaf_plain(const struct leaf *leaf, struct box_mm at, const char *label, const char *text) {
    leaf_print(leaf, (struct box_mm){at.x, at.y, at.width, 0}, leaf->label, label);
    leaf_print(leaf, (struct box_mm){at.x + at.width, at.y, at.height, 0}, leaf->value, text);
}

void leaf_noted(const struct leaf *leaf, struct box_mm at, const char *label,
                const struct entry *what) {
    struct claim claim;
    char raw[300];
    const char *ways = what->raw;
    claim_of(leaf->story, leaf->paper, what->name, -1, &claim);
    if (!*claim.value)
        return;
    writing_change(ways ? ways[0] : 0, &claim);
    snprintf(raw, sizeof raw, "%s%s", ways ? ways + 1 : "", claim.raw);
    leaf_print(leaf, (struct box_mm){at.x, at.y, at.width, 0}, leaf->label, label);
    struct script script = in(leaf, leaf->value);
    struct box_mm place = leaf_place(leaf, (struct box_mm){at.x + at.width, at.y, at.height, 0});
    sheet_enter_as(leaf->sheet, place, &script, &(struct entry){what->name, -1, claim.value, raw});
}

void leaf_frame(const struct leaf *leaf, struct box_mm outer, uint32_t rgb) {
    struct box_mm inner = {outer.x + 4, outer.y + 4, outer.width - 8, outer.height - 8};
    sheet_frame(leaf->sheet, leaf_place(leaf, outer), 1.6 * leaf->scale, rgb);
    sheet_frame(leaf->sheet, leaf_place(leaf, inner), 0.4 * leaf->scale, rgb);
}
