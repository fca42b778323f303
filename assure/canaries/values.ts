/** The check sign of a personal identity code: the number of the day and the person, divided by 31. */
const SIGNS = '0123456789ABCDEFHJKLMNPRSTUVWXY'
const codeOf = (day: string, person: string): string => `${day}A${person}${SIGNS[Number(day + person) % 31] ?? ''}`

/** Texts that stand nowhere else. What is sealed in the database is looked for in its files too. */
export const sealedCanaries = {
  name: 'Zqkanariesläkt',
  given: 'Zqkanarienamn',
  code: codeOf('110312', '987'),
  phone: '+358 50 9876543',
  address: 'Kanariestigen 98765 B',
  note: 'Zqkanarietext om hur hen har det hemma.',
  /** Of one authority's own register. */
  ownNote: 'Zqpoliskanarie om vad patrullen såg.',
  draft: 'Zqutkast som ingen annan ska läsa.',
  need: 'Zqbehov av någon att prata med.',
  /** Readable for nobody without a grant of their own. */
  protectedAddress: 'Skyddsgränden 54321 C',
  protectedPhone: '+358 50 1234987',
} as const

/** Goes through every door that takes text; some of those columns are not sealed yet (docs/decisions/0016). */
export const openCanary = 'Zqöppenkanarie som är lång nog för fältet.'

export type Canary = keyof typeof sealedCanaries | 'open'
export const canaries: readonly (readonly [Canary, string])[] = [
  ...(Object.entries(sealedCanaries) as [keyof typeof sealedCanaries, string][]),
  ['open', openCanary],
]

/** As it would stand in an address, in JSON that escapes, or in a page that does. */
const waysToWrite = (text: string): string[] => [
  ...new Set([
    text,
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
    JSON.stringify(text).slice(1, -1),
    text.replaceAll(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ]),
]
const written = canaries.map(([name, text]) => ({ name, ways: waysToWrite(text) }))

/** Which of the canaries stand in a text. */
export const canariesIn = (text: string): Canary[] =>
  written.filter(({ ways }) => ways.some((way) => text.includes(way))).map(({ name }) => name)

const sealedBytes = Object.entries(sealedCanaries).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))

/** Which of the sealed ones stand in the bytes of a file. */
export const canariesInBytes = (bytes: Buffer): string[] =>
  sealedBytes.filter((each) => bytes.includes(each.bytes)).map(({ name }) => name)
