import type { Text, Words } from '#kernel/language.ts'
import type { ReviewOutcome } from './break-glass.ts'

export const words = {
  title: { sv: 'Nödöppning', fi: 'Hätäavaus', en: 'Emergency access' },
  prepareSummary: { sv: 'Mina nödöppningar', fi: 'Omat hätäavaukset', en: 'My emergency access' },
  open: {
    sv: 'Öppna ett ärende i en nödsituation',
    fi: 'Avaa asia hätätilanteessa',
    en: 'Open a case in an emergency',
  },
  opens: { sv: 'Vad öppningen ger', fi: 'Mitä avaus antaa', en: 'What it opens' },
  opensNot: { sv: 'Vad den inte ger', fi: 'Mitä se ei anna', en: 'What it does not open' },
  alert: {
    sv: 'Dataskyddsombudet får veta det genast och granskar varje öppning. Ärendets ansvariga ser vem som öppnade och varför.',
    fi: 'Tietosuojavastaava saa tiedon heti ja tarkastaa jokaisen avauksen. Asian vastuutyöntekijä näkee, kuka avasi ja miksi.',
    en: 'The data-protection officer learns of it at once and reviews every opening. The responsible worker sees who opened the case and why.',
  },
  about: {
    sv: 'Ärendets nummer eller den ungas personbeteckning',
    fi: 'Asian numero tai nuoren henkilötunnus',
    en: 'Number of the case, or the young person’s identity code',
  },
  aboutHint: {
    sv: 'Till exempel VN-7K3QX9. Personbeteckningen sparas inte.',
    fi: 'Esimerkiksi VN-7K3QX9. Henkilötunnusta ei tallenneta.',
    en: 'For example VN-7K3QX9. The identity code is not stored.',
  },
  reason: { sv: 'Varför kan det inte vänta?', fi: 'Miksi asia ei voi odottaa?', en: 'Why can it not wait?' },
  explanation: { sv: 'Berätta vad som har hänt', fi: 'Kerro, mitä on tapahtunut', en: 'Tell what has happened' },
  explanationHint: {
    sv: 'Minst 20 tecken. Ta inte med mer om den unga än vad som behövs för att förstå varför.',
    fi: 'Vähintään 20 merkkiä. Älä kerro nuoresta enempää kuin syyn ymmärtämiseen tarvitaan.',
    en: 'At least 20 characters. Tell no more about the young person than is needed to understand why.',
  },
  readers: {
    sv: 'dataskyddsombudet och ärendets ansvariga',
    fi: 'tietosuojavastaava ja asian vastuutyöntekijä',
    en: 'the data-protection officer and the responsible worker',
  },
  hours: { sv: 'Hur länge behövs det?', fi: 'Kuinka kauan sitä tarvitaan?', en: 'For how long is it needed?' },
  hoursOf: (n: number): Text => ({
    sv: n === 1 ? '1 timme' : `${n} timmar`,
    fi: n === 1 ? '1 tunti' : `${n} tuntia`,
    en: n === 1 ? '1 hour' : `${n} hours`,
  }),
  openDone: {
    sv: 'Ärendet är öppet för dig en begränsad tid.',
    fi: 'Asia on sinulle avoinna rajatun ajan.',
    en: 'The case is open to you for a limited time.',
  },
  notOpened: {
    sv: 'Inget öppnades. Antingen finns det inget sådant ärende, eller så får du inte öppna det: din myndighet är inte med, du är jävig eller kretsen är begränsad. Ring ärendets myndighet eller jouren.',
    fi: 'Mitään ei avattu. Joko sellaista asiaa ei ole tai et saa avata sitä: viranomaisesi ei ole mukana, olet esteellinen tai piiri on rajattu. Soita asian viranomaiselle tai päivystykseen.',
    en: 'Nothing was opened. Either there is no such case, or you may not open it: your authority takes no part, you have a conflict of interest, or the circle is restricted. Call the authority or the emergency duty.',
  },
  memberAlready: {
    sv: 'Du är redan med i ärendet. Du hittar det bland dina ärenden.',
    fi: 'Olet jo mukana asiassa. Löydät sen omista asioistasi.',
    en: 'You are a member of the case already. You find it among your cases.',
  },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  own: { sv: 'Dina öppningar', fi: 'Omat avauksesi', en: 'Your openings' },
  desk: { sv: 'Granska nödöppningar', fi: 'Tarkasta hätäavaukset', en: 'Review emergency access' },
  deskIntro: {
    sv: 'Varje nödöppning granskas av någon annan än den som öppnade. Inget innehåll ur ärendet visas här.',
    fi: 'Jokaisen hätäavauksen tarkastaa joku muu kuin avaaja. Asian sisältöä ei näytetä tässä.',
    en: 'Every opening is reviewed by somebody else than who opened. No content of the case is shown here.',
  },
  waiting: { sv: 'Väntar på granskning', fi: 'Odottaa tarkastusta', en: 'Waits for review' },
  waitingEmpty: { sv: 'Ingen öppning väntar.', fi: 'Mikään avaus ei odota.', en: 'No opening waits.' },
  reviewed: { sv: 'Granskade', fi: 'Tarkastetut', en: 'Reviewed' },
  reviewedEmpty: { sv: 'Inga ännu.', fi: 'Ei vielä yhtään.', en: 'None yet.' },
  readSummary: { sv: 'Läs en nödöppning', fi: 'Lue hätäavaus', en: 'Read one opening' },
  review: { sv: 'Granska öppningen', fi: 'Tarkasta avaus', en: 'Review the opening' },
  reviewDone: { sv: 'Granskningen är sparad.', fi: 'Tarkastus on tallennettu.', en: 'The review is saved.' },
  outcome: { sv: 'Var öppningen motiverad?', fi: 'Oliko avaus perusteltu?', en: 'Was the opening justified?' },
  note: { sv: 'Motivering och åtgärder', fi: 'Perustelu ja toimenpiteet', en: 'Reasons and measures' },
  noteReaders: { sv: 'dataskyddsombudet', fi: 'tietosuojavastaava', en: 'the data-protection officer' },
  save: { sv: 'Spara granskningen', fi: 'Tallenna tarkastus', en: 'Save the review' },
  notYourOwn: {
    sv: 'Du öppnade själv. Ett annat dataskyddsombud måste granska.',
    fi: 'Avasit itse. Toisen tietosuojavastaavan on tarkastettava.',
    en: 'You opened it yourself. Another data-protection officer must review it.',
  },
  alreadyReviewed: {
    sv: 'Öppningen är redan granskad.',
    fi: 'Avaus on jo tarkastettu.',
    en: 'The opening is reviewed already.',
  },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  object: { sv: 'Gäller', fi: 'Kohde', en: 'About' },
  case: { sv: 'Ärende', fi: 'Asia', en: 'Case' },
  until: { sv: 'Till', fi: 'Päättyy', en: 'Until' },
  result: { sv: 'Resultat', fi: 'Tulos', en: 'Result' },
  read: { sv: 'Läst under öppningen', fi: 'Luettu avauksen aikana', en: 'Read under the opening' },
  readEmpty: { sv: 'Inget lästes.', fi: 'Mitään ei luettu.', en: 'Nothing was read.' },
  listed: (n: number): Text => ({
    sv: n === 1 ? '1 anteckning' : `${n} anteckningar`,
    fi: n === 1 ? '1 muistiinpano' : `${n} muistiinpanoa`,
    en: n === 1 ? '1 note' : `${n} notes`,
  }),
  reviewedBy: (name: string, when: string): Text => ({
    sv: `${name}, ${when}`,
    fi: `${name}, ${when}`,
    en: `${name}, ${when}`,
  }),
} satisfies Words

