import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDrawing } from '../../../../src/library/drawings/description.ts';
import { listMessages, parseSequence } from '../../../../src/library/drawings/sequence.ts';
import { layOutSequence } from '../../../../src/library/drawings/sequence-layout.ts';

const DIAGRAM = `sequenceDiagram
  actor c as Client
  participant s as Server
  participant d as Database
  %% a comment
  c->>s: GET /orders
  Note over c,s: one round trip
  loop while it fails
    s->>d: query
    alt found
      d-->>s: rows
    else none
      d-xs: nothing
    end
  end
  par
    s-)d: log
  and later
    s->>s: count
  end
  s-->>c: 200 OK
`;

const problemsOf = (text: string) => parseSequence(text).problems.map(({ message, line }) => `${line} ${message}`);
const lay = (text: string) => layOutSequence(parseSequence(text).sequence);

describe('a sequence diagram', () => {
  test('is read into participants and steps, blocks with their sections', () => {
    expect(problemsOf(DIAGRAM)).toEqual([]);
    const { participants, steps } = parseSequence(DIAGRAM).sequence;
    expect(participants).toEqual([
      { id: 'c', label: 'Client', isActor: true },
      { id: 's', label: 'Server', isActor: false },
      { id: 'd', label: 'Database', isActor: false },
    ]);
    expect(steps.map(({ type }) => type)).toEqual(['message', 'note', 'block', 'block', 'message']);
    expect(steps[2]).toEqual({
      type: 'block',
      kind: 'loop',
      sections: [
        {
          label: 'while it fails',
          steps: [
            { type: 'message', from: 's', to: 'd', kind: 'call', text: 'query' },
            {
              type: 'block',
              kind: 'alt',
              sections: [
                { label: 'found', steps: [{ type: 'message', from: 'd', to: 's', kind: 'reply', text: 'rows' }] },
                { label: 'none', steps: [{ type: 'message', from: 'd', to: 's', kind: 'lost', text: 'nothing' }] },
              ],
            },
          ],
        },
      ],
    });
  });

  test('draws every message that is written', () => {
    const written = DIAGRAM.split('\n').filter((line) => /->>|-\)|-x/.test(line)).length;
    expect(listMessages(parseSequence(DIAGRAM).sequence.steps)).toHaveLength(written);
    expect(lay(DIAGRAM).messages).toHaveLength(written);
  });

  test('is told in words', () => {
    expect(describeDrawing(DIAGRAM)).toMatchInlineSnapshot(
      `"Client to Server: GET /orders. Note: one round trip. loop (while it fails): Server to Database: query. alt (found): Database to Server: rows. Or alt (none): Database to Server, lost: nothing. par (): Server to Database: log. Or par (later): Server to Server: count. Server to Client: 200 OK."`,
    );
  });

  test('is refused with the line and what to write', () => {
    const head = 'sequenceDiagram\n  participant a as A\n  participant b as B\n';
    expect(
      [
        'flowchart LR\n  a --> b',
        'sequenceDiagram',
        `${head}  a->b: old arrow`,
        `${head}  a->>b`,
        `${head}  a->>bb: typo`,
        `${head}  autonumber\n  a->>b: x`,
        `${head}  %%{init: {}}%%\n  a->>b: x`,
        `${head}  loop for ever\n  a->>b: x`,
        `${head}  a->>b: x\n  end`,
        `${head}  a->>b: x\n  else y`,
        `${head}  loop x\n  else y\n  a->>b: x\n  end`,
        `${head}  participant a as Again\n  a->>b: x`,
        `${head}  participant c as A label that goes on and on\n  a->>b: x`,
        `${head}  a->>b: one<br/>two`,
        `${head}  a->>b: ${'long '.repeat(20)}`,
        `sequenceDiagram\n${'abcdefghi'.replaceAll(/./g, '  participant $&\n')}  a->>b: x`,
        `${head}${'  a->>b: x\n'.repeat(41)}`,
      ].flatMap(problemsOf),
    ).toMatchInlineSnapshot(`
      [
        "1 "flowchart LR" does not begin a sequence diagram. Begin with "sequenceDiagram".",
        "2 "a --> b" is not read. Use participant a as Name, a->>b: text, a-->>b: text, a-)b: text, a-xb: text, Note over a,b: text, loop, alt, else, opt, par, and, end.",
        "1 The diagram has no message. Write one as a->>b: text.",
        "1 The diagram has no message. Write one as a->>b: text.",
        "4 "a->b: old arrow" is not read. Use participant a as Name, a->>b: text, a-->>b: text, a-)b: text, a-xb: text, Note over a,b: text, loop, alt, else, opt, par, and, end.",
        "1 The diagram has no message. Write one as a->>b: text.",
        "4 "a->>b" is not read. Use participant a as Name, a->>b: text, a-->>b: text, a-)b: text, a-xb: text, Note over a,b: text, loop, alt, else, opt, par, and, end.",
        "1 The diagram has no message. Write one as a->>b: text.",
        "4 No participant is called "bb". Did you mean "b"? Declare it above: participant bb as Name.",
        "4 "autonumber" is not read. Use participant a as Name, a->>b: text, a-->>b: text, a-)b: text, a-xb: text, Note over a,b: text, loop, alt, else, opt, par, and, end.",
        "4 "%%{init: {}}%%" is not read. Use participant a as Name, a->>b: text, a-->>b: text, a-)b: text, a-xb: text, Note over a,b: text, loop, alt, else, opt, par, and, end.",
        "4 This loop has no "end".",
        "5 "end" closes nothing. Remove it.",
        "5 "else" belongs into alt … end.",
        "5 "else" belongs into alt … end.",
        "4 "a" is declared twice.",
        "4 "A label that goes on and on" is longer than 20 characters.",
        "4 "one<br/>two" holds markup, which is not read. Write plain text; long texts are broken by themselves.",
        "4 "long long long long long long long long long long long long long long long long long long long long" is longer than 90 characters.",
        "1 The diagram has 9 participants; 8 is the most that stays readable.",
        "1 The diagram has 41 messages; 40 is the most that stays readable. Split it.",
      ]
    `);
  });
});

