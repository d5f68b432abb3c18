import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSecrets, maskSecret } from '../../../src/core/link/secrets.ts';
import { readContentFiles } from '../../../src/library/content/files.ts';
import { readFrontMatter } from '../../../src/library/content/front-matter.ts';
import { constraintSchema } from '../../../src/library/schema/constraint.ts';
import { promptSchema } from '../../../src/library/schema/prompt.ts';
import { LINEAR, measureGrowth } from '../../support/texts/growth.ts';
import { HOSTILE_TEXTS, hostileValue } from '../../support/texts/hostile-values.ts';

/** Looks random and is made up here, so that no scanner of repositories takes these tests for a leak. */
const RANDOM = 'q7Xv2LmZ9aRt4KcW8bYs3NdG6hPf1JeU5oTiB0';
const HEXADECIMAL = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const random = (length: number): string => RANDOM.repeat(4).slice(0, length);

/** What is found in a text: the kind and the stretch itself. */
function listFound(text: string): string[] {
  return findSecrets(text).map(({ offset, length, kind }) => `${kind}: ${text.slice(offset, offset + length)}`);
}

describe('points out', () => {
  test.each([
    ['an AWS access key', `The job uses AKIA${'Q3EG'.repeat(4)} today.`, `AKIA${'Q3EG'.repeat(4)}`],
    ['an AWS access key', `temporary: ASIA${'7QRT'.repeat(4)}`, `ASIA${'7QRT'.repeat(4)}`],
    ['an AWS secret key', `aws_secret_access_key = ${random(40)}`, random(40)],
    ['an AWS secret key', `AWS_SECRET_ACCESS_KEY=${random(40)}`, random(40)],
    ['a GitHub token', `git clone with ghp_${random(36)}`, `ghp_${random(36)}`],
    ['a GitHub token', `GITHUB_TOKEN=gho_${random(36)}`, `gho_${random(36)}`],
    ['a GitHub token', `“ghs_${random(36)}”`, `ghs_${random(36)}`],
    ['a GitHub token', `github_pat_${random(30)}`, `github_pat_${random(30)}`],
    ['a GitLab token', `the runner has glpat-${random(20)}.`, `glpat-${random(20)}`],
    ['a Slack token', `xoxb-${random(24)}`, `xoxb-${random(24)}`],
    [
      'a Slack webhook',
      `alerts go to https://hooks.slack.com/services/T0/B0/${random(24)}`,
      `hooks.slack.com/services/T0/B0/${random(24)}`,
    ],
    ['a Google API key', `maps with AIza${random(35)}`, `AIza${random(35)}`],
    ['a Stripe key', `sk_live_${random(24)} charges cards`, `sk_live_${random(24)}`],
    ['a Stripe key', `rk_live_${random(24)}`, `rk_live_${random(24)}`],
    ['an OpenAI key', `sk-${random(48)}`, `sk-${random(48)}`],
    ['an OpenAI key', `sk-proj-${random(60)}`, `sk-proj-${random(60)}`],
    ['an Anthropic key', `sk-ant-api03-${random(60)}`, `sk-ant-api03-${random(60)}`],
    ['an npm token', `//registry.npmjs.org/:_authToken=npm_${random(36)}`, `npm_${random(36)}`],
    ['a SendGrid key', `SG.${random(22)}.${random(43)}`, `SG.${random(22)}.${random(43)}`],
    ['an Azure key', `AccountName=media;AccountKey=${random(86)}==;EndpointSuffix=core`, `${random(86)}==`],
    ['an Azure key', `SharedAccessKey=${random(43)}=`, `${random(43)}=`],
    [
      'a signed token (JWT)',
      `sends eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${random(43)} in a cookie`,
      `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${random(43)}`,
    ],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIE+/ab12\n-----END', '-----BEGIN PRIVATE KEY-----\nMIIE+/ab12\n'],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----\r\nb3Bl', '-----BEGIN OPENSSH PRIVATE KEY-----\r\nb3Bl'],
    ['an access token', `curl -H "Authorization: Bearer ${random(12)}" https://api.example`, random(12)],
    ['an access token', 'authorization=Basic dXNlcjpwYXNz0', 'dXNlcjpwYXNz0'],
    ['a password in an address', 'DATABASE_URL is postgres://app:hunter2@db/orders', 'postgres://app:hunter2'],
    ['a password in an address', 'redis://:s3cret@cache:6379', 'redis://:s3cret'],
    ['a password', 'password=swordfish', 'swordfish'],
    ['a password', 'Server=db;User Id=sa;Password=Tr0ub4dor!;', 'Tr0ub4dor!'],
    ['a password', 'pwd: hunter2', 'hunter2'],
    ['a password', '{"password": "Tr0ub4dor"}', 'Tr0ub4dor'],
    ['a password', "DB_PASSWORD='correct1horse'", 'correct1horse'],
    ['a password', 'password=Password123', 'Password123'],
    ['a secret', 'client_secret: 8Q~kd93jf', '8Q~kd93jf'],
    ['a secret', 'api_key=9f86d081884c', '9f86d081884c'],
    ['a secret', 'The API key: k3y4b1ll, rotated yearly', 'k3y4b1ll'],
    ['a secret', 'https://api.example/rates?token=h8Kd02ms', 'h8Kd02ms'],
    ['a secret', 'JWT_SECRET=supersecretvalue', 'supersecretvalue'],
    ['a private network address', 'the primary is 10.20.0.7', '10.20.0.7'],
    ['a private network address', 'VPC 10.0.0.0/8 and peers', '10.0.0.0/8'],
    ['a private network address', 'listens on 172.31.4.5:5432.', '172.31.4.5:5432'],
    ['a private network address', '(192.168.1.10)', '192.168.1.10'],
    ['a private network address', 'ULA fd12:3456:789a::1 inside', 'fd12:3456:789a::1'],
    ['a private network address', 'fe80::1ff:fe23:4567:890a', 'fe80::1ff:fe23:4567:890a'],
    ['an internal host name', 'calls billing.internal every minute', 'billing.internal'],
    ['an internal host name', 'Jenkins at ci.build.corp:8080', 'ci.build.corp'],
    ['an internal host name', 'the NAS is nas-2.lan.', 'nas-2.lan'],
    ['an internal host name', 'https://wiki.intranet/pages', 'wiki.intranet'],
    ['an internal host name', 'orders.default.svc.cluster.local', 'orders.default.svc.cluster.local'],
    ['an e-mail address', 'ask mara.klein+ops@lunchbell.de first', 'mara.klein+ops@lunchbell.de'],
    ['an e-mail address', '<ops@eu.tramwick.io>', 'ops@eu.tramwick.io'],
    ['a long random text, perhaps a key', `signing key ${random(38)}`, random(38)],
    ['a long random text, perhaps a key', `digest ${HEXADECIMAL}`, HEXADECIMAL],
  ])('%s in %j', (kind, text, expected) => {
    expect(listFound(text)).toEqual([`${kind}: ${expected}`]);
  });
});

