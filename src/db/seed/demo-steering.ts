import type pg from 'pg'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import type { Text } from '#kernel/language.ts'
import { helsingforsMeetings, vastraNylandMeetings, type MeetingSeed } from './demo-steering-texts.ts'
import { idOf } from './network.seed.ts'

/*
 * The steering groups of a fresh demo: seats beside the one that is public, meetings in every state, a protocol that ends soon and one that
 * nobody has signed. Synthetic, as all of the demo; what was decided was decided by nobody.
 */

type Seat = {
  readonly key: string
  readonly agency: string
  readonly role: 'member' | 'substitute'
  readonly office: Text
}

const vastraNylandSeats: readonly Seat[] = [
  {
    key: 'police-member',
    agency: 'police',
    role: 'member',
    office: { sv: 'biträdande polischefen', fi: 'apulaispoliisipäällikkö', en: 'deputy chief of police' },
  },
  {
    key: 'county-member',
    agency: 'county',
    role: 'member',
    office: { sv: 'servicelinjedirektören', fi: 'palvelulinjajohtaja', en: 'service line director' },
  },
  {
    key: 'raseborg-member',
    agency: 'raseborg',
    role: 'member',
    office: { sv: 'bildningsdirektören', fi: 'sivistysjohtaja', en: 'director of education' },
  },
]
const helsingforsSeats: readonly Seat[] = [
  {
    key: 'city-member',
    agency: 'city',
    role: 'member',
    office: { sv: 'specialplaneraren', fi: 'erikoissuunnittelija', en: 'senior planner' },
  },
]

type Scene = {
  readonly client: pg.ClientBase
  readonly instance: string
  readonly today: string
  readonly chair: string
  readonly secretary: string
  /** Seats of the attendance lists: whose substitute came for whom. */
  readonly came: readonly { readonly seat: string; readonly name: string; readonly for?: string }[]
}

const of = (scene: Scene, kind: string, key: string): string => idOf(`${scene.instance}/${kind}/${key}`)

async function addSeats({ client, instance }: Scene, seats: readonly Seat[]): Promise<void> {
  for (const { key, agency, role, office } of seats)
    await client.query(
      `insert into steering_group_member (instance_id, id, agency_id, role, office, valid_from) values ($1, $2, $3, $4, $5, '2024-09-01')`,
      [
        idOf(instance),
        idOf(`${instance}/steering_group_member/${key}`),
        idOf(`${instance}/agency/${agency}`),
        ...[role, JSON.stringify(office)],
      ],
    )
}

/** The agenda of a meeting with its minutes, and the decisions with the numbers that follow. */
async function addItems(scene: Scene, meeting: string, seed: MeetingSeed, heldOn: string): Promise<void> {
  const { client, instance } = scene
  const instanceId = idOf(instance)
  for (const [index, item] of seed.items.entries()) {
    const itemId = idOf(`${meeting}/item/${index}`)
    await client.query(
      'insert into steering_item (instance_id, id, meeting_id, position, title, proposal, minutes) values ($1, $2, $3, $4, $5, $6, $7)',
      [instanceId, itemId, meeting, index + 1, item.title, item.proposal ?? null, item.minutes ?? null],
    )
    if (item.decided === undefined) continue
    const { text, owner, ownerName, dueIn, done } = item.decided
    const decisionId = idOf(`${itemId}/decision`)
    await client.query(
      `insert into steering_decision (instance_id, id, meeting_id, item_id, year, number, decided, owner_agency_id, owner_name, due_on)
       select $1, $2, $3, $4, $5, coalesce(max(number), 0) + 1, $6, $7, $8, $9 from steering_decision where instance_id = $1 and year = $5`,
      [
        ...[instanceId, decisionId, meeting, itemId, Number(heldOn.slice(0, 4)), text],
        owner === undefined ? null : of(scene, 'agency', owner),
        ownerName ?? null,
        dueIn === undefined ? null : addDays(heldOn, dueIn),
      ],
    )
    if (done !== undefined)
      await client.query(
        'insert into steering_task_done (instance_id, decision_id, done_on, note, recorded_by) values ($1, $2, $3, $4, $5)',
        [instanceId, decisionId, addDays(heldOn, (dueIn ?? 0) - 10), done, scene.secretary],
      )
  }
}

