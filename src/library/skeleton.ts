import { UNWRITTEN } from './checks/unwritten.ts';

/** A note that says what to write in its place; the checks report each that is left. */
const write = (what: string): string => `${UNWRITTEN} ${what}`;

/** A prompt file with a note in each place to write. `day` is as 2026-11-23. */
export function createPromptFile(title: string, number: number, day: string): string {
  return `---
number: ${number}
title: ${JSON.stringify(title)}
category: core # one of content/categories.yaml
summary: "${write('what the reader gets, in one sentence of 40 to 160 characters.')}"
placeholders: # one for each {{id}} of the template; the first names what is designed
  - id: system
    label: System
    kind: text # or longtext, number, quantity, select, multiselect, list
    hint: system in one line
    example: "${write('a worked value.')}"
deliverables: # the bold names at the end of the template: same words, same order
  - { id: architecture-diagram, label: Architecture diagram, form: diagram } # one of content/deliverable-forms.yaml
  - { id: decisions, label: Decisions, form: decision }
  - { id: risks, label: Risks, form: risks }
  - { id: first-steps, label: First steps, form: plan }
updated: ${day}
---

~~~prompt
# ${title} for {{system}}

## Facts

${write('the facts to go by, with a blank in double braces for each that the reader fills in.')}

## What to work out

${write('what to weigh and how to decide, so that the template has 200 to 700 words.')}

## What to return

1. **Architecture diagram**: ${write('what it shows.')}
2. **Decisions**: ${write('what is said of each.')}
3. **Risks**: ${write('what is said of each.')}
4. **First steps**: ${write('how far they reach.')}
~~~

## When to reach for it

${write('when it helps, and when another prompt does. The four sections have 120 to 450 words together.')}

## Have at hand

${write('what to look up before filling in the blanks.')}

## Judge the answer

${write('signs of a weak answer.')}

## Send next

Send <PromptLink prompt="critique">Critique</PromptLink>. ${write('which prompt after it.')}
`;
}

/** A constraint file with a note in each place to write. */
export function createConstraintFile(title: string, number: number, day: string): string {
  return `---
number: ${number}
title: ${JSON.stringify(title)}
reason: "${write('why one would add it, in one line.')}"
placeholders: [] # blanks of its own, as prompts have them
updated: ${day}
---

~~~prompt
**${title}.** ${write('what it asks of the design, in one to four sentences.')}
~~~
`;
}

/** A prompt as far as files that name it need to know it. */
export interface NamedPrompt {
  slug: string;
  subject: string;
  deliverables: readonly { id: string }[];
}

/** A workflow file that leads through the given prompts, with a note in each place to write. */
export function createWorkflowFile(title: string, number: number, day: string, prompts: readonly NamedPrompt[]): string {
  const steps = prompts.map(({ slug, deliverables }, i) => {
    const next = prompts[i + 1];
    const handover = `
    hands_on: # what the next step takes: ids of deliverables of this prompt, and of a placeholder of the next
      - deliverables: [${deliverables[0]?.id ?? ''}]
        into: ${next?.subject ?? ''}
        how: "${write('how to carry them over, in a sentence.')}"`;
    return `  - id: step-${i + 1} # permanent: readers keep their progress under it
    prompt: ${slug} # any file of content/prompts
    why: "${write('what this step decides here.')}"${next === undefined ? '' : handover}
    done_when: "${write('how the reader can tell that the step is finished.')}"
`;
  });
  return `---
number: ${number}
title: ${JSON.stringify(title)}
summary: "${write('where the path leads, in one sentence of 40 to 160 characters.')}"
steps: # three to seven; the critique is one of them
${steps.join('')}updated: ${day}
---

## Who it is for

${write('who it helps and when. Both sections have 100 to 350 words together.')}

## When it is done

${write('what the reader holds at the end.')}
`;
}

/** A deep dive file with a note in each place to write. `headings` are its sections; it links to two of the given prompts. */
export function createDeepDiveFile(
  title: string,
  hub: string,
  number: number,
  day: string,
  headings: readonly string[],
  prompts: readonly NamedPrompt[],
): string {
  const [first, second = first] = prompts;
  const values = ({ subject }: NamedPrompt): string => `values={{ ${subject}: "${write('a value to fill in.')}" }}`;
  const link = first === undefined ? '' : `\nGo on with <PromptLink prompt="${first.slug}" ${values(first)}>its prompt</PromptLink>.\n`;
  const card = second === undefined ? '' : `\n<PromptCard prompt="${second.slug}" ${values(second)} />\n`;
  return `---
number: ${number} # its place within the hub
title: ${JSON.stringify(title)}
hub: ${hub} # one of content/hubs.yaml
summary: "${write('what the reader takes away, in one sentence of 40 to 160 characters.')}"
sources: # at least three, primary ones first
  - { title: "${write('author, title, year.')}", url: https://example.org/1 }
  - { title: "${write('author, title, year.')}", url: https://example.org/2 }
  - { title: "${write('author, title, year.')}", url: https://example.org/3 }
updated: ${day}
---

${write('what goes wrong without this article, in a paragraph; then 1,200 to 2,500 words in all.')}

${headings.map((heading) => `## ${heading}\n\n${write('this section.')}\n`).join('\n')}
\`\`\`mermaid ${write('what the drawing shows, in one sentence.')}
sequenceDiagram
  participant c as Client
  participant s as Server
  c->>s: Request
  s-->>c: Answer
\`\`\`
${link}${card}`;
}
