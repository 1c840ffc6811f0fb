import type { Theme } from './frame-options';

/** `data-theme` as Jira sets it; the style sheet of the design system carries the variables for these names. */
const THEMES = 'light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion';

/** Puts the design system's attributes on the document and, once, its style sheet, which stands beside this script. */
export function applyTheme(theme: Theme, styleSheet: string): void {
  const html = document.documentElement;
  html.dataset['colorMode'] = theme;
  html.dataset['theme'] = THEMES;
  if (document.querySelector(`link[href="${styleSheet}"]`) !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styleSheet;
  document.head.prepend(link);
}
