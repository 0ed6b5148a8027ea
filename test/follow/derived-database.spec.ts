import { join } from 'node:path';
import { DerivedDatabase } from '../../src/follow/derived-database.js';
import { temporaryFolder } from '../temporary-folder.js';

const SCHEMA = 'CREATE TABLE IF NOT EXISTS word (text TEXT NOT NULL);';
const INSERT = "INSERT INTO word VALUES ('kept')";

describe('the state of a file', () => {
  let file: string;
  let writer: DerivedDatabase;
  let reader: DerivedDatabase;

  beforeEach(() => {
    file = join(temporaryFolder(), 'words.db');
    writer = new DerivedDatabase(file, SCHEMA);
    reader = new DerivedDatabase(file, SCHEMA, { readOnly: true });
  });
  afterEach(() => {
    reader.close();
    writer.close();
  });

  it('is the same one until something is written', () => {
    for (const db of [writer, reader]) expect(db.state).toBe(db.state);
    const before = [writer.state, reader.state];
    expect(writer.one('SELECT * FROM word')).toBeNull();
    expect([writer.state, reader.state]).toEqual(before);
    writer.run(INSERT);
    expect(writer.state).not.toBe(before[0]);
    expect(reader.state).not.toBe(before[1]);
  });

  it('is another one after a transaction that failed, in which something was read', () => {
    let within = 0;
    expect(() =>
      writer.transaction(() => {
        writer.run(INSERT);
        within = writer.state;
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(writer.state).not.toBe(within);
  });

  it('is one for all that is read together, whatever is written meanwhile', () => {
    const count = (): number => reader.all('SELECT * FROM word').length;
    const seen = reader.reading(() => {
      const before = count();
      writer.run(INSERT);
      return [before, count()];
    });
    expect([...seen, count()]).toEqual([0, 0, 1]);
  });

  it('stays as it is while reads are held, and is another one after that', () => {
    const before = reader.state;
    const release = reader.hold();
    writer.run(INSERT);
    expect(reader.state).toBe(before);
    release();
    expect(reader.state).not.toBe(before);
    expect(reader.all('SELECT * FROM word')).toHaveLength(1);
  });

  it('is another one for who writes, too, where another connection wrote while it held', () => {
    const other = new DerivedDatabase(file, SCHEMA);
    const before = writer.state;
    const release = writer.hold();
    other.run(INSERT);
    release();
    expect(writer.state).not.toBe(before);
    other.close();
  });
});
