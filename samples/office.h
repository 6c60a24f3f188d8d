/* What the regulation fixes: the payee and the fee table, written out a second time so that a fault
 * in the rulebook shows against the samples. Not configuration of the program.
 * Used by samples/story.c and samples/cases.c. Source: regulation.zh.txt, readings.md. */
#ifndef SEALROOM_SAMPLES_OFFICE_H
#define SEALROOM_SAMPLES_OFFICE_H

struct story;

#define OFFICE_NAME    "北京数字认证股份有限公司"
#define OFFICE_BANK    "北京银行双清苑支行"
#define OFFICE_ACCOUNT "01090327800120102315712"
#define OFFICE_NUMBER  "313100000415"

/* office_fee_fen sums what the packet's rows cost. */
long office_fee_fen(const struct story *story);

/* office_amount_in_words writes fen as 叁佰伍拾元整. */
void office_amount_in_words(long fen, char *out, int size);

#endif
