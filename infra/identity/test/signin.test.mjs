// The pages: what is on them, what protects them, and how a sign-in ends.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isSynthetic } from '../fodselsnummer.mjs';
import { authorize, opened, participants, question, signIn, start, tokensOf, visitor } from './world.mjs';

let world;
before(async () => { world = await start(); });
after(() => world.stop());

const [person, another] = participants;
const open = async (who = visitor(), more = {}) => who.follow(await who.visit(authorize(world, 'idporten', question(world, 'idporten', 'navo-cli', more).parameters)), world);

// Made here, so that no number stands in the repository: the first pair of control digits that fits the month.
function numberOf(day, month) {
  for (let serial = 100; serial < 1000; serial++) {
    const nine = `${String(day).padStart(2, '0')}${String(month).padStart(2, '0')}50${serial}`.split('').map(Number);
    const control = (digits, weights) => (11 - (weights.reduce((sum, weight, i) => sum + weight * digits[i], 0) % 11)) % 11;
    const first = control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = control([...nine, first], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (first < 10 && second < 10) return [...nine, first, second].join('');
  }
  throw new Error('no number');
}

test('The page says that it is not the real one, and lists the demo users', async () => {
  const { status, text, headers } = await open();
  assert.equal(status, 200);
  assert.match(text, /Utviklingsinnlogging – ikke ekte ID-porten/);
  assert.match(text, /<html lang="nb">/);
  for (const { user, name, fodselsnummer } of participants) {
    assert.ok(text.includes(`value="${user}"`) && text.includes(name));
    assert.ok(!text.includes(fodselsnummer));
  }
  assert.ok(!/<script|<style|\sstyle=|\son\w+=/.test(text));
  const policy = headers.get('content-security-policy');
  assert.ok(policy.includes("default-src 'none'") && policy.includes("frame-ancestors 'none'") && policy.includes("style-src 'self'"));
  assert.ok(policy.includes(`form-action 'self' ${world.settings.portal}`)); // Chromium holds it against the redirects, too
  assert.equal(headers.get('cache-control'), 'no-store');
});

test('Any synthetic person may sign in, and no other', async () => {
  for (const month of [81, 92]) {
    const number = numberOf(7, month);
    const { claims } = await opened(world, 'idporten', (await tokensOf(world, 'idporten', number)).access_token);
    assert.equal(claims.pid, number);
    assert.equal(claims.acr, 'idporten-loa-high');
  }
  for (const text of [numberOf(7, 1), numberOf(7, 12), numberOf(7, 41), numberOf(7, 93), 'nobody', '']) {
    assert.equal(isSynthetic(text), false);
    const end = await signIn(world, 'idporten', text, visitor(), authorize(world, 'idporten', question(world, 'idporten').parameters));
    assert.equal(end.status, 400);
    assert.match(end.text, /role="alert"/);
  }
  for (const { fodselsnummer } of participants) assert.ok(isSynthetic(fodselsnummer));
  assert.ok(isSynthetic(numberOf(47, 85))); // a D-number
});

test('What is typed comes back as text, never as markup', async () => {
  const end = await signIn(world, 'idporten', '"><script>1</script>', visitor(), authorize(world, 'idporten', question(world, 'idporten').parameters));
  assert.equal(end.status, 400);
  assert.ok(!end.text.includes('<script'));
});

test('A sign-in may be cancelled', async () => {
  const end = await signIn(world, 'idporten', { cancel: '1' }, visitor(), authorize(world, 'idporten', question(world, 'idporten').parameters));
  assert.equal(new URL(end.location).searchParams.get('error'), 'access_denied');
});

test('A page without its cookie, or too much in the form, is refused', async () => {
  const who = visitor();
  const page = await open(who);
  assert.equal((await visitor().visit(page.url)).status, 400);
  assert.equal((await who.visit(page.url, { user: 'x'.repeat(5000) })).status, 413);
  const put = await fetch(page.url, { method: 'PUT', headers: { cookie: [...who.cookies].map((pair) => pair.join('=')).join('; ') } });
  assert.equal(put.status, 405);
});

test('A session is used again, and ends with the relying party’s wish', async () => {
  const who = visitor();
  await tokensOf(world, 'idporten', person.user, {}, who);
  assert.ok((await open(who)).location.includes('code='));
  assert.ok([...who.cookies.keys()].every((name) => name.includes(String(world.settings.port))));

  const { id_token: hint } = await tokensOf(world, 'idporten', person.user, {}, who);
  const end = (parameters) => who.visit(`${world.issuer('idporten')}/logout?${new URLSearchParams(parameters)}`);
  assert.match((await end({})).text, /Vil du logge ut/); // nothing proves whose wish it is: the person is asked
  assert.equal((await end({ id_token_hint: hint, post_logout_redirect_uri: 'https://example.test/' })).status, 400);
  const ended = await end({ id_token_hint: hint });
  assert.equal(ended.status, 303);
  assert.match((await open(who)).text, /name="user"/);
});

test('Another person may take over the browser', async () => {
  const who = visitor();
  await tokensOf(world, 'idporten', person.user, {}, who);
  const { parameters } = question(world, 'idporten', 'navo-cli', { prompt: 'login' });
  let step = await signIn(world, 'idporten', another.user, who, authorize(world, 'idporten', parameters));
  const [, action] = /action="([^"]+)"/.exec(step.text); // the first person's session is ended first
  const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(step.text);
  step = await who.follow(await who.visit(action, { xsrf, logout: 'yes' }), world);
  assert.ok(step.location.startsWith(`${world.settings.cliRedirect}?code=`));
});
