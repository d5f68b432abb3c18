import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/answer/detection/evidence.ts';
import { check, deliverable, FLOWCHART, TABLE } from '../../support/answers.ts';

/** What a section with this text lacks. */
function lacks(evidence: Evidence, text: string, values: Record<string, string> = {}): readonly string[] | undefined {
  return check(`## Part\n\n${text}`, [deliverable('Part', [evidence])], values)[0]?.lacks;
}

describe('a table', () => {
  const needs: Evidence = { table: ['tier', 'TTL', 'miss protection / stampede'] };
  const table = (...header: string[]): string =>
    `| ${header.join(' | ')} |\n|${' --- |'.repeat(header.length)}\n|${' x |'.repeat(header.length)}`;

  test.each([
    ['with its columns', table('Tier', 'TTL', 'Miss protection'), []],
    ['with its columns among others, in another order', table('Miss protection', 'Why', 'TTL', 'Tier'), []],
    ['with more words, marks and plurals', table('**Tiers**', 'TTL & jitter', '`Miss` / _protections_'), []],
    ['with the other words for a column', table('Tier', 'TTL', 'Stampedes'), []],
    ['with a column renamed', table('Tier', 'TTL', 'Protection'), ['the column miss protection']],
    ['with two columns renamed', table('Tier', 'Life', 'Protection'), ['the columns TTL and miss protection']],
    ['about something else', table('a', 'b'), ['a table with the columns tier, TTL and miss protection']],
    ['that is none', 'Tier, TTL and miss protection.', ['a table with the columns tier, TTL and miss protection']],
    [
      'in HTML',
      '<table><tr><th>Tier</th></tr></table>',
      ['a table in Markdown (what came is HTML) with the columns tier, TTL and miss protection'],
    ],
    ['without rows', table('Tier', 'TTL', 'Miss protection').split('\n').slice(0, 2).join('\n'), ['at least 1 row']],
    ['that is the second', `${table('a', 'b')}\n\n${table('Tier', 'TTL', 'Miss protection')}`, []],
    ['whose columns stand in two tables', `${table('Tier', 'TTL')}\n\n${table('Miss protection', 'x')}`, ['the column miss protection']],
  ])('%s', (_, text, expected) => {
    expect(lacks(needs, text)).toEqual(expected);
  });

  test('counts the rows of all tables with its columns', () => {
    const rows: Evidence = { table: ['tier'], rows: 3 };
    expect(lacks(rows, TABLE)).toEqual(['2 more rows (1 came, 3 are needed)']);
    expect(lacks(rows, `${TABLE}\n| app | 5 s |\n\n### Rest\n\n${TABLE}`)).toEqual([]);
    expect(lacks({ table: ['tier'] }, '')).toEqual(['a table with the column tier']);
  });

  test('takes a slash without spaces for a part of the name', () => {
    expect(lacks({ table: ['writes/s'] }, table('Key', 'Writes/s'))).toEqual([]);
    expect(lacks({ table: ['writes/s'] }, table('Key', 'Writes'))).toEqual(['a table with the column writes/s']);
  });
});

describe('code', () => {
  test.each([
    ['in its language', { code: ['mermaid'] }, FLOWCHART, []],
    ['in its language, whatever the case', { code: ['mermaid'] }, '```Mermaid\nx\n```', []],
    ['with more in its first line', { code: ['yaml'] }, '```yaml title="a.yml"\nx\n```\n', []],
    ['with its language in braces', { code: ['yaml'] }, '```{.yaml}\nx\n```', []],
    ['in tildes', { code: ['yaml'] }, '~~~yaml\nx\n~~~', []],
    ['that is none', { code: ['mermaid'] }, 'x', ['a Mermaid diagram']],
    ['in another language', { code: ['sql', 'postgresql'] }, '```js\nx\n```', ['a block of SQL code']],
    ['without a language', { code: ['sql'] }, '```\ncreate table x;\n```', ['a block of SQL code']],
    ['without a language that holds it', { code: ['sql'], holding: ['create table'] }, '```\nCREATE TABLE x;\n```', []],
    ['indented that holds it', { code: ['sql'], holding: ['create table'] }, 'So:\n\n    CREATE TABLE x;\n', []],
    ['that holds it in two blocks', { code: ['ts'], holding: ['one', 'two'] }, '```ts\none\n```\n\n```ts\ntwo\n```', []],
    [
      'that does not hold all',
      { code: ['ts'], holding: ['one', 'two', 'six'] },
      '```ts\none\n```',
      ['`two` and `six` in its block of TypeScript code'],
    ],
    ['that holds other words for it', { code: ['mermaid'], holding: ['flowchart / graph'] }, '```mermaid\ngraph LR\n```', []],
    ['that is none, with what it must hold', { code: ['mermaid'], holding: ['erDiagram'] }, '', ['a Mermaid diagram with `erDiagram`']],
    ['in fewer blocks', { code: ['mermaid'], blocks: 3 }, FLOWCHART, ['2 more Mermaid diagrams (1 came, 3 are needed)']],
    ['in no blocks of several', { code: ['hcl'], blocks: 2 }, '', ['2 blocks of HCL code']],
    ['in one of many languages', { code: ['yaml', 'yml', 'json', 'hcl', 'toml'] }, '', ['a block of YAML, JSON or HCL code']],
    ['in a language of no great name', { code: ['nginx'] }, '', ['a block of nginx code']],
    ['in a language named like a property of every object', { code: ['constructor'] }, '', ['a block of constructor code']],
  ] as [string, Evidence, string, string[]][])('%s', (_, evidence, text, expected) => {
    expect(lacks(evidence, text)).toEqual(expected);
  });
});

