#!/usr/bin/env python3
"""A second reader of the access log, written from docs/spec/access-log.md alone, with Python's standard library alone.

  reader.py DIR               verifies a copy and prints every entry as a line of JSON, then OK size=N root=BASE64
  reader.py --vectors DIR     checks the published vectors, then prints OK
Exit 1 with a line FAULT and why, when anything is not as the specification says.
"""
import base64
import calendar
import datetime
import hashlib
import hmac
import json
import os
import re
import struct
import sys
import unicodedata
import uuid


class Fault(Exception):
    pass


def require(holds, why):
    if not holds:
        raise Fault(why)


# --- section 2: the entry ---------------------------------------------------------------------------------------------

KINDS = ["", "release", "refusal", "overview", "request", "outcome", "log-read", "export", "consent-event", "erasure"]
DECISIONS = ["none", "permit", "deny"]
LAST_INSTANT = 253402300799999
ZERO16, ZERO32 = bytes(16), bytes(32)


class Octets:
    def __init__(self, octets):
        self.octets, self.at = octets, 0

    def take(self, count):
        require(self.at + count <= len(self.octets), "octets are missing")
        self.at += count
        return self.octets[self.at - count:self.at]

    def octet(self):
        return self.take(1)[0]

    def short(self):
        return struct.unpack(">H", self.take(2))[0]

    def number(self):
        value = struct.unpack(">q", self.take(8))[0]
        require(value >= 0, "a number is negative")
        return value

    def text(self):
        octets = self.take(self.short())
        try:
            text = octets.decode("utf-8", "strict")
        except UnicodeDecodeError:
            raise Fault("a text is not UTF-8") from None
        require(not any(ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F for c in text), "a text holds a control character")
        return text

    def texts(self):
        return ascending([self.text() for _ in range(self.short())], lambda text: text.encode())

    def reasons(self):
        reasons = [[self.text(), self.text(), self.text()] for _ in range(self.short())]
        return ascending(reasons, lambda reason: tuple(part.encode() for part in reason))


def ascending(items, key):
    keys = [key(item) for item in items]
    require(all(a < b for a, b in zip(keys, keys[1:])), "a list is not strictly ascending")
    return items


def decode(octets):
    require(len(octets) <= 65535, "the entry is too long")
    read = Octets(octets)
    require(read.octet() == 1, "another version")
    e = {"salt": read.take(32), "entry": read.take(16), "kind": read.octet(), "instant": read.number(), "position": read.number()}
    for member in ("callerAgency", "role", "unit", "employeeAlias"):
        e[member] = read.text()
    e["subject"], e["previousLeaf"], e["runningCount"] = read.take(32), read.take(32), read.number()
    for member in ("category", "holder", "requestor", "purpose"):
        e[member] = read.text()
    e["decision"], e["reasons"] = read.octet(), read.reasons()
    e["consent"], e["consentRevision"] = read.take(16), read.number()
    e["agreement"], e["agreementVersion"] = read.text(), read.number()
    e["laws"], e["policy"] = read.texts(), read.take(32)
    e["released"], e["withheld"] = read.texts(), read.texts()
    e["request"], e["detail"], e["related"], e["erased"] = read.take(16), read.text(), read.take(16), read.number()
    require(read.at == len(octets), "octets are left over")

    require(e["salt"] != ZERO32 and e["entry"] != ZERO16, "no salt or no identifier")
    require(1 <= e["kind"] < len(KINDS) and e["decision"] < len(DECISIONS), "a kind or decision not in the table")
    require(e["instant"] <= LAST_INSTANT, "the instant is too late")
    require(e["kind"] != 1 or e["decision"] == 1, "a release is permitted")
    require(e["kind"] != 2 or e["decision"] == 2, "a refusal is denied")
    require((e["subject"] != ZERO32) == (e["runningCount"] >= 1), "subject and running count")
    require((e["previousLeaf"] != ZERO32) == (e["runningCount"] >= 2), "previous leaf and running count")
    require(e["consentRevision"] == 0 or e["consent"] != ZERO16, "a revision needs a consent")
    require(e["agreementVersion"] == 0 or e["agreement"], "a version needs an agreement")
    require(e["erased"] == 0 or e["kind"] == 9, "only an erasure erases")
    return e


