import type { Part } from '../reading/parts.ts';
import { splitAlternatives } from '../reading/words.ts';
import type { Evidence } from './evidence.ts';
import { joinWords, lackCount, nameAlternatives } from './lacks.ts';

type CodeEvidence = Extract<Evidence, { code: unknown }>;
type Code = Extract<Part, { type: 'code' }>;

/** Languages as readers write them. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bash: 'shell',
    hcl: 'HCL',
    ini: 'INI',
    javascript: 'JavaScript',
    js: 'JavaScript',
    json: 'JSON',
    jsonc: 'JSON',
    postgresql: 'SQL',
    promql: 'PromQL',
    python: 'Python',
    sh: 'shell',
    sql: 'SQL',
    terraform: 'Terraform',
    tf: 'Terraform',
    toml: 'TOML',
    ts: 'TypeScript',
    typescript: 'TypeScript',
    yaml: 'YAML',
    yml: 'YAML',
  }),
);

/** Languages that are named in what is lacking; others are as good. */
const MOST_NAMED = 3;

/** The fenced blocks among the parts that are in one of the languages, or untagged and hold all that they must. */
export function listCode({ code, holding = [] }: CodeEvidence, parts: readonly Part[]): Code[] {
  const languages = code.map((language) => language.toLowerCase());
  return parts.filter(
    (part): part is Code =>
      part.type === 'code' &&
      (part.language === '' ? holding.length > 0 && listMissingTexts(holding, [part]).length === 0 : languages.includes(part.language)),
  );
}

/** The texts that a set of code blocks together does not hold. */
export function listMissingTexts(holding: readonly string[], found: readonly Code[]): string[] {
  const text = found.map((part) => part.text.toLowerCase()).join('\n');
  return holding.filter((wanted) => !splitAlternatives(wanted).some((either) => text.includes(either.toLowerCase())));
}

/** What the parts lack of code: blocks, or texts that they together must hold. */
export function checkCode(evidence: CodeEvidence, parts: readonly Part[]): string[] {
  const { code, holding = [], blocks = 1 } = evidence;
  const found = listCode(evidence, parts);
  const languages = [...new Set(code.map((language) => LANGUAGES.get(language.toLowerCase()) ?? language))];
  const name = code[0] === 'mermaid' ? 'Mermaid diagram' : `block of ${joinWords(languages.slice(0, MOST_NAMED), 'or')} code`;
  const missing = nameAlternatives(listMissingTexts(holding, found)).map((text) => `\`${text}\``);
  if (found.length === 0)
    return [`${blocks === 1 ? 'a' : blocks} ${pluralise(name, blocks)}${missing.length === 0 ? '' : ` with ${joinWords(missing)}`}`];
  return [
    ...lackCount(found.length, blocks, name, pluralise(name, 2)),
    ...(missing.length === 0 ? [] : [`${joinWords(missing)} in its ${pluralise(name, found.length)}`]),
  ];
}

function pluralise(name: string, count: number): string {
  return count === 1 ? name : name.replace(/^block|diagram$/, '$&s');
}
