// A running copy of the four issuers on a port and a state of its own, and a visitor with cookies.

import { createHash, createPublicKey, generateKeyPairSync, randomBytes, randomUUID, sign, verify } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../app.mjs';
import { addresses } from '../settings.mjs';

export const api = 'urn:navo:api';
export const seed = fileURLToPath(new URL('../../seed', import.meta.url));
const read = (file) => JSON.parse(readFileSync(path.join(seed, file), 'utf8'));
export const { participants } = read('participants.json');
export const { staff } = read('staff.json');
export const { agencies, units, sides } = read('units.json');
export const issuerOf = (agency) => ({ nav: 'entra-nav', 'oslo-vo': 'entra-oslo' })[agency];
const scopes = { idporten: 'openid navo:me', 'entra-nav': 'openid access_as_user', 'entra-oslo': 'openid access_as_user' };

/** A state directory with the clients' keys, and a port base whose identity port is free. */
export async function prepare() {
  const state = mkdtempSync(path.join(tmpdir(), 'navo-identity-'));
  mkdirSync(path.join(state, 'keys'));
  for (const name of ['portal-client', ...agencies.map(({ id }) => `backend-${id}`)]) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(path.join(state, 'keys', `${name}.jwk.json`), JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: name }));
  }
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return { state, seed, portBase: port - 3, ...addresses(port - 3) };
}

/** Starts the issuers in this process for one test file; `stop` ends them. */
export async function start(more = {}) {
  const settings = { ...(await prepare()), accessTokenSeconds: 600, ...more };
  const server = createApp(settings).listen(settings.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    settings,
    issuer: (prefix) => `${settings.base}/${prefix}`,
    key: (name) => JSON.parse(readFileSync(path.join(settings.state, 'keys', `${name}.jwk.json`), 'utf8')),
    stop: () => {
      server.closeAllConnections();
      server.close();
      rmSync(settings.state, { recursive: true });
    },
  };
}

/** A browser without a face: keeps cookies, never follows a redirect by itself. */
export function visitor() {
  const cookies = new Map();
  const visit = async (url, form) => {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form), redirect: 'manual',
      headers: { accept: 'text/html', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    const location = answer.headers.get('location');
    return { url, status: answer.status, headers: answer.headers, text: await answer.text(), location: location ? new URL(location, url).href : undefined };
  };
  const follow = async (step, world) => {
    while (step.location?.startsWith(world.settings.base)) step = await visit(step.location);
    return step;
  };
  return { cookies, visit, follow };
}

/** The parameters of an authorization request with PKCE; `verifier` is what the token request must show. */
export function question(world, prefix, client = 'navo-cli', more = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const parameters = {
    client_id: client, response_type: 'code', scope: scopes[prefix], resource: api, state: 'a-state', nonce: 'a-nonce',
    redirect_uri: client === 'navo-cli' ? world.settings.cliRedirect : `${world.settings.portal}/signin/${prefix}`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...more,
  };
  for (const [name, value] of Object.entries(parameters)) if (value === undefined) delete parameters[name];
  return { parameters, verifier };
}

export const authorize = (world, prefix, parameters) => `${world.issuer(prefix)}/authorize?${new URLSearchParams(parameters)}`;

/** Opens the sign-in page, posts the form for the user and gives the step that leaves the issuer. */
export async function signIn(world, prefix, user, who, url) {
  const page = await who.follow(await who.visit(url), world);
  const action = /<form method="post" action="([^"]+)"/.exec(page.text)?.[1];
  return action ? who.follow(await who.visit(new URL(action, world.settings.base).href, typeof user === 'string' ? { user } : user), world) : page;
}

/** Redeems a code, or asks for a machine token. */
export async function redeem(world, prefix, parameters) {
  const answer = await fetch(`${world.issuer(prefix)}/token`, { method: 'POST', body: new URLSearchParams(parameters) });
  return { status: answer.status, body: await answer.json() };
}

/** The whole walk as navo-cli: the tokens of a user. */
export async function tokensOf(world, prefix, user, more = {}, who = visitor()) {
  const { parameters, verifier } = question(world, prefix, 'navo-cli', more);
  const end = await signIn(world, prefix, user, who, authorize(world, prefix, parameters));
  const { searchParams: back } = new URL(end.location);
  const { body } = await redeem(world, prefix, {
    grant_type: 'authorization_code', client_id: 'navo-cli', code: back.get('code'), redirect_uri: parameters.redirect_uri, code_verifier: verifier,
  });
  return { ...body, back };
}

/** A client's assertion (RFC 7523), with any claim changed. */
export function assertion(world, client, audience, more = {}, key = client === 'navo-portal' ? 'portal-client' : client) {
  const now = Math.floor(Date.now() / 1000);
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const jwk = world.key(key);
  const body = `${part({ alg: 'ES256', kid: jwk.kid })}.${part({ iss: client, sub: client, aud: audience, jti: randomUUID(), iat: now, exp: now + 60, ...more })}`;
  const signature = sign('sha256', Buffer.from(body), { key: jwk, format: 'jwk', dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return { client_id: client, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: `${body}.${signature}` };
}

/** A token's header and claims, its signature checked under the keys the issuer publishes. */
export async function opened(world, prefix, token) {
  const [head, body, signature] = token.split('.');
  const header = JSON.parse(Buffer.from(head, 'base64url'));
  const { keys } = await (await fetch(`${world.issuer(prefix)}/jwks`)).json();
  const jwk = keys.find(({ kid }) => kid === header.kid);
  const valid = jwk && verify('sha256', Buffer.from(`${head}.${body}`), { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  return { header, claims: JSON.parse(Buffer.from(body, 'base64url')), valid: valid === true };
}
