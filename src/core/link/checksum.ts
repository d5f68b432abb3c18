/** The CRC-32 of a text's UTF-8, as in gzip (RFC 1952), in 8 lower-case hexadecimal digits. It finds accidents, not attacks. */
export function computeChecksum(text: string): string {
  let crc = -1;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}
