import { describe, expect, test } from 'vitest';
import { readBody } from '../../../../src/library/content/body.ts';

function problemsOf(file: string): string[] {
  return readBody(file).problems.map(({ message, line, column }) => `${line}:${column} ${message}`);
}

describe('a body', () => {
  test('gives its prompt fences with their lines, its headings and its links to prompts', () => {
    expect(
      readBody(
        '---\ntitle: A\n---\n\n~~~prompt\n# Not {{a}} heading\n~~~\n\n## Use *it* `now`\n\nSee <PromptLink prompt="critique">it</PromptLink>.\n',
      ),
    ).toEqual({
      fences: [{ template: '# Not {{a}} heading', line: 6 }],
      headings: [{ depth: 2, text: 'Use it now', line: 9 }],
      code: [],
      references: [{ component: 'PromptLink', slug: 'critique', values: [], line: 11, column: 5, start: 76, end: 121, words: 'it' }],
      links: [],
      proseLine: 9,
      words: 5,
      lastLine: 11,
      isWhole: true,
      problems: [],
    });
  });

  test('gives a template as it is written: braces, markup, backticks and empty lines', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a template may look like.
    const template = '{{a}} ${b} <c> </script> ```sql``` \\{{ $&\n\n\n  indented\n';
    expect(readBody(`~~~prompt\n${template}\n~~~\n`).fences).toEqual([{ template, line: 2 }]);
  });

  test('gives a template with the line ends of the prompt, whatever those of the file', () => {
    expect(readBody('~~~prompt\r\na\r\n\r\n- {{b}}\r\n~~~\r\n').fences).toEqual([{ template: 'a\n\n- {{b}}', line: 2 }]);
  });

  test('may hold other fences, which are no templates', () => {
    expect(readBody('```sql\nSELECT {{a}};\n```\n\n~~~nginx check\nx\n~~~\n')).toMatchObject({
      fences: [],
      code: [
        { language: 'sql', meta: '', text: 'SELECT {{a}};', line: 1 },
        { language: 'nginx', meta: 'check', text: 'x', line: 5 },
      ],
      words: 0,
      problems: [],
    });
  });

  test.each([
    'Prose with *emphasis*, `code {x} <b>` and a [link](https://example.org/a?b=c#d).',
    '[here](#part), [up](../a/), [down](./b), [root](/prompts/), [mail](mailto:a@example.org)',
    '- a list\n\n> a quotation\n\n| a | table |\n| - | - |',
    'less than a < b, and [brackets]',
    'emoji 👩🏽‍🚀 and Persian می‌خواهم',
    'references to characters that show: &lt; &amp; &copy; &#x41;',
  ])('may hold %s', (file) => {
    expect(problemsOf(file)).toEqual([]);
  });
});

describe('a body is refused', () => {
  test.each([
    ['imports', 'a\n\nimport a from "b"', 3],
    ['exports', 'export const a = 1', 1],
    ['expressions', 'a\n\n{a}', 3],
    ['expressions in a sentence', 'a {process.env} b', 1],
    ['expressions that are comments', '{/* a */}', 1],
    ['HTML elements', '<div>a</div>', 1],
    ['scripts', '<script>{`alert(1)`}</script>', 1],
    ['HTML comments', '<!-- a -->', 1],
    ['fragments', '<>a</>', 1],
    ['unknown components', '<Chart />', 1],
    ['members of our components', '<PromptLink.Inner />', 1],
    ['components named like properties of every object', '<constructor />', 1],
    ['such components with attributes', '<toString a="b">c</toString>', 1],
    ['a prototype', '<__proto__ />', 1],
    ['unknown attributes', '<PromptLink prompt="a" onClick="b">c</PromptLink>', 1],
    ['attributes with code', '<PromptLink prompt={a}>b</PromptLink>', 1],
    ['spread attributes', '<PromptLink prompt="a" {...b}>c</PromptLink>', 1],
    ['attributes without a value', '<PromptLink prompt>a</PromptLink>', 1],
    ['missing attributes', '<PromptLink>a</PromptLink>', 1],
    ['javascript: links', '[a](javascript:alert(1))', 1],
    ['javascript: links in other letters', '[a](JaVaScRiPt:alert(1))', 1],
    ['javascript: links behind references', '[a](java&Tab;script&colon;alert(1))', 1],
    ['javascript: links in definitions', '[a]\n\n[a]: javascript:alert(1)', 3],
    ['javascript: images', '![a](javascript:alert(1))', 1],
    ['data: links', '[a](data:text/html,b)', 1],
    ['plain http', '[a](http://example.org)', 1],
    ['bare addresses of plain http', 'www.example.org', 1],
    ['links that take the scheme of the page', '[a](//example.org)', 1],
    ['links that a browser reads so: with a backslash', '[a](/\\example.org)', 1],
    ['links that a browser reads so: with a tab', '[a](/&Tab;/example.org)', 1],
    ['empty links', '[a]()', 1],
    ['hidden characters', 'a\n\nb\u202Ec', 3],
    ['hidden characters in a template', '~~~prompt\na\u200Bb\n~~~', 2],
    ['hidden characters in front matter', '---\ntitle: a\u{E0041}\n---\n', 2],
    ['hidden characters behind references', 'a\n\nb &#x202E; c', 3],
    ['hidden characters behind references with names', 'a &ZeroWidthSpace; b', 1],
    ['hidden characters in titles', '[a](/b "c &rlm;")', 1],
    ['hidden characters in alternative texts', '![a &rlm;](/b)', 1],
    ['what is not MDX', 'a\n\n<PromptLink>', 3],
  ])('for %s', (_, file, line) => {
    const { problems } = readBody(file);
    expect(problems.length).toBeGreaterThan(0);
    expect([...new Set(problems.map((problem) => problem.line))]).toEqual([line]);
  });

  test('with what is wrong and what to do instead', () => {
    expect([
      ...problemsOf('import a from "b"'),
      ...problemsOf('{a + b}'),
      ...problemsOf('<div />'),
      ...problemsOf('<PromptLink slug="a" prompt={b} />'),
      ...problemsOf('<PromptLink>a</PromptLink>'),
      ...problemsOf('[a](javascript:alert(1))'),
      ...problemsOf('a\u202Eb'),
      ...problemsOf('a &rlm; b'),
      ...problemsOf('<PromptLink'),
    ]).toMatchInlineSnapshot(`
      [
        "1:1 Content cannot run code. Remove "import a from "b"".",
        "1:1 {a + b} would run as code. Put it in backticks, or in the ~~~prompt fence.",
        "1:1 <div> is not one of our components (PromptLink, PromptCard). Write it in Markdown, or in backticks.",
        "1:1 <PromptLink> takes prompt="…" and values={{ id: "text" }}, and no slug.",
        "1:1 <PromptLink> takes prompt="…" and values={{ id: "text" }}, and no prompt with code in it.",
        "1:1 <PromptLink> holds no words. Say between its tags where it leads.",
        "1:1 <PromptLink> lacks prompt="…".",
        "1:1 The link "javascript:alert(1)" is not allowed. Link to https, mailto, or a path of this site.",
        "1:2 The hidden character U+202E (right-to-left override) is here. Remove it.",
        "1:1 A reference means the hidden character U+200F here. Remove it.",
        "1:1 The tag <PromptLink is not finished. Write <PromptLink prompt="…">words</PromptLink>.",
      ]
    `);
  });
});
