// Checks, in the participant's own browser, that every row about them is in the signed log and that none was left out
// (docs/spec/access-log.md, sections 5 and 7). Only comfort: the file can be taken home and checked with another program.
const LEAF = new Uint8Array([0]), NODE = new Uint8Array([1]);

const octetsOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const utf8 = (text) => new TextEncoder().encode(text);
const joined = (...parts) => new Uint8Array(parts.flatMap((part) => [...part]));
const same = (a, b) => a.length === b.length && a.every((octet, i) => octet === b[i]);
const sha256 = async (octets) => new Uint8Array(await crypto.subtle.digest("SHA-256", octets));
export const leafHash = (octets) => sha256(joined(LEAF, octets));
const nodeHash = (left, right) => sha256(joined(NODE, left, right));
const demand = (holds, why) => { if (!holds) { throw new Error(why); } };

// RFC 9162 section 2.1.3: the root that a leaf at a place leads to; sizes stay far below 2^53.
async function rootFrom(index, size, leaf, path) {
  if (size === 1) {
    demand(path.length === 0, "a path is too long");
    return leaf;
  }
  demand(path.length > 0, "a path is too short");
  let split = 1;
  while (split * 2 < size) { split *= 2; }
  const last = path[path.length - 1], rest = path.slice(0, -1);
  return index < split
    ? nodeHash(await rootFrom(index, split, leaf, rest), last)
    : nodeHash(last, await rootFrom(index - split, size - split, leaf, rest));
}

// An ASN.1 DER signature as the two numbers of 32 octets that WebCrypto wants.
function plainSignature(der) {
  const numbers = [];
  let at = 2;
  for (let i = 0; i < 2; i++) {
    demand(der[at] === 2, "a signature is not DER");
    const digits = [...der.slice(at + 2, at + 2 + der[at + 1])];
    while (digits.length > 32 && digits[0] === 0) { digits.shift(); }
    demand(digits.length <= 32, "a signature is too long");
    numbers.push(...new Array(32 - digits.length).fill(0), ...digits);
    at += 2 + der[at + 1];
  }
  demand(at === der.length, "octets follow a signature");
  return new Uint8Array(numbers);
}

