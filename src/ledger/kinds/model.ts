/**
 * A scoring model under its name: brought by an operator, or by an analyst whom the operator lets
 * do so, and chosen as the default by an operator alone. What a name says never changes, and no
 * choice reaches back: scores that were answered stay as they were.
 */
import type { EntryEvent, EventOf, EventsTaken } from '../events.js';
import { must } from '../rejection.js';
import type { Revision, Speaker } from '../stored.js';
import { type Decider, type Decision, type Recorded, tell } from '../stream/decider.js';

/** `model-<name>`. */
export function modelStream(name: string): string {
  return `model-${name}`;
}

/** The events taken. */
export const MODEL_EVENTS = {
  ModelBrought: { kind: 'model', version: 1, day: ({ on }) => on },
  DefaultModelChosen: { kind: 'model', version: 1, day: ({ on }) => on },
} as const satisfies EventsTaken<'model'>;
export type ModelEvent = EventOf<keyof typeof MODEL_EVENTS>;

/** What the name stands for; null while it was never used here. */
export type ModelState = {
  /** Of the model. */
  readonly hash: string;
  /** Where it was brought; null for one that ships, which was only chosen. */
  readonly brought: Revision | null;
} | null;

function evolve(
  state: ModelState,
  { event, revision }: Recorded<ModelEvent | EntryEvent>,
): ModelState {
  switch (event.type) {
    case 'ModelBrought':
      return { hash: event.facts.hash, brought: state?.brought ?? revision };
    case 'DefaultModelChosen':
      return { hash: event.facts.hash, brought: state?.brought ?? null };
    case 'EntryWithdrawn':
    case 'EntryContested':
    case 'EntryAnswered':
    case 'ContestResolved':
      return state;
    default:
      return event satisfies never;
  }
}

function decide(event: ModelEvent, state: ModelState, by: Speaker): Decision<ModelEvent> {
  const { hash } = event.facts;
  switch (event.type) {
    case 'ModelBrought': {
      must(by.role === 'operator' || by.role === 'analyst', 'role_must_allow_it');
      must(state === null || state.hash === hash, 'model_must_keep_its_name', '/name');
      const brought = state?.brought ?? null;
      return brought === null ? tell(event) : { status: 'duplicate', revision: brought };
    }
    case 'DefaultModelChosen':
      must(by.role === 'operator', 'only_an_operator_may');
      must(event.facts.from >= event.facts.on, 'days_must_be_in_order', '/from', REACHES_BACK);
      must(state === null || state.hash === hash, 'model_must_keep_its_name', '/name');
      return tell(event);
    default:
      return event satisfies never;
  }
}

const REACHES_BACK = 'A default is chosen from today on, or from a later day, in UTC.';

export const model: Decider<ModelState, ModelEvent> = {
  streamName: ({ facts }) => modelStream(facts.name),
  initialState: null,
  evolve,
  decide,
};