describe('leaves alone', () => {
  test.each([
    ['prose about passwords', 'password hashing with Argon2id, a pepper in the HSM'],
    ['a placeholder for a password', 'password: [password]'],
    ['a placeholder in angle brackets', 'token=<your token>'],
    ['a placeholder in words', 'api_key=your_api_key_here'],
    ['a password to be changed', 'password=changeme'],
    ['a password named after itself', 'connect(password=password, token=token_value)'],
    ['an undecided token', 'token: undecided'],
    ['a token that is described', 'tokens: opaque, 30 min'],
    ['a token that is described by its algorithm', 'token: RS256-signed, 10 min'],
    ['a password that is described by its algorithm', 'password: argon2id'],
    ['a secret that is described', 'secret: stored in Vault'],
    ['a secret that is a number', 'secret: 250,000 of them'],
    ['how many tokens', 'about 3,500 tokens in, 350 tokens out; token limit: 128000'],
    ['a variable of the environment', 'API_KEY=$API_KEY SECRET=#{SECRET} TOKEN={{token}}'],
    ['a look-up in code', 'secret = process.env.SESSION_SECRET_2'],
    ['a call in code', 'token=getToken1(user), password=read_password_2()'],
    ['stars in place of a password', 'password=********'],
    ['a field of an API', '{"password": "string", "token": "string"}'],
    ['a header with a placeholder', 'Authorization: Bearer <token>'],
    ['a header in prose', 'the apps send a bearer token; authorization: scopes per route'],
    ['an address with a placeholder', 'postgres://user:<password>@host/db and postgres://user:password@host/db'],
    ['an address without a password', 'https://docs.example/a:b and postgres://app@db/orders'],
    ['the machine itself', '127.0.0.1:8080 and ::1'],
    ['a version of three parts', 'PostgreSQL 10.2.3'],
    ['a version behind a letter', 'v10.2.3.4'],
    ['a public address', '8.8.8.8, 172.15.0.1, 172.32.0.1 and 192.169.0.1'],
    ['an address of five parts', '10.1.2.3.4'],
    ['a public IPv6 address', '2001:db8::1'],
    ['a time and a ratio', 'fee: 10:30:00, split 172:16:4'],
    ['a host for examples', 'billing.example and billing.internal.example.com'],
    ['a file for one machine', '.env.local, vite.config.local.ts'],
    ['a package of code', 'com.acme.internal.Billing'],
    ['words before a full stop', 'The design is internal. Local caches. Corp. policy'],
    ['an e-mail address for examples', 'you@example.com, ada@shop.example'],
    ['a package with a version', 'react@19.3.1 and @scope/pkg@1.2.x'],
    ['a repository', 'git@github.com:acme/shop.git'],
    ['a handle', 'ask @mara at noon'],
    ['an identifier', 'order 3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['a short commit', 'since 8c2a0dd we retry'],
    ['the digest of an image', `registry/app@sha256:${HEXADECIMAL}`],
    ['the integrity of a package', `sha512-${random(86)}==`],
    ['a long path', 'src/components/SearchDialog2/ResultListItem/index.test.tsx'],
    ['a long name', 'MultiTenantInvoiceReconciliationService2CommandHandlerFactory'],
    ['a long slug', 'how-to-design-a-rate-limiter-for-100k-requests-per-second'],
    ['a name that begins like a key', 'sk-learn-pipeline-for-demand-forecasting, AKIA, ghp_, risk-assessment'],
    ['a key for tests', 'sk_test_ keys only'],
    ['a public key', '-----BEGIN PUBLIC KEY-----'],
    ['a word in base64', 'eyJhbGciOiJIUzI1NiJ9'],
    ['an ARN', 'arn:aws:iam::123456789012:role/deploy-production-eu-central-1'],
    ['a long number', '1234567890'.repeat(5)],
    ['a line of dashes', '-'.repeat(80)],
  ])('%s: %j', (_, text) => {
    expect(listFound(text)).toEqual([]);
  });

  test('every example of the library', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const examples = readContentFiles(root).flatMap(({ path, text }) => {
      if (path.startsWith('content/pages/')) return [];
      const { data } = readFrontMatter(text, path.startsWith('content/prompts/') ? promptSchema : constraintSchema);
      return (data?.placeholders ?? []).map(({ example }) => example);
    });
    expect(examples.length).toBeGreaterThan(300);
    expect(examples.flatMap(listFound)).toEqual([]);
  });
});

