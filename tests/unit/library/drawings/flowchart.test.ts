import { describe, expect, test } from 'vitest';
import { parseFlowchart } from '../../../../src/library/drawings/graph/flowchart.ts';
import type { Graph } from '../../../../src/library/drawings/graph/graph.ts';
import { ARTICLE, TITLE_BLOCK } from '../../../../src/library/drawings/graph/room.ts';

const read = (lines: string) => parseFlowchart(`flowchart LR\n${lines}`, ARTICLE);
const SHAFTS = { solid: '-', dashed: '.', thick: '=' } as const;

/** A graph in short: `a([Label]:stadium) ->"label" b`. */
function print({ nodes, edges, groups }: Graph): string {
  const holders = groups.map(
    ({ id, label, group }) =>
      `${group === undefined ? '' : `${group} > `}${id} "${label}" {${nodes.flatMap((node) => (node.group === id ? node.id : []))}}`,
  );
  const named = nodes.flatMap(({ id, label, shape }) => (label === id && shape === 'rectangle' ? [] : [`${id} ${shape} "${label}"`]));
  const joined = edges.map(({ from, to, label, stroke, ends: [start, end] }) => {
    const shaft = SHAFTS[stroke].repeat(2);
    return `${from} ${start === 'arrow' ? '<' : ''}${shaft}${end === 'arrow' ? '>' : ''} ${to}${label === '' ? '' : ` "${label}"`}`;
  });
  return [...holders, ...named, ...joined].join('; ') || nodes.map(({ id }) => id).join('; ');
}

