import type { Text } from '#kernel/language.ts'
import type { Actor } from './actor.ts'
import { helpTexts, recordingTexts, type HelpRole, type HelpScreen } from './role-help.words.ts'

/** Whom the help speaks to. Somebody may both work cases and coordinate a team; most other functions have none. */
const helpRoles = (actor: Pick<Actor, 'ownRegisterKind' | 'coordinatedTeams'>): HelpRole[] => [
  ...(actor.ownRegisterKind === null ? [] : [actor.ownRegisterKind]),
  ...(actor.coordinatedTeams.length > 0 ? (['coordinator'] as const) : []),
]

/** What a screen asks of the actor and where they record, a sentence or two for each of their roles; empty without one. */
export function helpFor(actor: Pick<Actor, 'ownRegisterKind' | 'coordinatedTeams'>, screen: HelpScreen): Text[] {
  const texts: Partial<Record<HelpRole, Text>> = helpTexts[screen]
  return helpRoles(actor).flatMap((role) => {
    const text = texts[role]
    return text === undefined ? [] : [text, recordingTexts[role]]
  })
}
