/* What systemd would be to a service that tells of itself: listens at a datagram socket of the name
 * that it is given and prints what it hears, a line each, until it is ended. Not for the product;
 * used by tests/journeys/watch.sh. */
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>

int main(int count, char **arguments) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (count != 2)
        return 2;
    snprintf(address.sun_path, sizeof address.sun_path, "%s", arguments[1]);
    int ear = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (ear < 0 || bind(ear, (struct sockaddr *)&address, sizeof address) != 0)
        return 1;
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (;;) {
        char word[256];
        ssize_t length = recv(ear, word, sizeof word, 0);
        if (length < 0)
            return 1;
        printf("%.*s\n", (int)length, word);
    }
}
