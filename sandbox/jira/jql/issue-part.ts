import { notModelled, Refusal } from '../answer';
import { visibleIssue } from '../issues/issue-rows';
import type { Call } from '../http/route';
import type { SqlPart } from '../sql';
import { refuseFunction, refuseOperator, type JqlClause, type Value } from './clause';
import { anyIssue } from './resolve';
import { idField, type MakePart } from './parts';

/** `key`, `issue`, `id`: keys and ids, ranges of keys, and `linkedIssues()`. */
export const issuePart: MakePart = async (call, clause) => {
  if (clause.kind === 'empty') refuseOperator(clause);
  if (['<', '<=', '>', '>='].includes(clause.operator)) return range(call, clause);
  return idField('i.id', issuesOf)(call, clause);
};

async function issuesOf(call: Call, value: Value) {
  if (value.kind === 'function') return linkedIssues(call, value);
  const found = await anyIssue(call, value);
  if (found === undefined) throw new Refusal(400, `An issue with key '${value.text}' does not exist for field 'key'.`);
  return found;
}

/** The other ends of the links of one work item, of one link type where its words are given. */
async function linkedIssues(call: Call, value: Extract<Value, { kind: 'function' }>) {
  if (value.name.toLowerCase() !== 'linkedissues') refuseFunction(value);
  const [key, words = null, ...more] = value.args;
  if (key === undefined || more.length > 0) throw notModelled(`linkedIssues() with ${value.args.length} arguments`);
  const issue = await visibleIssue(call, key).catch(() => {
    throw new Refusal(400, `Issue '${key}' could not be found in function 'linkedIssues'.`);
  });
  const rows = await call.sql.rows<{ id: number }>(
    `select l.destination_id as id from issue_link l join link_type y on y.id = l.type_id
      where l.source_id = ? and (? is null or lower(y.outward) = lower(?))
     union select l.source_id from issue_link l join link_type y on y.id = l.type_id
      where l.destination_id = ? and (? is null or lower(y.inward) = lower(?))`,
    [issue.id, words, words, issue.id, words, words],
  );
  return rows.map((row) => row.id);
}

/** `key > REL-10`: later ones of the same project. */
async function range(call: Call, clause: Extract<JqlClause, { kind: 'compare' }>): Promise<SqlPart> {
  const [value] = clause.values;
  if (value?.kind !== 'text') refuseOperator(clause);
  const issue = await visibleIssue(call, value.text).catch(() => {
    throw new Refusal(400, `An issue with key '${value.text}' does not exist for field 'key'.`);
  });
  return {
    sql: `(i.project_id = ? and cast(substring_index(i.issue_key, '-', -1) as unsigned) ${clause.operator} ?)`,
    values: [issue.projectId, Number(issue.key.split('-')[1])],
  };
}
