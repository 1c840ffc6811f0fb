import { inOwnZone } from '../../static/shared/in-own-zone';

test("times that the functions write in UTC are shown as the viewer's clocks have them", () => {
  const text = 'CHG-31 was rejected on 24 Nov 2026, 23:30 UTC: "Not by 1 Dec 2026, 08:00 UTC."';
  expect(inOwnZone(text, 'Europe/Berlin')).toBe(
    'CHG-31 was rejected on Wed 25 Nov 2026, 00:30: "Not by Tue 1 Dec 2026, 09:00."',
  );
});

test('what is no time stays as it is written', () => {
  const text = 'From 99 Nov 2026, 10:00 UTC, on 2026-11-24, 1 Foo 2026, 10:00 UTC';
  expect(inOwnZone(text, 'Europe/Berlin')).toBe(text);
});
