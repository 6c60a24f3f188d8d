// Journeys through what stands around a packet: the start page, the picture, the window's width,
// paper, both languages, TLS.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { browser, by_code, end, HOME, open, person, picture, PICTURES, PORT, ready, sealroom, until } from './stage.mjs';

const { CERTIFICATE, INBOX } = process.env;
const SECURE = `https://localhost:${PORT + 2}`;

const bars = (page, title) => page.$$eval('.figure', (all, wanted) => {
  const figure = all.find((one) => one.querySelector('h2').textContent === wanted);
  return Object.fromEntries([...figure.querySelectorAll('tr')].map((row) => [row.cells[0].textContent, Number(row.cells[2].textContent)]));
}, title);

const share = (page) => page.evaluate(() => document.querySelector('.stage svg').getBoundingClientRect().width);
const pointed = (page) => page.evaluate(() => {
  const box = document.querySelector('.stage rect.pointed').getBoundingClientRect();
  const room = document.querySelector('.window').getBoundingClientRect();
  return box.left < room.right && box.right > room.left && box.top < room.bottom && box.bottom > room.top;
});

export const FRAME = {
  async 'the start page has the figures of the night, as the store has them'() {
    const page = await person('anna');
    const now = sealroom('export', 'packets', '--format', 'json').trim().split('\n').map(JSON.parse);
    const last = now.map((row) => row.received).sort().at(-1);
    const night = now.filter((row) => row.received === last);
    const lead = await page.textContent('.lead');
    assert.match(lead, new RegExp(`${last}.*${night.length} 个申请包，${night.reduce((all, row) => all + row.pages.length, 0)} 页`));
    const verdicts = await bars(page, '当天的结论');
    const count = (verdict) => night.filter((row) => row.verdict === verdict).length;
    assert.equal(verdicts['齐全'] ?? 0, count('complete'), JSON.stringify(verdicts));
    const open_ones = now.filter((row) => row.verdict !== 'complete' && !['accepted', 'returned'].includes(row.decision?.what));
    const findings = await bars(page, '待处理中最常见的问题');
    assert.equal(findings['金额不足'], open_ones.flatMap((row) => row.findings).filter((one) => one.code === 'fee.short').length);
    const report = await page.evaluate(async () => (await fetch('/report.html?lang=zh')).text());
    assert.match(report, /<svg/, 'the report has its charts');
    await end(page);
  },

  async 'a finding leads to its box; the picture is zoomed, turned, stripped of boxes, shown in full'() {
    const page = await person('anna');
    const packet = by_code('seal.foreign');
    await open(page, packet.receipt);
    const place = packet.findings.findIndex((one) => one.code === 'seal.foreign' && one.box);
    await page.click(`.finding:nth-child(${place + 1}) .head`);
    await page.waitForSelector('.stage rect.pointed', { state: 'attached' });
    await until(page, () => document.querySelector('.page-title').textContent);
    assert.ok(await pointed(page), 'the box is in view');
    const wide = await share(page);
    await page.keyboard.press('+');
    assert.ok(await share(page) > wide);
    await page.keyboard.press('0');
    await page.keyboard.press('o');
    assert.match(await page.getAttribute('.stage svg', 'style'), /rotate\(90deg\)/);
    await page.keyboard.press('b');
    assert.equal(await page.$('.stage rect'), null);
    await page.keyboard.press('b');
    await page.keyboard.press('f');
    await until(page, () => document.querySelector('.stage image').getAttribute('href').includes('/full/'));
    const full = await page.evaluate(async () => {
      const answer = await fetch(document.querySelector('.stage image').getAttribute('href'));
      return [answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')];
    });
    assert.deepEqual(full, [200, 'image/jpeg', 'no-store']);
    const window_box = await page.locator('.window').boundingBox();
    const before = await page.evaluate(() => document.querySelector('.window').scrollTop);
    await page.mouse.move(window_box.x + 200, window_box.y + 300);
    await page.mouse.down();
    await page.mouse.move(window_box.x + 200, window_box.y + 150);
    await page.mouse.up();
    assert.notEqual(await page.evaluate(() => document.querySelector('.window').scrollTop), before, 'it is moved by dragging');
    const unsure = await page.evaluate(() => [...document.styleSheets[0].cssRules].some((rule) => rule.selectorText === '.stage rect.field.unsure'));
    assert.ok(unsure);
    await end(page);
  },

  async 'check digits are tested in the page as on the papers'() {
    const page = await person('anna');
    const papers = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((number) => JSON.parse(readFileSync(`${INBOX}/../truth/sample-${number}.json`)).pages);
    const fields = papers.flatMap((paper) => [...paper.fields, ...paper.id_cards.flatMap((card) => card.fields)]);
    const values = (...names) => [...new Set(fields.filter((field) => names.includes(field.name) && field.value).map((field) => field.value))];
    const tests = { is_unit_code: values('unit_code'), is_id_number: values('number', 'agent_id_number'), is_organization_code: values('organization_code') };
    assert.ok(tests.is_unit_code.length >= 5 && tests.is_id_number.length >= 5 && tests.is_organization_code.length >= 1);
    const other = (value) => value.slice(0, -2) + (value.at(-2) === '1' ? '2' : '1') + value.at(-1);
    const said = await page.evaluate(async (all) => {
      const fields_js = await import('/js/fields.js');
      return Object.fromEntries(Object.entries(all).map(([name, list]) => [name, list.map((value) => fields_js[name](value))]));
    }, Object.fromEntries(Object.entries(tests).map(([name, list]) => [name, [...list, ...list.map(other), '', '1', list[0].slice(1)]])));
    for (const [name, list] of Object.entries(tests))
      assert.deepEqual(said[name], [...list.map(() => true), ...list.map(() => false), false, false, false], name);
    assert.deepEqual(page.trouble, []);
    await end(page);
  },

  async 'a window of 1280 pixels is wide enough for every view, in both languages'() {
    const page = await person('cora');
    const { receipt } = by_code('seal.foreign');
    for (const language of ['zh', 'en']) {
      for (const view of ['start', 'queue', 'audit', `packet/${receipt}`]) {
        await page.goto(`${HOME}/#/${view}`);
        await page.waitForSelector(view.startsWith('packet') ? '.stage svg' : '.figures, .rows tbody tr');
        await ready(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${view} ${language} is ${over} px too wide`);
      }
      if (language === 'zh') await page.click('#language');
      await page.waitForSelector('html[lang=en]');
    }
    assert.deepEqual(page.trouble, []);
    await end(page);
  },

  async 'on paper there are the findings and the page, and no controls'() {
    const page = await person('anna');
    await open(page, by_code('seal.foreign').receipt);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['#top', '.bar', '.deeds', '.finding .buttons'])
      assert.ok(!(await page.locator(gone).first().isVisible()), gone);
    for (const there of ['.left h1', '.checklist', '.finding .head', '.stage svg'])
      assert.ok(await page.locator(there).first().isVisible(), there);
    const above = await page.evaluate(() => document.querySelector('.right').getBoundingClientRect().bottom <= document.querySelector('.sheet').getBoundingClientRect().top);
    assert.ok(above, 'what is to be said comes before the page');
    await page.pdf({ path: `${PICTURES}/packet.pdf`, format: 'A4', printBackground: true });
    assert.ok(readFileSync(`${PICTURES}/packet.pdf`).length > 10000);
    await end(page);
  },

  async 'by a certificate from files all travels over TLS, the cookie by it alone'() {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${SECURE}/`);
    await page.fill('#name', 'anna');
    await page.fill('#password', 'password-anna');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.figures');
    const [cookie] = await context.cookies();
    assert.deepEqual([cookie.secure, cookie.httpOnly, cookie.sameSite], [true, true, 'Strict']);
    // The certificate that was named is the one that is shown: who trusts it alone is content.
    const status = await new Promise((done, fail) => {
      get(`${SECURE}/login`, { ca: readFileSync(CERTIFICATE) }, (answer) => { answer.resume(); done(answer.statusCode); }).on('error', fail);
    });
    assert.equal(status, 200);
    await assert.rejects(fetch(`http://localhost:${PORT + 2}/login`), 'without TLS there is no answer');
    await context.close();
  },
};
