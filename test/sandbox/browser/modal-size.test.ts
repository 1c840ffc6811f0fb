import { modalSize } from '../../../sandbox/forge/bridge/modal-size';

it.each([
  ['small', { width: '400px', height: 'max(20vh, 320px)' }],
  ['resizable', { width: '600px', height: 'max(40vh, 520px)' }],
  ['fullscreen', { width: '100vw', height: '100vh' }],
  [
    { width: '70vw', height: '300px' },
    { width: '70vw', height: '300px' },
  ],
  [{ width: '500px' }, { width: '500px', height: 'max(40vh, 520px)' }],
])('a modal of size %j', (size, shown) => {
  expect(modalSize(size)).toEqual(shown);
});

it.each(['huge', 'constructor', '__proto__'])('refuses the size %s by name', (size) => {
  expect(() => modalSize(size)).toThrow(`not modelled: modal size ${size}`);
});
