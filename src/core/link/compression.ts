/**
 * How many bytes are unpacked at a time. Deflate grows up to 1,032 times, and browsers unpack all that went in before anyone can say
 * stop, so this bounds what is unpacked in vain to some 260 kB.
 */
const SLICE = 256;

/** A text as UTF-8 in raw deflate (RFC 1951); undefined in a browser that cannot do it. */
export async function deflateText(text: string): Promise<Uint8Array | undefined> {
  try {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return undefined;
  }
}

/**
 * Unpacks a text. It is not whole where bytes are missing, make no sense, are no UTF-8 or follow the end; `text` is what could be read.
 * Stops soon after `limit` bytes have come out. Never rejects.
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
