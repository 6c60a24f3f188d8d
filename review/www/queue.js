// The queue: filters, search, rows; everything by keyboard.
import { ask, attempt, el, listen, once, said, t, tell, toast, who } from './page.js';
import { show_help } from './help.js';

const STEP = 50;
const BUSINESSES = ['unit_issue', 'personal_issue', 'change', 'renewal', 'reissue', 'revocation', 'unlock'];
const PARTS = ['open', 'escalated', 'complete', 'decided', 'all'];
export const CODES = ['document.missing', 'seal.missing', 'seal.copied', 'seal.foreign', 'seal.purpose', 'seal.illegible',
  'seal.printed', 'seal.colourless', 'id.side_missing', 'id.expired', 'id.number_invalid', 'id.mismatch',
  'unit.code_invalid', 'unit.code_mismatch', 'unit.name_mismatch', 'unit.former_name', 'licence.expired', 'fee.short',
  'fee.over', 'fee.payee', 'fee.status', 'fee.amount_conflict', 'fee.payer', 'fee.reused', 'fee.channel',
  'invoice.incomplete', 'business.undetermined', 'business.not_by_mail', 'certificate.expired', 'form.field_missing',
  'field.unsure', 'page.unreadable', 'page.unknown', 'packet.duplicate', 'packet.mixed', 'medium.check'];

const may_open = () => who().role !== 'station';

function choice(name, value, options) {
  return el('select', { name, id: `filter-${name}` },
    options.map(([text, label]) => el('option', { value: text, selected: text === value }, label)));
}

function control(name, label, field) {
  return el('div', { class: 'control' }, el('label', { for: `filter-${name}` }, label), field);
}

function filters(filter, changed) {
  const value = (name) => filter.get(name) || '';
  const any = ['', t('REVIEW_ANY')];
  const form = el('form', { class: 'filters', role: 'search', onsubmit: (event) => { event.preventDefault(); changed(form); } },
    control('part', t('REVIEW_PART'), choice('part', value('part') || 'open', PARTS.map((part) => [part, t(`REVIEW_PART_${part.toUpperCase()}`)]))),
    control('verdict', t('REVIEW_VERDICT'), choice('verdict', value('verdict'),
      [any, ...['deficient', 'review', 'complete'].map((one) => [one, said('VERDICT', one)]), ['quarantined', said('STATE', 'quarantined')]])),
    control('code', t('REVIEW_CODE'), choice('code', value('code'), [any, ...CODES.map((code) => [code, said('CODE', code)])])),
    control('business', t('REVIEW_BUSINESS'), choice('business', value('business'), [any, ...BUSINESSES.map((one) => [one, said('BUSINESS', one)])])),
    control('since', t('REVIEW_SINCE'), el('input', { type: 'date', name: 'since', id: 'filter-since', value: value('since') })),
    control('until', t('REVIEW_UNTIL'), el('input', { type: 'date', name: 'until', id: 'filter-until', value: value('until') })),
    control('search', t('REVIEW_SEARCH'), el('input', { type: 'search', name: 'search', id: 'filter-search', value: value('search'), placeholder: t('REVIEW_SEARCH_IN') })),
    el('button', { class: 'primary' }, t('REVIEW_FIND')));
  form.addEventListener('change', (event) => { if (event.target.type !== 'search') changed(form); });
  let waiting = 0;
  form.elements.search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(form), 250);
  });
  return form;
}

const days_between = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86400000);

export const badge = (row) => {
  const word = row.state === 'done' ? row.verdict : row.state;
  const label = row.state === 'done' ? said('VERDICT', row.verdict) : said('STATE', row.state);
  return el('span', { class: `badge ${word}` }, label);
};

