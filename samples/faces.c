#include "samples/faces.h"

#include <cairo.h>
#include <dirent.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>

static bool pens_are_there;

void faces_open(const char *folder) {
    DIR *listing = opendir(folder);
    if (!listing)
        return;
    for (struct dirent *entry; (entry = readdir(listing));) {
        char path[700];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (strstr(entry->d_name, ".ttf") && FcConfigAppFontAddFile(NULL, (const FcChar8 *)path))
            pens_are_there = true;
    }
    closedir(listing);
}

const char *face_family(enum face face) {
    static const char *const FAMILIES[FACE_COUNT] = {
        [FACE_SONG] = "AR PL SungtiL GB,Noto Serif CJK SC",
        [FACE_HEI] = "Noto Sans CJK SC",
        [FACE_KAI] = "AR PL KaitiM GB,AR PL UKai CN",
        [FACE_MING] = "AR PL UMing CN,Noto Serif CJK SC",
        [FACE_SERIF] = "Noto Serif CJK SC",
        [FACE_MICRO] = "WenQuanYi Micro Hei",
        [FACE_NUMBER] = "DejaVu Sans Mono,Noto Sans Mono CJK SC",
        [FACE_LATIN] = "DejaVu Sans,Noto Sans CJK SC",
        [FACE_ROUND] = "WenQuanYi Zen Hei,Noto Sans CJK SC",
        [FACE_BRUSH] = "AR PL UKai CN,AR PL KaitiM GB",
        [FACE_FIXED] = "Noto Sans Mono CJK SC",
        [FACE_BOOK] = "DejaVu Serif,AR PL UMing CN",
        [FACE_PEN_1] = "Long Cang,AR PL KaitiM GB",
        [FACE_PEN_2] = "Zhi Mang Xing,AR PL KaitiM GB",
        [FACE_PEN_3] = "Ma Shan Zheng,AR PL KaitiM GB",
        [FACE_PEN_4] = "Liu Jian Mao Cao,AR PL KaitiM GB",
    };
    if (face >= FACE_PEN_1 && !pens_are_there)
        return FAMILIES[FACE_KAI];
    return FAMILIES[face];
}

void faces_prepare(PangoLayout *layout) {
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    PangoContext *context = pango_layout_get_context(layout);
    pango_cairo_context_set_font_options(context, options);
    pango_context_set_round_glyph_positions(context, FALSE);
    cairo_font_options_destroy(options);
}
