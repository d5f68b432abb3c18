import { createElement, Fragment, memo } from 'react';
import { AnswerDiagram } from './AnswerDiagram.tsx';
import type { Block, Inline } from './answer-tree.ts';

/**
 * One block of an answer as elements that hold only text. No attribute comes from the answer but a list's first number: no address, no
 * name, no style. Each block finds its own direction, and what an override in it turns around ends with it.
 */
export const AnswerBlock = memo(function AnswerBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading':
      return createElement(`h${block.level}`, { dir: 'auto' }, <Inlines inlines={block.children} />);
    case 'paragraph':
      return block.isTight ? (
        <Inlines inlines={block.children} />
      ) : (
        <p dir="auto">
          <Inlines inlines={block.children} />
        </p>
      );
    case 'list': {
      const items = block.items.map(({ isDone, blocks }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's blocks keep their places
        <li key={i} dir="auto" data-task={isDone === undefined ? undefined : true}>
          {isDone !== undefined && <input type="checkbox" disabled checked={isDone} aria-label={isDone ? 'Done' : 'Not done'} />}
          <AnswerBlocks blocks={blocks} />
        </li>
      ));
      return block.start === undefined ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'quote':
      return (
        <blockquote dir="auto">
          <AnswerBlocks blocks={block.blocks} />
        </blockquote>
      );
    case 'table':
      return <AnswerTable {...block} />;
    case 'code':
      return (
        <figure className="answer-code">
          {block.language !== '' && (
            <figcaption>
              <bdi>{block.language}</bdi>
            </figcaption>
          )}
          <section tabIndex={0} aria-label={`Code ${block.number} of the answer`}>
            <pre>
              <code dir="auto">{block.text}</code>
            </pre>
          </section>
        </figure>
      );
    case 'diagram':
      return <AnswerDiagram number={block.number} source={block.text} />;
    case 'rule':
      return <hr />;
    case 'raw':
      return (
        <p className="answer-raw" dir="auto">
          {block.text}
        </p>
      );
  }
});

function AnswerBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's blocks keep their places
    <AnswerBlock key={i} block={block} />
  ));
}

function AnswerTable({ number, head, rows, align }: Extract<Block, { type: 'table' }>) {
  return (
    <section className="answer-table" tabIndex={0} aria-label={`Table ${number} of the answer`}>
      <table>
        <thead>
          <tr>
            {head.map((cell, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text's cells keep their places
              <th key={i} scope="col" dir="auto" data-align={align[i]}>
                <Inlines inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a text's rows keep their places
            <tr key={i}>
              {row.map((cell, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text's cells keep their places
                <td key={j} dir="auto" data-align={align[j]}>
                  <Inlines inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces keep their places
    <Fragment key={i}>{typeof inline === 'string' ? inline : <InlineMark inline={inline} />}</Fragment>
  ));
}

/** Addresses and our own words stand apart, so that an override around them cannot turn them around. */
function InlineMark({ inline }: { inline: Exclude<Inline, string> }) {
  switch (inline.type) {
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <>
          <Inlines inlines={inline.children} />
          {inline.address !== undefined && (
            <>
              {' '}
              <Address address={inline.address} />
            </>
          )}
        </>
      );
    case 'image':
      return (
        <bdi dir="ltr">
          <bdi>{inline.alternative}</bdi>{' '}
          <span className="answer-address">
            (image, not loaded: <Address address={inline.address} />)
          </span>
        </bdi>
      );
    default:
      return createElement(inline.type, null, <Inlines inlines={inline.children} />);
  }
}

function Address({ address }: { address: string }) {
  return (
    <bdi className="answer-address" dir="ltr">
      &lt;<bdi>{address}</bdi>&gt;
    </bdi>
  );
}
