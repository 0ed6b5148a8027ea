/**
 * Runs a script of projections/kurrentdb as a KurrentDB node would, as far as its documentation
 * tells: one event at a time in the order of the log, system events and links left out, state
 * written down as JSON between events. It is Node's engine and not the node's own (Jint), so it is
 * no proof that a real server agrees; what it forbids (imports, making code from strings, modules)
 * a server forbids too.
 */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { StoredEvent } from '../../src/ledger/stored.js';

/** An event as the handlers of a script see it. */
export interface ProjectedEvent {
  readonly streamId: string;
  readonly sequenceNumber: number;
  readonly eventType: string;
  readonly isJson: boolean;
  readonly data: unknown;
  readonly body: unknown;
  readonly metadata: unknown;
}

export interface Emitted {
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
}

export interface Projected {
  /** State by partition; '' is the one of a projection that has no partitions. */
  readonly states: ReadonlyMap<string, unknown>;
  /** By the stream linked to, the addresses (`revision@stream`) in the order linked. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly emitted: readonly Emitted[];
  /** Whether the script asked that each new state be written to a stream. */
  readonly outputsState: boolean;
}

type Handler = (state: unknown, event: ProjectedEvent) => unknown;

/** What a script has said of itself once it has run. */
class Script {
  readonly states = new Map<string, unknown>();
  readonly links = new Map<string, string[]>();
  readonly emitted: Emitted[] = [];
  outputsState = false;
  private category: string | null = null;
  private partition: (event: ProjectedEvent) => unknown = () => '';
  private handlers: ReadonlyMap<string, Handler> = new Map();

  constructor(source: string) {
    const stage = {
      foreachStream: () => {
        this.partition = ({ streamId }) => streamId;
        return stage;
      },
      partitionBy: (by: (event: ProjectedEvent) => unknown) => {
        this.partition = by;
        return stage;
      },
      when: (handlers: Readonly<Record<string, Handler>>) => {
        this.handlers = new Map(Object.entries(handlers));
        return stage;
      },
      outputState: () => {
        this.outputsState = true;
        return stage;
      },
    };
    const globals = {
      fromAll: () => stage,
      fromCategory: (category: string) => {
        this.category = category;
        return stage;
      },
      linkTo: (stream: string, { sequenceNumber, streamId }: ProjectedEvent) => {
        const linked = this.links.get(stream) ?? [];
        linked.push(`${sequenceNumber}@${streamId}`);
        this.links.set(stream, linked);
      },
      emit: (stream: string, type: string, data: unknown) => {
        this.emitted.push({ stream, type, data });
      },
    };
    const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    runInContext(source, context);
    if (this.handlers.size === 0) throw new Error('The script handles no event: it lacks when().');
  }

  take(event: ProjectedEvent): void {
    const { streamId, eventType } = event;
    if (streamId.startsWith('$') || eventType.startsWith('$')) return;
    if (this.category !== null && streamId.split('-')[0] !== this.category) return;
    const handler = this.handlers.get(eventType) ?? this.handlers.get('$any');
    const partition = this.partition(event);
    // An event that belongs to no partition is passed over.
    if (!handler || partition === null || partition === undefined) return;
    const name = String(partition);
    const before = this.states.get(name) ?? this.initial(event);
    const after = handler(before, event) ?? before;
    this.states.set(name, JSON.parse(JSON.stringify(after)));
  }

  private initial(event: ProjectedEvent): unknown {
    return this.handlers.get('$init')?.(undefined, event) ?? {};
  }
}

/** Runs a script of ours, by its name, over events in the order of the log. */
export function project(name: string, events: Iterable<ProjectedEvent>): Projected {
  const file = new URL(`../../projections/kurrentdb/${name}.js`, import.meta.url);
  return projectSource(readFileSync(file, 'utf8'), events);
}

export function projectSource(source: string, events: Iterable<ProjectedEvent>): Projected {
  const script = new Script(source);
  for (const event of events) script.take(event);
  return script;
}

/** A stored event as a script sees it: parsed anew, so that no script can change another's. */
export function projected({ stream, revision, type, data, metadata }: StoredEvent): ProjectedEvent {
  const parsed: unknown = JSON.parse(data);
  return {
    streamId: stream,
    sequenceNumber: revision,
    eventType: type,
    isJson: true,
    data: parsed,
    body: parsed,
    metadata: JSON.parse(metadata),
  };
}
