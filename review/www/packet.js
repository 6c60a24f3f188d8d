// One packet: checklist on the left, page in the middle, findings on the right; decided by keys.
import { ask, attempt, chosen, dialogue, el, listen, minutes, moment, once, put, said, t, tell, toast, who } from './page.js';
import { deed_list } from './audit.js';
import { comparisons, seams } from './compared.js';
import { FieldLine } from './fields.js';
import { FindingList } from './findings.js';
import { show_help } from './help.js';
import { kin_lines, split } from './kin.js';
import { badge, undo } from './queue.js';
import { cutting, Sheet } from './sheet.js';

const KINDS = ['application_form', 'unit_detail_form', 'personal_detail_form', 'unit_seal_sample', 'personal_seal_sample',
  'business_licence', 'organization_code_certificate', 'registration_certificate', 'id_copy', 'payment_voucher',
  'invoice_information', 'separator', 'blank', 'other'];
const OWNERS = [['applicant', 'official'], ['applicant', 'special'], ['other', 'official'], ['unknown', 'unknown']];

// The applicant's official seal in colour; a black one is a copy, or the scan has no colour.
const is_good_seal = (seal) => seal.owner === 'applicant' && seal.class === 'official' && !['black', 'unknown'].includes(seal.ink);

class Desk {
  constructor(main, receipt, filter) {
    Object.assign(this, { main, receipt, filter, number: 1 });
    this.may_decide = ['reviewer', 'senior'].includes(who().role);
    this.findings = new FindingList(this);
    this.sheet = new Sheet(receipt, (what) => this.picked(what));
    this.left = el('section', { class: 'left', 'aria-label': t('REVIEW_CHECKLIST') });
    this.clock = el('span', { class: 'clock', role: 'timer' });
    this.step = once((...deed) => this.take_step(...deed));
    this.decide = once((what) => this.settle(what));
    this.split = once(() => split(this));
  }

  async open() {
    if (this.may_decide) await tell('/api/hold', { receipt: this.receipt });
    await this.load();
    this.main.replaceChildren(this.left, this.sheet.element, this.findings.element);
    this.sheet.draw_bar((by) => this.turn_to(this.number + by));
    this.turn_to(this.first_page());
    this.ticking = setInterval(() => this.tick(), 1000);
    const head = this.findings.list.querySelector('.head');
    (head || this.main).focus({ preventScroll: true });
    if (this.packet.findings.length) this.findings.jump();
  }

  async load() {
    const answer = await ask('/api/packet', { receipt: this.receipt });
    Object.assign(this, answer);
    this.is_mine = this.may_decide && this.hold.mine && this.packet.state !== 'working';
    this.draw_left();
    this.findings.draw();
  }

  first_page() {
    const finding = this.packet.findings.find((one) => one.page);
    return finding ? finding.page : 1;
  }

  page() {
    return this.packet.pages[this.number - 1];
  }

  turn_to(number, box = null) {
    const { pages } = this.packet;
    if (pages.length === 0) return;
    const changed = this.number !== number || !this.sheet.page;
    this.number = Math.min(pages.length, Math.max(1, number));
    this.sheet.pointed = box;
    if (changed || this.sheet.page !== this.page()) {
      this.sheet.show(this.page(), pages.length);
      this.redraw_values();
    }
    this.sheet.point(box);
  }

  redraw_values() {
    const place = this.findings.element.querySelector('.page-values');
    if (place) place.replaceWith(this.page_values());
  }

  // The time that is left of the hold.
  tick() {
    if (!this.is_mine) return;
    const left = this.hold.until - Date.now() / 1000;
    this.clock.textContent = t('REVIEW_HELD', minutes(left));
    this.clock.classList.toggle('soon', left < 120);
    if (left <= 0) {
      this.is_mine = false;
      this.draw_left();
      this.findings.draw();
      toast(t('REVIEW_HOLD_OVER'), true);
    }
  }

  // A deed with its version; afterwards the packet as it is now.
  async take_step(path, values, sentence) {
    const good = await attempt(async () => {
      await tell(path, { receipt: this.receipt, version: this.version, ...values });
      await tell('/api/hold', { receipt: this.receipt });
      if (sentence) toast(sentence);
    });
    await attempt(() => this.load());
    this.turn_to(this.number, this.sheet.pointed);
    this.findings.list.children[this.findings.at]?.querySelector('.head')?.focus();
    return good;
  }

