/** What data has at least: a type by its name, a list of one shape, or an object with these fields. */
export type Shape = 'string' | 'number' | 'boolean' | readonly [Shape] | { readonly [field: string]: Shape };

/** Whether data has a shape. */
export function hasShape(data: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return typeof data === shape;
  if (isList(shape)) return Array.isArray(data) && data.every((item) => hasShape(item, shape[0]));
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(shape).every(([field, wanted]) => hasShape((data as Record<string, unknown>)[field], wanted));
}

const isList = (shape: Exclude<Shape, string>): shape is readonly [Shape] => Array.isArray(shape);
