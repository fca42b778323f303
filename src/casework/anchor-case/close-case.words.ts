import { registerErrorTexts } from '#kernel/input.ts'
import { formatDate } from '#kernel/format.ts'
import type { Language, Text, Words } from '#kernel/language.ts'

type NamedDeadline = { readonly name: Text; readonly dueOn: string | null }

const named = (deadlines: readonly NamedDeadline[], language: Language): string =>
  deadlines
    .map(({ name, dueOn }) => (dueOn === null ? name[language] : `${name[language]} (${formatDate(dueOn, language)})`))
    .join(', ')

export const words = {
  close: { sv: 'Avsluta ärendet', fi: 'Päätä asia', en: 'Close the case' },
  closeDone: { sv: 'Ärendet avslutades.', fi: 'Asia päätettiin.', en: 'The case was closed.' },
  read: { sv: 'Läs om ärendets avslutning', fi: 'Lue asian päättämisestä', en: 'Read about the closing of a case' },
  closed: { sv: 'Så avslutades ärendet', fi: 'Näin asia päätettiin', en: 'How the case was closed' },
  intro: {
    sv: 'Efter det här kan ingen skriva mer i ärendet. De som arbetar med det kan fortfarande läsa det. Om den unga behöver er igen öppnas ett nytt ärende.',
    fi: 'Tämän jälkeen kukaan ei voi enää kirjata asiaan. Asian parissa työskentelevät voivat yhä lukea sen. Jos nuori tarvitsee teitä uudelleen, avataan uusi asia.',
    en: 'After this nobody can write in the case any more. Those who work with it can still read it. If the young person needs you again, a new case is opened.',
  },
  onlyResponsible: (name: string): Text => ({
    sv: `Det är den ansvariga arbetstagaren som avslutar ärendet: ${name}.`,
    fi: `Asian päättää vastuutyöntekijä: ${name}.`,
    en: `The responsible worker closes the case: ${name}.`,
  }),
  statutoryOpen: (deadlines: readonly NamedDeadline[]): Text => ({
    sv: `Ärendet kan inte avslutas medan en lagstadgad tidsfrist är öppen: ${named(deadlines, 'sv')}. Anteckna att den är klar eller vem den har överförts till.`,
    fi: `Asiaa ei voi päättää, kun lakisääteinen määräaika on avoinna: ${named(deadlines, 'fi')}. Kirjaa, että se on valmis tai kenelle se on siirretty.`,
    en: `The case cannot be closed while a statutory time limit is open: ${named(deadlines, 'en')}. Record that it is done or to whom it has been passed on.`,
  }),
  statutoryFirst: {
    sv: 'Lagstadgade tidsfrister är öppna. Anteckna först att de är klara eller vem de har överförts till.',
    fi: 'Lakisääteisiä määräaikoja on avoinna. Kirjaa ensin, että ne ovat valmiit tai kenelle ne on siirretty.',
    en: 'Statutory time limits are open. First record that they are done or to whom they have been passed on.',
  },
  lastDay: (day: string): Text => ({ sv: `sista dag ${day}`, fi: `viimeinen päivä ${day}`, en: `last day ${day}` }),
  undone: {
    sv: 'Det här är inte klart. Ni får ändå avsluta ärendet, men ange varför.',
    fi: 'Tämä on kesken. Asian voi silti päättää, mutta kerro miksi.',
    en: 'This is not finished. You may still close the case, but say why.',
  },
  followUpBy: (day: string): Text => ({
    sv: `uppföljning senast ${day}`,
    fi: `seuranta viimeistään ${day}`,
    en: `follow-up by ${day}`,
  }),
  deviationReason: {
    sv: 'Varför avslutas ärendet ändå?',
    fi: 'Miksi asia silti päätetään?',
    en: 'Why is the case closed all the same?',
  },
  deviationExplanation: { sv: 'Beskriv kort', fi: 'Kuvaa lyhyesti', en: 'Describe briefly' },
  reason: { sv: 'Varför avslutas ärendet?', fi: 'Miksi asia päätetään?', en: 'Why is the case closed?' },
  note: { sv: 'Vad blev resultatet?', fi: 'Mikä oli tulos?', en: 'What was the result?' },
  noteHint: {
    sv: 'Kort: vad har ändrats för den unga, och vem fortsätter stödja?',
    fi: 'Lyhyesti: mikä on muuttunut nuoren kannalta, ja kuka jatkaa tukemista?',
    en: 'Briefly: what has changed for the young person, and who goes on supporting?',
  },
  youthEvaluation: { sv: 'Den ungas utvärdering', fi: 'Nuoren arvio', en: 'The young person’s evaluation' },
  guardianEvaluation: { sv: 'Vårdnadshavarens utvärdering', fi: 'Huoltajan arvio', en: 'The guardian’s evaluation' },
  youthHelped: {
    sv: 'Hur mycket har det hjälpt, tycker den unga?',
    fi: 'Kuinka paljon tästä on nuoren mielestä ollut apua?',
    en: 'How much has it helped, in the young person’s opinion?',
  },
  guardianHelped: {
    sv: 'Hur mycket har det hjälpt, tycker vårdnadshavaren?',
    fi: 'Kuinka paljon tästä on huoltajan mielestä ollut apua?',
    en: 'How much has it helped, in the guardian’s opinion?',
  },
  noAnswer: { sv: 'Inget svar', fi: 'Ei vastausta', en: 'No answer' },
  missingReason: { sv: 'Varför finns inget svar?', fi: 'Miksi vastausta ei ole?', en: 'Why is there no answer?' },
  ownWords: { sv: 'Med egna ord', fi: 'Omin sanoin', en: 'In their own words' },
  ownWordsHint: { sv: 'Skriv som det sades.', fi: 'Kirjoita niin kuin se sanottiin.', en: 'Write it as it was said.' },
  helped: { sv: 'Hjälpte', fi: 'Avun määrä', en: 'Helped' },
  result: { sv: 'Resultat', fi: 'Tulos', en: 'Result' },
  closingReason: { sv: 'Orsak', fi: 'Syy', en: 'Reason' },
  closedOn: { sv: 'Avslutat', fi: 'Päätetty', en: 'Closed' },
  closedBy: (day: string, name: string): Text => ({
    sv: `${day}, ${name}`,
    fi: `${day}, ${name}`,
    en: `${day}, ${name}`,
  }),
  missing: (reason: string): Text => ({
    sv: `Inget svar: ${reason}`,
    fi: `Ei vastausta: ${reason}`,
    en: `No answer: ${reason}`,
  }),
} satisfies Words

