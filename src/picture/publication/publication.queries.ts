import { sql } from 'kysely'
import type { Target } from '#access/decide.ts'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { labelOf, refusalSchema, verdictSchema, type PictureRelease } from './publication.ts'

const releases = () =>
  db
    .selectFrom('picture_release')
    .select(['id', 'label', 'period', 'kind', 'state', 'synthetic', 'steps_given_up', 'audit_asked_at', 'why_not'])
    .select(['findings', 'asked_at', 'built_at', 'audited_at', 'published_at', 'withdrawn_at', 'withdrawn_reason'])
    .select('version')

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>
const findRow = (tx: Read, id: string) => tx.find(releases().where('id', '=', id))

const toRelease = (row: Row): PictureRelease => ({
  id: row.id,
  label: row.label,
  period: row.period,
  kind: row.kind as PictureRelease['kind'],
  state: row.state as PictureRelease['state'],
  synthetic: row.synthetic,
  stepsGivenUp: row.steps_given_up,
  auditing: row.state === 'built' && row.audit_asked_at !== null,
  whyNot: row.why_not === null ? null : refusalSchema.parse(row.why_not),
  verdict: row.findings === null ? null : verdictSchema.parse(row.findings),
  askedAt: row.asked_at,
  builtAt: row.built_at,
  auditedAt: row.audited_at,
  publishedAt: row.published_at,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
  version: row.version,
})

/** Every release of the actor's instance they may see, what was asked for last first; `most` at most. */
export const listReleases = async (tx: Read, most: number): Promise<PictureRelease[]> =>
  (await tx.many(releases().orderBy('asked_at', 'desc').orderBy('id').limit(most))).map(toRelease)

export type ReleaseTarget = Target & { readonly id: string; readonly release: PictureRelease }

/** The release as a target for the actor, or null when there is none for them. */
export async function releaseTarget(tx: Read, id: string): Promise<ReleaseTarget | null> {
  const row = await findRow(tx, id)
  return row === undefined ? null : { kind: 'picture_release', id: row.id, release: toRelease(row) }
}

/** Asks for a release. @returns false when one of that name stands or is being made */
export const insertRelease = async (
  tx: Write,
  asked: { readonly id: string; readonly kind: PictureRelease['kind']; readonly period: string; readonly now: Date },
): Promise<boolean> =>
  (await tx.run(
    db
      .insertInto('picture_release')
      .values({
        instance_id: tx.actor.instanceId,
        id: asked.id,
        label: labelOf(asked.kind, asked.period),
        period: asked.period,
        kind: asked.kind,
        state: 'waiting',
        asked_by: tx.actor.professionalId,
        asked_at: asked.now,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )) === 1

/** @returns false when somebody was faster */
export const requestAudit = async (tx: Write, id: string, version: number, now: Date): Promise<boolean> =>
  (await tx.run(
    db
      .updateTable('picture_release')
      .set({ audit_asked_by: tx.actor.professionalId, audit_asked_at: now, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('state', '=', 'built'),
  )) === 1

type Done = { readonly done: boolean }
const called = (tx: Write, call: ReturnType<typeof sql<boolean>>): Promise<Done> =>
  tx.get(db.selectNoFrom(call.as('done')))

/** Shows a release. @returns false when it is another version, or something else was shown since it was built */
export const showRelease = async (tx: Write, id: string, version: number): Promise<boolean> =>
  (await called(tx, sql<boolean>`app.publish_picture(${id}, ${version})`)).done

/** Takes a release back. @returns false when it is another version */
export const takeBackRelease = async (tx: Write, id: string, version: number, reason: string): Promise<boolean> =>
  (await called(tx, sql<boolean>`app.withdraw_picture(${id}, ${version}, ${reason})`)).done

/** Whether another release was shown after this one was built: then it is drawn around what stands no longer. */
export const shownSince = async (tx: Read, builtAt: Date): Promise<boolean> =>
  (await tx.find(db.selectFrom('picture_release').select('id').where('published_at', '>', builtAt).limit(1))) !==
  undefined
