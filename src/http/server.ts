import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import fastify, { LogController, type FastifyInstance } from 'fastify'
import type { Pools } from '#db/pools.ts'
import type { FileCare } from '#files/receive.ts'
import type { Channel } from '#kernel/channels.ts'
import type { Clock } from '#kernel/clock.ts'
import type { Vault } from '#crypto/vault.ts'
import type { Settings } from '#kernel/settings.ts'
import { assetsDirectory } from '#web/assets.ts'
import { apiErrorHandler, registerApi } from './api.ts'
import { NotFound } from './errors.ts'
import { draftRow } from './draft.operations.ts'
import { registerDrafts } from './draft-routes.ts'
import { carriesFiles, registerFilePages } from './file-pages.ts'
import { registerHealth } from './health.ts'
import { liveHub } from './live-hub.ts'
import { isFollowed, registerStreams } from './live-stream.ts'
import type { AnyGuestOperation } from './guest-operation.ts'
import type { AnyOperation } from './operation.ts'
import { pageErrorHandler, registerPages, type Entrance, type PageServer } from './page-routes.ts'
import { doneTexts, type Page } from './pages.ts'
import { recentlyLogged } from './recently-logged.ts'
import { registerReference } from './reference.tsx'
import { registerDemoSessions, registerSignIn } from './sign-in.tsx'
import { isMeantFor, patience, readableUrl, refuseTheSlow, refuseUnreadable } from './unreadable.ts'

export type ServerParts = {
  readonly settings: Pick<Settings, 'mode' | 'secret' | 'publicUrl' | 'logLevel' | 'session' | 'trustedProxy'>
  readonly pools: Pools
  /** The data keys of the database. */
  readonly vault: Vault
  readonly clock: Clock
  /** Where the contents of attachments lie, and how they are received. */
  readonly files: FileCare
  /** Ways messages can be sent; none when left out. */
  readonly channels?: readonly Channel[]
  readonly operations: readonly AnyOperation[]
  /** Verbs of guests, named in the access log; none when left out. */
  readonly guestOperations?: readonly AnyGuestOperation[]
  readonly pages: readonly Page[]
  /** What is reached before anybody is signed in: the ways to sign in, and the public form. */
  readonly entrances: readonly Entrance[]
  /** Where log lines go; standard output when left out. */
  readonly logTo?: { write(line: string): void }
}

const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    'require-trusted-types-for': ["'script'"],
  },
}

async function setUpHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: true,
    frameguard: { action: 'deny' },
  })
  app.addHook('onSend', (_request, reply, _payload, done) => {
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    // What says nothing else stays in no cache: also where one is led to, and what watches the process (ASVS 14.3.2).
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    done()
  })
}

/** In production there is one name, that of FAIRLEAD_PUBLIC_URL. Whoever watches the process may come by its address. */
function setUpHost(app: FastifyInstance, { mode, publicUrl }: ServerParts['settings']): void {
  app.addHook('onRequest', (request, reply, done) => {
    // Nothing but HTTP is spoken here. Answered as if not asked, and then closed: after such a request Node.js now and then does not
    // read the next one on the same connection, which behind a proxy may be somebody else's.
    if (request.raw.headers.upgrade !== undefined) void reply.header('connection', 'close')
    // RFC 9112 section 3.2. Refused here, because Node.js would do so without our headers.
    if (request.raw.headers.host === undefined && request.raw.httpVersion !== '1.0')
      void reply.code(400).headers({ connection: 'close', 'cache-control': 'no-store' }).send()
    else done()
  })
  if (mode !== 'production') return
  app.addHook('onRequest', (request, reply, done) => {
    if (isMeantFor(publicUrl, request.host) || request.url.startsWith('/health/')) done()
    else void reply.code(421).header('cache-control', 'no-store').send()
  })
}

/** Hashed names never change; the few unhashed files are asked for again each day. Compressed copies were made at build time. */
async function setUpAssets(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: assetsDirectory,
    prefix: '/assets/',
    preCompressed: true,
    cacheControl: false,
    index: false,
    list: false,
    setHeaders: (reply, file) => {
      const hashed = /-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(file)
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=86400')
    },
  })
}

async function setUpApi(app: FastifyInstance, parts: ServerParts, server: PageServer): Promise<void> {
  await app.register(
    async (api) => {
      await api.register(swagger, {
        openapi: {
          openapi: '3.1.0',
          info: {
            title: 'Fairlead',
            version: '1',
            description:
              'Information system for Anchor work. Every verb of the product, generated from its operations.',
          },
          components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-fairlead' } } },
          security: [{ session: [] }],
        },
      })
      // Only JSON: what a foreign form can send is refused before anything else.
      api.removeContentTypeParser('text/plain')
      api.setErrorHandler(apiErrorHandler)
      api.setNotFoundHandler((request, reply) => apiErrorHandler(new NotFound(), request, reply))
      // Inputs are judged by the operation itself, with our own sentences.
      api.setValidatorCompiler(() => (value: unknown) => ({ value }))
      await api.register(
        (v1) => {
          registerApi(v1, server.door, parts.operations, server.publicOrigin)
          registerDemoSessions(v1, server)
          return Promise.resolve()
        },
        { prefix: '/v1' },
      )
      api.get('/openapi.json', { schema: { hide: true } }, () => api.swagger())
    },
    { prefix: '/api' },
  )
}

