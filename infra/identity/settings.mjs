// What the process is told by its environment. Nothing that is secret or an address has a silent default but the
// port base of the public contract; every fault is named at once.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Reads the settings, or throws one error that lists every fault. */
export function readSettings(env = process.env) {
  const faults = [];
  const integer = (name, fallback, least, most) => {
    const text = env[name] || String(fallback);
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    faults.push(`${name} must be a whole number from ${least} to ${most}`);
    return fallback;
  };

  const portBase = integer('NAVO_PORT_BASE', 5100, 1024, 65500);
  const accessTokenSeconds = integer('NAVO_IDENTITY_ACCESS_TOKEN_SECONDS', 600, 1, 3600);
  const state = env.NAVO_STATE;
  const seed = env.NAVO_SEED || path.join(here, '..', 'seed');
  if (!state) faults.push('NAVO_STATE must name the state directory');
  else if (!existsSync(path.join(state, 'keys'))) faults.push('NAVO_STATE has no keys directory: run the development tool’s “keys” first');
  for (const file of ['staff.json', 'participants.json', 'units.json']) {
    if (!existsSync(path.join(seed, file))) faults.push(`NAVO_SEED has no ${file}`);
  }

  if (faults.length > 0) throw new Error(`start refused: ${faults.join('; ')}`);
  return { portBase, accessTokenSeconds, state, seed, ...addresses(portBase) };
}

/** The addresses that follow from the port base (design, section 7: always the literal loopback address). */
export function addresses(portBase) {
  const at = (offset) => `http://127.0.0.1:${portBase + offset}`;
  return { port: portBase + 3, portal: at(0), base: at(3), cliRedirect: `${at(9)}/callback` };
}
