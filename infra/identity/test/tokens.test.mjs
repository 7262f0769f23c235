// Each kind of token carries the claims of the real issuer, and nothing verifies under another issuer's keys.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jobseekers } from '../issuers.mjs';
import { agencies, api, assertion, authorize, issuerOf, opened, participants, question, redeem, sides, signIn, staff, start, tokensOf, units, visitor } from './world.mjs';

let world;
before(async () => { world = await start({ accessTokenSeconds: 77 }); });
after(() => world.stop());

const facts = { grant_type: 'client_credentials', scope: 'navo:facts.write', resource: api };
const [person] = participants;

test('A participant’s token says who and how surely, as ID-porten does', async () => {
  for (const participant of participants) {
    const { access_token: token, back } = await tokensOf(world, 'idporten', participant.user);
    const { header, claims, valid } = await opened(world, 'idporten', token);
    assert.ok(valid);
    assert.equal(header.typ, 'at+jwt');
    assert.equal(header.alg, 'ES256');
    const { iss, aud, pid, acr, amr, locale, scope, client_id: client, exp, iat } = claims;
    assert.deepEqual({ iss, aud, pid, acr, amr, locale, scope, client, life: exp - iat }, {
      iss: world.issuer('idporten'), aud: api, pid: participant.fodselsnummer, acr: participant.acr, amr: ['TestID'], locale: 'nb',
      scope: 'navo:me', client: 'navo-cli', life: 77,
    });
    assert.ok(claims.sid && claims.jti && claims.auth_time <= iat);
    assert.notEqual(claims.sub, pid);
    assert.equal(back.get('iss'), world.issuer('idporten')); // RFC 9207
  }
});

test('An employee’s token has the plain type and Entra’s claims', async () => {
  for (const employee of staff) {
    const prefix = issuerOf(employee.agency);
    const { access_token: token } = await tokensOf(world, prefix, employee.user);
    const { header, claims, valid } = await opened(world, prefix, token);
    assert.ok(valid);
    assert.equal(header.typ, 'JWT');
    assert.equal(claims.aud, api);
    assert.equal(claims.scp, 'access_as_user');
    assert.equal(claims.oid, employee.oid);
    assert.equal(claims.name, employee.name);
    assert.deepEqual(claims.roles, [employee.role]);
    assert.deepEqual(claims.groups, [
      ...employee.units.map((id) => units.find((unit) => unit.id === id).group),
      ...sides.filter(({ id }) => id === employee.side).map(({ group }) => group),
    ]);
    assert.deepEqual(claims.amr, employee.amr ?? ['pwd', 'mfa']); // the seed may say that someone signs in with a password alone
    assert.equal(claims.NAVident, employee.employee === employee.oid ? undefined : employee.employee);
    assert.match(claims.tid, /^[\da-f-]{36}$/);
    assert.ok(claims.preferred_username && claims.sid && claims.acr);
    for (const absent of ['scope', 'client_id', 'jti', 'nonce', 'pid']) assert.ok(!(absent in claims), absent);
  }
});

test('A backend’s token names the consumer, as Maskinporten does', async () => {
  for (const { id, consumer } of agencies) {
    const { status, body } = await redeem(world, 'machine', { ...facts, ...assertion(world, `backend-${id}`, world.issuer('machine')) });
    assert.equal(status, 200);
    const { header, claims, valid } = await opened(world, 'machine', body.access_token);
    assert.ok(valid);
    assert.equal(header.typ, 'at+jwt');
    assert.deepEqual(claims.consumer, { authority: 'iso6523-actorid-upis', ID: consumer });
    assert.equal(claims.scope, 'navo:facts.write');
    assert.equal(claims.aud, api);
    assert.equal(claims.exp - claims.iat, 77);
  }
});

test('A backend’s token for the jobseeker register is for that alone, and only NAV’s gets one', async () => {
  const ask = (client) => redeem(world, 'machine', {
    grant_type: 'client_credentials', scope: jobseekers.scope, resource: jobseekers.resource, ...assertion(world, client, world.issuer('machine')),
  });
  const { claims, valid } = await opened(world, 'machine', (await ask('backend-nav')).body.access_token);
  assert.ok(valid);
  assert.equal(claims.scope, jobseekers.scope);
  assert.equal(claims.aud, jobseekers.resource);
  assert.equal((await ask('backend-oslo-vo')).body.error, 'invalid_target');
});

test('A subject is pairwise: stable for one client, another for the next', async () => {
  const subOf = async (token) => (await opened(world, 'idporten', token)).claims.sub;
  const first = await tokensOf(world, 'idporten', person.user);
  const second = await tokensOf(world, 'idporten', person.fodselsnummer);
  assert.equal(await subOf(first.access_token), await subOf(second.access_token));

  const { parameters, verifier } = question(world, 'idporten', 'navo-portal');
  const issuer = world.issuer('idporten');
  const pushed = await (await fetch(`${issuer}/par`, { method: 'POST', body: new URLSearchParams({ ...parameters, ...assertion(world, 'navo-portal', issuer) }) })).json();
  const end = await signIn(world, 'idporten', person.user, visitor(), authorize(world, 'idporten', { client_id: 'navo-portal', request_uri: pushed.request_uri }));
  const { body } = await redeem(world, 'idporten', {
    grant_type: 'authorization_code', code: new URL(end.location).searchParams.get('code'), redirect_uri: parameters.redirect_uri,
    code_verifier: verifier, ...assertion(world, 'navo-portal', issuer),
  });
  assert.notEqual(await subOf(body.access_token), await subOf(first.access_token));

  const idToken = await opened(world, 'idporten', body.id_token);
  assert.ok(idToken.valid);
  assert.equal(idToken.claims.aud, 'navo-portal');
  assert.equal(idToken.claims.nonce, 'a-nonce');
  assert.equal(idToken.claims.pid, person.fodselsnummer);
  assert.equal(idToken.claims.acr, person.acr);
  assert.equal(idToken.claims.sid, (await opened(world, 'idporten', body.access_token)).claims.sid);
});

test('No issuer’s token verifies under another’s keys', async () => {
  const { access_token: token } = await tokensOf(world, 'idporten', person.user);
  for (const other of ['entra-nav', 'entra-oslo', 'machine']) assert.equal((await opened(world, other, token)).valid, false);
});

test('The assurance asked for is given, never more than the person’s eID has', async () => {
  const acrOf = async (user, acr, who) => (await opened(world, 'idporten', (await tokensOf(world, 'idporten', user, { acr_values: acr }, who)).access_token)).claims.acr;
  const strong = participants.find(({ acr }) => acr === 'idporten-loa-high').user;
  const weak = participants.find(({ acr }) => acr === 'idporten-loa-substantial').user;
  assert.equal(await acrOf(strong, 'idporten-loa-substantial'), 'idporten-loa-substantial');
  assert.equal(await acrOf(strong, 'idporten-loa-high'), 'idporten-loa-high');
  assert.equal(await acrOf(weak, 'idporten-loa-high'), 'idporten-loa-substantial');
  const same = visitor();
  assert.equal(await acrOf(strong, 'idporten-loa-substantial', same), 'idporten-loa-substantial');
  assert.equal(await acrOf(strong, 'idporten-loa-high', same), 'idporten-loa-high'); // the same session, stepped up
});

test('A backend without the scope gets none', async () => {
  const { body } = await redeem(world, 'machine', { ...facts, scope: '', ...assertion(world, 'backend-nav', world.issuer('machine')) });
  assert.equal((await opened(world, 'machine', body.access_token)).claims.scope, undefined);
});
