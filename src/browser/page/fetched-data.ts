import type { Reviewer } from '../../core/answer/critique.ts';
import type { CheckedDeliverable } from '../../core/answer/detection/sections.ts';
import type { FollowUp } from '../../core/answer/follow-up.ts';
import {
  type CatalogueConstraint,
  type CatalogueEntry,
  type CatalogueKeyGroup,
  type CataloguePlaceholder,
  type FollowUpFile,
  fromCataloguePlaceholder,
} from '../../core/export/catalogue.ts';
import type { ProfileKeyGroup } from '../../core/prompt/profile.ts';
import type { Constraint, Prompt } from '../../core/prompt/prompt.ts';
import { parseTemplate } from '../../core/prompt/template.ts';
import { fetchJson } from './fetch-json.ts';
import { OtherVersion } from './other-version.ts';
import { hasShape } from './shape.ts';

/** Something with a template, as tools read it. */
interface Written {
  template: string;
  placeholders: readonly CataloguePlaceholder[];
}

const PLACEHOLDER = { id: 'string', label: 'string', kind: 'string', hint: 'string', example: 'string', optional: 'boolean' } as const;
const WRITTEN = { slug: 'string', title: 'string', template: 'string', placeholders: [PLACEHOLDER] } as const;
const ENTRY = {
  subject: 'string',
  prompt: { ...WRITTEN, deliverables: [{ id: 'string', label: 'string' }] },
  detections: {},
  next: [{ slug: 'string', title: 'string' }],
} as const;
const FOLLOW_UPS = {
  followUps: [WRITTEN],
  lenses: [{ id: 'string', title: 'string', summary: 'string', reviewer: 'string', focus: ['string'] }],
} as const;
const CONSTRAINTS = {
  constraints: [{ ...WRITTEN, reason: 'string', conflicts: [{ with: 'string', reason: 'string' }] }],
} as const;
const DETECTION = { titles: ['string'], needs: [{}] } as const;
const KEYS = { groups: [{ id: 'string', title: 'string', summary: 'string', keys: [PLACEHOLDER] }] } as const;

/** The same with its template and placeholders as they are filled in. */
function toFillable<Entry extends Written>({ template, placeholders, ...rest }: Entry) {
  const { parts } = parseTemplate(template);
  const isDeclared = (id: string): boolean => placeholders.some((placeholder) => placeholder.id === id);
  if (!parts.every((part) => part.type === 'text' || isDeclared(part.id))) throw new OtherVersion('A placeholder is not declared.');
  return { ...rest, parts, placeholders: placeholders.map(fromCataloguePlaceholder) };
}

/** Fetches one prompt from its `/prompts/<slug>.json`. */
export function fetchPrompt(url: string): Promise<Prompt> {
  return fetchJson(url, ENTRY, ({ prompt, subject }: CatalogueEntry) => ({ ...toFillable(prompt), subject }));
}

/** The facts of a prompt that only its follow-ups need: how its deliverables are recognized in an answer, and the prompts that come next. */
export interface PromptFacts {
  deliverables: CheckedDeliverable[];
  next: CatalogueEntry['next'];
}

/** Fetches what goes with one prompt from its `/prompts/<slug>.json`. */
export function fetchPromptFacts(url: string): Promise<PromptFacts> {
  return fetchJson(url, ENTRY, toFacts);
}

function toFacts({ prompt, detections, next }: CatalogueEntry): PromptFacts {
  const deliverables = prompt.deliverables.flatMap(({ id, label }) => {
    const detect = detections[id];
    if (detect === undefined) return [];
    if (!hasShape(detect, DETECTION)) throw new OtherVersion('A detection is not as it was.');
    return [{ id, label, detect }];
  });
  return { deliverables, next };
}

/** The follow-ups by their slugs, and the lenses of the critique. */
export interface FollowUps {
  followUps: ReadonlyMap<string, FollowUp>;
  lenses: readonly Reviewer[];
}

/** Fetches the follow-ups from `/follow-ups.json`. */
export function fetchFollowUps(url: string): Promise<FollowUps> {
  return fetchJson(url, FOLLOW_UPS, toFollowUps);
}

function toFollowUps({ followUps, lenses }: FollowUpFile): FollowUps {
  if (lenses.length === 0) throw new OtherVersion('The critique has no lenses.');
  return { followUps: new Map(followUps.map((followUp) => [followUp.slug, toFillable(followUp)])), lenses };
}

/** A constraint with its reason, as lists of constraints show it. */
export interface PickableConstraint extends Constraint {
  reason: string;
}

/** Fetches all constraints from `/constraints.json`. */
export function fetchConstraints(url: string): Promise<PickableConstraint[]> {
  return fetchJson(url, CONSTRAINTS, ({ constraints }: { constraints: CatalogueConstraint[] }) => constraints.map(toFillable));
}

/** Fetches the keys of the profile from `/profile-keys.json`. */
export function fetchProfileKeys(url: string): Promise<ProfileKeyGroup[]> {
  return fetchJson(url, KEYS, ({ groups }: { groups: CatalogueKeyGroup[] }) =>
    groups.map((group) => ({ ...group, keys: group.keys.map(fromCataloguePlaceholder) })),
  );
}
