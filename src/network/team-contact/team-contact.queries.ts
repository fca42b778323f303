import { sql } from 'kysely'
import { db } from '#db/connection.ts'
import type { Read, Write } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import type { TeamContact } from './team-contact.ts'

/** The team with how the public reaches it, or undefined when there is none in the actor's instance. */
export const teamWithContact = (tx: Read, teamId: string) =>
  tx.find(
    db
      .selectFrom('team')
      .select(['id', 'name', 'contact_phone as phone', 'contact_email as email', 'contact_hours as hours'])
      .where('id', '=', teamId),
  )

/** Changes it; false when the team is not coordinated by the actor. */
export async function setTeamContact(
  tx: Write,
  teamId: string,
  {
    phone,
    email,
    hours,
  }: { readonly phone: string | null; readonly email: string | null; readonly hours: Text | null },
): Promise<boolean> {
  const asJson = hours === null ? null : JSON.stringify(hours)
  const row = await tx.get(
    db.selectNoFrom(sql<boolean>`app.set_team_contact(${teamId}, ${phone}, ${email}, ${asJson}::jsonb)`.as('changed')),
  )
  return row.changed
}

export const contactOf = (row: TeamContact): TeamContact => ({ phone: row.phone, email: row.email, hours: row.hours })
