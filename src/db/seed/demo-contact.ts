import { rulesOfContact } from '#intake/referral/referral.ts'
import { THRESHOLD_MET } from '#intake/screening/screening.ts'
import { ageOn } from '#kernel/clock.ts'
import { deadlineRow } from './demo-deadlines.ts'
import { personRows } from './demo-family.ts'
import type { DemoWorker } from './demo-network.ts'
import { isPast, phrases, sayOne, storyTexts, type Scene } from './demo-scene.ts'

/** How a contact stands: waiting, or decided on a weekday offset. */
export type ContactState =
  | { readonly state: 'waiting'; readonly carriedOver?: number; readonly agendaPosition?: number }
  | { readonly state: 'selected'; readonly decided: number; readonly caseId: string }
  | { readonly state: 'not_selected'; readonly decided: number; readonly outcome: NotSelected; readonly reason: string }

export type NotSelected = 'advice_given' | 'referred_directly' | 'handled_elsewhere' | 'declined' | 'not_target_group'

/** What may be set for a contact besides its state. */
export type ContactOptions = {
  /** Why no municipality is known: then it waits in the manual queue. */
  readonly missing?: 'unknown' | 'protected'
  /** The name is open to the team. Always so once the contact is decided. */
  readonly open?: boolean
  readonly urgentAssessed?: boolean
  readonly previousReferralId?: string
  /** Who has said what, by profession. */
  readonly stances?: Readonly<Record<string, 'select' | 'not_select' | 'more_information'>>
}

const teamIdOf = (scene: Scene, options: ContactOptions): string | null =>
  options.missing === undefined ? scene.team.id : null

/** The one who must assess an urgent need (417/2007 § 26, 1301/2014 § 36). */
const socialWorker = (scene: Scene): DemoWorker =>
  scene.workers.find((worker) => worker.registerKind === 'social_care') ?? scene.receiver

const channelOf = (scene: Scene): string => {
  if (scene.source === 'police' || scene.source === 'social_services')
    return scene.random.weighted({ own_system: 6, phone: 3, meeting: 1 })
  return scene.random.weighted({ phone: 5, message: 3, in_person: 2 })
}

function writeHead(scene: Scene, contact: ContactState, options: ContactOptions): void {
  const { team, rows, receivedAt, random } = scene
  const assessed = options.urgentAssessed ?? true
  const urgent = scene.urgency === 'immediate' || scene.story.triggers.includes('child_welfare_notification')
  const waiting = contact.state === 'waiting' ? contact : undefined
  rows.referral.push({
    instance_id: team.instanceId,
    id: scene.referralId,
    team_id: teamIdOf(scene, options),
    number: scene.number(`${team.casePrefix}-K`, random),
    state: contact.state,
    received_at: receivedAt,
    channel: channelOf(scene),
    receiver_id: scene.receiver.id,
    urgency: scene.urgency,
    urgent_assessed_at: urgent && assessed ? new Date(receivedAt.getTime() + 60_000 * random.integer(10, 50)) : null,
    urgent_assessed_by: urgent && assessed ? socialWorker(scene).id : null,
    municipality_code: options.missing === undefined ? scene.municipality : null,
    municipality_missing: options.missing ?? null,
    agenda_position: waiting?.agendaPosition ?? null,
    carried_over: waiting?.carriedOver ?? 0,
    previous_referral_id: options.previousReferralId ?? null,
    created_at: receivedAt,
    version: contact.state === 'waiting' ? 1 : 2,
  })
}

function writeDetail(scene: Scene, contact: ContactState, options: ContactOptions): void {
  const { team, rows, story, random, receiver } = scene
  const reducedAt = contact.state === 'not_selected' ? scene.calendar.at(contact.decided, 640) : null
  const caseId = contact.state === 'selected' ? contact.caseId : null
  const keys = {
    instance_id: team.instanceId,
    referral_id: scene.referralId,
    team_id: teamIdOf(scene, options),
    case_id: caseId,
  }
  const common = phrases(receiver.language)
  const assessed = scene.urgency === 'immediate' && (options.urgentAssessed ?? true)
  rows.referral_detail.push({
    ...keys,
    register_id: team.sharedRegisterId,
    source: scene.source,
    source_contact: reducedAt === null ? (common.sourceContact[scene.source] ?? null) : null,
    triggers: [...story.triggers],
    target_criteria: [...story.criteria],
    concern_reasons: [...story.reasons],
    age: ageOn(scene.family.youth.birthDate, scene.receivedDay),
    age_override_reason: null,
    need: reducedAt === null ? sayOne(scene, storyTexts(scene, receiver.language).need) : null,
    urgent_measure: assessed && reducedAt === null ? sayOne(scene, common.urgentMeasure) : null,
    reduced_at: reducedAt,
    version: 1,
  })
  if (reducedAt === null && receiver.registerKind === 'police' && story.triggers.includes('offence_report')) {
    rows.referral_reference.push({
      ...keys,
      id: random.uuid(),
      register_id: receiver.registerId,
      trigger: 'offence_report',
      // The letters do not occur in the numbers of the police.
      reference_number: `DEMO/R/${random.integer(1000, 9999)}/${scene.receivedDay.slice(2, 4)}`,
    })
  }
  const open = contact.state !== 'waiting' || options.open === true
  const register_id = open ? team.sharedRegisterId : receiver.registerId
  rows.person.push(...personRows(scene.family, { ...keys, register_id, reduced_at: reducedAt }, random))
}

