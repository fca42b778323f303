import { z } from 'zod'
import { idOutput, momentOutput } from '#kernel/output.ts'

/** Longest reason, in characters. */
export const REASON_LIMIT = 1000

/**
 * The other party of violence in a close relationship (C-27): a person of the case who is never asked together with the rest of
 * the family, and never at the same place on the same day.
 */
export const OtherParty = z.object({
  id: idOutput,
  personId: idOutput,
  personName: z.string().nullable(),
  reason: z.string(),
  recordedByName: z.string(),
  recordedAt: momentOutput,
  version: z.number().int(),
})
export type OtherParty = z.infer<typeof OtherParty>

/** Which of the parties is met: the other party, the rest of the family, both, or nobody of the case. */
export type Side = 'other' | 'family' | 'both' | 'nobody'

/** The side of a meeting from the persons of the case who are asked and the ids of the other parties. */
export function sideOf(personIds: readonly string[], otherParties: readonly string[]): Side {
  const other = personIds.some((id) => otherParties.includes(id))
  const family = personIds.some((id) => !otherParties.includes(id))
  if (other && family) return 'both'
  return other ? 'other' : family ? 'family' : 'nobody'
}

export type Place = { readonly placeKind: string; readonly place: string | null }

const spelled = (place: string): string => place.trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv')

/**
 * Whether people could run into each other: the same named place, or the same kind of place when one of them has no name.
 * In remote meetings nobody runs into anybody, unless they have one address.
 */
export function samePlace(one: Place, another: Place): boolean {
  if (one.placeKind === 'remote' || another.placeKind === 'remote')
    return one.placeKind === another.placeKind && one.place !== null && another.place !== null
      ? spelled(one.place) === spelled(another.place)
      : false
  if (one.place === null || another.place === null) return one.placeKind === another.placeKind
  return spelled(one.place) === spelled(another.place)
}
