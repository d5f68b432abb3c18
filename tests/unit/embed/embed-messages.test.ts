import { expect, test } from 'vitest';
import { makeHeightMessage, makeThemeMessage, readHeight, readTheme } from '../../../src/core/export/embed-messages.ts';

test.each([
  ['a height', makeHeightMessage(812.2), 813],
  ['one that is too small', makeHeightMessage(-5), 40],
  ['one that is too large', makeHeightMessage(1e9), 20_000],
  ['no number', { type: 'design-prompt:height', height: '812' }, undefined],
  ['not a number', makeHeightMessage(Number.NaN), undefined],
  ['endless', makeHeightMessage(Number.POSITIVE_INFINITY), undefined],
  ['another type', { type: 'resize', height: 812 }, undefined],
  ['no message', null, undefined],
  ['a text', 'design-prompt:height', undefined],
])('%s is read as it should be believed', (_, message, height) => {
  expect(readHeight(message)).toBe(height);
});

test.each([
  ['light', makeThemeMessage('light'), 'light'],
  ['dark', makeThemeMessage('dark'), 'dark'],
  ['a colour', { type: 'design-prompt:theme', theme: 'red' }, undefined],
  ['a height', makeHeightMessage(5), undefined],
  ['nothing', undefined, undefined],
])('the theme of %s is read', (_, message, theme) => {
  expect(readTheme(message)).toBe(theme);
});
