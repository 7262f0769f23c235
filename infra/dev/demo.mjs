// Walks the main job of NAVO in the terminal, with real answers, through public addresses and `./navo` alone.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const navo = (...args) => execFileSync(join(root, 'navo'), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
const urls = JSON.parse(navo('urls'));
const colour = process.stdout.isTTY ? (code, text) => `\u001b[${code}m${text}\u001b[0m` : (_, text) => text;
const bold = text => colour(1, text);
const dim = text => colour(2, text);
let step = 0;
let faults = 0;
const chapter = text => console.log(`\n${bold(`${++step}. ${text}`)}`);
const tell = text => console.log(`   ${text}`);
const check = (holds, text) => {
  if (!holds) faults++;
  console.log(`   ${holds ? colour(32, 'ok') : colour(31, 'NOT SO')}  ${text}`);
};

const tokens = new Map();
const tokenOf = user => tokens.get(user) ?? tokens.set(user, navo('token', user)).get(user);

async function call(user, method, address, body) {
  const response = await fetch(address, {
    method,
    headers: { ...(user ? { authorization: `Bearer ${tokenOf(user)}` } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (process.env.NAVO_DEMO_RECORD) { // for whoever wants to read all that was said on the wire
    const headers = Object.fromEntries(response.headers);
    appendFileSync(process.env.NAVO_DEMO_RECORD, `${JSON.stringify({ user, method, address, token: user && tokenOf(user), body, status: response.status, headers, text })}\n`);
  }
  let json;
  try { json = JSON.parse(text); } catch { json = undefined; }
  return { status: response.status, text, json, entry: response.headers.get('navo-access-entry') };
}

const me = (user, method, path, body) => call(user, method, `${urls.consent}/v1/me/${path}`, body);
const gateway = (user, method, path, body) => call(user, method, `${urls.gateway}/v1/${path}`, body);
const shared = (user, pseudonym, category, purpose) => gateway(user, 'GET', `participants/${pseudonym}/shared/${category}?purpose=${purpose}`);
const withoutEntry = answer => answer.text.replaceAll(answer.entry, '{entry}');

// RFC 9162 section 2.1.3.2: the leaf's hash climbs by its siblings to the signed root.
function climb(leaf, index, size, siblings) {
  const node = (left, right) => createHash('sha256').update(Buffer.concat([Buffer.from([1]), left, right])).digest();
  let hash = createHash('sha256').update(Buffer.concat([Buffer.from([0]), leaf])).digest();
  let at = index;
  let last = size - 1;
  for (const sibling of siblings) {
    if (at === last || at % 2 === 1) {
      hash = node(sibling, hash);
      while (at % 2 === 0 && at !== 0) { at = Math.floor(at / 2); last = Math.floor(last / 2); }
    } else {
      hash = node(hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return hash;
}

// C2SP tlog-proof and signed-note, checked here with Node's own cryptography, not with NAVO's code.
function proofHolds(proof, canonical, logKeys) {
  const [head, note] = [proof.slice(0, proof.indexOf('\n\n')), proof.slice(proof.indexOf('\n\n') + 2)];
  const lines = head.split('\n').filter(line => !line.startsWith('extra '));
  const index = Number(lines[1].replace('index ', ''));
  const siblings = lines.slice(2).map(line => Buffer.from(line, 'base64'));
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  const [, size, rootHash] = text.split('\n');
  const signed = note.slice(note.indexOf('\n\n') + 2).split('\n').filter(Boolean).some(line => {
    const [, name, blob] = line.split(' ');
    const key = logKeys.find(candidate => candidate.startsWith(`${name}+`));
    if (!key) return false;
    const spki = Buffer.from(key.split('+').slice(2).join('+'), 'base64').subarray(1);
    return verifySignature('sha256', Buffer.from(text), createPublicKey({ key: spki, format: 'der', type: 'spki' }), Buffer.from(blob, 'base64').subarray(4));
  });
  return signed && climb(canonical, index, Number(size), siblings).toString('base64') === rootHash;
}

console.log(bold('NAVO: one participant, two agencies, one yes, one stop, and a log that proves it'));
tell(dim(`portal ${urls.portal} · gateway ${urls.gateway} · consent ${urls.consent}`));

const person = JSON.parse(navo('whois', 'deltaker-1'));
const nav = person.pseudonyms.nav;
const vo = person.pseudonyms['oslo-vo'];
for (const consent of (await me('deltaker-1', 'GET', 'consents')).json ?? []) {
  if (consent.state === 'given') await me('deltaker-1', 'POST', `consents/${consent.id}/withdraw`, {}); // an earlier walk may have left one
}

chapter('A veileder at NAV asks for the Norwegian level that VO has assessed. Nobody has said yes.');
const before = await shared('veileder-grorud', nav, 'norskniva', 'P1');
tell(`${before.status} ${before.text}`);
check(before.status === 403 && before.json?.type === 'urn:navo:problem:not-shared', 'refused, without a reason');

chapter('The participant reads what it is about, and says yes.');
const categories = (await me('deltaker-1', 'GET', 'categories')).json;
const norskniva = categories.find(item => item.id === 'norskniva');
tell(`"${norskniva.id}": ${norskniva.holder} → ${norskniva.requestor}, ${norskniva.purposes.join(' + ')}, text ${norskniva.textVersion}, now ${norskniva.state}`);
const yes = item => ({ category: item.id, holder: item.holder, requestor: item.requestor, purposes: item.purposes, textVersion: item.textVersion, language: 'nb' });
const given = await me('deltaker-1', 'POST', 'consents', yes(norskniva));
check(given.status === 201, `consent ${given.json?.id}`);

chapter('The veileder asks again.');
const data = await shared('veileder-grorud', nav, 'norskniva', 'P1');
const observation = data.json?.observations?.[0];
for (const skill of observation?.data.skills ?? []) tell(`${skill.skill.padEnd(10)} ${skill.level.padEnd(9)} ${skill.evidence.padEnd(20)} ${skill.observedOn}`);
check(data.status === 200 && observation?.data.skills.length === 4, `four CEFR levels from ${observation?.sourceUnit}, access row ${data.entry}`);
const outcome = await gateway('veileder-grorud', 'POST', `access-log/${data.entry}/outcome`, { outcome: 'replaced-assessment' });
check(outcome.status < 300, 'marked: replaces a new assessment');

chapter('The participant sees who looked, and for what.');
const accesses = (await me('deltaker-1', 'GET', 'accesses')).json;
for (const access of accesses.slice(0, 4)) tell(`${access.at} ${access.words.nb}`);
check(accesses.some(access => access.entry === data.entry), 'the look is there');

chapter('The participant stops.');
const stopped = await me('deltaker-1', 'POST', `consents/${given.json?.id}/withdraw`, {});
check(stopped.status === 200, 'stopped');
const after = await shared('veileder-grorud', nav, 'norskniva', 'P1');
tell(`${after.status} ${after.text}`);
check(after.status === 403 && withoutEntry(after) === withoutEntry(before), 'the very same refusal as at first, but for the entry id');

chapter('Yes to the plan in NAV: the teacher at VO sees plan status.');
const plan = (await me('deltaker-1', 'GET', 'categories')).json.find(item => item.id === 'nav-plan');
const planYes = await me('deltaker-1', 'POST', 'consents', { ...yes(plan), purposes: plan.purposes.includes('P2') ? ['P2'] : plan.purposes });
check(planYes.status === 201, `consent ${planYes.json?.id}`);
const planData = await shared('larer-rosenhof', vo, 'nav-plan', 'P2');
const planned = planData.json?.observations?.[0]?.data;
for (const activity of planned?.activities ?? []) tell(`${activity.type.padEnd(16)} ${activity.status.padEnd(14)} ${activity.from ?? ''} – ${activity.to ?? ''}`);
check(planData.status === 200 && (planned?.activities.length ?? 0) > 0, `next meeting with NAV: ${planned?.nextMeetingDate ?? '–'}`);
await me('deltaker-1', 'POST', `consents/${planYes.json?.id}/withdraw`, {});

chapter('The data protection officer sees every step, and the proofs check.');
const logKeys = (await call(null, 'GET', `${urls.gateway}/log-key`)).text.split('\n').filter(Boolean);
for (const [what, answer, ombud] of [['refused', before, 'ombud-vo'], ['released', data, 'ombud-vo'], ['refused after the stop', after, 'ombud-vo'], ['plan released', planData, 'ombud-nav']]) {
  const row = (await gateway(ombud, 'GET', `access-log/${answer.entry}`)).json;
  const reasons = (row?.reasons ?? []).map(reason => `${reason.rule} ${reason.code}`).join(', ');
  const proof = await gateway(ombud, 'GET', `access-log/${answer.entry}/proof`);
  const holds = proof.status === 200 && proofHolds(proof.text, Buffer.from(row.canonical, 'base64'), logKeys);
  check(holds, `${what}: ${row?.decision}${reasons ? ` (${reasons})` : ''}; proof checked with Node's own cryptography`);
}

chapter('The whole log verifies offline; a copy with one flipped byte does not.');
const state = process.env.NAVO_STATE ?? join(root, '.navo');
const sound = spawnSync(join(root, 'navo'), ['verify'], { encoding: 'utf8' });
tell(sound.stdout.trim().split('\n').at(-1));
check(sound.status === 0, 'the log verifies');
const copy = mkdtempSync(join(tmpdir(), 'navo-log-'));
try {
  cpSync(join(state, 'log'), copy, { recursive: true });
  const bundles = readdirSync(join(copy, 'tile', 'entries'), { recursive: true }).map(name => join(copy, 'tile', 'entries', name)).filter(name => statSync(name).isFile());
  const bundle = bundles[0];
  const bytes = readFileSync(bundle);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  writeFileSync(bundle, bytes);
  const broken = spawnSync(join(root, 'navo'), ['verify', copy], { encoding: 'utf8' });
  tell(broken.stdout.trim().split('\n').at(-1));
  check(broken.status === 1 && /FAULT entry=\d+ kind=/.test(broken.stdout), 'the flipped byte is found and named');
} finally {
  rmSync(copy, { recursive: true, force: true });
}

console.log(faults === 0 ? `\n${bold('Every promise held.')}` : `\n${bold(`${faults} step(s) went wrong.`)}`);
process.exit(faults === 0 ? 0 : 1);