  async take(take_over) {
    await attempt(async () => {
      const hold = await tell('/api/hold', take_over ? { receipt: this.receipt, take_over: 1 } : { receipt: this.receipt });
      if (!hold.mine) toast(t('REVIEW_OTHERS', hold.who), true);
      await this.load();
    });
  }

  picked({ field, card, seal }) {
    if (field) {
      const key = [this.number, card ?? -1, field.row ?? -1, field.name].join('/');
      const line = this.findings.element.querySelector(`.page-values [data-key="${CSS.escape(key)}"]`);
      if (line) {
        line.closest('details').open = true;
        line.scrollIntoView({ block: 'center' });
        line.querySelector('button')?.focus();
      }
    }
    if (seal !== undefined) this.choose_owner(this.page(), seal);
  }

  // Papers: there, sealed, findings.
  checklist() {
    const rows = [];
    const of_item = (item) => this.packet.findings.filter((one) => one.item === item);
    for (const kind of KINDS) {
      const pages = this.packet.pages.filter((page) => page.kind === kind || page.also.includes(kind));
      if (pages.length === 0) continue;
      const is_doubtful = this.packet.findings.some((one) => one.code.startsWith('seal.') && pages.some((page) => page.number === one.page));
      const official = !is_doubtful && pages.some((page) => page.seals.some(is_good_seal));
      const any = pages.some((page) => page.seals.length);
      const numbers = new Set(pages.map((page) => page.number));
      const findings = this.packet.findings.filter((one) => numbers.has(one.page));
      rows.push(el('tr', {}, el('th', { scope: 'row' }, said('KIND', kind)),
        el('td', {}, pages.map((page) => el('button', { class: 'link', onclick: () => this.turn_to(page.number), 'aria-label': t('REVIEW_PAGE', String(page.number)) }, String(page.number)))),
        el('td', { class: official ? 'good' : '' }, official ? t('REVIEW_SEALED') : any ? t('REVIEW_SEAL_OTHER') : '—'),
        el('td', { class: findings.length ? 'bad' : '' }, findings.length ? String(findings.length) : '')));
    }
    for (const finding of this.packet.findings.filter((one) => one.code === 'document.missing'))
      rows.push(el('tr', { class: 'absent' }, el('th', { scope: 'row' }, said('ITEM', finding.item), finding.subject && ` ${finding.subject}`),
        el('td', {}, t('REVIEW_ABSENT')), el('td', {}, '—'), el('td', { class: 'bad' }, String(of_item(finding.item).length))));
    return el('table', { class: 'checklist' }, el('caption', {}, t('REVIEW_CHECKLIST')),
      el('thead', {}, el('tr', {}, ['PAPER', 'THERE', 'SEAL', 'FINDINGS'].map((head) => el('th', { scope: 'col' }, t(`REVIEW_${head}`))))),
      el('tbody', {}, rows));
  }

  draw_left() {
    const { packet } = this;
    const unit = packet.pages.flatMap((page) => page.fields).find((field) => field.name === 'unit_name' && field.value);
    const decision = packet.decision;
    put(this.left,
      el('h1', {}, packet.receipt), el('p', { class: 'unit' }, unit ? unit.value : this.label || ''),
      el('p', {}, badge(packet), ' ', packet.business.types.map((one) => said('BUSINESS', one)).join('、')),
      el('p', { class: 'small' }, t('REVIEW_RECEIVED', packet.received), ' · ', t('REVIEW_DUE_ON', this.due)),
      decision && el('p', { class: 'decision' }, t(`REVIEW_DECISION_${decision.what.toUpperCase()}`), ` · ${decision.by} · ${moment(decision.at)}`),
      this.reason && el('p', { class: 'fault' }, chosen(...this.reason)),
      kin_lines(this),
      this.holder(), this.checklist(), this.sheets(), this.deeds(), this.history());
    this.tick();
  }

