// The findings on the right: evidence cut out, clause, what was read beside what was expected, and
// what the reviewer says of each.
import { chosen, dialogue, el, put, said, spoken, t } from './page.js';
import { FieldLine } from './fields.js';
import { comparisons } from './compared.js';
import { cutting } from './sheet.js';

// Which fields a finding is about, over all papers: read beside expected.
const ABOUT = {
  'unit.name_mismatch': ['unit_name'], 'unit.code_mismatch': ['unit_code', 'organization_code'], 'unit.code_invalid': ['unit_code'],
  'unit.former_name': ['unit_name', 'name_before', 'name_after'],
  'id.mismatch': ['agent_name', 'agent_id_number', 'holder_name', 'holder_id_number', 'name', 'number'],
  'id.number_invalid': ['agent_id_number', 'holder_id_number', 'number'], 'id.expired': ['valid_from', 'valid_until'],
  'licence.expired': ['valid_until'], 'certificate.expired': ['certificate_valid_until'],
  'fee.short': ['amount', 'amount_in_words', 'years'], 'fee.over': ['amount', 'amount_in_words', 'years'],
  'fee.payee': ['payee_name', 'payee_account'], 'fee.status': ['status'], 'fee.amount_conflict': ['amount', 'amount_in_words'],
  'fee.payer': ['payer_name', 'unit_name', 'agent_name', 'holder_name'], 'fee.reused': ['serial'], 'fee.channel': ['channel'],
  'invoice.incomplete': ['title', 'tax_code'], 'business.undetermined': ['business_types', 'certificate_kinds'],
  'business.not_by_mail': ['business_types'], 'seal.foreign': ['unit_name'], 'seal.illegible': ['unit_name'],
};

function names_of(finding) {
  const names = ABOUT[finding.code] || [];
  const word = (finding.detail || '').split(/[\s:,]/)[0];
  return ['field.unsure', 'form.field_missing', 'invoice.incomplete'].includes(finding.code) && word ? [word] : names;
}

function lines_of(desk, finding) {
  const names = names_of(finding);
  const lines = [];
  for (const page of desk.packet.pages) {
    const here = [...page.fields.map((field) => [field]), ...page.id_cards.flatMap((card, i) => card.fields.map((field) => [field, i]))];
    for (const [field, card] of here) {
      const on_page = finding.code !== 'field.unsure' || !finding.page || finding.page === page.number;
      if (names.includes(field.name) && on_page) lines.push([page, field, card]);
    }
  }
  return lines;
}

function comparison(desk, finding) {
  const lines = lines_of(desk, finding);
  if (lines.length === 0) return null;
  let last = null;
  const rows = lines.flatMap(([page, field, card]) => {
    const head = last === page.number ? [] : [el('li', { class: 'of-page' },
      el('button', { class: 'link', onclick: () => desk.turn_to(page.number) }, `${t('REVIEW_PAGE', String(page.number))} ${said('KIND', page.kind)}`))];
    last = page.number;
    return [...head, new FieldLine(desk, page, field, card).element];
  });
  return [el('h3', {}, t('REVIEW_COMPARE')), el('ul', { class: 'values' }, rows)];
}

function clause(desk, finding) {
  const rule = finding.clause && desk.clauses[finding.clause];
  if (!finding.clause) return null;
  const title = rule ? rule.title || finding.clause : finding.clause;
  const told = spoken() === 'en' && rule && rule.en ? `${rule.en} (${title})` : title;
  return el('blockquote', { class: 'clause' }, el('cite', {}, told),
    rule && rule.quote && el('p', { lang: 'zh-CN' }, rule.quote));
}

// Findings on the same seals: whose a seal is, told by a person.
function seals(desk, finding) {
  if (!finding.code.startsWith('seal.') || !finding.page) return null;
  const page = desk.packet.pages[finding.page - 1];
  if (!page || page.seals.length === 0) return null;
  return [el('h3', {}, t('REVIEW_SEALS')), page.seals.map((seal, index) => desk.seal_line(page, seal, index)), comparisons(desk, page)];
}

export class FindingList {
  constructor(desk) {
    this.desk = desk;
    this.at = 0;
    this.list = el('ol', { class: 'findings' });
    this.element = el('section', { class: 'right', 'aria-label': t('REVIEW_FINDINGS') });
  }

  decision(index) {
    return this.desk.decisions.find((one) => one.finding === index);
  }

