import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import type { Language } from '#kernel/language.ts'
import { sendConcern } from '#participation/concern/send-concern.command.ts'
import type { ConcernForm } from '#participation/concern/concern.ts'

/*
 * Contacts that came by the public form, and how the public reaches the teams: once in the demo, synthetic as all of it. They are sent as a
 * stranger sends them.
 */

type DemoConcern = {
  readonly language: Language
  readonly hoursAgo: number
  readonly form: Omit<ConcernForm, 'since'>
}

const concerns: readonly DemoConcern[] = [
  {
    language: 'sv',
    hoursAgo: 3,
    form: {
      reporter: 'young_person',
      place: '710',
      notKnown: [],
      answers: {
        story:
          'Jag är med ett gäng som tar saker i butiken. 😕 Jag vill sluta men de säger att jag är feg.\n\nJag vågar inte säga det hemma.',
        name: 'Moa',
        age: '15',
        phone: '040 00 71',
        reach: 'Ring efter klockan 15. Skicka inte meddelanden, mamma ser min telefon.',
      },
    },
  },
  {
    language: 'fi',
    hoursAgo: 20,
    form: {
      reporter: 'relative',
      place: '444',
      notKnown: [],
      answers: {
        givenName: 'Eeli',
        familyName: 'Primerova',
        age: 'n. 13',
        school: 'Demokoulu',
        story: 'Lapsenlapseni ei ole käynyt koulussa kahteen viikkoon. Hän valvoo yöt ja on kovin hiljainen.',
        name: 'Irma Primerova',
        relation: 'isoäiti',
        phone: '040 00 72',
      },
    },
  },
  {
    language: 'sv',
    hoursAgo: 26,
    form: {
      reporter: 'relative',
      place: 'unknown',
      notKnown: ['you'],
      answers: {
        givenName: 'Vet inte',
        story: 'En kille i mitt spel skriver att han ska slå någon i skolan. Jag vet inte var han bor.',
      },
    },
  },
  {
    language: 'sv',
    hoursAgo: 44,
    form: {
      reporter: 'professional',
      place: '091',
      notKnown: [],
      answers: {
        age: '14',
        school: 'Demoskolan',
        told: 'yes',
        story:
          'Eleven har ofta blåmärken efter rasterna och säger att hen ramlat. Eleven och vårdnadshavaren vet att jag skriver.',
        source: 'school',
        workplace: 'Demoskolan, kurator',
        name: 'Rita Rollspel',
        phone: '040 00 73',
      },
    },
  },
]

/** Too short to be anybody's number: nobody is called by mistake. */
const contacts = `
  update team set contact_phone = '040 00 9' || n.place, contact_email = n.key || '@ankare.example',
         contact_hours = '{"sv":"vardagar kl. 9–15","fi":"arkisin klo 9–15","en":"weekdays 9–15"}'
    from (select instance_id, id, key, row_number() over (order by key) as place from team) as n
   where n.instance_id = team.instance_id and n.id = team.id`

/** Fills the queues of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedConcerns(
  client: pg.ClientBase,
  { now, secret, vault }: { readonly now: Date; readonly secret: string; readonly vault: Vault },
): Promise<void> {
  await client.query(contacts)
  for (const [index, { language, hoursAgo, form }] of concerns.entries()) {
    const at = new Date(now.getTime() - hoursAgo * 3_600_000)
    const sent = { opener: `demo ${index}`, form: { ...form, since: at.getTime() } }
    await sendConcern({ database: client, vault, secret }, sent, language, at)
    await client.query(
      `update referral set received_at = $1, created_at = $1 where channel = 'web' and received_at >= now()`,
      [at],
    )
    await client.query('update concern set sent_at = $1 where sent_at >= now()', [at])
  }
}
