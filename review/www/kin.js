// Packets that belong together or apart: supplements joined and parted, a mixed packet split.
import { attempt, dialogue, el, said, svg, t, tell, toast } from './page.js';
import { picture_path } from './sheet.js';

const to_packet = (receipt) => el('a', { href: `#/packet/${receipt}` }, receipt);

// What the left side says of other packets.
export function kin_lines(desk) {
  const { supplements } = desk.packet;
  const deed = (root, what, key) => desk.is_mine && el('button', { onclick: () => join(desk, root, what) }, t(key));
  const linked = (key, root) => {
    const [before, behind] = t(key, '\n').split('\n');
    return [before, to_packet(root), behind, ' '];
  };
  return [
    supplements.length > 0 && el('p', { class: 'small' }, t('REVIEW_HAS_SUPPLEMENTS', supplements.join(', '))),
    desk.parts.length > 0 && el('p', { class: 'kin parts' }, t('REVIEW_SPLIT_PARTS'), desk.parts.map((one) => [to_packet(one), ' '])),
    desk.root && el('p', { class: 'kin' }, linked('REVIEW_IS_SUPPLEMENT', desk.root), deed(desk.root, 'refuse', 'REVIEW_SUPPLEMENT_PART')),
    desk.proposals.map((root) => el('p', { class: 'kin' }, linked('REVIEW_PROPOSED', root),
      deed(root, 'accept', 'REVIEW_SUPPLEMENT_ACCEPT'), ' ', deed(root, 'refuse', 'REVIEW_SUPPLEMENT_REFUSE')))];
}

async function join(desk, root, what) {
  const good = await attempt(() => tell('/api/supplement', { receipt: desk.receipt, version: desk.version, root, what }));
  if (good) toast(t('REVIEW_SAVED'));
  if (good && what === 'accept') location.hash = `#/packet/${root}`;
  else await attempt(() => desk.load());
}

function page_choice(desk, page) {
  const id = `goes-${page.number}`;
  const name = page.fields.find((field) => field.name === 'unit_name' && field.value);
  return el('div', { class: 'goes' },
    el('input', { type: 'checkbox', name: String(page.number), id, checked: desk.foreign.includes(page.number) }),
    el('label', { for: id },
      page.width && svg('svg', { viewBox: `0 0 ${page.width} ${page.height}`, 'aria-hidden': 'true' },
        svg('image', { href: picture_path(desk.receipt, 'page', page.number), width: page.width, height: page.height })),
      el('span', {}, `${t('REVIEW_PAGE', String(page.number))} ${said('KIND', page.kind) || t('REVIEW_UNREAD')}`),
      name && el('span', { class: 'small' }, name.value)));
}

// The pages that seem to be another applicant's are ticked already.
export async function split(desk) {
  const answer = await dialogue(t('REVIEW_SPLIT_TITLE'), [
    el('p', {}, t('REVIEW_SPLIT_HELP')),
    el('fieldset', { class: 'split' }, el('legend', {}, t('REVIEW_SHEETS', String(desk.packet.pages.length))),
      desk.packet.pages.map((page) => page_choice(desk, page))),
  ], t('REVIEW_KEY_SPLIT'));
  if (!answer) return;
  const pages = Object.keys(answer).map(Number).sort((a, b) => a - b).join(',');
  await attempt(async () => {
    const made = await tell('/api/split', { receipt: desk.receipt, version: desk.version, pages });
    toast(t('REVIEW_SPLIT_DONE', made.receipt));
  });
  await attempt(() => desk.load());
  desk.turn_to(1);
}
