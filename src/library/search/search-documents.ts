import { parseTemplate } from '../../core/prompt/template.ts';
import { SEARCH_INDEX_FORMAT, type SearchIndex } from '../../core/search/search-index.ts';
import { isStopWord, listCompounds, splitWords } from '../../core/search/search-terms.ts';
import { toStem } from '../../core/text/word-forms.ts';
import type { LibraryPrompt } from '../queries/prompts.ts';
import type { Term } from '../vocabulary.ts';

/** The fields of a prompt that are searched. */
export type SearchablePrompt = Pick<
  LibraryPrompt,
  'number' | 'slug' | 'title' | 'summary' | 'category' | 'technologies' | 'keywords' | 'template'
> & {
  deliverables: readonly { label: string; form: string }[];
  placeholders: readonly { label: string }[];
};

/** From this share of the prompts on, a word counts as common. */
const COMMON_SHARE = 0.35;

/**
 * The index that search answers from at once; `path` is that of a prompt's page, with `*` for its slug. A prompt carries each word once, by
 * stem, in the strongest of its fields that has it.
 */
export function toSearchIndex(
  prompts: readonly SearchablePrompt[],
  forms: readonly Term[],
  synonyms: readonly (readonly string[])[],
  path: string,
): SearchIndex {
  const groups = toPhraseGroups(synonyms);
  const heldStems = prompts.map(({ title, summary }) => new Set(listStems(`${title} ${summary}`)));
  const topics = takeNewWords(prompts.map(listTopics), heldStems);
  const expansions = takeNewWords(
    prompts.map((prompt) => expandSynonyms(prompt, groups)),
    heldStems,
  );
  const indexedStems = new Set(heldStems.flatMap((stems) => [...stems]));
  const words = dropShared(takeNewWords(prompts.map(listRepeatedWords), heldStems));
  return {
    format: SEARCH_INDEX_FORMAT,
    path,
    categories: Object.fromEntries(prompts.map(({ category: { id, title } }) => [id, title])),
    forms: Object.fromEntries(forms.map(({ id, title }) => [id, title])),
    prompts: prompts.map(({ number, slug, title, summary, category, deliverables }, i) => ({
      number,
      slug,
      title,
      summary,
      category: category.id,
      forms: [...new Set(deliverables.map(({ form }) => form))],
      topics: (topics[i] ?? []).join(' '),
      words: [...(expansions[i] ?? []), ...(words[i] ?? [])].join(' '),
    })),
    common: listCommonStems(prompts).filter((stem) => indexedStems.has(stem)),
  };
}

/** Groups of synonyms, each with its members as phrases to look for. */
type PhraseGroups = readonly { members: readonly string[]; phrases: readonly string[] }[];

/** Synonyms ready to be looked for, made once for all prompts. */
export function toPhraseGroups(synonyms: readonly (readonly string[])[]): PhraseGroups {
  return synonyms.map((members) => ({ members, phrases: members.map(toPhrase) }));
}

/** The members of every group of which the prompt has one, word for word up to endings and spelling. */
export function expandSynonyms(prompt: SearchablePrompt, groups: PhraseGroups): string {
  const { title, summary, technologies, keywords, deliverables } = prompt;
  const labels = deliverables.map(({ label }) => label);
  const lines = [title, summary, ...technologies, ...keywords, ...labels, ...toText(prompt).split('\n')];
  // A phrase never crosses from one line to another.
  const text = lines.map(toPhrase).join('\n');
  return groups
    .filter(({ phrases }) => phrases.some((phrase) => text.includes(phrase)))
    .flatMap(({ members }) => members)
    .join(' ');
}

function listTopics({ technologies, keywords, deliverables }: SearchablePrompt): string {
  return [...technologies, ...keywords, ...deliverables.map(({ label }) => label)].join(' ');
}

function listTemplateWords(prompt: SearchablePrompt): string[] {
  return listIndexWords([...prompt.placeholders.map(({ label }) => label), toText(prompt)].join(' '));
}

/** The words that the template has more than once, in any form. */
function listRepeatedWords(prompt: SearchablePrompt): string {
  const words = listTemplateWords(prompt);
  const stems = words.map(toStem);
  return words.filter((_, i) => stems.indexOf(stems[i] ?? '') !== stems.lastIndexOf(stems[i] ?? '')).join(' ');
}

function listCommonStems(prompts: readonly SearchablePrompt[]): string[] {
  const counts = new Map<string, number>();
  for (const prompt of prompts)
    for (const stem of new Set([
      ...listStems(`${prompt.title} ${prompt.summary} ${listTopics(prompt)}`),
      ...listTemplateWords(prompt).map(toStem),
    ]))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= prompts.length * COMMON_SHARE)
    .map(([stem]) => stem)
    .sort();
}

/** The template without its placeholders. */
function toText({ template }: SearchablePrompt): string {
  return parseTemplate(template)
    .parts.map((part) => (part.type === 'text' ? part.text : ' '))
    .join('');
}

/**
 * The words of each text, compounds whole, of which its prompt does not hold every stem yet; it holds them from then on. The browser splits
 * compounds as they are split here.
 */
function takeNewWords(texts: readonly string[], heldStems: readonly Set<string>[]): string[][] {
  return texts.map((text, i) => {
    const held = heldStems[i] ?? new Set();
    return listCompounds(text).filter((compound) => {
      const newStems = listStems(compound).filter((stem) => !held.has(stem));
      for (const stem of newStems) held.add(stem);
      return newStems.length > 0;
    });
  });
}

/** The words of each prompt without those that other prompts have too. */
function dropShared(wordLists: readonly string[][]): string[][] {
  const counts = new Map<string, number>();
  for (const stem of wordLists.flat().map(toStem)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return wordLists.map((words) => words.filter((word) => counts.get(toStem(word)) === 1));
}

/** The words of a text that are worth searching: no stop words, no plain numbers, no single letters. */
function listIndexWords(text: string): string[] {
  return splitWords(text).filter((word) => /^(?!\d+$)[a-z0-9+#]{2,}$/.test(word) && !isStopWord(word));
}

function listStems(text: string): string[] {
  return listIndexWords(text).map(toStem);
}

/** A text in which phrases can be looked for whole, however their words are joined. */
function toPhrase(text: string): string {
  const apart = text.replace(/[&./_-]/g, ' ');
  return ` ${splitWords(apart).map(toStem).join(' ')} `;
}
