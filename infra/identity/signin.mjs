// The development sign-in: choosing a person is all there is to it. The choice is posted, never in an address, and never logged.

import { errorPage, signInPage } from './pages.mjs';
import { log } from './log.mjs';

const bodyLimit = 4096;
const steps = /^\/interaction\/([\w-]+)$/;

/** The handler of one issuer's sign-in pages; answers false for any other path. */
export function createSignIn(issuer, provider) {
  return async (req, res) => {
    const path = new URL(req.url, provider.issuer).pathname;
    if (!steps.test(path)) return false;
    if (req.method !== 'GET' && req.method !== 'POST') return answer(res, 405, errorPage(issuer, 'method_not_allowed'), { allow: 'GET, POST' });

    let step;
    try {
      step = await provider.interactionDetails(req, res);
    } catch {
      return answer(res, 400, errorPage(issuer, 'expired'));
    }
    const action = new URL(`${provider.issuer}${path}`).pathname;
    const clientName = (await provider.Client.find(step.params.client_id))?.clientName;
    if (req.method === 'GET') return answer(res, 200, signInPage(issuer, action, { clientName }));
    return choose(issuer, provider, step, { action, clientName }, req, res);
  };
}

async function choose(issuer, provider, step, { action, clientName }, req, res) {
  const form = await readForm(req);
  if (!form) return answer(res, 413, errorPage(issuer, 'invalid_request'));
  if (form.has('cancel')) {
    log('info', 'sign-in', { issuer: issuer.prefix, client: step.params.client_id, outcome: 'cancelled' });
    await provider.interactionFinished(req, res, { error: 'access_denied', error_description: 'End-User aborted' });
    return true;
  }

  const typed = (form.get('user') ?? '').trim();
  const person = issuer.find(typed);
  if (!person) {
    log('info', 'sign-in', { issuer: issuer.prefix, client: step.params.client_id, outcome: 'unknown' });
    const fault = typed ? 'Fant ingen slik person. Bare oppdiktede personer kan logge inn her.' : 'Skriv et brukernavn, eller velg en demobruker.';
    return answer(res, 400, signInPage(issuer, action, { clientName, fault, typed }));
  }

  log('info', 'sign-in', { issuer: issuer.prefix, client: step.params.client_id, outcome: 'done' });
  await provider.interactionFinished(req, res, {
    login: { accountId: person.accountId, acr: issuer.assurance(person, step.params.acr_values), amr: person.amr ?? issuer.amr },
  }, { mergeWithLastSubmission: false });
  return true;
}

async function readForm(req) {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) {
    text += chunk;
    if (text.length > bodyLimit) return undefined;
  }
  return new URLSearchParams(text);
}

function answer(res, status, body, headers = {}) {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  res.end(body);
  return true;
}
