import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** `├── v1/keys (POST)`, indented by four columns for each level. */
const LINE = /^(.*?)[├└]── (\S*) \(([A-Z, ]+)\)$/u;

/** Where the rest of a path is one part: all are printed as one, without what stands before it. */
const WITH_REST = ['/log/tile/*', '/log/witnessed/:least/tile/*'];

/** The routes of an app that is ready, as `GET /v1/professionals/:id`; HEAD goes with GET. */
export function routesOf(app: NestFastifyApplication): readonly string[] {
  const server = app.getHttpAdapter().getInstance();
  const printed: string = server.printRoutes({ commonPrefix: false });
  const withRest = WITH_REST.filter((url) => server.hasRoute({ method: 'GET', url }));
  const paths: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = LINE.exec(line) ?? [];
    if (methods === '') return [];
    const level = indent.length / 4;
    const whole = `${paths.slice(0, level).join('')}${part}`;
    const printedHere = part === '*' ? withRest.splice(0) : [whole];
    paths.length = level;
    paths.push(part);
    const asked = methods.split(', ').filter((method) => method !== 'HEAD');
    return asked.flatMap((method) => printedHere.map((path) => `${method} ${path}`));
  });
}
