import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKED_LANGUAGES, listConfigs } from '../../src/library/checks/deep-dive.ts';
import { readBody } from '../../src/library/content/body.ts';
import { readContentFiles } from '../../src/library/content/files.ts';

/** How the program that reads a configuration is asked whether it accepts it. */
const CHECKS: Readonly<Record<string, (file: string) => readonly string[]>> = {
  nginx: (file) => ['-t', '-q', '-e', 'stderr', '-c', file],
  haproxy: (file) => ['-c', '-f', file],
};

const configs = readContentFiles('.').flatMap(({ path, text }) => listConfigs(readBody(text).code).map((config) => ({ path, ...config })));
const folder = mkdtempSync(join(tmpdir(), 'configs-'));
let refused = 0;
try {
  makeCertificate();
  for (const language of CHECKED_LANGUAGES) {
    const mine = configs.filter((config) => config.language === language);
    if (!isInstalled(language)) {
      console.log(`${language} is not installed: ${mine.length} configurations were not checked.`);
      continue;
    }
    const problems = mine.flatMap(({ path, line, text }) => {
      const file = join(folder, `${language}.conf`);
      writeFileSync(file, `${text}\n`);
      const { status, stderr, stdout } = spawnSync(language, CHECKS[language]?.(file) ?? [], {
        cwd: folder,
        encoding: 'utf8',
        env: withSystemPaths(),
      });
      const said = `${stderr}${stdout}`.replaceAll(file, `${path} from line ${line + 1}`).trim();
      return status === 0 ? [] : [`${path}:${line}:1: ${language} refuses this configuration:\n${said}`];
    });
    for (const problem of problems) console.error(problem);
    console.log(`${language}: ${mine.length} configurations, ${problems.length} refused.`);
    refused += problems.length;
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (refused > 0) process.exitCode = 1;

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore', env: withSystemPaths() });
    return true;
  } catch {
    return false;
  }
}

/** Configurations may name `certs/site.pem`, a certificate with its key: both programs refuse to start without theirs. */
function makeCertificate(): void {
  mkdirSync(join(folder, 'certs'));
  const files = ['key', 'certificate'].map((name) => join(folder, `certs/${name}.pem`)) as [string, string];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=example.org'];
  if (spawnSync('openssl', [...request, '-keyout', files[0], '-out', files[1]]).status !== 0)
    console.log('openssl is not installed: configurations that name certs/site.pem will be refused.');
  else writeFileSync(join(folder, 'certs/site.pem'), files.map((file) => readFileSync(file, 'utf8')).join(''));
}

/** Servers are installed where only an administrator's path looks. */
function withSystemPaths(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env['PATH']}:/usr/local/sbin:/usr/sbin:/sbin` };
}
