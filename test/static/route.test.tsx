import { act, renderHook } from '@testing-library/react';
import { useRoute } from '../../static/project/use-route';

type Listener = (location: { pathname: string; search: string }) => void;

/** Jira's page: its address moves when the test says so, in the order in which it was asked. */
function slowHistory(at: string) {
  const placeOf = (url: string) => ({
    pathname: url.split('?')[0] ?? '',
    search: url.slice(url.split('?')[0]?.length),
  });
  const waiting: string[] = [];
  const listeners = new Set<Listener>();
  const history = {
    location: placeOf(at),
    push: (url: string) => void waiting.push(url),
    replace: (url: string) => void waiting.push(url),
    listen(listener: Listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const moveTo = (url: string) =>
    act(() => {
      history.location = placeOf(url);
      for (const listener of listeners) listener(history.location);
    });
  return { history: history as unknown as Parameters<typeof useRoute>[0], waiting, moveTo };
}

const shownBy = ({ route }: ReturnType<typeof useRoute>) => `${route.parts.join('/')}?${route.search.toString()}`;

test('a filter builds on the one before, though Jira has not moved its address yet', () => {
  const { history, waiting, moveTo } = slowHistory('/units?sort=code');
  const { result } = renderHook(() => useRoute(history));
  act(() => result.current.filter('units', { q: 'l' }));
  act(() => result.current.filter('units', { q: 'la', page: '' }));
  act(() => result.current.filter('units', { state: 'retired' }));
  expect(shownBy(result.current)).toBe('units?sort=code&q=la&state=retired');
  expect(waiting).toEqual(['/units?sort=code&q=l', '/units?sort=code&q=la', '/units?sort=code&q=la&state=retired']);

  // What Jira says to older requests takes no letter away.
  for (const url of waiting) {
    moveTo(url);
    expect(shownBy(result.current)).toBe('units?sort=code&q=la&state=retired');
  }
});

test('an empty value takes a filter out, and going elsewhere takes all', () => {
  const { history } = slowHistory('/units?q=lab&state=retired');
  const { result } = renderHook(() => useRoute(history));
  act(() => result.current.filter('units', { q: '' }));
  expect(shownBy(result.current)).toBe('units?state=retired');
  act(() => result.current.go(['units', 'LAB-APP']));
  expect(shownBy(result.current)).toBe('units/LAB-APP?');
});

test("the browser's way back holds, whatever was asked before", () => {
  const { history, moveTo } = slowHistory('/units');
  const { result } = renderHook(() => useRoute(history));
  act(() => result.current.go(['policies']));
  act(() => result.current.go(['roles']));
  moveTo('/policies');
  expect(shownBy(result.current)).toBe('roles?');
  moveTo('/calendar?day=2026-11-24');
  expect(shownBy(result.current)).toBe('calendar?day=2026-11-24');
  act(() => result.current.filter('calendar', { customer: 'M' }));
  expect(shownBy(result.current)).toBe('calendar?day=2026-11-24&customer=M');
});

test('an address that is no valid one is shown as it is', () => {
  const { history } = slowHistory('/units/%E0%A4%A');
  const { result } = renderHook(() => useRoute(history));
  expect(result.current.route.parts).toEqual(['units', '%E0%A4%A']);
});
