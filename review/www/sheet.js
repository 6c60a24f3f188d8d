// The page in the middle: its picture with boxes of fields, seals and cards over it; zoom, pan,
// rotate. Boxes are pixels of the upright page, the picture may be smaller.
import { el, said, svg, t, who } from './page.js';

// Auditors see what was read and done, not the papers.
const may_see = () => who().role !== 'auditor';

const ZOOMS = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4];

export function picture_path(receipt, what, page, position) {
  return `/picture/${receipt}/${what}/${page}${position === undefined ? '' : `/${position}`}`;
}

// A part of a page's picture, with some paper around it.
export function cutting(receipt, page, box, label) {
  if (!may_see()) return null;
  const [x, y, width, height] = box;
  const margin = Math.max(30, Math.max(width, height) / 8);
  const view = [Math.max(0, x - margin), Math.max(0, y - margin), width + 2 * margin, height + 2 * margin];
  return svg('svg', { class: 'cutting', viewBox: view.join(' '), role: 'img', 'aria-label': label },
    svg('image', { href: picture_path(receipt, 'page', page.number), width: page.width, height: page.height }),
    svg('rect', { x, y, width, height, class: 'edge' }));
}

function rectangle(box, kind, label, chosen) {
  const [x, y, width, height] = box;
  const shape = svg('rect', { x, y, width, height, class: kind }, svg('title', {}, label));
  shape.addEventListener('click', chosen);
  return shape;
}

export class Sheet {
  constructor(receipt, pick) {
    this.receipt = receipt;
    this.pick = pick;
    this.zoom = 4;
    this.turn = 0;
    this.with_boxes = true;
    this.stage = el('div', { class: 'stage' });
    this.window = el('div', { class: 'window', tabindex: 0, role: 'region', 'aria-label': t('REVIEW_PICTURE') }, this.stage);
    this.title = el('span', { class: 'page-title', role: 'status' });
    this.bar = el('div', { class: 'bar', role: 'toolbar', 'aria-label': t('REVIEW_TOOLS') });
    this.element = el('section', { class: 'sheet', 'aria-label': t('REVIEW_SHEET') }, this.bar, this.window);
    this.drag();
  }

  button(label, key, deed) {
    return el('button', { onclick: deed, 'aria-label': t(`REVIEW_${key}`), title: t(`REVIEW_${key}`) }, label);
  }

  draw_bar(step) {
    this.bar.replaceChildren(
      this.button('‹', 'LAST_SHEET', () => step(-1)), this.title, this.button('›', 'NEXT_SHEET', () => step(1)),
      this.button('−', 'SMALLER', () => this.scale(-1)), this.button('＋', 'LARGER', () => this.scale(1)),
      this.button('⤢', 'WHOLE', () => this.whole()), this.button('↻', 'KEY_ROTATE', () => this.rotate()),
      this.button('▭', 'KEY_BOXES', () => this.toggle()), this.button('1:1', 'KEY_FULL', () => this.full()));
  }

  show(page, total) {
    this.page = page;
    this.turn = 0;
    this.source = picture_path(this.receipt, 'page', page.number);
    this.title.textContent = `${page.number} / ${total} · ${said('KIND', page.kind) || t('REVIEW_UNREAD')}`;
    this.draw();
  }

  draw() {
    const page = this.page;
    if (!page.width) {
      this.stage.replaceChildren(el('p', { class: 'fault' }, page.fault || t('REVIEW_NO_PICTURE')));
      this.stage.removeAttribute('style');
      return;
    }
    const picture = may_see() ? svg('image', { href: this.source, width: page.width, height: page.height }) : svg('title', {}, t('REVIEW_NO_PICTURE'));
    picture.addEventListener('error', () => this.stage.classList.add('lost'));
    this.stage.classList.remove('lost');
    const boxes = this.with_boxes ? this.boxes() : [];
    this.drawing = svg('svg', { viewBox: `0 0 ${page.width} ${page.height}`, role: 'img', 'aria-label': this.title.textContent }, picture, boxes);
    this.stage.replaceChildren(this.drawing);
    this.place();
  }

