/** The first bytes of a piece: compressed, or as a server has unpacked it. */
const BEGINNINGS = ['\x1f\x8b', 'pa'];

/**
 * Notes from here on whether a piece of Pagefind's index is missing or spoiled. Pagefind itself takes such a piece for an empty one, and so
 * finds nothing.
 */
export function watchPieces(scriptUrl: string): { haveFailed: boolean } {
  const pieces = { haveFailed: false };
  const { origin, pathname } = new URL(scriptUrl, location.href);
  const folder = origin + pathname.replace(/[^/]*$/, 'index/');
  const ask = window.fetch;
  window.fetch = async (input, init) => {
    const isPiece = new URL(String(input), location.href).href.startsWith(folder);
    if (!isPiece) return ask(input, init);
    const response = await ask(input, init).catch(() => Response.error());
    if (!(await isWhole(response.clone()))) pieces.haveFailed = true;
    return response;
  };
  return pieces;
}

async function isWhole(response: Response): Promise<boolean> {
  if (!response.ok) return false;
  const [first = 0, second = 0] = new Uint8Array(await response.arrayBuffer());
  return BEGINNINGS.includes(String.fromCharCode(first, second));
}
