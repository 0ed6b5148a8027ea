import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Res, UseInterceptors } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { mustBeClaimable } from '../../query/skills/claimable.js';
import type { Access } from '../../command/speaker.js';
import type { Accepted, MessageType } from '../../messages/message.js';
import { ReadSkills } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import type { SkillsAnswer } from '../../query/skills/skills.js';
import { tellDocument } from '../plain/tell-document.js';
import { AskedBy } from '../read/asked-by.js';
import { ETags } from '../read/etag.interceptor.js';
import { AskedAsOfDto } from '../read/questions.js';
import { ProfessionalApi } from '../read/reading.openapi.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, CheckedQuery } from '../server/checked.pipe.js';
import { HttpSettings } from '../server/settings.js';
import { DryRunDto, IdempotencyKey } from '../write/single-call.js';
import { SingleCallApi } from '../write/single-call.openapi.js';
import { SkillClaimDto, SkillDropDto } from './skills.dto.js';
import { skillsAnswer } from './skills.openapi.js';

/** Skills: claimed by a professional, and borne out by what it kept. */
@Controller('v1')
@UseInterceptors(ETags)
export class SkillsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
  ) {}

  @Get('professionals/:id/skills')
  @ProfessionalApi(
    'List the skills that it claims, and what bears each out',
    'Counts of promises kept and of recommendations; to others not over few counterparties.',
    skillsAnswer,
  )
  list(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Param('id') id: string,
    @Query(new CheckedQuery(AskedAsOfDto)) asked: AskedAsOfDto,
  ): Promise<SkillsAnswer> {
    return this.queries.execute(new ReadSkills({ ...asked, viewer, id }, asker));
  }

  @Post('skills')
  @SingleCallApi('Claim a skill: of the list, or one of your own in words')
  claim(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(SkillClaimDto)) document: SkillClaimDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    mustBeClaimable(document);
    return this.tell('SkillClaimed', document, { reply, access, asked, id });
  }

  @Post('skills/drops')
  @SingleCallApi('Claim a skill no more')
  drop(
    @Res({ passthrough: true }) reply: FastifyReply,
    @Caller() access: Access,
    @Body(new Checked(SkillDropDto)) document: SkillDropDto,
    @Query(new CheckedQuery(DryRunDto)) asked: DryRunDto,
    @IdempotencyKey() id?: string,
  ): Promise<Accepted> {
    return this.tell('SkillDropped', document, { reply, access, asked, id });
  }

  private tell(
    type: MessageType,
    { onBehalfOf, ...said }: SkillDropDto,
    { id, ...call }: SkillCall,
  ): Promise<Accepted> {
    const data = { ...said, on: said.on ?? this.settings.today() };
    const message = {
      ...{ type, id: id ?? randomUUID(), data },
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    };
    return tellDocument(this.commands, said, [message], { ...call, idempotencyKey: id });
  }
}

interface SkillCall {
  readonly reply: FastifyReply;
  readonly access: Access;
  readonly asked: DryRunDto;
  readonly id: string | undefined;
}
