import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Translations } from '../parts';

const translationsSchema = z.strictObject({
  resources: z.array(z.strictObject({ key: z.string(), path: z.string() })).min(1),
  fallback: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** Reads `translations` and its files (https://developer.atlassian.com/platform/forge/manifest-reference/translations/). */
export function readTranslations(appDir: string, declared: unknown): Translations | undefined {
  if (declared === undefined) return undefined;
  const parsed = translationsSchema.safeParse(declared);
  if (!parsed.success) throw new Error(`translations can not be read: ${z.prettifyError(parsed.error)}`);
  const { resources, fallback } = parsed.data;
  const texts = Object.fromEntries(resources.map(({ key, path }) => [key, readTexts(join(appDir, path))]));
  const last = fallback['default'];
  if (typeof last !== 'string' || texts[last] === undefined)
    throw new Error('translations.fallback.default must be one of translations.resources');
  return { config: { locales: Object.keys(texts), fallback }, texts };
}

/** The text of a key for a locale: its own, its fallbacks', the default's; undefined where none has it. */
export function textIn({ config, texts }: Translations, locale: string, key: string): string | undefined {
  const next = config.fallback[locale];
  const chain: readonly string[] = [
    locale,
    ...(typeof next === 'object' ? next : []),
    String(config.fallback['default']),
  ];
  for (const each of chain) {
    const found = valueAt(texts[each], key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Keys are whole names or paths: `page.title` may be either. */
function valueAt(texts: unknown, key: string): string | undefined {
  if (typeof texts !== 'object' || texts === null) return undefined;
  const whole = (texts as Record<string, unknown>)[key];
  if (typeof whole === 'string') return whole;
  const dot = key.indexOf('.');
  return dot < 0 ? undefined : valueAt((texts as Record<string, unknown>)[key.slice(0, dot)], key.slice(dot + 1));
}

function readTexts(path: string): Readonly<Record<string, unknown>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`The translations in ${path} can not be read`, { cause: error });
  }
}
