/* global jest */
// The first file that runs loads the demo, which takes minutes on a slow machine.
jest.setTimeout(300_000);
