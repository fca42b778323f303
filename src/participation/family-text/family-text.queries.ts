import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import { familyText, type FamilyTextId, type TextVariant } from '#kernel/family-texts.ts'
import { CHECKS_NEEDED, type Check, type ShownText } from './family-text.ts'

/** Who has found which translated text right, by text, language and fingerprint. */
export type Checks = ReadonlyMap<string, readonly (Check & { readonly professionalId: string })[]>

const keyOf = (id: string, language: string, fingerprint: string): string => `${id}/${language}/${fingerprint}`

/** Every check of the instance. */
export async function checksOf(tx: Read): Promise<Checks> {
  const rows = await tx.many(
    db
      .selectFrom('translation_check as c')
      .innerJoin('professional as p', (join) =>
        join.onRef('p.instance_id', '=', 'c.instance_id').onRef('p.id', '=', 'c.checked_by'),
      )
      .select(['c.text_id', 'c.language', 'c.fingerprint', 'c.checked_by', 'c.checked_at'])
      .select(['p.given_name', 'p.family_name'])
      .orderBy('c.checked_at')
      .orderBy('c.checked_by'),
  )
  const found = new Map<string, (Check & { professionalId: string })[]>()
  for (const row of rows) {
    const key = keyOf(row.text_id, row.language, row.fingerprint)
    const check = {
      professionalId: row.checked_by,
      name: `${row.given_name} ${row.family_name}`,
      checkedAt: row.checked_at,
    }
    found.set(key, [...(found.get(key) ?? []), check])
  }
  return found
}

/** The checks of a text as it stands now. */
export const checksOn = (checks: Checks, text: Pick<ShownText, 'id' | 'language' | 'fingerprint'>) =>
  text.fingerprint === null ? [] : (checks.get(keyOf(text.id, text.language, text.fingerprint)) ?? [])

/** A text in a language, with who has found it right; visibly in `instead` where the language has none. */
export function shownText(
  checks: Checks,
  id: FamilyTextId,
  language: string,
  variant: TextVariant,
  instead: 'sv' | 'fi' | 'en',
): ShownText {
  const text = familyText(id, language, variant, instead)
  const found = checksOn(checks, text)
  return {
    ...text,
    checks: found.map(({ name, checkedAt }) => ({ name, checkedAt })),
    verified: text.fingerprint === null || found.length >= CHECKS_NEEDED,
  }
}

type Checked = { readonly id: string; readonly language: string; readonly fingerprint: string }

/** Records in the actor's name that a text is right. */
export const insertCheck = (tx: Write, { id, language, fingerprint }: Checked) =>
  tx.run(
    db.insertInto('translation_check').values({
      instance_id: tx.actor.instanceId,
      text_id: id,
      language,
      fingerprint,
      checked_by: tx.actor.professionalId,
    }),
  )
