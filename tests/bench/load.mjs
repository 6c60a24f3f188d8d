// Reviewers who page through the queue of the reviewers' page, each with a session of their own.
// load.mjs PORT REVIEWERS SECONDS PAUSE_MS: prints how long answers took.
import { Agent, request } from 'node:http';

const [port, reviewers, seconds, pause] = process.argv.slice(2).map(Number);
const agent = new Agent({ keepAlive: true, maxSockets: reviewers });
const took = [];
let bad = 0;

function ask(path, cookie, body) {
  return new Promise((done, fail) => {
    const headers = { Cookie: cookie || '', ...(body ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}) };
    const one = request({ host: '127.0.0.1', port, path, agent, method: body ? 'POST' : 'GET', headers }, (answer) => {
      let length = 0;
      answer.on('data', (bytes) => { length += bytes.length; });
      answer.on('end', () => done({ status: answer.statusCode, length, cookie: answer.headers['set-cookie'] }));
    });
    one.on('error', fail);
    one.end(body);
  });
}

const wait = (ms) => new Promise((go_on) => { setTimeout(go_on, ms); });

async function log_in() {
  const answer = await ask('/login', '', 'name=anna&password=password-anna');
  return answer.cookie[0].split(';')[0];
}

// Pages in order, now and then a filter or a search, as people do.
async function review(cookie, number, end) {
  const views = ['', '&verdict=deficient', '&code=fee.short', '&search=%E7%A4%BA', '&part=all', '&business=renewal'];
  for (let i = number; Date.now() < end; i++) {
    const view = i % 5 === 0 ? views[(i / 5 + number) % views.length] : '';
    const path = `/api/queue?limit=50&offset=${((i * 50) % 10000)}${view}`;
    const before = performance.now();
    const answer = await ask(path, cookie);
    took.push(performance.now() - before);
    if (answer.status !== 200 || answer.length < 50) bad++;
    await wait(pause * (0.5 + Math.random()));
  }
}

const cookies = [];
for (let i = 0; i < reviewers; i++) cookies.push(await log_in());
const end = Date.now() + seconds * 1000;
await Promise.all(cookies.map((cookie, number) => review(cookie, number, end)));
took.sort((a, b) => a - b);
const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(1);
console.log(`${reviewers} reviewers, ${took.length} answers in ${seconds} s (a pause of ${pause} ms between two), ${bad} bad`);
console.log(`half under ${at(0.5)} ms, 95 % under ${at(0.95)} ms, 99 % under ${at(0.99)} ms, longest ${at(1)} ms`);
process.exit(bad === 0 && Number(at(0.95)) < 150 ? 0 : 1);
