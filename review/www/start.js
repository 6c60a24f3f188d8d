// What the night brought, and the charts of the report.
import { ask, el, listen, said, spoken, svg, t } from './page.js';
import { show_help } from './help.js';

// A bar for each row; the figures stand there as text too.
function bars(rows, label) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return el('table', { class: 'bars' }, el('tbody', {}, rows.map((row) =>
    el('tr', {}, el('th', { scope: 'row' }, label(row.label)),
      el('td', {}, svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        svg('rect', { width: Math.max(1, (100 * row.count) / most), height: 10 }))),
      el('td', { class: 'number' }, String(row.count))))));
}

const called = (word) => (['complete', 'deficient', 'review'].includes(word) ? said('VERDICT', word) : said('STATE', word));

function figure(title, rows, label) {
  return el('section', { class: 'figure' }, el('h2', {}, title),
    rows.length ? bars(rows, label) : el('p', {}, t('REVIEW_NOTHING')));
}

export async function show_start(main) {
  const answer = await ask('/api/start');
  const amount = Object.fromEntries(answer.amount.map((row) => [row.label, row.count]));
  const last = answer.days.length ? answer.days[0].label : '—';
  main.replaceChildren(
    el('h1', {}, t('REVIEW_START')),
    el('p', { class: 'lead' }, t('REVIEW_NIGHT', last, ''), ' ',
      t('REVIEW_NIGHT_FIGURES', String(amount.packets || 0), String(amount.pages || 0))),
    el('p', {}, el('a', { class: 'primary button', href: '#/queue' }, t('REVIEW_TO_QUEUE')), ' ',
      el('a', { class: 'button', href: `/report.html?lang=${spoken()}`, target: '_blank', rel: 'noopener' }, t('REVIEW_REPORT'))),
    el('div', { class: 'figures' },
      figure(t('REVIEW_CHART_NIGHT'), answer.night, called),
      figure(t('REVIEW_CHART_QUEUE'), answer.queue, called),
      figure(t('REVIEW_CHART_FINDINGS'), answer.findings, (code) => said('CODE', code)),
      figure(t('REVIEW_CHART_DECISIONS'), answer.decisions, (what) => t(`REVIEW_DECISION_${what.toUpperCase()}`)),
      figure(t('REVIEW_CHART_DAYS'), answer.days.slice().reverse(), (day) => day)));
  listen({ g: () => { location.hash = '#/queue'; }, '?': () => show_help('start') });
  return null;
}
