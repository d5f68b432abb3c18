import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/library/checks/check.ts';
import { readAnswers, readContentFiles, slugOf } from '../../../src/library/content/files.ts';
import { multiplyPrompts } from '../../support/library/variants.ts';

test('variants of prompts pass the checks of content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'variants-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    const isPrompt = ({ path }: { path: string }) => path.startsWith('content/prompts/');
    const count = readContentFiles(folder).filter(isPrompt).length * 2 + 1;
    multiplyPrompts(folder, count);
    const files = readContentFiles(folder);
    expect(new Set(files.filter(isPrompt).map(slugOf)).size).toBe(count);
    expect(checkContent(files, readAnswers(folder))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
