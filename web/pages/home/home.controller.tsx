import { Controller, Get } from '@nestjs/common';
import type { Access } from '../../../src/command/speaker.js';
import { Caller } from '../../../src/http/server/auth.guard.js';
import type { Frame } from '../../frame/frame.js';
import { renderPage } from '../../frame/render.js';
import { Framed, Html, Pages } from '../../server/page.js';
import { HomePage } from './home-page.js';

@Pages()
@Controller()
export class HomeController {
  @Get()
  @Html()
  home(@Framed() frame: Frame, @Caller() _: Access): string {
    return renderPage(frame, <HomePage />);
  }
}
