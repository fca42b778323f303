/*
 * What the oracle knows of a world: the facts that decide who may read what, and nothing else. Columns carry the names they have in
 * the database, so that a world can be laid into it as it stands. This folder imports nothing of the product.
 */

/** Microseconds from the moment somebody asks; half-open intervals: [from, until). */
export type Moment = number
/** Days from today in Helsinki. */
export type Day = number
export type Id = string

export type AuthorityKind = 'police' | 'social_care' | 'health_care' | 'youth_work'

/** `n` is the number of the row, over all tables: what was read is a set of such numbers. */
type Row = { readonly n: number; instance_id: Id }

export type Register = Row & { id: Id; kind: AuthorityKind | 'shared' }
export type Instance = Row & {
  id: Id
  /** Kinds of induction without which nobody works in a team (G-21). */
  required_inductions: string[]
}
export type Professional = Row & {
  id: Id
  agency_id: Id
  register_id: Id | null
  profession: string
  functions: string[]
  active: boolean
}
export type Session = {
  token: string
  instance_id: Id
  professional_id: Id
  expires_at: Moment
  last_seen_at: Moment
  purpose: 'casework' | 'archive'
}
export type TeamMembership = Row & {
  team_id: Id
  professional_id: Id
  role: 'worker' | 'coordinator'
  valid_from: Day
  valid_until: Day | null
}
/** A function given by administration, on its days. */
export type FunctionTerm = Row & {
  id: Id
  professional_id: Id
  agency_id: Id
  function: string
  valid_from: Day
  valid_until: Day | null
}
export type Induction = Row & {
  id: Id
  professional_id: Id
  agency_id: Id
  kind: string
  withdrawn_at: Moment | null
}
export type SubjectReader = Row & { register_kind: AuthorityKind; subject: string; profession: string }
export type RegisterPurpose = Row & {
  register_kind: AuthorityKind
  purpose: string
  valid_from: Day
  valid_until: Day | null
}

export type AnchorCase = Row & {
  id: Id
  number: string
  team_id: Id
  referral_id: Id
  responsible_id: Id
  phase: 'preparing' | 'closed'
  archived_at: Moment | null
  erased_at: Moment | null
}
export type CaseMember = Row & {
  case_id: Id
  professional_id: Id
  left_at: Moment | null
  case_closed: boolean
}
export type CaseRestriction = Row & { id: Id; case_id: Id; ended_at: Moment | null }
export type CaseCircle = Row & { restriction_id: Id; case_id: Id; professional_id: Id; left_at: Moment | null }
export type Conflict = Row & {
  id: Id
  professional_id: Id
  case_id: Id | null
  identity_index: string | null
  ended_at: Moment | null
}
export type BreakGlass = Row & {
  id: Id
  case_id: Id
  professional_id: Id
  register_id: Id
  opened_at: Moment
  ends_at: Moment
}
export type Person = Row & {
  id: Id
  referral_id: Id
  case_id: Id | null
  team_id: Id | null
  register_id: Id
  role: 'youth' | 'guardian' | 'close_person'
  identity_index: string | null
}

export type DisclosureRule = Row & {
  id: Id
  version: number
  outcome: 'allow' | 'allow_with_consent' | 'deny'
  consent: 'none' | 'required' | 'required_unless'
  annulled_at: Moment | null
}
export type Consent = Row & {
  id: Id
  case_id: Id
  to_register_id: Id | null
  purpose: string
  subjects: string[]
  given_at: Moment | null
  valid_until: Moment | null
  withdrawn_at: Moment | null
}
export type Disclosure = Row & {
  id: Id
  case_id: Id
  entry_id: Id | null
  entry_version: number | null
  subject: string
  from_register_id: Id
  to_register_id: Id | null
  to_professional_id: Id | null
  rule_id: Id
  rule_version: number
  consent_id: Id | null
  purpose: string
  decided_by: Id
  valid_from: Moment
  valid_until: Moment
  answer: 'accepted' | 'declined' | null
  revoked_at: Moment | null
}
/** A case offered to another team (C-34). */
export type Transfer = Part & { proposed_by: Id; to_team_id: Id; hidden: boolean }
export type DisclosedText = Row & { disclosure_id: Id; case_id: Id; restricted_at?: Moment | null }
export type Entry = Row & {
  id: Id
  case_id: Id
  register_id: Id
  author_id: Id
  subject: string
  version: number
  retracted_at: Moment | null
  /** Purposes it may still be read for; null when it is not restricted (GDPR 18). */
  restricted_for?: readonly string[] | null
}
export type EntryVersion = Row & { entry_id: Id; case_id: Id; register_id: Id; subject: string }
export type Draft = Row & { professional_id: Id; form: string }

