import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../../src/core/link/share-link.ts';
import { findSite, makeFrameAddress } from '../../../src/embed/frame-address.ts';

const BUILT_FOR = 'https://built.example/';

describe('the site that a script comes from', () => {
  test.each([
    ['https://a.example/embed/v1.js', 'https://a.example/'],
    ['https://a.example/embed.js', 'https://a.example/'],
    ['https://a.example/some/base/embed/v1.js?x=1', 'https://a.example/some/base/'],
    ['http://localhost:4321/embed.js#x', 'http://localhost:4321/'],
    ['https://docs.example/assets/bundle.js', BUILT_FOR],
    ['', BUILT_FOR],
  ])('%s is from %s', (address, site) => {
    expect(findSite(address, BUILT_FOR)).toBe(site);
  });
});

describe('the address of a frame', () => {
  test('has the theme in its query and nothing else', async () => {
    expect(await makeFrameAddress(BUILT_FOR, 'critique', new Map(), 'dark')).toEqual({
      type: 'address',
      address: 'https://built.example/embed/critique/?theme=dark',
    });
  });

  test.each([['short'], ['long '.repeat(2000)]])('carries values in its fragment, as a share link', async (worry) => {
    const values = new Map([['worry', worry]]);
    const made = await makeFrameAddress(BUILT_FOR, 'critique', values, 'light');
    const url = new URL(made.type === 'address' ? made.address : '');
    expect(url.search).toBe('?theme=light');
    expect(await decodeLink(url.hash.slice(1))).toMatchObject({ type: 'draft', draft: { values } });
  });

  test('is none for values that no link can carry', async () => {
    expect(await makeFrameAddress(BUILT_FOR, 'critique', new Map([['Not an id', 'x']]), 'light')).toMatchObject({ type: 'problem' });
  });
});
