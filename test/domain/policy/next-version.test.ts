import { withNextVersion } from '../../../src/domain/policy/next-version';
import { aPolicy } from '../../builders/policy';

const [first, second] = [aPolicy(), aPolicy({ timeZone: 'Europe/Madrid' })];

it('keeps every version and lets the newest hold', () => {
  const written = withNextVersion({ versions: { '1': first }, effective: '1' }, second, '1', 'Meridia');
  expect(written).toEqual({ ok: true, value: { versions: { '1': first, '2': second }, effective: '2' } });
});

it.each([
  [null, '1'],
  ['1', null],
  ['2', '1'],
])('refuses when version %p holds and the person saw %p', (effective, seen) => {
  const versions = effective === null ? {} : { [effective]: first };
  expect(withNextVersion({ versions, effective }, second, seen, 'Meridia')).toMatchObject({
    ok: false,
    refusal: { code: 'policy-changed' },
  });
});
