/** What a share link shows: the figures that were chosen, and no others. */
import type { VNode } from 'preact';
import type { SharedAnswer } from '../../../src/query/shares/shared.js';
import { QrCode } from '../../charts/qr-code.js';
import { Triangle } from '../../charts/triangle.js';
import { useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Identifiers } from '../../parts/identity.js';
import { NamedValues } from '../../parts/named-values.js';
import { nameOf, scoreOf, triangleOf } from '../../parts/score.js';
import { ScoreHistory } from '../../parts/score-history.js';
import { Said } from '../../parts/recommendation.js';
import { Sheet, SheetName } from '../../parts/sheet/sheet.js';
import { SidesTable } from '../../parts/sheet/sides-table.js';

/** What a link shows, and the address of its receipt. */
export interface SharedPageProps extends SharedAnswer {
  readonly receipt: string;
}

export function SharedPage(shown: SharedPageProps): VNode {
  const words = useWords();
  const { professional, sides, promises, overdue, history, recommendations, restricted } = shown;
  const name = nameOf(professional, words);
  return (
    <Layout title={words.say('statement.title', { name })} kind="stmt">
      <Sheet kind={words.say('statement.kind')}>
        <SharedHead {...shown} />
        {(sides || promises || overdue) && (
          <div class="part">
            <h2>{words.say('statement.restsOn')}</h2>
            <SidesTable
              seen={(part) => ({
                ...(sides && { score: sides[part] }),
                ...(promises && { rests: promises[part] }),
                ...(overdue && { overdue: overdue[part] }),
              })}
            />
          </div>
        )}
        {recommendations && (
          <div class="part">
            <h2>{words.say('share.recommendations')}</h2>
            {recommendations.length === 0 && <p>{words.say('recommendations.noneGiven')}</p>}
            {recommendations.map((item) => (
              <Said key={item.entry} item={item} plain />
            ))}
          </div>
        )}
        {history && (
          <div class="part">
            <h2>{words.say('statement.history')}</h2>
            <ScoreHistory
              {...{ professional, points: history, small: true }}
              {...(restricted && { restricted })}
            />
          </div>
        )}
        <SharedBy {...shown} />
      </Sheet>
    </Layout>
  );
}

function SharedHead(shown: SharedAnswer): VNode {
  const { professional, identifiers, overall, sides } = shown;
  const words = useWords();
  return (
    <div class="hero">
      <div class="who">
        <SheetName name={nameOf(professional, words)} />
        <p class="ids">
          <Identifiers identifiers={identifiers} />
        </p>
      </div>
      {overall && sides && (
        <figure class="triangle">
          <Triangle {...triangleOf({ professional, overall, sides }, words, 'triangle')} small />
        </figure>
      )}
      <div class="facts">
        <Facts {...shown} />
      </div>
    </div>
  );
}

function Facts({ overall, asOf, restricted }: SharedAnswer): VNode {
  const words = useWords();
  const { figures } = words;
  const score = overall && scoreOf(overall);
  const rows: (readonly [string, string])[] = [];
  if (score) {
    const figure = words.say('professional.ofHundred', { score: figures.score(score.value) });
    rows.push([words.say('professional.overall'), figure]);
    rows.push([words.say('professional.interval'), figures.interval(score)]);
  } else if (overall) {
    const none = restricted ? 'professional.restricted' : 'professional.notEnough';
    rows.push([words.say('professional.overall'), words.say(none)]);
  }
  return <NamedValues rows={[...rows, [words.say('statement.asOf'), figures.day(asOf)]]} />;
}

function SharedBy({ professional, until, model, asOf, receipt }: SharedPageProps): VNode {
  const words = useWords();
  const { figures } = words;
  return (
    <div class="part">
      <QrCode text={receipt} title={words.say('statement.receipt')} />
      <p>
        {words.say('share.sharedBy', {
          name: nameOf(professional, words),
          until: figures.longDay(until),
        })}
      </p>
      <p class="small quiet">{words.say('share.howMade', { day: figures.longDay(asOf), model })}</p>
      <p class="small">{words.say('statement.programs')}</p>
      <p class="mono">{receipt}</p>
    </div>
  );
}

/** In place of a link that opens nothing. */
export function ClosedPage({ hasEnded }: { readonly hasEnded: boolean }): VNode {
  const words = useWords();
  const title = words.say(hasEnded ? 'share.hasEnded' : 'share.isNone');
  return (
    <Layout title={title}>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          <p class="verdict">{words.say(hasEnded ? 'share.askAgain' : 'share.askAnew')}</p>
        </div>
      </header>
    </Layout>
  );
}
