import { describe, expect, test } from 'vitest';
import { drawReading } from '../../../src/browser/answer/rendered/draw-mermaid.ts';
import { readMermaid } from '../../../src/browser/answer/rendered/read-mermaid.ts';

/** Draws a diagram, or tells why not. */
function draw(source: string): string {
  const diagram = readMermaid(source);
  if (diagram.type === 'unreadable') return `not drawn: ${diagram.problem}`;
  if (diagram.type === 'drawn') return diagram.svg;
  return drawReading(diagram.reading) ?? 'not drawn: incomplete';
}

/** The texts of a drawing, in the order in which they are drawn. */
const listTexts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, inside = '']) =>
    inside
      .replace(/<\/tspan><tspan[^>]*x=/g, ' <')
      .replace(/<[^>]*>/g, '')
      .replace(/&#(\d+);|&amp;/g, (_, code?: string) => (code === undefined ? '&' : String.fromCharCode(Number(code))))
      .trim(),
  );

const DRAWN: readonly (readonly [what: string, source: string, texts: readonly string[]])[] = [
  [
    'a flowchart with labels, shapes and a group',
    'flowchart LR\n  a["Web (app)"] -->|"GET /x | y"| b[(Store)]\n  subgraph eu [EU west]\n    b --> c{{Queue}}\n  end\n  c -. maybe .-> a & d',
    ['Web (app)', 'GET /x | y', 'Store', 'EU west', 'Queue', 'maybe', 'd'],
  ],
  ['a flowchart on one line', 'graph TD; A-->B; B--yes-->C;', ['A', 'B', 'C', 'yes']],
  ['arrows of any length and kind', 'flowchart TB\n  a ----> b ==> c --- d <--> e\n  e -.- f', ['a', 'b', 'c', 'd', 'e', 'f']],
  [
    'a state diagram with a state in another',
    'stateDiagram-v2\n  [*] --> Idle\n  Idle --> Busy : job\n  state Busy {\n    [*] --> Loading\n    Loading --> [*]\n  }\n  Busy --> Idle\n  Loading : reads the file',
    ['Idle', 'Busy', 'job', 'reads the file'],
  ],
  [
    'an entity-relationship diagram with the relation that the engine loses',
    'erDiagram\n  API_KEY }o--o{ ROUTE : "may call"\n  ROUTE }|..|| TIER : in\n  API_KEY {\n    uuid id PK "never shown"\n    uuid org FK,UK\n  }',
    ['API_KEY', 'ROUTE', 'TIER', 'may call', 'in', 'uuid', 'id', 'org', 'PK', 'FK,UK'],
  ],
  [
    'a class diagram',
    'classDiagram\n  class Limiter {\n    <<interface>>\n    +allow(key: string) Decision\n    -Map~string,Tier~ tiers\n  }\n  Limiter <|.. Gcra\n  Gcra "1" --> "*" Tier : reads',
    ['Limiter', 'Gcra', 'Tier', 'reads', '+ allow(key: string): Decision', '- Map<string,Tier> tiers', '1', '*'],
  ],
  [
    'a sequence with frames, notes and numbers',
    'sequenceDiagram\n  autonumber\n  actor U as User\n  U->>+api-x: GET /a\n  alt known\n    api-x->>api-x: look up\n  else unknown\n    Note over U,api-x: never seen\n  end\n  api-x--)U: done',
    ['User', 'api-x', '1. GET /a', 'alt [known]', '2. look up', '[unknown]', 'never seen', '3. done'],
  ],
];

test.each(DRAWN)('draws %s', (_, source, texts) => {
  const svg = draw(source);
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(listTexts(svg)).toEqual(expect.arrayContaining([...texts]));
});

test('draws as many connections as are written', () => {
  const lines = Array.from({ length: 40 }, (_, i) => `  n${i} -->|${i}| n${(i * 7) % 40}`);
  const svg = draw(['flowchart TD', ...lines].join('\n'));
  expect(svg.match(/<polyline[^>]*marker-end/g)).toHaveLength(40);
});

