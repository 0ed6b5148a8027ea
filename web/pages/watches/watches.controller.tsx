import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Access } from '../../../src/command/speaker.js';
import type { NewEndpoint } from '../../../src/command/watches/endpoints.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import { WatchRoom } from '../../../src/http/watches/watch-room.js';
import { DIGESTS } from '../../../src/ledger/kinds/watch.js';
import type { WatchRule } from '../../../src/ledger/watch-events.js';
import { Rejection } from '../../../src/ledger/rejection.js';
import {
  ReadDeliveries,
  ReadDigest,
  ReadEndpoints,
  ReadNotices,
  ReadWatches,
} from '../../../src/query/queries.js';
import { SHOWN_RULES, thresholdsOf } from '../../../src/query/watches/shown-rules.js';
import { type Frame, linkIn } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import type { FormRefusal } from '../../parts/forms/refusal.js';
import { nameIn } from '../../parts/told/names.js';
import { orNull } from '../../server/asking.js';
import { Form, TakesForm } from '../../server/forms.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { leadTo, refusedBy } from '../../server/refused.js';
import { Deliveries, EndpointList } from './endpoint-list.js';
import { MakeWatch } from './make-watch.js';
import { WatchesPage } from './watches-page.js';
import { WatchList, WatchTold } from './watch-list.js';

/** What a page of watches is asked to show. */
interface Asked {
  readonly for?: string;
  /** Whom a new watch is to watch. */
  readonly whom?: string;
  readonly watch?: string;
  readonly endpoint?: string;
  readonly every?: string;
  readonly cursor?: string;
}

interface Outcome {
  readonly made: NewEndpoint | null;
  readonly refused: FormRefusal | null;
  readonly typed: URLSearchParams;
}

const NOTHING: Outcome = { made: null, refused: null, typed: new URLSearchParams() };

/** Watches and endpoints, for whose they are and for operators. */
@Pages()
@Controller('watches')
export class WatchesPageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly room: WatchRoom,
  ) {}

  @Get()
  @Html()
  page(@Framed() frame: Frame, @Caller() viewer: Access, @Query() asked: Asked): Promise<string> {
    return this.show(frame, viewer, textsIn(asked), NOTHING);
  }

  /** Does what the button that was pressed says. */
  @Post()
  @TakesForm()
  @Html()
  async act(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @Form() form: URLSearchParams,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = { ...owned(form) };
    try {
      const made = await this.done(viewer, form);
      if (made === null) return leadTo(reply, linkIn(frame, '/watches', asked));
      reply.status(201);
      return await this.show(frame, viewer, asked, { ...NOTHING, made });
    } catch (error) {
      const refused = refusedBy(error, reply);
      return this.show(frame, viewer, asked, { ...NOTHING, refused, typed: form });
    }
  }

  /** An endpoint where it has a new secret, which is to be shown. */
  private async done(viewer: Access, form: URLSearchParams): Promise<NewEndpoint | null> {
    const endpoint = form.get('endpoint') ?? '';
    switch (form.get('act')) {
      case 'make':
        await this.room.make(viewer, { ...owned(form), ...wishIn(form) });
        return null;
      case 'end':
        await this.room.end(viewer, form.get('watch') ?? '');
        return null;
      case 'endpoint':
        return this.room.makeEndpoint(viewer, { ...owned(form), url: form.get('url') ?? '' });
      case 'rotate endpoint':
        return this.room.rotate(viewer, endpoint);
      case 'test endpoint':
        await this.room.send(viewer, endpoint, null);
        return null;
      case 'replay':
        await this.room.send(viewer, endpoint, form.get('message'));
        return null;
      case 'end endpoint':
        await this.room.endEndpoint(viewer, endpoint);
        return null;
      default:
        throw new Rejection('message_must_be_well_formed', '/act');
    }
  }

  private async show(
    frame: Frame,
    viewer: Access,
    asked: Asked,
    { made, refused, typed }: Outcome,
  ): Promise<string> {
    const { for: whose, whom, watch, endpoint, every, cursor } = asked;
    const of = { viewer, ...(whose !== undefined && { for: whose }) };
    const after = made?.position === undefined ? {} : { after: String(made.position) };
    const read = Promise.all([
      this.queries.execute(new ReadWatches({ ...of, ...after, ...(cursor && { cursor }) })),
      this.queries.execute(new ReadEndpoints({ ...of, ...after, limit: 100 })),
    ]);
    // Where nobody is named it is known, or asked for, whose they are.
    const answers = await (whose === undefined ? orNull(read, 'parameter_must_be_valid') : read);
    if (answers === null) {
      return renderPage(frame, <WatchesPage {...{ name: null, refused, made, whom }} />);
    }
    const [watches, endpoints] = answers;
    const { professional, items, next } = watches;
    const owner = professional.id;
    const name = nameIn(frame.words, professional);
    return renderPage(
      frame,
      <WatchesPage name={name} refused={refused} made={made}>
        {watch !== undefined && (await this.told(viewer, watch, owner, every))}
        {endpoint !== undefined && (await this.sent(viewer, endpoint, owner))}
        <WatchList owner={owner} items={items} next={next} />
        <MakeWatch owner={owner} typed={typed} whom={whom} />
        <EndpointList owner={owner} items={endpoints.items} />
      </WatchesPage>,
    );
  }

  private async told(viewer: Access, watch: string, owner: string, every?: string) {
    const stretch = DIGESTS.find((each) => each === every);
    const [notices, digest] = await Promise.all([
      this.queries.execute(new ReadNotices({ viewer, watch, newestFirst: true })),
      this.queries.execute(new ReadDigest({ viewer, watch, ...(stretch && { every: stretch }) })),
    ]);
    return <WatchTold watch={watch} items={notices.items} digest={digest} owner={owner} />;
  }

  private async sent(viewer: Access, endpoint: string, owner: string) {
    const { items } = await this.queries.execute(new ReadDeliveries({ viewer, endpoint }));
    return <Deliveries owner={owner} endpoint={endpoint} items={items} />;
  }
}

/** Parameters that are texts, each once. */
function textsIn(asked: Asked): Asked {
  return Object.fromEntries(
    Object.entries(asked).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
}

function owned(form: URLSearchParams): Pick<Asked, 'for'> {
  const whose = form.get('for');
  return whose ? { for: whose } : {};
}

/** What the form of a watch asks for. */
function wishIn(form: URLSearchParams) {
  const digest = DIGESTS.find((each) => each === form.get('digest'));
  const chosen = form.getAll('rule');
  const rules = SHOWN_RULES.filter(({ rule }) => chosen.includes(rule)).map((spec): WatchRule => {
    const { rule } = spec;
    const side = SIDES.find((each) => each === form.get(`${rule}.side`));
    const said = thresholdsOf(spec).map((name) => [name, Number(form.get(`${rule}.${name}`))]);
    return { rule, ...(spec.side && side && { side }), ...Object.fromEntries(said) };
  });
  return { csv: form.get('whom') ?? '', rules, ...(digest && { digest }) };
}

const SIDES = ['payment', 'deadline', 'relation'] as const;
