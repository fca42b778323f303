import type { Chance } from '../world/random.ts'

/*
 * What nobody types. Marks between @@ are put into the body as bytes that JSON.stringify cannot make (spoil.ts). Nothing here may
 * look like a message of the database or of our own code: it could be shown again to whoever typed it.
 */

/** Markup that must never be markup in a page: found unescaped, it is one. */
export const MARKUP = '<img src=x onerror=zqfuzz()>'
/** In every text that is sent, and in no line of the log. */
export const CANARY = 'zqfuzzcanary'

const long = 'å'.repeat(50_000)

export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  `${CANARY}\u0000x`,
  '\ud800',
  'x\udfff',
  '\u202e\u200b\ufeff',
  `'; drop table entry; --`,
  `' or 1=1) --`,
  `$1::int`,
  '%00',
  `${CANARY}\r\nset-cookie: zq=1`,
  `${CANARY}\u001b[2J\n{"level":60}`,
  MARKUP,
  `"><script>zqfuzz()</script>`,
  `\${7*7}{{7*7}}#{7*7}`,
  '../../../../etc/passwd',
  '=1+1',
  '＝1+1',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '0x10',
  '9'.repeat(400),
  '-9223372036854775809',
  '2147483648',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '+275760-09-13',
  '-271821-04-20T00:00:00Z',
  '2026-11-22T25:61:61Z',
  '25:00',
  'true',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  'not-an-id',
  'a'.repeat(100_000),
  long,
  `${' '.repeat(50_000)}x`,
  'a@'.repeat(25_000),
  '1 '.repeat(50_000),
  '-'.repeat(50_000),
  '𝒳'.repeat(10_000),
  'e\u0301'.repeat(20_000),
  '\n'.repeat(20_000),
]

const deep = (depth: number): unknown => {
  let made: unknown = 'x'
  for (let level = 0; level < depth; level++) made = level % 2 === 0 ? [made] : { x: made }
  return made
}

const odd: readonly ((chance: Chance) => unknown)[] = [
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -1,
  () => 1.5,
  () => 2_147_483_648,
  () => Number.MAX_SAFE_INTEGER,
  () => Number.MAX_VALUE,
  () => Number.MIN_VALUE,
  () => '@@1e999@@',
  () => '@@-1e999@@',
  () => '@@bytes@@',
  () => [],
  () => ({}),
  () => [null],
  () => [[]],
  () => ['a', ['b', { c: 'd' }]],
  () => ({ $ne: null }),
  () => ({ toString: 'x', valueOf: 'x', length: -1 }),
  () => ({ '@@proto@@': { polluted: CANARY } }),
  () => ({ constructor: { prototype: { polluted: CANARY } } }),
  () => ({ then: 'x', toJSON: 'x', constructor: null }),
  () => ({ length: 1e9, 0: 'x' }),
  () => Array.from({ length: 2000 }, () => 'x'),
  () => Array.from({ length: 300 }, (_each, place) => ({ place })),
  (chance) => deep(chance.pick([3, 50, 2000])),
]

/** A value no field expects. */
export const hostileValue = (chance: Chance): unknown =>
  chance.happens(0.6) ? chance.pick(hostileTexts) : chance.pick(odd)(chance)

/** Fields nobody asked for. */
export const extraFields: readonly string[] = [
  'id',
  'instanceId',
  'instance_id',
  'registerId',
  'register_id',
  'role',
  'state',
  'functions',
  'createdBy',
  'created_by',
  'authorId',
  'version',
  'admin',
  '@@proto@@',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '0',
  'a.b.c',
  'x'.repeat(1000),
  '_csrf',
  '_method',
  'then',
]

/** In place of a part of an address. */
export const hostileSegments: readonly string[] = [
  '%00',
  '%C3%28',
  '%',
  '%ZZ',
  '%F0%9F',
  '..%2F..%2Fetc%2Fpasswd',
  '..',
  '.',
  '%2e%2e',
  '%27%20or%201%3D1--',
  'x'.repeat(900),
  'x'.repeat(2000),
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '-1',
  '1e9',
  '%0d%0aset-cookie:zq=1',
  '%3Cscript%3E',
  '%EF%BC%9D',
  '*',
  ':caseId',
  '{caseId}',
  '00000000-0000-0000-0000-000000000000',
]

/** After the question mark. */
export const hostileQueries: readonly string[] = [
  'page=1&page=2',
  'page=99999999999999999999',
  'page=-1',
  'page[]=1',
  'page=1e3',
  'q=%00',
  'q=%C3%28',
  'q=%',
  `q=${'%C3%A5'.repeat(2000)}`,
  '__proto__=1',
  '__proto__[polluted]=1',
  'constructor[prototype][polluted]=1',
  'state=%27',
  'show=__proto__',
  'lang=%00&lang=fi',
  'lang=__proto__',
  'from=9999-99-99&until=x',
  'from=2026-01-01&until=0001-01-01',
  'before=%2B275760-09-13',
  '&&&===&',
  '?',
  'returnTo=//evil.example',
  'a=1&'.repeat(1500),
]

/** Headers that machines between us and the world might read. */
export const hostileHeaders: readonly Readonly<Record<string, string | string[]>>[] = [
  { 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  { 'x-forwarded-for': '1.2.3.4, '.repeat(100) },
  { forwarded: 'host=evil.example' },
  { host: 'evil.example' },
  { host: 'a'.repeat(2000) },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { referer: 'https://evil.example/' },
  { range: 'bytes=0-0,-1' },
  { 'if-none-match': '*' },
  { 'if-match': '*' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br, br, br' },
  { 'accept-language': 'sv;q=0.1,'.repeat(500) },
  { 'accept-language': '__proto__' },
  { 'accept-encoding': 'zstd;q=0, *;q=nan' },
  { accept: '*/*;q=\u00e5' },
  { cookie: '__Host-fairlead=%00; __Host-fairlead=x; a="' },
  { cookie: 'a=b; '.repeat(800) },
  { cookie: '__proto__=x; __Host-fairlead-done=__proto__' },
  { cookie: '__Host-fairlead-done=constructor; lang=__proto__' },
  { 'idempotency-key': '__proto__' },
  { 'idempotency-key': ['a', 'b'] },
  { 'x-csrf-token': '.' },
  { connection: 'close' },
  { upgrade: 'websocket', connection: 'upgrade' },
  { expect: 'anything' },
]

export const contentTypes: readonly string[] = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-16',
  'application/json;;;',
  'application/json, text/plain',
  'application/vnd.api+json',
  'application/problem+json',
  'APPLICATION/JSON',
  '/',
  '',
  'x'.repeat(500),
  'application/octet-stream',
]

export const methods: readonly string[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'SEARCH',
]
