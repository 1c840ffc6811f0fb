/** A small Custom UI app on the real SDK. Tests act inside its frame through `app`. */
import * as bridge from '@forge/bridge';
import * as jiraBridge from '@forge/jira-bridge';

Object.assign(globalThis, { app: { sdk: { ...bridge, ...jiraBridge }, notes: [] } });
