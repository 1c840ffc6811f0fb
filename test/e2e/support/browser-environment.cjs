const { TestEnvironment } = require('jest-environment-node');

/** Writes into the failure of a test what its pages showed at that moment. */
module.exports = class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent({ name, error }) {
    if (name !== 'test_fn_failure' || typeof error?.stack !== 'string') return;
    const shown = await this.global.shownPages?.();
    if (shown) error.stack = error.stack.replace(error.message, () => `${error.message}\n\nOn the pages:\n${shown}\n`);
  }
};
