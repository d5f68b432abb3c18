declare global {
  interface Window {
    /** Writes a text to the clipboard that was asked for when `holdCopy` was called. */
    heldCopy?: (text: string | Promise<string>) => Promise<void>;
  }
}

/** Writes a text to the clipboard that is still being made. Begun within a click, it may end after it in every browser. */
export async function writeLater(text: Promise<string>): Promise<void> {
  const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/**
 * Begins a copy within the click, before the script that knows the text has come: `window.heldCopy` then takes the
 * text, once.
 */
export function holdCopy(): void {
  let give: (text: string | Promise<string>) => void;
  const written = writeLater(
    new Promise((resolve) => {
      give = resolve;
    }),
  );
  written.catch(() => undefined);
  window.heldCopy = (text) => {
    give(text);
    return written;
  };
}
