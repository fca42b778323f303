import type { Read } from '#db/transaction.ts'
import type { Language } from '#kernel/language.ts'
import type { PackSection } from './report-pack.ts'

/** What another room puts into a pack, as it is when the pack is made, in the pack's language. */
export type PackSectionSource = (tx: Read, language: Language) => Promise<PackSection>

const sources: PackSectionSource[] = []

/**
 * Adds a section to every report pack. Called where the parts are put together (rooms.ts): the network does not know the rooms whose figures
 * it prints. The same source twice is one.
 */
export function addPackSection(source: PackSectionSource): void {
  if (!sources.includes(source)) sources.push(source)
}

/** The sections of other rooms, in the order they were added. */
export const otherSections = (tx: Read, language: Language): Promise<PackSection[]> =>
  Promise.all(sources.map((source) => source(tx, language)))
