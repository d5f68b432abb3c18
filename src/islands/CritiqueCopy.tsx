import { useEffect, useState } from 'react';
import { carrySubject, compose, printLines } from '../prompt/composition.ts';
import { fillBlanks, listBlanks } from '../prompt/profile.ts';
import type { Prompt } from '../prompt/prompt.ts';
import type { Values } from '../prompt/value.ts';
import { fetchPrompt } from './catalogue.ts';
import { EMPTY_DRAFT } from './draft-storage.ts';
import { useProfiles } from './profile/useProfiles.ts';
import { useCopy } from './useCopy.ts';

interface Props {
  url: string;
  prompt: Prompt;
  values: Values;
}

/** Copies the critique follow-up with what this sheet designs and what the profile knows filled in, to be sent after the answer. */
export function CritiqueCopy({ url, prompt, values }: Props) {
  const [critique, setCritique] = useState<Prompt>();
  const { active } = useProfiles();
  const { status, copy } = useCopy();
  useEffect(() => {
    // Without the network the follow-up stays a link to its own sheet, below.
    fetchPrompt(url).then(setCritique, () => undefined);
  }, [url]);
  if (critique === undefined) return null;
  const typed = carrySubject(prompt, critique, values);
  const filling = fillBlanks(listBlanks(critique, []), { typed, profile: active?.values });
  const text = printLines(compose(critique, { ...EMPTY_DRAFT, values: filling.values }, []));
  return (
    <div className="critique">
      <button type="button" className="button" data-status={status} onClick={() => copy(text)}>
        {status === 'copied' ? 'Critique copied' : status === 'failed' ? 'Copying is blocked here' : 'Copy the critique'}
      </button>
      <span role="status" className="visually-hidden">
        {status === 'copied'
          ? 'Critique copied. Send it after the answer.'
          : status === 'failed'
            ? 'Copying is blocked here. Open the critique from the list below.'
            : ''}
      </span>
      <p>To send after the answer, about the same system.</p>
    </div>
  );
}
