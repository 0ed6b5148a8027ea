/** Contacts and relations apart: whom one knows, and with whom promises were kept. */
import type { VNode } from 'preact';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { RelationsAnswer, ShownRelation } from '../../../src/query/promises/relations.js';
import type { ContactsAnswer } from '../../../src/query/relations/contacts.js';
import { FigureTable } from '../../charts/figure-table.js';
import { Ways } from '../../charts/network/ways.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Turning } from '../../parts/lists/turning.js';
import { nameOf } from '../../parts/score.js';
import { isRefused, type Refused } from '../../server/asking.js';
import { ContactsPart } from './contacts-part.js';
import { isHalted, needsOf, reachedBy, STOPS } from './ways-of.js';

export interface RelationsPageProps {
  readonly professional: ProfessionalAnswer;
  readonly relations: RelationsAnswer;
  readonly contacts: ContactsAnswer | Refused;
  readonly cursor?: string | undefined;
  /** What was typed into a form and refused, and why. */
  readonly refused: { readonly to: string; readonly why: string } | null;
}

export function RelationsPage(props: RelationsPageProps): VNode {
  const { professional, relations, contacts, cursor, refused } = props;
  const words = useWords();
  const link = useLink();
  const title = words.say('relations.title', { name: nameOf(professional, words) });
  const { standing, id } = professional;
  return (
    <Layout title={title} part="professionals" timed>
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{title}</h1>
          <p class="lede gap">{words.say('relations.lede')}</p>
          {refused && (
            <p class="note" role="alert">
              {words.told.of(refused.why)}
            </p>
          )}
        </div>
      </header>
      <section>
        <div class="wrap cols wide-left">
          <RelationsWays {...{ relations, id, cursor }} />
          {isRefused(contacts) ? (
            <div class="part">
              <h2>{words.say('relations.contacts')}</h2>
              <p class="lede">{words.told.of(contacts.refused)}</p>
            </div>
          ) : (
            <ContactsPart
              {...{ contacts, id, typed: refused?.to ?? '' }}
              acts={standing === 'self' || standing === 'operator'}
            />
          )}
        </div>
      </section>
      <section>
        <div class="wrap">
          <p class="acts">
            <a href={link(professionalPath(id))}>{words.say('statement.back')}</a>
          </p>
        </div>
      </section>
    </Layout>
  );
}

interface WaysPartProps {
  readonly relations: RelationsAnswer;
  readonly id: string;
  readonly cursor: string | undefined;
}

function RelationsWays({ relations: { items, next, professional }, cursor }: WaysPartProps): VNode {
  const words = useWords();
  const link = useLink();
  const hrefOf = ({ partner }: ShownRelation): string => link(professionalPath(partner.id));
  return (
    <div class="part">
      <h2>{words.say('relations.relations')}</h2>
      {items.length === 0 && <p class="lede">{words.say('relations.noRelations')}</p>}
      {items.length > 0 && (
        <>
          <figure>
            <Ways
              id="ways"
              title={words.say('relations.waysTitle')}
              description={words.say('relations.waysDesc', { name: nameOf(professional, words) })}
              stops={STOPS.map((stop) => words.say(`relations.${stop}`))}
              ways={items.map((relation) => ({
                ...{ name: nameOf(relation.partner, words), href: hrefOf(relation) },
                ...{ reached: reachedBy(relation), halted: isHalted(relation.state) },
                state: words.say(`relations.${relation.state}`),
              }))}
            />
          </figure>
          <FigureTable
            caption={words.say('relations.each')}
            columns={[
              { label: words.say('professional.partner') },
              { label: words.say('relations.state') },
              { label: words.say('relations.since') },
              { label: words.say('relations.missing') },
            ]}
            rows={items.map((relation) => [
              { text: nameOf(relation.partner, words), href: hrefOf(relation) },
              words.say(`relations.${relation.state}`),
              relation.since === null ? '–' : words.figures.day(relation.since),
              needsOf(relation, words),
            ])}
          />
        </>
      )}
      <p class="acts">
        <Turning next={next} cursor={cursor} values={{}} />
      </p>
    </div>
  );
}
