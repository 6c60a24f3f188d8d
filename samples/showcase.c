#include "samples/showcase.h"

#include "samples/cases.h"
#include "samples/draw_packet.h"

struct recipe {
    struct making making;
    struct wish wish;
    enum finding_code codes[3]; /* ended by FINDING_NONE */
};

#define DAY                                                                                        \
    { 2026, 11, 20 }

/* Dates in them stay good, or bad, for years: the day of receipt is the day of the clone. */
static const struct recipe RECIPES[] = {
    {{.name = "sample-1", .form = FILE_PDF, .dpi = 200, .quality = 62},
     {BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, true, 1, 0, DAY, true},
     {0}},
    {{.name = "sample-2", .form = FILE_TIFF_JPEG, .dpi = 200, .quality = 75},
     {BUSINESS_RENEWAL, CERTIFICATE_UNIT, false, 2, 0, DAY, true},
     {FINDING_FEE_SHORT}},
    {{.name = "sample-3", .form = FILE_JPEG, .dpi = 200, .quality = 60},
     {BUSINESS_PERSONAL_ISSUE, CERTIFICATE_PERSONAL, false, 0, 3, DAY, true},
     {FINDING_ID_SIDE_MISSING, FINDING_ID_EXPIRED}},
    {{.name = "sample-4", .form = FILE_TIFF, .mode = SCAN_BILEVEL, .dpi = 300},
     {BUSINESS_REISSUE, CERTIFICATE_UNIT, false, 1, 0, DAY, true},
     {FINDING_SEAL_COLOURLESS}},
    {{.name = "sample-5", .form = FILE_PNG, .dpi = 150, .calm = true},
     {BUSINESS_REVOCATION, CERTIFICATE_UNIT, false, 1, 0, DAY, true},
     {0}},
    {{.name = "sample-6", .form = FILE_JP2, .dpi = 200},
     {BUSINESS_CHANGE, CERTIFICATE_UNIT, true, 1, 0, DAY, true},
     {FINDING_SEAL_FOREIGN, FINDING_DOCUMENT_MISSING}},
    {{.name = "sample-7", .form = FILE_WEBP, .dpi = 200, .quality = 70},
     {BUSINESS_UNIT_ISSUE, CERTIFICATE_UNIT, false, 1, 0, DAY, true},
     {FINDING_SEAL_COPIED, FINDING_UNIT_CODE_MISMATCH}},
    {{.name = "sample-8", .form = FILE_PDF, .dpi = 200, .quality = 60, .turned = true},
     {BUSINESS_PERSONAL_ISSUE, CERTIFICATE_PERSONAL, false, 0, 1, DAY, true},
     {FINDING_FEE_OVER, FINDING_SEAL_MISSING}},
};

static void spoil(struct story *story, enum finding_code code) {
    const struct spoiling *spoiling = cases_for(code);
    for (int tries = 0; tries < 200; tries++)
        if (spoiling->spoil(story))
            return;
}

static bool draw_recipe(const struct recipe *recipe, const char *folder, uint64_t seed,
                        struct fault *why) {
    struct chance from = chance_from(seed, recipe->making.name);
    struct story *story SCOPED(story_free_owner)
    = story_begin(&from, &recipe->wish);
    struct making making = recipe->making;
    making.folder = folder;
    making.plain = true;
    if (making.mode != SCAN_COLOUR)
        cases_colourless(story);
    else
        for (int i = 0; i < 3 && recipe->codes[i] != FINDING_NONE; i++)
            spoil(story, recipe->codes[i]);
    return draw_packet(story, &making, why);
}

bool showcase_draw(const char *folder, uint64_t seed, struct fault *why) {
    for (size_t i = 0; i < sizeof RECIPES / sizeof *RECIPES; i++)
        if (!draw_recipe(&RECIPES[i], folder, seed, why))
            return false;
    return true;
}
