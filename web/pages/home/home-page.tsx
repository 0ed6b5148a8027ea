import type { ComponentChildren, VNode } from 'preact';
import { useFrame, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { SearchForm } from '../../parts/search-form.js';
import type { HomeAnswers, OwnAnswers, OwnHome, ServiceHome, TableHome } from './answers.js';
import { BeginPart } from './begin-part.js';
import { ContestsPart } from './contests-part.js';
import { DuePart } from './due-part.js';
import { NewsPart } from './news-part.js';
import { PeoplePart, TablePart } from './people-part.js';
import { StandingPart } from './standing-part.js';
import { Tiles } from './tiles.js';

export function HomePage({ answers }: { readonly answers: HomeAnswers }): VNode {
  switch (answers.kind) {
    case 'service':
      return <OperatorHome {...answers} />;
    case 'table':
      return <AnalystHome {...answers} />;
    case 'own':
      return <PartnerHome {...answers} />;
    default:
      return answers satisfies never;
  }
}

function OperatorHome({ service, contests, scores, people }: ServiceHome): VNode {
  const words = useWords();
  const count = service.contests.count + (service.unmatched?.count ?? 0);
  const title = count === 0 ? words.say('home.nothingWaits') : words.say('home.waits', { count });
  const isEmpty = scores.items.length === 0 && scores.next === null;
  return (
    <Home title={title} above={<Tiles service={service} />}>
      {isEmpty && <BeginPart />}
      {contests.items.length > 0 && <ContestsPart contests={contests} />}
      <TablePart scores={scores} people={people} />
    </Home>
  );
}

function AnalystHome({ scores, people }: TableHome): VNode {
  const words = useWords();
  return (
    <Home title={words.say('home.title')}>
      <TablePart scores={scores} people={people} />
    </Home>
  );
}

function PartnerHome({ own, contests, people }: OwnHome): VNode {
  const words = useWords();
  const { visitor } = useFrame();
  const hasOwn = visitor !== null && visitor.parties.length > 0;
  return (
    <Home title={words.say(hasOwn ? 'home.yours' : 'home.title')}>
      {!own.some(hasEvidence) && <BeginPart />}
      {own.length > 0 && (
        <>
          <StandingPart own={own} />
          <NewsPart own={own} />
          <DuePart own={own} />
        </>
      )}
      {hasOwn && <ContestsPart contests={contests} />}
      <PeoplePart people={people} />
    </Home>
  );
}

/** Whether any promise is known that weighs, or would. */
function hasEvidence({ score: { sides }, due, overdue }: OwnAnswers): boolean {
  const listed = due.items.length + overdue.items.length;
  const { payment, deadline, relation } = sides;
  return (
    listed > 0 ||
    [payment, deadline, relation].some((side) => side.status !== 'withheld' && side.promises > 0)
  );
}

interface HomeProps {
  readonly title: string;
  /** Below the search, still in the head. */
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Home({ title, above, children }: HomeProps): VNode {
  return (
    <Layout title={useWords().say('frame.home')} part="home" islands={['search']}>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          <SearchForm />
          {above}
        </div>
      </header>
      {children}
    </Layout>
  );
}
