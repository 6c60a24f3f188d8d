/* fill-store FILE COUNT: a store for the load test (scripts/load). */
#include "tests/review/fill.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments) {
    if (count != 3 || sodium_init() < 0) {
        fprintf(stderr, "fill-store FILE COUNT\n");
        return EXIT_FAILURE;
    }
    fill_store(arguments[1], atoi(arguments[2]));
    return EXIT_SUCCESS;
}
