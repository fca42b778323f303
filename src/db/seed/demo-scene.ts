import type { Random } from '#kernel/random.ts'
import type { DemoCalendar } from './demo-calendar.ts'
import type { CodeSource, DemoFamily } from './demo-family.ts'
import type { DemoTeam, DemoWorker } from './demo-network.ts'
import type { DemoRows, RowOf } from './demo-rows.ts'
import { say, type NoteLanguage, type Story, type StoryTexts } from './demo-story.ts'
import { commonTexts, type CommonTexts } from './demo-texts.ts'

/** What a run of the generator shares: where rows are collected, the days, and what must not repeat. */
export type Production = {
  readonly rows: DemoRows
  readonly calendar: DemoCalendar
  readonly codes: CodeSource
  /** A number that no contact and no case of the instance has. */
  readonly number: (prefix: string, random: Random) => string
  /** The closed review of a team on a weekday offset before today: made when it is first asked for. */
  readonly reviewOn: (team: DemoTeam, offset: number) => string
}

/** One contact while its rows are made, and the case it may become. Offsets are weekdays from today (demo-calendar.ts). */
export type Scene = Production & {
  readonly random: Random
  readonly team: DemoTeam
  readonly story: Story
  readonly family: DemoFamily
  readonly municipality: string
  readonly referralId: string
  readonly receivedAt: Date
  /** The same as an ISO day in Finland. */
  readonly receivedDay: string
  readonly source: string
  readonly urgency: string
  readonly receiver: DemoWorker
  /** Workers of the team who deal with it; they become members of the case. */
  readonly workers: readonly DemoWorker[]
}

/** A scene that has become a case. */
export type CaseScene = Scene & {
  readonly caseId: string
  readonly responsible: DemoWorker
  readonly youthId: string
  readonly guardianIds: readonly string[]
  readonly closed: boolean
}

/** Columns that every row of a case carries. */
export const caseKeys = (scene: CaseScene): Pick<RowOf<'entry'>, 'instance_id' | 'case_id' | 'team_id'> => ({
  instance_id: scene.team.instanceId,
  case_id: scene.caseId,
  team_id: scene.team.id,
})

/** Texts of the story and common phrases in the language of the writer. */
export const storyTexts = (scene: Scene, language: NoteLanguage): StoryTexts => scene.story.texts[language]
export const phrases = (language: NoteLanguage): CommonTexts => commonTexts[language]

/** One way of saying one of the templates. */
export const sayOne = (scene: Pick<Scene, 'random'>, templates: readonly string[]): string =>
  say(scene.random.pick(templates), scene.random)

/** A minute of the working day, from 8.15 to 15.45, in steps of five. */
export const officeMinute = (random: Random): number => 495 + 5 * random.integer(0, 90)

/** Whether a weekday offset is over: everything of that day has happened. */
export const isPast = (offset: number): boolean => offset < 0
