// Who can sign in where, as the seed says. No user, role or unit is named in this code.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isSynthetic } from './fodselsnummer.mjs';

export const high = 'idporten-loa-high';
export const substantial = 'idporten-loa-substantial';
const weakToStrong = ['idporten-loa-low', substantial, high];

const read = (seed, file) => JSON.parse(readFileSync(path.join(seed, file), 'utf8'));

/** Reads the seed into what the issuers need: agencies with their consumer, participants, and staff per agency. */
export function readPeople(seed) {
  const { agencies, sides, units } = read(seed, 'units.json');
  const { staff } = read(seed, 'staff.json');
  const { participants } = read(seed, 'participants.json');
  const unitsById = new Map(units.map((unit) => [unit.id, unit]));
  const groupOfSide = new Map(sides.map((side) => [side.id, side.group]));

  return {
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    participants: participants.map(({ user, name, fodselsnummer, acr, nav, osloVo }) => ({
      user, name, accountId: fodselsnummer, acr, detail: placesOf(unitsById, nav, osloVo),
    })),
    staffOf: (agency) => staff.filter((person) => person.agency === agency).map((person) => ({
      user: person.user,
      name: person.name,
      accountId: person.oid,
      employee: person.employee,
      role: person.role,
      amr: person.amr,
      groups: [
        ...person.units.map((unit) => unitsById.get(unit).group),
        ...(person.side ? [groupOfSide.get(person.side)] : []),
      ],
      detail: person.units.map((unit) => unitsById.get(unit).name).join(', ') || 'Hele virksomheten',
    })),
  };
}

function placesOf(units, ...follows) {
  return follows.filter(Boolean).map(({ unit }) => units.get(unit).name).join(', ');
}

/** Finds a participant by user name or by synthetic number; one not in the seed exists too, with the highest assurance. */
export function findParticipant(participants, text) {
  const known = participants.find((person) => person.user === text || person.accountId === text);
  if (known) return known;
  return isSynthetic(text) ? { user: text, accountId: text, acr: high } : undefined;
}

/** The assurance a sign-in gets: the strongest one asked for, never above what the person's eID can give. */
export function assuranceFor(person, acrValues) {
  const asked = (acrValues ?? '').split(' ').filter((value) => weakToStrong.includes(value));
  if (asked.length === 0) return person.acr;
  return weakest(person.acr, strongest(asked));
}

/** Whether `held` is at least as strong as what the request asks for. */
export function satisfies(held, acrValues) {
  const asked = (acrValues ?? '').split(' ').filter((value) => weakToStrong.includes(value));
  return asked.length === 0 || rank(held) >= rank(strongest(asked));
}

const rank = (acr) => weakToStrong.indexOf(acr);
const strongest = (values) => values.reduce((a, b) => (rank(a) >= rank(b) ? a : b));
const weakest = (a, b) => (rank(a) <= rank(b) ? a : b);

/** A stable UUID for a tenant of this development set-up (RFC 9562, version 8: ours to fill). */
export function tenantId(agency) {
  const bytes = createHash('sha256').update(`navo development tenant ${agency}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