export const outcomeTexts: Readonly<Record<ReviewOutcome, Text>> = {
  justified: { sv: 'motiverad', fi: 'perusteltu', en: 'justified' },
  not_justified: { sv: 'inte motiverad', fi: 'ei perusteltu', en: 'not justified' },
}

/** What an opening gives, sentence by sentence. */
export const opensTexts: readonly Text[] = [
  {
    sv: 'Ärendets huvuduppgifter och din egen myndighets anteckningar.',
    fi: 'Asian perustiedot ja oman viranomaisesi muistiinpanot.',
    en: 'The head of the case and your own authority’s notes.',
  },
  {
    sv: 'Bara ett ärende där din egen myndighet är med.',
    fi: 'Vain asian, jossa oma viranomaisesi on mukana.',
    en: 'Only a case in which your own authority takes part.',
  },
  {
    sv: 'Högst fyra timmar. Sedan stängs det av sig självt.',
    fi: 'Enintään neljä tuntia. Sitten se sulkeutuu itsestään.',
    en: 'At most four hours. Then it closes by itself.',
  },
]

/** What it does not give. */
export const opensNotTexts: readonly Text[] = [
  {
    sv: 'Inget av en annan myndighets uppgifter och inget ur den gemensamma arbetsytan. Be den andra myndigheten om det du behöver.',
    fi: 'Ei mitään toisen viranomaisen tiedoista eikä yhteisestä työtilasta. Pyydä tarvitsemasi toiselta viranomaiselta.',
    en: 'Nothing of another authority and nothing of the shared workspace. Ask the other authority for what you need.',
  },
  {
    sv: 'Inget ärende där du är jävig, och inget som hålls inom en begränsad krets.',
    fi: 'Ei asiaa, jossa olet esteellinen, eikä asiaa, joka on rajattu piirille.',
    en: 'No case with which you have a conflict of interest, and none kept to a restricted circle.',
  },
  {
    sv: 'Du kan inte skriva eller ändra något.',
    fi: 'Et voi kirjoittaa tai muuttaa mitään.',
    en: 'You cannot write or change anything.',
  },
]
