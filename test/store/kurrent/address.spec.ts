import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable } from '../../../src/store/event-store.js';
import { isKurrentAddress, readAddress } from '../../../src/store/kurrent/address.js';
import { openKurrentStore } from '../../../src/store/kurrent/grpc-link.js';
import { temporaryFolder } from '../../temporary-folder.js';

const NOBODY = {};

describe('the address of a KurrentDB', () => {
  it('names hosts, with their ports or the usual one, under either scheme', () => {
    const [one, two] = ['kurrentdb', 'esdb'].map((scheme) =>
      readAddress(`${scheme}://a.example:2111,[::1]:2112,b?tls=true`, NOBODY),
    );
    expect(one?.hosts).toEqual([
      { address: 'a.example', port: 2111 },
      { address: '[::1]', port: 2112 },
      { address: 'b', port: 2113 },
    ]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({ tls: true, discover: false, credentials: null });
    expect(readAddress('esdb+discover://cluster.example/', NOBODY).discover).toBe(true);
  });

  it('takes options in any spelling of the client, and those that Kept sets itself', () => {
    const address = readAddress(
      'esdb://h?tls_ca_file=ca%20file.crt&KeepAliveInterval=12000&nodePreference=leader' +
        '&connection-name=books',
      NOBODY,
    );
    expect(address).toMatchObject({
      tlsCaFile: 'ca file.crt',
      keepAliveInterval: 12_000,
      keepAliveTimeout: 5_000,
      connectionName: 'books',
    });
  });

  const WRONG: readonly (readonly [string, string, string])[] = [
    ['no host', 'kurrentdb://', 'must look like'],
    ['another scheme', 'postgres://h', 'must look like'],
    ['a password that is not encoded', 'kurrentdb://u:s3cr/et@h', 'must look like'],
    ['a port out of range', 'kurrentdb://h:99999', 'not a host'],
    ['an unknown option', 'kurrentdb://h?tsl=false', 'an option "tsl"'],
    ['an option of another kind', 'kurrentdb://h?tls=no', 'must be true or false'],
    ['a time that is none', 'kurrentdb://h?keepAliveInterval=soon', 'must be milliseconds'],
    ['a user without a password', 'kurrentdb://u@h', 'user without a password'],
    ['a user without TLS', 'kurrentdb://u:s3cret@h?tls=false', 'needs TLS'],
    ['a percent sign alone', 'kurrentdb://u:s3cret%@h', '%25'],
  ];

  it.each(WRONG)('is refused with %s, and never shown with a password', (_, url, says) => {
    const read = (): unknown => readAddress(url, NOBODY);
    expect(read).toThrow(StoreUnavailable);
    expect(read).toThrow(says);
    expect(read).not.toThrow(/s3cr/);
  });

  it('says who logs in, or the environment does', () => {
    const anna = { username: 'anna', password: 'p@ss:1' };
    expect(readAddress('esdb://anna:p%40ss%3A1@h', NOBODY).credentials).toEqual(anna);
    const env = { KEPT_KURRENTDB_USER: 'anna', KEPT_KURRENTDB_PASSWORD: 'p@ss:1' };
    expect(readAddress('esdb://h', env).credentials).toEqual(anna);
    expect(readAddress('esdb://bert@h', env).credentials).toMatchObject({ username: 'bert' });
  });

  it('takes the password from a file, without its line end', () => {
    const dir = temporaryFolder();
    const file = join(dir, 'password');
    writeFileSync(file, 'p@ss:1\n');
    const env = { KEPT_KURRENTDB_USER: 'anna', KEPT_KURRENTDB_PASSWORD_FILE: file };
    expect(readAddress('esdb://h', env).credentials?.password).toBe('p@ss:1');
    rmSync(file);
    expect(() => readAddress('esdb://h', env)).toThrow(`${file}, cannot be read`);
  });

  it('is shown without who logs in', () => {
    expect(readAddress('esdb://anna:s3cret@a:1,b:2?tls=true', NOBODY).shown).toBe(
      'kurrentdb://a:1,b:2',
    );
  });

  it('is told from a folder by its scheme', () => {
    expect(['kurrentdb://h', ' esdb+discover://h'].map(isKurrentAddress)).toEqual([true, true]);
    expect(['sqlite:kurrentdb', 'kurrentdb', ''].map(isKurrentAddress)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('names a certificate file that must be there', async () => {
    await expect(
      openKurrentStore('kurrentdb://h?tlsCAFile=/no/ca.crt', { env: {} }),
    ).rejects.toThrow('/no/ca.crt');
  });
});
