import { caseNumber } from '#kernel/ids.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { seededRandom, type Random } from '#kernel/random.ts'
import { demoCalendar } from './demo-calendar.ts'
import { codeSource, drawFamily, type DemoFamily } from './demo-family.ts'
import { workersOn, type DemoTeam, type DemoWorker } from './demo-network.ts'
import { noRows, type DemoRows } from './demo-rows.ts'
import type { Production, Scene } from './demo-scene.ts'
import { stories, type StoryKey } from './demo-stories.ts'
import type { Story } from './demo-story.ts'
import { ages } from './calibration.ts'

/** What all contacts of a run share; `rows` are taken out of it batch by batch. */
export type Run = {
  readonly random: Random
  readonly calendar: Production['calendar']
  /** Production with an empty set of rows. */
  readonly batch: () => Production
}

export type RunOptions = {
  readonly teams: readonly DemoTeam[]
  readonly now: Date
  readonly secret: string
  readonly seed: string
  readonly numbers: ReadonlySet<string>
}

function reviewsOf(random: Random, calendar: Production['calendar']) {
  const known = new Map<string, string>()
  return (rows: DemoRows) =>
    (team: DemoTeam, offset: number): string => {
      const key = `${team.id} ${offset}`
      const earlier = known.get(key)
      if (earlier !== undefined) return earlier
      const workers = workersOn(team, calendar.day(offset))
      const id = random.branch(`review ${key}`).uuid()
      known.set(key, id)
      const started = {
        instance_id: team.instanceId,
        id,
        team_id: team.id,
        started_at: calendar.at(offset, 540),
        closed_at: calendar.at(offset, 630),
      }
      rows.team_review.push({ ...started, started_by: workers[0]?.id ?? '', version: 2 })
      for (const worker of workers) {
        rows.team_review_participant.push({
          instance_id: team.instanceId,
          review_id: id,
          professional_id: worker.id,
          team_id: team.id,
        })
      }
      return id
    }
}

/** Prepares a run: the same teams, moment, seed and numbers taken already give the same rows. */
export function startRun({ teams, now, secret, seed, numbers }: RunOptions): Run {
  const random = seededRandom(seed)
  // Nobody worked in a team before this day, so nothing can have happened earlier.
  const since = teams
    .flatMap((team) => team.workers.map((worker) => worker.from))
    .reduce((first, day) => (day < first ? day : first), helsinkiDay(now))
  const calendar = demoCalendar(now, since)
  const codes = codeSource(secret)
  const reviews = reviewsOf(random, calendar)
  const taken = new Set(numbers)
  const number = (prefix: string, source: Random): string => {
    let drawn = caseNumber(prefix, source.bytes)
    while (taken.has(drawn)) drawn = caseNumber(prefix, source.bytes)
    taken.add(drawn)
    return drawn
  }
  const batch = (): Production => {
    const rows = noRows()
    return { rows, calendar, codes, number, reviewOn: reviews(rows) }
  }
  return { random, calendar, batch }
}

/** What is known of a contact before its details are drawn. */
export type Arrival = {
  readonly team: DemoTeam
  readonly story: StoryKey
  readonly municipality: string
  readonly receivedAt: Date
  readonly source: string
  readonly urgency: string
  /** The same young person as in an earlier contact. */
  readonly family?: DemoFamily
  /** Authority that takes no part. */
  readonly without?: DemoWorker['registerKind']
  /** Where an authority has several workers in the team they take turns by this number; drawn when left out. */
  readonly turn?: number
}

/** Who usually hears of a contact from a source. */
const receivers: Readonly<Record<string, readonly DemoWorker['registerKind'][]>> = {
  police: ['police'],
  social_services: ['social_care'],
  school: ['youth_work', 'social_care'],
  educational_institution: ['youth_work', 'health_care'],
  health_services: ['health_care'],
  youth_services: ['youth_work'],
  guardian_relative: ['social_care', 'police'],
  self: ['youth_work', 'health_care'],
  other: ['social_care'],
}

/** One worker of each authority: those who deal with a contact. */
function dealingWith(arrival: Arrival, day: string, random: Random): DemoWorker[] {
  const groups = Map.groupBy(workersOn(arrival.team, day), (worker) => worker.registerKind)
  return [...groups].flatMap(([kind, workers]) => {
    const place = (arrival.turn ?? random.integer(0, workers.length - 1)) % workers.length
    return kind === arrival.without ? [] : workers.slice(place, place + 1)
  })
}

/** A contact with its family, its receiver and the workers who deal with it. */
export function openScene(production: Production, arrival: Arrival, random: Random): Scene {
  const { team, municipality, receivedAt } = arrival
  const day = helsinkiDay(receivedAt)
  const workers = dealingWith(arrival, day, random)
  const wanted = random.pick(receivers[arrival.source] ?? ['social_care'])
  const receiver = workers.find((worker) => worker.registerKind === wanted) ?? workers[0]
  if (receiver === undefined) throw new Error(`Nobody worked in the team ${team.key} on ${day}`)
  const story: Story = stories[arrival.story]
  const age = Math.max(Number(random.weighted(ages.value)), story.youngest ?? 0)
  const family = arrival.family ?? drawFamily({ municipality, age, day }, random, production.codes)
  return {
    ...production,
    ...arrival,
    story,
    random,
    family,
    referralId: random.uuid(),
    receivedDay: day,
    receiver,
    workers,
  }
}
