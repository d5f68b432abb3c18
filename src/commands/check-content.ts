import { readAnswers, readContentFiles } from '../library/content/files.ts';
import { ContentError, countProblems, type FileProblem, formatProblems } from '../library/content/problems.ts';

const files = readContentFiles('.');
const answers = readAnswers('.');
const problems = await listProblems();
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
}
console.log(`${files.length} content files, ${answers.length} sample answers, ${countProblems(problems.length)}`);

/** Vocabularies are read as soon as the checks are imported. */
async function listProblems(): Promise<readonly FileProblem[]> {
  try {
    const { checkLibrary } = await import('../library/checks/library.ts');
    return checkLibrary('.', files, answers);
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
