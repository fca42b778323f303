import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { readKeySources, type KeySources } from './key-settings.ts'
import { readSendingSettings, type SendingSettings } from './sending-settings.ts'
import { parseScannerAddress, type ScannerAddress } from './scanner-address.ts'

const modes = ['demo', 'production'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const shortestSecret = 32

/** How this Fairlead runs, read once at the start from the environment. */
export type Settings = {
  readonly mode: (typeof modes)[number]
  readonly host: string
  readonly port: number
  /** An existing PostgreSQL; undefined means the embedded one in `dataDir`. */
  readonly databaseUrl: string | undefined
  /** Absolute. */
  readonly dataDir: string
  /** At least 32 characters; signs and encrypts. */
  readonly secret: string
  /** The key-encryption keys, never in the database or its backups. */
  readonly keys: KeySources
  /** The origin people type, without a slash at the end. */
  readonly publicUrl: string
  readonly logLevel: (typeof logLevels)[number]
  /** PEM file of the key that signs the heads of the access log; the demo makes it. */
  readonly logKeyFile: string
  /** Folder of the witness files, one for each agency. */
  readonly witnessDir: string
  readonly session: SessionLimits
  /** Addresses of the proxies in front of us, whose word about the visitor's address counts; nobody's when absent. */
  readonly trustedProxy?: string
  readonly attachments: {
    /** Folder of the sealed contents; servers of one database share it. */
    readonly folder: string
    /** Null: nothing is searched for malware. */
    readonly scanner: ScannerAddress | null
  }
  /** What messages are sent with; what is missing is handed over by hand. */
  readonly sending: SendingSettings
}

/** How long a sign-in counts (ASVS 7.3, 7.5). */
export type SessionLimits = {
  /** A session ends after so many hours, however much it is used. */
  readonly hours: number
  /** A session ends after so many minutes without use. */
  readonly idleMinutes: number
  /** For so many minutes after proving who one is, sensitive acts ask for no new proof. */
  readonly stepUpMinutes: number
}

/** One or more settings are wrong or missing; `problems` holds a sentence for each, never a secret's value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

const isUrlOf = (text: string, protocols: readonly string[]): boolean =>
  protocols.includes(URL.parse(text)?.protocol ?? '')

const isOrigin = (text: string): boolean => {
  const url = URL.parse(text)
  return url !== null && url.pathname === '/' && !/[?#@]/.test(text)
}

const secretLength = `at least ${shortestSecret} characters`
const secret = z
  .string(`FAIRLEAD_SECRET is missing: production needs a random text of ${secretLength}.`)
  .min(shortestSecret, `FAIRLEAD_SECRET must be ${secretLength} long.`)

const publicUrl = (protocols: readonly string[], example: string) =>
  z
    .string(`FAIRLEAD_PUBLIC_URL is missing: production needs the address people use, such as ${example}.`)
    .refine(
      (text) => isUrlOf(text, protocols) && isOrigin(text),
      `FAIRLEAD_PUBLIC_URL must be an address without a path, such as ${example}.`,
    )
    .transform((text) => new URL(text).origin)

const wholeNumber = (name: string, least: number, most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, `${name} must be a whole number from ${least} to ${most}.`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `${name} must be a whole number from ${least} to ${most}.`)
    .default(usual)

const shared = {
  FAIRLEAD_MODE: z.enum(modes, 'FAIRLEAD_MODE must be demo or production.').default('demo'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT must be a whole number from 0 to 65535.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'PORT must be a whole number from 0 to 65535.')
    .default(3000),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => isUrlOf(text, ['postgresql:', 'postgres:']),
      'DATABASE_URL must be a PostgreSQL address, such as postgresql://fairlead@db.example:5432/fairlead.',
    )
    .optional(),
  FAIRLEAD_DATA_DIR: z
    .string()
    .default('data')
    .transform((path) => resolve(path)),
  FAIRLEAD_KEY: z.string().optional(),
  FAIRLEAD_KEY_FILE: z.string().optional(),
  FAIRLEAD_ADDRESS_KEY: z.string().optional(),
  FAIRLEAD_ADDRESS_KEY_FILE: z.string().optional(),
  FAIRLEAD_WITNESS_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  FAIRLEAD_ATTACHMENT_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  FAIRLEAD_CLAMD: z
    .string()
    .refine(
      (text) => parseScannerAddress(text) !== undefined,
      'FAIRLEAD_CLAMD must be an address with its port, such as 127.0.0.1:3310, or the path of a socket.',
    )
    .transform((text) => parseScannerAddress(text) ?? null)
    .optional(),
  FAIRLEAD_LOG_LEVEL: z.enum(logLevels, `FAIRLEAD_LOG_LEVEL must be one of ${logLevels.join(', ')}.`).default('warn'),
  FAIRLEAD_TRUSTED_PROXY: z
    .string()
    .regex(
      /^[0-9a-f.:/]+(,[0-9a-f.:/]+)*$/i,
      'FAIRLEAD_TRUSTED_PROXY must be addresses with commas between, such as 10.0.0.5,10.0.1.0/24.',
    )
    .optional(),
  FAIRLEAD_SESSION_HOURS: wholeNumber('FAIRLEAD_SESSION_HOURS', 1, 12, 12),
  FAIRLEAD_SESSION_IDLE_MINUTES: wholeNumber('FAIRLEAD_SESSION_IDLE_MINUTES', 5, 30, 30),
}

const logKeyFile = z
  .string('FAIRLEAD_LOG_KEY_FILE is missing: production needs the file of the key that signs the access log.')
  .transform((path) => resolve(path))

const demo = z.object({
  ...shared,
  FAIRLEAD_LOG_KEY_FILE: logKeyFile.optional(),
  FAIRLEAD_SECRET: secret.optional(),
  FAIRLEAD_PUBLIC_URL: publicUrl(['http:', 'https:'], 'http://127.0.0.1:3000').optional(),
  // As long as a session, so that a long demonstration or proof need not be asked.
  FAIRLEAD_STEP_UP_MINUTES: wholeNumber('FAIRLEAD_STEP_UP_MINUTES', 1, 720, 5),
})

const production = z.object({
  ...shared,
  FAIRLEAD_LOG_KEY_FILE: logKeyFile,
  FAIRLEAD_SECRET: secret,
  FAIRLEAD_PUBLIC_URL: publicUrl(['https:'], 'https://fairlead.example'),
  FAIRLEAD_STEP_UP_MINUTES: wholeNumber('FAIRLEAD_STEP_UP_MINUTES', 1, 15, 5),
})

const makeSecret = (file: string): void => {
  const mine = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(mine, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  try {
    // Whole before it gets its name, so that two first starts at once agree on one secret.
    linkSync(mine, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

const demoSecret = (dataDir: string): string => {
  const file = join(dataDir, 'secret')
  let kept: string
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    if (!existsSync(file)) makeSecret(file)
    kept = readFileSync(file, 'utf8').trim()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SettingsError([`FAIRLEAD_DATA_DIR ${dataDir} cannot be used: ${reason}.`])
  }
  if (kept.length < shortestSecret)
    throw new SettingsError([`${file} is damaged: delete it, and a new secret is made.`])
  return kept
}

/** The address of a local server; one that listens on every address is reached as localhost. */
const localUrl = (host: string, port: number): string => {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/**
 * Reads the settings. An empty variable counts as missing. Reads nothing but the environment given, except that the demo
 * keeps its generated secret in `<data directory>/secret`, for its owner only.
 * @throws SettingsError listing every setting that is wrong or, in production, missing
 */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const isProduction = given['FAIRLEAD_MODE'] === 'production'
  const result = (isProduction ? production : demo).safeParse(given)
  // In production what is missing is told together; the demo makes its keys only once the rest is right.
  const early = isProduction ? readKeySources(given, 'production', '') : undefined
  const wrongSending: string[] = []
  const sending = readSendingSettings(given, isProduction, wrongSending)
  const problems = [
    ...wrongSending,
    ...(result.success ? [] : result.error.issues.map(({ message }) => message)),
    ...(early === undefined || 'record' in early ? [] : early),
  ]
  if (!result.success || problems.length > 0) throw new SettingsError([...new Set(problems)])
  const { HOST: host, PORT: port, FAIRLEAD_DATA_DIR: dataDir, ...rest } = result.data
  const keys = early ?? readKeySources(given, 'demo', dataDir)
  if (!('record' in keys)) throw new SettingsError(keys)
  return {
    mode: rest.FAIRLEAD_MODE,
    host,
    port,
    databaseUrl: rest.DATABASE_URL,
    dataDir,
    secret: rest.FAIRLEAD_SECRET ?? demoSecret(dataDir),
    keys,
    publicUrl: rest.FAIRLEAD_PUBLIC_URL ?? localUrl(host, port),
    logLevel: rest.FAIRLEAD_LOG_LEVEL,
    ...(rest.FAIRLEAD_TRUSTED_PROXY === undefined ? {} : { trustedProxy: rest.FAIRLEAD_TRUSTED_PROXY }),
    session: {
      hours: rest.FAIRLEAD_SESSION_HOURS,
      idleMinutes: rest.FAIRLEAD_SESSION_IDLE_MINUTES,
      stepUpMinutes: rest.FAIRLEAD_STEP_UP_MINUTES,
    },
    logKeyFile: rest.FAIRLEAD_LOG_KEY_FILE ?? join(dataDir, 'log-key.pem'),
    attachments: {
      folder: rest.FAIRLEAD_ATTACHMENT_DIR ?? join(dataDir, 'attachments'),
      scanner: rest.FAIRLEAD_CLAMD ?? null,
    },
    witnessDir: rest.FAIRLEAD_WITNESS_DIR ?? join(dataDir, 'witness'),
    sending,
  }
}
