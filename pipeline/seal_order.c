#include "pipeline/seal_order.h"

#include "base/text.h"

#include <stdio.h>

char *seal_order_say(const struct seal_order *order) {
    struct text_buffer text = {0};
    text_add_format(&text, "%d %d %d %d %d %d %.4f", order->page, order->rotation_degrees, order->x,
                    order->y, order->width, order->height, order->size_mm);
    return text_buffer_take(&text);
}

bool seal_order_hear(const char *text, struct seal_order *out) {
    struct seal_order order;
    int end = 0;
    if (sscanf(text, "%d %d %d %d %d %d %lf%n", &order.page, &order.rotation_degrees, &order.x,
               &order.y, &order.width, &order.height, &order.size_mm, &end) != 7 ||
        text[end] != '\0' || order.page < 1 || !(order.size_mm >= 0))
        return false;
    *out = order;
    return true;
}

char *seal_told_say(const struct seal_told *told) {
    struct text_buffer text = {0};
    text_add_format(&text, "%.4f %.4f %.6f %u", told->width_mm, told->height_mm, told->turned_rad,
                    told->flaws);
    return text_buffer_take(&text);
}

bool seal_told_hear(const char *text, struct seal_told *out) {
    struct seal_told told;
    int end = 0;
    if (sscanf(text, "%lf %lf %lf %u%n", &told.width_mm, &told.height_mm, &told.turned_rad,
               &told.flaws, &end) != 4 ||
        text[end] != '\0')
        return false;
    *out = told;
    return true;
}
