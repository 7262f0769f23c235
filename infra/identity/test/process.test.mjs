// The process as ./navo runs it: start, health, the token tool, a log without people, and an orderly end.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { participants, prepare, staff } from './world.mjs';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const environment = ({ state, portBase }) => ({ PATH: process.env.PATH, NAVO_STATE: state, NAVO_PORT_BASE: String(portBase) });

function run(settings) {
  const server = spawn(process.execPath, [at('../server.mjs')], { env: environment(settings) });
  const lines = [];
  const reader = createInterface({ input: server.stdout });
  reader.on('line', (line) => lines.push(line));
  return { server, lines, listening: once(reader, 'line') };
}

const tool = (settings, ...args) => new Promise((resolve) => {
  execFile(process.execPath, [at('../../dev/token.mjs'), ...args], { env: environment(settings) }, (error, out, err) => resolve({ code: error?.code ?? 0, out, err }));
});

test('The process starts, gives every demo user a token, names no one in its log and stops when told', async () => {
  const settings = await prepare();
  try {
    const { server, lines, listening } = run(settings);
    await listening;
    for (const probe of ['live', 'ready']) assert.equal((await fetch(`${settings.base}/health/${probe}`)).status, 200);

    const people = [...participants, ...staff];
    for (const { user } of [...people, { user: 'backend-nav' }, { user: 'backend-oslo-vo' }, { user: participants[0].fodselsnummer }]) {
      const { code, out, err } = await tool(settings, user);
      assert.equal(code, 0, err);
      assert.match(out, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    }
    const unknown = await tool(settings, 'nobody');
    assert.equal(unknown.code, 1);
    assert.match(unknown.err, /^token: .+\n$/);
    const weaker = await tool(settings, participants[0].user, '--acr=idporten-loa-substantial');
    assert.equal(JSON.parse(Buffer.from(weaker.out.split('.')[1], 'base64url')).acr, 'idporten-loa-substantial');

    server.kill('SIGTERM');
    const [exit] = await once(server, 'exit');
    assert.equal(exit, 0);
    const log = lines.join('\n');
    assert.match(log, /"outcome":"done"/);
    for (const { user, name, fodselsnummer, oid, employee } of people) {
      for (const secret of [user, name, fodselsnummer, oid, employee].filter(Boolean)) assert.ok(!log.includes(secret));
    }
    assert.match((await tool(settings, participants[0].user)).err, /ECONNREFUSED/);
  } finally {
    rmSync(settings.state, { recursive: true });
  }
});

test('Its keys are its owner’s, and outlive it', async () => {
  const settings = await prepare();
  try {
    const seen = [];
    for (let i = 0; i < 2; i++) {
      const { server, listening } = run(settings);
      await listening;
      seen.push(await (await fetch(`${settings.base}/idporten/jwks`)).text());
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    assert.equal(seen[0], seen[1]);
    assert.ok(!('d' in JSON.parse(seen[0]).keys[0]));
    const file = path.join(settings.state, 'identity', 'jwks.json');
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.ok(readFileSync(file, 'utf8').includes('"d"'));
  } finally {
    rmSync(settings.state, { recursive: true });
  }
});

test('A start that lacks something names all of it', async () => {
  const state = mkdtempSync(path.join(tmpdir(), 'navo-identity-'));
  const server = spawn(process.execPath, [at('../server.mjs')], { env: { PATH: process.env.PATH, NAVO_STATE: state, NAVO_SEED: state, NAVO_PORT_BASE: 'x' } });
  let err = '';
  server.stderr.on('data', (chunk) => { err += chunk; });
  const [exit] = await once(server, 'exit');
  rmSync(state, { recursive: true });
  assert.equal(exit, 1);
  for (const fault of ['NAVO_PORT_BASE', 'keys', 'staff.json', 'participants.json', 'units.json']) assert.ok(err.includes(fault), fault);
});
