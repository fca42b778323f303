import type { Id, Professional, World } from '../oracle/facts.ts'
import { IDLE_LIMIT } from '../oracle/standing.ts'
import { breakGlass, join, layCase, restrict, type LaidCase } from './cases.ts'
import { HOUR, startMaking, type Making } from './making.ts'
import { addWorker, CLOSED, layNetwork, OPEN, OTHER, type Network } from './network.ts'

/** The conditions of security.md 2.2, as the truth table of 2.3 combines them. */
export type Atoms = {
  readonly a: boolean
  readonly x: boolean
  readonly state: 'open' | 'closed' | 'archived' | 'erased'
  readonly archivist: boolean
  readonly archivePurpose: boolean
  readonly r: 'open' | 'inside' | 'outside'
  readonly m: boolean
  readonly g: boolean
  readonly o: boolean
  readonly k: boolean
  readonly d: boolean
  readonly item: 'draft' | 'final' | 'retracted'
  readonly author: boolean
}

/** One row of the table, with the numbers of the rows in which it would show; none where the keys refuse that there is such a row. */
export type ItemRow = { readonly atoms: Atoms; readonly ways: readonly number[] }

/** One case of the table with everybody who asks about it. */
export type ItemWorld = {
  readonly world: World
  readonly caseId: Id
  /** Entries to retract after they were laid, as the product does it. */
  readonly retracted: readonly Id[]
  readonly asked: readonly { readonly token: string; readonly rows: readonly ItemRow[] }[]
}

/** The decision as the text has it, word for word. Archived cases are there for an archivist who is here for the archive. */
export function tableSays(atoms: Atoms): boolean {
  const archived = atoms.state === 'archived'
  const lives = atoms.state !== 'erased' && (!archived || (atoms.archivist && atoms.archivePurpose))
  if (!atoms.a || atoms.x || !lives || atoms.r === 'outside') return false
  const own = atoms.o && atoms.k && (atoms.m || atoms.g || archived)
  if (atoms.item === 'draft') return atoms.o && atoms.author && atoms.m
  return atoms.item === 'final' ? own || (atoms.m && atoms.d) : own
}

const both = [true, false] as const
const product = <Left, Right>(left: readonly Left[], right: readonly Right[]): (Left & Right)[] =>
  left.flatMap((one) => right.map((two) => ({ ...one, ...two })))

const cases = product(
  (['open', 'closed', 'archived', 'erased'] as const).map((state) => ({ state })),
  (['open', 'inside', 'outside'] as const).map((r) => ({ r })),
)
const people = product(
  product(
    product(
      both.map((a) => ({ a })),
      both.map((x) => ({ x })),
    ),
    product(
      both.map((archivist) => ({ archivist })),
      both.map((archivePurpose) => ({ archivePurpose })),
    ),
  ),
  product(
    both.map((m) => ({ m })),
    both.map((g) => ({ g })),
  ),
)
const items = product(
  product(
    both.map((o) => ({ o })),
    both.map((k) => ({ k })),
  ),
  product(
    both.map((d) => ({ d })),
    (['draft', 'final', 'retracted'] as const).map((item) => ({ item })),
  ),
)

type Place = {
  readonly network: Network
  readonly abroad: Network
  readonly laid: LaidCase
  readonly teller: Professional
}

/** Somebody for whom the conditions about people hold or fail; each failure in another of its ways in turn. */
function layPerson(making: Making, place: Place, wanted: (typeof people)[number] & { r: Atoms['r'] }, turn: number) {
  const { network, laid } = place
  const professional = addWorker(making, network, network.registers.police, {
    profession: OTHER,
    functions: wanted.archivist ? ['worker', 'archivist'] : ['worker'],
  })
  const token = making.signIn(network.instanceId, professional.id, wanted.archivePurpose ? 'archive' : 'casework')
  const session = making.world.session.at(-1)
  if (!wanted.a && session) {
    if (turn % 3 === 0) professional.active = false
    if (turn % 3 === 1) session.expires_at = -1
    if (turn % 3 === 2) session.last_seen_at = -IDLE_LIMIT - 1
  }
  if (wanted.m) join(making, laid, professional)
  else if (turn % 2 === 0) join(making, laid, professional).left_at = -1
  if (wanted.g) breakGlass(making, laid, professional)
  else if (turn % 2 === 1) breakGlass(making, laid, professional).ends_at = -1
  if (wanted.x)
    making.add('conflict_of_interest', {
      instance_id: network.instanceId,
      id: making.id(),
      professional_id: professional.id,
      case_id: turn % 2 === 0 ? laid.row.id : null,
      identity_index: turn % 2 === 0 ? null : laid.youth.identity_index,
      ended_at: null,
    })
  return { professional, token }
}