async function addMeeting(scene: Scene, seed: MeetingSeed, key: string): Promise<void> {
  const { client, instance, today } = scene
  const instanceId = idOf(instance)
  const id = of(scene, 'steering_meeting', key)
  const heldOn = addDays(today, seed.days)
  const signed = seed.state === 'signed' || seed.state === 'confirmed'
  await client.query(
    `insert into steering_meeting (instance_id, id, year, number, held_on, starts_at, place, chair_id, secretary_id, secretary_signed_at, chair_signed_at)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, '13:00', $5, $6, $7, $8, $9 from steering_meeting where instance_id = $1 and year = $3`,
    [
      ...[instanceId, id, Number(heldOn.slice(0, 4)), heldOn],
      instance === 'helsingfors' ? 'Kaupungintalo, kokoushuone 3' : 'Polisstationen i Raseborg, mötesrummet',
      ...[scene.chair, scene.secretary],
      signed ? `${addDays(heldOn, 5)}T10:00:00Z` : null,
      seed.state === 'confirmed' ? `${addDays(heldOn, 7)}T09:30:00Z` : null,
    ],
  )
  await addItems(scene, id, seed, heldOn)
  if (seed.state === 'planned') return
  for (const [index, each] of scene.came.entries())
    await client.query(
      `insert into steering_attendance (instance_id, id, meeting_id, agency_id, seat_id, name, came_as, for_seat_id)
       select $1, $2, $3, s.agency_id, s.id, $5, s.role, $6 from steering_group_member s where s.instance_id = $1 and s.id = $4`,
      [
        ...[
          instanceId,
          idOf(`${id}/attendance/${index}`),
          id,
          of(scene, 'steering_group_member', each.seat),
          each.name,
        ],
        each.for === undefined ? null : of(scene, 'steering_group_member', each.for),
      ],
    )
}

/** A protocol that nobody has signed yet, between the police and one city. */
async function addDraft(scene: Scene): Promise<void> {
  const { client, instance } = scene
  const text = (sv: string, fi: string, en: string): string => JSON.stringify({ sv, fi, en })
  const id = of(scene, 'agreement', 'draft')
  await client.query(
    `insert into agreement (instance_id, id, kind, name, aim, purpose, status) values ($1, $2, 'protocol', $3, $4, $5, 'draft')`,
    [
      ...[idOf(instance), id],
      text('Protokoll om gemensamma lektioner', 'Pöytäkirja yhteisistä oppitunneista', 'Protocol on joint lessons'),
      text('Att hålla lektioner i skolorna.', 'Pitää oppitunteja kouluissa.', 'To hold lessons in schools.'),
      text('Att förebygga mobbning.', 'Ehkäistä kiusaamista.', 'To prevent bullying.'),
    ],
  )
  for (const [index, agency] of ['police', 'raseborg'].entries())
    await client.query(
      'insert into agreement_party (instance_id, agreement_id, agency_id, position) values ($1, $2, $3, $4)',
      [idOf(instance), id, of(scene, 'agency', agency), index + 1],
    )
}

/** Fills the pages of the steering group of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedSteering(client: pg.ClientBase, now: Date): Promise<void> {
  const today = helsinkiDay(now)
  const scene = (instance: string, coordinator: string, came: Scene['came']): Scene => ({
    ...{ client, instance, today, came },
    chair: idOf(`${instance}/professional/steering_group`),
    secretary: idOf(`${instance}/professional/${coordinator}`),
  })
  const west = scene('vastra-nyland', 'raseborg/coordinator', [
    { seat: 'hango-substitute', name: 'Fredrik Livboj', for: 'hango-member' },
    { seat: 'police-member', name: 'Lars Vindros' },
    { seat: 'county-member', name: 'Helena Skärgårdsö' },
  ])
  const capital = scene('helsingfors', 'ankaret-helsingfors/coordinator', [
    { seat: 'city-member', name: 'Birgitta Årtullen' },
  ])
  await addSeats(west, vastraNylandSeats)
  await addSeats(capital, helsingforsSeats)
  for (const [index, seed] of vastraNylandMeetings.entries()) await addMeeting(west, seed, `demo-${index}`)
  for (const [index, seed] of helsingforsMeetings.entries()) await addMeeting(capital, seed, `demo-${index}`)
  await addDraft(west)
  await client.query('update agreement set valid_until = $3 where instance_id = $1 and id = $2', [
    ...[idOf('helsingfors'), of(capital, 'agreement', 'protocol'), addDays(today, 75)],
  ])
}