// c2sp.org/signed-note: the text, when one of the keys has signed it and no signature in their names is false.
async function textOf(note, keyLines) {
  const blank = note.lastIndexOf("\n\n");
  const text = note.slice(0, blank + 1);
  let held = 0;
  for (const line of note.slice(blank + 2).trimEnd().split("\n")) {
    const [mark, name, encoded] = line.split(" ");
    demand(mark === "\u2014" && encoded, "a signature line is none");
    const signature = octetsOf(encoded);
    for (const key of keyLines) {
      const [keyName, keyId, ...rest] = key.split("+");
      const octets = octetsOf(rest.join("+"));
      const id = (await sha256(octets.slice(1))).slice(0, 4);
      if (octets[0] !== 2 || keyName !== name || !same(id, signature.slice(0, 4))) { continue; }
      demand([...id].map((octet) => octet.toString(16).padStart(2, "0")).join("") === keyId, "a key identifier is not the key's");
      const spki = await crypto.subtle.importKey("spki", octets.slice(1), { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
      demand(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, spki, plainSignature(signature.slice(4)), utf8(text)), "a signature is false");
      held++;
    }
  }
  demand(held > 0, "no key of the log has signed");
  return text;
}

// The members of an entry that bind it to its person and to the one before; the leaf hash covers all the others.
function membersOf(octets) {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
  demand(octets[0] === 1, "another version");
  let at = 66;
  for (let i = 0; i < 4; i++) { at += 2 + view.getUint16(at); }
  return {
    id: octets.slice(33, 49), subject: octets.slice(at, at + 32), previous: octets.slice(at + 32, at + 64), count: Number(view.getBigUint64(at + 64)),
  };
}

export const guid = (id) => [...id].map((octet, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + octet.toString(16).padStart(2, "0")).join("");

/** Checks "my part of the log", and those of whom the participant was before; gives the identifiers of the rows that hold, and throws when anything does not. */
export async function checkOwnLog(log, keyLines) {
  const [title, origin, , , count, headsRoot, end] = (await textOf(log.heads, keyLines)).split("\n");
  demand(title === "navo heads v1" && origin === log.origin && end === "", "no statement of heads");
  const ids = [];
  for (const part of [log, ...(log.before ?? [])]) { ids.push(...await idsOf(part, Number(count), headsRoot)); }
  return ids;
}

// One chain, from its signed head backwards.
async function idsOf(log, count, headsRoot) {
  if (!log.head) {
    demand(log.entries.length === 0, "rows without a newest one");
    return [];
  }
  const tip = octetsOf(log.head.leaf);
  demand(log.head.index >= 0 && log.head.index < count, "the newest row has no place");
  const root = await rootFrom(log.head.index, count, await leafHash(tip), log.head.proof.map(octetsOf));
  demand(same(root, octetsOf(headsRoot)), "the newest row is not among those that were signed");
  const key = await crypto.subtle.importKey("raw", octetsOf(log.logKey), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const erased = new Set(log.erased ?? []);
  const ids = [];
  let expected = tip, next = null;
  for (const encoded of [...log.entries].reverse()) {
    const octets = octetsOf(encoded), row = membersOf(octets);
    demand(same(new Uint8Array(await crypto.subtle.sign("HMAC", key, row.id)), row.subject), "a row is about somebody else");
    let gap = false;
    for (let missing = row.count + 1; next !== null && missing < next; missing++) {
      demand(erased.has(missing), "a row was left out");
      gap = true;
    }
    demand(next === null || row.count < next, "a row was left out");
    demand(gap || same(await leafHash(octets), expected), "a row is not the one that its successor names");
    ids.push(guid(row.id));
    [expected, next] = [row.previous, row.count];
  }
  for (let missing = 1; missing < (next ?? 1); missing++) { demand(erased.has(missing), "the first rows were left out"); }
  return ids;
}

/** Checks one row's c2sp.org/tlog-proof: the row's octets are a leaf of the tree that the log's key has signed. */
export async function checkProof(proof, octets, keyLines, entry) {
  const blank = proof.indexOf("\n\n");
  const lines = proof.slice(0, blank).split("\n");
  demand(lines.shift() === "c2sp.org/tlog-proof@v1", "no proof");
  if (lines[0].startsWith("extra ")) { lines.shift(); }
  const index = Number(lines.shift().replace(/^index /, ""));
  const [, size, root] = (await textOf(proof.slice(blank + 2), keyLines)).split("\n");
  demand(index >= 0 && index < Number(size), "the row has no place");
  demand(same(await rootFrom(index, Number(size), await leafHash(octets), lines.map(octetsOf)), octetsOf(root)), "the row is not in the signed log");
  demand(guid(membersOf(octets).id) === entry.toLowerCase(), "the proof is another row's");
}

const keysOf = (element) => element.dataset.keys.split("\n").filter((line) => line);

function tell(element, state) {
  element.dataset.state = state;
  element.dataset.color = { right: "success", wrong: "danger" }[state] ?? "info";
  for (const text of element.querySelectorAll("[data-when]")) { text.hidden = text.dataset.when !== state; }
}

async function onList(element) {
  const answer = await fetch(element.dataset.log, { credentials: "same-origin", cache: "no-store" });
  if (!answer.ok) {
    return answer.status === 404 ? "none" : "later";
  }
  const ids = await checkOwnLog(await answer.json(), keysOf(element));
  const held = new Set(ids);
  for (const row of document.querySelectorAll("[data-entry]")) {
    const mark = row.querySelector("[data-held]");
    if (mark) { mark.hidden = !held.has(row.dataset.entry.toLowerCase()); }
  }
  for (const place of element.querySelectorAll("[data-count]")) { place.textContent = String(ids.length); }
  return ids.length === 0 ? "none" : "right";
}

async function onProof(element) {
  const [proof, leaf] = await Promise.all([fetch(element.dataset.proof, { cache: "no-store" }), fetch(element.dataset.leaf, { cache: "no-store" })]);
  if (!proof.ok || !leaf.ok) {
    return "later";
  }
  await checkProof(await proof.text(), new Uint8Array(await leaf.arrayBuffer()), keysOf(element), element.dataset.row);
  return "right";
}

async function check(element, how) {
  // Without a secure address the browser has no cryptography: then nothing is said but what the page says without a script.
  if (!globalThis.crypto?.subtle || !element.dataset.keys) {
    return;
  }
  element.hidden = false;
  tell(element, "checking");
  try {
    tell(element, await how(element));
  } catch {
    tell(element, "wrong");
  }
}

if (globalThis.document) {
  for (const element of document.querySelectorAll("[data-own-log]")) { void check(element, onList); }
  for (const element of document.querySelectorAll("[data-own-proof]")) { void check(element, onProof); }
}