/** Each authority's stance beside the joint decision; where a panel selects, all of it has said yes (C-11). */
function writeStances(scene: Scene, contact: ContactState, options: ContactOptions): void {
  const { team, rows, random } = scene
  const decided = contact.state === 'waiting' ? undefined : contact
  const given = (worker: DemoWorker) => {
    if (decided === undefined) return options.stances?.[worker.profession]
    const inPanel = team.selectionPanel.includes(worker.profession)
    if (!inPanel && random.chance(0.4)) return undefined
    return decided.state === 'selected' ? 'select' : random.weighted({ not_select: 8, more_information: 2 })
  }
  for (const worker of scene.workers) {
    const stance = given(worker)
    if (stance === undefined) continue
    const at =
      decided === undefined ? scene.receivedAt.getTime() + 3_600_000 : scene.calendar.at(decided.decided, 560).getTime()
    rows.screening_stance.push({
      instance_id: team.instanceId,
      referral_id: scene.referralId,
      professional_id: worker.id,
      team_id: team.id,
      register_kind: worker.registerKind,
      profession: worker.profession,
      stance,
      reason: sayOne(scene, phrases(worker.language).stances[stance]),
      as_expert: false,
      stated_at: new Date(Math.min(at, scene.calendar.now.getTime())),
      version: 1,
      case_id: contact.state === 'selected' ? contact.caseId : null,
    })
  }
}

function writeDecisions(scene: Scene, contact: Exclude<ContactState, { state: 'waiting' }>): void {
  const { team, rows, random, workers, calendar } = scene
  const decidedBy = random.pick(workers)
  const common = phrases(decidedBy.language)
  const decision = {
    instance_id: team.instanceId,
    referral_id: scene.referralId,
    team_id: team.id,
    review_id: scene.reviewOn(team, contact.decided),
    deviation_reason: null,
    deviation_explanation: null,
    participants: workers.map(({ id, name, profession }) => ({ professionalId: id, name, profession })),
    case_id: contact.state === 'selected' ? contact.caseId : null,
  }
  rows.screening_decision.push({
    ...decision,
    id: random.uuid(),
    outcome: THRESHOLD_MET,
    reason: THRESHOLD_MET,
    guidance: sayOne(scene, common.threshold),
    decided_at: calendar.at(contact.decided, 600),
    decided_by: scene.receiver.id,
  })
  rows.screening_decision.push({
    ...decision,
    id: random.uuid(),
    outcome: contact.state === 'selected' ? 'selected' : contact.outcome,
    reason:
      contact.state === 'selected'
        ? random.pick(['early_intervention', 'many_professions', 'repeated_contacts'])
        : contact.reason,
    guidance: contact.state === 'selected' ? null : sayOne(scene, common.guidance[contact.outcome]),
    decided_at: calendar.at(contact.decided, 615),
    decided_by: decidedBy.id,
  })
}

/** When the limits a contact starts were met: usually in time, sometimes a little late; those of today's work may be open. */
function writeDeadlines(scene: Scene, contact: ContactState, options: ContactOptions): void {
  const { random, calendar } = scene
  const start = scene.receivedDay
  const worker = socialWorker(scene)
  const received = calendar.offsetOf(start)
  const assessed = options.urgentAssessed ?? true
  const takes: Readonly<Record<string, number>> = {
    urgent_need_child_protection: assessed ? 0 : 1000,
    urgent_need_help: assessed ? 0 : 1000,
    notifier_receipt: random.integer(0, 3),
    inform_child_and_guardian: random.integer(2, 6),
    assessment_start: random.integer(2, 8),
    assessment_complete: random.integer(25, 58),
  }
  for (const rule of rulesOfContact(scene.story.triggers, scene.urgency)) {
    const met = received + (takes[rule] ?? 5)
    // A contact that ended without a case leaves its duties to the authority that has them.
    const transferred = contact.state === 'not_selected' && !isPast(met) ? phrases(worker.language).transferred : null
    scene.rows.deadline.push(
      deadlineRow(scene, {
        rule,
        start,
        caseId: contact.state === 'selected' ? contact.caseId : null,
        teamId: teamIdOf(scene, options),
        done:
          isPast(met) || met === received ? { on: met === received ? start : calendar.day(met), by: worker.id } : null,
        transferred,
      }),
    )
  }
}

/** Writes a contact with everything that belongs to it before a case exists. */
export function writeContact(scene: Scene, contact: ContactState, options: ContactOptions = {}): void {
  writeHead(scene, contact, options)
  writeDetail(scene, contact, options)
  writeStances(scene, contact, options)
  if (contact.state !== 'waiting') writeDecisions(scene, contact)
  writeDeadlines(scene, contact, options)
}
