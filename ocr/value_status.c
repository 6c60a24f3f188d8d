/* What became of a transfer, in the words of banks that no list knows. */
#include "ocr/value.h"

#include "base/scoped.h"
#include "base/text.h"

#include <string.h>

static bool says_one(const char *folded, const char *const *stems, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strstr(folded, stems[i]))
            return true;
    return false;
}

static bool ends_with(const char *text, const char *end) {
    size_t length = strlen(text);
    return length >= strlen(end) && strcmp(text + length - strlen(end), end) == 0;
}

const char *value_status(const char *raw, const char *listed) {
    static const char *const FAILED[] = {"失败", "退回", "退汇", "退款", "退票",   "撤销",
                                         "关闭", "取消", "拒绝", "冲正", "作废",   "驳回",
                                         "无效", "终止", "中止", "异常", "未成功", "不成功"};
    static const char *const PENDING[] = {"等待",   "预约",   "未完成", "未到账", "未付",
                                          "未处理", "未入账", "尚未",   "排队"};
    SCOPED(scoped_free)
    char *text = text_folded(raw);
    bool failed = says_one(text, FAILED, sizeof FAILED / sizeof *FAILED);
    bool waits = says_one(text, PENDING, sizeof PENDING / sizeof *PENDING) ||
                 text_starts_with(text, "待") || ends_with(text, "中") || strstr(text, ",待");
    bool done = listed && strcmp(listed, "done") == 0;
    if (strstr(text, "未成功") || strstr(text, "不成功"))
        return "failed";
    if (listed && !(done && (failed || waits)))
        return listed;
    if (done || failed == waits)
        return NULL;
    return failed ? "failed" : "pending";
}
