// Checks a log and what it gave, with golang.org/x/mod/sumdb and Go's own library alone.
//
//	check <log> <given> <log's verifier key> [<witness's verifier key>...]
//
// <log> is a folder or a URL that has checkpoint and tile/...; <given> is a folder with the files
// entry, proof.tlog-proof, old-checkpoint and consistency, as test/outside/given.ts makes them.
// It prints what it checked, or says what does not hold and exits with 1.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// signers are the keys that must all have signed each checkpoint: the log's, then those of witnesses.
type signers []note.Verifier

func main() {
	if len(os.Args) < 4 {
		fail("usage: check <log> <given> <log's verifier key> [<witness's verifier key>...]")
	}
	logAt, given := os.Args[1], os.Args[2]
	logKey, err := note.NewVerifier(os.Args[3])
	must(err, "the log's key")
	keys := signers{logKey}
	for _, vkey := range os.Args[4:] {
		witness, err := newCosigner(vkey)
		must(err, "the witness's key")
		keys = append(keys, witness)
	}

	head := keys.open(read(logAt, "checkpoint"))
	checkInclusion(given, keys)
	checkConsistency(given, head, keys)
	hashes := tlog.TileHashReader(head, &tiles{at: logAt, known: map[string][]byte{}})
	checkOwnProofs(head, hashes)
	entries := checkEntries(logAt, head, hashes)
	fmt.Printf("%d entries, all as the checkpoint says\n", entries)
}

// open verifies a checkpoint, which each of the keys must have signed.
func (keys signers) open(text []byte) tlog.Tree {
	opened, err := note.Open(text, note.VerifierList(keys...))
	must(err, "the checkpoint")
	if len(opened.Sigs) != len(keys) {
		fail("the checkpoint lacks a signature of the log or of a witness")
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != keys[0].Name() {
		fail("the checkpoint is not of the log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err, "the size")
	root, err := tlog.ParseHash(lines[2])
	must(err, "the root")
	return tlog.Tree{N: size, Hash: root}
}

// checkEntries hashes every entry and compares it with the tiles, which the root authenticates.
func checkEntries(logAt string, head tlog.Tree, hashes tlog.HashReader) int64 {
	var entry int64
	for bundle := int64(0); entry < head.N; bundle++ {
		width := head.N - bundle*256
		if width > 256 {
			width = 256
		}
		rest := read(logAt, pathOf(tlog.Tile{H: 8, L: -1, N: bundle, W: int(width)}))
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, bundle*256+int64(i))
		}
		leaves, err := hashes.ReadHashes(indexes)
		must(err, fmt.Sprintf("the tiles of bundle %d", bundle))
		for _, leaf := range leaves {
			if len(rest) < 2 || len(rest) < 2+int(binary.BigEndian.Uint16(rest)) {
				fail(fmt.Sprintf("bundle %d ends early", bundle))
			}
			end := 2 + int(binary.BigEndian.Uint16(rest))
			if tlog.RecordHash(rest[2:end]) != leaf {
				fail(fmt.Sprintf("entry %d is not that of the tree", entry))
			}
			rest = rest[end:]
			entry++
		}
		if len(rest) > 0 {
			fail(fmt.Sprintf("bundle %d holds more than its entries", bundle))
		}
	}
	return entry
}

// checkOwnProofs makes proofs from the tiles, with Go's own code, and checks them.
func checkOwnProofs(head tlog.Tree, hashes tlog.HashReader) {
	for _, n := range []int64{0, 1, head.N / 3, head.N - 1} {
		leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
		must(err, "a leaf")
		proof, err := tlog.ProveRecord(head.N, n, hashes)
		must(err, "a proof of inclusion from the tiles")
		must(tlog.CheckRecord(proof, head.N, head.Hash, n, leaf[0]), "a proof of inclusion")
		old, err := tlog.TreeHash(n+1, hashes)
		must(err, "an older root")
		grown, err := tlog.ProveTree(head.N, n+1, hashes)
		must(err, "a proof of consistency from the tiles")
		must(tlog.CheckTree(grown, head.N, head.Hash, n+1, old), "a proof of consistency")
	}
}

// checkInclusion checks the proof file that the log gave for an entry.
func checkInclusion(given string, keys signers) {
	lines, checkpoint := split(string(read(given, "proof.tlog-proof")))
	if len(lines) > 1 && strings.HasPrefix(lines[1], "extra ") {
		lines = append(lines[:1], lines[2:]...)
	}
	if len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		fail("the proof file is none")
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	must(err, "the index")
	head := keys.open([]byte(checkpoint))
	leaf := tlog.RecordHash(read(given, "entry"))
	must(tlog.CheckRecord(parseHashes(lines[2:]), head.N, head.Hash, index, leaf), "the proof file")
}

// checkConsistency checks what the log would ask a witness to cosign: from the old head to this.
func checkConsistency(given string, head tlog.Tree, keys signers) {
	lines, checkpoint := split(string(read(given, "consistency")))
	size, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "old "), 10, 64)
	must(err, "the old size")
	old := keys.open(read(given, "old-checkpoint"))
	if old.N != size {
		fail("the consistency is not from the old checkpoint")
	}
	later := keys.open([]byte(checkpoint))
	if later != head {
		fail("the consistency is not to the checkpoint of the log")
	}
	proof := tlog.TreeProof(parseHashes(lines[1:]))
	must(tlog.CheckTree(proof, later.N, later.Hash, old.N, old.Hash), "the consistency")
}

