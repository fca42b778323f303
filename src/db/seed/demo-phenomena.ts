import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { isConfined } from '#phenomena/signal/confined.ts'
import { phenomenonSeed, preventionSeed, type PhenomenonSeed, type SignalSeed } from './demo-phenomena-texts.ts'

/*
 * Phenomena of a fresh demo: signals, a phenomenon that has spread, one that has been met, what stays within a team; and prevention work.
 * Synthetic, as all of the demo. Who is told of what, the triggers decide as they do in the product.
 */

type Team = { readonly instance_id: string; readonly id: string; readonly key: string }
type Staff = { readonly id: string; readonly role: string; readonly profession: string }

/** Writes for one team, on days from today. */
class TeamWriter {
  readonly #client: pg.ClientBase
  readonly #team: Team
  readonly #staff: readonly Staff[]
  readonly #today: string

  constructor(client: pg.ClientBase, team: Team, staff: readonly Staff[], today: string) {
    this.#client = client
    this.#team = team
    this.#staff = staff
    this.#today = today
  }

  #day(days: number): string {
    return addDays(this.#today, days)
  }

  #one(role: string): string | undefined {
    return (this.#staff.find((each) => each.role === role) ?? this.#staff[0])?.id
  }

  async signal(seed: SignalSeed): Promise<string> {
    const id = randomUUID()
    await this.#client.query(
      `insert into phenomenon_signal (instance_id, id, team_id, municipality_code, area, type, age_band, channel, severity,
         seen_from, seen_until, description, confined, written_by, written_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $11)`,
      [
        ...[this.#team.instance_id, id, this.#team.id, seed.municipality, seed.area, seed.type, seed.ageBand],
        ...[seed.channel, seed.severity, this.#day(seed.from), this.#day(seed.until), seed.text],
        ...[isConfined(seed.type), this.#one('worker')],
      ],
    )
    return id
  }

  async phenomenon(seed: PhenomenonSeed): Promise<void> {
    const id = randomUUID()
    const { instance_id: instance } = this.#team
    await this.#client.query(
      `insert into phenomenon (instance_id, id, team_id, type, title, summary, confined, opened_by, opened_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[instance, id, this.#team.id, seed.type, seed.title, seed.summary, isConfined(seed.type)],
        ...[this.#one('coordinator'), this.#day(seed.openedOn)],
      ],
    )
    for (const each of seed.signals) {
      const signal = await this.signal(each)
      await this.#client.query(
        'update phenomenon_signal set phenomenon_id = $3, joined_on = $4 where instance_id = $1 and id = $2',
        [instance, signal, id, this.#day(Math.max(each.until, seed.openedOn))],
      )
    }
    for (const each of seed.measures)
      await this.#client.query(
        `insert into phenomenon_measure (instance_id, id, phenomenon_id, what, owner_id, due_on, status, evaluation, effect, ended_on,
           hearing_id, made_by, made_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
           (select h.id from hearing h where $11 and h.instance_id = $1 and h.team_id = $12 order by h.held_on limit 1), $13, $14)`,
        [
          ...[instance, randomUUID(), id, each.what, this.#one('worker'), this.#day(each.due), each.status],
          ...[each.evaluation ?? null, each.effect ?? null, each.status === 'done' ? this.#day(each.due) : null],
          ...[each.heard === true, this.#team.id, this.#one('coordinator'), this.#day(seed.openedOn)],
        ],
      )
  }

  async prevention(language: 'sv' | 'fi'): Promise<void> {
    const { works, consultation } = preventionSeed[language]
    const { instance_id: instance, id: team } = this.#team
    for (const each of works) {
      const id = randomUUID()
      await this.#client.query(
        `insert into prevention_work (instance_id, id, team_id, type, held_on, reached, note, recorded_by, recorded_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $5)`,
        [instance, id, team, each.type, this.#day(each.on), each.reached, each.note, this.#one('worker')],
      )
      for (const [profession, minutes] of Object.entries(each.minutes))
        await this.#client.query('insert into prevention_work_hours values ($1, $2, $3, $4)', [
          ...[instance, id, profession, minutes],
        ])
    }
    const answered = this.#staff.find((each) => each.role === 'worker') ?? this.#staff[0]
    await this.#client.query(
      `insert into consultation (instance_id, id, team_id, asked_on, asked_by, topic, question, advice, profession, minutes, recorded_by, recorded_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $4)`,
      [
        ...[instance, randomUUID(), team, this.#day(consultation.on), consultation.askedBy, consultation.topic],
        ...[consultation.question, consultation.advice, answered?.profession, consultation.minutes, answered?.id],
      ],
    )
  }
}

/** Fills the pages of phenomena and prevention work of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedPhenomena(client: pg.ClientBase, now: Date): Promise<void> {
  const { rows: teams } = await client.query<Team>('select instance_id, id, key from team order by key')
  for (const team of teams) {
    const seed = phenomenonSeed[team.key]
    if (seed === undefined) continue
    const { rows: staff } = await client.query<Staff>(
      `select p.id, m.role, p.profession from team_membership m
         join professional p on p.instance_id = m.instance_id and p.id = m.professional_id
        where m.instance_id = $1 and m.team_id = $2 order by p.demo_order, p.id`,
      [team.instance_id, team.id],
    )
    const writer = new TeamWriter(client, team, staff, helsinkiDay(now))
    for (const each of seed.phenomena) await writer.phenomenon(each)
    for (const each of seed.loose) await writer.signal(each)
    await writer.prevention(seed.language === 'fi' ? 'fi' : 'sv')
  }
}
