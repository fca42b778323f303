import type { Place } from '../siege/place.ts'

/** Ends a sentence that says only that too little could be asked. */
export const PROVES_LITTLE = 'that proves little'

/** What a check found. Each of `wrong` is a sentence; none may be. */
export type Found = {
  /** Questions asked of the server, the database or the browser. */
  readonly asked: number
  /** Ways in that were asked. */
  readonly routes: number
  readonly wrong: readonly string[]
}

/** One requirement that a command can ask of a running server. */
export type Check = {
  readonly name: string
  /** Numbers in ASVS 5.0.0. */
  readonly asvs: readonly string[]
  readonly run: (place: Place, how: How) => Promise<Found>
  /** It changes the demo or fills the server: after the others, in a demo nobody has changed. */
  readonly last?: true
  /** It comes after them, and what they changed is nothing to it. */
  readonly after?: true
  /** Too long for `npm test`. */
  readonly long?: true
}

export type How = {
  /** A tenth, for `npm test`. */
  readonly short: boolean
  readonly seed: number
  /** Another server before a database of its own. */
  readonly another: (options: { readonly mode: 'demo' | 'production'; readonly publicUrl: string }) => Promise<Place>
}

/** Only the first of each kind of sentence, and how many more there are: a hundred routes may all lack one header. */
export function fewOf(wrong: readonly string[], most = 6): string[] {
  return wrong.length <= most ? [...wrong] : [...wrong.slice(0, most), `and ${wrong.length - most} more`]
}
