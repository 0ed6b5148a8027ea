import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Has the service close without waiting for connections that never asked anything. Browsers and
 * others open such ones ahead of need; Node's own closing of idle connections leaves them out, and
 * would wait a minute for their headers.
 */
export function closeUnused(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  const opened = 'setSecureContext' in app.server ? 'secureConnection' : 'connection';
  app.server.on(opened, (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }) => unused.delete(socket));
  app.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy();
  });
}
