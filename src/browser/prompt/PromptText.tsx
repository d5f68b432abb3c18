import type { Ref } from 'react';
import type { ReadPrompt } from '../../core/prompt/read-prompt.ts';
import { selectText } from '../page/copy/clipboard.ts';
import { type LineFields, PromptLine } from './PromptLine.tsx';

interface Props {
  ref: Ref<HTMLDivElement>;
  reading: ReadPrompt;
  /** Changes when fields have to start anew. */
  generation: number;
  fields: LineFields;
}

/** The prompt as text with fields in it, and as it is copied. Which of the two shows is the state of its own radio buttons. */
export function PromptText({ ref, reading, generation, fields }: Props) {
  return (
    <div ref={ref} className="paper">
      <fieldset className="view needs-script screen-only">
        <legend className="visually-hidden">Show the prompt as</legend>
        <label>
          <input type="radio" name="site-view" value="fields" defaultChecked />
          Fill in
        </label>
        <label>
          <input type="radio" name="site-view" value="text" />
          As copied
        </label>
      </fieldset>
      <Legend blanks={reading.blanks} />
      <section className="fields needs-script" aria-label="Prompt with its blanks" translate="no" data-pagefind-ignore>
        {reading.lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their places; what follows the template is made anew each time
          <PromptLine key={`${generation} ${i}`} line={line} fields={fields} />
        ))}
      </section>
      <pre className="plain" translate="no">
        {reading.text}
      </pre>
    </div>
  );
}

/** The origins of values by their marks, while there are marks other than of what was typed. Fields describe themselves in words. */
function Legend({ blanks }: Pick<ReadPrompt, 'blanks'>) {
  const origins = new Set(blanks.map(({ value, origin }) => value && origin));
  if (![...origins].some((origin) => origin && origin !== 'typed')) return null;
  return (
    <p className="legend screen-only" aria-hidden>
      {[...origins].map(
        (origin) =>
          origin && (
            <span key={origin} className="field" data-mark={origin}>
              {origin}
            </span>
          ),
      )}
    </p>
  );
}

/** Shows the text of a prompt as it is copied and selects all of it, for the reader to copy by keyboard. */
export function selectWholeText(paper: HTMLElement | null): void {
  const choice = paper?.querySelector<HTMLInputElement>('[name="site-view"][value="text"]');
  const plain = paper?.querySelector('.plain');
  if (choice) choice.checked = true;
  if (plain) selectText(plain);
}
