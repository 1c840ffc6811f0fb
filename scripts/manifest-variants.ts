import { validate } from '@forge/manifest';
import { parseDocument } from 'yaml';
import type { Scalar, YAMLMap } from 'yaml';

const modules = { gadgets: 'jira:dashboardGadget', widgets: 'dashboards:widget' } as const;

/** The manifest with its reports as gadgets or as widgets: both modules take the same properties. */
export function manifestFor(board: keyof typeof modules, text: string): string {
  const document = parseDocument(text);
  const { items } = document.get('modules') as YAMLMap<Scalar<string>>;
  for (const { key } of items) {
    if (Object.values<string>(modules).includes(key.value)) key.value = modules[board];
  }
  return document.toString({ lineWidth: 0 });
}

/** What Atlassian's validator says against it. Handlers and built resources must be beside the file. */
export async function problemsOf(manifestFile: string): Promise<readonly string[]> {
  const { errors = [] } = await validate(false, manifestFile);
  return errors.map(({ message }) => message);
}
