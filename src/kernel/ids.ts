import { randomBytes, randomUUID } from 'node:crypto'

declare const noun: unique symbol

/** The id of one kind of thing: a meeting's id cannot be handed over where a case's id is asked. A UUID in lower case. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun }

/** A new random id (UUID version 4). `never` fits every noun: what is new becomes what it is assigned to. */
export const newId = (): Id<never> => randomUUID() as string as Id<never>

/** Crockford's base 32: without I, L, O and U, which are mistaken for 1, 0 and V in handwriting and print. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A case number such as "VN-7K3QX9": the instance's prefix and six random characters (about a thousand million). It reveals
 * nothing of the person, the order or the day (U-12). Not unique by itself: the caller draws again when it is taken.
 */
export const caseNumber = (prefix: string, random: (size: number) => Uint8Array = randomBytes): string => {
  // 256 is a multiple of 32, so the remainder favours no character.
  const characters = Array.from(random(6), (byte) => alphabet.charAt(byte % alphabet.length))
  return `${prefix}-${characters.join('')}`
}
