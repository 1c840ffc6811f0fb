/** Atlassian's bundler does not minimise (bundler 7.3.0, config/common.js): these packages' own minified builds it is. */
declare module 'papaparse/papaparse.min.js' {
  export { default } from 'papaparse';
}

declare module 'rfc6902/dist/rfc6902.min.js' {
  export { applyPatch, createPatch, Pointer } from 'rfc6902';
}
