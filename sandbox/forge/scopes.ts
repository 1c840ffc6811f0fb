import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type ScopeNeed = {
  readonly route: string;
  readonly classic: readonly string[];
  readonly granular: readonly string[];
};

/** Which scopes a Jira route asks for; undefined when the route is not in the table, so nobody knows. */
export function scopesFor(method: string, path: string): ScopeNeed | undefined {
  const segments = pathSegments(path);
  const row = ROUTES.find((route) => route.method === method.toUpperCase() && fits(route.segments, segments));
  return row?.need;
}

/** An app needs all classic scopes of a route or all granular ones. */
export function isGranted(need: ScopeNeed, scopes: readonly string[]): boolean {
  const holds = (scope: string) => scopes.includes(scope);
  return need.classic.every(holds) || (need.granular.length > 0 && need.granular.every(holds));
}

/** Which of the app's scopes let it make the call, for the log; undefined where they do not. */
export function scopesUsed(method: string, path: string, scopes: readonly string[]): readonly string[] | undefined {
  const need = scopesFor(method, path);
  if (need === undefined || !isGranted(need, scopes)) return undefined;
  return need.classic.every((scope) => scopes.includes(scope)) ? need.classic : need.granular;
}

/**
 * One route a line, as its documentation lists it (https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/):
 * `METHOD path | classic scopes | granular scopes`, the latter without their `:jira` ending;
 * none where only the classic ones are known for certain.
 * Routes with fewer placeholders come first, so that `/issue/bulkfetch` is not read as the issue named "bulkfetch".
 */
const ROUTES = readFileSync(join(__dirname, 'jira-scopes.txt'), 'utf8')
  .trim()
  .split('\n')
  .map(readRow)
  .sort((a, b) => placeholders(a.segments) - placeholders(b.segments));

function readRow(line: string) {
  const [route = '', classic = '', granular = ''] = line.split('|').map((cell) => cell.trim());
  const [method = '', path = ''] = route.split(' ');
  const full = (scope: string) => (scope.split(':').length === 3 ? scope : `${scope}:jira`);
  return {
    method,
    segments: pathSegments(path),
    need: { route, classic: words(classic), granular: words(granular).map(full) },
  };
}

function pathSegments(path: string): string[] {
  // `latest` is Jira's name for the newest version of its interface.
  return (path.split('?')[0] ?? '')
    .replace(/^\/rest\/api\/(latest|2)\//, '/rest/api/3/')
    .split('/')
    .filter((segment) => segment !== '');
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part.startsWith('{') || part === segments[index])
  );
}

function placeholders(segments: readonly string[]): number {
  return segments.filter((segment) => segment.startsWith('{')).length;
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
