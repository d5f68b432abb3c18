import { describe } from 'vitest';
import { readDist } from '../support/site/dist.ts';
import { testLinks } from '../support/site/link-tests.ts';

const site = await readDist();

describe('a site at the root of its host', () => {
  testLinks('/', () => site);
});