  holder() {
    if (!this.may_decide) return null;
    if (this.hold.mine) return el('p', { class: 'small' }, this.clock);
    return el('p', { class: 'fault' }, this.hold.who ? t('REVIEW_OTHERS', this.hold.who) : t('REVIEW_HOLD_OVER'), ' ',
      el('button', { onclick: () => this.take(false) }, t('REVIEW_TAKE')),
      this.hold.who && who().role === 'senior' && el('button', { onclick: () => this.take(true) }, t('REVIEW_TAKE_OVER')));
  }

  // Every page with its kind, which a person may change.
  sheets() {
    return el('details', { class: 'sheets' }, el('summary', {}, t('REVIEW_SHEETS', String(this.packet.pages.length))),
      el('ol', {}, this.packet.pages.map((page) => el('li', {},
        el('button', { class: 'link', onclick: () => this.turn_to(page.number) }, t('REVIEW_PAGE', String(page.number))), ' ',
        this.is_mine
          ? el('select', { 'aria-label': t('REVIEW_KIND_OF', String(page.number)), onchange: (event) => this.step('/api/correct', { page: page.number, kind: event.target.value }, t('REVIEW_SAVED')) },
            !page.kind && el('option', { value: '', selected: true }, t('REVIEW_UNREAD')),
            KINDS.map((kind) => el('option', { value: kind, selected: kind === page.kind }, said('KIND', kind))))
          : said('KIND', page.kind) || t('REVIEW_UNREAD')))));
  }

  deeds() {
    if (!this.is_mine) return null;
    const button = (key, deed, kind) => el('button', { onclick: deed, class: kind }, t(`REVIEW_KEY_${key}`));
    return el('p', { class: 'buttons deeds' }, button('ACCEPT', () => this.decide('accepted'), 'primary'),
      button('RETURN', () => this.give_back()), button('ESCALATE', () => this.decide('escalated')),
      this.packet.pages.length > 1 && button('SPLIT', this.split),
      button('UNDO', undo), button('NEXT', () => this.next()));
  }

