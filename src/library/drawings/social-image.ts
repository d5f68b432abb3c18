import { readFile } from 'node:fs/promises';
import { type Node, Renderer } from '@takumi-rs/core';
import { widthOfText } from './drawing-text.ts';
import type { DrawnGraph, Point } from './graph/graph-layout.ts';
import { toOutline } from './graph/node-shape.ts';

/** The parts of a link preview. */
export interface SocialImage {
  /** Small capitals above the title. */
  caption: string;
  title: string;
  summary: string;
  /** Right of the caption, as `03 / 26`. */
  mark?: string;
  schematic?: DrawnGraph;
}

/** Pixels; the size that link previews expect. */
const WIDTH = 1200;
const HEIGHT = 630;

const SHEET = '#0e2b4f';
const INK = '#f0f5fb';
const QUIET = '#b4c8e0';
const HAIRLINE = '#2f527f';
const DRAWING = { width: 1000, height: 210 };

const renderer = new Renderer();
const fonts = Promise.all(['archivo', 'jetbrains-mono'].map((name) => readFile(`src/styles/fonts/${name}.woff2`)));

/** Draws a link preview as a PNG of 1200 by 630 pixels. */
export async function drawSocialImage({ caption, title, summary, mark, schematic }: SocialImage): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = schematic === undefined ? [] : [drawSchematic(schematic)];
  const page = box({ width: WIDTH, height: HEIGHT, padding: 36, backgroundColor: '#0a2240', fontFamily: 'Archivo', color: INK }, [
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        border: `2px solid ${QUIET}`,
        backgroundColor: SHEET,
        padding: 40,
      },
      [
        box({ justifyContent: 'space-between' }, [label(caption), label(mark ?? '')]),
        box({ flexDirection: 'column' }, [
          write(title, { fontSize: title.length > 32 ? 56 : 68, fontWeight: 700, lineHeight: 1.1 }),
          write(summary, { fontSize: 28, lineHeight: 1.35, color: QUIET, marginTop: 14 }),
        ]),
        ...drawing,
        box({ justifyContent: 'space-between', borderTop: `1px solid ${HAIRLINE}`, paddingTop: 18 }, [
          write('System Design Prompts', { fontSize: 26, fontWeight: 700 }),
          label('Fill in · copy · follow up'),
        ]),
      ],
    ),
  ]);
  const png = await renderer.render(page, { width: WIDTH, height: HEIGHT, format: 'png', fonts: await fonts });
  return new Uint8Array(png);
}

function drawSchematic({ width, height, groups, nodes, edges }: DrawnGraph): Node {
  const scale = Math.min(1.5, DRAWING.width / width, DRAWING.height / height);
  const px = (value: number): number => Math.round(value * scale * 10) / 10;
  const zones = groups.map(({ x, y, width: w, height: h }) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#123258"/>`);
  const shapes = nodes.map(({ shape, lines, cells, ...at }) => {
    const fill = shape === 'stadium' || shape === 'hexagon' ? '#163a66' : SHEET;
    return `<path d="${toOutline(shape, at)}" fill="${fill}"/>`;
  });
  const lines = edges.map(({ points, stroke, ends: [start, end] }) => {
    const path = points.map(({ x, y }) => `${x},${y}`).join(' ');
    const look = stroke === 'dashed' ? ' stroke-dasharray="5 4"' : stroke === 'thick' ? ' stroke-width="2.6"' : '';
    const heads = `${start === 'arrow' ? drawArrow(points.toReversed()) : ''}${end === 'arrow' ? drawArrow(points) : ''}`;
    return `<polyline points="${path}" fill="none"${look}/>${heads}`;
  });
  const drawn = [...zones, ...lines, ...shapes].join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${width + 4} ${height + 4}" stroke="${QUIET}" stroke-width="1.4">${drawn}</svg>`;
  const at = (x: number, y: number, w: number, h: number, text: string): Node =>
    box({ position: 'absolute', left: px(x), top: px(y), width: px(w), height: px(h), alignItems: 'center', justifyContent: 'center' }, [
      write(text, { fontFamily: 'JetBrains Mono', fontSize: px(12) }),
    ]);
  return box({ position: 'relative', width: px(width), height: px(height), alignSelf: 'center' }, [
    {
      type: 'image',
      src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      style: { position: 'absolute', left: 0, top: 0, width: px(width), height: px(height) },
    },
    ...groups.map(({ title: { text, x, y } }) => at(x, y - 7, widthOfText(text, 12), 14, text)),
    ...nodes.flatMap(({ lines: said, x, width: w }) => said.map(({ text, y }) => at(x, y - 7, w, 14, text))),
  ]);
}

/** The head points the way of the last stretch. */
function drawArrow(points: readonly Point[]): string {
  const [from, to] = points.slice(-2);
  if (from === undefined || to === undefined) return '';
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return `<path d="M-7 -4 L0 0 L-7 4" fill="none" transform="translate(${to.x} ${to.y}) rotate(${angle})"/>`;
}

type Style = NonNullable<Node['style']>;

function box(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

function write(text: string, style: Style): Node {
  return { type: 'text', text, style };
}

function label(text: string): Node {
  return write(text.toUpperCase(), { fontFamily: 'JetBrains Mono', fontSize: 22, letterSpacing: 1, color: QUIET });
}
