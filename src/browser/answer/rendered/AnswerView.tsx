import { useDeferredValue, useMemo } from 'react';
import answerStyles from '../answer.css?url';
import { describeHiddenCharacters } from '../hidden-summary.ts';
import { AnswerBlock } from './AnswerBlocks.tsx';
import { type Block, type AnswerBlock as PlacedBlock, parseAnswer } from './answer-tree.ts';

/** A stretch of the answer, by offsets in its text, in which something that was asked for was found. */
export interface AnswerMark {
  start: number;
  end: number;
  label: string;
  status: 'there' | 'incomplete';
}

interface Props {
  text: string;
  marks: readonly AnswerMark[];
}

/** Blocks that are laid out together once they come near the window. */
const CHUNK = 40;

/**
 * An assistant's answer, read as Markdown and shown as nothing but text: it can load, open, run and name nothing, and cannot reorder
 * the page's own words. Where it cannot be read it is shown as it was pasted.
 */
export function AnswerView({ text, marks }: Props) {
  const blocks = useMemo(() => parseAnswer(text), [text]);
  const hidden = useMemo(() => describeHiddenCharacters(text), [text]);
  return (
    <section className="answer" aria-label="The answer, rendered" data-pagefind-ignore>
      {/* Loaded with this part, and not with every sheet. */}
      <link rel="stylesheet" href={answerStyles} precedence="default" />
      <p className="answer-about">
        This is the text you pasted, not ours. Nothing in it is followed, loaded or run: links and images show their addresses.
      </p>
      {hidden !== undefined && <p className="answer-hidden">{hidden}</p>}
      {blocks === undefined ? (
        <>
          <p className="answer-about">This text could not be read as Markdown in time; it stands here as it was pasted.</p>
          <pre className="answer-pasted" dir="auto">
            {text}
          </pre>
        </>
      ) : (
        <AnswerChunks blocks={blocks} marks={marks} />
      )}
    </section>
  );
}

function AnswerChunks({ blocks, marks }: { blocks: readonly PlacedBlock[]; marks: readonly AnswerMark[] }) {
  const chunks = useMemo(
    () => Array.from({ length: Math.ceil(blocks.length / CHUNK) }, (_, i) => blocks.slice(i * CHUNK, (i + 1) * CHUNK)),
    [blocks],
  );
  // The rest of a long answer is made while the page already answers to the reader.
  const shown = useDeferredValue(chunks, chunks.slice(0, 2));
  // What stands between blocks counts to the next one.
  const beginning = Map.groupBy(marks, ({ start }) => blocks.find(({ end }) => start < end));
  return (
    <div className="answer-body" data-marked={marks.length > 0 || undefined}>
      {shown.map((chunk, i) => (
        <div key={chunk[0]?.start} className="answer-chunk" data-later={i > 0 || undefined}>
          {chunk.map((placed) => (
            <MarkedBlock
              key={placed.start}
              block={placed.block}
              marks={marks.filter(({ start, end }) => start < placed.end && placed.start < end)}
              beginning={beginning.get(placed) ?? []}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface MarkedProps {
  block: Block;
  marks: readonly AnswerMark[];
  /** Those of the marks that begin here. */
  beginning: readonly AnswerMark[];
}

function MarkedBlock({ block, marks, beginning }: MarkedProps) {
  const status = marks.some((mark) => mark.status === 'incomplete') ? 'incomplete' : marks.length > 0 ? 'there' : undefined;
  return (
    <div className="answer-block" data-status={status}>
      {beginning.length > 0 && (
        <ul className="answer-notes">
          {beginning.map((mark) => (
            <li key={`${mark.start} ${mark.label}`} data-status={mark.status}>
              {mark.label}: {mark.status}
            </li>
          ))}
        </ul>
      )}
      <AnswerBlock block={block} />
    </div>
  );
}