test('no line of a sequence diagram is passed over', () => {
  const others = fc.oneof(
    fc.string(),
    fc.constantFrom('c->s: old', 'autonumber', 'c->>s', 'Note left of c: hm', 'rect rgb(0,0,0)', 'else', 'end'),
  );
  const lines = DIAGRAM.trimEnd().split('\n');
  const { steps, participants } = parseSequence(DIAGRAM).sequence;
  fc.assert(
    fc.property(others, fc.integer({ min: 1, max: lines.length }), (other, at) => {
      const { sequence, problems } = parseSequence(lines.toSpliced(at, 0, other).join('\n'));
      const isSilent = /^\s*(?:%%(?!\{).*)?$/.test(other);
      const isDrawn = JSON.stringify(sequence) !== JSON.stringify({ participants, steps });
      expect(isSilent || isDrawn || problems.length > 0).toBe(true);
    }),
    { seed: 7, numRuns: 300 },
  );
});

describe('a sequence diagram laid out', () => {
  const drawn = lay(DIAGRAM);

  test('lies within its measures, with everything below what comes before', () => {
    const xs = [
      ...drawn.heads.flatMap(({ x, width }) => [x - width / 2, x + width / 2]),
      ...drawn.blocks.flatMap(({ x, width }) => [x, x + width]),
      ...drawn.notes.flatMap(({ x, width }) => [x, x + width]),
      ...drawn.messages.flatMap(({ from, to }) => [from, to]),
    ];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(drawn.width);
    const ys = drawn.messages.map(({ y }) => y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(ys.at(-1)).toBeLessThan(drawn.height);
  });

  test('has blocks around all they hold, the inner within the outer', () => {
    const [outer, inner] = drawn.blocks;
    if (outer === undefined || inner === undefined) throw new Error('Two blocks are missing.');
    expect(inner.x).toBeGreaterThan(outer.x);
    expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
    expect(inner.y).toBeGreaterThan(outer.y);
    expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
  });

  test('makes room for the texts between two participants', () => {
    const text = 'a text of nearly thirty signs';
    const [a, b] = lay(`sequenceDiagram\n  participant a as A\n  participant b as B\n  a->>b: ${text}`).heads;
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThan(text.length * 6);
  });

  test('breaks long texts into lines', () => {
    const { messages } = lay(`sequenceDiagram\n  participant a as A\n  participant b as B\n  a->>b: ${'word '.repeat(12).trim()}`);
    expect(messages[0]?.lines.length).toBeGreaterThan(1);
    expect(messages[0]?.lines.map(({ text }) => text).join(' ')).toBe('word '.repeat(12).trim());
  });

  test('is the same each time', () => {
    expect(lay(DIAGRAM)).toEqual(drawn);
  });
});
