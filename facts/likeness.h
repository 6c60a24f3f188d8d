/* How a value read from paper stands to the value expected: the same, surely another, or unsure.
 * Not a decision what is expected. Used within facts/ and by rules/ (payee).
 *
 * A real difference of one character must be told from a misreading of one. The recogniser's kept
 * alternatives decide: where it read another character surely and did not consider the expected
 * one, the paper says so; where it considered the expected one, the paper may. Without alternatives
 * the field's confidence decides. A field that is not `read` never differs surely. */
#ifndef SEALROOM_FACTS_LIKENESS_H
#define SEALROOM_FACTS_LIKENESS_H

#include "facts/facts.h"

/* likeness_name compares names: white space, dots and the width of brackets make no difference. */
enum agreement likeness_name(const struct field *field, const char *expected);

/* likeness_number compares codes and numbers; '*' in the field's value hides a digit and fits any
 * (at least four must be visible), '-' and white space are dropped. A number that lacks one or two
 * figures at an end is unsure, however well it was read. */
enum agreement likeness_number(const struct field *field, const char *expected);

/* likeness_fits tells whether an unsure reading may be of the expected name and nowhere speaks
 * against it: two thirds of its characters are the expected ones or were read for others so poorly
 * that they say nothing; a character that was read for another and did not consider the expected
 * one speaks against it. For values that other papers state for sure. */
bool likeness_fits(const struct field *field, const char *expected);

/* Whether a reading could be of the name that the packet's impressions bear. None of them says much
 * for the name. */
enum bearing {
    BEARING_NONE, /* characters were surely read as others, or most of it as another name */
    BEARING_POOR, /* hardly anything was surely read, and one character of that as another at most
                   */
    BEARING_OPEN, /* hardly anything was surely read, none of that as another, and a character
                     that tells bodies apart was thought of */
    BEARING_POSSIBLE, /* none was surely read as another; one that tells bodies apart was read */
};

enum bearing likeness_bearing(const struct field *field, const char *expected);

/* likeness_lost_at_seam tells whether a name read surely from one line lacks of the expected only
 * some characters in one place, and that where two parts of the line's reading meet. */
bool likeness_lost_at_seam(const struct field *field, const char *expected);

/* likeness_repair tells whether an impossible number (its check digit fails) is the expected,
 * possible one, misread: at most two characters off, none of them surely. */
bool likeness_repair(const struct field *field, const char *expected);

/* likeness_is_sure tells whether a value stands on the paper as it was read, beyond reasonable
 * doubt: for values that are impossible, which no other paper states. */
bool likeness_is_sure(const struct field *field);

/* names_are_like tells whether two names share more than half of their characters in order. */
bool names_are_like(const char *a, const char *b);

#endif
