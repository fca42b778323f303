import {
  closingReasons,
  contactsPerTeamYear,
  groupIncidents,
  municipalityWeights,
  outcomes,
  returning,
  sources,
  stories,
  urgencies,
} from './calibration.ts'
import { writeCase, type WrittenCase } from './demo-case.ts'
import { writeContact, type NotSelected } from './demo-contact.ts'
import { courseFrom, phaseOf, receivedOffset, reviewAfter } from './demo-course.ts'
import type { DemoFamily } from './demo-family.ts'
import type { DemoTeam } from './demo-network.ts'
import { openScene, startRun, type Arrival, type RunOptions } from './demo-production.ts'
import type { DemoRows } from './demo-rows.ts'
import { ageOn } from '#kernel/clock.ts'
import type { Random } from '#kernel/random.ts'

/** Latest closed cases of a team, one of which a new contact may continue. */
const REMEMBERED = 100
const ADULT = 18

type Closed = WrittenCase & { readonly family: DemoFamily; readonly municipality: string; readonly closed: number }

/** Several young people at once: where, when and what about, and how many are still to come. */
type Incident = Pick<Arrival, 'team' | 'story' | 'municipality'> & { readonly received: number; left: number }

/** Reasons for a decision without a case (code list screening_reasons). */
const reasonsOf: Readonly<Record<NotSelected, readonly string[]>> = {
  advice_given: ['no_need', 'enough_advice'],
  referred_directly: ['one_service_enough'],
  handled_elsewhere: ['child_welfare_client', 'other_service_active'],
  declined: ['declined_guardian', 'declined_youth'],
  not_target_group: ['age'],
}

const weightsOf = (keys: readonly string[], weights: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(keys.map((key) => [key, weights[key] ?? 1]))

/** Share of incidents with several young people that gives the share of contacts of calibration.ts. */
const groupChance = (): number => {
  const { share, smallest, largest } = groupIncidents.value
  const mean = (smallest + largest) / 2
  return share / (mean - share * (mean - 1))
}

/** Makes cases without end, as many at a time as one asks for. The same options give the same cases. */
export function manyCases(options: RunOptions): { readonly next: (cases: number) => DemoRows } {
  const run = startRun(options)
  const { calendar } = run
  const teams = new Map(options.teams.map((team) => [team.key, team]))
  const teamWeights = weightsOf([...teams.keys()], contactsPerTeamYear.value)
  const remembered = new Map<string, Closed[]>()
  const incidentChance = groupChance()
  let incident: Incident | undefined
  let contacts = 0

  const happened = (random: Random): Incident => {
    const team = teams.get(random.weighted(teamWeights)) as DemoTeam
    const { smallest, largest } = groupIncidents.value
    return {
      team,
      story: random.weighted(stories.value),
      municipality: random.weighted(weightsOf(team.municipalities, municipalityWeights.value)),
      received: receivedOffset(calendar, random),
      left: random.chance(incidentChance) ? random.integer(smallest, largest) : 1,
    }
  }

  const isMinor = (family: DemoFamily, received: number): boolean =>
    ageOn(family.youth.birthDate, calendar.day(received)) < ADULT

  const continued = (team: DemoTeam, received: number, random: Random): Closed | undefined =>
    random.chance(returning.value)
      ? remembered.get(team.id)?.find((each) => each.closed < received && isMinor(each.family, received))
      : undefined

  const remember = (team: DemoTeam, closed: Closed): void => {
    const known = remembered.get(team.id) ?? []
    known.push(closed)
    if (known.length > REMEMBERED) known.shift()
    remembered.set(team.id, known)
  }

  /** One more contact. @returns whether it became a case. */
  const contact = (production: ReturnType<typeof run.batch>): boolean => {
    contacts += 1
    const random = run.random.branch(contacts)
    incident = incident === undefined || incident.left === 0 ? happened(random) : incident
    incident.left -= 1
    const { team, received } = incident
    const earlier = continued(team, received, random)
    const arrival: Arrival = {
      ...incident,
      municipality: earlier?.municipality ?? incident.municipality,
      receivedAt: calendar.at(received, 480 + random.integer(0, 480)),
      source: random.weighted(sources.value),
      urgency: random.weighted(urgencies.value),
      ...(earlier === undefined ? {} : { family: earlier.family }),
    }
    const scene = openScene(production, arrival, random)
    const previous =
      earlier === undefined ? {} : { previousReferralId: earlier.referralId, previousCaseId: earlier.caseId }
    const decided = reviewAfter(received)
    const outcome = decided >= 0 ? 'waiting' : random.weighted(outcomes.value)
    if (outcome === 'waiting') writeContact(scene, { state: 'waiting' }, { ...previous, open: random.chance(0.5) })
    else if (outcome !== 'selected')
      writeContact(
        scene,
        { state: 'not_selected', decided, outcome, reason: random.pick(reasonsOf[outcome]) },
        previous,
      )
    else {
      const closingReason = random.weighted(closingReasons.value)
      const course = courseFrom(decided, closingReason, random)
      const written = writeCase(scene, course, {
        ...previous,
        phase: phaseOf(course),
        closingReason,
        deviates: random.chance(0.1),
      })
      if (course.closed !== null && course.closed < 0) {
        remember(team, { ...written, family: scene.family, municipality: arrival.municipality, closed: course.closed })
      }
    }
    return outcome === 'selected'
  }

  const next = (cases: number): DemoRows => {
    const production = run.batch()
    for (let made = 0; made < cases;) made += contact(production) ? 1 : 0
    return production.rows
  }
  return { next }
}
