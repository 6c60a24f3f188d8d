/* Other ways in which papers write what they say: dates, account numbers, telephones, amounts.
 * Not the values: samples/claim.h. Used by forms and running text. */
#ifndef SEALROOM_SAMPLES_WRITING_H
#define SEALROOM_SAMPLES_WRITING_H

#include "samples/claim.h"

/* writing_change changes what stands on the paper, never the value. Ways: 0 as it is; of dates
 * - . / 8 = 2026-11-03 2026.11.03 2026/11/3 20261103, z = 2026年11月03日, c = in Chinese figures,
 * t = with a time; 4 = figures in groups of four; p = a telephone in groups of 3, 4 and 4; n = a
 * count of years with 年 after it; y = an amount with 元 after it; W = the words for an amount
 * after 人民币; s = a yes or no as 需要 or 不需要. An empty value and a long term stay as they are.
 */
void writing_change(char way, struct claim *claim);

#endif
