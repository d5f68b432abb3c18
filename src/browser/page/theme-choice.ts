import { readStored, writeStored } from './storage.ts';
import { THEME_KEY, type Theme } from './theme.ts';

/** Connects the theme select of the page to the page and the browser's storage. */
export function connectThemeChoice(select: HTMLSelectElement): void {
  const stored = readStored(THEME_KEY);
  select.value = stored === 'light' || stored === 'dark' ? stored : 'system';
  select.addEventListener('change', () => {
    applyTheme(select.value as Theme);
    writeStored(THEME_KEY, select.value === 'system' ? null : select.value);
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== THEME_KEY) return;
    select.value = newValue ?? 'system';
    applyTheme(select.value as Theme);
  });
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
