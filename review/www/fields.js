// Values of a page: each beside its picture, corrected in place. Check digits are tested as one
// types, as a help: what stands on the paper is what is to be entered.
import { attempt, el, put, said, t, tell } from './page.js';
import { cutting } from './sheet.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

// GB 32100-2015: mod 31 over 17 characters.
export function is_unit_code(text) {
  if (text.length !== 18 || [...text].some((one) => !ALPHABET.includes(one))) return false;
  const sum = CODE_WEIGHTS.reduce((all, weight, i) => all + weight * ALPHABET.indexOf(text[i]), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}

// GB 11643: ISO 7064 MOD 11-2 over 17 digits, and a birth date that there is.
export function is_id_number(text) {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((all, weight, i) => all + weight * Number(text[i]), 0);
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number);
  const born = new Date(Date.UTC(year, month - 1, day));
  const is_real = born.getUTCMonth() === month - 1 && born.getUTCDate() === day && year >= 1800;
  return is_real && '10X98765432'[sum % 11] === text[17];
}

// GB 11714: 36 values, mod 11; the hyphen before the last may be left out.
export function is_organization_code(text) {
  const code = text.replace('-', '');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((all, weight, i) => all + weight * parseInt(code[i], 36), 0);
  return '0X987654321'[sum % 11] === code[8];
}

const plain = (text) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

// What is to be said of a value while it is typed: null when there is nothing to test.
export function test_value(name, text) {
  const value = plain(text);
  if (!value) return null;
  if (name === 'unit_code') return is_unit_code(value);
  if (name === 'organization_code') return is_organization_code(value);
  if (['agent_id_number', 'holder_id_number', 'number'].includes(name)) return is_id_number(value);
  if (['valid_until', 'valid_from', 'paid_on', 'application_date', 'certificate_valid_until'].includes(name))
    return value === 'LONG_TERM' || !Number.isNaN(Date.parse(value.toLowerCase()));
  if (name === 'amount') return /^\d+(\.\d{1,2})?$/.test(value);
  return null;
}

const MASKED = new Set(['agent_id_number', 'holder_id_number', 'number', 'agent_phone', 'holder_phone', 'phone',
  'payer_account', 'payee_account', 'account']);

export const key_of = (place) => [place.page, place.card ?? -1, place.row ?? -1, place.field].join('/');

const shown = (field) => {
  if (field.state === 'blank') return t('REVIEW_BLANK');
  const value = Array.isArray(field.value)
    ? field.value.map((one) => said(field.name === 'business_types' ? 'BUSINESS' : 'CERTIFICATE', one)).join('、')
    : field.value;
  if (value === 'long_term') return t('UNTIL_LONG_TERM');
  return value ?? '—';
};

// One value: its name, what was read, a way to see it whole and to correct it.
export class FieldLine {
  constructor(desk, page, field, card) {
    Object.assign(this, { desk, page, field, card });
    this.place = { page: page.number, card: card ?? -1, row: field.row ?? -1, field: field.name };
    this.corrected = desk.corrections.find((one) => key_of(one) === key_of(this.place));
    this.element = el('li', { class: `value ${field.state}`, 'data-key': key_of(this.place) });
    this.draw();
  }

  draw() {
    const { field } = this;
    const label = said('FIELD', field.name) + (field.row === null || field.row === undefined ? '' : ` ${field.row + 1}`);
    const state = field.state === 'unsure' ? t('REVIEW_UNSURE') : field.state === 'not_tried' ? t('REVIEW_NOT_TRIED') : '';
    this.text = el('span', { class: 'text' }, shown(field));
    put(this.element,
      el('span', { class: 'name' }, label), this.text,
      state && el('span', { class: 'state' }, state),
      this.corrected && el('span', { class: 'state corrected' }, t('REVIEW_CORRECTED', this.corrected.by, this.corrected.before || '—')),
      MASKED.has(field.name) && field.value && this.desk.may_decide &&
        el('button', { onclick: () => this.unmask() }, t('REVIEW_UNMASK')),
      this.desk.is_mine && el('button', { class: 'correct', onclick: () => this.edit() }, t('REVIEW_CORRECT')));
  }

  async whole() {
    if (!MASKED.has(this.field.name) || !this.field.value)
      return Array.isArray(this.field.value) ? this.field.value.join(',') : this.field.value || '';
    const answer = await tell('/api/unmask', { receipt: this.desk.receipt, ...this.place });
    return answer.value || '';
  }

  unmask() {
    return attempt(async () => { this.text.textContent = await this.whole(); });
  }

  async edit() {
    let value = '';
    if (!(await attempt(async () => { value = await this.whole(); }))) return;
    const input = el('input', { value, 'aria-label': said('FIELD', this.field.name), maxlength: 200, spellcheck: 'false', autocomplete: 'off' });
    const verdict = el('span', { class: 'digit', role: 'status' });
    const judge = () => {
      const answer = test_value(this.field.name, input.value);
      verdict.textContent = answer === null ? '' : t(answer ? 'REVIEW_DIGIT_RIGHT' : 'REVIEW_DIGIT_WRONG');
      verdict.className = `digit ${answer === null ? '' : answer ? 'right' : 'wrong'}`;
    };
    input.addEventListener('input', judge);
    const form = el('form', { class: 'edit', onsubmit: (event) => { event.preventDefault(); this.save(input.value); } },
      this.field.box && this.field.box[2] > 0 && cutting(this.desk.receipt, this.page, this.field.box, said('FIELD', this.field.name)),
      input, verdict,
      el('span', { class: 'buttons' }, el('button', { class: 'primary' }, t('REVIEW_SAVE')),
        el('button', { type: 'button', onclick: () => this.save('') }, t('REVIEW_IS_BLANK')),
        el('button', { type: 'button', onclick: () => this.draw() }, t('REVIEW_CLOSE'))));
    form.addEventListener('keydown', (event) => { if (event.key === 'Escape') { event.stopPropagation(); this.draw(); } });
    put(this.element, el('span', { class: 'name' }, said('FIELD', this.field.name)), form);
    judge();
    input.focus();
    input.select();
  }

  save(value) {
    return this.desk.step('/api/correct', { ...this.place, value }, t('REVIEW_SAVED'));
  }
}
