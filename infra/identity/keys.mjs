// Keys at rest. Each issuer has a signing key of its own, so that no issuer's token verifies under another's keys.

import { createPublicKey, generateKeyPairSync, randomBytes, createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** The issuers' private JWK sets and the key of the pairwise subjects; made once, then read. */
export function readOrCreateIssuerKeys(state, issuers) {
  const directory = path.join(state, 'identity');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, 'jwks.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const lacking = ['subjects', ...issuers].filter((name) => !(name in kept));
  if (lacking.length > 0) {
    for (const name of lacking) kept[name] = name === 'subjects' ? randomBytes(32).toString('base64url') : { keys: [signingKey()] };
    writePrivate(file, JSON.stringify(kept, null, 2));
  }
  return kept;
}

/** The public half of a client's key file, or an error that names the file. */
export function readClientKey(state, name) {
  const file = path.join(state, 'keys', `${name}.jwk.json`);
  if (!existsSync(file)) throw new Error(`start refused: key file keys/${name}.jwk.json is missing: run the development tool’s “keys” first`);
  const jwk = JSON.parse(readFileSync(file, 'utf8'));
  const { kty, crv, x, y } = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' });
  return { kty, crv, x, y, kid: jwk.kid, use: 'sig', alg: 'ES256' };
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const thumbprint = JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }); // RFC 7638: members in this order
  return { ...jwk, kid: createHash('sha256').update(thumbprint).digest('base64url'), use: 'sig', alg: 'ES256' };
}

// Written beside and renamed, so that a crash leaves the old file or the new one, never half a key.
function writePrivate(file, text) {
  const beside = `${file}.${process.pid}`;
  const handle = openSync(beside, 'w', 0o600);
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
}
