"""Checks a log and what it gave, with Python's own library and `cryptography` for Ed25519 alone.

    check.py <log> <given> <log's verifier key> [<witness's verifier key>...]

<log> is a folder or a URL that has checkpoint and tile/...; <given> is a folder with the files
entry, proof.tlog-proof, old-checkpoint and consistency, as test/outside/given.ts makes them.
It prints what it checked, or says what does not hold and exits with 1.
"""

import base64
import hashlib
import os
import sys
import urllib.request

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class DoesNotHold(Exception):
    pass


def hold(holds, otherwise):
    if not holds:
        raise DoesNotHold(otherwise)


def read(at, path):
    if at.startswith("http"):
        with urllib.request.urlopen(at.rstrip("/") + "/" + path) as answer:
            return answer.read()
    with open(os.path.join(at, path), "rb") as file:
        return file.read()


# The tree, as RFC 6962 says it in section 2.1, and RFC 9162 in 2.1.3.2 and 2.1.4.2.


def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_over(leaves):
    """The root, level by level: a node without sibling rises as it is."""
    while len(leaves) > 1:
        pairs = [node_hash(*leaves[i : i + 2]) for i in range(0, len(leaves) - 1, 2)]
        leaves = pairs + leaves[len(leaves) - len(leaves) % 2 :]
    return leaves[0] if leaves else hashlib.sha256(b"").digest()


def check_inclusion(index, size, leaf, root, proof):
    hold(0 <= index < size, "the tree has no such leaf")
    at, last, hash = index, size - 1, leaf
    for sibling in proof:
        hold(last > 0, "the proof has too many hashes")
        if at & 1 or at == last:
            hash = node_hash(sibling, hash)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            hash = node_hash(hash, sibling)
        at, last = at >> 1, last >> 1
    hold(last == 0, "the proof has too few hashes")
    hold(hash == root, "the proof leads to another root")


def check_consistency(old, old_root, size, root, proof):
    hold(0 < old <= size, "the sizes are not those of a tree that grew")
    if old == size:
        hold(not proof and old_root == root, "two roots of one size")
        return
    hold(proof, "the proof is empty")
    path = ([old_root] if old & (old - 1) == 0 else []) + proof
    at, last = old - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    before = after = path[0]
    for hash in path[1:]:
        hold(last > 0, "the proof has too many hashes")
        if at & 1 or at == last:
            before, after = node_hash(hash, before), node_hash(hash, after)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            after = node_hash(after, hash)
        at, last = at >> 1, last >> 1
    hold(last == 0, "the proof has too few hashes")
    hold((before, after) == (old_root, root), "the proof leads to another root")


# Notes, as C2SP has them.


class Key:
    def __init__(self, vkey):
        self.name, self.id, typed = vkey.split("+", 2)
        typed = base64.b64decode(typed, validate=True)
        named = hashlib.sha256(self.name.encode() + b"\n" + typed)
        hold(named.hexdigest()[:8] == self.id, "the id is of another key")
        self.type, self.key = typed[0], Ed25519PublicKey.from_public_bytes(typed[1:])

    def check(self, text, signature):
        message = text
        if self.type == 4:
            time, signature = int.from_bytes(signature[:8], "big"), signature[8:]
            message = b"cosignature/v1\ntime %d\n" % time + text
        try:
            self.key.verify(signature, message)
        except InvalidSignature:
            raise DoesNotHold("the signature of " + self.name)


def open_checkpoint(note, keys):
    """Origin, size and root of a checkpoint that each of the keys has signed."""
    text, _, lines = note.rpartition(b"\n\n")
    text += b"\n"
    signed = set()
    for line in lines.decode().splitlines():
        dash, name, signature = line.split(" ")
        hold(dash == "\u2014", "a line of a signature is malformed")
        signature = base64.b64decode(signature, validate=True)
        for key in keys:
            if (key.name, key.id) == (name, signature[:4].hex()):
                key.check(text, signature[4:])
                signed.add(name)
    hold(len(signed) == len(keys), "the checkpoint lacks a signature")
    origin, size, root = text.decode().splitlines()[:3]
    hold(origin == keys[0].name, "the checkpoint is not of the log")
    return int(size), base64.b64decode(root, validate=True)


# The log.


def path_of(level, number, width):
    digits = "%03d" % number
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
    path = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return "tile/%s/%s%s" % (level, path, "" if width == 256 else ".p/%d" % width)


def entries_in(bundle, width):
    entries, at = [], 0
    while at < len(bundle):
        end = at + 2 + int.from_bytes(bundle[at : at + 2], "big")
        entries.append(bundle[at + 2 : end])
        hold(end <= len(bundle), "a bundle ends early")
        at = end
    hold(len(entries) == width, "a bundle has other entries than the tree")
    return entries


def check_log(at, size, root):
    """Every entry gives the root, and every tile of every level is what the entries give."""
    hashes = []
    for number in range(-(-size // 256)):
        width = min(256, size - number * 256)
        bundle = read(at, path_of("entries", number, width))
        hashes += [leaf_hash(entry) for entry in entries_in(bundle, width)]
    hold(root_over(hashes) == root, "the entries give another root")
    level = 0
    while hashes:
        tiles = [hashes[i : i + 256] for i in range(0, len(hashes), 256)]
        for number, tile in enumerate(tiles):
            path = path_of(level, number, len(tile))
            hold(read(at, path) == b"".join(tile), path + " is not what the entries give")
        hashes, level = [root_over(tile) for tile in tiles if len(tile) == 256], level + 1


def check_given(given, head, keys):
    above, _, checkpoint = read(given, "proof.tlog-proof").partition(b"\n\n")
    name, *lines = above.decode().split("\n")
    index, *proof = lines[lines[0].startswith("extra ") :]
    hold(name == "c2sp.org/tlog-proof@v1" and index.startswith("index "), "the proof file is none")
    size, root = open_checkpoint(checkpoint, keys)
    leaf = leaf_hash(read(given, "entry"))
    check_inclusion(int(index[6:]), size, leaf, root, hashes_in(proof))

    above, _, checkpoint = read(given, "consistency").partition(b"\n\n")
    old, *proof = above.decode().split("\n")
    old_size, old_root = open_checkpoint(read(given, "old-checkpoint"), keys)
    hold(old == "old %d" % old_size, "the consistency is not from the old checkpoint")
    hold(open_checkpoint(checkpoint, keys) == head, "it is not to the checkpoint of the log")
    check_consistency(old_size, old_root, *head, hashes_in(proof))


def hashes_in(lines):
    return [base64.b64decode(line, validate=True) for line in lines]


def main(log, given, *vkeys):
    keys = [Key(vkey) for vkey in vkeys]
    head = open_checkpoint(read(log, "checkpoint"), keys)
    check_given(given, head, keys)
    check_log(log, *head)
    print("%d entries, all as the checkpoint says" % head[0])


try:
    main(*sys.argv[1:])
except (DoesNotHold, ValueError, OSError) as error:
    print(error)
    sys.exit(1)