  // Who saw, corrected, unmasked and decided it, for all who may open it.
  history() {
    const place = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('REVIEW_HISTORY') });
    const details = el('details', { class: 'history' }, el('summary', {}, t('REVIEW_HISTORY')), place);
    details.addEventListener('toggle', () => details.open && attempt(async () => {
      place.replaceChildren(deed_list((await ask('/api/history', { receipt: this.receipt })).rows));
    }));
    return details;
  }

  seal_line(page, seal, index) {
    const label = [said('CLASS', seal.class), said('OWNER', seal.owner), seal.title, seal.purpose].filter(Boolean).join(' · ');
    return el('div', { class: 'seal-line' },
      seal.box && cutting(this.receipt, page, seal.box, label), el('p', {}, label),
      this.is_mine && el('button', { onclick: () => this.choose_owner(page, index) }, t('REVIEW_WHOSE')));
  }

  async choose_owner(page, index) {
    if (!this.is_mine) return;
    const seal = page.seals[index];
    const answer = await dialogue(t('REVIEW_WHOSE'), [
      cutting(this.receipt, page, seal.box, t('REVIEW_SEAL')),
      el('p', {}, [seal.title, seal.purpose].filter(Boolean).join(' · ') || '—'),
      el('fieldset', {}, el('legend', {}, t('REVIEW_WHOSE')), OWNERS.map(([owner, of_class], i) => {
        const id = `owner-${i}`;
        return el('div', {}, el('input', { type: 'radio', name: 'owner', id, value: `${owner} ${of_class}`, required: true,
          checked: seal.owner === owner && seal.class === of_class }), el('label', { for: id }, ` ${t(`REVIEW_OWNER_${i}`)}`));
      })),
    ], t('REVIEW_SAVE'));
    if (!answer || !answer.owner) return;
    const [owner, of_class] = answer.owner.split(' ');
    await this.step('/api/correct', { page: page.number, seal: index, owner, class: of_class }, t('REVIEW_SAVED'));
  }

  page_values() {
    const page = this.page();
    if (!page) return el('div', { class: 'page-values' });
    const lines = [...page.fields.map((field) => new FieldLine(this, page, field)),
      ...page.id_cards.flatMap((card, i) => card.fields.map((field) => new FieldLine(this, page, field, i)))];
    return el('details', { class: 'page-values', open: this.packet.findings.length === 0 },
      el('summary', {}, t('REVIEW_VALUES', String(page.number))),
      el('ul', { class: 'values' }, lines.map((line) => line.element)),
      page.seals.map((seal, index) => this.seal_line(page, seal, index)), comparisons(this, page), seams(this, page));
  }

  async next() {
    await attempt(async () => {
      const answer = await ask('/api/next', new URLSearchParams([...this.filter, ['after', this.receipt]]));
      const kept = this.filter.size ? `?${this.filter}` : '';
      if (!answer.receipt) toast(t('REVIEW_QUEUE_EMPTY'));
      location.hash = answer.receipt ? `#/packet/${answer.receipt}${kept}` : `#/queue${kept}`;
    });
  }

  // Saved, and on to the next in the order and filter one came from.
  async settle(what) {
    if (!this.is_mine) return;
    const open = this.packet.findings.filter((one, i) => one.severity !== 'verify' && !this.decisions.some((said_of) => said_of.finding === i && said_of.what === 'dismissed'));
    if (what === 'accepted' && open.length) {
      const answer = await dialogue(t('REVIEW_KEY_ACCEPT'), [el('p', {}, t('REVIEW_ACCEPT_ANYWAY', String(open.length)))], t('REVIEW_KEY_ACCEPT'));
      if (!answer) return;
    }
    const good = await attempt(async () => {
      await tell('/api/decide', { receipt: this.receipt, version: this.version, what });
      toast(t('REVIEW_DECIDED', this.receipt, t(`REVIEW_DECISION_${what.toUpperCase()}`)));
    });
    if (good) await this.next();
    else await attempt(() => this.load());
  }

  // The notice is read before it is sent; while something is undecided it is a draft.
  async give_back() {
    if (!this.is_mine) return;
    let notice = null;
    if (!(await attempt(async () => { notice = await ask('/api/notice', { receipt: this.receipt, lang: 'zh' }); }))) return;
    const pdf = `/notice.pdf?${new URLSearchParams({ receipt: this.receipt, lang: 'zh' })}`;
    const answer = await dialogue(t('REVIEW_KEY_RETURN'), [
      notice.open > 0 && el('p', { class: 'fault' }, t('REVIEW_NOTICE_OPEN', String(notice.open))),
      notice.lines === 0 && el('p', { class: 'fault' }, t('REVIEW_NOTICE_NOTHING')),
      el('pre', { class: 'notice', lang: 'zh-CN', tabindex: 0, role: 'region', 'aria-label': t('REVIEW_KEY_RETURN') }, notice.text),
      el('p', {}, el('a', { class: 'button', href: pdf, download: true }, t('REVIEW_NOTICE_PDF'))),
    ], notice.open === 0 && notice.lines > 0 && t('REVIEW_KEY_RETURN'));
    if (answer) await this.decide('returned');
  }

  keys() {
    const { findings, sheet } = this;
    const mine = (deed) => () => this.is_mine && deed();
    return {
      j: () => findings.move(1), k: () => findings.move(-1), Enter: () => findings.jump(),
      c: mine(() => findings.confirm()), d: mine(() => findings.dismiss()), x: mine(() => findings.correct()),
      m: mine(() => findings.tick()), s: mine(this.split), '[': () => this.turn_to(this.number - 1), ']': () => this.turn_to(this.number + 1),
      '+': () => sheet.scale(1), '=': () => sheet.scale(1), '-': () => sheet.scale(-1), 0: () => sheet.whole(),
      o: () => sheet.rotate(), b: () => sheet.toggle(), f: () => sheet.full(),
      a: mine(() => this.decide('accepted')), r: mine(() => this.give_back()), e: mine(() => this.decide('escalated')),
      n: () => this.next(), u: () => undo(),
      q: () => { location.hash = `#/queue${this.filter.size ? `?${this.filter}` : ''}`; },
      '?': () => show_help('packet'),
    };
  }

  // Given back before the next view begins, which may be this packet again. Nobody is told when that
  // fails: a packet whose split was undone is there no longer, and a hold runs out by itself.
  async leave() {
    clearInterval(this.ticking);
    if (this.is_mine) await tell('/api/release', { receipt: this.receipt }).catch(() => {});
  }
}

export async function show_packet(main, receipt, filter) {
  const desk = new Desk(main, receipt, filter);
  await desk.open();
  listen(desk.keys());
  return () => desk.leave();
}
