// The same page in Debian's Firefox: logged in, queue walked, a finding confirmed and taken back, a
// packet decided on, all by keyboard. Started by run.sh.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { Firefox } from './marionette.mjs';

const { FIREFOX, PICTURES, PORT, SEALROOM, STORE } = process.env;
const ENTER = '\uE007';
const TAB = '\uE004';
const shown = (receipt) => JSON.parse(execFileSync(SEALROOM, ['--db', STORE, 'show', receipt, '--format', 'json'], { encoding: 'utf8' }));
const firefox = await Firefox.start(FIREFOX);

const packet_is = (receipt) => firefox.until((wanted) => document.querySelector('.left h1')?.textContent === wanted &&
  document.querySelector('main').getAttribute('aria-busy') === 'false', receipt);

async function log_in() {
  await firefox.go(`http://127.0.0.1:${PORT}/`);
  await firefox.until(() => document.activeElement?.id === 'name');
  await firefox.type(`anna${TAB}password-anna${ENTER}`);
  await firefox.until(() => document.querySelector('.figures') && document.querySelector('main').getAttribute('aria-busy') === 'false');
}

async function walk() {
  await firefox.type('g');
  await firefox.until(() => document.activeElement?.matches('.rows tbody a'));
  const order = await firefox.ask(() => [...document.querySelectorAll('.rows tbody a')].map((one) => one.textContent));
  await firefox.type('j');
  await firefox.until((wanted) => document.activeElement.textContent === wanted, order[1]);
  await firefox.type(ENTER);
  await packet_is(order[1]);
  await firefox.until(() => document.querySelector('.stage image')?.getBoundingClientRect().height > 100);
  await firefox.picture(`${PICTURES}/firefox.png`);
  return order;
}

async function decide(order) {
  await firefox.type('c');
  await firefox.until(() => document.querySelector('.finding.confirmed'));
  await firefox.type('u');
  await firefox.until(() => !document.querySelector('.finding.confirmed'));
  await packet_is(order[1]);
  await firefox.type('e');
  await packet_is(order[2]);
  assert.equal(shown(order[1]).decision.what, 'escalated');
  await firefox.type('u');
  await packet_is(order[1]);
  assert.equal(shown(order[1]).decision, null);
}

try {
  await log_in();
  await decide(await walk());
  console.log('ok      Firefox: logged in, a packet opened, judged and decided by keyboard, and undone');
} catch (error) {
  await firefox.picture(`${PICTURES}/firefox-failed.png`).catch(() => {});
  console.log(`FAILED  Firefox\n${error.stack}`);
  process.exitCode = 1;
} finally {
  await firefox.end();
}
