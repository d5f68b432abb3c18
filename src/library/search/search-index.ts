import { createHash } from 'node:crypto';
import { promptPath, toPath } from '../addresses.ts';
import { makeOnce } from '../memo.ts';
import { listFormsInUse, listPrompts } from '../queries/prompts.ts';
import { synonyms } from '../vocabulary.ts';
import { toSearchIndex } from './search-documents.ts';

/** The search data that pages need: the text of `/search-index.json`, and a version that changes with it. */
export interface SearchData {
  json: string;
  version: string;
}

/** The search data of the whole library. */
export const readSearchData: () => Promise<SearchData> = makeOnce(async () => {
  const prompts = await listPrompts();
  const forms = await listFormsInUse();
  const json = JSON.stringify(toSearchIndex(prompts, forms, synonyms, toPath(promptPath('*'))));
  return { json, version: createHash('sha256').update(json).digest('hex').slice(0, 8) };
});
