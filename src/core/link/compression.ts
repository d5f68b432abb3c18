/**
 * How many bytes are inflated at a time. Deflate expands up to 1,032 times, and browsers inflate all of their input before it can be stopped,
 * so this bounds what is inflated in vain to about 260 kB.
 */
const SLICE = 256;

/** Compresses a text as UTF-8 with raw deflate (RFC 1951); undefined in a browser that cannot. */
export async function deflateText(text: string): Promise<Uint8Array | undefined> {
  try {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return undefined;
  }
}

/**
 * Decompresses a text. `isWhole` is false if bytes are missing, invalid, not UTF-8, or follow the end; `text` is the part that could be read.
 * Stops soon after `limit` bytes of output. Never rejects.
 */
export async function inflateText(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<{ text: string; isWhole: boolean } | 'oversized' | 'unsupported'> {
  let stream: DecompressionStream;
  try {
    stream = new DecompressionStream('deflate-raw');
  } catch {
    return 'unsupported';
  }
  let at = 0;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + SLICE));
      at += SLICE;
      if (at >= bytes.length) controller.close();
    },
  });
  const reader = source.pipeThrough(stream).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      text += decoder.decode(value, { stream: !done });
      if (done) return { text, isWhole: true };
      length += value.length;
      if (length > limit) return 'oversized';
    }
  } catch {
    return { text, isWhole: false };
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
