// What reviewers do in a day, in Debian's Chromium, on a store of samples/inbox. Each journey is a
// claim; the last line counts them. Started by run.sh.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FRAME } from './frame.mjs';
import { barriers, by_code, codes, doctor, end, HOME, open, person, picture, PORT, ready, rows, sealroom, toast, undo, until, walk } from './stage.mjs';
import { TOGETHER } from './together.mjs';

const JOURNEYS = {
  async 'without a session there is nothing but the log-in page'() {
    for (const path of ['/js/app.js', '/api/queue', '/api/me', '/words.json', '/audit.csv', '/picture/20261122-0001/page/1', '/js/../../etc/passwd']) {
      const answer = await fetch(HOME + path, { redirect: 'manual' });
      assert.equal(answer.status, 401, path);
    }
    const home = await fetch(`${HOME}/`, { redirect: 'manual' });
    assert.equal(home.headers.get('location'), '/login');
    const login = await fetch(`${HOME}/login`);
    assert.match(login.headers.get('content-security-policy'), /default-src 'none'/);
    assert.equal(login.headers.get('cache-control'), 'no-store');
  },

  async 'a wrong password is refused, and after a few tries made to wait'() {
    const page = await person();
    for (let i = 0; i < 5; i++) {
      await page.fill('#name', 'zoe');
      await page.fill('#password', `wrong-password-${i}`);
      await page.click('button');
      await page.waitForSelector('#message:not([hidden])');
    }
    assert.match(await page.textContent('#message'), /密码不对/);
    await page.fill('#name', 'zoe');
    await page.fill('#password', 'password-zoe');
    await page.click('button');
    await page.waitForURL(/later/);
    await page.waitForSelector('#message:not([hidden])');
    assert.match(await page.textContent('#message'), /稍后再试/);
    await end(page);
  },

  async 'the queue is walked by keyboard alone, and order and filter are kept'() {
    const page = await person();
    await until(page, () => document.activeElement.id === 'name');
    await page.keyboard.type('anna');
    await page.keyboard.press('Tab');
    await page.keyboard.type('password-anna');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.figures');
    await picture(page, 'start');
    await page.keyboard.press('g');
    await page.waitForSelector('.rows tbody a');
    await picture(page, 'queue');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const first = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.left h1:text-is("${first}")`);
    await page.waitForSelector('.stage svg');
    await page.keyboard.press('n');
    await until(page, (gone) => document.querySelector('.left h1')?.textContent !== gone, first);
    const second = await page.textContent('.left h1');
    assert.ok(second > first, `${second} comes behind ${first}`);
    await page.keyboard.press('q');
    await page.waitForSelector('.rows tbody a');
    await page.goto(`${HOME}/#/queue?verdict=review`);
    await page.waitForSelector('.rows tbody .badge.review');
    await until(page, () => [...document.querySelectorAll('.rows tbody .badge')].every((one) => one.matches('.review')));
    await ready(page);
    await page.keyboard.press('/');
    await until(page, () => document.activeElement.matches('input'));
    await page.keyboard.type('北');
    await until(page, () => location.hash.includes('search'));
    assert.match(decodeURIComponent(page.url()), /verdict=review.*search=北/);
    assert.deepEqual(page.trouble, []);
    await end(page);
  },

  async 'a finding is confirmed by a key, dismissed with a reason, and undone'() {
    const page = await person('anna');
    const packet = by_code('fee.short');
    await open(page, packet.receipt);
    await picture(page, 'packet');
    await page.keyboard.press('c');
    await page.waitForSelector('.finding.confirmed');
    await undo(page);
    await page.waitForSelector('.finding.confirmed', { state: 'detached' });
    await page.keyboard.press('d');
    await page.waitForSelector('dialog[open]');
    await picture(page, 'dismiss');
    await page.keyboard.type('已与申请单位核实');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.finding.dismissed');
    assert.match(await page.textContent('.finding.dismissed .said'), /anna.*已与申请单位核实/);
    await undo(page);
    await page.waitForSelector('.finding.dismissed', { state: 'detached' });
    assert.deepEqual(page.trouble, []);
    await end(page);
  },

  async 'a corrected value is judged at once: its finding goes, and comes back with the undoing'() {
    const page = await person('anna');
    const packet = by_code('unit.code_mismatch');
    await open(page, packet.receipt);
    const finding = packet.findings.find((one) => one.code === 'unit.code_mismatch');
    const on_page = packet.pages[finding.page - 1].fields;
    const odd = on_page.find((field) => ['unit_code', 'organization_code'].includes(field.name));
    const whole = packet.pages.flatMap((one) => one.fields).find((field) => field.name === 'unit_code' && field.value && field.value !== odd.value).value;
    const right = odd.name === 'unit_code' ? whole : whole.slice(8, 17);
    const place = packet.findings.indexOf(finding);
    await page.click(`.finding:nth-child(${place + 1}) .head`);
    await page.click(`.finding.open [data-key="${finding.page}/-1/-1/${odd.name}"] .correct`);
    await page.waitForSelector('.edit input');
    await page.fill('.edit input', `${right.slice(0, -1)}${right.endsWith('1') ? '2' : '1'}`);
    await page.waitForSelector('.digit.wrong');
    await page.fill('.edit input', right);
    await page.waitForSelector('.digit.right');
    await picture(page, 'correct');
    await page.keyboard.press('Enter');
    await until(page, () => ![...document.querySelectorAll('.finding')].some((one) => one.dataset.code === 'unit.code_mismatch'));
    await page.waitForSelector('.state.corrected', { state: 'attached' });
    await undo(page);
    await page.waitForSelector('.finding[data-code="unit.code_mismatch"]');
    assert.deepEqual(page.trouble, []);
    await end(page);
  },

  async 'a page is given another kind, and a seal another owner'() {
    const page = await person('anna');
    const packet = by_code('seal.foreign');
    await open(page, packet.receipt);
    const finding = packet.findings.find((one) => one.code === 'seal.foreign');
    await page.click(`.finding:nth-child(${packet.findings.indexOf(finding) + 1}) .head`);
    await page.click('.finding.open .seal-line button');
    await page.waitForSelector('dialog[open]');
    await picture(page, 'seal');
    await page.click('dialog label[for=owner-0]');
    await page.click('dialog button.primary');
    await page.waitForSelector('.finding[data-code="seal.foreign"]', { state: 'detached' });
    await undo(page);
    await page.waitForSelector('.finding[data-code="seal.foreign"]');
    await page.click('.sheets summary');
    await page.selectOption('.sheets li:nth-child(1) select', 'other');
    await until(page, () => [...document.querySelectorAll('.finding')].some((one) => one.dataset.code === 'page.unknown'));
    assert.ok((await codes(page)).includes('document.missing'));
    await undo(page);
    await page.waitForSelector('.finding[data-code="page.unknown"]', { state: 'detached' });
    await end(page);
  },

  async 'two reviewers cannot overwrite each other'() {
    const anna = await person('anna');
    const bert = await person('bert');
    const cora = await person('cora');
    const { receipt } = by_code('id.expired');
    await open(anna, receipt);
    await open(bert, receipt);
    assert.match(await anna.textContent('.clock'), /由您占用，剩余 1[45]:\d\d/);
    assert.match(await bert.textContent('.left .fault'), /anna/);
    assert.equal(await bert.$('.deeds'), null);
    await open(cora, receipt);
    await cora.click('text=接手');
    await cora.waitForSelector('.deeds');
    await cora.keyboard.press('c');
    await cora.waitForSelector('.finding.confirmed');
    await anna.keyboard.press('c');
    await toast(anna, 'cora');
    await until(anna, () => !document.querySelector('.deeds'));
    await picture(anna, 'conflict');
    const second = await cora.context().newPage();
    await second.goto(`${HOME}/#/packet/${receipt}`);
    await second.waitForSelector('.finding .head');
    await second.keyboard.press('u');
    await second.waitForSelector('.finding.confirmed', { state: 'detached' });
    await cora.keyboard.press('c');
    await toast(cora, '刚被别人或另一个窗口改过');
    await cora.goto(`${HOME}/#/queue`);
    await ready(cora);
    await Promise.all([anna, bert, cora].map(end));
  },

  async 'numbers are masked until asked for, and the audit has the asking'() {
    const page = await person('cora');
    const packet = rows.find((row) => row.pages.some((one) => one.id_cards.some((card) => card.fields.some((field) => field.name === 'number' && field.value))));
    const sheet = packet.pages.find((one) => one.id_cards.some((card) => card.fields.some((field) => field.name === 'number' && field.value)));
    await open(page, packet.receipt);
    for (let i = 1; i < 30 && !(await page.textContent('.page-title')).startsWith(`${sheet.number} `); i++) await page.keyboard.press(']');
    for (let i = 1; i < 30 && !(await page.textContent('.page-title')).startsWith(`${sheet.number} `); i++) await page.keyboard.press('[');
    await page.evaluate(() => { document.querySelector('.page-values').open = true; });
    const line = page.locator('.page-values .value', { hasText: '公民身份号码' }).first();
    assert.match(await line.locator('.text').textContent(), /^\*{14}.{4}$/);
    await line.locator('button', { hasText: '显示' }).click();
    await until(page, () => [...document.querySelectorAll('.page-values .text')].some((one) => /^\d{17}[\dX]$/.test(one.textContent)));
    const audit = await page.evaluate(async (receipt) => (await fetch(`/api/audit?receipt=${receipt}`)).json(), packet.receipt);
    assert.ok(audit.rows.some((row) => row.what === 'unmasked' && row.actor === 'cora' && /number/.test(row.detail)));
    assert.ok(audit.rows.some((row) => row.what === 'seen'));
    await end(page);
  },

  async 'markup in a scanned name is shown as text'() {
    const page = await person('anna');
    const { receipt } = by_code('fee.short');
    const script = '<img/src=x/onerror=window.hurt=1><script>window.hurt=2</script>';
    await open(page, receipt);
    for (let i = 0; i < 20; i++) await page.keyboard.press('[');
    await page.evaluate(() => { document.querySelector('.page-values').open = true; });
    await page.click('.page-values [data-key$="/unit_name"] .correct');
    await page.fill('.edit input', script);
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('.left .unit').textContent.includes('onerror'));
    await page.goto(`${HOME}/#/queue`);
    await until(page, () => [...document.querySelectorAll('td.unit')].some((one) => one.textContent.includes('onerror')));
    assert.equal(await page.evaluate(() => window.hurt), undefined);
    assert.equal(await page.$('td.unit img'), null);
    await undo(page);
    await until(page, () => document.querySelector('.left .unit') && !document.querySelector('.left .unit').textContent.includes('onerror'));
    assert.deepEqual(page.trouble, []);
    await end(page);
  },

  async 'a forged request is refused'() {
    const page = await person('anna');
    const { receipt } = by_code('fee.short');
    const cookie = (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join('; ');
    const body = new URLSearchParams({ receipt, version: 0, what: 'accepted' });
    const without = await fetch(`${HOME}/api/decide`, { method: 'POST', headers: { Cookie: cookie }, body });
    assert.equal(without.status, 403);
    const me = await (await fetch(`${HOME}/api/me`, { headers: { Cookie: cookie } })).json();
    const foreign = await fetch(`${HOME}/api/decide`, { method: 'POST', headers: { Cookie: cookie, 'X-Sealroom-Token': me.token, Origin: 'http://elsewhere.example' }, body });
    assert.equal(foreign.status, 403);
    const [cookie_now] = await page.context().cookies();
    assert.ok(cookie_now.httpOnly);
    assert.equal(cookie_now.sameSite, 'Strict');
    await end(page);
  },

  async 'each role sees what is its own'() {
    const emil = await person('emil');
    const dora = await person('dora');
    const { receipt } = by_code('fee.short');
    const status = (page, path) => page.evaluate(async (where) => (await fetch(where)).status, path);
    assert.equal(await status(emil, '/api/queue'), 200);
    assert.equal(await status(emil, `/api/packet?receipt=${receipt}`), 403);
    assert.equal(await status(emil, `/picture/${receipt}/page/1`), 403);
    assert.equal(await status(dora, `/api/packet?receipt=${receipt}`), 200);
    assert.equal(await status(dora, `/picture/${receipt}/page/1`), 403);
    await dora.goto(`${HOME}/#/audit`);
    await dora.waitForSelector('.audit tbody tr');
    const [save] = await Promise.all([dora.waitForEvent('download'), dora.click('a[download]')]);
    assert.match(readFileSync(await save.path(), 'utf8'), /^\ufeffnumber,at,actor,what,packet,detail,previous,hash\r\n1,/);
    assert.match(doctor(), /good +audit/);
    await Promise.all([emil, dora].map(end));
  },

  async 'a session ends: by idleness, and at once when the account is disabled'() {
    const idle = await person('anna', `http://127.0.0.1:${PORT + 1}`);
    await idle.waitForURL(/login\?over/);
    const bert = await person('bert');
    sealroom('user', 'disable', 'bert');
    await bert.keyboard.press('g');
    await bert.waitForURL(/login\?over/);
    sealroom('user', 'enable', 'bert');
    await Promise.all([idle, bert].map(end));
  },

  async 'no view has barriers, in both languages'() {
    const out = await person();
    await barriers(out, 'log-in');
    await end(out);
    const page = await person('cora');
    const { receipt } = by_code('fee.short');
    for (const language of ['zh', 'en']) {
      await page.goto(`${HOME}/#/start`);
      await page.waitForSelector('.figures');
      await barriers(page, `start ${language}`);
      await page.goto(`${HOME}/#/queue`);
      await page.waitForSelector('.rows tbody a');
      await barriers(page, `queue ${language}`);
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open]');
      await barriers(page, `help ${language}`);
      await page.keyboard.press('Escape');
      await open(page, receipt);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
      await barriers(page, `packet ${language}`);
      await picture(page, `packet-${language}`);
      await page.goto(`${HOME}/#/audit`);
      await page.waitForSelector('.audit tbody tr');
      await barriers(page, `audit ${language}`);
      if (language === 'zh') {
        await page.click('#language');
        await page.waitForSelector('html[lang=en]');
      }
    }
    assert.equal(await page.textContent('h1'), 'Audit');
    await end(page);
  },

  async 'Tab goes through a packet in order, always to be seen, and is caught nowhere'() {
    const page = await person('anna');
    await open(page, by_code('fee.short').receipt);
    await page.focus('#skip');
    const seen = [];
    for (let i = 0; i < 150; i++) {
      if (i > 0) await page.keyboard.press('Tab');
      const now = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === document.body) return null;
        at.dataset.step ??= String(document.querySelectorAll('[data-step]').length);
        const box = at.getBoundingClientRect();
        return { step: Number(at.dataset.step), seen: box.width > 0 && box.height > 0, part: at.closest('header, .left, .sheet, .right')?.className || 'top' };
      });
      if (!now || (seen.length > 5 && now.step === 0)) break;
      assert.ok(now.seen, `focus ${i} is seen`);
      assert.equal(now.step, seen.length, 'focus never goes back');
      seen.push(now);
    }
    assert.ok(seen.length > 20 && seen.length < 150, `${seen.length} steps`);
    const order = seen.map((one) => one.part).filter((part, i, all) => part !== all[i - 1]);
    assert.deepEqual(order, ['top', 'left', 'sheet', 'right']);
    await end(page);
  },

  async 'a packet is returned, its notice is opened, and save goes on to the next'() {
    const page = await person('anna');
    const packet = by_code('id.side_missing');
    await open(page, packet.receipt);
    await page.keyboard.press('r');
    await page.waitForSelector('dialog[open] .notice');
    const notice = await page.textContent('dialog .notice');
    assert.match(notice, /告知书/);
    await picture(page, 'notice');
    const [save] = await Promise.all([page.waitForEvent('download'), page.click('dialog a[download]')]);
    assert.equal(readFileSync(await save.path()).subarray(0, 5).toString(), '%PDF-');
    await page.click('dialog button.primary');
    await until(page, (gone) => document.querySelector('.left h1')?.textContent !== gone, packet.receipt);
    const now = JSON.parse(sealroom('show', packet.receipt, '--format', 'json'));
    assert.equal(now.decision.what, 'returned');
    assert.equal(now.decision.by, 'anna');
    assert.deepEqual(page.trouble, []);
    await end(page);
  },
};

await walk({ ...JOURNEYS, ...TOGETHER, ...FRAME });
