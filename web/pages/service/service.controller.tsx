import { Controller, Get } from '@nestjs/common';
import type { Access } from '../../../src/command/speaker.js';
import { ServiceState } from '../../../src/http/lists/service-state.js';
import { AskedBy } from '../../../src/http/read/asked-by.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import type { Asker } from '../../../src/query/reader.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { ServicePage } from './service-page.js';

/** How the service is, for operators. */
@Pages()
@Controller('service')
export class ServicePageController {
  constructor(private readonly state: ServiceState) {}

  @Get()
  @Html()
  async page(
    @Framed() frame: Frame,
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
  ): Promise<string> {
    const answer = await this.state.read(viewer, asker);
    return renderPage(frame, <ServicePage answer={answer} />);
  }
}
