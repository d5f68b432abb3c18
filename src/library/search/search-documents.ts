import { parseTemplate } from '../../core/prompt/template.ts';
import { packWords, type SearchIndex, toSlug } from '../../core/search/search-index.ts';
import { isStopWord, splitWords, toStem } from '../../core/search/search-terms.ts';
import type { LibraryPrompt } from '../queries/prompts.ts';
import type { Term } from '../vocabulary.ts';

/** What the search needs to know of a prompt. */
export type SearchablePrompt = Pick<
  LibraryPrompt,
  'number' | 'slug' | 'title' | 'summary' | 'category' | 'technologies' | 'keywords' | 'template'
> & {
  deliverables: readonly { label: string; form: string }[];
  placeholders: readonly { label: string }[];
};

/** In more prompts than this, a word of the template is not carried along. */
const FEW = 2;

/** From this share of the prompts on, a word counts as common. */
const COMMON_SHARE = 0.35;

/** The index that search answers from at once; `path` is that of a prompt's page, with `*` for its slug. Words are carried once, by stem, and not again where a stronger field of the prompt has them. */
export function toSearchIndex(
  prompts: readonly SearchablePrompt[],
  forms: readonly Term[],
  synonyms: readonly (readonly string[])[],
  path: string,
): SearchIndex {
  const categories = [...new Map(prompts.map(({ category }) => [category.id, category.title]))];
  const shown = prompts.map(({ title, summary }) => listStems(`${title} ${summary}`));
  const topics = prompts.map(listTopics);
  const groups = toPhraseGroups(synonyms);
  const expansions = prompts.map((prompt) => expandSynonyms(prompt, groups));
  const held = prompts.map((_, place) => new Set(shown[place]));
  const packedTopics = placeWords(topics, held);
  const packedSynonyms = placeWords(expansions, held);
  const common = listCommonStems(prompts).filter(
    (stem) =>
      shown.some((stems) => stems.includes(stem)) ||
      [...packedTopics.keys(), ...packedSynonyms.keys()].some((word) => toStem(word) === stem),
  );
  const words = new Map([...placeWords(prompts.map(listRepeatedWords), held)].filter(([, places]) => places.length <= FEW));
  return {
    path,
    categories,
    forms: forms.map(({ id, title }) => [id, title]),
    prompts: prompts.map(({ number, slug, title, summary, category, deliverables }) => [
      number,
      slug === toSlug(title) ? '' : slug,
      title,
      summary,
      categories.findIndex(([id]) => id === category.id),
      ...new Set(deliverables.map(({ form }) => forms.findIndex(({ id }) => id === form)).sort((a, b) => a - b)),
    ]),
    topics: packWords(packedTopics),
    synonyms: packWords(packedSynonyms),
    words: packWords(words),
    common: common.join(' '),
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
  return listWords([...prompt.placeholders.map(({ label }) => label), toText(prompt)].join(' '));
}

/** The words of the template that stand there more than once, in any form. */
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
 * The words of some texts with the places of their texts, a shortest word for each stem. Stems that a place holds already are left
 * out; those taken are held from then on.
 */
function placeWords(texts: readonly string[], held: readonly Set<string>[]): Map<string, number[]> {
  const placesOf = new Map<string, number[]>();
  const wordOf = new Map<string, string>();
  for (const [place, text] of texts.entries())
    for (const word of listWords(text)) {
      const stem = toStem(word);
      const known = wordOf.get(stem);
      if (known === undefined || word.length < known.length) wordOf.set(stem, word);
      if (held[place]?.has(stem)) continue;
      held[place]?.add(stem);
      placesOf.set(stem, [...(placesOf.get(stem) ?? []), place]);
    }
  return new Map([...placesOf].map(([stem, places]) => [wordOf.get(stem) ?? stem, places]));
}

function listWords(text: string): string[] {
  return splitWords(text).filter((word) => /^(?!\d+$)[a-z0-9+#]{2,}$/.test(word) && !isStopWord(word));
}

function listStems(text: string): string[] {
  return listWords(text).map(toStem);
}

/** A text in which phrases can be looked for whole, however their words are joined. */
function toPhrase(text: string): string {
  const apart = text.replace(/[&./_-]/g, ' ');
  return ` ${splitWords(apart).map(toStem).join(' ')} `;
}
