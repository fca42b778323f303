import type { Read } from '#db/transaction.ts'
import type { Language } from '#kernel/language.ts'
import type { PackSection } from '#network/report-pack/report-pack.ts'
import { sectionOf } from './picture-paper.ts'
import { pictureOf } from './regional-picture.queries.ts'

/** The section of a steering meeting's report pack about the picture: what the newest published release says of the region (D-09). */
export async function pictureSection(tx: Read, language: Language): Promise<PackSection> {
  const picture = await pictureOf(tx, {})
  if (picture === undefined) throw new Error('The widest choice is always published')
  return sectionOf(picture, language)
}
