#include "ocr/character_classes.h"

#include "base/memory.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More keys than any model of this family has; class numbers must fit int16_t. */
#define MOST_KEYS 20000

static const char *const letters[ALPHABETS] = {
    [ALPHABET_ANY] = "",
    [ALPHABET_DIGITS] = "0123456789X",
    [ALPHABET_CREDIT_CODE] = "0123456789ABCDEFGHJKLMNPQRTUWXY", /* GB 32100-2015, 4 */
    [ALPHABET_AMOUNT] = "0123456789.,¥",
};

/* What stands for what: shapes that one pen or printer makes alike, and forms of one character in
 * other widths. `alphabets` is a set of bits. */
struct look_alike {
    const char *seen, *meant;
    unsigned alphabets;
};

#define IN(alphabet)    (1U << (alphabet))
#define NUMBERS         (IN(ALPHABET_DIGITS) | IN(ALPHABET_AMOUNT))
#define CODES           IN(ALPHABET_CREDIT_CODE)
#define AMOUNTS         IN(ALPHABET_AMOUNT)
#define DIGITS          IN(ALPHABET_DIGITS)
#define NUMBERS_OR_CODE (NUMBERS | CODES)

static const struct look_alike look_alikes[] = {
    {"O", "0", NUMBERS_OR_CODE}, {"o", "0", NUMBERS_OR_CODE}, {"〇", "0", NUMBERS_OR_CODE},
    {"D", "0", NUMBERS},         {"Q", "0", NUMBERS},         {"I", "1", NUMBERS_OR_CODE},
    {"l", "1", NUMBERS_OR_CODE}, {"i", "1", NUMBERS_OR_CODE}, {"|", "1", NUMBERS_OR_CODE},
    {"Z", "2", NUMBERS_OR_CODE}, {"z", "2", NUMBERS_OR_CODE}, {"S", "5", NUMBERS_OR_CODE},
    {"s", "5", NUMBERS_OR_CODE}, {"B", "8", NUMBERS},         {"×", "X", DIGITS | CODES},
    {"乂", "X", DIGITS | CODES}, {"￥", "¥", AMOUNTS},        {"Y", "¥", AMOUNTS},
    {"。", ".", AMOUNTS},        {"·", ".", AMOUNTS},         {"，", ",", AMOUNTS},
    {"、", ",", AMOUNTS},        {" ", "", NUMBERS_OR_CODE},  {"-", "", DIGITS | CODES},
    {"－", "", DIGITS | CODES},  {"—", "", DIGITS | CODES},   {"　", "", NUMBERS_OR_CODE},
};

/* Of all letters only the sign for yuan is more than one byte long. */
static bool is_letter_of(enum line_alphabet alphabet, const char *character) {
    size_t length = strlen(character);
    return length > 0 && strstr(letters[alphabet], character) &&
           (length == 1 || strcmp(character, "¥") == 0);
}

/* upper_case lends a small Latin letter's capital. */
static const char *upper_case(const char *character) {
    static const char capitals[26][2] = {"A", "B", "C", "D", "E", "F", "G", "H", "I",
                                         "J", "K", "L", "M", "N", "O", "P", "Q", "R",
                                         "S", "T", "U", "V", "W", "X", "Y", "Z"};
    bool small = character[0] >= 'a' && character[0] <= 'z' && character[1] == '\0';
    return small ? capitals[character[0] - 'a'] : character;
}

const char *character_folded(enum line_alphabet alphabet, const char *character) {
    if (alphabet == ALPHABET_ANY || is_letter_of(alphabet, character))
        return character;
    size_t count = sizeof look_alikes / sizeof look_alikes[0];
    for (size_t i = 0; i < count; i++)
        if ((look_alikes[i].alphabets & IN(alphabet)) && !strcmp(look_alikes[i].seen, character))
            return look_alikes[i].meant;
    const char *capital = upper_case(character);
    return is_letter_of(alphabet, capital) ? capital : NULL;
}

static int class_of(const struct character_classes *classes, const char *text) {
    for (int i = 1; i < classes->count; i++)
        if (!strcmp(classes->characters[i].text, text))
            return i;
    return CLASS_FOREIGN;
}

static void fold_all(struct character_classes *classes, enum line_alphabet alphabet) {
    int16_t *fold = memory_new((size_t)classes->count, sizeof *fold);
    for (int i = 1; i < classes->count; i++) {
        const char *meant = character_folded(alphabet, classes->characters[i].text);
        if (!meant)
            fold[i] = CLASS_FOREIGN;
        else if (meant[0] == '\0')
            fold[i] = CLASS_BLANK;
        else
            fold[i] = (int16_t)class_of(classes, meant);
    }
    classes->fold[alphabet] = fold;
}

static void add_character(struct character_classes *classes, const char *text) {
    classes->characters =
        memory_room(classes->characters, classes->count, sizeof *classes->characters);
    struct character *character = &classes->characters[classes->count++];
    memcpy(character->text, text, strlen(text));
}

bool character_classes_load(const char *path, struct character_classes *out, struct fault *why) {
    FILE *file SCOPED(scoped_file)
    = fopen(path, "re");
    if (!file)
        return fault_raise(why, FAULT_SETUP, WORD_ENGINE_MISSING, "%s", path);
    struct character_classes classes SCOPED(character_classes_free) = {0};
    add_character(&classes, "");
    char line[32];
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\r\n")] = '\0';
        if (strlen(line) >= sizeof(struct character) || classes.count > MOST_KEYS)
            return fault_raise(why, FAULT_SETUP, WORD_ENGINE_FAILED, "%s: line %d", path,
                               classes.count);
        add_character(&classes, line);
    }
    add_character(&classes, " ");
    for (int alphabet = ALPHABET_ANY + 1; alphabet < ALPHABETS; alphabet++)
        fold_all(&classes, (enum line_alphabet)alphabet);
    *out = classes;
    classes = (struct character_classes){0};
    return true;
}

void character_classes_free(struct character_classes *classes) {
    free(classes->characters);
    for (int alphabet = 0; alphabet < ALPHABETS; alphabet++)
        free(classes->fold[alphabet]);
    *classes = (struct character_classes){0};
}
