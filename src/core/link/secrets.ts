/** A range of a text that its writer may not want to send to others. */
export interface Secret {
  /** In UTF-16 units, like the length. */
  offset: number;
  length: number;
  /** The kind of secret with its article: `a GitHub token`. */
  kind: string;
}

/** A value after a name: without the brackets, `$` and `*` of placeholders and calls. */
const VALUE = '[^\\s"\'`<>()[\\]{}$&,;*…]';
const END = '(?=["\'`\\s<>)\\]}&,;]|$)';

/**
 * A name and its value. Directly after `=` that is any value except words joined into a name; elsewhere, as in prose, only one with letters and
 * digits that is not the name of an algorithm.
 */
function assignment(names: string): RegExp {
  const tight = `=["'\`]?(?![a-z]+[._-][a-z._-]*${END})`;
  const loose = `["'\`]?\\s{0,3}[:=]\\s{0,3}["'\`]?(?=${VALUE}{0,99}\\d)(?=${VALUE}{0,99}[a-z])(?!argon|pbkdf|oauth|[a-z]{2,3}-?\\d{3})`;
  const placeholder = `your|xxx|[a-z]+\\.[a-z]|(?:some|change|example|redacted|undecided|undefined|password|secret|token)[a-z_-]*${END}`;
  return new RegExp(`(?:${names})(?:${tight}|${loose})(?!${placeholder})(${VALUE}{6,200})${END}`, 'dgi');
}

/**
 * The patterns of secrets; the first group, if any, is the secret. Of two matches at the same offset the first in this list counts. Every
 * pattern reads a text once: an unbounded repetition can only start at the start of a run of its characters.
 */
const PATTERNS: readonly { kind: string; pattern: RegExp; accepts?: (text: string) => boolean }[] = [
  { kind: 'a private key', pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\w+/=\s]*/dg },
  { kind: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/dg },
  { kind: 'an AWS secret key', pattern: /aws\w{0,9}secret\w{0,12}["']?\s{0,3}[:=]\s{0,3}["']?([a-z\d+/]{40})(?![\w+/])/dgi },
  { kind: 'a GitHub token', pattern: /\b(?:gh[oprsu]_[A-Za-z\d]{36,}|github_pat_\w{22,})/dg },
  { kind: 'a GitLab token', pattern: /\bglpat-[\w-]{20,}/dg },
  { kind: 'a Slack token', pattern: /\bxox[a-z]-[\w-]{10,}/dg },
  { kind: 'a Slack webhook', pattern: /\bhooks\.slack\.com\/services\/[\w/]{20,}/dg },
  { kind: 'a Google API key', pattern: /\bAIza[\w-]{35}/dg },
  { kind: 'a Stripe key', pattern: /\b[rs]k_live_\w{16,}/dg },
  { kind: 'an Anthropic key', pattern: /\bsk-ant-[\w-]{20,}/dg },
  { kind: 'an OpenAI key', pattern: /\bsk-(?=[\w-]{0,40}\d)(?=[\w-]{0,40}[A-Z])[\w-]{32,}/dg },
  { kind: 'an npm token', pattern: /\bnpm_[A-Za-z\d]{36}\b/dg },
  { kind: 'a SendGrid key', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/dg },
  { kind: 'an Azure key', pattern: /\b(?:Account|SharedAccess)Key=([\w+/]{20,}={0,2})/dg },
  { kind: 'a signed token (JWT)', pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]+)?/dg },
  {
    kind: 'an access token',
    pattern: /\bauthorization["']?\s{0,3}[:=]\s{0,3}["']?(?:bearer|basic|token)\s{1,3}(?=\S{0,99}\d)([\w.~+/=-]{8,})/dgi,
  },
  {
    kind: 'a password in an address',
    pattern: /(?<![\w.+-])[a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@]{0,64}:(?![<[{$*]|password@)[^\s/@]{1,99}(?=@)/dgi,
  },
  { kind: 'a password', pattern: assignment('password|passwd|passphrase|pwd') },
  { kind: 'a secret', pattern: assignment('secret(?:[_-]?(?:access[_-]?)?key)?|(?:api|access|private)[ _-]?key|token') },
  {
    kind: 'a private network address',
    pattern:
      /(?<![\w.])(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d{1,3}){2}(?!\.?\d)(?:\/\d{1,2}|:\d{1,5})?|(?<![\w:])(?:f[cd][\da-f]{2}|fe[89ab][\da-f])(?::[\da-f]{0,4}){2,7}(?![\w:])/dgi,
  },
  {
    kind: 'an e-mail address',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@(?!example\.)[a-z\d.-]{0,250}\.(?!example|test|invalid)[a-z]{2,24}(?!\w|[.:-]\w)/dgi,
  },
  { kind: 'an internal host name', pattern: /(?<![\w.@-])[a-z\d][a-z\d.-]*\.(?:internal|local|corp|lan|intranet)(?!\w|[.-]\w)/dgi },
  { kind: 'a long random text, perhaps a key', pattern: /(?<![\w+/-]|sha\d{1,3}:)(?!sha\d{1,3}-)[\w+/-]{32,}/dg, accepts: isRandom },
];

/** Finds what looks like a secret, in order and without overlaps. It errs in both directions: use it for a hint, not as a filter. */
export function findSecrets(text: string): Secret[] {
  const found = PATTERNS.flatMap(({ kind, pattern, accepts }) =>
    [...text.matchAll(pattern)].flatMap(({ indices }) => {
      const [offset, end] = indices?.[1] ?? indices?.[0] ?? [0, 0];
      return accepts?.(text.slice(offset, end)) === false ? [] : [{ offset, length: end - offset, kind }];
    }),
  ).sort((a, b) => a.offset - b.offset);
  let end = 0;
  return found.filter(({ offset, length }) => {
    const isFree = offset >= end;
    if (isFree) end = offset + length;
    return isFree;
  });
}

/** The first characters of a secret, at most four and at most a third of it, with an ellipsis. */
export function maskSecret(text: string, { offset, length }: Secret): string {
  return `${text.slice(offset, offset + Math.min(4, Math.floor(length / 3)))}…`;
}

/** True for 40 or more hexadecimal digits, and for upper case, lower case and digits that alternate as often as in random text. */
function isRandom(text: string): boolean {
  if (/^[\da-f]+$/i.test(text)) return text.length >= 40 && /\d/.test(text) && /[a-f]/i.test(text);
  const changes = text.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text) && changes > text.length * 0.45;
}
