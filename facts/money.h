/* Amounts of money as they stand on vouchers, in figures or in Chinese capitals, as fen.
 * Not fees: those are the rulebook's. Used by facts/payment.c and rules/. */
#ifndef SEALROOM_FACTS_MONEY_H
#define SEALROOM_FACTS_MONEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* money_parse reads "350.00", "1,050", "¥350.00元", "叁佰伍拾元整", "壹万零伍元叁角" (simplified or
 * traditional capitals, or plain numerals); false for anything else, *fen is then untouched. */
bool money_parse(const char *text, long *fen);

/* money_says tells whether words, perhaps with something misread around them, say the amount: its
 * capitals stand in them (a seal over the line adds characters at the ends). */
bool money_says(const char *words, long fen);

/* money_capitals gives the capitals of whole yuan ("叁佰伍拾"), for free; NULL for what vouchers of
 * these fees do not say: nothing, fen, a hundred million. */
char *money_capitals(long fen);

/* money_is_capital tells whether a character is one of amounts in capitals, which print uses: 伍
 * and 佰 are, 五, 百 and 元 are not. */
bool money_is_capital(int32_t character);

/* money_format writes yuan with two decimals ("350.00") into 24 bytes or more. */
void money_format(long fen, char out[static 24]);

#endif