/** The five answers to how much it helped, from 1 to 5. */
export const helpedTexts: readonly Text[] = [
  { sv: '1, inte alls', fi: '1, ei lainkaan', en: '1, not at all' },
  { sv: '2, lite', fi: '2, vähän', en: '2, a little' },
  { sv: '3, en del', fi: '3, jonkin verran', en: '3, some' },
  { sv: '4, mycket', fi: '4, paljon', en: '4, much' },
  { sv: '5, väldigt mycket', fi: '5, erittäin paljon', en: '5, very much' },
]

registerErrorTexts({
  youth_evaluation_missing: {
    sv: 'Välj den ungas svar, eller ”Inget svar” och skriv varför det saknas.',
    fi: 'Valitse nuoren vastaus, tai ”Ei vastausta” ja kirjoita, miksi se puuttuu.',
    en: 'Choose the young person’s answer, or “No answer” and write why it is missing.',
  },
  guardian_evaluation_missing: {
    sv: 'Välj vårdnadshavarens svar, eller ”Inget svar” och skriv varför det saknas.',
    fi: 'Valitse huoltajan vastaus, tai ”Ei vastausta” ja kirjoita, miksi se puuttuu.',
    en: 'Choose the guardian’s answer, or “No answer” and write why it is missing.',
  },
})
