// What every view is made with: elements, words in two languages, talk with the server, short
// messages. Text from papers only ever becomes text nodes and values, never markup.

const SVG = 'http://www.w3.org/2000/svg';
let words = {};
let me = {};
let language = 'zh';

try {
  language = localStorage.getItem('language') === 'en' ? 'en' : 'zh';
} catch { /* a browser that keeps nothing speaks Chinese */ }

export const who = () => me;
export const spoken = () => language;

export function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-CN';
  try { localStorage.setItem('language', chosen); } catch { /* for this page alone */ }
}

// A sentence by its key, {1} and {2} filled in.
export function t(key, first = '', second = '') {
  const pair = words[key];
  if (!pair) return key;
  return pair[language === 'en' ? 1 : 0].replace('{1}', () => first).replace('{2}', () => second);
}

// An identifier of the interface as people say it; itself when there is no sentence for it.
export function said(group, identifier) {
  if (!identifier) return '';
  const key = `${group}_${identifier.toUpperCase().replaceAll(/[ .-]/g, '_')}`;
  return words[key] ? t(key) : identifier;
}

// The one of two texts that fits the language.
export const chosen = (zh, en) => (language === 'en' ? en || zh : zh || en) || '';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else element.setAttribute(name, value);
  }
  for (const child of children.flat(3))
    if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

// In place of what an element held; what is null or false is left out.
export const put = (element, ...children) =>
  element.replaceChildren(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));

export const el = (name, attributes = {}, ...children) =>
  fill(document.createElement(name), attributes, children);
export const svg = (name, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, name), attributes, children);

export class Refused extends Error {
  constructor(status, body) {
    super(body.error || String(status));
    this.status = status;
    this.sentence = chosen(body.zh, body.en) || t('REVIEW_FAILED', String(status));
    this.key = body.error;
  }
}

// A page that nobody uses leaves by itself, so that no scan stays on the screen: it asks once the
// server's time is over, and stays only if another window has gone on meanwhile.
let leaving = 0;
function wait_to_leave() {
  clearTimeout(leaving);
  if (me.idle_seconds) leaving = setTimeout(() => attempt(() => ask('/api/me')), (me.idle_seconds + 2) * 1000);
}

async function understand(response) {
  if (response.ok) wait_to_leave();
  if (response.status === 401) {
    location.assign('/login?over');
    throw new Refused(401, {});
  }
  const type = response.headers.get('Content-Type') || '';
  const body = type.includes('json') ? await response.json() : {};
  if (!response.ok) throw new Refused(response.status, body);
  return body;
}

// A server that does not answer is told as one that refuses.
const reach = (path, wish) => fetch(path, wish).catch(() => { throw new Refused(0, { zh: t('REVIEW_NO_ANSWER'), en: t('REVIEW_NO_ANSWER') }); });

export const ask = async (path, values = {}) => {
  const query = new URLSearchParams(values).toString();
  return understand(await reach(query ? `${path}?${query}` : path, { cache: 'no-store' }));
};

export const tell = async (path, values = {}) =>
  understand(await reach(path, {
    method: 'POST',
    headers: { 'X-Sealroom-Token': me.token },
    body: new URLSearchParams(values),
  }));

export async function begin() {
  [words, me] = await Promise.all([ask('/words.json'), ask('/api/me')]);
  speak(language);
  wait_to_leave();
}

let fading = 0;
export function toast(sentence, is_bad = false) {
  const place = document.getElementById('toast');
  place.className = is_bad ? 'bad shown' : 'shown';
  place.replaceChildren(sentence);
  clearTimeout(fading);
  fading = setTimeout(() => { place.className = ''; place.replaceChildren(); }, 8000);
}

// Does something and says what went wrong; gives whether it went well.
export async function attempt(deed) {
  try {
    await deed();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status !== 401) toast(error.sentence, true);
    return false;
  }
}

// A deed that is not begun again while it is under way: a key pressed twice means it once.
export function once(deed) {
  let is_busy = false;
  return async (...values) => {
    if (is_busy) return null;
    is_busy = true;
    try {
      return await deed(...values);
    } finally {
      is_busy = false;
    }
  };
}

// A dialogue with a form: gives what was entered, or null when it was closed.
export function dialogue(title, children, action) {
  return new Promise((resolve) => {
    const form = el('form', { method: 'dialog' }, el('h2', { id: 'dialogue-title' }, title), children,
      el('p', { class: 'buttons' },
        action && el('button', { value: 'yes', class: 'primary' }, action),
        el('button', { value: 'no', formnovalidate: true }, t('REVIEW_CLOSE'))));
    const dialog = el('dialog', { 'aria-labelledby': 'dialogue-title' }, form);
    const before = document.activeElement;
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before && before.isConnected) before.focus();
      resolve(dialog.returnValue === 'yes' ? Object.fromEntries(new FormData(form)) : null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

// A moment of the store, which is UTC, by the clock of whoever looks.
export function moment(at) {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return at;
  const two = (number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())} ${two(day.getHours())}:${two(day.getMinutes())}`;
}

export const minutes = (seconds) => {
  const left = Math.max(0, Math.round(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
};

// Keys of a view: a single key does something unless somebody is typing.
let keys = {};
export const listen = (table) => { keys = table; };
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
  const typing = event.target.closest('input:not([type=checkbox]), select, textarea');
  if (typing && event.key !== 'Escape') return;
  const pressed = event.target.closest('button, a, summary') && (event.key === 'Enter' || event.key === ' ');
  const deed = keys[event.key];
  if (!deed || pressed) return;
  event.preventDefault();
  deed(event);
});
