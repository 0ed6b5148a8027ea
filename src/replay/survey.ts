/**
 * The first pass of a replay: goes once through the headings of a history and looks into those
 * events only whose heading does not say which promise they are facts of.
 */
import { type Told, addressesOf, addressOf, toldOf } from '../../projections/told.js';
import { kindOfStream } from '../../projections/trail.js';
import type { EventType } from '../ledger/events.js';
import type { Position } from '../ledger/stored.js';
import { isEntryEvent, takenOut } from '../ledger/stream.js';
import { isEventType } from '../ledger/upcast.js';
import type { Heading, History } from '../store/sqlite-history.js';
import { type ContextFacts, ContextReader } from './context.js';
import { GroupIndex } from './groups.js';

export interface Survey {
  readonly groups: GroupIndex;
  readonly context: ContextFacts;
  /** Positions of what was told of professionals themselves. */
  readonly introductions: readonly Position[];
  /** Events of other programs, passed over. */
  readonly passedOver: number;
}

const PAGE = 5000;

/** Surveys a history up to and with a position. `seen` hears how far it got. */
export function survey(
  history: History,
  upTo: Position,
  seen: (position: Position) => void = () => {},
): Survey {
  const surveyor = new Surveyor();
  let position = 0;
  while (position < upTo) {
    const page = history.headings(position, upTo, PAGE);
    const last = page.at(-1);
    if (!last) break;
    surveyor.takePage(page, history);
    [position] = last;
    seen(position);
  }
  const { groups, introductions, passedOver } = surveyor;
  return { groups, introductions, context: surveyor.context.facts(), passedOver };
}

class Surveyor {
  readonly groups = new GroupIndex();
  readonly context = new ContextReader();
  readonly introductions: Position[] = [];
  passedOver = 0;
  /** Where the facts of credit and relation streams went, for later entries about them. */
  private readonly went = new Map<string, Set<string>>();

  takePage(page: readonly Heading[], history: History): void {
    const looked = page.filter(([, stream, type]) => !saysAll(stream, nameOf(type)));
    const events = history.at(looked.map(([position]) => position));
    let next = 0;
    for (const [position, stream] of page) {
      if (events[next]?.position !== position) {
        this.groups.add(addressOfStream(stream), position);
        continue;
      }
      const event = events[next];
      next += 1;
      const told = event && toldOf(event);
      if (told) this.take(told);
      else this.passedOver += 1;
    }
  }

  private take(told: Told): void {
    const { stream, revision, position, event } = told;
    this.context.take(told);
    if (kindOfStream(stream) === 'professional') this.introductions.push(position);
    for (const address of addressesOf(told, (of) => [...(this.went.get(of) ?? [])])) {
      this.groups.add(address, position);
      this.remember(stream, address);
    }
    if (event.type === 'InvoiceLinked') {
      const { seller, number, toSeller, toNumber } = event.facts;
      const one = addressOf('invoice', seller, number);
      this.groups.join(`${stream}@${revision}`, one, addressOf('invoice', toSeller, toNumber));
    }
    const gone = isEntryEvent(event) ? takenOut(event) : null;
    if (gone !== null) this.groups.part(`${stream}@${gone}`);
  }

  private remember(stream: string, address: string): void {
    const kind = kindOfStream(stream);
    if (kind !== 'credit' && kind !== 'relation') return;
    const known = this.went.get(stream);
    if (known) known.add(address);
    else this.went.set(stream, new Set([address]));
  }
}

/**
 * Whether the heading of an event says all that a survey needs: of a promise, and joining nothing.
 */
function saysAll(stream: string, type: EventType | null): boolean {
  const kind = kindOfStream(stream);
  if (kind !== 'invoice' && kind !== 'delivery') return false;
  switch (type) {
    case null:
    case 'InvoiceLinked':
    case 'EntryWithdrawn':
    case 'ContestResolved':
      return false;
    default:
      return true;
  }
}

/** The event type of a stored name, whatever its version; null for what is not ours. */
function nameOf(stored: string): EventType | null {
  const name = stored.slice(0, stored.lastIndexOf('.v'));
  return isEventType(name) ? name : null;
}

/** `invoice-<seller>/<number>` names its promise. */
function addressOfStream(stream: string): string {
  const dash = stream.indexOf('-');
  const slash = stream.indexOf('/');
  const kind = stream.startsWith('invoice') ? 'invoice' : 'delivery';
  return addressOf(kind, stream.slice(dash + 1, slash), stream.slice(slash + 1));
}
