/** How one is connected to another: the best chains of proven relations, and what they rest on. */
import type { VNode } from 'preact';
import type { PathsAnswer, ShownChain } from '../../../src/query/relations/paths.js';
import { FigureTable } from '../../charts/figure-table.js';
import { Chains, type DrawnChain } from '../../charts/network/chains.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Field } from '../../parts/forms/fields.js';
import { nameOf } from '../../parts/score.js';
import type { Words } from '../../words/words.js';

interface PathsPageProps {
  readonly to: PathsAnswer['to'];
  /** Null where it is not said from whom. */
  readonly paths: PathsAnswer | null;
  /** As it was typed. */
  readonly from: string;
  readonly refused: string | null;
}

export function PathsPage({ to, paths, from, refused }: PathsPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const { base } = useFrame();
  const title = words.say('paths.title', { name: nameOf(to, words) });
  return (
    <Layout title={title} part="professionals" timed>
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{title}</h1>
          <p class="lede gap">{words.say('paths.lede')}</p>
          {refused !== null && (
            <p class="note" role="alert">
              {words.told.of(refused)}
            </p>
          )}
        </div>
      </header>
      <section>
        <div class="wrap cols wide-left">
          <div class="part">{paths && <ChainsPart paths={paths} />}</div>
          <div class="part">
            {paths && <StandingPart paths={paths} />}
            <form
              method="get"
              class="fields"
              action={`${base}${professionalPath(to.id, '/paths')}`}
            >
              <Field of="from" label={words.say('paths.from')} help={words.say('paths.fromHelp')}>
                <input
                  id="from"
                  name="from"
                  value={from}
                  maxLength={160}
                  aria-describedby="from-help"
                />
              </Field>
              <p class="acts">
                <button type="submit">{words.say('paths.show')}</button>
              </p>
            </form>
            <p class="acts">
              <a href={link(professionalPath(to.id))}>{words.say('statement.back')}</a>
            </p>
          </div>
        </div>
      </section>
    </Layout>
  );
}

function StandingPart({ paths: { standing, restricted } }: { readonly paths: PathsAnswer }): VNode {
  const words = useWords();
  return (
    <>
      <h2>{words.say('paths.standing')}</h2>
      {standing ? (
        <p>
          <strong>{words.say(`paths.word_${standing.word}`)}</strong>{' '}
          {words.told.of(standing.meaning)}
        </p>
      ) : (
        <p>{words.say(restricted ? 'paths.restricted' : 'paths.noStanding')}</p>
      )}
    </>
  );
}

function ChainsPart({ paths }: { readonly paths: PathsAnswer }): VNode {
  const words = useWords();
  const { chains, cut } = paths;
  if (chains.length === 0) {
    return (
      <>
        <h2>{words.say('paths.chains')}</h2>
        <p class="lede">{words.say('paths.none')}</p>
        <p class="small quiet">{words.say('paths.notTold')}</p>
      </>
    );
  }
  const from = nameOf(paths.from, words);
  return (
    <>
      <h2>{words.say('paths.chains')}</h2>
      <figure>
        <Chains
          id="chains"
          title={words.say('paths.picture')}
          description={words.say('paths.pictureDesc', { from, to: nameOf(paths.to, words) })}
          chains={chains.map((chain) => drawn(paths, chain, words))}
        />
      </figure>
      <FigureTable
        caption={words.say('paths.each')}
        columns={[
          { label: words.say('paths.through') },
          { label: words.say('paths.howMany'), numeric: true },
          { label: words.say('paths.strengths'), numeric: true },
          { label: words.say('paths.flow'), numeric: true },
        ]}
        rows={chains.map((chain) => [
          throughText(chain, words),
          words.figures.count(chain.count),
          chain.strengths.map((band) => bandText(band, words)).join(' · '),
          bandText(chain.flow, words),
        ])}
      />
      <p class="small quiet">
        {words.say('paths.notTold')} {cut && words.say('paths.cut')}
      </p>
    </>
  );
}

function drawn(paths: PathsAnswer, chain: ShownChain, words: Words): DrawnChain {
  const end = (party: PathsAnswer['to']) => ({ name: nameOf(party, words), counted: false });
  return {
    stops: [
      end(paths.from),
      ...chain.through.map((party) =>
        party
          ? { name: nameOf(party, words), counted: false }
          : { name: words.say('paths.counted', { n: chain.count }), counted: true },
      ),
      end(paths.to),
    ],
    weight: chain.flow.from,
    figure: words.say('paths.promises', { band: bandText(chain.flow, words) }),
  };
}

function throughText({ through, count }: ShownChain, words: Words): string {
  if (through.length === 0) return words.say('paths.direct');
  return through
    .map((party) => (party ? nameOf(party, words) : words.say('paths.counted', { n: count })))
    .join(' → ');
}

function bandText({ from, below }: ShownChain['flow'], words: Words): string {
  if (below === from + 1) return words.figures.count(from);
  return words.say('paths.band', {
    from: words.figures.count(from),
    to: words.figures.count(below - 1),
  });
}
