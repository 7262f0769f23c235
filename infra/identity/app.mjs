// The HTTP border: one server, one path prefix per issuer, the same protective headers on every answer.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createProvider } from './provider.mjs';
import { createSignIn } from './signin.mjs';
import { defineIssuers } from './issuers.mjs';
import { readOrCreateIssuerKeys } from './keys.mjs';
import { readPeople } from './people.mjs';
import { log } from './log.mjs';

const style = readFileSync(new URL('signin.css', import.meta.url));

/** Makes the server, ready to listen. */
export function createApp(settings) {
  const issuers = defineIssuers(settings, readPeople(settings.seed));
  const keys = readOrCreateIssuerKeys(settings.state, issuers.map((issuer) => issuer.prefix));
  const mounted = new Map(issuers.map((issuer) => [issuer.prefix, mount(settings, issuer, keys)]));
  const host = new URL(settings.base).host;

  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 16_384 }, (req, res) => {
    for (const [name, value] of protective(settings)) res.setHeader(name, value);
    route(req, res).catch((error) => {
      log('error', 'fault', { error: error.name });
      if (!res.headersSent) plain(res, 500, 'fault');
      else res.destroy();
    });
  });

  async function route(req, res) {
    // One name only: a page that another name points here (DNS rebinding) gets nothing.
    if (req.headers.host !== host) return plain(res, 400, 'unknown host');
    const [, first] = req.url.split(/[/?]/, 2);
    if (req.url === '/health/live' || req.url === '/health/ready') return json(res, { status: 'ok' });
    if (req.url === '/assets/signin.css' && req.method === 'GET') return asset(res);
    const handle = mounted.get(first);
    return handle ? handle(req, res) : plain(res, 404, 'not found');
  }
}

function mount(settings, issuer, keys) {
  const provider = createProvider(settings, issuer, keys);
  const protocol = provider.callback();
  const signIn = createSignIn(issuer, provider);
  return async (req, res) => {
    req.originalUrl = req.url;
    req.url = req.url.slice(issuer.prefix.length + 1) || '/';
    if (!(await signIn(req, res))) await protocol(req, res);
  };
}

// form-action names the portal because Chromium holds it against the redirects that follow the sign-in form, too.
function protective({ portal }) {
  return [
    ['content-security-policy', `default-src 'none'; style-src 'self'; img-src data:; script-src; form-action 'self' ${portal}; base-uri 'none'; frame-ancestors 'none'`],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cache-control', 'no-store'],
  ];
}

function plain(res, status, text) {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  res.end(`${text}\n`);
}

function json(res, value) {
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify(value));
}

function asset(res) {
  res.writeHead(200, { 'content-type': 'text/css; charset=utf-8' });
  res.end(style);
}
