import { registerErrorTexts } from '#kernel/input.ts'
import type { Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Tidsfrister till THL', fi: 'Määräajat THL:lle', en: 'Time limits for THL' },
  read: {
    sv: 'Räkna hur tidsfristerna hölls',
    fi: 'Laske, miten määräaikoja noudatettiin',
    en: 'Count how the time limits were kept',
  },
  intro: {
    sv: 'THL begär uppgifterna två gånger per kalenderår (417/2007 27 a §). Bara antal: inga uppgifter om någon person.',
    fi: 'THL pyytää tiedot kaksi kertaa kalenterivuodessa (417/2007 27 a §). Vain lukumääriä: ei tietoja kenestäkään henkilöstä.',
    en: 'THL asks for the data twice a calendar year (417/2007 § 27 a). Only numbers: nothing about any person.',
  },
  onlyOwn: {
    sv: 'Uppgifterna hör till den myndighet som ordnar socialvården (417/2007 27 a §). Din myndighet gör det inte.',
    fi: 'Tiedot kuuluvat sosiaalihuollon järjestävälle viranomaiselle (417/2007 27 a §). Viranomaisesi ei järjestä sitä.',
    en: 'The figures belong to the authority that arranges social care (417/2007 § 27 a). Yours does not.',
  },
  from: { sv: 'Från', fi: 'Alkaen', en: 'From' },
  until: { sv: 'Till och med', fi: 'Asti', en: 'Until' },
  show: { sv: 'Räkna', fi: 'Laske', en: 'Count' },
  file: { sv: 'Ladda ner som CSV', fi: 'Lataa CSV-tiedostona', en: 'Download as CSV' },
  limit: { sv: 'Tidsfrist', fi: 'Määräaika', en: 'Time limit' },
  began: { sv: 'Började', fi: 'Alkoi', en: 'Began' },
  inTime: { sv: 'I tid', fi: 'Ajoissa', en: 'In time' },
  late: { sv: 'Sent', fi: 'Myöhässä', en: 'Late' },
  passedOn: { sv: 'Överförda', fi: 'Siirretty', en: 'Passed on' },
  openInTime: { sv: 'Pågår, i tid', fi: 'Kesken, ajoissa', en: 'Open, in time' },
  openLate: { sv: 'Pågår, sent', fi: 'Kesken, myöhässä', en: 'Open, late' },
  presence: { sv: 'Närvaro vid förhör', fi: 'Läsnäolo kuulusteluissa', en: 'Presence at interrogations' },
  told: { sv: 'Underrättelser', fi: 'Ilmoituksia', en: 'Notices' },
  attended: { sv: 'Närvarade', fi: 'Läsnä', en: 'Attended' },
  notAttended: { sv: 'Närvarade inte', fi: 'Ei läsnä', en: 'Did not attend' },
  cancelled: { sv: 'Inställda', fi: 'Peruttu', en: 'Called off' },
} satisfies Words

registerErrorTexts({
  extract_period_short: {
    sv: 'Perioden är för kort: minst 28 dagar, så att siffrorna inte berättar om en enskild person.',
    fi: 'Jakso on liian lyhyt: vähintään 28 päivää, jotta luvut eivät kerro yksittäisestä henkilöstä.',
    en: 'The period is too short: at least 28 days, so that the numbers do not tell about one person.',
  },
})
