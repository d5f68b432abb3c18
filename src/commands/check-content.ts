import { checkContent, formatProblems, readAnswers, readContentFiles } from '../library/checks/check.ts';

const files = readContentFiles('.');
const answers = readAnswers('.');
const problems = checkContent(files, answers);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
}
console.log(`${files.length} content files, ${answers.length} sample answers, ${problems.length} problems`);
