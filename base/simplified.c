#include "base/simplified.h"

#include <stdbool.h>

int32_t simplified_of(int32_t code_point) {
    int low = 0;
    int high = SIMPLIFIED_PAIR_COUNT;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (SIMPLIFIED_PAIRS[middle].traditional < code_point)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < SIMPLIFIED_PAIR_COUNT && SIMPLIFIED_PAIRS[low].traditional == code_point;
    return found ? SIMPLIFIED_PAIRS[low].simplified : code_point;
}
