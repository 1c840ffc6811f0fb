import { AsyncSelect } from '@atlaskit/select';
import { requestJson, RequestRefused } from '../../data/http';
import type { FoundWorkItem } from '../../data/jira';
import { StatusLozenge } from '../status-lozenge';
import { WorkTypeIcon } from '../work-type-icon';
import type { SelectProps } from './select-props';

type Props = SelectProps & {
  /** A number alone is looked for in this project. */
  readonly projectKey: string;
  /** What is never offered, such as the work item itself. */
  readonly offers?: (found: FoundWorkItem) => boolean;
} & (
    | {
        readonly many: false;
        readonly value: FoundWorkItem | null;
        readonly onChange: (value: FoundWorkItem | null) => void;
      }
    | {
        readonly many: true;
        readonly value: readonly FoundWorkItem[];
        readonly onChange: (value: readonly FoundWorkItem[]) => void;
      }
  );

/** Finds a work item by its key or its words; without any, those that changed last. */
export function WorkItemSelect({ projectKey, offers = () => true, many, value, onChange, ...select }: Props) {
  const shared = {
    ...select,
    cacheOptions: true,
    defaultOptions: true,
    closeMenuOnSelect: true,
    placeholder: 'Type a key or words',
    loadOptions: async (typed: string) => (await findWorkItems(projectKey, typed.trim())).filter(offers),
    getOptionLabel: ({ key, fields }: FoundWorkItem) => `${key} ${fields.summary}`,
    getOptionValue: ({ id }: FoundWorkItem) => id,
    formatOptionLabel: (found: FoundWorkItem, { context }: { context: 'menu' | 'value' }) =>
      context === 'menu' ? <WorkItemOption found={found} /> : found.key,
    noOptionsMessage: () => 'No work item that you may see matches',
  };
  if (many) return <AsyncSelect<FoundWorkItem, true> {...shared} isMulti value={[...value]} onChange={onChange} />;
  return <AsyncSelect<FoundWorkItem> {...shared} isClearable value={value} onChange={onChange} />;
}

function WorkItemOption({ found: { key, fields } }: { readonly found: FoundWorkItem }) {
  return (
    <span className="work-item-option">
      <WorkTypeIcon name={fields.issuetype.name} />
      <span className="work-item-option-key">{key} </span>
      <span className="issue-row-summary">{fields.summary}</span>
      <StatusLozenge name={fields.status.name} category={fields.status.statusCategory.key} />
    </span>
  );
}

async function findWorkItems(projectKey: string, typed: string): Promise<readonly FoundWorkItem[]> {
  const key = keyIn(projectKey, typed);
  const byKey = key === undefined ? [] : search(`key = ${JSON.stringify(key)}`).catch(nothingWhereRefused);
  const byWords = search(`${wordsClause(typed)} ORDER BY updated DESC`);
  const [exact, others] = await Promise.all([byKey, byWords]);
  return [...exact, ...others.filter(({ id }) => exact.every((one) => one.id !== id))];
}

function keyIn(projectKey: string, typed: string): string | undefined {
  if (/^[a-z][a-z0-9_]*-\d+$/i.test(typed)) return typed.toUpperCase();
  return /^\d+$/.test(typed) ? `${projectKey}-${typed}` : undefined;
}

/** Words as they are being typed: the beginning of each is enough. */
function wordsClause(typed: string): string {
  const words = typed.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length === 0
    ? 'project is not EMPTY'
    : `summary ~ ${JSON.stringify(words.map((word) => `${word}*`).join(' '))}`;
}

async function search(jql: string): Promise<readonly FoundWorkItem[]> {
  const { issues } = await requestJson<{ readonly issues: readonly FoundWorkItem[] }>(
    'POST',
    '/rest/api/3/search/jql',
    { jql, maxResults: 20, fields: ['summary', 'status', 'issuetype'] },
  );
  return issues;
}

/** Jira refuses a query for a key that nobody has, or that this person may not see. */
function nothingWhereRefused(error: unknown): readonly FoundWorkItem[] {
  if (error instanceof RequestRefused && error.status === 400) return [];
  throw error;
}
