import { sql } from 'kysely'
import { z } from 'zod'
import { db } from '#db/connection.ts'
import { asActor, SessionEnded, type Read } from '#db/transaction.ts'
import { shortText } from '#kernel/input.ts'
import type { FormValues } from '#web/view.ts'
import { NotSignedIn } from './errors.ts'
import { words } from './http.words.ts'
import { writeOperation } from './operation.ts'
import { knowingKeys, type Asking, type Door } from './perform.ts'

/** A draft is as large as the largest form, no larger. */
const MAX_FIELDS = 200
const fieldText = z.string().max(20_000, 'too_long')
const fields = z
  .record(z.string().max(100), z.union([fieldText, z.array(fieldText).max(100, 'too_many')]))
  .refine((given) => Object.keys(given).length <= MAX_FIELDS, 'too_many')
/** Names the row of a draft in what it is sealed with. */
export const draftRow = (professionalId: string, form: string): string => `${professionalId}/${form}`
const draftOf = (professionalId: string, form: string) =>
  db.deleteFrom('draft').where('professional_id', '=', professionalId).where('form', '=', form)

/** The case a form is about, by its path; undefined where it is about none. The same is in the table (0013-archive.sql). */
const caseOf = (form: string): string | undefined => /^\/cases\/([0-9a-f-]{36})(?:\/|$)/i.exec(form)?.[1]

/** A half-written text about a case is there only while its case is: the row itself lies behind the same policy. */
async function draftTarget(tx: Read, form: string): Promise<{ kind: 'draft' } | null> {
  const caseId = caseOf(form)
  if (caseId === undefined) return { kind: 'draft' }
  await tx.find(db.selectNoFrom(sql`app.enter_case(${caseId}::uuid)`.as('entered')))
  const seen = await tx.find(db.selectFrom('anchor_case').select('id').where('id', '=', caseId))
  return seen === undefined ? null : { kind: 'draft' }
}

/** Keeps half-written forms on the server, for the writer alone, 14 days (web rule 3). */
export const saveDraft = writeOperation({
  name: 'saveDraft',
  summary: words.saveDraft,
  path: '/drafts',
  permission: 'draft.write',
  input: z.object({ form: shortText(300), fields }),
  output: z.object({ savedAt: z.iso.datetime() }),
  target: (tx, input) => draftTarget(tx, input.form),
  log: () => ({ objectKind: 'draft' }),
  done: words.draftSaved,
  handle: async ({ tx, actor, input, now }) => {
    const row = draftRow(actor.professionalId, input.form)
    const kept = tx.seal('draft.fields', row, null, JSON.stringify(input.fields))
    await tx.run(
      db
        .insertInto('draft')
        .values({
          instance_id: actor.instanceId,
          professional_id: actor.professionalId,
          form: input.form,
          fields: kept,
          saved_at: now,
        })
        .onConflict((conflict) =>
          conflict.columns(['instance_id', 'professional_id', 'form']).doUpdateSet({ fields: kept, saved_at: now }),
        ),
    )
    return { savedAt: now.toISOString() }
  },
})

export const removeDraft = writeOperation({
  name: 'removeDraft',
  summary: words.deleteDraft,
  path: '/drafts/delete',
  permission: 'draft.write',
  input: z.object({ form: shortText(300) }),
  output: z.object({}),
  target: (tx, input) => draftTarget(tx, input.form),
  log: () => ({ objectKind: 'draft' }),
  done: words.draftDeleted,
  handle: async ({ tx, actor, input }) => {
    await tx.run(draftOf(actor.professionalId, input.form))
    return {}
  },
})

export const draftOperations = [saveDraft, removeDraft]

/** What was typed; nothing where its key was destroyed. */
function fieldsIn(text: string): FormValues {
  const parsed = fields.safeParse(text.startsWith('{') ? JSON.parse(text) : {})
  return parsed.success ? parsed.data : {}
}

/**
 * One's own draft of a form, read after the page itself: who may no longer see the page gets no draft either.
 * @throws NotSignedIn when the session ended meanwhile.
 */
export async function readDraft(
  door: Door,
  asking: Asking,
  form: string,
): Promise<{ fields: FormValues; savedAt: Date } | undefined> {
  if (asking.tokenHash === null) return undefined
  const asked = { tokenHash: asking.tokenHash, caseId: caseOf(form), vault: door.vault }
  const read = () =>
    asActor(door.pool, asked, async (tx) => {
      const row = await tx.find(
        db
          .selectFrom('draft')
          .select(['fields', 'saved_at'])
          .where('professional_id', '=', tx.actor.professionalId)
          .where('form', '=', form),
      )
      if (row === undefined) return { result: undefined }
      const text = tx.open('draft.fields', draftRow(tx.actor.professionalId, form), row.fields)
      return { result: { fields: fieldsIn(text), savedAt: row.saved_at } }
    })
  return await knowingKeys(door.vault, read).catch((error: unknown) => {
    throw error instanceof SessionEnded ? new NotSignedIn() : error
  })
}

/** The form was sent: its draft has done its work. Where the session ended with that, the draft goes in its fourteen days. */
export async function deleteDraft(
  door: Pick<Door, 'pool'>,
  asking: Pick<Asking, 'tokenHash'>,
  form: string,
): Promise<void> {
  if (asking.tokenHash === null) return
  await asActor(door.pool, { tokenHash: asking.tokenHash, caseId: caseOf(form) }, async (tx) => {
    await tx.run(draftOf(tx.actor.professionalId, form))
    return { result: undefined }
  }).catch((error: unknown) => {
    if (!(error instanceof SessionEnded)) throw error
  })
}
