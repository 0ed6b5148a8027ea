/** Who goes away in the middle of a body is no news: nothing of it is logged. */
import { connect } from 'node:net';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { call, invoiceDocument, type Service, startService } from '../service.js';

let logged: jest.SpiedFunction<Logger['error']>;
let service: Service;

beforeEach(() => {
  logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  await service.close();
  logged.mockRestore();
});

const BODIES = [
  ['/v1/invoices', 'application/json', 'Content-Length: 100', '{'],
  ['/v1/events', 'application/cloudevents+json', 'Transfer-Encoding: chunked', '1\r\n{'],
] as const;

it.each(BODIES)('a body cut off: %s, %s, %s', async (path, type, length, begun) => {
  service = await startService({ underWay: { each: 1, all: 10 } });
  const token = await service.key({});
  const status = async (): Promise<number> => {
    const asked = { token, body: invoiceDocument() };
    return (await call(service, '/v1/invoices?dryRun=true', asked)).status;
  };
  const { port, hostname } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${hostname}`,
    `Authorization: Bearer ${token}`,
    `Content-Type: ${type}`,
    length,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${begun}`);
  while ((await status()) !== 429);
  socket.destroy();
  // Its place is free again: that it was cut off has been seen.
  while ((await status()) !== 200);
  expect(logged.mock.calls).toEqual([]);
});
