// What the issuers refuse.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import { agencies, api, assertion, authorize, participants, question, redeem, signIn, staff, start, visitor } from './world.mjs';

let world;
before(async () => { world = await start(); });
after(() => world.stop());

const [person] = participants;
const refusedAt = (end) => new URL(end.location ?? 'about:blank').searchParams.get('error');
const ask = async (prefix, client, more) => {
  const { parameters } = question(world, prefix, client, more);
  const who = visitor();
  return who.follow(await who.visit(authorize(world, prefix, parameters)), world);
};

test('The metadata promises only what is meant', async () => {
  for (const prefix of ['idporten', 'entra-nav', 'entra-oslo', 'machine']) {
    const metadata = await (await fetch(`${world.issuer(prefix)}/.well-known/openid-configuration`)).json();
    assert.equal(metadata.issuer, world.issuer(prefix));
    assert.ok(metadata.jwks_uri.startsWith(`${world.issuer(prefix)}/`));
    assert.deepEqual(metadata.token_endpoint_auth_signing_alg_values_supported, ['ES256']);
    if (prefix === 'machine') continue;
    assert.deepEqual(metadata.response_types_supported, ['code']);
    assert.deepEqual(metadata.code_challenge_methods_supported, ['S256']);
    assert.equal(metadata.authorization_response_iss_parameter_supported, true);
  }
});

test('PKCE is required, and only S256', async () => {
  assert.equal(refusedAt(await ask('idporten', 'navo-cli', { code_challenge: undefined, code_challenge_method: undefined })), 'invalid_request');
  assert.equal(refusedAt(await ask('entra-nav', 'navo-cli', { code_challenge_method: 'plain' })), 'invalid_request');
});

test('The portal must push its request to ID-porten', async () => {
  assert.equal(refusedAt(await ask('idporten', 'navo-portal')), 'invalid_request');
  assert.match((await ask('entra-nav', 'navo-portal')).text, /<form/);
});

test('A pushed request needs the client’s key, and works once', async () => {
  const issuer = world.issuer('idporten');
  const { parameters } = question(world, 'idporten', 'navo-portal');
  const push = (credentials) => fetch(`${issuer}/par`, { method: 'POST', body: new URLSearchParams({ ...parameters, ...credentials }) });
  assert.equal((await push({})).status, 401);
  assert.equal((await push(assertion(world, 'navo-portal', issuer, {}, 'backend-nav'))).status, 401);
  const answer = await push(assertion(world, 'navo-portal', issuer));
  assert.equal(answer.status, 201);
  const { request_uri: uri, expires_in: life } = await answer.json();
  assert.ok(life < 600);
  const url = authorize(world, 'idporten', { client_id: 'navo-portal', request_uri: uri });
  assert.ok((await signIn(world, 'idporten', person.user, visitor(), url)).location.includes('code='));
  const again = await visitor().visit(url);
  assert.ok(!again.location?.includes('code=') && !again.text.includes('name="user"'));
});

test('An address the client is not registered with gets nobody sent to it', async () => {
  for (const redirect of ['http://127.0.0.1:9/elsewhere', `${world.settings.cliRedirect}/more`, 'https://example.test/']) {
    const end = await ask('idporten', 'navo-cli', { redirect_uri: redirect });
    assert.equal(end.status, 400);
    assert.equal(end.location, undefined);
    assert.match(end.text, /invalid_redirect_uri/);
  }
});

test('Another audience than the API is refused', async () => {
  assert.equal(refusedAt(await ask('idporten', 'navo-cli', { resource: 'urn:other:api' })), 'invalid_target');
});

test('A code is redeemed once, with its own verifier, at its own issuer', async () => {
  const { parameters, verifier } = question(world, 'idporten');
  const end = await signIn(world, 'idporten', person.user, visitor(), authorize(world, 'idporten', parameters));
  const code = new URL(end.location).searchParams.get('code');
  const ticket = { grant_type: 'authorization_code', client_id: 'navo-cli', code, redirect_uri: parameters.redirect_uri };
  assert.equal((await redeem(world, 'entra-nav', { ...ticket, code_verifier: verifier })).body.error, 'invalid_grant');
  assert.equal((await redeem(world, 'idporten', { ...ticket, code_verifier: `${verifier.slice(0, -1)}_` })).body.error, 'invalid_grant');
  assert.equal((await redeem(world, 'idporten', { ...ticket, code_verifier: verifier })).status, 200);
  assert.equal((await redeem(world, 'idporten', { ...ticket, code_verifier: verifier })).body.error, 'invalid_grant');
});

test('A client assertion is for this issuer, from this client, once', async () => {
  const issuer = world.issuer('machine');
  const ask = (credentials) => redeem(world, 'machine', { grant_type: 'client_credentials', scope: 'navo:facts.write', resource: api, ...credentials });
  const now = Math.floor(Date.now() / 1000);
  const [mine, other] = agencies.map(({ id }) => `backend-${id}`);
  const wrong = [
    assertion(world, mine, world.issuer('idporten')),
    assertion(world, mine, `${issuer}/token`),
    assertion(world, mine, [issuer]),
    assertion(world, mine, issuer, { iss: other, sub: other }),
    assertion(world, mine, issuer, { exp: now - 60 }),
    assertion(world, mine, issuer, { jti: undefined }),
    assertion(world, mine, issuer, {}, other),
    { client_id: mine },
  ];
  for (const credentials of wrong) {
    const { status, body } = await ask(credentials);
    assert.ok(status === 400 || status === 401);
    assert.equal(body.access_token, undefined);
  }
  const good = assertion(world, mine, issuer);
  assert.equal((await ask(good)).status, 200);
  assert.equal((await ask(good)).status, 401);
});

test('A person signs in only where they belong', async () => {
  const { parameters } = question(world, 'entra-nav');
  for (const user of [person.user, person.fodselsnummer, staff.find(({ agency }) => agency !== 'nav').user]) {
    const end = await signIn(world, 'entra-nav', user, visitor(), authorize(world, 'entra-nav', parameters));
    assert.equal(end.status, 400);
    assert.match(end.text, /Fant ingen slik person/);
  }
});

test('Another host name is answered nothing', async () => {
  const { port } = world.settings;
  const asked = get({ host: '127.0.0.1', port, path: '/idporten/jwks', headers: { host: `navo.example:${port}` } });
  const [answer] = await once(asked, 'response');
  answer.resume();
  assert.equal(answer.statusCode, 400);
});
