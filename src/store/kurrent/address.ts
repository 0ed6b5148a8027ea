/**
 * Where a KurrentDB is and how to speak with it, from a connection string such as
 * `kurrentdb://kept@10.0.0.1:2113,10.0.0.2:2113?tlsCAFile=ca.crt`. Kept reads it itself, since the
 * client takes only the old scheme, prints the whole string with its password where it does not
 * like it, and drops what it does not understand.
 */
import { readFileSync } from 'node:fs';
import { StoreUnavailable } from '../event-store.js';

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface KurrentAddress {
  /** At least one. Of several each is a seed, asked in turn who leads. */
  readonly hosts: readonly Endpoint[];
  /** The one host is a DNS name that stands for the whole cluster. */
  readonly discover: boolean;
  readonly tls: boolean;
  readonly credentials: Credentials | null;
  readonly tlsCaFile: string | null;
  readonly userCertFile: string | null;
  readonly userKeyFile: string | null;
  /**
   * Milliseconds between signs of life on a quiet connection, and to wait for the answer to one.
   */
  readonly keepAliveInterval: number;
  readonly keepAliveTimeout: number;
  /** Under this name the server's log knows this process. */
  readonly connectionName: string;
  /** For messages: scheme and hosts, never who logs in. */
  readonly shown: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const SHAPE =
  /^(?<scheme>kurrentdb|esdb)(?<discover>\+discover)?:\/\/(?:(?<login>[^@/]*)@)?(?<hosts>[^/?@]+)\/?(?:\?(?<query>.*))?$/i;

const OPTIONS = [
  'tls',
  'tlsCaFile',
  'userCertFile',
  'userKeyFile',
  'keepAliveInterval',
  'keepAliveTimeout',
  'connectionName',
] as const;

type Option = (typeof OPTIONS)[number];

/** Options of the client that Kept sets itself; they may be there and change nothing. */
const OURS = [
  'nodepreference',
  'throwonappendfailure',
  'defaultdeadline',
  'discoveryinterval',
  'maxdiscoverattempts',
  'gossiptimeout',
  'tlsverifycert',
];

const DEFAULT_PORT = 2113;

/** Whether a text names a KurrentDB, rightly or wrongly spelt beyond its scheme. */
export function isKurrentAddress(text: string): boolean {
  return /^(kurrentdb|esdb)(\+discover)?:/i.test(text.trim());
}

/**
 * Reads a connection string. The user and password may stand in it (percent-encoded), or else in
 * KEPT_KURRENTDB_USER with KEPT_KURRENTDB_PASSWORD or KEPT_KURRENTDB_PASSWORD_FILE. Throws
 * StoreUnavailable, which never shows a password.
 */
export function readAddress(text: string, env: Environment = process.env): KurrentAddress {
  const parts = SHAPE.exec(text.trim())?.groups;
  if (!parts?.hosts) {
    throw new StoreUnavailable(
      'The address of the KurrentDB must look like kurrentdb://host:2113 or ' +
        'kurrentdb://user:password@host:2113,host:2113?tlsCAFile=ca.crt, with the user and the ' +
        'password percent-encoded. (The address given is not shown: it may hold a password.)',
    );
  }
  const hosts = parts.hosts.split(',').map(readHost);
  const options = readOptions(parts.query ?? '');
  const tls = readFlag(options, 'tls', true);
  const credentials = readLogin(parts.login, env);
  if (credentials && !tls) {
    // The client would leave the credentials out without a word, and calls would lack their rights.
    throw new StoreUnavailable(
      'A user for KurrentDB needs TLS: without it the password would travel for all to read. ' +
        'Take tls=false away, or for an insecure server leave the user and password out.',
    );
  }
  return {
    hosts,
    discover: parts.discover !== undefined,
    tls,
    credentials,
    tlsCaFile: options.get('tlsCaFile') ?? null,
    userCertFile: options.get('userCertFile') ?? null,
    userKeyFile: options.get('userKeyFile') ?? null,
    keepAliveInterval: readMs(options, 'keepAliveInterval', 10_000),
    keepAliveTimeout: readMs(options, 'keepAliveTimeout', 5_000),
    connectionName: options.get('connectionName') ?? `kept-${process.pid}`,
    shown: `kurrentdb://${parts.hosts}`,
  };
}

function readHost(text: string): Endpoint {
  const [, address = '', port = String(DEFAULT_PORT)] =
    /^(\[[0-9a-f:]+\]|[^:]+)(?::(\d{1,5}))?$/i.exec(text.trim()) ?? [];
  if (address === '' || Number(port) > 65_535 || Number(port) < 1) {
    throw new StoreUnavailable(`"${text}" is not a host of a KurrentDB; write host:port.`);
  }
  return { address, port: Number(port) };
}

function readLogin(written: string | undefined, env: Environment): Credentials | null {
  const [, user = '', pass = ''] = /^([^:]*):?(.*)$/s.exec(written ?? '') ?? [];
  const username = user === '' ? (env.KEPT_KURRENTDB_USER ?? '') : decoded(user);
  const password = pass === '' ? passwordFrom(env) : decoded(pass);
  if (username === '' && password === '') return null;
  if (username === '' || password === '') {
    const half = username === '' ? 'password without a user' : 'user without a password';
    throw new StoreUnavailable(
      `KurrentDB is given a ${half}. ` +
        'Set KEPT_KURRENTDB_USER and KEPT_KURRENTDB_PASSWORD or KEPT_KURRENTDB_PASSWORD_FILE.',
    );
  }
  return { username, password };
}

function passwordFrom(env: Environment): string {
  if (env.KEPT_KURRENTDB_PASSWORD) return env.KEPT_KURRENTDB_PASSWORD;
  const file = env.KEPT_KURRENTDB_PASSWORD_FILE;
  if (!file) return '';
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new StoreUnavailable(
      `The file of KEPT_KURRENTDB_PASSWORD_FILE, ${file}, cannot be read. ` +
        'Check its path and rights.',
      { cause: error },
    );
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new StoreUnavailable(
      'The user or password in the address of the KurrentDB is not percent-encoded text; ' +
        'a percent sign is written %25.',
    );
  }
}

function readOptions(query: string): ReadonlyMap<Option, string> {
  const options = new Map<Option, string>();
  for (const [key, value] of new URLSearchParams(query)) {
    const flat = key.toLowerCase().replace(/[_-]/g, '');
    const option = OPTIONS.find((known) => known.toLowerCase() === flat);
    if (option) options.set(option, value);
    else if (!OURS.includes(flat)) {
      throw new StoreUnavailable(
        `The address of the KurrentDB has an option "${key}" that Kept does not know. ` +
          `Known are ${OPTIONS.join(', ')}.`,
      );
    }
  }
  return options;
}

function readFlag(options: ReadonlyMap<Option, string>, name: Option, otherwise: boolean): boolean {
  const value = options.get(name);
  if (value === undefined) return otherwise;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new StoreUnavailable(`The option ${name} of the KurrentDB address must be true or false.`);
}

function readMs(options: ReadonlyMap<Option, string>, name: Option, otherwise: number): number {
  const value = options.get(name);
  if (value === undefined) return otherwise;
  if (/^\d{1,7}$/.test(value) && Number(value) > 0) return Number(value);
  throw new StoreUnavailable(
    `The option ${name} of the KurrentDB address must be milliseconds, 1 or more.`,
  );
}