def shown(e):
    """As the other reader shows it: hashes in hexadecimal, absent ones and absent identifiers empty."""
    view = dict(e)
    for member in ("salt", "subject", "previousLeaf", "policy"):
        view[member] = "" if e[member] == ZERO32 else e[member].hex()
    for member in ("entry", "consent", "request", "related"):
        view[member] = "" if e[member] == ZERO16 else str(uuid.UUID(bytes=e[member]))
    view["kind"], view["decision"] = KINDS[e["kind"]], DECISIONS[e["decision"]]
    return view


# --- section 3 ----------------------------------------------------------------------------------------------------------

def is_about(e, log_key):
    return e["subject"] == hmac.new(log_key, e["entry"], hashlib.sha256).digest()


# --- section 4: the tree (RFC 9162 section 2.1) -------------------------------------------------------------------------

def sha(octets):
    return hashlib.sha256(octets).digest()


def leaf_hash(octets):
    return sha(b"\x00" + octets)


def node(left, right):
    return sha(b"\x01" + left + right)


def root_of(hashes):
    if not hashes:
        return sha(b"")
    if len(hashes) == 1:
        return hashes[0]
    k = 1 << ((len(hashes) - 1).bit_length() - 1)
    return node(root_of(hashes[:k]), root_of(hashes[k:]))


def inclusion(m, hashes):
    if len(hashes) == 1:
        return []
    k = 1 << ((len(hashes) - 1).bit_length() - 1)
    return inclusion(m, hashes[:k]) + [root_of(hashes[k:])] if m < k else inclusion(m - k, hashes[k:]) + [root_of(hashes[:k])]


def consistency(m, hashes, whole=True):
    if m == len(hashes):
        return [] if whole else [root_of(hashes)]
    k = 1 << ((len(hashes) - 1).bit_length() - 1)
    if m <= k:
        return consistency(m, hashes[:k], whole) + [root_of(hashes[k:])]
    return consistency(m - k, hashes[k:], False) + [root_of(hashes[:k])]


def root_from_path(index, size, leaf, path):
    def climb(m, n, rest):
        if n == 1:
            return leaf
        require(rest, "a path is too short")
        k = 1 << ((n - 1).bit_length() - 1)
        return node(climb(m, k, rest[:-1]), rest[-1]) if m < k else node(rest[-1], climb(m - k, n - k, rest[:-1]))

    root, used, n, m = climb(index, size, path), 0, size, index
    while n > 1:
        k, used = 1 << ((n - 1).bit_length() - 1), used + 1
        m, n = (m, k) if m < k else (m - k, n - k)
    require(used == len(path), "a path is too long")
    return root


# --- section 5: notes, checkpoints, keys; ECDSA on P-256 by the curve's own equations -------------------------------------

P = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296, 0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")


def add(p, q):
    if p is None or q is None:
        return p or q
    if p[0] == q[0]:
        if (p[1] + q[1]) % P == 0:
            return None
        slope = (3 * p[0] * p[0] - 3) * pow(2 * p[1], -1, P) % P
    else:
        slope = (q[1] - p[1]) * pow(q[0] - p[0], -1, P) % P
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P


def times(factor, point):
    product = None
    while factor:
        if factor & 1:
            product = add(product, point)
        point, factor = add(point, point), factor >> 1
    return product


def der_integer(octets, at):
    require(octets[at] == 2 and octets[at + 1] < 0x80, "a signature is not DER")
    end = at + 2 + octets[at + 1]
    return int.from_bytes(octets[at + 2:end], "big"), end


def is_signed(point, text, signature):
    require(len(signature) > 8 and signature[0] == 0x30 and signature[1] == len(signature) - 2, "a signature is not DER")
    r, at = der_integer(signature, 2)
    s, at = der_integer(signature, at)
    if at != len(signature) or not (0 < r < N and 0 < s < N):
        return False
    w, h = pow(s, -1, N), int.from_bytes(sha(text), "big")
    found = add(times(h * w % N, G), times(r * w % N, point))
    return found is not None and found[0] % N == r


def unbase64(text):
    try:
        octets = base64.b64decode(text, validate=True)
    except ValueError:
        raise Fault("not base64") from None
    require(base64.b64encode(octets).decode() == text, "base64 has one spelling")
    return octets