describe('a line of a flowchart', () => {
  test('is read', () => {
    const lines = [
      'a --> b',
      'a-->b',
      'a ----> b',
      'a --- b',
      'a -.-> b',
      'a -.- b',
      'a ==> b',
      'a === b',
      'a <--> b',
      'a <-.-> b',
      'a -->|reads| b',
      'a -->|"50 % (at most)"| b',
      'a --> b --> c',
      'a --> b -.->|then| c',
      'a[Box] --> b([Actor])',
      'a[(Store)] --> b[[Queue]]',
      'a{{External}} --> b',
      'a(Round) --> b{Decision}',
      'a["Brackets (and) [such]"] --> b["a | b"]',
      'a[Gateway: rights, cache] --> edge-0',
      'constructor --> __proto__',
      'größe.v2 --> b/c',
      'alone',
      'a --> a',
      '%% a comment --> b',
      '',
      'subgraph eu [Region eu-west-1]\n a --> b\n end\n b --> c',
      'subgraph eu["Region (EU)"]\n a\n end',
      'subgraph eu\n a\n end',
      'subgraph "Two words"\n a\n end',
      'subgraph outer\n subgraph inner\n a\n end\n b\n end\n c --> inner\n outer -.-> c',
      'edge --> late\n subgraph late [Declared later]\n a\n end',
      'a\n subgraph x\n a --> b\n end\n subgraph y\n b --> c\n end',
    ];
    expect(Object.fromEntries(lines.map((line) => [line, problemsOf(line)[0] ?? print(read(line).graph)]))).toMatchInlineSnapshot(`
      {
        "": "0: The diagram is empty. Write a line as a[One] --> b[Two].",
        "%% a comment --> b": "0: The diagram is empty. Write a line as a[One] --> b[Two].",
        "a
       subgraph x
       a --> b
       end
       subgraph y
       b --> c
       end": "x "x" {a,b}; y "y" {c}; a --> b; b --> c",
        "a --- b": "a -- b",
        "a ----> b": "a --> b",
        "a --> a": "a --> a",
        "a --> b": "a --> b",
        "a --> b --> c": "a --> b; b --> c",
        "a --> b -.->|then| c": "a --> b; b ..> c "then"",
        "a -->|"50 % (at most)"| b": "a --> b "50 % (at most)"",
        "a -->|reads| b": "a --> b "reads"",
        "a -.- b": "a .. b",
        "a -.-> b": "a ..> b",
        "a <--> b": "a <--> b",
        "a <-.-> b": "a <..> b",
        "a === b": "a == b",
        "a ==> b": "a ==> b",
        "a(Round) --> b{Decision}": "a round "Round"; b diamond "Decision"; a --> b",
        "a-->b": "a --> b",
        "a["Brackets (and) [such]"] --> b["a | b"]": "a rectangle "Brackets (and) [such]"; b rectangle "a | b"; a --> b",
        "a[(Store)] --> b[[Queue]]": "a cylinder "Store"; b subroutine "Queue"; a --> b",
        "a[Box] --> b([Actor])": "a rectangle "Box"; b stadium "Actor"; a --> b",
        "a[Gateway: rights, cache] --> edge-0": "a rectangle "Gateway: rights, cache"; a --> edge-0",
        "alone": "alone",
        "a{{External}} --> b": "a hexagon "External"; a --> b",
        "constructor --> __proto__": "constructor --> __proto__",
        "edge --> late
       subgraph late [Declared later]
       a
       end": "late "Declared later" {a}; edge --> late",
        "größe.v2 --> b/c": "größe.v2 --> b/c",
        "subgraph "Two words"
       a
       end": "Two words "Two words" {a}",
        "subgraph eu
       a
       end": "eu "eu" {a}",
        "subgraph eu [Region eu-west-1]
       a --> b
       end
       b --> c": "eu "Region eu-west-1" {a,b}; a --> b; b --> c",
        "subgraph eu["Region (EU)"]
       a
       end": "eu "Region (EU)" {a}",
        "subgraph outer
       subgraph inner
       a
       end
       b
       end
       c --> inner
       outer -.-> c": "outer "outer" {b}; outer > inner "inner" {a}; c --> inner; outer ..> c",
      }
    `);
  });

  test('is reported', () => {
    const lines = [
      'gw -> limits[(Rate counters)]',
      'gw => limits',
      'gw -.> limits',
      'two words',
      'this is not mermaid at all',
      '--> b',
      'a -->',
      'a --> --> b',
      'a -- text',
      'a -->|text b',
      'a -- x -->|y| b',
      'a --o b',
      'a -- reads --> b',
      'a & b --> c',
      'a((Circle))',
      'a x--x b',
      'a ---ob',
      'a <--- b',
      'a ~~~ b',
      'a; b',
      'a --> b;',
      'a[One',
      'a[One --> b[Two]',
      'a[One (two)]',
      'a[]',
      'a[/Slanted/]',
      'a>Flag]',
      'a(((Double)))',
      'a@{ shape: cyl }',
      'a:::red --> b',
      'a[One<br/>two]',
      'a["`**bold**`"]',
      'a -->|x &amp; y| b',
      'a[A label that is far too long to be read]',
      'end',
      'a --> end',
      'direction TB',
      'style a fill:#fff',
      'classDef red fill:#f00',
      'click a "https://example.com"',
      '%%{init: {"theme": "dark"}}%%',
      'subgraph\n a\n end',
      'subgraph x [One] two\n a\n end',
      'subgraph x\n a',
      'subgraph x\n end',
      'subgraph x\n a\n end\n subgraph x\n b\n end',
      'subgraph x\n a\n end\n x --> a',
      'subgraph x\n a\n end\n x[Box] --> b',
      'subgraph x\n a\n x\n end',
      'a[One] --> b\n a[Two] --> b',
    ];
    expect(Object.fromEntries(lines.map((line) => [line, problemsOf(line)]))).toMatchInlineSnapshot(`
      {
        "%%{init: {"theme": "dark"}}%%": [
          "1: "%%{init: {"theme": "dark"}}%%" is not read: the site gives a drawing its style and direction, and no links. Remove the line.",
        ],
        "--> b": [
          "1: "--> b" is not read: it does not begin with the id of a node, a word as in gw[API gateway].",
        ],
        "a & b --> c": [
          "1: "a & b --> c" is not read: "& b --> c" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a -- reads --> b": [
          "1: "a -- reads --> b" is not read: "-- reads --> b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a -- text": [
          "1: "a -- text" is not read: "-- text" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a -- x -->|y| b": [
          "1: "a -- x -->|y| b" is not read: "-- x -->|y| b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a ---ob": [
          "1: "a ---ob" is not read: "---ob" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a -->": [
          "1: "a -->" is not read: the edge leads nowhere. Write the node at its end.",
        ],
        "a --> --> b": [
          "1: "a --> --> b" is not read: "--> b" does not begin with the id of a node, a word as in gw[API gateway].",
        ],
        "a --> b;": [
          "1: "a --> b;" is not read: ";" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a --> end": [
          "1: "a --> end" is not read: "end" closes a subgraph. Give the node another id.",
        ],
        "a -->|text b": [
          "1: "a -->|text b" is not read: "-->|text b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a -->|x &amp; y| b": [
          "1: "x &amp; y" holds markup, which is not read. Write plain text; long texts are broken by themselves.",
        ],
        "a --o b": [
          "1: "a --o b" is not read: "--o b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a <--- b": [
          "1: "a <--- b" is not read: "<--- b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a x--x b": [
          "1: "a x--x b" is not read: "x--x b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a ~~~ b": [
          "1: "a ~~~ b" is not read: "~~~ b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a(((Double)))": [
          "1: "a(((Double)))" is not read: "(((" begins a shape that is not drawn. Use [box], ([actor]), [(store)], [[queue]], {{external}}, (round) or {decision}.",
        ],
        "a((Circle))": [
          "1: "a((Circle))" is not read: "((" begins a shape that is not drawn. Use [box], ([actor]), [(store)], [[queue]], {{external}}, (round) or {decision}.",
        ],
        "a:::red --> b": [
          "1: "a:::red --> b" is not read: ":::red --> b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a; b": [
          "1: "a; b" is not read: "; b" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a>Flag]": [
          "1: "a>Flag]" is not read: ">" begins a shape that is not drawn. Use [box], ([actor]), [(store)], [[queue]], {{external}}, (round) or {decision}.",
        ],
        "a@{ shape: cyl }": [
          "1: "a@{ shape: cyl }" is not read: "@{ shape: cyl }" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "a["\`**bold**\`"]": [
          "1: "\`**bold**\`" holds markup, which is not read. Write plain text; long texts are broken by themselves.",
        ],
        "a[/Slanted/]": [
          "1: "a[/Slanted/]" is not read: "[/" begins a shape that is not drawn. Use [box], ([actor]), [(store)], [[queue]], {{external}}, (round) or {decision}.",
        ],
        "a[A label that is far too long to be read]": [
          "1: "A label that is far too long to be read" is longer than 28 characters.",
        ],
        "a[One": [
          "1: "a[One" is not read: the label that "[" begins does not end with "]". Close it.",
        ],
        "a[One (two)]": [
          "1: "a[One (two)]" is not read: the label "One (two)" holds brackets or quotes. Write a["…"].",
        ],
        "a[One --> b[Two]": [
          "1: "a[One --> b[Two]" is not read: the label "One --> b[Two" holds brackets or quotes. Write a["…"].",
        ],
        "a[One<br/>two]": [
          "1: "One<br/>two" holds markup, which is not read. Write plain text; long texts are broken by themselves.",
        ],
        "a[One] --> b
       a[Two] --> b": [
          "2: "a" is "One" further up. Declare it once, or give one of the two another id.",
        ],
        "a[]": [
          "1: "a[]" is not read: "a" has an empty label. Write it, or leave the brackets out.",
        ],
        "classDef red fill:#f00": [
          "1: "classDef red fill:#f00" is not read: the site gives a drawing its style and direction, and no links. Remove the line.",
        ],
        "click a "https://example.com"": [
          "1: "click a "https://example.com"" is not read: the site gives a drawing its style and direction, and no links. Remove the line.",
        ],
        "direction TB": [
          "1: "direction TB" is not read: the site gives a drawing its style and direction, and no links. Remove the line.",
        ],
        "end": [
          "1: "end" closes nothing. Remove it.",
        ],
        "gw -.> limits": [
          "1: "gw -.> limits" is not read: "-.> limits" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "gw -> limits[(Rate counters)]": [
          "1: "gw -> limits[(Rate counters)]" is not read: "-> limits[(Rate counters)]" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "gw => limits": [
          "1: "gw => limits" is not read: "=> limits" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "style a fill:#fff": [
          "1: "style a fill:#fff" is not read: the site gives a drawing its style and direction, and no links. Remove the line.",
        ],
        "subgraph
       a
       end": [
          "1: "subgraph" has no title that is read. Write subgraph id [Title].",
        ],
        "subgraph x
       a": [
          "1: The group "x" is not closed.",
        ],
        "subgraph x
       a
       end
       subgraph x
       b
       end": [
          "4: The group "x" is declared twice. Give one of the two another id.",
        ],
        "subgraph x
       a
       end
       x --> a": [
          "4: The edge from "x" to "a" leads from a group into itself. Draw it between two nodes.",
        ],
        "subgraph x
       a
       end
       x[Box] --> b": [
          "4: "x" is also the id of a group. Give one of the two another id.",
        ],
        "subgraph x
       a
       x
       end": [
          "3: "x" is also the id of a group. Give one of the two another id.",
        ],
        "subgraph x
       end": [
          "1: The group "x" holds no node. Fill or remove it.",
        ],
        "subgraph x [One] two
       a
       end": [
          "1: "subgraph x [One] two" has no title that is read. Write subgraph id [Title].",
        ],
        "this is not mermaid at all": [
          "1: "this is not mermaid at all" is not read: "is not mermaid at all" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
        "two words": [
          "1: "two words" is not read: "words" is not an edge. Write a --> b, a --- b, a -.-> b, a ==> b, a <--> b or a -->|label| b.",
        ],
      }
    `);
  });

  test('is read with the line ends of Windows', () => {
    expect(parseFlowchart('flowchart LR\r\n  a --> b --> c\r\n', ARTICLE).problems).toEqual([]);
  });
});

