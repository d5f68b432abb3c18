import { useEffect, useMemo, useRef, useState } from 'react';
import { useLoaded } from '../../page/useLoaded.ts';
import { type Inks, paintDiagram, readInks, watchTheme } from './diagram-inks.ts';
import { readMermaid } from './read-mermaid.ts';

interface Props {
  /** Which of the answer's diagrams it is. */
  number: number;
  /** As it stands in the answer, in Mermaid. */
  source: string;
}

type Drawing = { status: 'drawing' } | { status: 'drawn'; svg: string; nodes: number } | { status: 'failed'; problem: string };

/**
 * A Mermaid diagram of an answer, as an image in the page's colours with its source below. Where it cannot be drawn whole, the source
 * stands alone and a sentence says why.
 */
export function AnswerDiagram({ number, source }: Props) {
  const probe = useRef<HTMLSpanElement>(null);
  const drawing = useDrawing(source);
  const [inks, setInks] = useState<Inks>();
  useEffect(() => {
    const read = (): void => setInks(probe.current === null ? undefined : readInks(probe.current));
    read();
    return watchTheme(read);
  }, []);
  const src = useMemo(
    () => (drawing.status === 'drawn' && inks !== undefined ? paintDiagram(drawing.svg, inks) : undefined),
    [drawing, inks],
  );
  return (
    <figure className="answer-diagram">
      <span ref={probe} className="answer-inks" hidden />
      {drawing.status === 'drawing' && <p>Drawing …</p>}
      {drawing.status === 'failed' && (
        <p data-status="failed">
          This diagram could not be drawn here: <bdi>{drawing.problem}</bdi>. Its source is below.
        </p>
      )}
      {drawing.status === 'drawn' && src !== undefined && (
        <section tabIndex={0} aria-label={`Diagram ${number} of the answer`}>
          <img src={src} alt={`Diagram of the answer, ${drawing.nodes} ${drawing.nodes === 1 ? 'node' : 'nodes'}: its source is below`} />
        </section>
      )}
      <details open={drawing.status === 'failed'}>
        <summary>Source of diagram {number}</summary>
        <section tabIndex={0} aria-label={`Source of diagram ${number} of the answer`}>
          <pre>
            <code dir="auto">{source}</code>
          </pre>
        </section>
      </details>
    </figure>
  );
}

/** Draws once the source is read and, where it is needed, the engine is there; between two drawings the page gets its turn. */
function useDrawing(source: string): Drawing {
  const diagram = useMemo(() => readMermaid(source), [source]);
  const { value: engine, status, load } = useLoaded(() => import('./draw-mermaid.ts'));
  const [drawing, setDrawing] = useState<Drawing>({ status: 'drawing' });
  useEffect(() => {
    if (diagram.type === 'unreadable') setDrawing({ status: 'failed', problem: diagram.problem });
    else if (diagram.type === 'drawn') setDrawing({ status: 'drawn', svg: diagram.svg, nodes: diagram.nodes });
    else if (engine === undefined) {
      setDrawing({ status: 'drawing' });
      load();
    } else {
      const { reading } = diagram;
      const timer = setTimeout(() => {
        const svg = engine.drawReading(reading);
        setDrawing(
          svg === undefined
            ? { status: 'failed', problem: 'something would be missing from the drawing' }
            : { status: 'drawn', svg, nodes: reading.nodes },
        );
      });
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [diagram, engine, load]);
  return status === 'failed' && diagram.type === 'readable'
    ? { status: 'failed', problem: 'the part of the page that draws it did not load' }
    : drawing;
}
