/* Invented people, bodies and numbers with right check digits, safe by domain.md §9: region 690101,
 * organisation codes of the self-defined zone PDY, phones 164 and 194, names with 示例 or 样例.
 * Not a list of anybody who exists. Used by samples/story.c and the cases. */
#ifndef SEALROOM_SAMPLES_INVENT_H
#define SEALROOM_SAMPLES_INVENT_H

#include "base/date.h"
#include "samples/chance.h"

struct person {
    char name[32];
    char number[19];
    bool woman;
    struct date birth;
    struct date valid_from, valid_until; /* year 0 in valid_until = long-term */
    char phone[16];
    char email[48];
    char department[48];
    char address[96];
    char issuer[64];
};

enum body_sort { BODY_COMPANY, BODY_ORGAN, BODY_INSTITUTION, BODY_ASSOCIATION };

struct unit {
    enum body_sort sort;
    char name[96];
    char code[19]; /* characters 9 to 17 are its organisation code */
    char address[96];
    char postcode[8];
    char phone[20];
    char bank[64];
    char account[24];
    char legal_person[32];
    char seal_serial[16]; /* 13 digits, "" when the seal bears none */
};

/* invent_person: of working age; the card is valid on `today` and for years after. */
struct person invent_person(struct chance *from, struct date today);
struct unit invent_unit(struct chance *from, enum body_sort sort);
/* invent_number gives a citizen number of region 690101 for a birth day and sex. */
void invent_number(struct chance *from, struct date birth, bool woman, char out[static 19]);
/* invent_code gives a credit code of the PDY zone. */
void invent_code(struct chance *from, enum body_sort sort, char out[static 19]);
/* invent_digits writes `count` digits and a zero byte. */
void invent_digits(struct chance *from, int count, char *out);

#endif
