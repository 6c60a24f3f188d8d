#include "samples/papers.h"

#include "samples/more.h"

static const struct layout_list *const FAMILIES[PAGE_KIND_COUNT] = {
    [PAGE_KIND_APPLICATION_FORM] = &APPLICATION_LAYOUTS,
    [PAGE_KIND_UNIT_DETAIL_FORM] = &UNIT_DETAIL_LAYOUTS,
    [PAGE_KIND_PERSONAL_DETAIL_FORM] = &PERSONAL_DETAIL_LAYOUTS,
    [PAGE_KIND_UNIT_SEAL_SAMPLE] = &UNIT_SAMPLE_LAYOUTS,
    [PAGE_KIND_PERSONAL_SEAL_SAMPLE] = &PERSONAL_SAMPLE_LAYOUTS,
    [PAGE_KIND_BUSINESS_LICENCE] = &LICENCE_LAYOUTS,
    [PAGE_KIND_ORGANIZATION_CODE_CERTIFICATE] = &ORGANIZATION_LAYOUTS,
    [PAGE_KIND_REGISTRATION_CERTIFICATE] = &REGISTRATION_LAYOUTS,
    [PAGE_KIND_ID_COPY] = &IDENTITY_LAYOUTS,
    [PAGE_KIND_PAYMENT_VOUCHER] = &VOUCHER_LAYOUTS,
    [PAGE_KIND_INVOICE_INFORMATION] = &INVOICE_LAYOUTS,
    [PAGE_KIND_SEPARATOR] = &SEPARATOR_LAYOUTS,
    [PAGE_KIND_BLANK] = &BLANK_LAYOUTS,
};

const struct layout_list *papers_layouts(const struct story *story, const struct paper *paper) {
    if (paper->kind == PAGE_KIND_PAYMENT_VOUCHER && story->voucher.channel != CHANNEL_BANK)
        return &WALLET_LAYOUTS;
    if (paper->kind == PAGE_KIND_APPLICATION_FORM && story->old_form)
        return &OLD_FORM_LAYOUTS;
    if (paper->kind == PAGE_KIND_ID_COPY && paper->second_person > paper->person + 1)
        return &TOGETHER_LAYOUTS;
    return paper->kind == PAGE_KIND_OTHER ? papers_others() : FAMILIES[paper->kind];
}

papers_draw *papers_second_sheet(const struct layout *layout) {
    return layout->draw == more_first_leaf ? more_second_leaf : NULL;
}
