#include "page/name_order.h"
#include "tests/suite.h"

#include <stdlib.h>
#include <string.h>

START_TEST(files_of_a_folder_come_in_the_order_a_person_counts) {
    static const char *const WANTED[] = {"a/2.png",
                                         "a/10.png",
                                         "a-1.png",
                                         "page1.png",
                                         "Page02.png",
                                         "page2b.png",
                                         "page３.png",
                                         "page10.png",
                                         "page００011.png",
                                         "page12345678901234567890.png",
                                         "page12345678901234567891.png",
                                         "扫描 2.jpg",
                                         "扫描 10.jpg",
                                         "扫描件1.jpg"};
    enum { COUNT = sizeof WANTED / sizeof WANTED[0] };
    const char *names[COUNT];
    for (int i = 0; i < COUNT; i++)
        names[i] = WANTED[(i * 5 + 3) % COUNT];
    qsort(names, COUNT, sizeof names[0], name_order_compare_items);
    for (int i = 0; i < COUNT; i++)
        ck_assert_str_eq(names[i], WANTED[i]);
}
END_TEST

START_TEST(order_is_total_and_antisymmetric) {
    static const char *const NAMES[] = {"",
                                        "1",
                                        "01",
                                        "１",
                                        "a1",
                                        "A1",
                                        "a01",
                                        "a1b",
                                        "a",
                                        "/",
                                        "\xff",
                                        "a\xff"
                                        "1"};
    enum { COUNT = sizeof NAMES / sizeof NAMES[0] };
    for (int i = 0; i < COUNT; i++)
        for (int j = 0; j < COUNT; j++) {
            int there = name_order_compare(NAMES[i], NAMES[j]);
            ck_assert_int_eq(there, -name_order_compare(NAMES[j], NAMES[i]));
            ck_assert_int_eq(there == 0, i == j);
        }
}
END_TEST

SUITE("page/name_order", files_of_a_folder_come_in_the_order_a_person_counts,
      order_is_total_and_antisymmetric)