describe('several secrets', () => {
  test('come in the order of the text', () => {
    expect(listFound('ops@tramwick.io on 10.0.0.1, password=swordfish, db.internal')).toEqual([
      'an e-mail address: ops@tramwick.io',
      'a private network address: 10.0.0.1',
      'a password: swordfish',
      'an internal host name: db.internal',
    ]);
  });

  test('in one another are one', () => {
    expect(listFound('postgres://app:pa55word@10.0.0.5:5432/orders')).toEqual([
      'a password in an address: postgres://app:pa55word',
      'a private network address: 10.0.0.5:5432',
    ]);
    expect(listFound(`token=ghp_${random(36)}`)).toEqual([`a GitHub token: ghp_${random(36)}`]);
  });

  test('never overlap, and lie within the text, whatever it is', () => {
    const piece = fc.oneof(
      hostileValue.map((text) => text.slice(0, 500)),
      fc.constantFrom('password=', 'token: ', 'a1B2c3D4e5', '10.0.0.1', '@', '.internal', '://', ':', RANDOM, 'sk-', 'eyJhbGciOi', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { offset, length } of findSecrets(text)) {
          if (offset < end || length < 1 || offset + length > text.length) return false;
          end = offset + length;
        }
        return true;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an excerpt', () => {
  test.each([
    ['shows four characters of a long secret', `ghp_${random(36)}`, 'ghp_…'],
    ['shows a third of a short one', 'password=hunter2', 'hu…'],
    ['shows none of what is behind', 'pwd: Tr0ub4dor&3', 'Tr0…'],
  ])('%s', (_, text, expected) => {
    expect(findSecrets(text).map((secret) => maskSecret(text, secret))).toEqual([expected]);
  });
});

/** Beginnings of secrets that never end, which a careless pattern reads again from every character. */
const BEGINNINGS = [
  'a',
  'a1B2',
  'f0',
  'a.',
  'a-',
  'a@',
  'a@a.',
  'a.a@',
  '1.',
  '10.',
  'fd00:',
  ':',
  'eyJ',
  'eyJa-',
  'eyJhbGciOi.',
  'SG.',
  'SG.-',
  'sk-',
  'xoxb-',
  'glpat-',
  'ghp_',
  'password',
  'password=',
  'token: ',
  'token=a(',
  'secret=aaaaaaa(',
  'pwd: a1(',
  'api key',
  'aws_secret',
  'authorization: ',
  'authorization: bearer ',
  '-----BEGIN ',
  '-----BEGIN PRIVATE KEY-----',
  'A',
  'a://',
  'a://a:',
  'a+',
  'a.local.',
  'a.internal-',
  'https://hooks.slack.com/services/',
  'sha256:',
];

test('searches any text in a time that grows with its length', () => {
  expect(measureGrowth([...HOSTILE_TEXTS, ...BEGINNINGS], findSecrets)).toBeLessThan(LINEAR);
});
