import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import { request } from 'node:http';
import { APP_ID, startFakes, type Sandbox } from './fakes';

const HTML =
  '<!doctype html><html><head><meta charset="utf-8"><script>let early = 1;</script></head><body><div id="root"></div></body></html>';
const PERMISSIONS = {
  scopes: [],
  content: { styles: ['unsafe-inline'] },
  external: { images: ['https://img.example'] },
};

describe("the origin of the apps' files", () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startFakes(
      {
        'ui/index.html': HTML,
        'ui/assets/app.js': `let app = "${'x'.repeat(2000)}";`,
        'ui/assets/app-B2x_9fQd.js': `let hashed = "${'x'.repeat(2000)}";`,
        'secret.txt': 'secret',
      },
      PERMISSIONS,
    );
  });
  afterAll(() => sandbox.stop());

  const file = (path: string) => fetch(`${sandbox.cdnUrl}/${APP_ID}/ui${path}`);

  it('is another site than the pages', () => {
    expect(new URL(sandbox.cdnUrl).hostname).not.toBe(new URL(sandbox.siteUrl).hostname);
  });

  it('sends the policy that the platform computes, with reports to the sandbox', async () => {
    const expected = new CSPInjectionService()
      .getInjectableCSP({
        existingCSPDetails: new CSPProcessingService({ info: () => undefined }, load).getCspDetails(
          HTML,
          PERMISSIONS as never,
        ),
        microsEnv: 'prod',
        hostname: sandbox.siteUrl,
      })
      .join('; ');
    const policy = (await file('/index.html?theme=light')).headers.get('content-security-policy') ?? '';
    expect(policy.replace(/report-uri .*$/, '')).toBe(expected.replace(/report-uri .*$/, ''));
    expect(policy).toContain(`report-uri ${sandbox.siteUrl}/__host/csp-reports`);
    expect(policy).toContain("'unsafe-inline'");
    expect(policy).toContain('https://img.example');
    expect(policy).toMatch(/script-src [^;]*'sha256-/);
  });

  it('puts the bridge first in the head, synchronous, with the clock of the site', async () => {
    const $ = load(await (await file('/')).text());
    const first = $('head').children().first();
    expect(first.is('script')).toBe(true);
    expect(first.attr()).toEqual({
      src: '/__sandbox/bridge.js',
      'data-host-origin': sandbox.siteUrl,
      'data-clock-offset-ms': '3600000',
      'data-style-sheet': '/__sandbox/themes.css',
    });
    expect($('script').eq(2).text()).toBe('let early = 1;');
  });

  it.each(['/__sandbox/bridge.js', '/__sandbox/iframe-resizer.js', '/__sandbox/themes.css'])(
    'serves %s',
    async (path) => {
      const answer = await fetch(sandbox.cdnUrl + path);
      expect(answer.status).toBe(200);
      expect((await answer.text()).length).toBeGreaterThan(1000);
    },
  );

  it('serves the files of a resource with their types, compressed', async () => {
    const answer = await file('/assets/app.js');
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('sends a file with a hash in its name from memory, to be kept by browsers', async () => {
    const plain = { headers: { 'accept-encoding': 'identity' } };
    const url = `${sandbox.cdnUrl}/${APP_ID}/ui/assets/app-B2x_9fQd.js`;
    const first = await fetch(url);
    const again = await fetch(url);
    expect(await again.text()).toBe(await first.text());
    for (const header of ['content-type', 'content-encoding', 'x-content-type-options', 'cache-control'])
      expect([header, again.headers.get(header)]).toEqual([header, first.headers.get(header)]);
    expect(again.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(url, plain)).headers.get('content-encoding')).toBeNull();
  });

  it.each(['/index.html', '/assets/app.js', '/assets/gone-B2x_9fQd.js'])(
    'lets no browser keep %s unasked',
    async (path) => {
      expect((await file(path)).headers.get('cache-control')).toBe('no-cache');
    },
  );

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '//etc/passwd',
    '/assets/..%5c..%5csecret.txt',
  ])('does not leave the folder of a resource: %s', async (path) => {
    const { status, body } = await raw(sandbox.cdnUrl, `/${APP_ID}/ui${path}`);
    expect(body).not.toBe('secret');
    expect([400, 404]).toContain(status);
  });

  it('serves neither the manifest nor what belongs to no app', async () => {
    expect((await fetch(`${sandbox.cdnUrl}/${APP_ID}/secret.txt`)).status).toBe(404);
    expect((await fetch(`${sandbox.cdnUrl}/other/ui/index.html`)).status).toBe(404);
    expect((await fetch(`${sandbox.cdnUrl}/${APP_ID}/ui/index.html`, { method: 'POST' })).status).toBe(501);
  });
});

/** The path exactly as written: URL parsers would resolve it before it is sent. */
function raw(origin: string, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { port, host } = new URL(origin);
    const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
