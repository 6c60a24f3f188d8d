#include "ocr/recorded.h"

#include "base/memory.h"
#include "base/text.h"
#include "ocr/paper.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define PROBABILITY   0.99F
#define TABLE_TYPE_PX 40
#define TABLE_PAD_PX  10

void recorded_free(struct recorded *recorded) {
    sheet_free(&recorded->sheet);
}

static double width_em(int32_t code) {
    return code < 0x80 ? 0.5 : 1.0;
}

static int cell_of(const struct sheet *sheet, int x, int y) {
    for (int i = 0; i < sheet->cell_count; i++) {
        struct box_px box = sheet->cells[i].box;
        if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height)
            return i;
    }
    return -1;
}

static void add_character(struct line_text *text, int32_t code, double start, double end) {
    struct line_character *character = NULL;
    text->characters =
        memory_room(text->characters, text->character_count, sizeof *text->characters);
    character = &text->characters[text->character_count++];
    struct text_buffer one = {0};
    text_add_character(&one, code);
    text_cut(character->choices[0].text, sizeof character->choices[0].text, one.bytes);
    text_buffer_free(&one);
    character->choices[0].probability = PROBABILITY;
    character->choice_count = 1;
    character->start = (float)start;
    character->end = (float)end;
}

void recorded_line(struct recorded *recorded, int x, int y, int height_px, const char *text) {
    struct sheet *sheet = &recorded->sheet;
    double whole = 0;
    const char *at = text;
    for (int32_t c = text_next(&at); c; c = text_next(&at))
        whole += width_em(c);
    sheet->lines = memory_room(sheet->lines, sheet->line_count, sizeof *sheet->lines);
    struct sheet_line *line = &sheet->lines[sheet->line_count++];
    line->box = (struct box_px){x, y, (int)(whole * height_px), height_px};
    line->cell = cell_of(sheet, x, y + height_px / 2);
    line->is_read = true;
    line->text.text = text_copy(text);
    line->text.confidence = PROBABILITY;
    double place = 0;
    at = text;
    for (int32_t c = text_next(&at); c; c = text_next(&at)) {
        if (c != ' ' && c != 0x3000)
            add_character(&line->text, c, place / whole, (place + width_em(c)) / whole);
        place += width_em(c);
    }
}

void recorded_doubt(struct recorded *recorded, const char *text, float probability) {
    struct line_text *line = &recorded->sheet.lines[recorded->sheet.line_count - 1].text;
    for (int i = 0; i < line->character_count; i++)
        if (strcmp(line->characters[i].choices[0].text, text) == 0)
            line->characters[i].choices[0].probability = probability;
}

void recorded_cell(struct recorded *recorded, struct box_px box) {
    struct sheet *sheet = &recorded->sheet;
    sheet->cells = memory_room(sheet->cells, sheet->cell_count, sizeof *sheet->cells);
    sheet->cells[sheet->cell_count++] =
        (struct sheet_cell){.box = box, .row_span = 1, .column_span = 1};
}

static void write_cell(struct recorded *recorded, struct box_px box, const char *text) {
    char *copy = text_copy(text);
    char *rest = NULL;
    int y = box.y + TABLE_PAD_PX;
    for (char *row = strtok_r(copy, "\n", &rest); row; row = strtok_r(NULL, "\n", &rest)) {
        recorded_line(recorded, box.x + TABLE_PAD_PX, y, TABLE_TYPE_PX, row);
        y += TABLE_TYPE_PX + TABLE_PAD_PX;
    }
    free(copy);
}

static struct box_px table_cell(const struct recorded_table *table, int row, int column) {
    struct box_px box = {table->x, table->y + row * table->row_height, table->widths[column],
                         table->row_height};
    for (int i = 0; i < column; i++)
        box.x += table->widths[i];
    return box;
}

void recorded_table(struct recorded *recorded, struct recorded_table table, int rows,
                    const char *const *texts) {
    for (int i = 0; i < rows * table.columns; i++)
        recorded_cell(recorded, table_cell(&table, i / table.columns, i % table.columns));
    for (int i = 0; i < rows * table.columns; i++)
        write_cell(recorded, table_cell(&table, i / table.columns, i % table.columns), texts[i]);
}

struct page_reading recorded_read(struct recorded *recorded) {
    struct page_reading page = {0};
    struct fault why = {0};
    bool read = paper_read(&recorded->sheet, &page, &why);
    assert(read);
    return page;
}

const char *recorded_value(const struct page_reading *page, enum field_name name, int row) {
    const struct field *field = field_find(&page->fields, name, row);
    return field && field->value ? field->value : "";
}

enum field_state recorded_state(const struct page_reading *page, enum field_name name, int row) {
    const struct field *field = field_find(&page->fields, name, row);
    return field ? field->state : FIELD_STATE_NOT_TRIED;
}
