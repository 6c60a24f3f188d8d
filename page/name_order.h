/* The natural order of a folder's page files: page3 before page10, whatever the width of digits.
 * Not a collation of languages: other characters go by code point, ASCII letters without case.
 * Used by pipeline/ to put the files of a packet in order. */
#ifndef SEALROOM_PAGE_NAME_ORDER_H
#define SEALROOM_PAGE_NAME_ORDER_H

/* name_order_compare gives < 0, 0 or > 0, 0 only for equal bytes: a total order. Names are UTF-8; a
 * path's separators come before all else, so that a folder's files stay together. Digits of any
 * length count as one number, full-width digits (０ to ９) as digits. */
int name_order_compare(const char *a, const char *b);

/* name_order_compare_items is the same for qsort over an array of const char *. */
int name_order_compare_items(const void *a, const void *b);

#endif
