/** What one part of the proof found. A shortfall is a sentence: any of them fails the run. */
export type Finding = {
  readonly part: string
  readonly figures: Readonly<Record<string, unknown>>
  readonly shortfalls: readonly string[]
}

/** Progress, for people; the result itself goes to standard output. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** A shortfall when a count is below its bound; nothing counted is always one. */
export const atLeast = (what: string, count: number, bound: number): string[] =>
  count >= bound && count > 0 ? [] : [`${what}: ${count}, at least ${bound} are needed`]

/** A shortfall unless there are none. */
export const none = (what: string, count: number): string[] => (count === 0 ? [] : [`${what}: ${count}, none may be`])

/** A shortfall when a share lies outside its bounds. */
export const between = (what: string, share: number, least: number, most: number): string[] =>
  share >= least && share <= most ? [] : [`${what}: ${share.toFixed(3)}, between ${least} and ${most} is needed`]
