import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import type { ShownPromise } from '../../../src/query/promises/promise.js';
import { ReadPromise, ReadScore } from '../../../src/query/queries.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { isRefused, orRefused, timingOf } from '../../server/asking.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { type PromiseAnswers, sideOf } from './answers.js';
import { PromisePage } from './promise-page.js';

/** Contributions that are looked through for that of the promise, the heaviest first. */
const CONTRIBUTIONS = 100;

type Counted = PromiseAnswers['counted'];

@Pages()
@Controller('promises')
export class PromiseController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':promise')
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('promise') promise: string,
  ): Promise<string> {
    const asked = { ...timingOf(frame.moment), viewer };
    const answer = await this.queries.execute(new ReadPromise({ ...asked, promise }, asker));
    const [only, ...others] = answer.promises;
    const counts = only && others.length === 0 && only.counts.status !== 'no';
    const counted = counts ? await this.counted(only, asked, asker) : null;
    return renderPage(frame, <PromisePage answer={answer} counted={counted} />);
  }

  /** In the promisor's score; where that is not shown, in the one between the two. */
  private async counted(
    promise: ShownPromise,
    asked: ReturnType<typeof timingOf> & { readonly viewer: Access },
    asker: Asker,
  ): Promise<Counted> {
    const { promisor, promisee } = promise;
    const whole = await this.weighed(promise, { ...asked, id: promisor.id }, asker);
    if (!whole || !('withheld' in whole)) return whole;
    const two = { ...asked, id: promisor.id, with: promisee.id };
    const between = await this.weighed(promise, two, asker);
    return between && 'withheld' in between ? whole : between;
  }

  private async weighed(
    promise: ShownPromise,
    asked: Omit<ConstructorParameters<typeof ReadScore>[0], 'explain' | 'limit'>,
    asker: Asker,
  ): Promise<Counted> {
    const question = { ...asked, explain: sideOf(promise), limit: CONTRIBUTIONS };
    const score = await orRefused(this.queries.execute(new ReadScore(question, asker)));
    if (isRefused(score)) return { withheld: score.refused };
    const { explanation } = score;
    if (!explanation) return null;
    if ('status' in explanation) return { withheld: explanation.reason };
    const { items, next } = explanation;
    return {
      withPartner: asked.with !== undefined,
      contribution: items.find((each) => each.promise === promise.promise) ?? null,
      least: next === null ? 0 : Math.abs(items.at(-1)?.points ?? 0),
    };
  }
}
