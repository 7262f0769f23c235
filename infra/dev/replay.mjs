// Makes a logged decision once more, through the gateway and as a data protection officer: what an officer may not see, this does not show.

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [entry, ...rest] = process.argv.slice(2);
const asked = rest.find((arg) => arg.startsWith('--as='))?.slice('--as='.length);
const officers = asked ? [asked] : ['ombud-nav', 'ombud-vo'];
const gateway = `http://127.0.0.1:${Number(process.env.NAVO_PORT_BASE || 5100) + 1}`;

if (!/^[0-9a-f-]{36}$/i.test(entry ?? '')) {
  fail('usage: ./navo replay ENTRY [--as=OFFICER]; ENTRY is the id of an access-log entry, such as 3ff2cc8b-a743-4c6d-8bea-8987aaf5d54b', 2);
}

let last;
for (const officer of officers) {
  last = await ask(officer);
  if (last.status !== 404) break;
}

if (last.status === 200) {
  const it = last.body;
  console.log(`entry      ${it.entry}`);
  console.log(`decision   ${it.decision}`);
  for (const reason of it.reasons) console.log(`           ${reason.rule} ${reason.code}`);
  console.log(`rule set   ${it.ruleSet}${it.ruleSet === it.ruleSetNow ? '' : ` (now ${it.ruleSetNow})`}`);
  console.log(`policy     ${it.policyHash}${it.policyIsInForce ? '' : ' (no longer in force)'}`);
  console.log(`leaf hash  ${it.leafHash}`);
  console.log(it.same ? 'SAME: the very octets of the row came of it.' : `DIFFERENT: ${it.differs.join(', ')}`);
  process.exitCode = it.same ? 0 : 1;
} else {
  fail(`${last.body?.detail ?? last.body?.title ?? 'the gateway gave no answer that could be read'} (${last.status})`, last.status === 409 ? 3 : 1);
}

async function ask(officer) {
  const token = execFileSync(process.execPath, [path.join(here, 'token.mjs'), officer], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  try {
    const answer = await fetch(`${gateway}/v1/access-log/${entry}/replay`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  } catch {
    fail(`no gateway answers at ${gateway}; is the system up? (./navo up)`, 1);
  }
}

function fail(text, code) {
  process.stderr.write(`replay: ${text}\n`);
  process.exit(code);
}