func split(file string) ([]string, string) {
	above, below, found := strings.Cut(file, "\n\n")
	if !found {
		fail("a file has no blank line above its checkpoint")
	}
	return strings.Split(above, "\n"), below
}

func parseHashes(lines []string) []tlog.Hash {
	hashes := []tlog.Hash{}
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		must(err, "a hash")
		hashes = append(hashes, hash)
	}
	return hashes
}

// tiles reads tiles of our paths: Go's have the height in them, and "data" for "entries".
type tiles struct {
	at    string
	known map[string][]byte
}

func pathOf(tile tlog.Tile) string {
	return strings.Replace(strings.Replace(tile.Path(), "tile/8/", "tile/", 1), "/data/", "/entries/", 1)
}

func (t *tiles) Height() int                                { return 8 }
func (t *tiles) SaveTiles(tiles []tlog.Tile, data [][]byte) {}
func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	all := [][]byte{}
	for _, tile := range wanted {
		path := pathOf(tile)
		if t.known[path] == nil {
			t.known[path] = read(t.at, path)
		}
		all = append(all, t.known[path])
	}
	return all, nil
}

// cosigner verifies cosignature/v1 lines: eight bytes of time, then Ed25519 over time and text.
type cosigner struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func newCosigner(vkey string) (*cosigner, error) {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return nil, fmt.Errorf("malformed")
	}
	typed, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(typed) != 33 || typed[0] != 4 {
		return nil, fmt.Errorf("not the key of a cosigner")
	}
	hash := sha256.Sum256(append([]byte(parts[0]+"\n"), typed...))
	id := binary.BigEndian.Uint32(hash[:4])
	if fmt.Sprintf("%08x", id) != parts[1] {
		return nil, fmt.Errorf("the id is of another key")
	}
	return &cosigner{parts[0], id, typed[1:]}, nil
}

func (c *cosigner) Name() string    { return c.name }
func (c *cosigner) KeyHash() uint32 { return c.id }
func (c *cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 72 {
		return false
	}
	var message bytes.Buffer
	fmt.Fprintf(&message, "cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(signature), text)
	return ed25519.Verify(c.key, message.Bytes(), signature[8:])
}

func read(at, path string) []byte {
	if !strings.HasPrefix(at, "http") {
		data, err := os.ReadFile(filepath.Join(at, path))
		must(err, path)
		return data
	}
	answer, err := http.Get(strings.TrimSuffix(at, "/") + "/" + path)
	must(err, path)
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	must(err, path)
	if answer.StatusCode != 200 {
		fail(path + ": " + answer.Status)
	}
	return data
}

func must(err error, what string) {
	if err != nil {
		fail(what + ": " + err.Error())
	}
}

func fail(what string) {
	fmt.Println(what)
	os.Exit(1)
}
