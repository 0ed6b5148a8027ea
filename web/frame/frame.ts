/** What every page knows besides its own answers: language, address, visitor and moment. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Role } from '../../src/ledger/events.js';
import type { Words } from '../words/words.js';

/** The moment that the address of a page asks about; empty members ask about now. */
export interface AskedMoment {
  /** `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** A position, or a day. */
  readonly knownAt?: string;
}

/** Whoever looks at a page. */
export interface Visitor {
  readonly role: Role;
  /** The name of the key. */
  readonly name: string;
  /** Party ids that the key names. */
  readonly parties: readonly string[];
  /** There where the demo is looked at: as whom, `` for its operator. */
  readonly demoAs?: string;
}

/** Somebody as whom the demo can be looked at. */
export interface DemoRole {
  /** What the form sends. */
  readonly as: string;
  readonly name: string;
}

export interface Frame {
  readonly words: Words;
  /** The path under which Kept is reached: empty, or without a slash at its end. */
  readonly base: string;
  /** Path and query of this page, without the base. */
  readonly address: string;
  /** Null where nobody has signed in. */
  readonly visitor: Visitor | null;
  readonly demoRoles: readonly DemoRole[];
  /** What a form of this visitor must bring along. */
  readonly formToken: string;
  readonly moment: AskedMoment;
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** The address of a built file, such as `kept.css`. */
  asset(name: string): string;
}

const FrameContext = createContext<Frame | null>(null);

export const FrameProvider = FrameContext.Provider;

/** Throws where a part is rendered outside of a page, which is a mistake of ours. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('A part of a page was rendered outside of a page.');
  return frame;
}

export function useWords(): Words {
  return useFrame().words;
}

export type LinkValues = Readonly<Record<string, string | number | undefined>>;

/** Address of another page, of the moment that this page is of. */
export function linkIn(frame: Frame, path: string, values: LinkValues = {}): string {
  return `${frame.base}${addressOf(path, { ...frame.moment, ...values })}`;
}

/** Path and query; members without a value are left out. */
export function addressOf(path: string, values: LinkValues): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A function that makes addresses of other pages. */
export function useLink(): (path: string, values?: LinkValues) => string {
  const frame = useFrame();
  return (path, values) => linkIn(frame, path, values);
}

/** Where a professional's page is, and what hangs below it. */
export function professionalPath(id: string, below = ''): string {
  return `/professionals/${encodeURIComponent(id)}${below}`;
}

export function promisePath(promise: string): string {
  return `/promises/${encodeURIComponent(promise)}`;
}

export function entryPath(entry: string): string {
  return `/entries/${encodeURIComponent(entry)}`;
}
