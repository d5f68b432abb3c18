/** The slug of a title: `AI/ML System` becomes `ai-ml-system`. Empty when the title has no letter or digit of the Latin alphabet. */
export function toSlug(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** A prompt file that passes every check, with a note in each place to fill. `day` is as 2026-11-23. */
export function createPromptFile(title: string, number: number, day: string): string {
  return `---
number: ${number}
title: ${JSON.stringify(title)}
category: core # one of content/categories.yaml
summary: What the reader gets, in one sentence of 60 to 140 characters.
deliverables: # what the template asks for at its end: same words, same order
  - id: architecture-diagram
    label: Architecture diagram
    form: diagram
    detect: # how to tell that an answer holds it; try it with npm run check:answer
      needs:
        - { code: [mermaid] }
  - id: decisions
    label: Decisions and reversals
    form: decision
    detect:
      titles: [key decisions]
      needs:
        - { table: [decision, options, because / reason, change] }
subject: system # the placeholder that names what is designed
placeholders:
  - id: system
    label: System
    kind: text # text, longtext, number, quantity, select, multiselect or list
    hint: system in one line
    profile: product # the key of content/profile-keys.yaml that asks for the same fact, if there is one
    example: A booking service for shared workshops
  - id: p99_latency
    label: P99 latency
    kind: quantity
    unit: ms
    options: [ms, s]
    hint: slowest acceptable answer
    profile: p99_latency
    optional: true
    example: 250 ms
technologies: []
keywords: []
related: [full-system-design]
schematic:
  caption: One sentence that says what the drawing shows.
  flowchart: |
    flowchart LR
      client([Client]) --> service[Service]
      service --> store[(Store)]
updated: ${day}
---

~~~prompt
# ${title} for {{system}}

## What is given

- P99 latency: {{p99_latency}}

## What to work out

Say what to weigh and how to decide. State assumptions, give them numbers, and compare at least two options before choosing one.

## What to return

1. **Architecture diagram**: Mermaid.
2. **Decisions and reversals**: a table with the columns decision, options compared, chosen because, what would change it.
~~~

## When to reach for it

When it helps, and when another prompt does.

## Have at hand

What to look up before filling in the blanks.

## Judge the answer

Three signs of a weak one.

## Send next

Send <PromptLink prompt="critique">Critique</PromptLink>.
`;
}

/** The sample answer of a prompt file as `createPromptFile` makes it. */
export function createAnswerFile(): string {
  return `## Architecture diagram

\`\`\`mermaid
flowchart LR
  client([Client]) --> service[Service]
  service --> store[(Store)]
\`\`\`

## Decisions and reversals

| Decision | Options compared | Chosen because | What would change it |
| --- | --- | --- | --- |
| One store | one, one a tenant | 40 tenants | a tenant with rules of its own |
`;
}

/** A deep dive that passes every check but that of its length, with a note in each place to fill. `headings` are its sections. */
export function createDeepDiveFile(title: string, hub: string, number: number, day: string, headings: readonly string[]): string {
  return `---
number: ${number} # its place within the hub
title: ${JSON.stringify(title)}
hub: ${hub} # one of content/hubs.yaml
summary: What the reader takes away, in one sentence of 60 to 140 characters.
keywords: []
sources: # at least three, primary ones first
  - { title: "Author, Title, year", url: https://example.org/1 }
  - { title: "Author, Title, year", url: https://example.org/2 }
  - { title: "Author, Title, year", url: https://example.org/3 }
updated: ${day}
---

Say in a paragraph what goes wrong without this article. Then 1,200 to 2,500 words.

${headings.map((heading) => `## ${heading}\n\nText.\n`).join('\n')}
\`\`\`mermaid A sentence that says what the drawing shows.
sequenceDiagram
  participant c as Client
  participant s as Server
  c->>s: Request
  s-->>c: Answer
\`\`\`

Go on with <PromptLink prompt="full-system-design" values={{ product: "A booking service for shared workshops" }}>a design of the whole</PromptLink>.

<PromptCard prompt="caching-strategy-design" values={{ system: "A booking service for shared workshops" }} />
`;
}
