import type { AnswerPage, Question, Reporter } from '#intake/concern-answers/concern-answers.ts'
import type { Language, Text } from '#kernel/language.ts'
import { concernPath } from '#kernel/public-address.ts'

/** Longest story, in characters: a few pages of text. Longer ones are shown again with a sentence, and nothing is cut. */
export const STORY_LIMIT = 20_000
/** Most bytes of a page that is sent, as a browser writes them; the server reads no more (src/http/server.ts). */
export const BODY_LIMIT = 1024 * 1024
/** Longest answer on one line, in characters. */
export const LINE_LIMIT = 200
/** Days for which a form saved for later can be opened by its code. */
export const LATER_DAYS = 14
/** Hours for which a form stays in the browser it is filled in. */
export const BROWSER_HOURS = 24
/** Nobody reads the first page and answers in less time than this. */
export const SHORTEST_MS = 3000

/** A page with one question; `place` comes first, and before anything is kept. */
export type Step = AnswerPage

const stepsByReporter: Readonly<Record<Reporter, readonly Step[]>> = {
  young_person: ['story', 'you'],
  relative: ['youth', 'story', 'you'],
  professional: ['youth', 'story', 'you'],
}

/** The pages of a variant in their order, after the one about the place. */
export const stepsOf = (reporter: Reporter): readonly Step[] => stepsByReporter[reporter]

/** What a page asks: names of its fields. */
export type Field = Question | 'story'

const youthFields: readonly Field[] = ['givenName', 'familyName', 'age', 'school']
const fieldsByReporter: Readonly<Record<Reporter, Readonly<Record<Step, readonly Field[]>>>> = {
  young_person: { story: ['story'], youth: [], you: ['name', 'age', 'phone', 'email', 'reach'] },
  relative: { story: ['story'], youth: youthFields, you: ['name', 'relation', 'phone', 'email', 'reach'] },
  professional: {
    story: ['story'],
    youth: [...youthFields, 'told'],
    you: ['source', 'workplace', 'name', 'phone', 'email'],
  },
}
export const fieldsOf = (reporter: Reporter, step: Step): readonly Field[] => fieldsByReporter[reporter][step]

/** Chosen instead of a municipality. */
export const UNKNOWN_PLACE = 'unknown'

/** A form while it is filled in. Answers are what the person typed, never altered. */
export type ConcernForm = {
  readonly reporter: Reporter
  /** Code of a municipality, or `unknown`; null when it was not asked yet. */
  readonly place: string | null
  readonly answers: Readonly<Partial<Record<Field, string>>>
  readonly notKnown: readonly Step[]
  /** When the first page was opened, in milliseconds. */
  readonly since: number
}

const slugs = {
  young_person: { sv: 'jag', fi: 'mina', en: 'me' },
  relative: { sv: 'anhorig', fi: 'laheinen', en: 'family' },
  professional: { sv: 'yrke', fi: 'tyo', en: 'work' },
  story: { sv: 'beratta', fi: 'kerro', en: 'tell' },
  youth: { sv: 'vem', fi: 'kuka', en: 'who' },
  you: { sv: 'du', fi: 'sina', en: 'you' },
  check: { sv: 'kolla', fi: 'tarkista', en: 'check' },
  receipt: { sv: 'kvittens', fi: 'kuittaus', en: 'receipt' },
  saved: { sv: 'sparat', fi: 'tallennettu', en: 'saved' },
  resume: { sv: 'fortsatt', fi: 'jatka', en: 'continue' },
  status: { sv: 'lage', fi: 'tilanne', en: 'status' },
  remove: { sv: 'radera', fi: 'poista', en: 'delete' },
  leave: { sv: 'lamna', fi: 'poistu', en: 'leave' },
} as const satisfies Record<string, Record<Language, string>>
export type Slug = keyof typeof slugs

/** Address of a page of the form in a language: `/oro/jag/beratta`. */
export const pathOf = (language: Language, ...parts: readonly Slug[]): string =>
  [concernPath[language], ...parts.map((part) => slugs[part][language])].join('/')

/** The page after a step; `check` after the last. */
export function stepAfter(reporter: Reporter, step: Step): Step | 'check' {
  const steps = stepsOf(reporter)
  return steps[steps.indexOf(step) + 1] ?? 'check'
}

/** The page before a step; `place` before the first. */
export function stepBefore(reporter: Reporter, step: Step): Step | 'place' {
  const steps = stepsOf(reporter)
  return steps[steps.indexOf(step) - 1] ?? 'place'
}

/** Where "Lämna sidan" leads: a page nobody wonders about. */
export const leaveTo: Readonly<Record<Language, string>> = {
  sv: 'https://sv.ilmatieteenlaitos.fi/',
  fi: 'https://www.ilmatieteenlaitos.fi/',
  en: 'https://en.ilmatieteenlaitos.fi/',
}

/** That the work of an instance has ended: which, and where whoever worries turns instead (U-13). */
export type Ended = { readonly instance: Text; readonly turnTo: Text }

/** How the public reaches a team. What nobody has filled in is null, and is shown as such. */
export type TeamContact = {
  readonly name: Text
  readonly phone: string | null
  readonly email: string | null
  readonly hours: Text | null
}
