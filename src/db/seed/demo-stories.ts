import type { Story } from './demo-story.ts'
import { absence } from './demo-story.absence.ts'
import { assault } from './demo-story.assault.ts'
import { online } from './demo-story.online.ts'
import { robbery } from './demo-story.robbery.ts'
import { shoplifting } from './demo-story.shoplifting.ts'
import { substances } from './demo-story.substances.ts'
import { traffic } from './demo-story.traffic.ts'
import { violenceAtHome } from './demo-story.violence-at-home.ts'

/** The kinds of cases the demo tells of. */
export const stories = {
  shoplifting,
  assault,
  robbery,
  substances,
  online,
  absence,
  violence_at_home: violenceAtHome,
  traffic,
} as const satisfies Record<string, Story>

export type StoryKey = keyof typeof stories
