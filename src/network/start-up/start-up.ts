import * as z from 'zod'
import { camelCaseKeys, textSchema } from '#kernel/reference-data.ts'
import { dateInput, optionalLongText, versionInput } from '#kernel/input.ts'
import { canOutput, dayOutput } from '#kernel/output.ts'
import { NetworkFile } from '#network/network-file/network-file.ts'
import published from './start-up-template.json' with { type: 'json' }

/*
 * How a region's work begins (G-18): preparation, agreement, team formation. The phases and their steps are data; what of it is a proposal
 * is marked uncertain and shown so.
 */

const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z_]{2,40}$/),
  name: textSchema,
  about: textSchema,
  /** Is done when something is kept: a paper, or the words where it is. */
  stores: z.boolean(),
  uncertain: z.boolean(),
  /** The page of Fairlead where the work of the step is done. */
  page: z.string().regex(/^\/[a-z/-]+$/),
})
export type TemplateStep = z.infer<typeof stepSchema>

const templateSchema = z.strictObject({
  note: z.string().min(1),
  source: z.string().min(1),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  phases: z.array(z.strictObject({ id: z.string(), name: textSchema, steps: z.array(stepSchema).min(1) })).length(3),
})

/** The phases as they are published. */
export const startUpTemplate = templateSchema.parse(camelCaseKeys(published))

/** All steps in their order. */
export const templateSteps: readonly TemplateStep[] = startUpTemplate.phases.flatMap((phase) => phase.steps)

export const findTemplateStep = (id: string): TemplateStep | undefined => templateSteps.find((step) => step.id === id)

/** The step of the template. @throws Error for one that is not in it: such a step is never listed. */
export function templateStepOf(id: string): TemplateStep {
  const found = findTemplateStep(id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}

export const NOTE_LIMIT = 500

/** A step with who has ticked it, and what is kept beside it. */
export const StartUpStep = z.object({
  /** Code of the template. */
  step: z.string(),
  doneOn: dayOutput.nullable(),
  doneByName: z.string().nullable(),
  note: z.string().nullable(),
  files: z.array(NetworkFile),
  version: z.number().int(),
})
export type StartUpStep = z.infer<typeof StartUpStep>

/** The whole start-up; no step at all where the work had begun before it was kept here. */
export const StartUp = z.object({ steps: z.array(StartUpStep), can: canOutput })
export type StartUp = z.infer<typeof StartUp>

/** What is typed when a step is ticked. */
export const tickFields = {
  doneOn: dateInput(),
  note: optionalLongText(NOTE_LIMIT),
  version: versionInput(),
}

/** The first phase that still has something to do; undefined when all is done. */
export const phaseUnderWay = (steps: readonly StartUpStep[]) =>
  startUpTemplate.phases.find((phase) =>
    phase.steps.some(({ id }) => steps.find((each) => each.step === id)?.doneOn === null),
  )
