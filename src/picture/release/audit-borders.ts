import type { AuditFinding } from './audit-findings.ts'
import type { ReadAudited } from './audit-table.ts'
import type { Dimension } from './lattice-file.ts'

/**
 * The same name must stand for the same members in all releases: a team that takes over a municipality under its old name gives two
 * numbers whose difference is that municipality. A merged team has a name of its own, and both stand in the lattice with their dates.
 */
export function bordersOf(read: readonly ReadAudited[], dimensions: readonly Dimension[]): AuditFinding[] {
  const findings: AuditFinding[] = []
  const seen = new Map<string, string>()
  for (const { release } of read)
    for (const dimension of dimensions) {
      for (const { code, members } of release.lattice[dimension].groups) {
        const place = `${dimension} ${code}`
        const now = members.toSorted().join()
        const before = seen.get(place)
        if (before !== undefined && before !== now)
          findings.push({ kind: 'borders-differ', at: place, release: release.label })
        seen.set(place, now)
      }
    }
  return findings
}
