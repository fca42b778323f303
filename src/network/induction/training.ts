import * as z from 'zod'
import { addDays, addMonths } from '#kernel/clock.ts'
import { dayOutput, idOutput } from '#kernel/output.ts'
import { camelCaseKeys, textSchema } from '#kernel/reference-data.ts'
import published from './trainings.json' with { type: 'json' }

/*
 * The register of trainings (G-21): which there are, from where, and how long each holds. Who has done which stands as inductions.
 */

const trainingSchema = z.strictObject({
  /** Code of `induction_kinds`. */
  kind: z.string(),
  /** Null: once is enough. */
  renewedAfterMonths: z.int().min(1).nullable(),
  source: z.string(),
  uncertain: z.boolean(),
})
export type Training = z.infer<typeof trainingSchema>

const registerSchema = z.strictObject({
  note: z.string().min(1),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  /** So many days before it ends a training is flagged. */
  soonDays: z.int().min(1),
  trainings: z.array(trainingSchema).min(1),
  sources: z.record(z.string(), textSchema),
})
// The names of the sources are no keys of ours.
const { sources, ...rest } = published
const register = registerSchema.parse({ ...(camelCaseKeys(rest) as object), sources })

/** The trainings in their order. */
export const trainings: readonly Training[] = register.trainings

/** What the source of a training is called. */
export const sourceOf = ({ source }: Training) => register.sources[source] ?? { sv: source, fi: source, en: source }

export const trainingStates = ['missing', 'current', 'ends_soon', 'ended'] as const
export type TrainingState = (typeof trainingStates)[number]

/** How it stands with one training of one person. */
export const TrainingStatus = z.object({
  kind: z.string(),
  state: z.enum(trainingStates),
  /** The newest time it was done. */
  completedOn: dayOutput.nullable(),
  /** The first day it does not hold any more; null when it holds for good, or was never done. */
  validUntil: dayOutput.nullable(),
})
export type TrainingStatus = z.infer<typeof TrainingStatus>

type Done = { readonly kind: string; readonly completedOn: string }

/** How it stands with a training on a day, by the times it was done. Days are ISO. */
export function statusOf(kind: string, done: readonly Done[], today: string): TrainingStatus {
  const completedOn = done
    .filter((each) => each.kind === kind)
    .map((each) => each.completedOn)
    .sort()
    .at(-1)
  if (completedOn === undefined) return { kind, state: 'missing', completedOn: null, validUntil: null }
  const months = trainings.find((each) => each.kind === kind)?.renewedAfterMonths ?? null
  const validUntil = months === null ? null : addMonths(completedOn, months)
  const state =
    validUntil === null || today < addDays(validUntil, -register.soonDays)
      ? 'current'
      : today < validUntil
        ? 'ends_soon'
        : 'ended'
  return { kind, state, completedOn, validUntil }
}

/** Does the training hold so long that nobody needs to renew it yet? */
export const stillHolds = (done: readonly Done[], kind: string, today: string): boolean =>
  statusOf(kind, done, today).state === 'current'

/** A person with every training there is. */
export const TrainedPerson = z.object({
  professionalId: idOutput,
  name: z.string(),
  trainings: z.array(TrainingStatus),
})
export type TrainedPerson = z.infer<typeof TrainedPerson>

/** Trainings that somebody has not, or not any more. */
export const gapsOf = (person: TrainedPerson): TrainingStatus[] =>
  person.trainings.filter(({ state }) => state === 'missing' || state === 'ended')
