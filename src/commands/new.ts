import { writeFileSync } from 'node:fs';
import { readContentFiles } from '../library/content/files.ts';
import { planFile } from '../library/new-file.ts';

const plan = planFile(process.argv.slice(2), readContentFiles('.'), new Date().toISOString().slice(0, 10));
if ('problem' in plan) {
  console.error(plan.problem);
  process.exitCode = 1;
} else {
  writeFileSync(plan.path, plan.text);
  console.log(`${plan.path} is ready. \`npm run check:content\` lists what is left to write; \`npm run dev\` shows the page.`);
}
