import { sql } from 'kysely'
import type { MeetingState, PlaceKind } from '#casework/meeting/meeting.ts'
import { personName } from '#casework/person/person.queries.ts'
import { db } from '#db/connection.ts'
import { prepared } from '#db/prepared.ts'
import type { GuestRead } from '#db/transaction.ts'
import type { Text } from '#kernel/language.ts'
import { mayBeShown } from '#participation/released-text/released-text.ts'
import { lastAnswersOf, openTimesOfGuest } from '../own-answer/own-answer.queries.ts'
import type { Coming, OwnMeeting, Reader } from './own-page.ts'

/*
 * Queries of guests. Which rows there are, the policies for `fairlead_guest` have settled; every column is named, because a guest is granted
 * columns one by one.
 */

const ownMeetings = prepared(() =>
  db
    .selectFrom('meeting as m')
    .select(['m.id', 'm.type', 'm.state', 'm.starts_at', 'm.minutes', 'm.place_kind', 'm.place', 'm.language'])
    .select(['m.interpreter_language', 'm.interpreter_booked', 'm.confirmed_at'])
    .orderBy('m.starts_at')
    .orderBy('m.id'),
)

const whoComes = prepared(() =>
  db
    .selectFrom('meeting_participant as a')
    .leftJoin('professional as p', (join) =>
      join.onRef('p.instance_id', '=', 'a.instance_id').onRef('p.id', '=', 'a.professional_id'),
    )
    .leftJoin('person as s', (join) =>
      join.onRef('s.instance_id', '=', 'a.instance_id').onRef('s.id', '=', 'a.person_id'),
    )
    .select(['a.id', 'a.meeting_id', 'a.person_id', 'a.professional_id', 'a.external_name', 'a.external_organisation'])
    .select(['a.profession', 'p.given_name as worker_given', 'p.family_name as worker_family'])
    .select(['s.given_name', 's.family_name'])
    .orderBy('a.id'),
)

const reasons = {
  compile: () => sql<{ about_id: string; said: string }>`select about_id, said from app.guest_reasons()`.compile(db),
}

/** A text of the staff; none that looks like an address where somebody of the case is protected, as in a letter (661/2009 § 36). */
const shownTo = (tx: GuestRead, said: string | undefined): string | null =>
  said !== undefined && mayBeShown(said, tx.actor.placesToldApart) ? said : null

/**
 * Meetings the guest is asked to, by time, with who comes. Where somebody is protected, a guardian is not told who comes from outside: a school
 * that is named tells where the young person lives.
 */
export async function ownMeetingsOf(tx: GuestRead): Promise<OwnMeeting[]> {
  const [meetings, people, told, times, answers] = await Promise.all([
    tx.many(ownMeetings()),
    tx.many(whoComes()),
    tx.many(reasons),
    openTimesOfGuest(tx),
    lastAnswersOf(tx),
  ])
  const said = new Map(told.map((each) => [each.about_id, each.said]))
  const outsideKept = tx.actor.placesToldApart && tx.actor.role === 'guardian'
  const comingTo = (meetingId: string): Coming[] =>
    people
      .filter((each) => each.meeting_id === meetingId)
      .filter((each) => !outsideKept || each.professional_id !== null || each.person_id !== null)
      .map((each) => ({
        name:
          each.professional_id !== null
            ? `${each.worker_given ?? ''} ${each.worker_family ?? ''}`.trim()
            : each.person_id === null
              ? each.external_name
              : personName(tx, each.person_id, each.given_name, each.family_name),
        profession: each.profession,
        organisation: each.external_organisation,
        why: shownTo(tx, said.get(each.id)),
        self: each.person_id === tx.actor.personId,
      }))
      .sort(
        (one, other) =>
          Number(other.self) - Number(one.self) ||
          Number(one.profession !== null) - Number(other.profession !== null) ||
          (one.name ?? '').localeCompare(other.name ?? '', 'sv'),
      )
  return meetings.map((row) => ({
    id: row.id,
    type: row.type,
    // The table allows these only.
    state: row.state as MeetingState,
    startsAt: row.starts_at,
    minutes: row.minutes,
    placeKind: row.place_kind as PlaceKind,
    place: tx.open('meeting.place', row.id, row.place),
    toldApart: tx.actor.placesToldApart,
    language: row.language,
    interpreterLanguage: row.interpreter_language,
    interpreterBooked: row.interpreter_booked,
    purpose: shownTo(tx, said.get(row.id)),
    coming: comingTo(row.id),
    // A meeting is the guest's own because there is such a row.
    askedId: people.find((each) => each.meeting_id === row.id && each.person_id === tx.actor.personId)?.id ?? row.id,
    confirmed: row.confirmed_at !== null,
    times: times.get(row.id) ?? [],
    answer: answers.get(row.id) ?? null,
  }))
}

const ownName = prepared((personId: string) =>
  db.selectFrom('person').select(['id', 'given_name']).where('id', '=', personId),
)

/** The guest's given name; null while none is known. */
export async function givenNameOf(tx: GuestRead): Promise<string | null> {
  const row = await tx.find(ownName(tx.actor.personId))
  return row === undefined ? null : tx.open('person.given_name', row.id, row.given_name)
}

const planInForce = prepared(() => db.selectFrom('service_plan').select(['id', 'agreed_at']))
const actionsOf = prepared((planId: string) =>
  db
    .selectFrom('plan_action')
    .select(['id', 'goal', 'what', 'who', 'due_on', 'status'])
    .where('plan_id', '=', planId)
    .orderBy('position'),
)
const ownGoal = {
  compile: () =>
    sql<{ words: string; language: string | null }>`select words, language from app.guest_own_goal()`.compile(db),
}

/** The plan in force as far as this guest may know it; null when nothing of it is there for them. */
export async function ownPlanOf(tx: GuestRead) {
  const plan = await tx.find(planInForce())
  if (plan === undefined) return null
  const [agreed, goal] = await Promise.all([tx.many(actionsOf(plan.id)), tx.find(ownGoal)])
  const actions = agreed.filter((each) => shownTo(tx, `${each.goal}\n${each.what}\n${each.who}`) !== null)
  // Their own words the young person reads whatever is in them.
  const told = goal !== undefined && (tx.actor.role === 'youth' || shownTo(tx, goal.words) !== null) ? goal : undefined
  if (actions.length === 0 && told === undefined) return null
  return {
    agreedAt: plan.agreed_at,
    ownGoal: told === undefined ? null : { words: told.words, language: told.language },
    actions: actions.map(({ due_on, ...each }) => ({ ...each, dueOn: due_on })),
  }
}

type ReaderRow = {
  day: string
  agency_name: Text
  profession: string
  register_kind: string | null
  name: string | null
  times: number
}

/** Who has read of the guest's case since a day, the newest first; without what is withheld for a time. */
export async function readersOf(tx: GuestRead, since: string): Promise<Reader[]> {
  const rows = await tx.many({
    compile: () =>
      sql<ReaderRow>`select day, agency_name, profession, register_kind, name, times
        from app.guest_readers((${since}::date)::timestamp at time zone 'Europe/Helsinki')`.compile(db),
  })
  return rows.map((row) => ({
    day: row.day,
    agencyName: row.agency_name,
    profession: row.profession,
    registerKind: row.register_kind,
    name: row.name,
    times: row.times,
  }))
}