  draw() {
    const { findings } = this.desk.packet;
    this.at = Math.max(0, Math.min(this.at, findings.length - 1));
    this.list.replaceChildren(...findings.map((finding, index) => this.line(finding, index)));
    put(this.element, el('h2', {}, t('REVIEW_FINDINGS'), ` ${findings.length}`),
      findings.length ? this.list : el('p', { class: 'none' }, t('REVIEW_NO_FINDINGS')), this.desk.page_values());
  }

  line(finding, index) {
    const said_of = this.decision(index);
    const is_open = index === this.at;
    const head = el('button', { class: 'head', 'aria-expanded': String(is_open), onclick: () => this.select(index) },
      el('span', { class: `severity ${finding.severity}` }, said('SEVERITY', finding.severity)), ' ',
      chosen(finding.message.zh, finding.message.en));
    return el('li', { class: `finding ${said_of ? said_of.what : ''} ${is_open ? 'open' : ''}`, 'data-code': finding.code }, head,
      said_of && el('p', { class: 'said' }, t(`REVIEW_SAID_${said_of.what.toUpperCase()}`, said_of.by, said_of.reason || '')),
      is_open && this.details(finding, index));
  }

  details(finding, index) {
    const { desk } = this;
    const page = finding.page && desk.packet.pages[finding.page - 1];
    return el('div', { class: 'details' },
      el('p', { class: 'small' }, el('code', {}, finding.code), page && ' · ', page &&
        el('button', { class: 'link', onclick: () => this.jump() }, t('REVIEW_PAGE', String(finding.page)))),
      page && page.width && finding.box && finding.box[2] > 0 && cutting(desk.receipt, page, finding.box, t('REVIEW_EVIDENCE')),
      clause(desk, finding), comparison(desk, finding), seals(desk, finding),
      desk.is_mine && el('p', { class: 'buttons' },
        finding.code === 'medium.check'
          ? el('button', { class: 'primary', onclick: () => this.tick() }, t('REVIEW_KEY_MEDIUM'))
          : [el('button', { onclick: () => this.confirm(index) }, t('REVIEW_CONFIRM')),
            el('button', { onclick: () => this.dismiss(index) }, t('REVIEW_DISMISS'))]));
  }

  select(index) {
    this.at = index;
    this.draw();
    const head = this.list.children[this.at]?.querySelector('.head');
    if (head) head.focus({ preventScroll: false });
    this.jump();
  }

  move(by) {
    const { findings } = this.desk.packet;
    if (findings.length) this.select(Math.min(findings.length - 1, Math.max(0, this.at + by)));
  }

  jump() {
    const finding = this.desk.packet.findings[this.at];
    if (finding && finding.page) this.desk.turn_to(finding.page, finding.box);
  }

  confirm(index = this.at) {
    return this.desk.step('/api/finding', { finding: index, what: 'confirmed', reason: '' }, t('REVIEW_SAVED'));
  }

  async dismiss(index = this.at) {
    const reasons = ['REASON_SEEN', 'REASON_MISREAD', 'REASON_ALLOWED', 'REASON_OTHER'];
    const answer = await dialogue(t('REVIEW_DISMISS'), [
      el('p', {}, chosen(this.desk.packet.findings[index].message.zh, this.desk.packet.findings[index].message.en)),
      el('label', { for: 'reason' }, t('REVIEW_REASON')),
      el('input', { id: 'reason', name: 'reason', required: true, maxlength: 200, list: 'reasons', autocomplete: 'off', autofocus: true }),
      el('datalist', { id: 'reasons' }, reasons.map((one) => el('option', { value: t(`REVIEW_${one}`) }))),
    ], t('REVIEW_DISMISS'));
    if (answer && answer.reason.trim())
      await this.desk.step('/api/finding', { finding: index, what: 'dismissed', reason: answer.reason.trim() }, t('REVIEW_SAVED'));
  }

  // The USB key came along: the finding that asks for it is answered.
  tick() {
    const index = this.desk.packet.findings.findIndex((finding) => finding.code === 'medium.check');
    if (index >= 0)
      return this.desk.step('/api/finding', { finding: index, what: 'dismissed', reason: t('REVIEW_REASON_MEDIUM') }, t('REVIEW_SAVED'));
    return null;
  }

  // Into the first value that the finding is about.
  correct() {
    const button = this.list.children[this.at]?.querySelector('.correct') || this.element.querySelector('.correct');
    if (button) button.click();
  }
}
