import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

/** How often organisations come to the meetings they are asked to. */
export const words = {
  title: { sv: 'Närvaro vid möten', fi: 'Läsnäolo tapaamisissa', en: 'Attendance at meetings' },
  read: {
    sv: 'Räkna närvaron per organisation',
    fi: 'Laske läsnäolo organisaatioittain',
    en: 'Count attendance by organisation',
  },
  intro: {
    sv: 'Hur ofta de som har bjudits till teamets möten har kommit. Siffrorna säger inget om vilka möten eller vilka personer.',
    fi: 'Kuinka usein tiimin tapaamisiin kutsutut ovat tulleet. Luvut eivät kerro tapaamisista eivätkä henkilöistä.',
    en: 'How often those asked to the team’s meetings have come. The figures say nothing of which meetings or persons.',
  },
  few: {
    sv: 'Organisationer som har bjudits färre än fem gånger räknas inte ut.',
    fi: 'Alle viisi kertaa kutsuttujen organisaatioiden lukuja ei näytetä.',
    en: 'Organisations asked fewer than five times are not counted out.',
  },
  fewer: { sv: 'färre än 5', fi: 'alle 5', en: 'fewer than 5' },
  from: { sv: 'Från', fi: 'Alkaen', en: 'From' },
  until: { sv: 'Till', fi: 'Asti', en: 'Until' },
  show: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
  organisation: { sv: 'Organisation', fi: 'Organisaatio', en: 'Organisation' },
  external: { sv: 'utanför nätverket', fi: 'verkoston ulkopuolella', en: 'outside the network' },
  asked: { sv: 'Bjudna', fi: 'Kutsuttu', en: 'Asked' },
  present: { sv: 'Kom', fi: 'Tuli', en: 'Came' },
  substitutes: { sv: 'Ersättare', fi: 'Sijaisia', en: 'Substitutes' },
  rate: { sv: 'Närvaro, %', fi: 'Läsnäolo, %', en: 'Attendance, %' },
  empty: {
    sv: 'Inga möten har hållits under tiden.',
    fi: 'Aikana ei ole pidetty tapaamisia.',
    en: 'No meetings were held in the period.',
  },
} satisfies Words

registerErrorTexts({
  attendance_period: {
    sv: 'Slutet är före början. Skriv en senare dag.',
    fi: 'Loppu on ennen alkua. Kirjoita myöhempi päivä.',
    en: 'The end is before the beginning. Write a later day.',
  },
  attendance_period_long: {
    sv: 'Räkna högst tre år åt gången.',
    fi: 'Laske enintään kolme vuotta kerrallaan.',
    en: 'Count at most three years at a time.',
  },
})
