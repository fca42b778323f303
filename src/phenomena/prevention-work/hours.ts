import { z } from 'zod'
import { codeIds } from '#kernel/codes.ts'
import './hours-errors.words.ts'

/** Most hours one can say at once. */
const MOST_HOURS = 999

/** Hours as people type them – "2", "1,5", "0.25" – as whole minutes; undefined for nothing typed. */
export const hoursInput = z
  .preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string({ error: 'hours_invalid' })
      .max(8, 'hours_invalid')
      .regex(/^\s*(\d{1,3}([.,]\d{1,2})?)?\s*$/, 'hours_invalid')
      .transform((typed, context): number | undefined => {
        if (typed.trim() === '') return undefined
        const hours = Number(typed.trim().replace(',', '.'))
        if (hours > 0 && hours <= MOST_HOURS) return Math.max(1, Math.round(hours * 60))
        context.addIssue({ code: 'custom', message: 'hours_invalid' })
        return z.NEVER
      })
      .meta({ examples: ['1,5'] }),
  )
  .optional()

const professions = codeIds('professions')

/** Hours by profession: code of `professions` → minutes. */
export const hoursByProfession = z
  .object(Object.fromEntries(professions.map((profession) => [profession, hoursInput])))
  .default({})

/** Minutes as hours with at most two decimals, as they are typed in Swedish and Finnish. */
export const asHours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100).replace('.', ',')
