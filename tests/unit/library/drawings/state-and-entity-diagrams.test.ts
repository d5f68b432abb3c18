import { describe, expect, test } from 'vitest';
import { describeDrawing } from '../../../../src/library/drawings/description.ts';
import { parseEntityDiagram } from '../../../../src/library/drawings/graph/entity-diagram.ts';
import { ARTICLE } from '../../../../src/library/drawings/graph/room.ts';
import { parseStateDiagram } from '../../../../src/library/drawings/graph/state-diagram.ts';

const STATES = `stateDiagram-v2
  direction LR
  [*] --> Idle
  Idle --> Busy: work comes
  Busy --> Idle
  state "Waits for a person" as Held
  Busy --> Held
  Held: Waits for a person
  Held --> [*]
  %% a comment
`;

const ENTITIES = `erDiagram
  ORDER ||--|{ LINE : contains
  ORDER }o..|| CLIENT : "is placed by"
  LINE |o--o{ NOTE
  ORDER {
    bigint id PK
    bigint client_id PK, FK
    timestamptz at "partition key"
  }
  CLIENT [Customer]
  NOTE["A note"] {
  }
`;

describe('a state diagram', () => {
  test('is read into states, starts and ends', () => {
    const { graph, problems } = parseStateDiagram(STATES, ARTICLE);
    expect(problems).toEqual([]);
    expect(graph.direction).toBe('LR');
    expect(graph.nodes.map(({ label, shape }) => [label, shape])).toEqual([
      ['Start', 'start'],
      ['Idle', 'round'],
      ['Busy', 'round'],
      ['Waits for a person', 'round'],
      ['End', 'end'],
    ]);
    expect(graph.edges).toHaveLength(5);
  });

  test('is told in words', () => {
    expect(describeDrawing(STATES)).toMatchInlineSnapshot(
      `"Start to Idle. Idle to Busy: work comes. Busy to Idle. Busy to Waits for a person. Waits for a person to End."`,
    );
  });

  test('is reported with the line and what to write', () => {
    const lines = [
      'A -> B',
      'A --> B --> C',
      'note right of A: hm',
      'state fork <<fork>>',
      '--',
      'direction BT',
      '}',
      'state A {',
      'A: one\n A: two',
      'hide empty description',
    ];
    expect(
      Object.fromEntries(lines.map((line) => [line, parseStateDiagram(`stateDiagram-v2\n${line}`, ARTICLE).problems.map(toText)])),
    ).toMatchInlineSnapshot(`
      {
        "--": [
          "1: "--" is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.",
        ],
        "A --> B --> C": [
          "1: "A --> B --> C" is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.",
        ],
        "A -> B": [
          "1: "A -> B" is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.",
        ],
        "A: one
       A: two": [
          "2: "A" is "one" further up. Declare it once, or give one of the two another id.",
        ],
        "direction BT": [
          "1: "direction BT" is not drawn. Write direction LR or direction TB.",
        ],
        "hide empty description": [
          "1: "hide empty description" is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.",
        ],
        "note right of A: hm": [
          "1: "note right of A: hm" is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.",
        ],
        "state A {": [
          "1: "state A {" is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.",
        ],
        "state fork <<fork>>": [
          "1: "state fork <<fork>>" is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.",
        ],
        "}": [
          "1: "}" is not read. Write A --> B, A --> B: text, [*] --> A, A --> [*], A: label, or state "Label" as A.",
        ],
      }
    `);
    expect(parseStateDiagram('stateDiagram-v3\nA', ARTICLE).problems.map(toText)).toMatchInlineSnapshot(`
      [
        "0: "stateDiagram-v3" does not begin a state diagram. Begin with "stateDiagram-v2".",
      ]
    `);
  });
});

describe('an entity diagram', () => {
  test('is read into entities with attributes, and relations', () => {
    const { graph, problems } = parseEntityDiagram(ENTITIES, ARTICLE);
    expect(problems).toEqual([]);
    expect(graph.nodes.map(({ label, rows }) => [label, rows.map((row) => row.join('|'))])).toEqual([
      ['ORDER', ['bigint|id|PK', 'bigint|client_id|PK, FK', 'timestamptz|at|partition key']],
      ['LINE', []],
      ['Customer', []],
      ['A note', []],
    ]);
    expect(graph.edges.map(({ from, to, label, stroke, ends }) => [from, to, label, stroke, ...ends])).toEqual([
      ['ORDER', 'LINE', 'contains', 'solid', 'one', 'one or more'],
      ['ORDER', 'CLIENT', 'is placed by', 'dashed', 'zero or more', 'one'],
      ['LINE', 'NOTE', '', 'solid', 'zero or one', 'zero or more'],
    ]);
  });

  test('is told in words', () => {
    expect(describeDrawing(ENTITIES)).toMatchInlineSnapshot(
      `"ORDER: bigint id PK, bigint client_id PK, FK, timestamptz at partition key. ORDER (one) to LINE (one or more): contains. ORDER (zero or more) to Customer (one): is placed by. LINE (zero or one) to A note (zero or more)."`,
    );
  });

  test('is reported with the line and what to write', () => {
    const lines = [
      'A -- B',
      'A ||--o{ : has',
      'A ||--o{ B has',
      'A one to many B : has',
      'A {\n  bigint\n }',
      'A {\n  bigint id QK\n }',
      'A {\n  bigint id PK',
      '}',
      'A [One]\n A [Two]',
    ];
    expect(
      Object.fromEntries(lines.map((line) => [line, parseEntityDiagram(`erDiagram\n${line}`, ARTICLE).problems.map(toText)])),
    ).toMatchInlineSnapshot(`
      {
        "A -- B": [
          "1: "A -- B" is not read. Write a relation as ORDER ||--o{ LINE : contains, or an entity as ORDER { … }.",
        ],
        "A [One]
       A [Two]": [
          "2: "A" is "One" further up. Declare it once, or give one of the two another id.",
        ],
        "A one to many B : has": [
          "1: "A one to many B : has" is not read. Write a relation as ORDER ||--o{ LINE : contains, or an entity as ORDER { … }.",
        ],
        "A {
        bigint
       }": [
          "2: "bigint" is not read as an attribute. Write a type and a name, as in bigint id PK.",
        ],
        "A {
        bigint id PK": [
          "1: The entity "A" is not closed. Write "}" after its attributes.",
        ],
        "A {
        bigint id QK
       }": [
          "2: "bigint id QK" is not read as an attribute. Write a type and a name, as in bigint id PK.",
        ],
        "A ||--o{ : has": [
          "1: "A ||--o{ : has" is not read. Write a relation as ORDER ||--o{ LINE : contains, or an entity as ORDER { … }.",
        ],
        "A ||--o{ B has": [
          "1: "A ||--o{ B has" is not read. Write a relation as ORDER ||--o{ LINE : contains, or an entity as ORDER { … }.",
        ],
        "}": [
          "1: "}" is not read. Write a relation as ORDER ||--o{ LINE : contains, or an entity as ORDER { … }.",
        ],
      }
    `);
  });
});

function toText({ line, message }: { line: number; message: string }): string {
  return `${line - 1}: ${message}`;
}
