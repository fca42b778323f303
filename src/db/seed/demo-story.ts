import type { AuthorityRegister } from '#access/actor.ts'
import type { Random } from '#kernel/random.ts'

/** Notes are written in the writer's language; only these two occur. */
export type NoteLanguage = 'sv' | 'fi'

/** What one authority writes in its own register. Nobody else's words stand in it. */
export type AuthorityTexts = {
  readonly note: readonly string[]
  /** What the authority wants to bring to the meeting. */
  readonly bring: readonly string[]
  /** Its own note of the meeting. */
  readonly meeting: readonly string[]
}

/**
 * The texts of one kind of case in one language. `{a|b|c}` means any one of them. Nobody is named, nobody's gender is told,
 * no place but "the school" or "the shopping centre" occurs.
 */
export type StoryTexts = {
  /** What worries and what is wished for, as the contact says it; fit to be discussed without a name. */
  readonly need: readonly string[]
  readonly authorities: Readonly<Record<AuthorityRegister, AuthorityTexts>>
  /** The shared summary of a meeting: only what everyone present may know. */
  readonly summary: readonly string[]
  /** The young person's own words, and what they want to change. */
  readonly youth: readonly string[]
  readonly goal: readonly string[]
  readonly guardian: readonly string[]
  /** One description for each cause of the story. */
  readonly causes: readonly string[]
  readonly actions: readonly { readonly goal: string; readonly what: string; readonly who: string }[]
  /** Providers in the order of the story's services. */
  readonly providers: readonly string[]
}

/** One kind of case: its codes, and its texts in the languages notes are written in. */
export type Story = {
  readonly triggers: readonly string[]
  /** Nobody younger is in such a case here. */
  readonly youngest?: number
  readonly criteria: readonly string[]
  readonly reasons: readonly string[]
  readonly causes: readonly { readonly category: string; readonly actors: readonly string[] }[]
  /** Codes of service_types. */
  readonly services: readonly string[]
  /** Codes of life_areas: what worries, and what carries. */
  readonly worries: readonly string[]
  readonly strengths: readonly string[]
  readonly texts: Readonly<Record<NoteLanguage, StoryTexts>>
}

/** One way of saying a template: every `{a|b}` is replaced by one of its alternatives. */
export const say = (template: string, random: Random): string =>
  template.replace(/\{([^{}]*)\}/g, (_, alternatives: string) => random.pick(alternatives.split('|')))
