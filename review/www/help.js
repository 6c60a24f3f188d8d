// The keys of each view, on '?'.
import { dialogue, el, t } from './page.js';

const KEYS = {
  queue: [['j / ↓', 'NEXT_ROW'], ['k / ↑', 'LAST_ROW'], ['Enter', 'OPEN'], ['/', 'SEARCH'], ['n', 'NEXT_PAGE'],
    ['p', 'LAST_PAGE'], ['u', 'UNDO'], ['?', 'HELP']],
  packet: [['j / k', 'FINDINGS'], ['Enter', 'SHOW_BOX'], ['c', 'CONFIRM'], ['d', 'DISMISS'], ['x', 'CORRECT'],
    ['[ / ]', 'PAGES'], ['+ / - / 0', 'ZOOM'], ['o', 'ROTATE'], ['f', 'FULL'], ['b', 'BOXES'], ['m', 'MEDIUM'], ['s', 'SPLIT'], ['a', 'ACCEPT'],
    ['r', 'RETURN'], ['e', 'ESCALATE'], ['n', 'NEXT'], ['u', 'UNDO'], ['q', 'QUEUE'], ['?', 'HELP']],
  start: [['g', 'QUEUE'], ['?', 'HELP']],
  audit: [['?', 'HELP']],
};

export function show_help(view) {
  const rows = (KEYS[view] || KEYS.start).map(([key, what]) =>
    el('tr', {}, el('th', { scope: 'row' }, el('kbd', {}, key)), el('td', {}, t(`REVIEW_KEY_${what}`))));
  return dialogue(t('REVIEW_KEYS'), el('table', { class: 'keys' }, el('tbody', {}, rows)));
}
