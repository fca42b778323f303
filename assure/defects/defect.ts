/** One control left out of the built product, and the check that must see it. */
export type Defect = {
  readonly name: string
  readonly changes: readonly { readonly file: string; readonly from: string; readonly to: string }[]
  readonly caughtBy: string
}

/** A defect of one change. */
export const one = (name: string, caughtBy: string, file: string, from: string, to: string): Defect => ({
  name,
  caughtBy,
  changes: [{ file, from, to }],
})
