import { z } from 'zod'

/** Row schemas by list schema, so that the reference can show what a row holds. */
export const rowSchemas = new WeakMap<z.core.$ZodType, z.ZodType>()

const isBlank = (row: unknown): boolean =>
  row === null ||
  row === undefined ||
  (typeof row === 'object' && Object.values(row).every((value) => value === '' || value === undefined))

/**
 * A list typed as rows of a form: blank rows are left out, a wrong row keeps its number in the error, so that the sentence
 * stands by the row the person sees.
 */
export function rows<Row extends z.ZodType>(row: Row, limits: { min?: number; max: number }) {
  const list = z
    .array(z.unknown(), { error: 'required' })
    .max(limits.max, 'too_many')
    .transform((items, context): z.output<Row>[] => {
      const kept: z.output<Row>[] = []
      items.forEach((item, index) => {
        if (isBlank(item)) return
        const parsed = row.safeParse(item)
        if (parsed.success) kept.push(parsed.data)
        else
          for (const issue of parsed.error.issues)
            context.issues.push({ ...issue, input: item, path: [index, ...issue.path] } as never)
      })
      if (kept.length < (limits.min ?? 0) && context.issues.length === 0) {
        context.issues.push({ code: 'custom', message: 'choose_at_least_one', input: items })
      }
      return kept
    })
  rowSchemas.set(list, row)
  return list
}
