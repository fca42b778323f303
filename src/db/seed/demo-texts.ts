import type { AuthorityRegister } from '#access/actor.ts'
import type { NoteLanguage } from './demo-story.ts'
import { finnishTexts } from './demo-texts.fi.ts'
import { swedishTexts } from './demo-texts.sv.ts'

/** Phrases that do not depend on what the case is about. `{a|b}` means any one of them. */
export type CommonTexts = {
  /** Who made contact, by code of referral_sources: an office, never a person. */
  readonly sourceContact: Readonly<Record<string, string>>
  /** By code of professions. */
  readonly addedValue: Readonly<Record<string, string>>
  readonly familyValue: { readonly youth: string; readonly guardian: string; readonly interpreter: string }
  /** By code of meeting_types. */
  readonly purposes: Readonly<Record<'preparatory' | 'first' | 'further' | 'follow_up', readonly string[]>>
  readonly stances: Readonly<Record<'select' | 'not_select' | 'more_information', readonly string[]>>
  /** Why the name was opened to the team. */
  readonly threshold: readonly string[]
  /** What is given instead, by code of screening_outcomes. */
  readonly guidance: Readonly<
    Record<
      'advice_given' | 'referred_directly' | 'handled_elsewhere' | 'declined' | 'not_target_group',
      readonly string[]
    >
  >
  readonly urgentMeasure: readonly string[]
  /** Note in the shared workspace before the family is met, and between meetings. */
  readonly shared: readonly string[]
  readonly sharedLater: readonly string[]
  /** Note of an authority in its own register after the first meeting. */
  readonly later: Readonly<Record<AuthorityRegister, readonly string[]>>
  /** Shared summary of a third meeting and later ones. */
  readonly summaryLater: readonly string[]
  /** What is noted of a life area that worries, and of one that carries (code list life_areas). */
  readonly worry: Readonly<Record<string, readonly string[]>>
  readonly strength: Readonly<Record<string, readonly string[]>>
  readonly viewMissing: readonly string[]
  readonly absent: readonly string[]
  readonly interpreterMissing: string
  readonly guardianMissing: string
  readonly cancelled: string
  /** By code of deviation_reasons. */
  readonly deviations: Readonly<Record<'acute' | 'young_persons_need' | 'family_wish' | 'step_done_elsewhere', string>>
  readonly serviceNote: readonly string[]
  readonly confirmed: readonly string[]
  readonly serviceReasons: Readonly<Record<'refused' | 'not_started' | 'withdrawn', string>>
  readonly followUps: readonly { readonly what: string; readonly outcome: string }[]
  readonly transferred: string
  /** By code of closing_reasons. */
  readonly closing: Readonly<Record<string, string>>
  readonly youthThought: readonly string[]
  readonly guardianThought: readonly string[]
  readonly notAsked: readonly string[]
  readonly correction: { readonly reason: string; readonly added: string }
}

export const commonTexts: Readonly<Record<NoteLanguage, CommonTexts>> = { sv: swedishTexts, fi: finnishTexts }
