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
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { grantAccess, revokeAccess } from '../../command/access.js';
import { Ledger } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import { must } from '../../ledger/rejection.js';
import { Caller } from '../server/auth.guard.js';
import { Checked, NoParameters } from '../server/checked.pipe.js';
import { HttpSettings } from '../server/settings.js';
import { ProblemsApi } from './events.openapi.js';
import { GrantDto, GrantedDto } from './key.dto.js';

/** Keys, for operators. */
@ApiTags('Keys')
@Controller('v1/keys')
@applyDecorators(...ProblemsApi(400, 401, 403, 409, 429))
@UseGuards(NoParameters)
export class KeysController {
  constructor(
    private readonly ledger: Ledger,
    private readonly settings: HttpSettings,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Grant a key; its token is shown this once' })
  @ApiResponse({ status: 201, description: 'Granted; keep the token.', type: GrantedDto })
  async grant(
    @Caller() access: Access,
    @Body(new Checked(GrantDto)) grant: GrantDto,
  ): Promise<GrantedDto> {
    const { keyId, token, entry } = await grantAccess(
      this.ledger,
      grant,
      access,
      this.settings.today(),
    );
    return { keyId, token, entry };
  }

  @Delete(':keyId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key; it opens nothing from a second later on' })
  @ApiResponse({ status: 204, description: 'Revoked.' })
  @applyDecorators(...ProblemsApi(404))
  async revoke(@Caller() access: Access, @Param('keyId') keyId: string): Promise<void> {
    // Whoever is no operator does not learn which keys there are.
    must(access.role === 'operator', 'only_an_operator_may');
    await revokeAccess(this.ledger, keyId, access, this.settings.today());
  }
}
