/** A small Custom UI app on the real SDK. Tests act inside its frame through `sdk`. */
import * as bridge from '@forge/bridge';
import * as jiraBridge from '@forge/jira-bridge';

Object.assign(globalThis, { sdk: { ...bridge, ...jiraBridge }, notes: [] });
