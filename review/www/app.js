// The frame: head, language, which view stands below the address's '#'.
import { attempt, begin, el, listen, speak, spoken, t, tell, who } from './page.js';
import { show_audit } from './audit.js';
import { show_help } from './help.js';
import { show_packet } from './packet.js';
import { show_queue } from './queue.js';
import { show_start } from './start.js';

const VIEWS = { start: show_start, queue: show_queue, packet: show_packet, audit: show_audit };
let leave = null;

function link(path, key, view) {
  return el('a', { href: path, 'aria-current': view ? 'page' : null }, t(key));
}

async function log_out() {
  await attempt(() => tell('/logout'));
  location.assign('/login');
}

function draw_top(view) {
  const role = who().role;
  document.getElementById('skip').textContent = t('REVIEW_SKIP');
  document.getElementById('top').replaceChildren(
    el('span', { class: 'brand' }, 'Sealroom'),
    el('nav', { 'aria-label': t('REVIEW_VIEWS') },
      link('#/start', 'REVIEW_START', view === 'start'),
      link('#/queue', 'REVIEW_QUEUE', view === 'queue'),
      (role === 'auditor' || role === 'senior') && link('#/audit', 'REVIEW_AUDIT', view === 'audit')),
    el('span', { class: 'person' }, `${who().name} · ${t(`REVIEW_ROLE_${role.toUpperCase()}`)}`),
    el('button', { onclick: () => show_help(view), 'aria-keyshortcuts': '?' }, t('REVIEW_HELP')),
    el('button', { id: 'language', lang: spoken() === 'en' ? 'zh-CN' : 'en', onclick: switch_language },
      spoken() === 'en' ? '中文' : 'English'),
    el('button', { onclick: log_out }, t('REVIEW_LOG_OUT')));
}

function switch_language() {
  speak(spoken() === 'en' ? 'zh' : 'en');
  go_on();
}

// '#/packet/20261122-0001?part=open' -> view, name, filter
export function place() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [view, name = ''] = path.split('/');
  return { view: VIEWS[view] ? view : 'start', name: decodeURIComponent(name), filter: new URLSearchParams(query) };
}

async function draw() {
  const { view, name, filter } = place();
  const last = leave;
  leave = null;
  if (last) await last();
  listen({ '?': () => show_help(view) });
  draw_top(view);
  document.title = `${t(`REVIEW_${view.toUpperCase()}`)} · Sealroom`;
  const main = document.getElementById('main');
  main.className = view;
  main.setAttribute('aria-busy', 'true');
  const good = await attempt(async () => { leave = await VIEWS[view](main, name, filter); });
  if (!good) main.replaceChildren(el('p', {}, link('#/queue', 'REVIEW_TO_QUEUE')));
  main.setAttribute('aria-busy', 'false');
}

// One view after the other: whoever goes on while a view is still coming gets the last one, and each
// view is left before the next begins.
let is_wanted = false;
let is_drawing = false;
async function go_on() {
  is_wanted = true;
  if (is_drawing) return;
  is_drawing = true;
  try {
    while (is_wanted) {
      is_wanted = false;
      await draw();
    }
  } finally {
    is_drawing = false;
  }
}

await begin();
window.addEventListener('hashchange', go_on);
go_on();
