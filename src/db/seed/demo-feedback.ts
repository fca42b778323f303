import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Vault } from '#crypto/vault.ts'
import { addDays, addMonths, helsinkiDay } from '#kernel/clock.ts'
import { countAnswers, type Answers } from '#participation/feedback/answer.ts'
import { quarterOf } from '#kernel/quarter.ts'
import { lastClosedPeriod, lastDayOf } from '#participation/feedback/period.ts'
import { questionnaireOf, stepsOf, type Audience } from '#participation/feedback/questionnaire.ts'
import { hashOfCode, ticketCode } from '#participation/feedback/ticket.ts'
import { hearingSeed, replySeed, wishSeed } from './demo-feedback-texts.ts'

/*
 * Feedback of a fresh demo: results of some teams, groups that are too small, tickets that can be used, what was done, and a hearing.
 * Synthetic, as all of the demo; the answers were given by nobody.
 */

type Options = { readonly now: Date; readonly secret: string; readonly vault: Vault }
type Team = { readonly instance_id: string; readonly id: string; readonly turn: number }

/** How many answered of whom, by the place of the team in its instance; what is not here was not answered at all. */
const answered: readonly (readonly [Audience, number])[][] = [
  [
    ['youth_13_17', 9],
    ['child_7_12', 6],
    ['guardian', 7],
    ['referrer', 3],
  ],
  [
    ['youth_13_17', 4],
    ['guardian', 5],
  ],
  [['referrer', 8]],
]

/** Answers that lean to the better, the same each time. `place` counts from 0. */
function answersAt(audience: Audience, place: number): Answers {
  const { questions } = questionnaireOf(audience)
  const given = questions.map((question, index): [string, string | undefined] => {
    if (question.type === 'text_no_names')
      return [question.id, place % 3 === 0 ? wishSeed[audience][place / 3] : undefined]
    const steps = stepsOf[question.type]
    const back = (place * 7 + index * 3) % 5
    return [question.id, steps[Math.max(0, steps.length - 1 - (back > 2 ? back - 2 : 0))]]
  })
  return Object.fromEntries(given.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])))
}

async function layPile(
  client: pg.ClientBase,
  vault: Vault,
  team: Team,
  audience: Audience,
  all: readonly Answers[],
  period: string,
) {
  for (const answers of all) {
    const id = randomUUID()
    const sealed = vault.seal(
      'feedback_pile.answer',
      id,
      { instanceId: team.instance_id, registerId: null },
      JSON.stringify(answers),
    )
    await client.query('insert into feedback_pile values ($1, $2, $3, $4, $5, $6)', [
      ...[team.instance_id, id, team.id, audience, period, sealed],
    ])
  }
}

async function publish(
  client: pg.ClientBase,
  vault: Vault,
  team: Team,
  audience: Audience,
  all: readonly Answers[],
  period: string,
) {
  const id = randomUUID()
  const { tallies, texts } = countAnswers(questionnaireOf(audience), all)
  await client.query('insert into feedback_result values ($1, $2, $3, $4, $5, $5, $6, $7)', [
    ...[team.instance_id, id, team.id, audience, period, all.length, addDays(lastDayOf(period), 1)],
  ])
  for (const each of tallies)
    await client.query('insert into feedback_tally values ($1, $2, $3, $4, $5)', [
      ...[team.instance_id, id, each.question, each.value, each.answers],
    ])
  for (const { question, text } of texts) {
    const textId = randomUUID()
    const of = { instanceId: team.instance_id, registerId: null }
    await client.query(
      'insert into feedback_text (instance_id, id, result_id, team_id, question, body) values ($1, $2, $3, $4, $5, $6)',
      [team.instance_id, textId, id, team.id, question, vault.seal('feedback_text.body', textId, of, text)],
    )
  }
}

/** Ten tickets for young people, made by a worker of the team; they can be printed and used. */
async function makeTickets(client: pg.ClientBase, { secret }: Options, team: Team, today: string): Promise<void> {
  const id = randomUUID()
  const period = quarterOf(today)
  await client.query(
    `insert into feedback_batch
     select $1, $2, $3, 'youth_13_17', $4, 'sv', false, 10, $5, m.professional_id, $6
       from team_membership m where m.instance_id = $1 and m.team_id = $3 and m.role = 'worker' order by m.professional_id limit 1`,
    [team.instance_id, id, team.id, period, lastDayOf(period), addDays(today, -3)],
  )
  for (let number = 0; number < 10; number++)
    await client.query('insert into feedback_ticket values ($1, $2, $3, $4, $5, $6)', [
      ...[
        team.instance_id,
        hashOfCode(ticketCode(secret, id, number)),
        team.id,
        'youth_13_17',
        period,
        lastDayOf(period),
      ],
    ])
}

/** What the first team's coordinator wrote, one of two published, and what young people said at a hearing. */
async function writeReplies(client: pg.ClientBase, team: Team, today: string): Promise<void> {
  const coordinator = `select m.professional_id from team_membership m
    where m.instance_id = $1 and m.team_id = $2 and m.role = 'coordinator' order by m.professional_id limit 1`
  for (const [place, { said, done }] of replySeed.entries())
    await client.query(
      `insert into feedback_reply (instance_id, id, team_id, said, done, written_by, written_on, published_on)
       select $1, $3, $2, $4, $5, (${coordinator}), $6, $7`,
      [
        ...[team.instance_id, team.id, randomUUID(), JSON.stringify(said), JSON.stringify(done), addDays(today, -20)],
        place === 0 ? addDays(today, -14) : null,
      ],
    )
  await client.query(
    `insert into hearing (instance_id, id, team_id, kind, title, held_on, heard, summary, recorded_by, recorded_on)
     select $1, $3, $2, 'youth_council', $4, $5, 14, $6, (${coordinator}), $7`,
    [
      ...[team.instance_id, team.id, randomUUID(), hearingSeed.title, addDays(today, -40), hearingSeed.summary],
      addDays(today, -38),
    ],
  )
}

/** Fills the pages of feedback of a fresh demo. Runs as the owner of the tables, inside the transaction of the demo. */
export async function seedFeedback(client: pg.ClientBase, options: Options): Promise<void> {
  const today = helsinkiDay(options.now)
  const period = lastClosedPeriod(today)
  const { rows: teams } = await client.query<Team>(
    `select instance_id, id, row_number() over (partition by instance_id order by key desc)::integer - 1 as turn from team`,
  )
  for (const team of teams) {
    for (const [audience, count] of answered[team.turn] ?? []) {
      const all = Array.from({ length: count }, (_, place) => answersAt(audience, place))
      if (count < 5) await layPile(client, options.vault, team, audience, all, period)
      else {
        await publish(client, options.vault, team, audience, all, period)
        if (team.turn === 0)
          await publish(client, options.vault, team, audience, all.slice(0, 5), addMonths(period, -3))
      }
    }
    await makeTickets(client, options, team, today)
    if (team.turn === 0) await writeReplies(client, team, today)
  }
}
