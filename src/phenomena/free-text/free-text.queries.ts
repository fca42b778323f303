import { knownNames } from '#casework/person/known-names.queries.ts'
import type { Read } from '#db/transaction.ts'
import type { InputFieldError } from '#kernel/input.ts'
import { listMunicipalities } from '#network/team/team.queries.ts'
import { freeTextErrors } from './free-text.ts'

/**
 * What is wrong with texts that must name nobody (freeTextErrors), with the names of the actor's own cases and the places of the instance.
 * Own cases must be entered (`ownCases`). Nothing of it is kept.
 */
export async function personsIn(
  tx: Read,
  texts: Readonly<Record<string, string | undefined>>,
  nobody: readonly string[],
): Promise<InputFieldError[]> {
  const [known, municipalities] = await Promise.all([knownNames(tx), listMunicipalities(tx)])
  const places = municipalities.flatMap(({ name }) => [name.sv, name.fi, name.en])
  return freeTextErrors(texts, { known, nobody: [...places, ...nobody] })
}
