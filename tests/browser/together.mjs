// Journeys over several packets and several people: split, joined, handed on, learned from.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { barriers, by_code, codes, end, HOME, open, person, picture, ready, rows, SCRATCH, sealroom, toast, undo, until } from './stage.mjs';

const { INBOX, SEALROOM } = process.env;
const shown = (receipt) => JSON.parse(sealroom('show', receipt, '--format', 'json'));
const came_as = (file) => rows.find((row) => row.sources.some((source) => source.file === file) && row.sources.length === 1);
const receipt_now = (page) => page.textContent('.left h1');

async function go_to(page, receipt) {
  await until(page, (wanted) => document.querySelector('.left h1')?.textContent === wanted, receipt);
  await ready(page);
}

export const TOGETHER = {
  async 'a mixed packet is split into two, both are judged, and the split is undone'() {
    const page = await person('anna');
    const packet = by_code('packet.mixed');
    await open(page, packet.receipt);
    await page.keyboard.press('s');
    await page.waitForSelector('dialog[open] .split');
    const ticked = await page.$$eval('.split input:checked', (all) => all.map((one) => Number(one.name)));
    assert.deepEqual(ticked, [3, 4], "the other applicant's pages are ticked already");
    await until(page, () => [...document.querySelectorAll('.split image')].length === 4);
    await picture(page, 'split');
    await barriers(page, 'split');
    await page.click('dialog button.primary');
    await page.waitForSelector('.left .parts a');
    assert.ok(!(await codes(page)).includes('packet.mixed'));
    const made = await page.textContent('.left .parts a');
    assert.deepEqual([shown(packet.receipt).pages.length, shown(made).pages.length], [2, 2]);
    assert.equal(shown(made).pages[0].kind, 'application_form');
    assert.ok(shown(made).findings.length > 0, 'the new one is judged by itself');
    await page.click('.left .parts a');
    await go_to(page, made);
    assert.equal(await page.textContent('.left .parts a'), packet.receipt);
    await page.click('.history summary');
    await until(page, () => /由拆分产生/.test(document.querySelector('.deed-list')?.textContent));
    await undo(page);
    await go_to(page, packet.receipt);
    await page.waitForSelector('.finding[data-code="packet.mixed"]');
    assert.equal(shown(packet.receipt).pages.length, 4);
    assert.equal(JSON.parse(`[${sealroom('export', 'packets', '--format', 'json').trim().split('\n').join(',')}]`).some((row) => row.receipt === made), false);
    assert.deepEqual(page.trouble, []);
    await end(page);
  },

  async 'a supplement is joined to its packet, and parted again by undoing'() {
    const page = await person('anna');
    const later = came_as('later.webp').receipt;
    const { receipt, pages } = by_code('unit.code_mismatch');
    await open(page, later);
    assert.equal(await page.textContent('.left .kin a'), receipt);
    await picture(page, 'supplement');
    await page.click('.left .kin button:has-text("并入")');
    await go_to(page, receipt);
    assert.equal(shown(receipt).pages.length, pages.length + 1);
    assert.deepEqual(shown(receipt).supplements, [later]);
    await undo(page);
    await go_to(page, later);
    await page.waitForSelector('.left .kin button:has-text("并入")');
    assert.equal(shown(receipt).pages.length, pages.length);
    await page.click('.left .kin button:has-text("不是")');
    await page.waitForSelector('.left .kin', { state: 'detached' });
    await undo(page);
    await page.waitForSelector('.left .kin');
    assert.deepEqual(page.trouble, []);
    await end(page);
  },

  async 'the USB key is ticked by a key, and the tick taken back'() {
    const page = await person('anna');
    await open(page, by_code('medium.check').receipt);
    await page.keyboard.press('m');
    await page.waitForSelector('.finding.dismissed[data-code="medium.check"]');
    assert.match(await page.textContent('.finding.dismissed .said'), /anna.*介质已随件收到/);
    await undo(page);
    await page.waitForSelector('.finding.dismissed', { state: 'detached' });
    await end(page);
  },

  async 'a packet is handed to a senior; save and next keep order and filter'() {
    const page = await person('anna');
    const cora = await person('cora');
    await page.goto(`${HOME}/#/queue?verdict=deficient`);
    await page.waitForSelector('.rows tbody .badge.deficient');
    await until(page, () => [...document.querySelectorAll('.rows tbody .badge')].every((one) => one.matches('.deficient')));
    const order = await page.$$eval('.rows tbody a', (all) => all.map((one) => one.textContent));
    await page.click(`a:text-is("${order[0]}")`);
    await go_to(page, order[0]);
    await page.keyboard.press('e');
    await go_to(page, order[1]);
    assert.match(page.url(), /verdict=deficient/);
    await page.keyboard.press('n');
    await go_to(page, order[2]);
    await cora.goto(`${HOME}/#/queue?part=escalated`);
    await cora.waitForSelector(`a:text-is("${order[0]}")`);
    await undo(page);
    await go_to(page, order[0]);
    assert.equal(shown(order[0]).decision, null);
    await Promise.all([page, cora].map(end));
  },

  async 'two windows of one reviewer cannot overwrite each other'() {
    const first = await person('anna');
    const { receipt } = by_code('seal.missing');
    await open(first, receipt);
    const second = await first.context().newPage();
    await open(second, receipt);
    await first.keyboard.press('c');
    await first.waitForSelector('.finding.confirmed');
    await second.locator('main').press('a');
    await second.waitForSelector('dialog[open]');
    await second.click('dialog button.primary');
    await toast(second, '刚被别人或另一个窗口改过');
    assert.equal(shown(receipt).decision, null, 'what the second window did is not saved');
    await undo(second);
    await end(first);
  },

  async 'who did what is shown on the packet, in words, to all who may open it'() {
    const page = await person('anna');
    const { receipt } = by_code('fee.short');
    await open(page, receipt);
    await page.click('.history summary');
    await until(page, () => /anna 查看/.test(document.querySelector('.deed-list')?.textContent));
    assert.match(await page.textContent('.deed-list'), /自动判断/);
    await picture(page, 'history');
    await barriers(page, 'history');
    const status = await page.evaluate(async () => [(await fetch('/api/audit')).status, (await fetch('/audit.csv')).status]);
    assert.deepEqual(status, [403, 403], 'the whole audit is for seniors and auditors');
    await end(page);
  },

  async 'what reviewers corrected is a case on which the readers are scored'() {
    const page = await person('anna');
    const packet = by_code('unit.code_mismatch');
    const at = packet.pages.find((one) => one.fields.some((field) => field.name === 'organization_code'));
    const { value } = at.fields.find((field) => field.name === 'organization_code');
    await open(page, packet.receipt);
    const step = (values) => page.evaluate(async ([receipt, more]) => {
      const { token } = await (await fetch('/api/me')).json();
      const { version } = await (await fetch(`/api/packet?receipt=${receipt}`)).json();
      const body = new URLSearchParams({ receipt, version, ...more });
      return (await fetch('/api/correct', { method: 'POST', headers: { 'X-Sealroom-Token': token }, body })).status;
    }, [packet.receipt, { page: at.number, ...values }]);
    assert.equal(await step({ field: 'organization_code', value }), 200);
    assert.equal(await step({ kind: at.kind }), 200);
    assert.equal(await step({ seal: 0, owner: 'applicant', class: 'official' }), 200);
    const cases = sealroom('export', 'corrections', '--unmasked').trim().split('\n').map(JSON.parse);
    assert.equal(cases.length, 1);
    const history = await page.evaluate(async (receipt) => (await (await fetch(`/api/history?receipt=${receipt}`)).json()).rows, packet.receipt);
    assert.ok(history.some((row) => row.what === 'exported' && row.detail === 'corrections'), 'that its numbers were exported is in its history');
    assert.deepEqual(cases[0].pages.map((one) => one.number), [at.number]);
    assert.equal(cases[0].pages[0].seals[0].owner, 'applicant');
    const [truth, read, score] = ['truth', 'read', 'score'].map((name) => `${SCRATCH}/${name}.json`);
    writeFileSync(truth, JSON.stringify(cases[0]));
    const scan = `${INBOX}/${packet.sources[0].file.startsWith('page') ? 'sample-7' : ''}/${packet.sources[at.source].file}`;
    let said;
    try {
      said = execFileSync(SEALROOM, ['check', '--quiet', '--format', 'json', scan], { encoding: 'utf8' });
    } catch (error) {
      said = error.stdout;
    }
    writeFileSync(read, said);
    execFileSync(`${SEALROOM}-eval`, ['--json', score, truth, read]);
    const { default: scored } = await import(score, { with: { type: 'json' } });
    assert.deepEqual([scored.targets.page_kinds.count, scored.targets.page_kinds.all], [1, 1]);
    assert.deepEqual([scored.targets.printed_exact.count, scored.targets.printed_exact.all], [1, 1]);
    assert.equal(scored.targets.seal_owners.all, 1, 'the seal of which a person said whose it is');
    await page.reload();
    await go_to(page, packet.receipt);
    for (let i = 0; i < 3; i++) await undo(page);
    assert.equal(sealroom('export', 'corrections').trim(), '');
    await end(page);
  },

  async 'whoever asks for the next packet gets one that nobody else has open'() {
    const names = ['anna', 'bert', 'cora'];
    const people = await Promise.all(names.map((name) => person(name)));
    for (const page of people) {
      await page.goto(`${HOME}/#/queue`);
      await page.waitForSelector('.rows tbody a');
    }
    const [first] = await people[0].$$eval('.rows tbody a', (all) => all.map((one) => one.textContent));
    await people[0].click(`a:text-is("${first}")`);
    await go_to(people[0], first);
    for (const page of people.slice(1)) {
      await page.click(`a:text-is("${first}")`);
      await go_to(page, first);
      await page.keyboard.press('n');
      await until(page, (gone) => document.querySelector('.left h1')?.textContent !== gone, first);
      await page.waitForSelector('.deeds');
    }
    const taken = await Promise.all(people.map(receipt_now));
    assert.equal(new Set(taken).size, taken.length, taken.join(' '));
    await Promise.all(people.map(end));
  },
};
