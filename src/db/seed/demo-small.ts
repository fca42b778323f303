import { contactsPerTeamYear } from './calibration.ts'
import { writeCase, type WrittenCase } from './demo-case.ts'
import { writeContact } from './demo-contact.ts'
import type { DemoFamily } from './demo-family.ts'
import { demoIncidents } from './demo-incidents.ts'
import { workersOn, type DemoTeam } from './demo-network.ts'
import { openScene, startRun, type Arrival, type Run, type RunOptions } from './demo-production.ts'
import { elsewhere, manualQueue, programme, type Item } from './demo-programme.ts'
import type { DemoRows } from './demo-rows.ts'
import type { Production } from './demo-scene.ts'
import type { StoryKey } from './demo-stories.ts'

/** A team with fewer contacts a year than this shows a shorter demo. */
const SMALL_TEAM = 100

/** Stories that change places from team to team, so that no two teams are alike. */
const changing: readonly StoryKey[] = ['shoplifting', 'assault', 'robbery', 'substances', 'online', 'absence']

const storyFor = (story: StoryKey, turn: number): StoryKey => {
  const place = changing.indexOf(story)
  return place === -1 ? story : (changing[(place + turn) % changing.length] ?? story)
}

type Told = Map<string, WrittenCase & { readonly family: DemoFamily; readonly municipality: string }>

/** When a contact came in: some hours ago for what is going on today, otherwise in the office hours of a weekday. */
const receivedAt = (run: Run, offset: number, hoursAgo: number | undefined, minutes: number): Date =>
  hoursAgo === undefined
    ? run.calendar.at(offset, minutes)
    : new Date(run.calendar.now.getTime() - hoursAgo * 3_600_000)

type Place = {
  readonly run: Run
  readonly production: Production
  readonly team: DemoTeam
  readonly turn: number
  readonly told: Told
}

function writeItem({ run, production, team, turn, told }: Place, item: Item, index: number): void {
  const random = run.random.branch(`${team.key} ${item.is} ${index}`)
  const earlier = item.is !== 'contact' && item.continues !== undefined ? told.get(item.continues) : undefined
  const offset = item.is === 'case' ? item.course.decided - random.integer(2, 4) : item.received
  const arrival: Arrival = {
    team,
    story: storyFor(item.story, turn),
    municipality: earlier?.municipality ?? random.pick(team.municipalities),
    receivedAt: receivedAt(run, offset, item.is === 'contact' ? item.hoursAgo : undefined, 500 + random.integer(0, 70)),
    source: item.source,
    urgency: item.urgency ?? 'normal',
    turn: index,
    ...(earlier === undefined ? {} : { family: earlier.family }),
    ...(item.without === undefined ? {} : { without: item.without }),
  }
  const scene = openScene(production, arrival, random)
  const previous =
    earlier === undefined ? {} : { previousReferralId: earlier.referralId, previousCaseId: earlier.caseId }
  if (item.is === 'contact') writeContact(scene, item.state, item.options)
  else if (item.is === 'return') writeContact(scene, { state: 'waiting' }, { ...previous, open: true })
  else {
    const written = writeCase(scene, item.course, { ...item.options, ...previous })
    if (item.key !== undefined)
      told.set(item.key, { ...written, family: scene.family, municipality: scene.municipality })
  }
}

/** A young person of the team before is told of to this one too, from one of its own municipalities. Nobody knows of the other. */
function writeElsewhere({ run, production, team, turn, told }: Place, index: number): void {
  const family = told.get(elsewhere.continues)?.family
  if (family === undefined) return
  const random = run.random.branch(`${team.key} elsewhere ${index}`)
  const arrival: Arrival = {
    team,
    story: storyFor(elsewhere.story, turn),
    municipality: random.pick(team.municipalities),
    receivedAt: receivedAt(run, elsewhere.received, undefined, 500 + random.integer(0, 70)),
    source: elsewhere.source,
    urgency: 'normal',
    turn: index,
    family,
  }
  writeContact(openScene(production, arrival, random), { state: 'waiting' }, { open: true })
}

/** The team is in the middle of its review: who takes part is recorded, nothing is decided yet. */
function startReview(run: Run, { rows, calendar }: Production, team: DemoTeam): void {
  const id = run.random.branch(`open review ${team.key}`).uuid()
  const workers = workersOn(team, calendar.today)
  const started_at = new Date(calendar.now.getTime() - 20 * 60_000)
  rows.team_review.push({
    instance_id: team.instanceId,
    id,
    team_id: team.id,
    started_at,
    closed_at: null,
    started_by: workers[0]?.id ?? '',
    version: 1,
  })
  for (const worker of workers.slice(0, 3)) {
    rows.team_review_participant.push({
      instance_id: team.instanceId,
      review_id: id,
      professional_id: worker.id,
      team_id: team.id,
    })
  }
}

/**
 * Rows of the small demo: for every team some contacts and cases in each state and phase and two incidents, and for every instance a manual
 * queue and a review that has begun. The same teams, moment and secret give the same rows.
 */
export function smallDemo(options: Omit<RunOptions, 'seed'>): DemoRows {
  const run = startRun({ ...options, seed: 'demo' })
  const production = run.batch()
  const instances = new Map<string, Told>()
  for (const [turn, team] of options.teams.entries()) {
    const place: Place = { run, production, team, turn, told: new Map() }
    const small = (contactsPerTeamYear.value[team.key] ?? 0) < SMALL_TEAM
    const items = programme.filter((item) => !small || item.bigTeamOnly !== true)
    for (const [index, item] of items.entries()) writeItem(place, item, index)
    production.rows.incident.push(...demoIncidents(run, team))
    const before = instances.get(team.instanceId)
    instances.set(team.instanceId, place.told)
    if (before !== undefined) {
      writeElsewhere({ ...place, told: before }, items.length)
      continue
    }
    for (const [index, item] of manualQueue.entries()) writeItem(place, item, items.length + index)
    startReview(run, production, team)
  }
  return production.rows
}