  boxes() {
    const page = this.page;
    const all = [];
    const usable = (box) => box && box[2] > 0;
    for (const field of page.fields)
      if (usable(field.box)) all.push(rectangle(field.box, `field ${field.state}`, said('FIELD', field.name), () => this.pick({ field })));
    page.seals.forEach((seal, index) => {
      if (usable(seal.box)) all.push(rectangle(seal.box, `seal ${seal.owner}`, seal.title || said('CLASS', seal.class), () => this.pick({ seal: index })));
    });
    page.id_cards.forEach((card, index) => {
      if (usable(card.box)) all.push(rectangle(card.box, 'card', said('SIDE', card.side), () => this.pick({ card: index })));
      for (const field of card.fields)
        if (usable(field.box)) all.push(rectangle(field.box, `field ${field.state}`, said('FIELD', field.name), () => this.pick({ field, card: index })));
    });
    for (const mark of page.marks) if (usable(mark.box)) all.push(rectangle(mark.box, 'mark', mark.mark, () => {}));
    if (usable(this.pointed)) all.push(rectangle(this.pointed, 'pointed', t('REVIEW_EVIDENCE'), () => {}));
    return all;
  }

  // The stage takes the room of the turned page, so that it scrolls to every edge.
  place() {
    const { width, height } = this.page;
    const share = ((this.window.clientWidth - 20) / (this.turn % 2 ? height : width)) * ZOOMS[this.zoom];
    const wide = width * share;
    const high = height * share;
    const [room_wide, room_high] = this.turn % 2 ? [high, wide] : [wide, high];
    this.stage.style.width = `${room_wide}px`;
    this.stage.style.height = `${room_high}px`;
    this.drawing.style.width = `${wide}px`;
    this.drawing.style.height = `${high}px`;
    this.drawing.style.transform = `translate(${(room_wide - wide) / 2}px, ${(room_high - high) / 2}px) rotate(${this.turn * 90}deg)`;
    this.share = share;
  }

  scale(by) {
    this.zoom = Math.min(ZOOMS.length - 1, Math.max(0, this.zoom + by));
    if (this.drawing) this.place();
  }

  whole() {
    this.zoom = 4;
    if (this.drawing) this.place();
    this.window.scrollTo(0, 0);
  }

  rotate() {
    this.turn = (this.turn + 1) % 4;
    if (this.drawing) this.place();
  }

  toggle() {
    this.with_boxes = !this.with_boxes;
    this.draw();
  }

  full() {
    this.source = picture_path(this.receipt, 'full', this.page.number);
    this.zoom = Math.max(this.zoom, 6);
    this.draw();
  }

  // Draws the box of a finding and brings it into view.
  point(box) {
    this.pointed = box;
    this.draw();
    if (!box || !this.drawing || this.turn) return;
    const [x, y, width, height] = box;
    this.window.scrollTo({
      left: (x + width / 2) * this.share - this.window.clientWidth / 2,
      top: (y + height / 2) * this.share - this.window.clientHeight / 2,
    });
  }

  drag() {
    let from = null;
    this.window.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      from = { x: event.clientX, y: event.clientY, left: this.window.scrollLeft, top: this.window.scrollTop };
    });
    window.addEventListener('pointerup', () => { from = null; });
    this.window.addEventListener('pointermove', (event) => {
      if (!from) return;
      this.window.scrollTo(from.left - (event.clientX - from.x), from.top - (event.clientY - from.y));
    });
    this.window.addEventListener('dragstart', (event) => event.preventDefault());
    this.window.addEventListener('wheel', (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.scale(event.deltaY < 0 ? 1 : -1);
    }, { passive: false });
  }
}
