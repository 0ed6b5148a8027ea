import { Controller, Get, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../../src/command/speaker.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { statusOf } from '../../../src/http/server/problem.js';
import { AskQuestion } from '../../../src/query/queries.js';
import { listedQuestions } from '../../../src/query/questions/listed.js';
import { ReadRefused } from '../../../src/query/read-refused.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { timingOf } from '../../server/asking.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { type AskedFields, QuestionsPage, type QuestionsPageProps } from './questions-page.js';

/** Due-diligence questions: a form, and the answer below it. */
@Pages()
@Controller('questions')
export class QuestionsPageController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query() query: Readonly<Record<string, unknown>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const typed = (name: keyof AskedFields): string => String(query[name] ?? '').slice(0, 120);
    const fields = {
      ...{ question: typed('question'), of: typed('of').trim(), amount: typed('amount') },
      ...{ currency: typed('currency'), due: typed('due'), skill: typed('skill') },
    };
    const questions = listedQuestions();
    const show = (shown: Pick<QuestionsPageProps, 'answer' | 'refused'>): string =>
      renderPage(frame, <QuestionsPage {...{ questions, fields }} {...shown} />);
    if (fields.question === '' || fields.of === '') {
      return show({ answer: null, refused: null });
    }
    try {
      const { question, of: id, ...subject } = fields;
      const told = Object.entries(subject).filter(([, text]) => text !== '');
      const language = frame.words.language;
      const asked = { ...timingOf(frame.moment), ...Object.fromEntries(told), language };
      const answer = await this.queries.execute(
        new AskQuestion({ ...asked, question, id, viewer }, asker),
      );
      return show({ answer, refused: null });
    } catch (error) {
      if (!(error instanceof ReadRefused)) throw error;
      reply.status(statusOf(error.code));
      const refused = { pointer: error.parameter ?? '', detail: error.detail };
      return show({ answer: null, refused });
    }
  }
}
