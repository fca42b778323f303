/** What an audit can find wrong. Any of it stops the release. */
export const findingKinds = [
  'number-missing',
  'number-unknown',
  'number-twice',
  'not-a-multiple',
  'window-too-narrow',
  'outside-window',
  'not-additive',
  'not-counted',
  'small-number-narrow',
  'small-difference-narrow',
  'second-version',
  'borders-differ',
  'lattice-broken',
  'no-answer',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Where and what; `at` names public places only, and never a true number. */
export type AuditFinding = { readonly kind: FindingKind; readonly at: string; readonly release: string }

export type AuditFigures = {
  readonly numbers: number
  readonly cells: number
  /** Numbers whose true count is below 5, and how many of them were shown open by a possible truth worked out by hand. */
  readonly smallNumbers: number
  readonly smallDifferences: number
  /** Sums of children that needed the solver. */
  readonly solved: number
  readonly programmes: number
}

export type Verdict = {
  readonly passed: boolean
  readonly findings: readonly AuditFinding[]
  readonly figures: AuditFigures
}

export const noFigures: AuditFigures = {
  numbers: 0,
  cells: 0,
  smallNumbers: 0,
  smallDifferences: 0,
  solved: 0,
  programmes: 0,
}

/** A verdict passes only without findings and with something looked at. */
export const verdictOf = (findings: readonly AuditFinding[], figures: AuditFigures): Verdict => ({
  passed: findings.length === 0 && figures.numbers > 0,
  findings,
  figures,
})

/** The verdict when the audit itself did not come to an end. */
export const failedVerdict = (at: string): Verdict => ({
  passed: false,
  findings: [{ kind: 'no-answer', at, release: '' }],
  figures: noFigures,
})
