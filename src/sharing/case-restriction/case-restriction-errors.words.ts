import { registerErrorTexts } from '#kernel/input.ts'
import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text } from '#kernel/language.ts'

/** What is wrong with a circle as chosen. */
export const errorTexts = {
  circle_of_members: {
    sv: 'Den första kretsen består av dem som redan arbetar med ärendet. Andra namnges efteråt.',
    fi: 'Ensimmäinen piiri koostuu niistä, jotka jo työskentelevät asian parissa. Muut nimetään jälkeenpäin.',
    en: 'The first circle is made of those who work with the case already. Others are named afterwards.',
  },
  circle_without_responsible: ({ name }: ErrorParams): Text => ({
    sv: `${String(name)} är ansvarig och måste höra till kretsen. Byt ansvarig först, om någon annan ska ansvara.`,
    fi: `${String(name)} on vastuutyöntekijä ja kuuluu piiriin. Vaihda ensin vastuutyöntekijä, jos joku muu vastaa asiasta.`,
    en: `${String(name)} is responsible and must be in the circle. Hand the case over first if somebody else is to be.`,
  }),
}

registerErrorTexts(errorTexts)
