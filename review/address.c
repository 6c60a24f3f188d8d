#include "review/address.h"

#include "base/scoped.h"
#include "base/text.h"

#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

/* "host:port" or "[host]:port" taken apart; `copy` is cut up. */
static bool split(char *copy, char **host, char **port) {
    char *colon = strrchr(copy, ':');
    if (!colon || colon == copy)
        return false;
    *colon = '\0';
    *port = colon + 1;
    *host = copy;
    size_t length = strlen(copy);
    if (copy[0] == '[' && copy[length - 1] == ']') {
        copy[length - 1] = '\0';
        *host = copy + 1;
    }
    return true;
}

bool address_resolve(const char *listen, struct sockaddr_storage *out, struct fault *why) {
    SCOPED(scoped_free)
    char *copy = text_copy(listen);
    char *host = NULL;
    char *port = NULL;
    struct addrinfo *found = NULL;
    const struct addrinfo wanted = {.ai_flags = AI_PASSIVE | AI_NUMERICSERV,
                                    .ai_socktype = SOCK_STREAM};
    if (!split(copy, &host, &port) || getaddrinfo(host, port, &wanted, &found) != 0)
        return fault_raise(why, FAULT_SETUP, WORD_REVIEW_CANNOT_LISTEN, "%s", listen);
    memset(out, 0, sizeof *out);
    memcpy(out, found->ai_addr, found->ai_addrlen);
    freeaddrinfo(found);
    return true;
}

bool address_is_this_machine(const struct sockaddr_storage *address) {
    if (address->ss_family == AF_INET6)
        return IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)address)->sin6_addr);
    uint32_t number = ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr);
    return number >> 24 == IN_LOOPBACKNET;
}
