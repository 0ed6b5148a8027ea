import { once } from 'node:events';
import { connect } from 'node:net';
import { startService } from '../service.js';

describe('closing the service', () => {
  it('does not wait for a connection that never asked anything', async () => {
    const service = await startService();
    const { port } = new URL(service.url);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await service.close();
    await closed;
    expect(socket.destroyed).toBe(true);
  });
});
