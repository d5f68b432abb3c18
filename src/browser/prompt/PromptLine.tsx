import type { BlankState } from '../../core/prompt/blank.ts';
import { hasItems, type Line, type Piece } from '../../core/prompt/line.ts';
import type { Placeholder } from '../../core/prompt/placeholder.ts';
import type { Profile } from '../../core/prompt/profile.ts';
import { canBeSaved, describeOrigin } from './blank-state.ts';
import { PlaceholderField } from './fields/PlaceholderField.tsx';
import { OriginActions, type OriginHandlers } from './OriginActions.tsx';

/** The data and actions of the fields in a prompt's lines. */
export interface LineFields extends OriginHandlers {
  /** The blanks by their keys. */
  blanks: ReadonlyMap<string, BlankState>;
  profile: Profile | undefined;
  /** The note on values that a link brought; without it, that they wait to be accepted. */
  linkNote?: string;
  onChange(key: string, value: string): void;
}

interface Props {
  line: Line;
  fields: LineFields;
}

type PlaceholderPiece = Extract<Piece, { type: 'placeholder' }>;

/** One line of a prompt: the template's text with a native field in the place of each placeholder. */
export function PromptLine({ line, fields }: Props) {
  const { pieces, isDropped } = line;
  const text = pieces[0]?.type === 'text' ? pieces[0].text : '';
  const marker = /^\s*(?:\d+\. |[-*+] )/.exec(text)?.[0] ?? '';
  const list = findBulletedList(pieces);
  return (
    <div
      className="line"
      data-dropped={isDropped || undefined}
      data-heading={/^#{1,6} /.test(text) || undefined}
      data-marker={marker.length || undefined}
      data-bulleted={list && true}
    >
      {isDropped && (
        <span className="visually-hidden" translate="yes">
          Left out:{' '}
        </span>
      )}
      {list && <span className="markers">{repeatMarker(marker, fields.blanks.get(list.key)?.value ?? '')}</span>}
      {pieces.map((piece, i) => {
        const key = `${i}`; // Pieces never change places within a line.
        if (piece.type === 'text') return list ? null : <Emphasis key={key} text={piece.text} />;
        const isBlock = list !== undefined || pieces.length === 1;
        return <Blank key={key} piece={piece} isBlock={isBlock} fields={fields} />;
      })}
    </div>
  );
}

function Blank({ piece, isBlock, fields }: { piece: PlaceholderPiece; isBlock: boolean; fields: LineFields }) {
  const { key, placeholder, isFilled, isRepeat, text } = piece;
  if (isRepeat) return <span data-unfilled={!isFilled || undefined}>{text}</span>;
  const blank = fields.blanks.get(key);
  if (blank === undefined) return null;
  const origin = describeOrigin(blank, fields.profile, fields.linkNote);
  return (
    <>
      <PlaceholderField
        id={key}
        name={key}
        placeholder={placeholder}
        value={blank.value}
        origin={blank.origin}
        describedBy={`about-${key}`}
        isBlock={isBlock && (placeholder.kind === 'longtext' || placeholder.kind === 'list')}
        onChange={fields.onChange}
      />
      {(origin !== '' || (fields.profile !== undefined && canBeSaved(blank))) && (
        <span className="origin" translate="yes">
          <span>{origin}</span>
          <OriginActions blank={blank} isTabbable={false} takeFromProfile={fields.takeFromProfile} saveToProfile={fields.saveToProfile} />
        </span>
      )}
      <span id={`about-${key}`} translate="yes" hidden>
        {describe(placeholder, origin)}
      </span>
    </>
  );
}

/** The list that has a line to itself behind a bullet, so that each of its items gets one. */
function findBulletedList(pieces: readonly Piece[]): PlaceholderPiece | undefined {
  const [first, second] = pieces;
  const isBullet = pieces.length === 2 && first?.type === 'text' && /^[-*+] $/.test(first.text);
  return isBullet && second?.type === 'placeholder' && second.placeholder.kind === 'list' ? second : undefined;
}

/** The bullets of a list's lines, as they will be in the prompt; empty lines get none. */
function repeatMarker(marker: string, value: string): string {
  return value
    .split('\n')
    .map((item, i) => (item === '' && i > 0 ? '' : marker))
    .join('\n');
}

function describe(placeholder: Placeholder, origin: string): string {
  const texts = [
    origin,
    placeholder.optional && 'Optional.',
    placeholder.help,
    hasItems(placeholder) && 'One a line.',
    `For example: ${placeholder.example.split('\n')[0] ?? ''}`,
  ];
  return texts.filter(Boolean).join(' ');
}

/**
 * Bold runs are drawn bold with their asterisks, which are part of what is copied. Each run has an element to itself: a page's
 * translator puts text nodes elsewhere, and React could then not insert anything before them.
 */
function Emphasis({ text }: { text: string }) {
  return text.split(/(\*\*[^*]+\*\*)/).map((run, i) => {
    const key = `${i}`; // Runs never change places within a text.
    return run.startsWith('**') ? <b key={key}>{run}</b> : <span key={key}>{run}</span>;
  });
}
