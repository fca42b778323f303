import type { Text, Words } from '#kernel/language.ts'
import type { DutyKind } from './duty-prompt.ts'

/** What in a case asks whether there is a duty to notify. */
export const words = {
  title: { sv: 'Finns det en skyldighet?', fi: 'Onko velvollisuutta?', en: 'Is there a duty?' },
  because: { sv: 'I ärendet:', fi: 'Asiassa:', en: 'In the case:' },
  takeAStand: { sv: 'ta ställning', fi: 'ota kantaa', en: 'take a stand' },
  movedCounty: {
    sv: 'den unga har flyttat till ett annat välfärdsområde',
    fi: 'nuori on muuttanut toiselle hyvinvointialueelle',
    en: 'the young person has moved to another wellbeing services county',
  },
  recruitmentStands: {
    sv: 'oro för rekrytering till organiserad brottslighet',
    fi: 'huoli rekrytoinnista järjestäytyneeseen rikollisuuteen',
    en: 'concern about recruitment to organised crime',
  },
} satisfies Words

/** A duty as a heading. */
export const kindTexts: Readonly<Record<DutyKind, Text>> = {
  child_welfare: {
    sv: 'Barnskyddsanmälan eller kontakt till socialvården',
    fi: 'Lastensuojeluilmoitus tai yhteydenotto sosiaalihuoltoon',
    en: 'Child welfare notification or contact to social care',
  },
  offence_against_child: {
    sv: 'Anmälan till polisen om brott mot barnet',
    fi: 'Ilmoitus poliisille lapseen kohdistuneesta rikoksesta',
    en: 'Notice to the police of an offence against the child',
  },
  county_move: {
    sv: 'Underrättelse till det nya välfärdsområdet',
    fi: 'Ilmoitus uudelle hyvinvointialueelle',
    en: 'Notice to the new wellbeing services county',
  },
}
