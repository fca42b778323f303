/** A text as a scanner reads it, and where each of its characters stands in the text that was typed. */
export type Folded = {
  readonly folded: string
  /** Place in the typed text of a place in the folded one. */
  readonly at: (place: number) => number
}

const dash = /[\p{Pd}−]/u
const space = /[^\S\n]/u

/** One character without its disguise: wide digits are digits, all dashes and blanks alike; what nobody sees is nothing. */
function plain(character: string): string {
  if (/\p{Cf}/u.test(character)) return ''
  if (dash.test(character)) return '-'
  if (space.test(character)) return ' '
  return character.normalize('NFKC')
}

/** Folds a text for comparing: so that neither invisible marks nor wide letters hide a number. */
export function foldText(text: string): Folded {
  const places: number[] = []
  let folded = ''
  let start = 0
  for (const character of text) {
    const letters = plain(character)
    places.push(...Array<number>(letters.length).fill(start))
    folded += letters
    start += character.length
  }
  return { folded, at: (place) => places[place] ?? text.length }
}
