// What journeys are walked with: a browser, people who log in, waiting for what a page shows, the
// packets of the store. Never a pause of so and so long: a page is waited for.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const { BROWSER, SEALROOM, STORE } = process.env;
export const { PICTURES, SCRATCH } = process.env;
export const PORT = Number(process.env.PORT);
export const HOME = `http://127.0.0.1:${PORT}`;
const AXE = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
// Root has no user namespaces to shut its pages into; the pages here are our own.
const sandbox = process.getuid() === 0 ? ['--no-sandbox'] : [];
export const browser = await chromium.launch({ executablePath: BROWSER, args: sandbox });
export const sealroom = (...words) => execFileSync(SEALROOM, ['--db', STORE, '--lang', 'en', '--quiet', ...words], { encoding: 'utf8' });

// What `doctor` says of this store, whatever it thinks of the machine.
export function doctor() {
  try {
    return execFileSync(SEALROOM, ['--db', STORE, '--lang', 'en', 'doctor'], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return error.stdout + error.stderr;
  }
}

// A browser of its own for each person: cookies are not shared.
export async function person(name, home = HOME) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20000);
  page.trouble = [];
  page.on('request', (request) => { if (!request.url().startsWith(home) && !request.url().startsWith('data:')) page.trouble.push(`from elsewhere: ${request.url()}`); });
  page.on('pageerror', (error) => page.trouble.push(error.message));
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) page.trouble.push(message.text()); });
  await page.goto(`${home}/`);
  if (name) {
    await page.fill('#name', name);
    await page.fill('#password', `password-${name}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.figures');
  }
  return page;
}

// A person goes home: what they had open is free for the next journey at once.
export async function end(page) {
  await page.evaluate(async () => {
    const [, receipt] = location.hash.match(/^#\/packet\/([^?]+)/) || [];
    const me = receipt && await fetch('/api/me');
    if (me?.ok)
      await fetch('/api/release', { method: 'POST', headers: { 'X-Sealroom-Token': (await me.json()).token }, body: new URLSearchParams({ receipt }) });
  }).catch(() => {});
  await page.context().close();
}
export const picture = (page, name) => page.screenshot({ path: `${PICTURES}/${name}.png` });

// Until something holds in the page; Playwright's own waiting would need eval, which the page forbids.
export async function until(page, question, value) {
  for (let i = 0; i < 200; i++) {
    if (await page.evaluate(question, value).catch(() => false)) return;
    await new Promise((go_on) => { setTimeout(go_on, 100); });
  }
  assert.fail(`never: ${question}`);
}

export const ready = (page) => page.waitForSelector('main[aria-busy=false]');
export const toast = (page, text) => until(page, (wanted) => document.getElementById('toast').textContent.includes(wanted), text);
export const codes = (page) => page.$$eval('.finding', (all) => all.map((one) => one.dataset.code));

export async function open(page, receipt) {
  await page.goto(`${HOME}/#/packet/${receipt}`);
  await page.waitForSelector(`.left h1:text-is("${receipt}")`);
  await page.waitForSelector('.stage svg');
  await ready(page);
}

// The last step is taken back, and the page shows the packet as it was.
export async function undo(page) {
  await page.evaluate(() => document.getElementById('toast').replaceChildren());
  await page.locator('main').press('u');
  await toast(page, '已撤销');
  await ready(page);
}

export const rows = JSON.parse(`[${sealroom('export', 'packets', '--format', 'json').trim().split('\n').join(',')}]`);
export const by_code = (code) => rows.find((row) => row.findings.some((one) => one.code === code));

// What hinders people who do not see or point, as axe-core finds it.
export async function barriers(page, what) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run(document));
  const said = found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
  assert.deepEqual(said, [], what);
}

// Walks all journeys, or those whose claim has the words given, and ends the program.
export async function walk(journeys) {
  let failed = 0;
  let passed = 0;
  const wanted = process.argv[2];
  for (const [claim, journey] of Object.entries(journeys)) {
    if (wanted && !claim.includes(wanted)) continue;
    try {
      await journey();
      passed++;
      console.log(`ok      ${claim}`);
    } catch (error) {
      failed++;
      console.log(`FAILED  ${claim}\n${error.stack}`);
      for (const context of browser.contexts()) {
        for (const page of context.pages()) await picture(page, `failed-${failed}`).catch(() => {});
        await context.close();
      }
    }
  }
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