test('ends connections at what they connect where groups stand in groups', () => {
  const svg = draw('flowchart LR\n  subgraph g\n    direction TB\n    a\n    subgraph h\n      b\n    end\n  end\n  a -->|moved| b');
  expect(svg.match(/<(?:polyline|g) transform="translate\([1-9]/g)).toHaveLength(2);
});

test('gives a participant the name that is declared after its first note', () => {
  const svg = draw('sequenceDiagram\n  Note over C: first\n  participant C as Checkout\n  C->>C: x');
  expect(listTexts(svg)).toContain('Checkout');
});

const NOT_DRAWN: readonly (readonly [what: string, source: string, problem: string])[] = [
  ['a kind that is not known', 'gantt\n  title Rollout', 'it is of a kind that is not drawn here'],
  ['a chart', 'xychart-beta\n  bar [1, 2]', 'it is of a kind that is not drawn here'],
  ['nothing', '', 'it is of a kind that is not drawn here'],
  ['a diagram without anything in it', 'erDiagram', 'there is nothing in it'],
  ['an unclosed box', 'flowchart TD\n  a[open --> b', '“a[open --> b” cannot be drawn here'],
  ['an arrow with a circle', 'flowchart TD\n  a --o b', '“a --o b” cannot be drawn here'],
  ['a shape by name', 'flowchart TD\n  a@{ shape: cyl } --> b', '“a@{ shape: cyl } --> b” cannot be drawn here'],
  ['an edge to a group', 'flowchart TD\n  a --> g\n  subgraph g\n    b\n  end', '“g, a connection to a whole group,” cannot be drawn here'],
  ['a group without end', 'flowchart TD\n  subgraph g\n    b', '“subgraph without end” cannot be drawn here'],
  ['a note on a state', 'stateDiagram-v2\n  a --> b\n  note right of a : x', '“note right of a : x” cannot be drawn here'],
  ['a choice between states', 'stateDiagram-v2\n  state c <<choice>>\n  a --> c', '“state c <<choice>>” cannot be drawn here'],
  ['a relation in words', 'erDiagram\n  a one to many b : has', '“a one to many b : has” cannot be drawn here'],
  ['a plain link of classes', 'classDiagram\n  a -- b', '“a -- b” cannot be drawn here'],
  ['a box around participants', 'sequenceDiagram\n  box blue\n  participant a\n  end\n  a->>a: x', '“box blue” cannot be drawn here'],
  ['a frame without end', 'sequenceDiagram\n  loop x\n  a->>b: y', '“loop without end” cannot be drawn here'],
  ['more text than a diagram has', `flowchart TD\n${'a --> b\n'.repeat(3000)}`, 'it is too long'],
  ['more connections than are soon laid out', `flowchart TD\n${'a --> b\n'.repeat(200)}`, 'it is too large'],
  ['a great many nodes at once', `flowchart TD\n  ${'abc & '.repeat(3000)}x --> ${'y & '.repeat(50)}z`, 'it is too large'],
];

test.each(NOT_DRAWN)('does not draw %s', (_, source, problem) => {
  expect(draw(source)).toBe(`not drawn: ${problem}`);
});

describe('what would act, load or look its own way', () => {
  const HOSTILE = [
    'flowchart TD\n  a["<img src=x onerror=alert(1)>"] --> b["<script>alert(1)</script>"]\n  click a "javascript:alert(1)" "tip"\n  click b call run()',
    '%%{init: {"themeCSS": "*{background:url(https://evil.example)}", "securityLevel": "loose"}}%%\nflowchart TD\n  a["x&#10;click a \'javascript:alert(1)\'"] --> b["#quot;&amp;#lt;svg onload=x#gt;"]',
    'flowchart TD\n  a["&lt;/text&gt;&lt;script&gt;"] --> b["x onload=y"]',
    'flowchart TD\n  a["]]> <!-- <![CDATA["] --> b("https://evil.example/p.png")\n  style a fill:url(https://evil.example/x)\n  classDef red fill:red;\n  class a red\n  linkStyle 0 stroke:url(https://evil.example)',
    'sequenceDiagram\n  participant a as <a href="javascript:alert(1)">x</a>\n  a->>b: </text><script>alert(1)</script>\n  link a: x @ https://evil.example',
    'classDiagram\n  class A["<image href=https://evil.example>"]\n  A --> B : </svg><script>\n  link A "https://evil.example"\n  A : +x("</text>") <script>',
    'erDiagram\n  A ||--o{ B : "<foreignObject>"\n  A["<use href=data:x>"] {\n    string x "</title><script>"\n  }',
    'stateDiagram-v2\n  state "<iframe srcdoc=x>" as a\n  a --> b : <style>*{}</style>\n  style a fill:red',
  ];

  test.each(HOSTILE)('becomes text or nothing: %s', (source) => {
    const svg = draw(source);
    expect(svg).toMatch(/^<svg /);
    const tags = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag));
    const known = ['svg', 'defs', 'marker', 'polygon', 'polyline', 'g', 'rect', 'line', 'ellipse', 'circle', 'path', 'text', 'tspan'];
    expect([...tags].filter((tag) => !known.includes(tag ?? ''))).toEqual([]);
    const attributes = svg.replace(/>[^<]*</g, '><');
    expect(attributes).not.toMatch(/\son\w+=|href|\sstyle=|url\((?!#)|data-|class=|javascript|evil/i);
  });

  test('stays out of a drawing with style, clicks and directives', () => {
    expect(draw(HOSTILE[3] ?? '')).toContain('https:');
    expect(draw(HOSTILE[3] ?? '')).not.toContain('red');
  });

  test('has no control or private character in it', () => {
    const svg = draw('flowchart TD\n  a["x\u0000\u0008\u202Ey\uE05B\uD800"] --> b');
    expect(listTexts(svg)).toContain('x\uFFFD\uFFFD\uFFFDy\uFFFD\uFFFD');
    expect(() => encodeURIComponent(svg)).not.toThrow();
  });
});

test('refuses crafted texts soon', () => {
  for (const unit of [
    'a & ',
    'a;',
    '-',
    '--',
    '-.',
    '==',
    'a--',
    'a[',
    'a["',
    '(((',
    '|',
    '"',
    'A : ',
    'a->>',
    '%%{',
    '---\n',
    'state "',
    '[*]',
    '~',
    ' ',
    '#x;',
    '&',
  ])
    for (const kind of ['flowchart TD', 'stateDiagram-v2', 'classDiagram', 'erDiagram', 'sequenceDiagram']) {
      const start = performance.now();
      readMermaid(`${kind}\n${unit.repeat(19_900 / unit.length)}`);
      readMermaid(`${kind}\na ${unit.repeat(19_900 / unit.length)}`);
      expect(performance.now() - start, `${kind} of ${unit}`).toBeLessThan(2000);
    }
});
