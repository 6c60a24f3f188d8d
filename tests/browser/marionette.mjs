// Firefox driven by its own protocol, without a package: "LENGTH:JSON" over a socket, each command
// [0, number, name, values], each answer [1, number, error, value].
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The port is the browser's choice; it writes it down when it listens.
const SETTINGS = `
user_pref("marionette.port", 0);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("intl.accept_languages", "zh-CN");
`;

const wait = (ms) => new Promise((go_on) => { setTimeout(go_on, ms); });

async function port_of(profile, browser) {
  const file = join(profile, 'MarionetteActivePort');
  for (let i = 0; i < 600; i++) {
    if (browser.exitCode !== null) throw new Error(`Firefox ended with ${browser.exitCode}`);
    if (existsSync(file) && readFileSync(file, 'utf8')) return Number(readFileSync(file, 'utf8'));
    await wait(100);
  }
  throw new Error('Firefox does not listen');
}

export class Firefox {
  static async start(path) {
    const one = new Firefox();
    one.profile = mkdtempSync(join(tmpdir(), 'sealroom-firefox-'));
    writeFileSync(join(one.profile, 'user.js'), SETTINGS);
    one.browser = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', one.profile, '--window-size', '1280,800', 'about:blank'],
      { stdio: 'ignore', env: { ...process.env, HOME: one.profile } });
    one.socket = connect(await port_of(one.profile, one.browser), '127.0.0.1');
    one.waiting = new Map();
    one.number = 0;
    one.bytes = Buffer.alloc(0);
    one.socket.on('data', (bytes) => one.hear(bytes));
    await one.tell('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
    await one.tell('WebDriver:SetWindowRect', { width: 1280, height: 900 });
    return one;
  }

  hear(bytes) {
    this.bytes = Buffer.concat([this.bytes, bytes]);
    for (;;) {
      const colon = this.bytes.indexOf(':');
      const length = colon < 0 ? NaN : Number(this.bytes.subarray(0, colon));
      if (!(this.bytes.length >= colon + 1 + length)) return;
      const message = JSON.parse(this.bytes.subarray(colon + 1, colon + 1 + length));
      this.bytes = this.bytes.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, number, error, value] = message;
      const { done, fail } = this.waiting.get(number);
      this.waiting.delete(number);
      if (error) fail(new Error(`${error.error}: ${error.message}`));
      else done(value);
    }
  }

  tell(name, values = {}) {
    const text = JSON.stringify([0, ++this.number, name, values]);
    return new Promise((done, fail) => {
      this.waiting.set(this.number, { done, fail });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  go(url) {
    return this.tell('WebDriver:Navigate', { url });
  }

  async ask(question, ...values) {
    const { value } = await this.tell('WebDriver:ExecuteScript', { script: `return (${question})(...arguments)`, args: values });
    return value;
  }

  async until(question, ...values) {
    for (let i = 0; i < 300; i++) {
      if (await this.ask(question, ...values).catch(() => false)) return;
      await wait(100);
    }
    throw new Error(`never: ${question}`);
  }

  // As from a keyboard, into whatever has the focus.
  type(text) {
    const actions = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    return this.tell('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async picture(file) {
    const { value } = await this.tell('WebDriver:TakeScreenshot', { full: false });
    writeFileSync(file, Buffer.from(value, 'base64'));
  }

  async end() {
    const gone = new Promise((done) => { this.browser.once('exit', done); });
    await this.tell('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await Promise.race([gone, wait(10000)]);
    this.browser.kill('SIGKILL');
    this.socket.destroy();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
