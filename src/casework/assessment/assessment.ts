import { z } from 'zod'
import { registerKinds } from '#access/actor.ts'
import { entryVisibilities } from '#casework/entry/entry.ts'
import { codeList } from '#kernel/codes.ts'
import { optionalInteger, optionalLongText } from '#kernel/input.ts'
import { idOutput, momentOutput, textOutput } from '#kernel/output.ts'
import './assessment-errors.words.ts'

/** Longest note about one life area, in characters. */
export const NOTE_LIMIT = 4000

/** Where what is noted about a life area comes from. */
export const areaSources = [
  'observation',
  'young_person',
  'guardian',
  'close_person',
  'school',
  'other_authority',
  'document',
] as const
export type AreaSource = (typeof areaSources)[number]
export const areaSource = () => z.enum(areaSources, { error: 'choose_one' })

/**
 * Areas of the code list `life_areas` that nobody rates: they are answered in the person's own words (family-view.ts), so
 * that nothing is asked twice.
 */
export const areasInOwnWords: Readonly<Record<string, 'youth' | 'guardian'>> = {
  own_wish: 'youth',
  guardian_view: 'guardian',
}

/** Life areas to assess, in the order of the code list. A list with another area gives another form, without a change of code. */
export const lifeAreas = codeList('life_areas').codes.filter((area) => areasInOwnWords[area.id] === undefined)

export const isLifeArea = (id: string): boolean => lifeAreas.some((area) => area.id === id)

/** A life area that is assessed; the areas in own words are not. */
export const lifeAreaInput = () =>
  z.enum(
    lifeAreas.map((area) => area.id),
    { error: 'code_unknown' },
  )

/** Whose record a recording of an area becomes: one's own authority's, or the shared workspace of the case. */
export const areaVisibilities = entryVisibilities
export type AreaVisibility = (typeof areaVisibilities)[number]

const stepOf = (list: 'worry_scale' | 'strength_scale') => {
  const steps = codeList(list).codes.map((code) => code.value ?? 0)
  return optionalInteger(Math.min(...steps), Math.max(...steps))
}

/** Step of the worry scale, 0 (no worry) to 3 (great worry); empty when it is not judged. */
export const worryInput = () => stepOf('worry_scale')
/** Step of the strength scale, 0 (not yet known) to 3 (carries daily life); empty when it is not judged. */
export const strengthInput = () => stepOf('strength_scale')
export const noteInput = () => optionalLongText(NOTE_LIMIT)

/** What is said of a life area, by whom and when: now, or before it was recorded anew. */
export const AreaText = z.object({
  worry: z.number().int().nullable(),
  strength: z.number().int().nullable(),
  note: z.string().nullable(),
  source: z.string(),
  authorName: z.string(),
  authorProfession: z.string(),
  recordedAt: momentOutput,
  version: z.number().int(),
})
export type AreaText = z.infer<typeof AreaText>

/** What one register says of one life area, with what it said before, the latest first. */
export const AreaRecording = AreaText.extend({
  id: idOutput,
  area: z.string(),
  registerKind: z.enum(registerKinds),
  registerName: textOutput,
  visibility: z.enum(areaVisibilities),
  earlier: z.array(AreaText),
})
export type AreaRecording = z.infer<typeof AreaRecording>

/** A life area with every recording of it the reader may see. */
export const AreaAssessment = z.object({ area: z.string(), recordings: z.array(AreaRecording) })
export type AreaAssessment = z.infer<typeof AreaAssessment>

/** What the assessment still lacks; `youth_view` is asked for by law, the rest is the team's common model. */
export const Missing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('youth_view') }),
  z.object({ kind: z.literal('guardian_view'), personId: idOutput.nullable(), name: z.string().nullable() }),
  z.object({ kind: z.literal('areas'), left: z.number().int() }),
  z.object({ kind: z.literal('causes') }),
])
export type Missing = z.infer<typeof Missing>
