/** What the filters above the list can say; `assignee` is an account id, `me` or `nobody`. */
export type Filter = {
  readonly project?: string;
  readonly type?: string;
  readonly status?: string;
  readonly assignee?: string;
  readonly text?: string;
};

export type Order = { readonly field: string; readonly direction: 'ASC' | 'DESC' };

const NEWEST = 'ORDER BY updated DESC';

/** Where the list stands with such a filter: the address always holds the query as JQL. */
export function listPath(filter: Filter): string {
  return `/issues?${new URLSearchParams({ jql: jqlOf(filter, NEWEST) }).toString()}`;
}

export function jqlOf(filter: Filter, order: string): string {
  const { project, type, status, assignee, text } = filter;
  const clauses = [
    ...(project === undefined ? [] : [`project = ${quoted(project)}`]),
    ...(type === undefined ? [] : [`issuetype = ${quoted(type)}`]),
    ...(status === undefined ? [] : [`status = ${quoted(status)}`]),
    ...(assignee === undefined ? [] : [assigneeClause(assignee)]),
    ...(text === undefined ? [] : [`text ~ ${quoted(text)}`]),
  ];
  return [clauses.join(' AND '), order].filter((part) => part !== '').join(' ');
}

/** The filter that makes this very query; undefined where the filters can not say it. */
export function filterOf(jql: string): Filter | undefined {
  const { where, order } = splitOrder(jql);
  const filter: Record<string, string> = {};
  for (const [, name = '', value = ''] of where.matchAll(CLAUSE)) filter[NAMES[name] ?? name] = valueOf(value);
  return jqlOf(filter, order) === jql.trim() ? filter : undefined;
}

const CLAUSE = /(project|issuetype|status|assignee|text) (?:= |~ )?(currentUser\(\)|is EMPTY|"(?:[^"\\]|\\.)*")/g;
const NAMES: Readonly<Record<string, string>> = { issuetype: 'type' };

function valueOf(written: string): string {
  if (written === 'currentUser()') return 'me';
  if (written === 'is EMPTY') return 'nobody';
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}

function assigneeClause(assignee: string): string {
  if (assignee === 'me') return 'assignee = currentUser()';
  return assignee === 'nobody' ? 'assignee is EMPTY' : `assignee = ${quoted(assignee)}`;
}

const quoted = (text: string) => JSON.stringify(text);

/** What a query restricts and how it sorts; an "order by" in quotes is text like any other. */
export function splitOrder(jql: string): { readonly where: string; readonly order: string } {
  const masked = jql.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, (text) => '_'.repeat(text.length));
  const at = masked.search(/\border\s+by\b/i);
  if (at === -1) return { where: jql.trim(), order: '' };
  return { where: jql.slice(0, at).trim(), order: jql.slice(at).trim() };
}

/** The first field by which the query sorts. */
export function orderOf(jql: string): Order | undefined {
  const match = /^order\s+by\s+(\w+)(?:\s+(asc|desc))?/i.exec(splitOrder(jql).order);
  if (match === null) return undefined;
  return { field: (match[1] ?? '').toLowerCase(), direction: match[2]?.toUpperCase() === 'DESC' ? 'DESC' : 'ASC' };
}

export function withOrder(jql: string, { field, direction }: Order): string {
  return `${splitOrder(jql).where} ORDER BY ${field} ${direction}`.trim();
}

/** Jira's interface takes no query without a restriction; the page means everything with it. */
export function asSent(jql: string): string {
  const { where, order } = splitOrder(jql);
  return where === '' ? `project is not EMPTY ${order}`.trim() : jql;
}

export function startQuery(): string {
  return NEWEST;
}
