import { useSyncExternalStore } from 'react';

/** What the person chose; `system` follows the machine. */
export type ThemeChoice = 'system' | 'light' | 'dark';
export type ColourMode = 'light' | 'dark';

const KEY = 'sandbox-theme';
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
prefersDark.addEventListener('change', () => showTheme(storedTheme()));

export function storedTheme(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  showTheme(choice);
}

/** Puts the design system's attributes on the page; its style sheet does the rest. */
export function showTheme(choice: ThemeChoice): void {
  const html = document.documentElement;
  html.dataset['colorMode'] = choice === 'system' ? (prefersDark.matches ? 'dark' : 'light') : choice;
  html.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion';
  for (const listener of listeners) listener();
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, storedTheme);
}

/** The colours now on the page; frames get the same. */
export function useColourMode(): ColourMode {
  return useSyncExternalStore(subscribe, () =>
    document.documentElement.dataset['colorMode'] === 'dark' ? 'dark' : 'light',
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
