import { registerErrorTexts } from '#kernel/input.ts'
import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text } from '#kernel/language.ts'

/** What is wrong with an invitation. */
export const errorTexts = {
  invited_already: {
    sv: 'Den här personen är redan inbjuden. Återkalla den tidigare inbjudan först.',
    fi: 'Tämä henkilö on jo kutsuttu. Peru aiempi kutsu ensin.',
    en: 'This person is already invited. Withdraw the earlier invitation first.',
  },
  invited_too_long: ({ days }: ErrorParams): Text => ({
    sv: `En inbjudan gäller högst ${String(days)} dagar. Välj en tidigare dag.`,
    fi: `Kutsu on voimassa enintään ${String(days)} päivää. Valitse aiempi päivä.`,
    en: `An invitation lasts at most ${String(days)} days. Choose an earlier day.`,
  }),
  name_not_opened: {
    sv: 'Namnet är inte öppnat för teamet, och kan därför inte visas för experten.',
    fi: 'Nimeä ei ole avattu tiimille, joten sitä ei voi näyttää asiantuntijalle.',
    en: 'The name is not open to the team, so it cannot be shown to the expert.',
  },
}

registerErrorTexts(errorTexts)
