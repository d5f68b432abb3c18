type Point = readonly [x: number, y: number];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far from a thing its connection may end: the engine leaves room for arrow heads and crow's feet. */
const NEAR = 10;

const THING = /<g class="(node|entity|class-node|subgraph)" data-id="([^"]*)"[^>]*>\s*([\s\S]*?)(?=<text|<\/g>|<g )/g;
const CONNECTION =
  /<polyline (?=class="(?:edge|er-relationship|class-relationship)" data-(?:from|entity1)="([^"]*)" data-(?:to|entity2)="([^"]*)"[^>]* points="([^"]*)")/g;
const LABEL = /<g (?=class="edge-label" data-from="([^"]*)" data-to="([^"]*)")/g;

/**
 * Checks that each connection in a drawing of the engine begins and ends at the two things that it says it connects. The engine draws
 * those between things of one group, where either stands in a further group, too far off by the place of the outer group: they are put
 * right. Undefined where any connection still ends elsewhere.
 */
export function attachEdges(svg: string): string | undefined {
  const things = [...svg.matchAll(THING)].map(([, kind = '', id = '', shapes = '']) => ({ kind, id, box: findBox(shapes) }));
  const boxes = new Map(things.map(({ id, box }) => [id, box]));
  const groups = things.filter(({ kind }) => kind === 'subgraph').map(({ box }) => box);
  const moved = new Map<string, string>();
  const move = (open: string, from: string, to: string): string => `${open}${moved.get(`${from} ${to}`) ?? ''}`;

  for (const [, from = '', to = '', points = ''] of svg.matchAll(CONNECTION)) {
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (start === undefined || end === undefined) return undefined;
    const path = listPoints(points);
    if (isAttached(path, start, end)) continue;
    const group = groups.filter((box) => holds(box, start) && holds(box, end)).sort((a, b) => a.right - a.left - (b.right - b.left))[0];
    if (group === undefined) return undefined;
    const there = path.map(([x, y]) => [x + group.left, y + group.top] as const);
    if (!isAttached(there, start, end)) return undefined;
    moved.set(`${from} ${to}`, `transform="translate(${group.left} ${group.top})" `);
  }
  return svg.replace(CONNECTION, move).replace(LABEL, move);
}

function isAttached(path: readonly Point[], start: Box, end: Box): boolean {
  return isNear(path[0], start) && isNear(path.at(-1), end);
}

function isNear(point: Point | undefined, box: Box): boolean {
  const [x, y] = point ?? [Number.NaN, Number.NaN];
  return x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR;
}

function holds(outer: Box, inner: Box): boolean {
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;
}

/** The box around all shapes of a thing. */
function findBox(shapes: string): Box {
  const corners = [...shapes.matchAll(/<(\w+) ([^>]*)>/g)].flatMap(([, tag, attributes = '']): Point[] => {
    const read = (name: string): number => Number(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? 0);
    if (tag === 'polygon') return listPoints(/points="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (tag === 'line')
      return [
        [read('x1'), read('y1')],
        [read('x2'), read('y2')],
      ];
    const [x, y] = tag === 'rect' ? [read('x'), read('y')] : [read('cx'), read('cy')];
    const [right, down] = tag === 'rect' ? [read('width'), read('height')] : [read('rx') || read('r'), read('ry') || read('r')];
    const [left, up] = tag === 'rect' ? [0, 0] : [right, down];
    return [
      [x - left, y - up],
      [x + right, y + down],
    ];
  });
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function listPoints(points: string): Point[] {
  return points
    .trim()
    .split(/,?\s+/)
    .map((point) => {
      const [x = Number.NaN, y = Number.NaN] = point.split(',').map(Number);
      return [x, y] as const;
    });
}
