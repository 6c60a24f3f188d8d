/* A packet as JSON and back: the form that users and programs get, and the form that is stored.
 * Not the store, and no file: texts in memory only. Used by pipeline/ (check, show, export, store),
 * by samples/ (truth) and by tests.
 *
 * The public form is the one of the interface's "JSON of a packet". The stored form is the public
 * one, unmasked, with what only the program needs: label, previews, crops and the recognisers'
 * alternatives; reading it back gives an equal packet. */
#ifndef SEALROOM_PACKET_JSON_H
#define SEALROOM_PACKET_JSON_H

#include "packet/packet.h"

#include <stddef.h>

enum json_form {
    JSON_MASKED, /* public; ID numbers, phones and accounts show their last four characters */
    JSON_FULL,   /* public, nothing hidden: `check`, `export --unmasked` */
    JSON_STORED, /* nothing hidden, nothing left out */
};

/* Each gives one line of UTF-8 without a line end; the caller frees it. Bytes that are no UTF-8
 * become U+FFFD. */
char *packet_to_json(const struct packet *packet, enum json_form form);
char *page_to_json(const struct page_reading *page, enum json_form form);
char *findings_to_json(const struct finding_list *findings, enum json_form form);
char *comparisons_to_json(const struct comparison_list *comparisons); /* the stored form */

/* Each reads any of the forms, strictly: a key that is unknown, doubled or of another type, a word
 * outside its list, a number out of range, a digest that is none is an INPUT fault naming the place
 * ("pages[2].seals[0].shape: …"). What may be null may be absent. *out is untouched on failure;
 * else it owns what it holds and what it held before is not freed. */
MUST_CHECK bool packet_from_json(const char *text, size_t length, struct packet *out,
                                 struct fault *why);
MUST_CHECK bool page_from_json(const char *text, size_t length, struct page_reading *out,
                               struct fault *why);
MUST_CHECK bool findings_from_json(const char *text, size_t length, struct finding_list *out,
                                   struct fault *why);
MUST_CHECK bool comparisons_from_json(const char *text, size_t length, struct comparison_list *out,
                                      struct fault *why);

#endif
