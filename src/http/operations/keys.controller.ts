import {
  applyDecorators,
  Body,
  Controller,
  Delete,
  HttpCode,
  Param,
  Post,
  UseGuards,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { GrantAccess, RevokeAccess, RotateAccess } from '../../command/bus/keys.js';
import type { Access } from '../../command/speaker.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, NoParameters } from '../server/checked.pipe.js';
import { ProblemsApi } from '../server/problem.openapi.js';
import { HttpSettings } from '../server/settings.js';
import { IdempotencyKey, refuseIdempotencyKey } from '../write/single-call.js';
import { GrantDto, GrantedDto, RotationDto } from './keys.dto.js';

/** Keys, for operators. */
@ApiTags('Keys')
@Controller('v1/keys')
@applyDecorators(...ProblemsApi(400, 401, 403, 409, 429))
@UseGuards(NoParameters)
export class KeysController {
  constructor(
    private readonly commands: CommandBus,
    private readonly settings: HttpSettings,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Grant a key; its token is shown this once' })
  @ApiResponse({ status: 201, description: 'Granted; keep the token.', type: GrantedDto })
  async grant(
    @Caller() access: Access,
    @Body(new Checked(GrantDto)) grant: GrantDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<GrantedDto> {
    // A token is shown once, so that no second answer could be as the first.
    refuseIdempotencyKey(idempotencyKey);
    const { keyId, token, entry } = await this.commands.execute(
      new GrantAccess(grant, access, this.settings.today()),
    );
    return { keyId, token, entry };
  }

  @Post(':keyId/rotation')
  @ApiOperation({ summary: 'Grant a second key for the same; both open until one is revoked' })
  @ApiBody({ type: RotationDto, required: false })
  @ApiResponse({ status: 201, description: 'Granted; keep the token.', type: GrantedDto })
  @applyDecorators(...ProblemsApi(404))
  async rotate(
    @Caller() access: Access,
    @Param('keyId') keyId: string,
    @Body(new Checked(RotationDto)) { until }: RotationDto,
    @IdempotencyKey() idempotencyKey?: string,
  ): Promise<GrantedDto> {
    refuseIdempotencyKey(idempotencyKey);
    const granted = await this.commands.execute(
      new RotateAccess({ keyId, until }, access, this.settings.today()),
    );
    return { keyId: granted.keyId, token: granted.token, entry: granted.entry };
  }

  @Delete(':keyId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key; it opens nothing from a second later on' })
  @ApiResponse({ status: 204, description: 'Revoked.' })
  @applyDecorators(...ProblemsApi(404))
  async revoke(@Caller() access: Access, @Param('keyId') keyId: string): Promise<void> {
    await this.commands.execute(new RevokeAccess(keyId, access, this.settings.today()));
  }
}
