import { closeFrame, requestCommand } from '../../../sandbox/forge/bridge/host-requests';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

it('a frame that goes away is closed when what it asked was answered', async () => {
  const sent: string[] = [];
  const answers: ((response: Response) => void)[] = [];
  let closed = () => undefined as void;
  const isClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  globalThis.fetch = (path, init) => {
    sent.push(`${init?.method} ${typeof path === 'string' ? path : 'elsewhere'}`);
    if (init?.method === 'DELETE') closed();
    return new Promise((answer) => answers.push(answer));
  };
  const asked = requestCommand('f1', 'invoke', { functionKey: 'list' });
  closeFrame('f1');
  closeFrame('f2');
  await isClosed;
  expect(sent).toEqual(['POST /__host/frames/f1/bridge', 'DELETE /__host/frames/f2']);

  const firstIsClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  answers[0]?.(Response.json({ ok: true, result: 'list' }));
  expect(await asked).toBe('list');
  await firstIsClosed;
  expect(sent.at(-1)).toBe('DELETE /__host/frames/f1');
});
