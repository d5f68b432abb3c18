import type { BlockPart, CodePart } from '../reading/block-parts.ts';
import { splitAlternatives } from '../reading/words.ts';
import type { Evidence } from './evidence.ts';
import { describeShortage, joinFirstWords, nameAlternatives } from './phrases.ts';

type CodeEvidence = Extract<Evidence, { code: unknown }>;

/** Languages as readers write them, with their tags; others are written as their tag is. */
const LANGUAGES = {
  HCL: ['hcl'],
  INI: ['ini'],
  JavaScript: ['javascript', 'js'],
  JSON: ['json', 'jsonc'],
  PromQL: ['promql'],
  Python: ['python'],
  shell: ['bash', 'sh'],
  SQL: ['postgresql', 'sql'],
  Terraform: ['terraform', 'tf'],
  TOML: ['toml'],
  TypeScript: ['ts', 'typescript'],
  YAML: ['yaml', 'yml'],
};

/** Languages that are named in what is lacking; others are as good. */
const MOST_NAMED = 3;

/** The fenced blocks among the parts that are in one of the languages, or untagged and hold all that they must. */
export function findCode({ code, holding = [] }: CodeEvidence, parts: readonly BlockPart[]): CodePart[] {
  const languages = code.map((language) => language.toLowerCase());
  return parts.filter(
    (part): part is CodePart =>
      part.type === 'code' &&
      (part.language === '' ? holding.length > 0 && listMissingTexts(holding, [part]).length === 0 : languages.includes(part.language)),
  );
}

/** The texts that a set of code blocks together does not hold. */
export function listMissingTexts(holding: readonly string[], found: readonly CodePart[]): string[] {
  const text = found.map((part) => part.text.toLowerCase()).join('\n');
  return holding.filter((wanted) => !splitAlternatives(wanted).some((either) => text.includes(either.toLowerCase())));
}

/** The code blocks that the parts lack, or the texts that such blocks together must hold, as phrases. */
export function checkCode(evidence: CodeEvidence, parts: readonly BlockPart[]): string[] {
  const { code, holding = [], blocks = 1 } = evidence;
  const found = findCode(evidence, parts);
  const languages = [...new Set(code.map(nameLanguage))];
  const name = code[0] === 'mermaid' ? 'Mermaid diagram' : `block of ${joinFirstWords(languages.slice(0, MOST_NAMED), 'or')} code`;
  const missing = nameAlternatives(listMissingTexts(holding, found)).map((text) => `\`${text}\``);
  if (found.length === 0)
    return [`${blocks === 1 ? 'a' : blocks} ${pluralize(name, blocks)}${missing.length === 0 ? '' : ` with ${joinFirstWords(missing)}`}`];
  return [
    ...describeShortage(found.length, blocks, name, pluralize(name, 2)),
    ...(missing.length === 0 ? [] : [`${joinFirstWords(missing)} in its ${pluralize(name, found.length)}`]),
  ];
}

function nameLanguage(tag: string): string {
  return Object.entries(LANGUAGES).find(([, tags]) => tags.includes(tag.toLowerCase()))?.[0] ?? tag;
}

function pluralize(name: string, count: number): string {
  return count === 1 ? name : name.replace(/^block|diagram$/, '$&s');
}
