import { z } from 'zod'
import type { AuthorityRegister, ProfessionalFunction, RegisterKind } from '#access/actor.ts'
import type { Language, Text } from '#kernel/language.ts'
import published from './municipalities.json' with { type: 'json' }

/*
 * An instance (one region's Anchor work) as data. Rows name each other by short keys; `idOf` (network.seed.ts) makes a
 * lasting id of `<instance key>/<kind>/<key>`, e.g. `vastra-nyland/team/raseborg`.
 */

export type AgencyKind =
  'police' | 'wellbeing_services_county' | 'municipality' | 'city_social_health' | 'city_youth' | 'city'

export type AgencySeed = {
  readonly key: string
  readonly kind: AgencyKind
  readonly name: Text
  /** Code of its municipality, where it has exactly one. */
  readonly municipality?: string
}

/** `agency` is left out for the shared workspace alone. The name is nominative: it is read as "only …" above a text box. */
export type RegisterSeed = {
  readonly key: string
  readonly kind: RegisterKind
  readonly agency?: string
  readonly name: Text
}

export type TeamSeed = {
  readonly key: string
  readonly name: Text
  /** Where the team works. */
  readonly seat: Text
  readonly validFrom: string
  /** State of the special youth-work resource (G-13); left out where the agreement knows no such resource. */
  readonly youthWorkResource?: 'not_agreed' | 'agreed'
  readonly coverage?: readonly {
    readonly registerKind: AuthorityRegister
    readonly ensuredBy: string
    readonly validFrom: string
  }[]
  readonly regularAttendees: readonly AttendeeSeed[]
}

/** Usually asked to the team's meetings (C-13): a professional of ours by key, or an organisation outside. */
export type AttendeeSeed = { readonly profession: string; readonly addedValue: string } & (
  { readonly professional: string } | { readonly organisation: string }
)

export type ProfessionalSeed = {
  readonly key: string
  readonly agency: string
  /** Key of the register a worker writes in; nobody else has one. */
  readonly register?: string
  readonly profession: string
  readonly function: ProfessionalFunction
  readonly givenName: string
  readonly familyName: string
  readonly title: Text
  readonly language: Language
  readonly membership?: {
    readonly team: string
    readonly sharePercent: number
    readonly validFrom: string
    /** First day no longer a member. */
    readonly validUntil?: string
  }
}

export type DecisionSeed = {
  readonly key: string
  readonly agency: string
  readonly organ: Text
  readonly decidedOn: string
  readonly section: string
  readonly registerNumber: string
  /** In the language of the record. */
  readonly proposal: string
  readonly decision: string
  readonly furtherInformation: string
}

export type AgreementPartySeed = {
  readonly agency: string
  readonly signatoryOffice?: Text
  readonly signatoryName?: string
  readonly decision?: string
  readonly signed: boolean
}

export type AgreementSeed = {
  readonly key: string
  readonly kind: 'agreement' | 'protocol'
  readonly name: Text
  readonly aim: Text
  readonly purpose: Text
  readonly status: 'draft' | 'in_force' | 'ended'
  readonly signedText?: Text
  readonly validFrom?: string
  readonly parties: readonly AgreementPartySeed[]
}

/** When an agreement is in force here (G-03). */
export type AgreementRuleSeed = {
  readonly rule: 'all' | 'partial'
  readonly least?: number
  readonly agencyKinds?: readonly AgencyKind[]
  readonly source: string
  readonly uncertain: boolean
  readonly validFrom: string
}

export type SteeringGroupSeed = {
  readonly key: string
  readonly agency: string
  readonly role: 'member' | 'substitute'
  readonly office: Text
  readonly decision: string
  readonly validFrom: string
}

export type InstanceSeed = {
  readonly key: string
  readonly name: Text
  readonly casePrefix: string
  /** The one of several instances whose coordinators see a web contact that names no municipality. */
  readonly receivesUnplaced?: boolean
  /** Professions whose stance a selection needs; empty where the team decides together. */
  readonly selectionPanel: readonly string[]
  /** First day of the year when only the year is known. */
  readonly foundedOn?: string
  readonly agencies: readonly AgencySeed[]
  readonly registers: readonly RegisterSeed[]
  readonly teams: readonly TeamSeed[]
  readonly professionals: readonly ProfessionalSeed[]
  readonly decisions: readonly DecisionSeed[]
  readonly agreementRule: AgreementRuleSeed
  readonly agreements: readonly AgreementSeed[]
  readonly steeringGroup: readonly SteeringGroupSeed[]
}

const municipalitySchema = z.object({
  code: z.string().regex(/^\d{3}$/),
  sv: z.string(),
  fi: z.string(),
  en: z.string(),
  /** Spellings that people and documents use besides the official ones (U-03). */
  aliases: z.array(z.string()),
  /** Key of its team. */
  team: z.string(),
})
export type MunicipalitySeed = z.infer<typeof municipalitySchema>

/** Municipalities with the codes of Statistics Finland and the team they belong to. */
export const municipalitySeeds: readonly MunicipalitySeed[] = z.array(municipalitySchema).parse(published)
