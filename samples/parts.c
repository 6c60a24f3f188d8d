#include "samples/parts.h"

#include "samples/seals.h"

const char *part_detail_title(const struct paper *paper) {
    return paper->unit_rows ? "政务单位证书业务明细表" : "政务个人证书业务明细表";
}

const char *part_sample_title(const struct paper *paper) {
    return paper->kind == PAGE_KIND_UNIT_SEAL_SAMPLE ? "单位电子签章采样表" : "个人电子签章采样表";
}

bool part_has_foot(const struct paper *paper) {
    return paper->last_sheet || paper->stamping != STAMP_NONE;
}

double part_records(struct sheet *sheet, const struct form *form, const struct row *rows) {
    struct form record = *form;
    for (int i = 0; i < form->paper->row_count; i++) {
        record.number = form->paper->first_row + i + 1;
        record.place.y = form_draw(sheet, &record, rows);
    }
    return record.place.y;
}

void part_day(struct sheet *sheet, const struct story *story, struct box_mm place) {
    char day[32];
    sheet_date(story->form.day, day, sizeof day);
    sheet_enter(sheet, place, &(struct entry){FIELD_NONE, -1, day, NULL});
}

void part_foot(struct sheet *sheet, const struct story *story, struct box_mm at,
               const char *label) {
    struct script script = sheet->hand.label;
    script.side = SIDE_LEFT;
    sheet_write(sheet, (struct box_mm){at.x, at.y, 70, 0}, &script, label);
    part_day(sheet, story, (struct box_mm){at.x + 4, at.y + 9, 50, 8});
    sheet->stamp_x_mm = at.x + 28;
    sheet->stamp_y_mm = at.y + 7;
}

void part_signed(struct sheet *sheet, const struct story *story, const struct script *script,
                 double y_mm) {
    char day[32];
    struct script right = *script;
    right.side = SIDE_RIGHT;
    sheet_date(story->form.day, day, sizeof day);
    sheet_write(sheet, (struct box_mm){28, y_mm, 150, 0}, &right, story->unit.name);
    sheet_write(sheet, (struct box_mm){28, y_mm + 12, 146, 0}, &right, day);
    sheet->stamp_x_mm = 150;
    sheet->stamp_y_mm = y_mm + 6;
}

void part_sample(struct sheet *sheet, const struct story *story, const struct paper *paper,
                 struct box_mm place, const struct script *pen) {
    if (paper->kind == PAGE_KIND_PERSONAL_SEAL_SAMPLE) {
        struct script script = *pen;
        if (sheet->hand.written)
            script.face = sheet->hand.entry.face;
        sheet_write(sheet, place, &script,
                    story->sloppy_sample ? story->unit.legal_person
                                         : story_person(story, paper->person)->name);
        return;
    }
    struct seal_set set = seals_of(story);
    sheet->stamp_x_mm = place.x + place.width / 2 + (story->sloppy_sample ? 14 : 0);
    sheet->stamp_y_mm = place.y + place.height / 2;
    seals_stamp(sheet, &set, paper->stamping);
}

int part_last_person(const struct paper *paper) {
    return paper->second_person > paper->person ? paper->second_person : paper->person;
}

void part_card(struct sheet *sheet, const struct paper *paper, const struct person *person,
               const struct card_place *at, enum card_side side) {
    double turn = chance_normal(&sheet->chance) * 0.004;
    if (side == CARD_PORTRAIT ? paper->portrait : paper->emblem || paper->twice)
        card_lay(sheet, at, person, paper->twice ? CARD_PORTRAIT : side, turn);
}
