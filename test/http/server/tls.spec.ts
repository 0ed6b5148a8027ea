import { get } from 'node:https';
import { type Service, startService } from '../service.js';

/** Of `localhost` and 127.0.0.1, signed by itself, for a hundred years: it protects nothing. */
const CERT = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUdoT5cs9PQ9PvwAoJ8Umbra9bYakwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyOTA5MjU0MVoYDzIxMjYxMTA1
MDkyNTQxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQXK+9FodXSta9fx/PNcQmEbG0FlgwkyQb3EsyMlKILLHzK3WZUTYI4
PmJ9XGmb7KyFNz+nWVc3Ein14A72kyxIo28wbTAdBgNVHQ4EFgQUkRAOyT0ZoUw3
Q+nUYVnKYe2M0nQwHwYDVR0jBBgwFoAUkRAOyT0ZoUw3Q+nUYVnKYe2M0nQwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgKFKJrVqvw5c2Lf0lp41tPURb9pyTNGiKtbqYKo6vNrsCIQCb
wxkvtiSKpxH4bFSLM9NXUeTdg5aTqjAxUp8gkvwvKA==
-----END CERTIFICATE-----`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGRCavRwwcTRbHD3R
i0IiyEwwqx5aaFdQYK/zDEmQN0GhRANCAAQXK+9FodXSta9fx/PNcQmEbG0Flgwk
yQb3EsyMlKILLHzK3WZUTYI4PmJ9XGmb7KyFNz+nWVc3Ein14A72kyxI
-----END PRIVATE KEY-----`;

let service: Service;

afterEach(() => service.close());

describe('with a certificate', () => {
  it('the service speaks TLS, and says that it always will', async () => {
    service = await startService({ tls: { cert: CERT, key: KEY } });
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      const url = `${service.url}/health/live`;
      get(url, { ca: CERT, agent: false }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, ...answer.headers });
      }).on('error', reject);
    });
    expect(headers).toMatchObject({
      ...{ status: 200, 'strict-transport-security': 'max-age=31536000' },
    });
  });
});
