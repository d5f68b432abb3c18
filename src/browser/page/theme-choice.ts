import { THEME_KEY } from './storage/keys.ts';
import { readStored, watchStorage, writeStored } from './storage/storage.ts';
import type { Theme } from './theme.ts';

/** Connects the theme select of the page to the page and the browser's storage. */
export function connectThemeChoice(select: HTMLSelectElement): void {
  const readTheme = (): Theme => {
    const stored = readStored(THEME_KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  };
  select.value = readTheme();
  select.addEventListener('change', () => {
    applyTheme(select.value as Theme);
    writeStored(THEME_KEY, select.value === 'system' ? null : select.value);
  });
  watchStorage((key) => {
    if (key !== null && key !== THEME_KEY) return;
    select.value = readTheme();
    applyTheme(readTheme());
  });
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
