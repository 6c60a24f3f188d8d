#include "pipeline/table.h"

#include "base/scoped.h"
#include "base/text.h"

#include <string.h>

static void put_csv(FILE *out, const char *value) {
    bool is_formula = value[0] && strchr("=+-@\t\r", value[0]);
    bool quoted = is_formula || strpbrk(value, "\",\r\n");
    if (!quoted) {
        fputs(value, out);
        return;
    }
    fputs(is_formula ? "\"'" : "\"", out);
    for (; *value; value++) {
        if (*value == '"')
            fputc('"', out);
        fputc(*value, out);
    }
    fputc('"', out);
}

static void put_json(FILE *out, const char *value) {
    SCOPED(text_buffer_free)
    struct text_buffer quoted = {0};
    text_add_quoted(&quoted, value);
    fputs(quoted.bytes, out);
}

static bool is_plain(const struct table *table, const char *column) {
    for (int i = 0; table->plain && table->plain[i]; i++)
        if (strcmp(table->plain[i], column) == 0)
            return true;
    return false;
}

void table_head(struct table *table) {
    if (table->form != TABLE_CSV || table->has_head)
        return;
    table->has_head = true;
    fputs("\xef\xbb\xbf", table->out);
    for (int i = 0; table->columns[i]; i++)
        fprintf(table->out, "%s%s", i ? "," : "", table->columns[i]);
    fputs("\r\n", table->out);
}

void table_row(struct table *table, const char *const *values) {
    table_head(table);
    for (int i = 0; table->columns[i]; i++) {
        if (table->form == TABLE_CSV) {
            fputs(i ? "," : "", table->out);
            put_csv(table->out, values[i] ? values[i] : "");
            continue;
        }
        fprintf(table->out, "%s\"%s\": ", i ? ", " : "{", table->columns[i]);
        if (values[i] && is_plain(table, table->columns[i]))
            fputs(values[i], table->out);
        else if (values[i])
            put_json(table->out, values[i]);
        else
            fputs("null", table->out);
    }
    fputs(table->form == TABLE_CSV ? "\r\n" : "}\n", table->out);
}