async function setUpPages(app: FastifyInstance, parts: ServerParts, server: PageServer): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 })
    await pages.register(formbody, { bodyLimit: 1024 * 1024 })
    pages.removeContentTypeParser('text/plain')
    pages.setErrorHandler((error, request, reply) => pageErrorHandler(server, error, request, reply))
    registerPages(
      pages,
      server,
      parts.pages.filter((page) => !carriesFiles(page)),
    )
    registerSignIn(pages, server)
    for (const entrance of parts.entrances) entrance(pages, server)
    registerDrafts(pages, server)
    registerReference(pages, server, parts.operations)
  })
}

/** Pages that receive or hand out files: forms with parts, and nothing compressed. */
async function setUpFiles(app: FastifyInstance, parts: ServerParts, server: PageServer): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(formbody, { bodyLimit: 64 * 1024 })
    pages.removeContentTypeParser('text/plain')
    pages.setErrorHandler((error, request, reply) => pageErrorHandler(server, error, request, reply))
    await registerFilePages(pages, server, parts.pages.filter(carriesFiles))
  })
}

/** Streams of events: never compressed, and ended before the server waits for its last answers. */
async function setUpStreams(app: FastifyInstance, parts: ServerParts, server: PageServer): Promise<void> {
  const hub = liveHub(parts.pools.app)
  app.addHook('preClose', () => hub.close())
  await app.register((streams) => {
    streams.setErrorHandler(apiErrorHandler)
    registerStreams(streams, server, hub, parts.pages.filter(isFollowed))
    return Promise.resolve()
  })
}

/** The whole server as a column of parts; nothing listens yet. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { settings, pools } = parts
  const app = fastify({
    logger:
      settings.logLevel === 'silent'
        ? false
        : {
            level: settings.logLevel,
            ...(parts.logTo === undefined ? {} : { stream: parts.logTo }),
            redact: ['req.headers.cookie'],
            serializers: { req: (request) => ({ method: request.method, id: request.id }) },
          },
    genReqId: () => randomUUID(),
    // Else every stranger would share the proxy's address, and the tries of one would count for all.
    trustProxy: settings.trustedProxy ?? false,
    bodyLimit: 1024 * 1024,
    // Longer than an address can be: a long part of one is a thing that is not there.
    routerOptions: { maxParamLength: 20_000 },
    rewriteUrl: (request) => readableUrl(request.url),
    clientErrorHandler: refuseUnreadable,
    requestTimeout: patience.requestMs,
    http: { connectionsCheckingInterval: patience.lookEveryMs, requireHostHeader: false },
    logController: new LogController({ disableRequestLogging: true }),
  })
  refuseTheSlow(app.server)
  const server: PageServer = {
    door: {
      pool: pools.app,
      vault: parts.vault,
      clock: parts.clock,
      secret: settings.secret,
      mode: settings.mode,
      stepUpMinutes: settings.session.stepUpMinutes,
      publicOrigin: new URL(settings.publicUrl).origin,
      files: parts.files,
      channels: parts.channels ?? [],
      recentlyLogged: recentlyLogged(),
    },
    pools,
    limits: settings.session,
    mode: settings.mode,
    publicOrigin: new URL(settings.publicUrl).origin,
    done: doneTexts(parts.pages),
    verbs: new Map([...parts.operations, ...(parts.guestOperations ?? [])].map(({ name, summary }) => [name, summary])),
    keepDraft: async (tokenHash, form, typed) => {
      const { rows } = await pools.signIn.query<{ instance_id: string; professional_id: string }>(
        'select * from app.draft_writer($1)',
        [tokenHash],
      )
      const writer = rows[0]
      if (writer === undefined) return
      const of = { instanceId: writer.instance_id, registerId: null }
      const kept = parts.vault.seal('draft.fields', draftRow(writer.professional_id, form), of, JSON.stringify(typed))
      await pools.signIn.query('select app.keep_draft($1, $2, $3)', [tokenHash, form, kept])
    },
  }
  // Also of what belongs to no page: a body of no known kind for an address that is not there.
  app.setErrorHandler((error, request, reply) => pageErrorHandler(server, error, request, reply))
  await setUpHeaders(app)
  setUpHost(app, settings)
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await setUpAssets(app)
  registerHealth(app, pools.app)
  await setUpApi(app, parts, server)
  await setUpPages(app, parts, server)
  await setUpFiles(app, parts, server)
  await setUpStreams(app, parts, server)
  app.setNotFoundHandler((request, reply) => pageErrorHandler(server, new NotFound(), request, reply))
  return app
}