/** Tells the police an entry, for either purpose of a session, and leaves it to each session which one counts. */
function tellPolice(making: Making, { network, laid, teller }: Place, entryId: Id, subject: string): number[] {
  return ['support', 'archive'].map((purpose) => {
    const keys = { instance_id: network.instanceId, case_id: laid.row.id }
    const disclosure = making.add('disclosure', {
      ...keys,
      id: making.id(),
      entry_id: entryId,
      entry_version: 1,
      subject,
      from_register_id: network.registers.health_care,
      to_register_id: network.registers.police,
      to_professional_id: null,
      rule_id: 'a_rule_that_stands',
      rule_version: 1,
      consent_id: null,
      purpose,
      decided_by: teller.id,
      valid_from: -HOUR,
      valid_until: HOUR,
      answer: null,
      revoked_at: null,
    })
    return making.add('disclosed_text', { ...keys, disclosure_id: disclosure.id }).n
  })
}

/** The rows an item would show in. A half-written text cannot be told to anybody: no key lets a disclosure point at one. */
function layItem(
  making: Making,
  place: Place,
  wanted: (typeof items)[number],
  authorId: Id,
  retracted: Id[],
): number[] {
  const { network, abroad, laid } = place
  if (wanted.item === 'draft')
    return [
      making.add('draft', {
        instance_id: wanted.o ? network.instanceId : abroad.instanceId,
        professional_id: authorId,
        form: `/cases/${laid.row.id}/entries/${making.id()}`,
      }).n,
    ]
  const subject = wanted.k ? OPEN : CLOSED
  const entry = making.add('entry', {
    instance_id: network.instanceId,
    case_id: laid.row.id,
    id: making.id(),
    register_id: wanted.o ? network.registers.police : network.registers.youth_work,
    author_id: authorId,
    subject,
    version: 1,
    retracted_at: null,
  })
  if (wanted.item === 'retracted') retracted.push(entry.id)
  return [entry.n, ...(wanted.d ? tellPolice(making, place, entry.id, subject) : [])]
}

/** The whole table: twelve cases, 64 people each, 48 items for each of them. */
export function* itemWorlds(): Generator<ItemWorld> {
  let number = 0
  for (const wantedCase of cases) {
    const making = startMaking(++number, 'item table')
    const network = layNetwork(making)
    const abroad = layNetwork(making, true)
    const teller = addWorker(making, network, network.registers.health_care)
    const laid = layCase(making, network, network.teams[0], teller.id)
    const place = { network, abroad, laid, teller }
    making.add('disclosure_rule', {
      instance_id: network.instanceId,
      id: 'a_rule_that_stands',
      version: 1,
      outcome: 'allow',
      consent: 'none',
      annulled_at: null,
    })
    if (wantedCase.state !== 'open') laid.row.phase = 'closed'
    if (wantedCase.state === 'archived') laid.row.archived_at = -1
    if (wantedCase.state === 'erased') laid.row.erased_at = -1
    const retracted: Id[] = []
    const shared = items.map((item) => ({ item, ways: layItem(making, place, item, teller.id, retracted) }))
    const asked = people.map((person, turn) => {
      const { professional, token } = layPerson(making, place, { ...person, r: wantedCase.r }, turn)
      const own = items.map((item) => ({ item, ways: layItem(making, place, item, professional.id, retracted) }))
      const rows = [
        ...shared.map((each) => ({ ...each, author: false })),
        ...own.map((each) => ({ ...each, author: true })),
      ]
      return {
        professional,
        token,
        rows: rows.map(({ item, ways, author }): ItemRow => ({
          atoms: { ...wantedCase, ...person, ...item, author },
          ways,
        })),
      }
    })
    if (wantedCase.r !== 'open')
      restrict(making, laid, wantedCase.r === 'inside' ? asked.map(({ professional }) => professional) : [teller])
    yield { world: making.world, caseId: laid.row.id, retracted, asked }
  }
}