/** A contact; only one that waits is there for an expert. */
export type Referral = Row & {
  id: Id
  team_id: Id | null
  receiver_id: Id
  state: 'waiting' | 'selected' | 'not_selected'
}
export type InvitedExpert = Row & {
  id: Id
  referral_id: Id
  team_id: Id
  case_id: Id | null
  professional_id: Id
  with_name: boolean
  invited_at: Moment
  ends_at: Moment
  withdrawn_at: Moment | null
}
export type Incident = Row & {
  id: Id
  team_id: Id
  expires_on: Day
  outcome: 'approved' | 'rejected' | null
}
export type IncidentParticipant = Row & { id: Id; incident_id: Id; case_id: Id; ended_at: Moment | null }

/** A grant to open what is protected of somebody, by one protection. */
export type ProtectedGrant = Part & {
  protection_id?: Id
  granted_at?: Moment
  ends_at?: Moment
  revoked_at?: Moment | null
}
/** A row of any other table: the columns its rule asks for, those there are. */
export type Part = Row & {
  id?: Id
  case_id?: Id | null
  team_id?: Id | null
  referral_id?: Id | null
  register_id?: Id
  from_register_id?: Id
  to_register_id?: Id
  professional_id?: Id
  agency_id?: Id
  recorded_by?: Id
  entry_id?: Id
  other_case_id?: Id | null
  other_referral_id?: Id
  author_id?: Id
  subject?: string
  state?: string
}

/** Everything that decides. `parts` holds the rows of all other tables, by the name of the table. */
export type World = {
  instance: Instance[]
  register: Register[]
  professional: Professional[]
  session: Session[]
  team_membership: TeamMembership[]
  function_term: FunctionTerm[]
  induction: Induction[]
  subject_reader: SubjectReader[]
  register_purpose: RegisterPurpose[]
  anchor_case: AnchorCase[]
  case_member: CaseMember[]
  case_restriction: CaseRestriction[]
  case_circle: CaseCircle[]
  conflict_of_interest: Conflict[]
  break_glass: BreakGlass[]
  person: Person[]
  disclosure_rule: DisclosureRule[]
  consent: Consent[]
  disclosure: Disclosure[]
  disclosed_text: DisclosedText[]
  entry: Entry[]
  entry_version: EntryVersion[]
  draft: Draft[]
  referral: Referral[]
  invited_expert: InvitedExpert[]
  incident: Incident[]
  incident_participant: IncidentParticipant[]
  parts: Record<string, Part[]>
}

/** Somebody asks, with a session, for one case or for a list across their own cases, or for nothing of a case. */
export type Ask = {
  readonly token: string
  readonly caseId?: Id
  readonly ownCases?: 'all' | 'open' | 'closed'
  /** Somebody asked right before, in the same transaction: it must not matter. */
  readonly earlier?: string
  /** What a restricted text is read for (GDPR 18(2)), when somebody says. */
  readonly purpose?: string
}

/** An empty world. */
export const emptyWorld = (): World => ({
  instance: [],
  register: [],
  professional: [],
  session: [],
  team_membership: [],
  function_term: [],
  induction: [],
  subject_reader: [],
  register_purpose: [],
  anchor_case: [],
  case_member: [],
  case_restriction: [],
  case_circle: [],
  conflict_of_interest: [],
  break_glass: [],
  person: [],
  disclosure_rule: [],
  consent: [],
  disclosure: [],
  disclosed_text: [],
  entry: [],
  entry_version: [],
  draft: [],
  referral: [],
  invited_expert: [],
  incident: [],
  incident_participant: [],
  parts: {},
})
