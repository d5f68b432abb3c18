declare global {
  interface Window {
    /** A copy that has begun before its text was there: takes the text, and answers when it is on the clipboard. */
    heldCopy?: ((text: string | Promise<string>) => Promise<void>) | undefined;
  }
}

/** Writes a text to the clipboard that is still being made. Begun within a click, it may end after it in every browser. */
export async function writeLater(text: Promise<string>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}

/** Begins a copy within the click, before the script has come that knows the text and then finds `window.heldCopy`. */
export function holdCopy(): void {
  const written = writeLater(
    new Promise((resolve) => {
      window.heldCopy = (text) => {
        resolve(text);
        return written;
      };
    }),
  );
  written.catch(() => undefined);
}
