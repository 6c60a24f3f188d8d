/* Check digits of the codes on these papers: citizen number, credit code, organisation code, bank
 * number. Not readers: the text is expected in ASCII capitals without spaces.
 * Used by ocr/ (confidence, repair), facts/, rules/ and samples/ (which draws valid codes). */
#ifndef SEALROOM_BASE_CHECK_DIGIT_H
#define SEALROOM_BASE_CHECK_DIGIT_H

#include <stdbool.h>

/* The 31 characters of a credit code: no I O Z S V. */
#define CREDIT_CODE_ALPHABET "0123456789ABCDEFGHJKLMNPQRTUWXY"

/* citizen_check gives the 18th character for 17 digits (GB 11643, ISO 7064 MOD 11-2), 0 when they
 * are no digits. citizen_is_valid: 18 characters, check digit right, birth date real. */
char citizen_check(const char *first17);
bool citizen_is_valid(const char *number);

/* credit_check gives the 18th character for 17 (GB 32100-2015, mod 31), 0 outside the alphabet.
 * credit_is_valid looks at length, alphabet and check character; credit_is_proven also at that of
 * the organisation code inside: a misreading passes the one by chance once in 31, both once in 340.
 */
char credit_check(const char *first17);
bool credit_is_valid(const char *code);
bool credit_is_proven(const char *code);

/* organization_check gives the 9th character for 8 (GB 11714, 36 values, mod 11), 0 outside 0-9
 * A-Z. organization_is_valid takes 9 characters, with or without the hyphen before the last. */
char organization_check(const char *first8);
bool organization_is_valid(const char *code);

/* bank_number_is_valid: 12 digits with ISO 7064 MOD 11,10 (CNAPS). */
bool bank_number_is_valid(const char *number);

#endif
