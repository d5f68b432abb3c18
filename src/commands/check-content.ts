import { checkContent, formatProblems, readContentFiles } from '../library/check.ts';

const files = readContentFiles('.');
const problems = checkContent(files);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
}
console.log(`${files.length} content files, ${problems.length} problems`);