function line(row, today, address) {
  const late = row.due && row.due < today;
  const unit = row.unit || row.label || '—';
  return el('tr', { 'data-receipt': row.receipt },
    el('td', {}, may_open() ? el('a', { href: address(row.receipt) }, row.receipt) : row.receipt),
    el('td', { class: 'unit' }, unit),
    el('td', {}, row.agent || '—'),
    el('td', {}, (row.business || '').split(',').filter(Boolean).map((one) => said('BUSINESS', one)).join(t('LIST_JOINT')) || '—'),
    el('td', {}, badge(row), row.decision && el('span', { class: 'badge decided' }, t(`REVIEW_DECISION_${row.decision.toUpperCase()}`))),
    el('td', {}, row.worst ? said('CODE', row.worst) : '—', row.findings > 1 && ` +${row.findings - 1}`),
    el('td', { class: 'number' }, row.received ? t('REVIEW_DAYS', String(days_between(row.received, today))) : ''),
    el('td', { class: late ? 'late' : null }, row.due || '', late && ` ${t('REVIEW_LATE')}`),
    el('td', {}, row.holder || ''));
}

// The filter as it travels in the address, empty values left out.
function tidy(entries) {
  const out = new URLSearchParams();
  for (const [name, value] of entries) if (value) out.set(name, value);
  return out;
}

export async function show_queue(main, name, filter) {
  const offset = Number(filter.get('offset')) || 0;
  const table = el('tbody');
  const count = el('p', { class: 'count', role: 'status' });
  const pages = el('p', { class: 'buttons' });
  const address = (receipt) => {
    const kept = new URLSearchParams(filter);
    kept.delete('offset');
    return `#/packet/${receipt}${kept.size ? `?${kept}` : ''}`;
  };
  const go = (changes) => {
    const next = tidy([...new Map([...filter, ...changes])]);
    location.hash = `#/queue${next.size ? `?${next}` : ''}`;
  };
  const form = filters(filter, (changed) => {
    const next = tidy(new FormData(changed));
    history.replaceState(null, '', `#/queue${next.size ? `?${next}` : ''}`);
    for (const key of [...filter.keys()]) filter.delete(key);
    for (const [key, value] of next) filter.set(key, value);
    attempt(load);
  });
  async function load() {
    const start = Number(filter.get('offset')) || 0;
    const answer = await ask('/api/queue', tidy([...filter, ['offset', start], ['limit', STEP]]));
    table.replaceChildren(...answer.rows.map((row) => line(row, answer.today, address)));
    count.textContent = t('REVIEW_COUNT', String(answer.total));
    const more = start + STEP < answer.total;
    pages.replaceChildren(
      el('button', { disabled: start === 0, onclick: () => go([['offset', Math.max(0, start - STEP)]]) }, t('REVIEW_KEY_LAST_PAGE')),
      ` ${Math.floor(start / STEP) + 1} / ${Math.max(1, Math.ceil(answer.total / STEP))} `,
      el('button', { disabled: !more, onclick: () => go([['offset', start + STEP]]) }, t('REVIEW_KEY_NEXT_PAGE')));
  }
  const heads = ['RECEIPT', 'UNIT', 'AGENT', 'BUSINESS', 'VERDICT', 'WORST', 'AGE', 'DUE', 'HOLDER'];
  main.replaceChildren(el('h1', {}, t('REVIEW_QUEUE')), form, count,
    el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('REVIEW_QUEUE') },
      el('table', { class: 'rows' },
        el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, t(`REVIEW_${head}`))))), table)),
    pages);
  await load();
  const rows = () => [...table.querySelectorAll('a')];
  const move = (by) => {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) next.focus();
  };
  listen({
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
    '/': () => form.elements.search.focus(),
    Escape: () => (rows()[0] || form.elements.search).focus(),
    n: () => pages.lastChild.click(), p: () => pages.firstChild.click(),
    u: () => undo(),
    '?': () => show_help('queue'),
  });
  if (offset || filter.size === 0) (rows()[0] || main).focus({ preventScroll: true });
  return null;
}

export const undo = once(() => attempt(async () => {
  const answer = await tell('/api/undo');
  toast(t('REVIEW_UNDONE', answer.receipt));
  const here = `#/packet/${answer.receipt}`;
  if (location.hash.startsWith(here)) window.dispatchEvent(new HashChangeEvent('hashchange'));
  else location.hash = here;
}));
