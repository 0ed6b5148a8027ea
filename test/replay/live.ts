/** What a replay must equal: the views that the projector keeps, and the scores read from them. */
import { deserialize, serialize } from 'node:v8';
import type { Model } from '../../projections/score/model.js';
import type { Scorecard } from '../../projections/score/scorecard.js';
import type { PromiseSteps } from '../../projections/step.js';
import type { Position, StoredEvent } from '../../src/ledger/stored.js';
import { kindOfStream } from '../../src/ledger/stream-kind.js';
import type { DayNumber } from '../../src/ledger/values/day.js';
import type { PartyId } from '../../src/ledger/values/party.js';
import { TODAY } from '../../src/projector/rows/joined-addresses.js';
import { promisesOf } from '../../src/projector/rows/read-promises.js';
import { ViewWriter } from '../../src/projector/views/view-writer.js';
import { Views } from '../../src/projector/views/views.js';
import { promiseOfRow } from '../../src/query/rows.js';
import { Scores } from '../../src/query/score/scores.js';
import type { ReplayQuestion } from '../../src/replay/asking.js';
import { contextOf } from '../../src/replay/context.js';
import { foldRound } from '../../src/replay/counter.js';
import { ReplayMember, roundsOf } from '../../src/replay/member.js';
import { outline } from '../../src/replay/outline.js';
import { stretchOf, WHOLE_HISTORY } from '../../src/replay/part.js';
import { survey } from '../../src/replay/survey.js';
import type { History, HistoryEvent } from '../../src/store/sqlite/history.js';

/** Views that took the events in batches of this size. */
export function viewsOf(events: readonly StoredEvent[], batch: number): Views {
  const views = new Views(':memory:');
  const writer = new ViewWriter(views);
  for (let from = 0; from < events.length; from += batch) {
    views.transaction(() => writer.apply(events.slice(from, from + batch)));
  }
  return views;
}

export function promisesIn(views: Views): readonly PromiseSteps[] {
  const parties = views
    .all<{ party: PartyId }>('SELECT party FROM party')
    .map(({ party }) => party);
  const made = promisesOf(views, 'whole', { parties, own: 'promisor', partners: null });
  return [...made].map(promiseOfRow).sort((a, b) => (a.promise < b.promise ? -1 : 1));
}

/** Scores by professional, as text: equal means the same bytes. */
export type Scored = ReadonlyMap<PartyId, string>;

/** The live answers for these professionals. */
export function liveScores(
  views: Views,
  parties: Iterable<PartyId>,
  question: ReplayQuestion,
  knownAt: Position = TODAY,
): Scored {
  const scores = new Scores();
  const cards = [...parties].map((party): [PartyId, Scorecard] => [
    party,
    scores.card(views, { party, knownAt, ...question }),
  ]);
  return new Map(cards.map(([party, card]) => [party, JSON.stringify(card)]));
}

/** A history in memory. */
export function historyOf(events: readonly StoredEvent[]): History {
  const head = events.at(-1)?.position ?? 0;
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const within = (name: string, upTo: Position): readonly HistoryEvent[] =>
    events.filter(({ stream, position }) => stream === name && position <= upTo);
  return {
    head: () => head,
    lastStream: (upTo) => streams.filter((name) => within(name, upTo).length > 0).length,
    streams: (after, upTo, limit) =>
      streams
        .map((name, i): [number, string] => [i + 1, name])
        .filter(([number]) => number > after && number <= upTo)
        .slice(0, limit),
    streamsOf: (kind) => streams.flatMap((name, i) => (kindOfStream(name) === kind ? [i + 1] : [])),
    glimpses: (after, upTo, limit, of) =>
      events
        .filter(({ position, type }) => position > after && position <= upTo && of(type))
        .slice(0, limit)
        .map(({ position, type, data }) => [position, type, data]),
    within: (numbers, upTo) => numbers.map((number) => within(streams[number - 1] ?? '', upTo)),
    at: (positions) => events.filter(({ position }) => positions.includes(position)),
    recordedBy: (position) =>
      events.findLast((event) => event.position <= position)?.recordedAt ?? 0,
    positionAt: (time) =>
      (events.find(({ recordedAt }) => recordedAt > time)?.position ?? head + 1) - 1,
    close: () => {},
  };
}

/** The replayed scores, counted by so many members, each of whom gets the letters of all. */
export function replayedScores(
  history: History,
  question: ReplayQuestion,
  knownAt: Position,
  of = 1,
): Scored {
  const members = Array.from(
    { length: of },
    (_, number) => new ReplayMember(history, { question, knownAt }, { number, of }),
  );
  const outlined = outline(
    history,
    members.flatMap(({ elsewhere }) => elsewhere),
  );
  const findings = members.map((member) => member.divide(outlined));
  const counters = members.map((member, i) => member.count(outlined, delivered(findings, i)));
  const tallies = counters.map((counter) => counter.divide());
  const said = counters.map(({ vouchings: { kept, seeds } }) => overBytes({ kept, seeds }));
  const scores = counters.flatMap((counter, i) => {
    for (const letter of delivered(tallies, i)) counter.merge(letter);
    for (const sums of said.toSpliced(i, 1)) counter.vouchings.merge(sums);
    return [...counter.cards()];
  });
  scores.sort((a, b) => (a.party < b.party ? -1 : 1));
  return new Map(scores.map(({ party, card }) => [party, JSON.stringify(card)]));
}

/** The letters to a member, as bytes bring them. */
function delivered<Content>(letters: readonly (readonly Content[])[], to: number): Content[] {
  return letters.flatMap((from) => from.slice(to, to + 1)).map(overBytes);
}

function overBytes<Content>(content: Content): Content {
  return deserialize(serialize(content));
}

/** The replayed promises, by name. */
export function replayedPromises(history: History, knownAt: Position): readonly PromiseSteps[] {
  const { groups, elsewhere } = survey(history, stretchOf(history, knownAt, WHOLE_HISTORY));
  const outlined = outline(history, elsewhere);
  for (const [address, position] of outlined.strays) groups.addFact(address, position);
  const context = contextOf(outlined.context, 0);
  return [...roundsOf(groups, outlined, 3)]
    .flatMap((round) => foldRound(round, history, knownAt, context))
    .map(({ promise }) => promise)
    .sort((a, b) => (a.promise < b.promise ? -1 : 1));
}

export function ask(model: Model, asOf: DayNumber, partner: PartyId | null): ReplayQuestion {
  return { model, asOf, with: partner };
}
