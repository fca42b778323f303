import type { Ask, Day, Id, Moment, Professional, World } from './facts.ts'

/** Idle limit of a session (ASVS 7.3), in microseconds. */
export const IDLE_LIMIT = 30 * 60 * 1_000_000

/** Who asks, and what follows from that alone. */
export type Standing = {
  readonly professional: Professional
  readonly instanceId: Id
  /** What the network was set up with and what was given since, on its days. */
  readonly functions: ReadonlySet<string>
  readonly ownRegister: Id | null
  readonly sharedRegister: Id | null
  /** Teams where they work cases today, and teams they coordinate today. */
  readonly teams: ReadonlySet<Id>
  readonly coordinated: ReadonlySet<Id>
  readonly archiving: boolean
  /** Purposes their authority may use information for today. */
  readonly purposes: ReadonlySet<string>
  /** Subjects of the own register that their profession does not read. */
  readonly unread: ReadonlySet<string>
}

const runsToday = (from: Day, until: Day | null): boolean => from <= 0 && (until === null || until > 0)

/** A: an active professional with a live session: not ended, not idle. */
function signedIn(world: World, token: string): { professional: Professional; archive: boolean } | null {
  const session = world.session.find((each) => each.token === token)
  if (session === undefined || session.expires_at <= 0 || session.last_seen_at <= -IDLE_LIMIT) return null
  const professional = world.professional.find(
    (each) => each.instance_id === session.instance_id && each.id === session.professional_id,
  )
  return professional?.active === true ? { professional, archive: session.purpose === 'archive' } : null
}

const membershipsOf = (world: World, professional: Professional, role: 'worker' | 'coordinator'): Set<Id> =>
  new Set(
    world.team_membership
      .filter(
        (each) =>
          each.instance_id === professional.instance_id &&
          each.professional_id === professional.id &&
          each.role === role &&
          runsToday(each.valid_from, each.valid_until),
      )
      .map((each) => each.team_id),
  )

const functionsOf = (world: World, { instance_id, id, functions }: Professional): Set<string> =>
  new Set([
    ...functions,
    ...world.function_term
      .filter((each) => each.instance_id === instance_id && each.professional_id === id)
      .filter((each) => runsToday(each.valid_from, each.valid_until))
      .map((each) => each.function),
  ])

/** G-21: every kind of induction that the instance asks for has been confirmed and not taken back. */
const isInducted = (world: World, { instance_id, id }: Professional): boolean => {
  const required = world.instance.find((each) => each.id === instance_id)?.required_inductions ?? []
  return required.every((kind) =>
    world.induction.some(
      (each) =>
        each.instance_id === instance_id &&
        each.professional_id === id &&
        each.kind === kind &&
        each.withdrawn_at === null,
    ),
  )
}

/** K: a subject with named readers is read by those professions only; one without by every profession of the register. */
function unreadSubjects(world: World, professional: Professional, kind: string): Set<string> {
  const named = world.subject_reader.filter(
    (each) => each.instance_id === professional.instance_id && each.register_kind === kind,
  )
  const read = new Set(named.filter((each) => each.profession === professional.profession).map((each) => each.subject))
  return new Set(named.map((each) => each.subject).filter((subject) => !read.has(subject)))
}

/** Purpose of the session: the archive, or what the authority may use information for. */
function purposesOf(world: World, professional: Professional, kind: string, archive: boolean): Set<string> {
  if (archive) return new Set(['archive'])
  return new Set(
    world.register_purpose
      .filter(
        (each) =>
          each.instance_id === professional.instance_id &&
          each.register_kind === kind &&
          runsToday(each.valid_from, each.valid_until),
      )
      .map((each) => each.purpose),
  )
}

/** Who asks; null when nobody is signed in with that token. */
export function standingOf(world: World, ask: Ask): Standing | null {
  const found = signedIn(world, ask.token)
  if (found === null) return null
  const { professional, archive } = found
  const mine = world.register.filter((each) => each.instance_id === professional.instance_id)
  const own = mine.find((each) => each.id === professional.register_id)
  const functions = functionsOf(world, professional)
  const inducted = isInducted(world, professional)
  return {
    professional,
    instanceId: professional.instance_id,
    functions,
    ownRegister: own?.id ?? null,
    sharedRegister: own === undefined ? null : (mine.find((each) => each.kind === 'shared')?.id ?? null),
    // Only somebody with a register of their own works cases.
    teams: own === undefined || !inducted ? new Set() : membershipsOf(world, professional, 'worker'),
    coordinated: inducted ? membershipsOf(world, professional, 'coordinator') : new Set(),
    archiving: archive && functions.has('archivist'),
    purposes:
      own === undefined ? new Set(archive ? ['archive'] : []) : purposesOf(world, professional, own.kind, archive),
    unread: own === undefined ? new Set() : unreadSubjects(world, professional, own.kind),
  }
}

/** Half-open: from the first moment until right before the last. */
export const within = (from: Moment, until: Moment | null): boolean => from <= 0 && (until === null || 0 < until)