describe('a flowchart', () => {
  test('begins with its direction, below comments and blank lines', () => {
    const directions = ['flowchart LR', 'graph TB', '%% first\n\nflowchart TD'].map(
      (head) => parseFlowchart(`${head}\n a --> b`, ARTICLE).graph.direction,
    );
    expect(directions).toEqual(['LR', 'TD', 'TD']);
  });

  test.each([['nonsense'], [''], ['flowchart'], ['flowchart BT'], ['flowchart LR;'], ['flowchart TD']])(
    'is reported where it begins with "%s"',
    (head) => {
      expect(parseFlowchart(`${head}\n a --> b`, TITLE_BLOCK).problems.map(({ line, message }) => [line, message])).toEqual([
        [head === '' ? 2 : 1, `"${head === '' ? 'a --> b' : head}" does not begin a flowchart. Begin with "flowchart LR".`],
      ]);
    },
  );

  test('is reported where it is larger than its room', () => {
    const many = 'abcdefghijklm'.split('').join(' --> ');
    const problems = (text: string) => parseFlowchart(`flowchart LR\n${text}`, TITLE_BLOCK).problems.map(({ message }) => message);
    expect([
      ...problems(many),
      ...problems('a[A label of the article]'),
      ...problems('a -->|a label of the article| b'),
      ...problems(''),
    ]).toMatchInlineSnapshot(`
      [
        "The diagram has 13 nodes; 12 is the most that stays readable.",
        ""A label of the article" is longer than 18 characters.",
        ""a label of the article" is longer than 18 characters.",
        "The diagram is empty. Write a line as a[One] --> b[Two].",
      ]
    `);
  });
});

function problemsOf(lines: string): string[] {
  return read(lines).problems.map(({ line, message }) => `${line - 1}: ${message}`);
}
