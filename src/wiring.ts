import { asApp, asUser } from '@forge/api';
import { forgeFactQueue } from './adapters/fact-queue';
import { jiraOver } from './adapters/jira/jira';
import { consoleLog } from './adapters/log';
import { forgePipelineKeys } from './adapters/kvs/pipeline-keys';
import { moduleId } from './adapters/module-id';
import { openStore } from './adapters/sql/store';
import { systemClock, systemRandom } from './adapters/system';
import type { Answering } from './handlers/answer-call';

/** The one place where ports meet adapters. */
export const answering: Answering = {
  deps: {
    ...openStore(systemClock, (what, error) => {
      consoleLog.fault(what, error);
    }),
    pipelines: forgePipelineKeys(),
    queue: forgeFactQueue(),
    clock: systemClock,
    random: systemRandom,
    log: consoleLog,
    appJira: jiraOver((to, init) => asApp().requestJira(to, init), moduleId),
  },
  callerOf: (accountId) => ({ accountId, jira: jiraOver((to, init) => asUser().requestJira(to, init), moduleId) }),
  log: consoleLog,
};
