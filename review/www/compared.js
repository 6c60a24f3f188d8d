// Impressions held against each other: both side by side and one over the other; and the slices of a
// seal over several pages, put together. What is shown is a hint, and the page says so.
import { el, said, t } from './page.js';
import { picture_path } from './sheet.js';

const picture = (receipt, what, page, position, label) =>
  el('img', { src: picture_path(receipt, what, page, position), alt: label, title: label, loading: 'lazy' });

// One comparison, seen from one of its seals.
function comparison(desk, one, index) {
  const place = one.with_receipt ? t('REVIEW_DIE_EARLIER', one.with_receipt, String(one.with_page)) : t('REVIEW_PAGE', String(one.with_page));
  const outcome = t(`REVIEW_DIE_${one.outcome.toUpperCase()}`);
  const reasons = one.reasons.map((reason) => said('REVIEW_DIE_WHY', reason));
  if (one.identical) reasons.push(t('REVIEW_DIE_IDENTICAL'));
  return el('details', { class: `compared ${one.identical ? 'identical' : one.outcome}`, open: one.outcome === 'different' || one.identical },
    el('summary', {}, t('REVIEW_DIE', t('REVIEW_PAGE', String(one.page)), place), ' ', el('strong', {}, outcome),
      reasons.length > 0 && ` (${reasons.join(' · ')})`),
    el('div', { class: 'impressions' },
      picture(desk.receipt, 'seal', one.page, one.seal, t('REVIEW_PAGE', String(one.page))),
      picture(one.with_receipt || desk.receipt, 'seal', one.with_page, one.with_seal, place),
      picture(desk.receipt, 'overlay', one.page, index, t('REVIEW_DIE_OVERLAY'))),
    el('p', { class: 'small' }, t('REVIEW_DIE_LEGEND')));
}

// The comparisons that a page's seals take part in.
export function comparisons(desk, page) {
  const all = (desk.packet.comparisons || []).map((one, index) => [one, index])
    .filter(([one]) => one.page === page.number || (!one.with_receipt && one.with_page === page.number));
  return all.map(([one, index]) => comparison(desk, one, index));
}

// The seams that a page's slices belong to, their slices side by side in true proportion.
export function seams(desk, page) {
  const all = (desk.packet.seams || []).filter((seam) => seam.slices.some((slice) => slice.page === page.number));
  return all.map((seam) => el('details', { class: 'seam' },
    el('summary', {}, t(seam.whole ? 'REVIEW_SEAM_WHOLE' : 'REVIEW_SEAM_PART', seam.slices.map((slice) => slice.page).join(', '))),
    el('div', { class: 'slices' }, seam.slices.map((slice) =>
      picture(desk.receipt, 'slice', slice.page, slice.mark, t('REVIEW_PAGE', String(slice.page)))))));
}
