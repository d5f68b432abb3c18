import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHiddenCharacters } from '../../../src/core/text/hidden-characters.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

const describeHidden = (text: string): string[] =>
  findHiddenCharacters(text).map(({ offset, codePoint, name }) => `${offset} ${codePoint} ${name}`);

describe('points out', () => {
  test.each([
    ['a right-to-left override', 'a\u202Eb', ['1 U+202E right-to-left override']],
    ['isolates', '\u2066a\u2069', ['0 U+2066 left-to-right isolate', '2 U+2069 pop directional isolate']],
    ['a zero-width space', 'a\u200Bb', ['1 U+200B zero-width space']],
    ['a soft hyphen', 'a\u00ADb', ['1 U+00AD soft hyphen']],
    ['a byte order mark', '\uFEFFa', ['0 U+FEFF zero-width no-break space']],
    ['tag characters', 'a\u{E0068}\u{E0069}', ['1 U+E0068 tag character', '3 U+E0069 tag character']],
    ['variation selectors that carry bytes', 'a\uFE00\u{E0101}', ['1 U+FE00 variation selector', '2 U+E0101 variation selector']],
    ['a second variation selector after an emoji', '☀\uFE0F\uFE0F', ['2 U+FE0F variation selector']],
    [
      'control characters',
      'a\u0000\u001B\u007F\u0085',
      ['1 U+0000 control character', '2 U+001B control character', '3 U+007F control character', '4 U+0085 control character'],
    ],
    [
      'lone surrogates',
      'a\uD800b\uDC00',
      ['1 U+D800 half of a character (lone surrogate)', '3 U+DC00 half of a character (lone surrogate)'],
    ],
    ['letters that show nothing', 'a\u3164\u115F', ['1 U+3164 invisible character', '2 U+115F invisible character']],
    ['musical format characters', '\u{1D173}', ['0 U+1D173 invisible character']],
    ['joiners between Latin letters', 'a\u200Db\u200Cc', ['1 U+200D zero-width joiner', '3 U+200C zero-width non-joiner']],
    ['a joiner at the start', '\u200D👩', ['0 U+200D zero-width joiner']],
    ['a joiner with nothing to join', '👩\u200D', ['2 U+200D zero-width joiner']],
    ['a joiner between an emoji and a letter', '👩\u200Da', ['2 U+200D zero-width joiner']],
    ['a non-joiner between emoji', '👩\u200C🚀', ['2 U+200C zero-width non-joiner']],
    ['a second joiner', '👩\u200D\u200D🚀', ['2 U+200D zero-width joiner', '3 U+200D zero-width joiner']],
    ['a joiner after Arabic punctuation', '،\u200D', ['1 U+200D zero-width joiner']],
    [
      'a flag whose tags spell something else',
      '🏴\u{E0068}\u{E0069}\u{E007F}',
      ['2 U+E0068 tag character', '4 U+E0069 tag character', '6 U+E007F tag character'],
    ],
    ['more tags after the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿\u{E0061}', ['14 U+E0061 tag character']],
  ])('%s', (_, text, expected) => {
    expect(describeHidden(text)).toEqual(expected);
  });
});

describe('leaves alone', () => {
  test.each([
    ['plain text with tabs and line ends', 'a\tb\r\nc\rd\n'],
    ['emoji', '💥😀 ☀️ ☀︎ ❤️ ©️ ™'],
    ['an emoji of several people', '👨‍👩‍👧‍👦'],
    ['a skin tone and a profession', '👩🏽‍🚀 🧑🏿‍🤝‍🧑🏻 👨‍🦰'],
    ['an emoji with variation selectors inside', '❤️‍🔥 🏳️‍🌈 🏳️‍⚧️ 👁️‍🗨️ 🏴‍☠️ 🐈‍⬛ 🙂‍↔️'],
    ['keycaps and flags of countries', '1️⃣ #️⃣ *️⃣ 🇩🇪'],
    ['the flags of England, Scotland and Wales', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['the non-joiner of Persian', 'می‌خواهم کتاب‌ها'],
    ['a non-joiner after a vowel mark', 'بَ‌ب'],
    ['the joiners of Hindi, Sinhala, Malayalam and Gujarati', 'क्‍ष ක්‍ර ന്‍ ક્‍ષ'],
    ['the non-joiner of Bengali and Khmer', 'র‌্য ក‌្ក'],
    ['right-to-left text without controls', 'שלום مرحبا'],
    ['an ideograph with its variation', '葛\u{E0100} 㐂\uFE00'],
    ['combining marks', 'e\u0301 Z̸̡a̷'],
    ['spaces of all widths', 'a\u00A0b\u202Fc\u3000d\u2009e'],
  ])('%s', (_, text) => {
    expect(describeHidden(text)).toEqual([]);
  });
});

test('offsets point at the characters they name, in order', () => {
  fc.assert(
    fc.property(hostileValue, (text) => {
      let last = -1;
      for (const { offset, codePoint } of findHiddenCharacters(text)) {
        if (offset <= last || text.codePointAt(offset) !== Number.parseInt(codePoint.slice(2), 16)) return false;
        last = offset;
      }
      return true;
    }),
    { numRuns: 1000 },
  );
});

test('one hidden character put anywhere into plain text is found where it was put', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.string({ unit: 'grapheme-ascii' }),
      fc.constantFrom('\u202E', '\u200B', '\u200D', '\u{E0041}', '\uD800', '\u0000'),
      (before, after, hidden) => {
        expect(findHiddenCharacters(before + hidden + after).map(({ offset }) => offset)).toEqual([before.length]);
      },
    ),
  );
});

test('a search takes a time that grows with the length of any text', () => {
  expect(measureGrowth(HOSTILE_TEXTS, findHiddenCharacters)).toBeLessThan(LINEAR);
});
