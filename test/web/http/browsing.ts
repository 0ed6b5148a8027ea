const FORM = 'application/x-www-form-urlencoded';

type Fields = Readonly<Record<string, string>>;

/** A browser that has signed in: its cookies, and the token of its forms. */
export interface Browser {
  get(path: string): Promise<Response>;
  send(path: string, fields: Fields): Promise<Response>;
}

/** Signs in with a key at a service, as a person does. */
export async function browse(url: string, key: string): Promise<Browser> {
  const cookies = new Map<string, string>();
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, cookie };
    const response = await fetch(`${url}${address}`, { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const formToken = async (address: string): Promise<string> => {
    const text = await (await ask(address)).text();
    return /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
  };
  const send = async (address: string, fields: Fields): Promise<Response> => {
    const body = new URLSearchParams(fields).toString();
    return ask(address, { method: 'POST', body, headers: { 'content-type': FORM } });
  };
  await send('/sign-in', { key, to: '/', token: await formToken('/sign-in') });
  return {
    get: ask,
    send: async (address, fields) => send(address, { token: await formToken('/'), ...fields }),
  };
}
