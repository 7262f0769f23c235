// Prints an access token: for a person by walking the real code flow with PKCE as the public client navo-cli, for an
// agency's backend by client credentials with its key; of several users a line each. A tool of development; no service has a route like it.

import { createHash, randomBytes, randomUUID, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { api, tenants } from '../identity/issuers.mjs';
import { findParticipant, readPeople } from '../identity/people.mjs';
import { addresses } from '../identity/settings.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const usage = 'usage: node infra/dev/token.mjs USER | FØDSELSNUMMER | backend-nav | backend-oslo-vo ... [--acr=VALUE]';

class Failure extends Error {}

try {
  const args = process.argv.slice(2);
  const acr = args.find((arg) => arg.startsWith('--acr='))?.slice('--acr='.length);
  const users = args.filter((arg) => !arg.startsWith('--'));
  if (users.length === 0) throw new Failure(usage);
  for (const user of users) process.stdout.write(`${await token(user, acr, process.env)}\n`);
} catch (error) {
  const text = error instanceof Failure ? error.message : `the identity process does not answer as it should (${error.cause?.code ?? error.name}); is the system up?`;
  process.stderr.write(`token: ${text}\n`);
  process.exitCode = 1;
}

async function token(user, acr, env) {
  const { base, cliRedirect } = addresses(Number(env.NAVO_PORT_BASE || 5100));
  const people = readPeople(env.NAVO_SEED || path.join(here, '..', 'seed'));
  const backend = [...people.agencies.keys()].find((agency) => user === `backend-${agency}`);
  if (backend) return machineToken(`${base}/machine`, user, env.NAVO_STATE || path.join(here, '..', '..', '.navo'));

  const agency = Object.keys(tenants).find((id) => people.staffOf(id).some((person) => person.user === user));
  if (agency) return personToken(`${base}/${tenants[agency].prefix}`, 'access_as_user', user, cliRedirect, acr);
  if (findParticipant(people.participants, user)) return personToken(`${base}/idporten`, 'navo:me', user, cliRedirect, acr);
  throw new Failure('no such demo user, and not a synthetic fødselsnummer');
}

async function personToken(issuer, scope, user, redirect, acr) {
  const cookies = new Map();
  const server = await metadata(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const question = new URLSearchParams({
    client_id: 'navo-cli', response_type: 'code', redirect_uri: redirect, scope: `openid ${scope}`, resource: api, state,
    nonce: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
    ...(acr ? { acr_values: acr } : {}),
  });

  // 1. The question leads to the sign-in page; 2. its form is filled in; 3. the answer leads back with a code.
  const page = await followed(await visit(`${server.authorization_endpoint}?${question}`, cookies), cookies);
  const action = /<form method="post" action="([^"]+)"/.exec(page.text)?.[1];
  if (page.status !== 200 || !action) throw new Failure(`the sign-in page was refused (${page.status})`);
  const answered = await visit(new URL(action, issuer), cookies, new URLSearchParams({ user }));
  const end = await followed(answered, cookies, redirect);
  if (!end.location) throw new Failure(`the sign-in was refused (${end.status})`);

  const back = new URL(end.location).searchParams;
  if (back.get('error')) throw new Failure(`the sign-in was refused (${back.get('error')})`);
  if (back.get('state') !== state || back.get('iss') !== issuer) throw new Failure('the answer is not to this question');
  return exchanged(server, {
    grant_type: 'authorization_code', client_id: 'navo-cli', code: back.get('code'), redirect_uri: redirect, code_verifier: verifier,
  });
}

async function machineToken(issuer, client, state) {
  const server = await metadata(issuer);
  const now = Math.floor(Date.now() / 1000);
  const jwk = readKey(path.join(state, 'keys', `${client}.jwk.json`));
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'ES256', kid: jwk.kid, typ: 'JWT' })}.${part({ iss: client, sub: client, aud: issuer, jti: randomUUID(), iat: now, exp: now + 60 })}`;
  const signature = sign('sha256', Buffer.from(body), { key: jwk, format: 'jwk', dsaEncoding: 'ieee-p1363' });
  return exchanged(server, {
    grant_type: 'client_credentials', scope: 'navo:facts.write', resource: api, client_id: client,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: `${body}.${signature.toString('base64url')}`,
  });
}

function readKey(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Failure(`no key file keys/${path.basename(file)} in the state directory; has the system been started once?`);
  }
}

async function metadata(issuer) {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Failure(`no issuer answers at ${issuer} (${answer.status})`);
  const server = await answer.json();
  if (server.issuer !== issuer) throw new Failure(`what answers at ${issuer} is another issuer`);
  return server;
}

async function exchanged(server, parameters) {
  const answer = await fetch(server.token_endpoint, { method: 'POST', body: new URLSearchParams(parameters) });
  const { access_token: value, error } = await answer.json();
  if (!answer.ok) throw new Failure(`the token was refused (${error})`);
  return value;
}

// One request with this tool's own cookies; never follows by itself.
async function visit(url, cookies, body) {
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET', body, redirect: 'manual',
    headers: { accept: 'text/html', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    if (value) cookies.set(name, value);
    else cookies.delete(name);
  }
  const location = answer.headers.get('location');
  return { status: answer.status, text: await answer.text(), location: location && new URL(location, url).href };
}

// Follows redirects up to a page, or to the address nobody listens on.
async function followed(step, cookies, until) {
  let current = step;
  for (let hops = 0; current.location && !(until && current.location.startsWith(`${until}?`)); hops++) {
    if (hops === 5) throw new Failure('too many redirects');
    current = await visit(current.location, cookies);
  }
  return current;
}
