import { request } from 'node:http';
import { startFakes, type Sandbox } from './fakes';

describe('the guard of the site', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startFakes();
  });
  afterAll(() => sandbox.stop());

  it('refuses a name that was made to point to this machine', async () => {
    expect(await ask(sandbox.siteUrl, 'POST', '/__site/session', { host: 'evil.example' })).toBe(421);
    expect(await ask(sandbox.cdnUrl, 'GET', '/', { host: 'evil.example' })).toBe(421);
  });

  it.each(['https://evil.example', 'null'])('refuses requests of the origin %s', async (origin) => {
    expect(await ask(sandbox.siteUrl, 'POST', '/__site/session', { origin })).toBe(403);
    expect(await ask(sandbox.siteUrl, 'GET', '/rest/api/3/myself', { origin })).toBe(403);
  });

  it('refuses requests of the frames of apps', async () => {
    expect(await ask(sandbox.siteUrl, 'POST', '/rest/api/3/issue', { origin: sandbox.cdnUrl })).toBe(403);
    expect(
      await ask(sandbox.siteUrl, 'GET', '/__site/session', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'cors',
      }),
    ).toBe(403);
  });

  it('refuses to be shown in a frame of another page', async () => {
    expect(
      await ask(sandbox.siteUrl, 'GET', '/browse/REL-1', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'iframe',
      }),
    ).toBe(403);
  });

  it('lets a link from elsewhere open a page', async () => {
    expect(
      await ask(sandbox.siteUrl, 'GET', '/browse/REL-1', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      }),
    ).toBe(200);
  });

  it('lets its own pages in', async () => {
    expect(
      await ask(sandbox.siteUrl, 'GET', '/__site/session', {
        origin: sandbox.siteUrl,
        'sec-fetch-site': 'same-origin',
      }),
    ).toBe(200);
  });

  it('leads who types localhost to the one address of the site', async () => {
    const { port } = new URL(sandbox.siteUrl);
    expect(await ask(sandbox.siteUrl, 'GET', '/browse/REL-1?a=b', { host: `localhost:${port}` })).toBe(302);
  });
});

/** With headers that `fetch` does not let a program set. */
function ask(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(
      origin.replace('localhost', '127.0.0.1') + path,
      { method, headers: { host: new URL(origin).host, ...headers } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}
