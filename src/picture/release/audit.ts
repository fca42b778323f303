import { bordersOf } from './audit-borders.ts'
import { verdictOf, type AuditFigures, type AuditFinding, type Verdict } from './audit-findings.ts'
import { mergeReleases, secondVersions, type Audited } from './audit-joint.ts'
import { checkTable, readAudited, type ReadAudited } from './audit-table.ts'
import { smallTargets } from './audit-targets.ts'
import { narrowTargets, type Target } from './open-targets.ts'

export type { Audited } from './audit-joint.ts'

export type AuditInput = {
  /** The releases that stand together, oldest first, each with the true numbers it was drawn from. */
  readonly releases: readonly Audited[]
  /** Put every small number to the solver, also where a possible truth can be worked out by hand. */
  readonly exhaustive: boolean
}

/** So many places are named of one kind of finding; the rest is only counted. */
const NAMED = 20

const placesOf = (targets: readonly Target[], kind: AuditFinding['kind'], release: string): AuditFinding[] => [
  ...targets.slice(0, NAMED).map(({ at }) => ({ kind, at, release })),
  ...(targets.length > NAMED ? [{ kind, at: `… ${targets.length - NAMED}`, release }] : []),
]

/**
 * Everything that must hold before a release is shown, alone and with those before it: every number is there once, a multiple of 5, the
 * sum of its cells and within its window; no window is below 5; borders are the same everywhere; no state of the data is shown in two
 * versions; and of no number, and of no difference of two nested ones, with fewer than 5 children can an attacker say more than 0–5.
 * Findings name places, never true numbers. What cannot be answered is a finding.
 */
export async function audit({ releases, exhaustive }: AuditInput): Promise<Verdict> {
  const read: ReadAudited[] = []
  const findings: AuditFinding[] = []
  for (const each of releases) {
    const result = readAudited(each)
    if ('finding' in result) findings.push(result.finding)
    else read.push(result)
  }
  for (const each of read) findings.push(...checkTable(each))
  findings.push(...bordersOf(read), ...secondVersions(read))
  const figures = {
    numbers: read.reduce((sum, { grid }) => sum + grid.nodes.length, 0),
    cells: read.reduce((sum, { grid }) => sum + grid.cells.length, 0),
  }
  const attacked: Omit<AuditFigures, 'numbers' | 'cells'> = {
    smallNumbers: 0,
    smallDifferences: 0,
    solved: 0,
    programmes: 0,
  }
  if (read.length === 0) return verdictOf(findings, { ...figures, ...attacked })
  const joint = mergeReleases(read)
  const { numbers, differences } = smallTargets(joint)
  const label = read.map(({ release }) => release.label).join('+')
  const attack = { size: joint.truth.length, knowns: joint.knowns, point: joint.point }
  const alone = await narrowTargets({ ...attack, targets: numbers, exhaustive })
  const nested = await narrowTargets({ ...attack, targets: differences, exhaustive: false })
  findings.push(
    ...placesOf(alone.narrow, 'small-number-narrow', label),
    ...placesOf(nested.narrow, 'small-difference-narrow', label),
  )
  return verdictOf(findings, {
    ...figures,
    smallNumbers: numbers.length,
    smallDifferences: differences.length,
    solved: alone.solved + nested.solved,
    programmes: alone.programmes + nested.programmes,
  })
}
