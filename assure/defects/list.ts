import { one, type Defect } from './defect.ts'
import { exportDefects, leakDefects } from './leaks.ts'

export type { Defect } from './defect.ts'

const server = 'http/server.js'
const session = 'http/session.js'
const pages = 'http/page-routes.js'
const api = 'http/api.js'
const signIn = 'http/sign-in.js'
const unreadable = 'http/unreadable.js'

const headerDefects: readonly Defect[] = [
  one('no content security policy', 'headers', server, 'contentSecurityPolicy,\n', 'contentSecurityPolicy: false,\n'),
  one(
    'inline scripts allowed',
    'headers',
    server,
    `'script-src': ["'self'"]`,
    `'script-src': ["'self'", "'unsafe-inline'"]`,
  ),
  one('pages may be framed', 'headers', server, `'frame-ancestors': ["'none'"]`, `'frame-ancestors': ["'self'"]`),
  one('base may be set', 'headers', server, `'base-uri': ["'none'"],`, ''),
  one('forms may go anywhere', 'headers', server, `'form-action': ["'self'"],`, ''),
  one('objects allowed', 'headers', server, `'object-src': ["'none'"],`, ''),
  one('no trusted types', 'headers', server, `'require-trusted-types-for': ["'script'"],`, ''),
  one(
    'transport not strict',
    'headers',
    server,
    'strictTransportSecurity: { maxAge: 31_536_000',
    'strictTransportSecurity: { maxAge: 60',
  ),
  one(
    'kinds may be guessed',
    'headers',
    server,
    "frameguard: { action: 'deny' }",
    "frameguard: { action: 'deny' }, noSniff: false",
  ),
  one('referrer sent', 'headers', server, "policy: 'no-referrer'", "policy: 'origin'"),
  one(
    'openers may reach in',
    'headers',
    server,
    "frameguard: { action: 'deny' }",
    "frameguard: { action: 'deny' }, crossOriginOpenerPolicy: false",
  ),
  one(
    'others may embed',
    'headers',
    server,
    "frameguard: { action: 'deny' }",
    "frameguard: { action: 'deny' }, crossOriginResourcePolicy: false",
  ),
  one(
    'no permissions policy',
    'headers',
    server,
    "void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');",
    '',
  ),
  one('redirects cached', 'headers', server, "if (!reply.hasHeader('cache-control'))", 'if (false)'),
  one(
    'pages cached',
    'headers',
    pages,
    "header('cache-control', 'no-store').send(html)",
    "header('cache-control', 'private').send(html)",
  ),
  one(
    'unreadable addresses left to the router',
    'headers',
    server,
    'rewriteUrl: (request) => readableUrl(request.url),',
    '',
  ),
]

const forgeryDefects: readonly Defect[] = [
  one('form token not asked', 'csrf', pages, 'if (!csrfMatches(', 'if (false && !csrfMatches('),
  one(
    'form token of any session',
    'csrf',
    session,
    ".update('csrf').update(nonce).update(tokenHash)",
    ".update('csrf').update(nonce)",
  ),
  one('other origins let in', 'csrf', session, 'if (origin === undefined || ', 'if (true || '),
  one(
    'other sites let in',
    'csrf',
    session,
    "if (site !== undefined && site !== 'same-origin' && site !== 'none')",
    'if (false)',
  ),
  one(
    'changes without a key',
    'csrf',
    api,
    "const key = request.headers['idempotency-key'];",
    'return crypto.randomUUID(); const key = undefined;',
  ),
  one('plain text read by the API', 'csrf', server, "api.removeContentTypeParser('text/plain');", ''),
  one('origin of API changes not asked', 'csrf', api, 'assertSameSite(request, publicOrigin);', ';'),
  one(
    'origin of sign-in not asked',
    'csrf',
    signIn,
    "app.post('/sign-in', { ...hidden, config: attempts }, async (request, reply) => {\n            assertSameSite(request, server.publicOrigin);",
    "app.post('/sign-in', { ...hidden, config: attempts }, async (request, reply) => {",
  ),
]

const sessionDefects: readonly Defect[] = [
  one('cookie read by scripts', 'session-ids', session, 'httpOnly: true', 'httpOnly: false'),
  one('cookie sent in the open', 'session-ids', session, 'secure: true', 'secure: false'),
  one('cookie sent from anywhere', 'session-ids', session, "sameSite: 'lax'", "sameSite: 'none'"),
  one(
    'tokens that repeat',
    'session-ids',
    session,
    'const token = randomBytes(32)',
    'const token = Buffer.alloc(32, Math.floor(Math.random() * 5))',
  ),
  one(
    'tokens with little chance',
    'session-ids',
    session,
    'const token = randomBytes(32)',
    'const token = Buffer.concat([Buffer.alloc(24, 1), randomBytes(8)])',
  ),
  one('signing out ends nothing', 'session-ids', session, 'if (hash !== null)', 'if (false)'),
  one('signing in without limit', 'sign-in-limit', signIn, 'rateLimit: { max: 300', 'rateLimit: { max: 1_000_000'),
  one(
    'demo sign-in in production',
    'unknown-hosts',
    signIn,
    "if (server.mode !== 'demo')\n        return;\n    const tags",
    'const tags',
  ),
  one('any host in production', 'unknown-hosts', server, 'if (isMeantFor(publicUrl, request.host)', 'if (true'),
  one(
    'leads anywhere after signing in',
    'open-redirect',
    'http/own-path.js',
    "typeof asked === 'string' && /",
    "typeof asked === 'string' || /",
  ),
]

