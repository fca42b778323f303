import * as z from 'zod'
import { Unusable } from '#kernel/command-table.ts'
import { EARS_DEFAULTS, earsAlpha } from './ears.ts'
import { FARRINGTON_DEFAULTS } from './farrington-flexible.ts'
import { layers } from './layers.ts'

/*
 * control.json of `fairlead detect`: the names of R's control lists. What is left out is as in R; for cusum and scan, as in layers.json.
 */

const whole = (least: number, most: number): z.ZodInt => z.int().min(least).max(most)
const share = z.number().gt(0).lt(1)
const range = z
  .tuple([whole(1, 1_000_000_000), whole(1, 1_000_000_000)])
  .refine(([from, to]) => from <= to, { message: 'must not end before it begins' })
  .nullable()
  .default(null)

const farrington = z
  .strictObject({
    b: whole(1, 100).default(FARRINGTON_DEFAULTS.b),
    w: whole(0, 25).default(FARRINGTON_DEFAULTS.w),
    noPeriods: whole(1, 52).default(FARRINGTON_DEFAULTS.noPeriods),
    reweight: z.boolean().default(FARRINGTON_DEFAULTS.reweight),
    weightsThreshold: z.number().positive().default(FARRINGTON_DEFAULTS.weightsThreshold),
    pastWeeksNotIncluded: whole(0, 520).nullable().default(FARRINGTON_DEFAULTS.pastWeeksNotIncluded),
    trend: z.boolean().default(FARRINGTON_DEFAULTS.trend),
    pThresholdTrend: z.number().min(0).max(1).default(FARRINGTON_DEFAULTS.pThresholdTrend),
    thresholdMethod: z.enum(['delta', 'nbPlugin', 'muan']).default(FARRINGTON_DEFAULTS.thresholdMethod),
    alpha: share.default(FARRINGTON_DEFAULTS.alpha),
    limit54: z.tuple([z.number().min(0), whole(1, 520)]).default([...FARRINGTON_DEFAULTS.limit54]),
    range,
  })
  .refine(({ w, noPeriods }) => noPeriods === 1 || 52 - 2 * w - 1 >= noPeriods - 1, {
    message: 'leaves no week between the windows for so many parts of the year',
    path: ['noPeriods'],
  })

const ears = z
  .strictObject({
    method: z.enum(['C1', 'C2', 'C3']).default(EARS_DEFAULTS.method),
    baseline: whole(2, 520).default(EARS_DEFAULTS.baseline),
    minSigma: z.number().min(0).default(EARS_DEFAULTS.minSigma),
    alpha: share.optional(),
    range,
  })
  .transform((given) => ({ ...given, alpha: given.alpha ?? earsAlpha(given.method) }))

const positive = z.number().positive().max(1e9)
const pace = layers.layers.C.control

/** As R's `algo.glrnb` has it: theta is the logarithm of the ratio, alpha the over-dispersion (0 is Poisson). */
const cusumAsInR = z
  .strictObject({
    'c.ARL': positive,
    theta: z.number().positive().max(20),
    mu0: positive.optional(),
    alpha: z.number().min(0).optional(),
    range,
  })
  .transform((given) => ({
    ratio: Math.exp(given.theta),
    threshold: given['c.ARL'],
    mean: given.mu0,
    alpha: given.alpha,
    range: given.range,
  }))

/** As the papers have it: theta is the ratio, h the sum that is an alarm, m the mean, phi variance by mean. */
const cusumAsInPapers = z
  .strictObject({
    h: positive.default(pace.threshold),
    theta: z.number().gt(1).max(1e6).default(pace.ratio),
    m: positive.optional(),
    phi: z.number().min(1).optional(),
    range,
  })
  .refine(({ m, phi }) => phi === undefined || m !== undefined, { message: 'needs m beside it', path: ['phi'] })
  .transform(({ h, theta, m, phi, range: given }) => ({
    ratio: theta,
    threshold: h,
    mean: m,
    alpha: m === undefined || phi === undefined ? undefined : (phi - 1) / m,
    range: given,
  }))

const wide = layers.layers.D.control
const name = z.string().min(1).max(200)

const scan = z
  .strictObject({
    model: z.enum(['poisson', 'permutation']).default('poisson'),
    maxLocations: whole(1, 50).default(wide.maxLocations),
    maxDuration: whole(1, 520).default(wide.maxDuration),
    replicas: whole(1, 99_999).default(wide.replicas),
    clusters: whole(1, 100).default(wide.clusters),
    seed: z.union([z.int(), z.string().max(200)]).default(1),
    zones: z.array(z.array(name).min(1).max(1000)).min(1).max(100_000).optional(),
    coordinates: z.record(name, z.tuple([z.number(), z.number()])).optional(),
    range,
  })
  .refine(({ zones, coordinates }) => zones === undefined || coordinates === undefined, {
    message: 'cannot stand beside coordinates',
    path: ['zones'],
  })

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `c.ARL` or `mu0` say that R's names are meant. */
const cusumFor = (given: unknown): typeof cusumAsInR | typeof cusumAsInPapers =>
  isObject(given) && ('c.ARL' in given || 'mu0' in given) ? cusumAsInR : cusumAsInPapers

const shown = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'The config' : path.map(String).join('.'))

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `The config has names that this method does not know: ${issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}.`
  if (issue.code === 'invalid_type' && issue.input === undefined) return `The config lacks ${shown(issue.path)}.`
  const message = issue.message.replace(/^./, (letter) => letter.toLowerCase())
  return `${shown(issue.path)}: ${message}.`
}

function checked<Output>(schema: z.ZodType<Output>, given: unknown): Output {
  const found = schema.safeParse(given, { reportInput: true })
  if (found.success) return found.data
  const { issues } = found.error
  const first = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  throw new Unusable(first === undefined ? 'The config cannot be used.' : sentenceOf(first))
}

/** The text of control.json as an object. */
export function jsonOf(text: string): unknown {
  try {
    const given: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (!isObject(given)) throw new Unusable('The config must be a JSON object of names and values.')
    return given
  } catch (error) {
    if (error instanceof Unusable) throw error
    throw new Unusable('The config is not JSON.')
  }
}

export const farringtonConfig = (given: unknown): z.output<typeof farrington> => checked(farrington, given)
export const earsConfig = (given: unknown): z.output<typeof ears> => checked(ears, given)
export const cusumConfig = (given: unknown): z.output<typeof cusumAsInPapers> =>
  checked<z.output<typeof cusumAsInPapers>>(cusumFor(given), given)
export const scanConfig = (given: unknown): z.output<typeof scan> => checked(scan, given)
