import { isSequence, parseGraph } from './drawing.ts';
import type { Graph, GraphEdge } from './graph/graph.ts';
import { parseSequence, type Step } from './sequence.ts';

/** Describes a diagram in sentences, for readers who do not see it. */
export function describeDrawing(text: string): string {
  return isSequence(text) ? describeSequence(text) : describeGraph(parseGraph(text).graph);
}

function describeSequence(text: string): string {
  const { participants, steps } = parseSequence(text).sequence;
  const name = (id: string): string => participants.find((participant) => participant.id === id)?.label ?? id;
  const describe = (step: Step): string => {
    if (step.type === 'message') return `${name(step.from)} to ${name(step.to)}${step.kind === 'lost' ? ', lost' : ''}: ${step.text}.`;
    if (step.type === 'note') return `Note: ${step.text}.`;
    return step.sections.map(({ label, steps: inner }) => `${step.kind} (${label}): ${inner.map(describe).join(' ')}`).join(' Or ');
  };
  return steps.map(describe).join(' ');
}

function describeGraph({ nodes, edges, groups }: Graph): string {
  const name = (id: string): string => [...nodes, ...groups].find((part) => part.id === id)?.label ?? id;
  const isNamed = (id: string): boolean => edges.some(({ from, to }) => from === id || to === id);
  return [
    ...groups.map(
      ({ id, label }) => `${label} holds ${[...groups, ...nodes].flatMap((part) => (part.group === id ? part.label : [])).join(', ')}.`,
    ),
    ...nodes.flatMap(({ id, label, rows, group }) =>
      rows.length > 0
        ? `${label}: ${rows.map((row) => row.filter((cell) => cell !== '').join(' ')).join(', ')}.`
        : isNamed(id) || group !== undefined
          ? []
          : `${label}.`,
    ),
    ...edges.map((edge) => `${describeEnds(edge, name)}${edge.label === '' ? '' : `: ${edge.label}`}.`),
  ].join(' ');
}

function describeEnds({ from, to, ends: [start, end] }: GraphEdge, name: (id: string) => string): string {
  if (end === 'none') return `${name(from)} with ${name(to)}`;
  if (start === 'none') return `${name(from)} to ${name(to)}`;
  return start === 'arrow' ? `${name(from)} to ${name(to)} and back` : `${name(from)} (${start}) to ${name(to)} (${end})`;
}
