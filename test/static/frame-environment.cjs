const { TestEnvironment } = require('jest-environment-jsdom');

const { Headers, Request, Response, TextDecoder, TextEncoder, structuredClone } = globalThis;

/** jsdom with what every browser has and jsdom lacks: fetch's classes (the bridge makes a Request of '' for Jira calls). */
module.exports = class FrameEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { location } = this.global;
    this.global.Request = class extends Request {
      constructor(input, init) {
        super(new URL(input, location.href), init);
      }
    };
    Object.assign(this.global, { Headers, Response, TextDecoder, TextEncoder, structuredClone });
  }
};
