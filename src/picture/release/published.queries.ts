import { db } from '#db/connection.ts'
import type { Read } from '#db/transaction.ts'
import { latticeSchema } from './lattice-file.ts'
import type { PublishedCell, PublishedRelease } from './published.ts'

/** The published releases of the actor's instance, the newest first. Others do not exist for whoever asks here. */
export async function publishedReleases(tx: Read): Promise<PublishedRelease[]> {
  const rows = await tx.many(
    db
      .selectFrom('picture_release')
      .select(['id', 'label', 'period', 'kind', 'synthetic', 'parameters', 'lattice', 'steps_given_up', 'published_at'])
      .where('state', '=', 'published')
      .orderBy('period', 'desc')
      .orderBy('published_at', 'desc')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    period: row.period,
    kind: row.kind === 'revision' ? 'revision' : 'quarter',
    synthetic: row.synthetic,
    parameters: row.parameters ?? '',
    lattice: latticeSchema.parse(row.lattice),
    stepsGivenUp: row.steps_given_up,
    publishedAt: row.published_at as Date,
  }))
}

/** Every number of a published release, in the order of its codes; none of a release that is not published. */
export const cellsOf = async (tx: Read, releaseId: string): Promise<PublishedCell[]> =>
  (
    await tx.many(
      db
        .selectFrom('published_cell')
        .select(['area', 'phenomenon', 'period', 'age_band', 'shown'])
        .where('release_id', '=', releaseId)
        .orderBy('area')
        .orderBy('phenomenon')
        .orderBy('period')
        .orderBy('age_band'),
    )
  ).map(({ age_band, ...cell }) => ({ ...cell, ageBand: age_band }))
