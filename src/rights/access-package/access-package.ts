import { z } from 'zod'
import { CaseHead } from '#casework/anchor-case/anchor-case.ts'
import { KeptFrom } from '#casework/guardian-limit/kept-from.ts'
import { keptAnswers, questions } from '#intake/concern-answers/concern-answers.ts'
import { canOutput, textOutput } from '#kernel/output.ts'
import { RightsRequest } from '#rights/rights-request/rights-request.ts'

/** One column of one row that is about the person. `key` names a text that somebody has to read through first. */
export const PackageCell = z.object({
  column: z.string(),
  class: z.enum(['code', 'text', 'identity']),
  value: z.string(),
  key: z.string().nullable(),
})
export type PackageCell = z.infer<typeof PackageCell>

export const PackageSection = z.object({
  table: z.string(),
  rows: z.array(z.object({ cells: z.array(PackageCell) })),
})
export type PackageSection = z.infer<typeof PackageSection>

/** Everything one controller may give one person of themself, and how much of it was left out. */
export const AccessPackage = z.object({
  case: CaseHead,
  request: RightsRequest,
  controller: textOutput,
  sections: z.array(PackageSection),
  /** Texts nobody has found to be about the person alone, and entries whose marks wait for their author. */
  withheld: z.object({ texts: z.number().int(), entries: z.number().int() }),
  /** Who must not get it, when somebody asks in the person's place (C-27, X-09); said on the screen only. */
  keptFrom: KeptFrom,
  can: canOutput,
})
export type AccessPackage = z.infer<typeof AccessPackage>

/** One fact of a row: what it is called and what it says. */
type Fact = { readonly column: string; readonly value: string }

/**
 * What one column says, as facts. The answers of the public form are kept as one text that no person can read: each becomes a question with
 * its answer, so that what is about somebody else, such as who wrote, is looked at apart.
 */
export function factsOf(table: string, column: string, value: string): readonly Fact[] {
  const answers = table === 'concern' && column === 'answers' ? keptAnswers(value) : null
  if (answers === null) return [{ column, value }]
  const answered = questions.flatMap((question): Fact[] => {
    const answer = answers.answers[question]
    return answer === undefined ? [] : [{ column: `${column}.${question}`, value: answer }]
  })
  return answers.notKnown.length === 0
    ? answered
    : [...answered, { column: `${column}.notKnown`, value: answers.notKnown.join(', ') }]
}

/** What the person gets: the texts that were released and everything that needs no reading; the rest is counted, not named. */
export function releasedOnly(whole: AccessPackage): AccessPackage {
  const released = new Set(whole.request.released)
  const sections = whole.sections
    .map((section) => ({
      ...section,
      rows: section.rows
        .map((row) => ({ cells: row.cells.filter((cell) => cell.key === null || released.has(cell.key)) }))
        .filter((row) => row.cells.length > 0),
    }))
    .filter((section) => section.rows.length > 0)
  const texts = whole.sections
    .flatMap((section) => section.rows.flatMap((row) => row.cells))
    .filter((cell) => cell.key !== null)
  return {
    ...whole,
    sections,
    withheld: { ...whole.withheld, texts: texts.filter((cell) => cell.key !== null && !released.has(cell.key)).length },
  }
}
