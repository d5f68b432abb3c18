import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Problem } from '../../core/prompt/problem.ts';
import { splitQuantity } from '../../core/prompt/quantity.ts';
import { checkValue } from '../../core/prompt/value.ts';
import { suggestNearest } from '../../core/text/nearest.ts';
import type { PromptReference } from '../content/components.ts';
import { listNotOffered } from '../schema/placeholder.ts';

/**
 * Every value of a link or card that its prompt cannot take. Where readers may answer freely authors may not: an option or a unit has to be
 * one of those that are offered. A prompt whose placeholders cannot be read is passed over.
 */
export function checkReferenceValues(
  slug: string,
  values: PromptReference['values'],
  placeholders: readonly Placeholder[] | undefined,
): Problem[] {
  if (placeholders === undefined) return [];
  const ids = placeholders.map(({ id }) => id);
  return values.flatMap(({ id, text, line, column }) => {
    const placeholder = placeholders.find((candidate) => candidate.id === id);
    const unknown = `${slug} has no placeholder "${id}".${suggest(id, ids, 'It has')}`;
    return (placeholder === undefined ? [unknown] : describeMisfits(placeholder, text)).map((message) => ({ message, line, column }));
  });
}

function describeMisfits(placeholder: Placeholder, text: string): string[] {
  if (text.trim() === '') return [`The value of "${placeholder.id}" is empty. Write one, or leave the blank out.`];
  const refused = describeNotOffered(placeholder, text);
  return refused.length > 0 ? refused : checkValue(placeholder, text).map((warning) => `The value of "${placeholder.id}": ${warning}`);
}

function describeNotOffered(placeholder: Placeholder, text: string): string[] {
  if (!('options' in placeholder)) return [];
  const { id, options } = placeholder;
  if (placeholder.kind === 'quantity') {
    const remedy = `Write it as ${options.map((unit) => `"250 ${unit}"`).join(' or ')}.`;
    const isOffered = splitQuantity(text, options, '').unit !== '';
    return isOffered ? [] : [`"${text}" is no number with a unit that is offered for "${id}". ${remedy}`];
  }
  return listNotOffered(placeholder, text).map(
    (option) => `"${option}" is not offered for "${id}".${suggest(option, options, 'It offers')}`,
  );
}

function suggest(text: string, known: readonly string[], otherwise: string): string {
  return suggestNearest(text, known) || ` ${otherwise} ${known.map((name) => `"${name}"`).join(', ')}.`;
}

/** Says of a slug that a file names that nothing has it, or that it is the file's own. */
export function checkSlug(own: string, slug: string, known: readonly string[]): string[] {
  if (known.includes(slug)) return slug === own ? [`"${slug}" is this file itself. Remove it.`] : [];
  return [`Nothing has the slug "${slug}".${suggestNearest(slug, known)}`];
}
