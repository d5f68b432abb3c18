import { listMissingPackages, startWebKit, type WebKit } from '../support/engines/webkit.ts';
import { serveSite } from '../support/site/server.ts';

/** Taps what copies in WebKitGTK, with scripts and data that take 150 ms, and compares what is then on the clipboard. The argument is the number of tries. */
const TRIES = Number(process.argv[2] ?? 5);
const LATENCY = 150;
const PORT = 4000 + (process.pid % 4000);

interface Trial {
  name: string;
  path: string;
  /** The element that is tapped. */
  button: string;
  /** A part of what has to be on the clipboard. */
  text: string;
  /** What the reader does before the tap. */
  prepare?(webkit: WebKit): Promise<void>;
}

const COPY = 'button[data-status]';

const TRIALS: readonly Trial[] = [
  { name: 'the prompt, before its script', path: '/prompts/critique/', button: `.rail ${COPY}`, text: '# Critique of [' },
  {
    name: 'the prompt, filled in before its script',
    path: '/prompts/critique/',
    button: `.rail ${COPY}`,
    text: '# Critique of Ferries\n',
    async prepare(webkit) {
      await webkit.run('document.querySelector("textarea[name=system]").value = "Ferries"');
    },
  },
  {
    name: 'the prompt, with derived numbers on their way',
    path: '/prompts/full-system-design/',
    button: `.rail ${COPY}`,
    text: '21.6 min',
    async prepare(webkit) {
      await webkit.run('document.querySelector("[name=availability]").focus()');
      await webkit.wait('return document.querySelector("astro-island:not([ssr])") !== null');
      await webkit.type('99.95 %');
    },
  },
  { name: 'a row of the register', path: '/', button: '[data-copy="critique"]', text: '# Critique of [' },
  { name: 'a card in an article', path: '/deep-dives/indexing/', button: '[data-prompt-card] button', text: '# ' },
  { name: 'a prompt in a frame', path: '/embed/critique/', button: COPY, text: '# Critique of [' },
];

const missing = listMissingPackages();
if (missing.length > 0) {
  console.error(`WebKitGTK cannot be driven here. On Debian: apt-get install ${missing.join(' ')}`);
  process.exit(1);
}
const server = await serveSite({ latency: LATENCY, headers: { 'cache-control': 'no-store' } });
const webkit = await startWebKit(PORT);
console.log(`WebKitGTK ${webkit.version}, ${LATENCY} ms for each script and each file of data, ${TRIES} tries`);
let failures = 0;
try {
  for (const trial of TRIALS) {
    const problems: string[] = [];
    for (let i = 0; i < TRIES; i += 1) {
      const problem = await tryTap(trial).catch(({ message }: Error) => message);
      if (problem !== undefined) problems.push(problem);
    }
    failures += problems.length;
    console.log(
      `${TRIES - problems.length} of ${TRIES} first taps copied ${trial.name}${problems[0] === undefined ? '' : `: ${problems[0]}`}`,
    );
  }
} finally {
  await webkit.close();
  server.close();
}
process.exit(failures === 0 ? 0 : 1);

/** Answers with what went wrong. */
async function tryTap({ path, button, text, prepare }: Trial): Promise<string | undefined> {
  await webkit.open(`${server.origin}/robots.txt`);
  await webkit.run('localStorage.clear(); indexedDB.deleteDatabase("system-design-prompts")');
  await webkit.open(`${server.origin}${path}`);
  await prepare?.(webkit);
  await webkit.wait('return getComputedStyle(document.querySelector(arguments[0])).visibility === "visible"', button);
  await webkit.tap(button);
  const status = await webkit.wait<string>(
    'const status = document.querySelector(arguments[0]).dataset.status; return status !== "idle" && status',
    button,
  );
  if (status !== 'copied') return status;
  await webkit.open(`${server.origin}/robots.txt`);
  const copied = await webkit.readClipboard();
  return copied.includes(text) ? undefined : `The clipboard holds “${copied.slice(0, 60)}”.`;
}
