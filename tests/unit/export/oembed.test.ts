import { expect, test } from 'vitest';
import { toOembed } from '../../../src/core/export/oembed.ts';

const ADDRESSES = { site: 'https://a.example/', embed: 'https://a.example/embed/x/', image: 'https://a.example/og/x.png' };

test('an oEmbed answer has what the type rich needs, and a thumbnail whole', () => {
  expect(toOembed('SLI/SLO Design', ADDRESSES)).toEqual({
    version: '1.0',
    type: 'rich',
    title: 'SLI/SLO Design',
    provider_name: 'System Design Prompts',
    provider_url: 'https://a.example/',
    cache_age: 604_800,
    thumbnail_url: 'https://a.example/og/x.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: '<iframe src="https://a.example/embed/x/" title="SLI/SLO Design: a prompt to fill in and copy" width="720" height="640" loading="lazy" allow="clipboard-write" referrerpolicy="no-referrer"></iframe>',
    width: 720,
    height: 640,
  });
});

test('a title with marks of HTML in it stays an attribute', () => {
  expect(toOembed('"><script>&', ADDRESSES).html).toContain('title="&quot;&gt;&lt;script&gt;&amp;: a prompt');
});