class Key:
    def __init__(self, line):
        self.line = line
        self.name, self.id, key = line.split("+", 2)
        key = unbase64(key)
        self.type, self.point = key[0], None
        if self.type == 2:
            spki = key[1:]
            require(spki.startswith(SPKI) and len(spki) == len(SPKI) + 64, "the key is not a P-256 point")
            self.point = int.from_bytes(spki[-64:-32], "big"), int.from_bytes(spki[-32:], "big")
            require((self.point[1] ** 2 - self.point[0] ** 3 + 3 * self.point[0] - B) % P == 0, "the key is not on the curve")
            identity = sha(spki)
        else:
            identity = sha(self.name.encode() + b"\n" + key)
        require(identity[:4].hex() == self.id, "the key identifier is not the key's")


def text_of(note, keys):
    """The text of a note, when one of the keys has signed it, every line is under one of them, and no signature is false."""
    text, divider, lines = note.decode("utf-8", "strict").rpartition("\n\n")
    require(divider and lines.endswith("\n"), "no signatures")
    text, held = text + "\n", 0
    require(not any(unicodedata.category(c) == "Cc" and c != "\n" and ord(c) < 0x20 for c in text), "a control character")
    for line in lines[:-1].split("\n"):
        require(line.startswith("\u2014 ") and line.count(" ") == 2, "a signature line is none")
        name, signature = line[2:].split(" ")
        signature = unbase64(signature)
        require(any(key.name == name and key.id == signature[:4].hex() for key in keys), "a signature line is of no key of the log")
        for key in keys:
            if key.point and key.name == name and key.id == signature[:4].hex():
                require(is_signed(key.point, text.encode(), signature[4:]), "a signature is false")
                held += 1
    require(held, "nobody trusted has signed")
    return text


def checkpoint_of(note, keys, origin):
    lines = text_of(note, keys).split("\n")
    require(len(lines) == 4 and lines[0] == origin and lines[3] == "" and lines[1] == str(int(lines[1])), "no checkpoint of this log")
    return int(lines[1]), unbase64(lines[2])


# --- sections 7 and 8: the copy, and each person's newest entry -------------------------------------------------------------------

def path_of(level, index, width):
    groups = [f"{index:d}"[::-1][i:i + 3][::-1].zfill(3) for i in range(0, len(str(index)), 3)][::-1]
    name = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"tile/{level}/{name}" + ("" if width == 256 else f".p/{width}")


def read(folder, name):
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return file.read()
    except OSError:
        raise Fault(f"{name} is missing") from None


def records(octets):
    """Signed notes one after another, each followed by an empty line."""
    parts = octets.split(b"\n\n")
    require(parts[-1] == b"" and len(parts) % 2 == 1, "a record is not whole")
    return [parts[i] + b"\n\n" + parts[i + 1] + b"\n" for i in range(0, len(parts) - 1, 2)]


def bundle(octets, count):
    at, entries = 0, []
    for _ in range(count):
        require(at + 2 <= len(octets), "a bundle is too short")
        length = struct.unpack(">H", octets[at:at + 2])[0]
        entries.append(octets[at + 2:at + 2 + length])
        at += 2 + length
    require(at == len(octets), "octets follow the last entry of a bundle")
    return entries


