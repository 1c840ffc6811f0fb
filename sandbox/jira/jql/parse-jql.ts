import { JastBuilder, JQLSyntaxError, type Clause, type OrderByField } from '@atlaskit/jql-ast';
import { Refusal } from '../answer';

export type ParsedJql = { readonly where: Clause | undefined; readonly orderBy: readonly OrderByField[] };

/** Parses with Atlassian's own grammar; a query that it does not read is Jira's 400, with the place of the mistake. */
export function parseJql(jql: string): ParsedJql {
  const { errors, query } = new JastBuilder().build(onlyWords(jql) ? `text ~ "${jql.trim()}"` : jql);
  const [error] = errors;
  if (error !== undefined) throw new Refusal(400, `Error in the JQL Query: ${error.message}${placeOf(error)}`);
  return { where: query?.where ?? undefined, orderBy: query?.orderBy?.fields ?? [] };
}

/** Jira Cloud takes bare words as a search for text. */
function onlyWords(jql: string): boolean {
  return /^\s*[\w-]+(\s+[\w-]+)*\s*$/.test(jql) && !/\b(order\s+by|not|is|in|was|changed|and|or)\b/i.test(jql);
}

function placeOf(error: unknown): string {
  if (!(error instanceof JQLSyntaxError)) return '';
  return ` (line ${String(error.line)}, character ${String(error.charPositionInLine + 1)})`;
}
