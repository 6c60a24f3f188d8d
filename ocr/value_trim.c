#include "base/scoped.h"
#include "base/text.h"
#include "ocr/value.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

static bool is_edge(int32_t c) {
    static const char *const EDGE = ":;,.。，、：；_|/\\-—–~·*'\"《》<>=+…・“”‘’■□☐";
    const char *at = EDGE;
    for (int32_t e = text_next(&at); e; e = text_next(&at))
        if (e == c)
            return true;
    return false;
}

char *value_trimmed(const char *raw) {
    char *text = text_value(raw);
    const char *start = text;
    const char *end = text;
    bool begun = false;
    for (const char *at = text; *at;) {
        const char *before = at;
        bool edge = is_edge(text_next(&at));
        if (!edge && !begun)
            start = before;
        begun = begun || !edge;
        if (!edge)
            end = at;
    }
    /* A closing bracket in front is the label's. */
    static const char CLOSING[] = "）";
    if (begun && text_starts_with(start, CLOSING) && end - start > (ptrdiff_t)sizeof CLOSING)
        start += sizeof CLOSING - 1;
    struct text_buffer out = {0};
    if (begun)
        text_add_bytes(&out, start, (size_t)(end - start));
    free(text);
    return text_buffer_take(&out);
}

bool value_is_label(const char *name) {
    static const char *const ENDS[] = {"代码", "名称", "全称", "号码", "地址", "住所",
                                       "电话", "邮编", "编码", "信箱", "邮箱", "信息",
                                       "资料", "详情", "明细", "表"};
    SCOPED(scoped_free)
    char *front = text_copy(name);
    char *bracket = strstr(front, "（");
    if (bracket && bracket > front && text_ends_with(front, "）"))
        *bracket = '\0';
    for (size_t i = 0; i < sizeof ENDS / sizeof *ENDS; i++)
        if (text_ends_with(front, ENDS[i]))
            return true;
    return false;
}