const accessDefects: readonly Defect[] = [
  one(
    'every function may do everything',
    'function-level',
    'access/decide.js',
    'if (!rule.who.some((relation) => held.has(relation)))',
    'if (false)',
  ),
  one(
    'administrator counted as worker',
    'function-level',
    'access/decide.js',
    "if (each !== 'coordinator')\n            own.add(each);",
    "for (const more of each === 'administrator' ? [each, 'team_worker', 'team_coordinator', 'leadership', 'data_protection_officer'] : [each])\n            own.add(more);",
  ),
  one(
    'reading writes',
    'reading-changes-nothing',
    pages,
    'rememberLanguage(request, reply);',
    "rememberLanguage(request, reply); await server.keepDraft(tokenHashOf(request) ?? Buffer.alloc(32), '/read', { at: String(Date.now()) });",
  ),
  one(
    'the body beats the address',
    'mass-assignment',
    api,
    '...(changes ? request.body : request.query), ...request.params',
    '...request.params, ...(changes ? request.body : request.query)',
  ),
  one(
    'an undescribed verb',
    'described-as-routed',
    server,
    "api.get('/openapi.json'",
    "api.get('/v1/debug', { schema: { hide: true } }, () => ({ ok: true }));\n api.get('/openapi.json'",
  ),
  one(
    'answers without a schema',
    'described-as-routed',
    'http/openapi.js',
    "200: { description: 'Done', ...jsonSchema(operation.output, 'output') },",
    "200: { description: 'Done', type: 'object', additionalProperties: true },",
  ),
  one(
    'other origins may read',
    'cross-origin',
    server,
    "if (!reply.hasHeader('cache-control'))",
    "void reply.header('access-control-allow-origin', _request.headers.origin ?? '*');\n        if (!reply.hasHeader('cache-control'))",
  ),
]

const tellingDefects: readonly Defect[] = [
  one(
    'errors of the API tell where',
    'plain-errors',
    api,
    "reason: status >= 500 ? 'unexpected' : 'bad_request',",
    "reason: 'bad_request', detail: error.stack,",
  ),
  one(
    'error pages tell where',
    'plain-errors',
    pages,
    'return sendPage(reply, status, renderPage(page));',
    'return sendPage(reply, status, renderPage(page) + String(error.stack));',
  ),
  one(
    'errors of no room left to the library',
    'plain-errors',
    server,
    'app.setErrorHandler((error, request, reply) => pageErrorHandler(server, error, request, reply));',
    '',
  ),
  one(
    'bodies without limit',
    'plain-errors',
    server,
    'bodyLimit: 1024 * 1024,\n        // Longer',
    'bodyLimit: 1024 * 1024 * 1024,\n        // Longer',
  ),
  {
    name: 'requests logged as they come',
    caughtBy: 'log-injection',
    changes: [
      { file: server, from: 'disableRequestLogging: true', to: 'disableRequestLogging: false' },
      {
        file: server,
        from: '({ method: request.method, id: request.id })',
        to: '({ method: request.method, id: request.id, url: request.url })',
      },
    ],
  },
  {
    name: 'cookies logged',
    caughtBy: 'canaries',
    changes: [
      { file: server, from: 'disableRequestLogging: true', to: 'disableRequestLogging: false' },
      { file: server, from: "redact: ['req.headers.cookie'],", to: '' },
      {
        file: server,
        from: '({ method: request.method, id: request.id })',
        to: '({ method: request.method, headers: request.headers })',
      },
    ],
  },
  one(
    'the session told in a header',
    'canaries',
    pages,
    'export const sendPage = (reply, status, html) => reply.code(status)',
    "export const sendPage = (reply, status, html) => reply.header('x-session', reply.request.cookies['__Host-fairlead'] ?? '').code(status)",
  ),
  one('formulas in tables', 'formulas', 'kernel/csv.js', "`'${inside}`", 'inside'),
  {
    name: 'forms reach into every object',
    caughtBy: 'prototype-pollution',
    changes: [
      { file: 'http/form-body.js', from: 'forbidden.has(part) || ', to: '' },
      { file: 'http/form-body.js', from: 'const root = Object.create(null);', to: 'const root = {};' },
    ],
  },
  one(
    'a pattern that tries again and again',
    'slow-text',
    'kernel/input.js',
    'const isBlank = (text) =>',
    'const isBlank = (text) => /[^]+\\u0000/.test(text.slice(0, 30000)) || ',
  ),
  one('broken HTTP left to the library', 'raw-sockets', server, 'clientErrorHandler: refuseUnreadable,', ''),
  one('connections kept open after broken HTTP', 'raw-sockets', unreadable, 'socket.destroySoon();', ''),
]

/** Every planted defect. */
export const defects: readonly Defect[] = [
  ...headerDefects,
  ...forgeryDefects,
  ...sessionDefects,
  ...accessDefects,
  ...tellingDefects,
  ...leakDefects,
  ...exportDefects,
]
