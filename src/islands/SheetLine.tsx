import { Fragment } from 'react';
import { hasItems, type Line, type Piece } from '../prompt/composition.ts';
import { PlaceholderField } from './PlaceholderField.tsx';

interface Props {
  line: Line;
  /** The reader's value of a placeholder; empty where there is none. */
  readValue(key: string): string;
  onChange(key: string, value: string): void;
}

type PlaceholderPiece = Extract<Piece, { type: 'placeholder' }>;

/** One line of the sheet: the template's text with a native field where each placeholder stands. */
export function SheetLine({ line, readValue, onChange }: Props) {
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
      {isDropped && <span className="visually-hidden">Left out: </span>}
      {list && <span className="markers">{repeatMarker(marker, readValue(list.key))}</span>}
      {pieces.map((piece, i) => {
        const key = `${i}`; // Pieces never change places within a line.
        if (piece.type === 'text') return list ? null : <Emphasis key={key} text={piece.text} />;
        const isBlock = list !== undefined || pieces.length === 1;
        return <Blank key={key} piece={piece} isBlock={isBlock} value={readValue(piece.key)} onChange={onChange} />;
      })}
    </div>
  );
}

interface BlankProps extends Pick<Props, 'onChange'> {
  piece: PlaceholderPiece;
  isBlock: boolean;
  value: string;
}

function Blank({ piece, isBlock, value, onChange }: BlankProps) {
  const { key, placeholder, isFilled, isRepeat, text } = piece;
  if (isRepeat) return <span data-unfilled={!isFilled || undefined}>{text}</span>;
  return (
    <>
      <PlaceholderField
        id={key}
        name={key}
        placeholder={placeholder}
        value={value}
        describedBy={`about-${key}`}
        isBlock={isBlock && (placeholder.kind === 'longtext' || placeholder.kind === 'list')}
        onChange={onChange}
      />
      <span id={`about-${key}`} hidden>
        {describe(piece)}
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

/** The bullets of a list's lines, as they will stand in the prompt; empty lines get none. */
function repeatMarker(marker: string, value: string): string {
  return value
    .split('\n')
    .map((item, i) => (item === '' && i > 0 ? '' : marker))
    .join('\n');
}

function describe({ placeholder }: PlaceholderPiece): string {
  const texts = [
    placeholder.optional ? 'Optional.' : '',
    placeholder.help ?? '',
    hasItems(placeholder) ? 'One a line.' : '',
    `For example: ${placeholder.example.split('\n')[0] ?? ''}`,
  ];
  return texts.filter((text) => text !== '').join(' ');
}

/** Bold runs are drawn bold with their asterisks, which are part of what is copied. */
function Emphasis({ text }: { text: string }) {
  return text.split(/(\*\*[^*]+\*\*)/).map((run, i) => {
    const key = `${i}`; // Runs never change places within a text.
    return run.startsWith('**') ? <b key={key}>{run}</b> : <Fragment key={key}>{run}</Fragment>;
  });
}
