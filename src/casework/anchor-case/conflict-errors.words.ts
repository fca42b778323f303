import { registerErrorTexts } from '#kernel/input.ts'
import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text } from '#kernel/language.ts'

/** What is wrong when somebody with a conflict of interest is chosen. */
export const errorTexts = {
  professional_conflicted: ({ names }: ErrorParams): Text => ({
    sv: `${String(names)} är jävig och får inte delta (förvaltningslagen 434/2003, 27 och 28 §). Välj någon annan.`,
    fi: `${String(names)} on esteellinen eikä saa osallistua (hallintolaki 434/2003, 27 ja 28 §). Valitse joku muu.`,
    en: `${String(names)} has a conflict of interest and may not take part (Administrative Procedure Act 434/2003, sections 27 and 28). Choose somebody else.`,
  }),
}

registerErrorTexts(errorTexts)
