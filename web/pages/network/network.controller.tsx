import { Controller, Get } from '@nestjs/common';
import type { Access } from '../../../src/command/speaker.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { NetworkPage } from './network-page.js';

/** Where the parts of the network begin. */
@Pages()
@Controller('network')
export class NetworkController {
  @Get()
  @Html()
  page(@Framed() frame: Frame, @Caller() _viewer: Access): string {
    return renderPage(frame, <NetworkPage />);
  }
}
