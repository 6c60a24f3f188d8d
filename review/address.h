/* Where the page listens: an address and port as people write them, and whether others reach it.
 * Not the listening. Used by review/server.c. */
#ifndef SEALROOM_REVIEW_ADDRESS_H
#define SEALROOM_REVIEW_ADDRESS_H

#include "base/fault.h"

struct sockaddr_storage;

/* address_resolve reads "127.0.0.1:8420", "[::1]:8420" or "host:8420"; SETUP when it is none. */
MUST_CHECK bool address_resolve(const char *listen, struct sockaddr_storage *out,
                                struct fault *why);

/* address_is_this_machine: nobody but programs of this machine reaches it. */
bool address_is_this_machine(const struct sockaddr_storage *address);

#endif
