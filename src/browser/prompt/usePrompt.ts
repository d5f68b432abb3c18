import { useEffect, useMemo } from 'react';
import type { Draft } from '../../core/prompt/draft.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import { readPrompt } from '../../core/prompt/read-prompt.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { useIncomingLink } from '../link/useIncomingLink.ts';
import { useLoaded } from '../page/useLoaded.ts';
import { useConstraints } from './options/useConstraints.ts';

/** A prompt of the library as a page hands it to its island. */
export interface PromptEntry {
  slug: string;
  subject: string;
  template: string;
  placeholders: readonly Placeholder[];
}

interface Sources {
  /** The reader's own draft. */
  typed: Draft;
  profile?: Profile | undefined;
  /** Where the constraints can be read as JSON. */
  constraintsUrl: string;
  /** Whether a link waits for a choice where the reader has a draft of their own; otherwise it always fills. */
  canWait: boolean;
}

export type PromptState = ReturnType<typeof usePrompt>;

/** A prompt as it reads now, bound to the link in the page's address, the library's constraints and what computes derived numbers. */
export function usePrompt(entry: PromptEntry, { typed, profile, constraintsUrl, canWait }: Sources) {
  const prompt = useMemo(() => ({ ...entry, parts: parseTemplate(entry.template).parts }), [entry]);
  const link = useIncomingLink(prompt, constraintsUrl, { typed, profile, canWait });
  const { incoming } = link;
  const filling = incoming.status === 'fills' ? incoming.draft : undefined;
  const namesConstraints = typed.constraints.size > 0 || (filling?.constraints.size ?? 0) > 0;
  const library = useConstraints(constraintsUrl, namesConstraints || incoming.status === 'waits');
  const { constraints } = library;
  const { value: tools, status: derivedStatus, load } = useLoaded(() => import('../derived/derived-tools.ts'));
  const derive = tools?.computeDerived;
  const reading = useMemo(
    () => readPrompt(prompt, { typed, link: filling, profile, constraints, derive }),
    [prompt, typed, filling, profile, constraints, derive],
  );
  useEffect(() => {
    if (reading.isDerivable && derivedStatus === 'idle') load();
  }, [reading.isDerivable, derivedStatus, load]);
  const lacks = [
    { what: 'the derived numbers', isLacking: reading.isDerivable && derive === undefined, status: derivedStatus },
    { what: 'the constraints', isLacking: reading.chosen.size > 0 && library.views === undefined, status: library.status },
  ].filter(({ isLacking }) => isLacking);
  const what = lacks.map((lack) => lack.what).join(' and ');
  const lack = what === '' ? undefined : { what, isComing: lacks.some(({ status }) => status !== 'failed') };
  return {
    prompt,
    reading,
    link,
    library,
    /** Whether what computes the derived numbers is loaded. It loads with the first value that numbers can be derived from. */
    derivedStatus,
    /** What the text lacks because it has not come, and whether it may still come; undefined where the text is whole. */
    lack,
    /** Shows the derived numbers; undefined until it is loaded with the calculation. */
    DerivedList: tools?.DerivedList,
  };
}
