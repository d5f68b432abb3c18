declare module 'subset-font' {
  /** Cuts a font down to some characters; the buffer is a font file of the target format. */
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { targetFormat: 'woff2'; variationAxes: Record<string, { min: number; max: number }>; noLayoutClosure: boolean },
  ): Promise<Uint8Array>;
}
