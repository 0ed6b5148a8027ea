import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AppParts, appModule } from './app.module.js';
import { Metrics } from './http/operations/metrics.js';
import { Admission, admitFirst } from './http/server/admission.js';
import { withoutBase } from './http/server/base-path.js';
import { takeBodies } from './http/server/bodies.js';
import { refuseMalformed, refuseWhatNodeWould } from './http/server/malformed.js';
import { showMembers } from './http/server/members.openapi.js';
import { problemOf } from './http/server/problem.js';
import { secureAnswers } from './http/server/security-headers.js';
import { HttpSettings } from './http/server/settings.js';
import { closeUnused } from './http/server/unused-connections.js';
import { BODY_LIMIT } from './messages/json.js';

/** A whole request must have come in by then, in ms: a body that drips in holds no connection. */
const REQUEST_TIMEOUT_MS = 300_000;

/** Bytes of an entry's address in a path; find-my-way allows 100 unless told. */
const MAX_PARAM = 1000;

/**
 * The HTTP service on the given parts, ready to listen. Closing it ends the service, then closes
 * the resources among its parts; whoever opened the others closes them.
 */
export async function createApp(
  parts: AppParts,
  options: Partial<HttpSettings> = {},
): Promise<NestFastifyApplication> {
  const settings = new HttpSettings(options);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: MAX_PARAM },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseMalformed,
    http: { requireHostHeader: false },
    trustProxy: settings.behindProxy,
    rewriteUrl: ({ url = '/' }) => withoutBase(url, settings.basePath),
    ...(settings.tls && { https: settings.tls }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    appModule(parts, settings),
    adapter,
    { bodyParser: false, abortOnError: false, logger: ['warn', 'error', 'fatal'] },
  );
  const server = app.getHttpAdapter().getInstance();
  secureAnswers(server);
  admitFirst(server, app.get(Admission));
  takeBodies(server);
  closeUnused(server);
  refuseWhatNodeWould(server);
  measure(server, app.get(Metrics));
  document(app, settings);
  return app;
}

/** What the router cannot read comes to no controller, and is a problem like any other. */
function refuseAddress({ code }: FastifyError, _: FastifyRequest, reply: FastifyReply): void {
  const detail =
    code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? `A part of the address is longer than ${MAX_PARAM} bytes.`
      : 'The address is not percent-encoded as addresses are.';
  const problem = problemOf('request_must_be_well_formed', detail);
  reply.status(problem.status).type('application/problem+json').send(problem);
}

function measure(server: FastifyInstance, metrics: Metrics): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
  });
}

/** The page that Nest makes does not say that it fits a phone. */
const VIEWPORT =
  'document.head.append(Object.assign(document.createElement("meta"),' +
  '{name:"viewport",content:"width=device-width"}))';

/** OpenAPI 3.1 at /docs, and as JSON at /docs-json. */
function document(app: NestFastifyApplication, { docsPage }: HttpSettings): void {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Kept')
    .setDescription(
      'A ledger of professional promises. [Problems](/docs/problems) are explained on a page.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'kept_<key id>_<secret>' })
    .addSecurityRequirements('bearer')
    .build();
  SwaggerModule.setup(
    'docs',
    app,
    () => {
      showMembers();
      return SwaggerModule.createDocument(app, config, { autoTagControllers: false });
    },
    {
      ui: docsPage,
      raw: ['json'],
      customSiteTitle: 'Kept API',
      customJsStr: VIEWPORT,
      // Without the bar of the standalone one, whose logo brings a style that our policy blocks.
      swaggerOptions: { layout: 'BaseLayout' },
    },
  );
}
