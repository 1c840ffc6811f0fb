import { z } from 'zod';
import type { Call } from '../http/route';

/** A value in an issue property that an app made findable. */
export type IndexedProperty = {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  readonly searchAlias: string | undefined;
};

const modulesShape = z.object({
  modules: z
    .object({
      'jira:entityProperty': z
        .array(
          z.object({
            propertyKey: z.string(),
            entityType: z.string().optional(),
            values: z.array(
              z.object({
                path: z.string(),
                type: z.enum(['number', 'string', 'text', 'user', 'date']),
                searchAlias: z.string().optional(),
              }),
            ),
          }),
        )
        .optional(),
    })
    .optional(),
});

/** Read from the manifests of the hosted apps at each query: it is short, and apps come after Jira. */
export function indexedProperties(call: Call): readonly IndexedProperty[] {
  const apps = call.site.apps();
  const manifests = new Set(apps.modules().map((module) => apps.appOf(module.key)?.manifest));
  return [...manifests].flatMap((manifest) => {
    const read = modulesShape.safeParse(manifest ?? {});
    const modules = read.success ? (read.data.modules?.['jira:entityProperty'] ?? []) : [];
    return modules
      .filter((module) => (module.entityType ?? 'issue') === 'issue')
      .flatMap(({ propertyKey, values }) =>
        values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, searchAlias })),
      );
  });
}
