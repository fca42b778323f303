import { bordersOf } from './audit-borders.ts'
import { noFigures, verdictOf, type AuditFigures, type AuditFinding, type Verdict } from './audit-findings.ts'
import { mergeReleases, secondVersions, type Audited } from './audit-joint.ts'
import { checkTable, readAudited, type ReadAudited } from './audit-table.ts'
import { smallTargets } from './audit-targets.ts'
import { narrowTargets } from './open-targets.ts'

export type { Audited } from './audit-joint.ts'

export type AuditInput = {
  /** The releases that stand together, oldest first, each with the true numbers it was drawn from. */
  readonly releases: readonly Audited[]
  /** Put every small number to the solver, also where a possible truth can be worked out by hand. */
  readonly exhaustive: boolean
}

/** So many places are named of one kind of finding; the audit has failed with the first. */
const NAMED = 20

function named(findings: readonly AuditFinding[]): AuditFinding[] {
  const counted = new Map<string, number>()
  return findings.filter(({ kind }) => {
    counted.set(kind, (counted.get(kind) ?? 0) + 1)
    return (counted.get(kind) ?? 0) <= NAMED
  })
}

/**
 * Everything that must hold before a release is shown, alone and with those before it: every number is there once, a multiple of 5, the
 * sum of its cells and within its window; no window is below 5; borders are the same everywhere; no state of the data is shown in two
 * versions; and of no number, and of no difference of two nested ones, with fewer than 5 children can an attacker say more than 0–5.
 * Findings name places, never true numbers. What cannot be answered is a finding.
 */
export async function audit({ releases, exhaustive }: AuditInput): Promise<Verdict> {
  const results = releases.map(readAudited)
  const read = results.flatMap((each) => ('finding' in each ? [] : [each]))
  const figures: AuditFigures = {
    ...noFigures,
    numbers: read.reduce((sum, { grid }) => sum + grid.nodes.length, 0),
    cells: read.reduce((sum, { grid }) => sum + grid.cells.length, 0),
  }
  const findings = named([
    ...results.flatMap((each) => ('finding' in each ? [each.finding] : [])),
    ...read.flatMap(checkTable),
    // A team is the same in all years. What phenomena and age bands are grouped in may change with the year, for years share nothing; and a
    // year that grows by its quarters has the same name with more members: the quarters are published one by one anyway.
    ...bordersOf(read, ['area']),
    ...apart(read).flatMap((own) => bordersOf(own, ['phenomenon', 'ageBand'])),
    ...secondVersions(read),
  ])
  // What does not stand by itself is not attacked: nothing an attacker fails at would make it good.
  if (findings.length > 0 || read.length === 0) return verdictOf(findings, figures)
  return attackAll(read, figures, exhaustive)
}

/** Releases by the base periods they share: where two share none, nothing that is said of one says anything of the other. */
function apart(read: readonly ReadAudited[]): ReadAudited[][] {
  let groups: { periods: Set<string>; own: ReadAudited[] }[] = []
  for (const each of read) {
    const periods = each.release.lattice.period.members.map(({ code }) => code)
    const meeting = groups.filter((group) => periods.some((code) => group.periods.has(code)))
    groups = [
      ...groups.filter((group) => !meeting.includes(group)),
      {
        periods: new Set([...periods, ...meeting.flatMap((group) => [...group.periods])]),
        own: [...meeting.flatMap(({ own }) => own), each],
      },
    ]
  }
  return groups.map(({ own }) => own)
}

async function attackAll(read: readonly ReadAudited[], figures: AuditFigures, exhaustive: boolean): Promise<Verdict> {
  let verdict = verdictOf([], figures)
  for (const own of apart(read)) {
    const { findings, figures: found } = await attackTogether(own, exhaustive)
    verdict = verdictOf(named([...verdict.findings, ...findings]), {
      ...verdict.figures,
      smallNumbers: verdict.figures.smallNumbers + found.smallNumbers,
      smallDifferences: verdict.figures.smallDifferences + found.smallDifferences,
      solved: verdict.figures.solved + found.solved,
      programmes: verdict.figures.programmes + found.programmes,
    })
  }
  return verdict
}

async function attackTogether(
  read: readonly ReadAudited[],
  exhaustive: boolean,
): Promise<{ findings: readonly AuditFinding[]; figures: Omit<AuditFigures, 'numbers' | 'cells'> }> {
  const joint = mergeReleases(read)
  const { numbers, differences } = smallTargets(joint)
  const attack = { size: joint.truth.length, knowns: joint.knowns, point: joint.point, enough: NAMED }
  const alone = await narrowTargets({ ...attack, targets: numbers, exhaustive })
  const nested = await narrowTargets({ ...attack, targets: differences, exhaustive: false })
  const release = read.map((each) => each.release.label).join('+')
  return {
    findings: [
      ...alone.narrow.map(({ at }) => ({ kind: 'small-number-narrow', at, release }) as const),
      ...nested.narrow.map(({ at }) => ({ kind: 'small-difference-narrow', at, release }) as const),
    ],
    figures: {
      smallNumbers: numbers.length,
      smallDifferences: differences.length,
      solved: alone.solved + nested.solved,
      programmes: alone.programmes + nested.programmes,
    },
  }
}
