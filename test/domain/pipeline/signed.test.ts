import { hmacSha256Hex, sameText } from '../../../src/domain/pipeline/hmac';
import { isSigned } from '../../../src/domain/pipeline/signed';
import type { SignedRequest } from '../../../src/domain/pipeline/signed';

const secret = 'a'.repeat(64);
const now = '2026-11-24T20:00:00.000Z';
const seconds = Date.parse(now) / 1_000;

/** Signed as it says, unless told otherwise. */
function request(more: Partial<SignedRequest> = {}): SignedRequest {
  const sent = { key: '0123456789abcdef', timestamp: String(seconds), nonce: 'n'.repeat(16), body: '{}', ...more };
  return { signature: hmacSha256Hex(secret, `${sent.timestamp}.${sent.nonce}.${sent.body}`), ...sent };
}

it.each([0, 300, -300])('believes a request whose clock is %i s off', (off) => {
  expect(isSigned(request({ timestamp: String(seconds + off) }), secret, now)).toBe(true);
});

it.each([301, -301, 86_400, -86_400])('does not believe one whose clock is %i s off', (off) => {
  expect(isSigned(request({ timestamp: String(seconds + off) }), secret, now)).toBe(false);
});

it('takes a signature in capital letters', () => {
  const sent = request();
  expect(isSigned({ ...sent, signature: sent.signature.toUpperCase() }, secret, now)).toBe(true);
});

const right = request();
it.each<[what: string, sent: SignedRequest]>([
  ['another body', { ...right, body: '{ }' }],
  ['another nonce', { ...right, nonce: 'm'.repeat(16) }],
  ['another time', { ...right, timestamp: String(seconds + 1) }],
  ['half a signature', { ...right, signature: right.signature.slice(0, 32) }],
  ['no signature', { ...right, signature: '' }],
  ['a signature with another letter', { ...right, signature: right.signature.replace(/.$/, 'x') }],
  ['a time that is no number', request({ timestamp: 'now' })],
  ['a time with a sign', request({ timestamp: `+${String(seconds)}` })],
  ['no time', request({ timestamp: '' })],
  ['a time of thirteen digits', request({ timestamp: String(seconds * 1_000) })],
  ['a short nonce', request({ nonce: 'n'.repeat(15) })],
  ['a long nonce', request({ nonce: 'n'.repeat(65) })],
  ['a nonce with a dot, which could shift what was signed', request({ nonce: `${'n'.repeat(16)}.` })],
])('does not believe %s', (_, sent) => {
  expect(isSigned(sent, secret, now)).toBe(false);
});

it('does not believe who signs with another secret', () => {
  expect(isSigned(right, 'b'.repeat(64), now)).toBe(false);
});

it('takes a nonce of 16 to 64 letters, digits, _ and -', () => {
  for (const nonce of ['Aa0_-'.repeat(4), 'n'.repeat(64)]) expect(isSigned(request({ nonce }), secret, now)).toBe(true);
});

it('compares texts of different lengths, too', () => {
  expect([sameText('ab', 'ab'), sameText('ab', 'ac'), sameText('ab', 'abc'), sameText('', '')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});
