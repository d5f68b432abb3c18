/** Has the browser save a text as a file. The text goes from memory to disk and nowhere else. */
export function downloadText(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the text over by the time this runs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
