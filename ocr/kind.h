/* What kind of paper a page is: by its title, else by the words that only such papers carry.
 * Not its fields. Used by ocr/paper.c. */
#ifndef SEALROOM_OCR_KIND_H
#define SEALROOM_OCR_KIND_H

#include "ocr/block.h"
#include "ocr/words.h"

struct kind_guess {
    enum page_kind kind; /* PAGE_KIND_OTHER when nothing fits */
    double confidence;
    enum page_kind also[4];
    int also_count;
    bool
        goes_on; /* a form's further page: its table goes on below a head, without title and unit */
};

/* kind_find judges a page's text. `card_sides` is how many sides of ID cards were found on it. A
 * title outweighs single words; a paper that is not the main one is named in `also` when it stands
 * there with its own title or its own values' labels. */
struct kind_guess kind_find(const struct sheet *sheet, const struct block_list *blocks,
                            int card_sides);

#endif
