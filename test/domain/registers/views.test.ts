import { arranged, noViews, plainView, withoutView, withView } from '../../../src/domain/registers/views';
import type { ViewsDoc } from '../../../src/domain/registers/views';

const view = (name: string) => ({ name, query: `q=${name}` });

function some(...names: readonly string[]): ViewsDoc {
  return names.reduce<ViewsDoc>((doc, name) => {
    const next = withView(doc, name, view(name));
    if (!next.ok) throw new Error(next.refusal.message);
    return next.value;
  }, noViews);
}

it('adds a view at the end, and saves one that is there in its place', () => {
  const doc = some('a', 'b', 'c');
  expect(doc.order).toEqual(['a', 'b', 'c']);
  expect(withView(doc, 'a', { name: 'A', query: '' })).toMatchObject({
    value: { order: ['a', 'b', 'c'], byId: { a: { name: 'A', query: '' } } },
  });
});

it('refuses a name that another view has, however it is written', () => {
  expect(withView(some('Mine'), 'other', view('mINE'))).toMatchObject({ refusal: { code: 'name-taken' } });
});

it('keeps 50 views and refuses one more, but not a change of one of them', () => {
  const full = some(...Array.from({ length: 50 }, (_, nth) => `v${String(nth)}`));
  expect(withView(full, 'more', view('more'))).toMatchObject({ refusal: { code: 'too-many-views' } });
  expect(withView(full, 'v1', view('renamed'))).toMatchObject({ ok: true });
});

it('forgets a deleted view, also where the register opened with it', () => {
  const doc = arranged(some('a', 'b'), { opensWith: 'a' });
  expect(withoutView(doc, 'a')).toEqual({ order: ['b'], byId: { b: view('b') }, opensWith: null });
  expect(withoutView(doc, 'gone')).toEqual(doc);
});

it('takes a new order; what the order does not name goes to the end, what is not there is passed over', () => {
  expect(arranged(some('a', 'b', 'c'), { order: ['c', 'gone', 'a'] }).order).toEqual(['c', 'a', 'b']);
});

it('changes what the register opens with, or leaves it', () => {
  const doc = arranged(some('a'), { opensWith: plainView });
  expect(arranged(doc, { order: ['a'] }).opensWith).toBe(plainView);
  expect(arranged(doc, { opensWith: null }).opensWith).toBeNull();
});
