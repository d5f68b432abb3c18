import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Rules for the sources that no linter knows.

/** Whatever makes a string HTML or code. A lint rule knows those of TypeScript; this finds those of Astro's templates too. */
const SINK =
  /set:html|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|(?:set|parse)HTMLUnsafe|srcdoc|document\.write|DOMParser|\beval\(|new Function\b|is:raw/i;

const problems = [...listSinks(), ...listRanges(), ...listDeadLinks()];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function listSinks(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|tsx|astro|mjs|js)$/.test(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, i) => {
          const [sink] = SINK.exec(line) ?? [];
          return sink === undefined ? [] : [`${path}:${i + 1}: "${sink}" lets a string become HTML or code. Build elements instead.`];
        }),
    );
}

/** Versions in package.json that are not exact, which two installs could read differently. */
function listRanges(): string[] {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync('package.json', 'utf8'));
  return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).flatMap(([name, version]) =>
      /^\d+\.\d+\.\d+$/.test(String(version)) ? [] : [`package.json: ${name} is at "${version}". Write the exact version.`],
    ),
  );
}

/** Links of the documentation to files that are not there. */
function listDeadLinks(): string[] {
  const documents = [
    'README.md',
    ...readdirSync('.github', { encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `.github/${name}`),
  ];
  return documents.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\((?!\w+:)([^)#]+)/g)].flatMap(([, target = '']) =>
      existsSync(join(dirname(path), target)) ? [] : [`${path}: "${target}" is not there. Write where the file is now.`],
    ),
  );
}
