// Who did what: the last rows here, all of them as a table for auditors.
import { ask, attempt, el, moment, said, t } from './page.js';

// What a deed was about, as people say it: a verdict, a finding's code, a step that was undone.
function about({ what, detail }) {
  if (what === 'undone') return said('REVIEW_DID', detail);
  return ['judged', 'rejudged'].includes(what) ? said('VERDICT', detail) : said('CODE', detail);
}

// One packet's deeds, for the narrow side of its page.
export const deed_list = (rows) => el('ol', { class: 'deed-list' }, rows.map((row) => el('li', {},
  el('time', { datetime: row.at }, moment(row.at)), ` ${row.actor} `, el('b', {}, said('REVIEW_DID', row.what)), row.detail && ` ${about(row)}`)));

const audit_table = (rows) => el('table', { class: 'rows audit' },
  el('thead', {}, el('tr', {}, ['AT', 'BY', 'WHAT', 'RECEIPT', 'DETAIL'].map((head) =>
    el('th', { scope: 'col' }, t(`REVIEW_${head}`))))),
  el('tbody', {}, rows.map((row) => el('tr', {},
    el('td', {}, el('time', { datetime: row.at }, moment(row.at))), el('td', {}, row.actor), el('td', {}, said('REVIEW_DID', row.what)),
    el('td', {}, row.packet), el('td', {}, about(row))))));

export async function show_audit(main) {
  const place = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('REVIEW_AUDIT') });
  const save = el('a', { class: 'button', href: '/audit.csv', download: true }, t('REVIEW_CSV'));
  const form = el('form', { class: 'filters', onsubmit: (event) => { event.preventDefault(); attempt(load); } },
    ['receipt', 'actor', 'since', 'until'].map((name) => el('div', { class: 'control' },
      el('label', { for: `audit-${name}` }, t(`REVIEW_${{ receipt: 'RECEIPT', actor: 'BY', since: 'SINCE', until: 'UNTIL' }[name]}`)),
      el('input', { id: `audit-${name}`, name, type: name === 'since' || name === 'until' ? 'date' : 'text' }))),
    el('button', { class: 'primary' }, t('REVIEW_FIND')), save);
  async function load() {
    const values = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    save.href = `/audit.csv?${values}`;
    const answer = await ask('/api/audit', values);
    place.replaceChildren(audit_table(answer.rows));
  }
  main.replaceChildren(el('h1', {}, t('REVIEW_AUDIT')), form, place);
  await load();
  return null;
}