describe('names', () => {
  const needs: Evidence = { names: ['Envoy', 'Kong', 'App Mesh', 'Node.js / Deno'] };

  test.each([
    ['in sentences', 'Envoy, Kong, App Mesh and Node.js.', []],
    ['in any case, with marks', '**envoy** `KONG` app-mesh node.js', []],
    ['in a table', '| a | b |\n|---|---|\n| Envoy | Kong |\n| App Mesh | Deno |', []],
    ['in code', '```\nenvoy kong\napp mesh on node js\n```', []],
    ['as parts of words', 'Envoys, Kongo, App, Meshed, Node', ['a word on Kong, App Mesh and Node.js']],
    ['that are missing', 'Nothing.', ['a word on Envoy, Kong, App Mesh and Node.js']],
    ['whose words are apart', 'Kong, Envoy and Deno.\nAn app.\nA mesh.', ['a word on App Mesh']],
  ])('%s', (_, text, expected) => {
    expect(lacks(needs, text)).toEqual(expected);
  });

  test('may be some of those given', () => {
    expect(lacks({ names: ['a1', 'b2', 'c3'], least: 2 }, 'a1 and c3')).toEqual([]);
    expect(lacks({ names: ['a1', 'b2', 'c3'], least: 2 }, 'a1')).toEqual(['a word on 1 more of b2 and c3']);
    expect(lacks({ names: ['a1'], least: 4 }, 'a1')).toEqual([]);
  });

  test('in the title of the section do not count, in those below it they do', () => {
    expect(lacks({ names: ['Part'] }, 'Text.')).toEqual(['a word on Part']);
    expect(lacks({ names: ['Kong'] }, '### Kong\n\nText.')).toEqual([]);
  });

  test('in scripts without spaces are found within the line', () => {
    expect(lacks({ names: ['商品'] }, '商品一覧のキャッシュ')).toEqual([]);
    expect(lacks({ names: ['在庫'] }, '商品一覧のキャッシュ')).toEqual(['a word on 在庫']);
  });
});

describe('names from a value', () => {
  const needs: Evidence = { names_from: 'data' };

  test.each([
    ['are what stands before a colon', 'listing page: 6 KB\nbasket: 3 KB', 'Baskets, and the listing pages.', []],
    [
      'are what stands before a comma, bracket or dash',
      'one, x\ntwo (y)\nthree [z]\nfour - w\nfive – v\nsix—u',
      'one two three four five',
      ['a word on six'],
    ],
    ['keep their hyphens', 'order-service: x', 'The order service.', []],
    ['lose the marks of a list', '- one: x\n2. two\n* three', 'one two three', []],
    ['are none while there is no value', '', '', []],
    ['are none in a value of marks', ' \n---\n:', '', []],
    ['may have the line ends of Windows', 'one\r\ntwo\r\n', 'one two', []],
    [
      'of many words are mentioned by most of them',
      'price and availability of items at the checkout page',
      'Checkout: price, availability, items.',
      [],
    ],
    ['are named as the reader wrote them', '$& <b>: x', '', ['a word on $& <b>']],
    [
      'are counted from the ninth',
      'a1\na2\na3\na4\na5\na6\na7\na8\na9\nb1\nb2',
      '',
      ['a word on a1, a2, a3, a4, a5, a6, a7, a8 and 3 more'],
    ],
  ])('%s', (_, value, text, expected) => {
    expect(lacks(needs, text, { data: value })).toEqual(expected);
  });

  test('are none where the placeholder is unknown', () => {
    expect(lacks({ names_from: 'constructor' }, '')).toEqual([]);
  });
});

describe('items', () => {
  test.each([
    ['of a list', '- a\n- b\n- c', []],
    ['of a numbered list with text between', '1. a\n\nText.\n\n2. b\n\nText.\n\n3. c', []],
    ['of a task list', '- [ ] a\n- [x] b\n- [ ] c', []],
    ['that are rows', '| a |\n| --- |\n| 1 |\n| 2 |\n| 3 |', []],
    ['that are sub-headings', '### a\n\nText.\n\n### b\n\nText.\n\n### c\n\nText.', []],
    ['that are bold lines', '**a**\n\nText.\n\n**b**\n\nText.\n\n**c**\n\nText.', []],
    ['of a list below one item', '- all\n  - a\n  - b\n  - c', []],
    ['with items of their own', '- a\n  - x\n- b\n  - y', ['1 more entry (2 came, 3 are needed)']],
    ['that are none', 'Text.', ['at least 3 entries']],
    ['that are code', '```\n- a\n- b\n- c\n```', ['at least 3 entries']],
  ])('%s', (_, text, expected) => {
    expect(lacks({ items: 3 }, text)).toEqual(expected);
  });

  test('behind a bold label do not count the item that it begins', () => {
    const [part] = check('1. **Part**:\n   - a\n   - b', [deliverable('Part', [{ items: 3 }])]);
    expect(part?.lacks).toEqual(['1 more entry (2 came, 3 are needed)']);
  });
});

describe('words', () => {
  test.each([
    ['of sentences', 'One two three, four.', []],
    ['of tables and lists', '- one\n- two\n\n| three | four |\n| --- | --- |', []],
    ['that are too few', 'One two.', ['2 more words (2 came, 4 are needed)']],
    ['that are one too few', 'One two three.', ['1 more word (3 came, 4 are needed)']],
    ['that are code', '```\none two three four\n```', ['at least 4 words']],
  ])('%s', (_, text, expected) => {
    expect(lacks({ words: 4 }, text)).toEqual(expected);
  });
});
