import type { LogEntry } from '../../parts';

/** What people call the kinds of calls. */
export const KINDS: Readonly<Record<LogEntry['kind'], string>> = {
  bridge: 'Bridge',
  function: 'Function',
  jira: 'REST',
  sql: 'SQL',
  storage: 'Storage',
  queue: 'Queue',
  event: 'Event',
  webtrigger: 'Web trigger',
  refusal: 'Refusal',
};