def verify(folder, output):
    origin = read(folder, "keys/origin").decode().rstrip("\n")
    keys = [Key(line) for line in read(folder, "keys/verifiers").decode().rstrip("\n").split("\n")]
    if os.path.exists(os.path.join(folder, "keys/rotations")):
        for note in records(read(folder, "keys/rotations")):
            title, named, line, end = text_of(note, keys).split("\n")
            require((title, named, end) == ("navo key v1", origin, "") and any(key.line == line for key in keys), "a rotation is none")
    size, root = checkpoint_of(read(folder, "checkpoint"), keys, origin)

    leaves, entries = [], []
    for first in range(0, size, 256):
        width = min(256, size - first)
        octets = bundle(read(folder, path_of("entries", first // 256, width)), width)
        tile = read(folder, path_of(0, first // 256, width))
        require(len(tile) == 32 * width, "a tile has another length than its name says")
        for i, entry in enumerate(octets):
            leaf = tile[32 * i:32 * i + 32]
            require(not entry or leaf_hash(entry) == leaf, f"entry {first + i} is not what its leaf hash stands for")
            leaves.append(leaf)
            entries.append(decode(entry) if entry else None)
    require(root_of(leaves) == root, "the root is not the one that was signed")

    level, hashes = 1, [root_of(leaves[i:i + 256]) for i in range(0, len(leaves) - 255, 256)]
    while hashes:
        for first in range(0, len(hashes), 256):
            part = hashes[first:first + 256]
            require(read(folder, path_of(level, first // 256, len(part))) == b"".join(part), f"a tile of level {level} does not follow from those below")
        level, hashes = level + 1, [root_of(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)]

    last = -1
    for note in records(read(folder, "checkpoints/history")):
        earlier, its = checkpoint_of(note, keys, origin)
        require(last < earlier, "the history is out of order")
        require(earlier > size or root_of(leaves[:earlier]) == its, "an earlier checkpoint contradicts the leaves")
        last = earlier

    erasures(entries)
    heads(folder, keys, origin, leaves, entries)
    for index, entry in enumerate(entries):
        print(json.dumps({"index": index, "leaf": leaves[index].hex(), "entry": shown(entry) if entry else None}, ensure_ascii=False), file=output)
    print(f"OK size={size} root={base64.b64encode(root).decode()}", file=output)


# --- section 6: what is empty, and why ------------------------------------------------------------------------------------------

NUMBER = "(0|[1-9][0-9]{0,17})"
NOTICE = re.compile(f"rule=([a-z][a-z0-9-]{{1,63}})(?: months={NUMBER} before={NUMBER})?(?: leaves=([0-9,-]+))?(?: rows=([1-9][0-9]{{0,17}}))?")
HOUR = 3600000


def ranges_of(text):
    ranges, least = [], 0
    for part in text.split(","):
        match = re.fullmatch(f"{NUMBER}(?:-{NUMBER})?", part)
        require(match, "leaves are not written as ranges")
        first = int(match[1])
        last = first if match[2] is None else int(match[2])
        require(first >= least and (match[2] is None or last > first), "ranges have one spelling")
        ranges.append((first, last))
        least = last + 2
    return ranges


def months_before(instant, months):
    at = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=instant)
    year, month = divmod(at.year * 12 + at.month - 1 - months, 12)
    day = min(at.day, calendar.monthrange(year, month + 1)[1])
    return (at.replace(year=year, month=month + 1, day=day) - datetime.datetime(1970, 1, 1)) // datetime.timedelta(milliseconds=1)


def erasures(entries):
    named, newest, since = [], 0, []
    for index, entry in enumerate(entries):
        since.append(newest)
        if entry is None:
            continue
        newest = max(newest, entry["instant"])
        if entry["kind"] == 9 and entry["erased"]:
            notice = NOTICE.fullmatch(entry["detail"])
            require(notice and (notice[1] == "article-17") == (notice[2] is None), f"erasure row {index} names no rule")
            ranges = ranges_of(notice[4] or "")
            require(sum(last - first + 1 for first, last in ranges) == entry["erased"] and ranges[-1][1] < index, f"erasure row {index} names others than it counts")
            before = None
            if notice[2]:
                before = int(notice[3])
                require(1 <= int(notice[2]) <= 1200 and before <= months_before(entry["instant"], int(notice[2])), f"erasure row {index} erases what its rule keeps")
            named += [(first, last, before) for first, last in ranges]
    named.sort(key=lambda one: one[0])
    require(all(one[1] < other[0] for one, other in zip(named, named[1:])), "an entry is erased twice")
    for index, entry in enumerate(entries):
        if entry is None:
            account = [one for one in named if one[0] <= index <= one[1]]
            require(account, f"entry {index} is empty, and no erasure row accounts for it")
            before = account[0][2]
            require(before is None or since[index] <= before + HOUR, f"entry {index} is younger than its rule erases")


def heads(folder, keys, origin, leaves, entries):
    octets = read(folder, "heads")
    end = octets.index(b"\n\n", octets.index(b"\n\n") + 2)
    listed = octets[end + 2:]
    title, named, size, root, count, its, rest = text_of(octets[:end + 1], keys).split("\n")
    require((title, named, rest) == ("navo heads v1", origin, "") and len(listed) == 32 * int(count), "no statement of heads")
    listed = [listed[i:i + 32] for i in range(0, len(listed), 32)]
    ascending(listed, lambda head: head)
    require(root_of([leaf_hash(head) for head in listed]) == unbase64(its), "the list of heads is not the one that was signed")
    size = int(size)
    require(size > len(leaves) or root_of(leaves[:size]) == unbase64(root), "the statement of heads is bound to another tree")
    newest, chain = set(), {}
    for leaf, entry in zip(leaves[:size], entries[:size]):
        if entry and entry["runningCount"]:
            if entry["runningCount"] > 1:
                before = chain.get(entry["previousLeaf"])
                require(before is not None, "an entry names one that does not stand before it")
                require(before == 0 or before + 1 == entry["runningCount"], "a person's entries are not counted without a gap")
            newest.discard(entry["previousLeaf"])
            newest.add(leaf)
            chain[leaf] = entry["runningCount"]
        elif entry is None:
            chain[leaf] = 0
    erased = [leaf for leaf, entry in zip(leaves[:size], entries[:size]) if entry is None]
    require(set(listed) <= newest | set(erased), "a head has a later entry, or is none")
    require(len(newest - set(listed)) <= len(erased), "the heads leave a person's newest entry out")


# --- section 10: the vectors ------------------------------------------------------------------------------------------------

def vectors(folder):
    entry_v1, rfc9162, c2sp = (json.loads(read(folder, name)) for name in ("entry-v1.json", "rfc9162.json", "c2sp.json"))
    log_key = bytes.fromhex(entry_v1["logKey"])
    octets = [bytes.fromhex(vector["encoded"]) for vector in entry_v1["entries"]]
    for vector, encoded in zip(entry_v1["entries"], octets):
        said, entry = vector["entry"], decode(encoded)
        require(leaf_hash(encoded).hex() == vector["leaf"], f"leaf of {vector['name']}")
        require(shown(entry)["entry"] == said["id"] and shown(entry)["kind"].replace("-", "") == said["kind"] and entry["instant"] == said["instantMs"], vector["name"])
        require(entry["subject"] == ZERO32 or is_about(entry, log_key), f"subject of {vector['name']}")
    for vector in entry_v1["refused"]:
        try:
            decode(bytes.fromhex(vector["encoded"]))
        except Fault:
            continue
        raise Fault(f"{vector['name']} was taken")

    hashes = [leaf_hash(bytes.fromhex(leaf)) for leaf in rfc9162["leaves"]]
    require([h.hex() for h in hashes] == rfc9162["leafHashes"], "leaf hashes")
    require([root_of(hashes[:i]).hex() for i in range(9)] == rfc9162["roots"], "roots")
    for vector in rfc9162["inclusion"]:
        path = inclusion(vector["index"], hashes[:vector["size"]])
        require([h.hex() for h in path] == vector["proof"], "an inclusion proof")
        require(root_from_path(vector["index"], vector["size"], hashes[vector["index"]], path) == root_of(hashes[:vector["size"]]), "a path")
    for vector in rfc9162["consistency"]:
        require([h.hex() for h in consistency(vector["from"], hashes[:vector["to"]])] == vector["proof"], "a consistency proof")

    key, leaves = Key(c2sp["verifierKey"]), [leaf_hash(entry) for entry in octets]
    size, root = checkpoint_of(c2sp["checkpoint"].encode(), [key], c2sp["origin"])
    require((size, root) == (5, root_of(leaves)) and root.hex() == c2sp["root"], "the checkpoint made by OpenSSL")
    head, _, note = c2sp["proofOfEntry2"].partition("\n\n")
    title, index, *path = head.split("\n")
    require((title, index, note) == ("c2sp.org/tlog-proof@v1", "index 2", c2sp["checkpoint"]), "the proof's form")
    require(root_from_path(2, 5, leaves[2], [unbase64(h) for h in path]) == root, "the proof")
    require(Key(c2sp["ed25519"]["verifierKey"]).id == c2sp["ed25519"]["keyId"], "a key identifier of another type")
    for vector in c2sp["paths"]:
        level = "entries" if vector["level"] < 0 else vector["level"]
        require(path_of(level, vector["index"], vector["width"]) == vector["path"], f"path {vector['path']}")
    for vector in c2sp["size70000"]:
        require((70000 >> 8 * vector["level"] >> 8, (70000 >> 8 * vector["level"]) % 256) == (vector["full"], vector["partial"]), "a partial width")


def main(arguments):
    sys.setrecursionlimit(10000)
    output = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n", closefd=False)
    try:
        if arguments[:1] == ["--vectors"]:
            vectors(arguments[1])
            print("OK", file=output)
        else:
            verify(arguments[0], output)
        return 0
    except (Fault, ValueError, IndexError) as fault:
        print(f"FAULT {fault}", file=output)
        return 1
    finally:
        output.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
