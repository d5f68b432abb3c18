import fc from 'fast-check';

/** Texts that have broken template engines, regular expressions, HTML, line counting, object look-ups or terminals. */
export const HOSTILE_TEXTS: readonly string[] = [
  // Replacement patterns and placeholders of template engines, ours among them.
  '$&', '$`', "$'", '$$', '$1', '$<name>', '%', '%s', '%d', '%20', '%00', '${x}', '#{x}', '<%= x %>',
  '{{x}}', '{{application}}', '{{', '}}', '{{{{', '}}}}', '\\{{', '\\', '\\\\', '{', '}', '[N]', '[hint]', '[', ']',
  // Markup and code.
  '`', '```', '~~~', '~~~prompt', '</script>', '<!--', ']]>', '<img src=x onerror=alert(1)>', '"', "'", '&amp;', '# heading', '- item', '1. ', '---', '/* */',
  // Line ends, space and control characters.
  '\r\n', '\n', '\r', '\n\n', '\u0085', '\u2028', '\u2029', '\t', '\v', '\f', ' ', '  ', '\u00A0', '\u202F', '\u3000', '\u0000', '\u001B[31m', '\u007F', '\b',
  // Characters that show nothing.
  '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u202E', '\u2066', '\u2069', '\u2060', '\u00AD', '\uFEFF', '\uFE0F', '\u180E', '\u3164', '\u{E0041}\u{E007F}', '\u{E0100}',
  // Halves of characters, and whole ones of several code points.
  '\uD800', '\uDC00', '\uDFFF\uD800', 'e\u0301', '👩🏽‍🚀', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🇩🇪', '1️⃣', '👨‍👩‍👧‍👦', 'Z̸̡͓a̷l̵g̶o̴',
  // Right to left, and scripts that need joiners.
  'مرحبا', 'می‌خواهم', 'שלום', 'क्‍ष', '漢字',
  // Keys that every object has.
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', 'true',
  // Numbers and units.
  '10,000', '99.95 %', '40k', '-0', '1e999', '٣', '½', '250 ms',
];

const joinedTexts = fc.array(fc.constantFrom(...HOSTILE_TEXTS), { minLength: 1, maxLength: 8 }).map((texts) => texts.join(''));

const longText = fc.constantFrom(...HOSTILE_TEXTS).map((text) => text.repeat(Math.ceil(100_000 / text.length)));

/** Hostile texts, combined with one another and with arbitrary ones; one in 500 is 100 kB long. */
export const hostileValue: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: joinedTexts, weight: 420 },
  { arbitrary: fc.string({ unit: 'binary', minLength: 1 }), weight: 60 },
  { arbitrary: fc.tuple(fc.string(), joinedTexts, fc.string()).map((texts) => texts.join('')), weight: 19 },
  { arbitrary: longText, weight: 1 },
);
