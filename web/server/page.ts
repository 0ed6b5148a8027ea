/** What makes a route of Nest a page: HTML, with problems told as pages, and no part of the API. */
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  Header,
  Injectable,
  type PipeTransform,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Frame } from '../frame/frame.js';
import { Framing } from './framing.js';
import { PageFilter } from './page.filter.js';

/** On the class of a controller whose routes are pages. */
export const Pages = (): ClassDecorator =>
  applyDecorators(ApiExcludeController(), UseFilters(PageFilter));

/** On a route whose answer is the HTML of a page. */
export const Html = (): MethodDecorator =>
  applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    // What is about persons is kept nowhere.
    Header('cache-control', 'no-store'),
  );

@Injectable()
export class FrameOfRequest implements PipeTransform<ExecutionContext, Promise<Frame>> {
  constructor(private readonly framing: Framing) {}

  transform(context: ExecutionContext): Promise<Frame> {
    const http = context.switchToHttp();
    return this.framing.frameOf(
      http.getRequest<FastifyRequest>(),
      http.getResponse<FastifyReply>(),
    );
  }
}

const Context = createParamDecorator((_: unknown, context: ExecutionContext) => context);

/** The frame of the page that is asked for. */
export const Framed = (): ParameterDecorator => Context(FrameOfRequest);
