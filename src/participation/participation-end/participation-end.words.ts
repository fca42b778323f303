import type { ParticipationEndKind } from '#casework/anchor-case/anchor-case.ts'
import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Deltagande', fi: 'Osallistuminen', en: 'Taking part' },
  read: { sv: 'Läs om familjen deltar', fi: 'Lue, osallistuuko perhe', en: 'Read whether the family takes part' },
  now: { sv: 'Läget nu', fi: 'Tilanne nyt', en: 'Where things stand' },
  voluntary: {
    sv: 'Att delta är frivilligt. Familjen kan säga nej eller sluta när som helst och behöver inte säga varför.',
    fi: 'Osallistuminen on vapaaehtoista. Perhe voi kieltäytyä tai lopettaa milloin vain, eikä syytä tarvitse kertoa.',
    en: 'Taking part is voluntary. The family may say no or stop at any time and need not say why.',
  },
  takesPart: { sv: 'Familjen deltar.', fi: 'Perhe osallistuu.', en: 'The family takes part.' },
  failed: (count: number): Text => ({
    sv: count === 1 ? 'Ett försök i rad utan svar.' : `${count} försök i rad utan svar.`,
    fi: count === 1 ? 'Yksi yritys ilman vastausta.' : `${count} peräkkäistä yritystä ilman vastausta.`,
    en: count === 1 ? 'One attempt without an answer.' : `${count} attempts in a row without an answer.`,
  }),
  end: {
    sv: 'Anteckna att familjen inte deltar',
    fi: 'Kirjaa, että perhe ei osallistu',
    en: 'Record that the family takes no part',
  },
  endDone: {
    sv: 'Antecknat. Det gemensamma arbetet står stilla.',
    fi: 'Kirjattu. Yhteinen työ on pysähdyksissä.',
    en: 'Recorded. The joint work stands still.',
  },
  alreadyEnded: {
    sv: 'Det är redan antecknat att familjen inte deltar.',
    fi: 'On jo kirjattu, että perhe ei osallistu.',
    en: 'It has already been recorded that the family takes no part.',
  },
  whatHappens: { sv: 'Det här händer', fi: 'Näin tapahtuu', en: 'What happens' },
  endsConsents: (count: number): Text => ({
    sv: count === 1 ? 'Ett samtycke upphör.' : `${count} samtycken upphör.`,
    fi: count === 1 ? 'Yksi suostumus päättyy.' : `${count} suostumusta päättyy.`,
    en: count === 1 ? 'One consent ends.' : `${count} consents end.`,
  }),
  endsConsentsHint: {
    sv: 'Om familjen inte nås gäller det de redan har sagt ja till.',
    fi: 'Jos perhettä ei tavoiteta, heidän aiemmat suostumuksensa ovat voimassa.',
    en: 'If the family is not reached, what they have already agreed to stands.',
  },
  endsMeetings: (count: number): Text => ({
    sv: count === 1 ? 'Ett planerat möte ställs in.' : `${count} planerade möten ställs in.`,
    fi: count === 1 ? 'Yksi suunniteltu tapaaminen perutaan.' : `${count} suunniteltua tapaamista perutaan.`,
    en: count === 1 ? 'One planned meeting is cancelled.' : `${count} planned meetings are cancelled.`,
  }),
  endsShared: {
    sv: 'Inget nytt skrivs i den gemensamma arbetsytan, ingen ny plan och inga nya samtycken.',
    fi: 'Yhteiseen työtilaan ei kirjata uutta, eikä tehdä uutta suunnitelmaa tai pyydetä suostumuksia.',
    en: 'Nothing new is written in the shared workspace, no new plan and no new consents.',
  },
  goesOnApart: {
    sv: 'Polisens utredning, socialvårdens bedömning och andra uppgifter i lag fortsätter. Varje myndighet skriver i sitt eget register.',
    fi: 'Poliisin tutkinta, sosiaalihuollon arviointi ja muut lakisääteiset tehtävät jatkuvat. Kukin viranomainen kirjaa omaan rekisteriinsä.',
    en: 'The police investigation, the assessment of social care and other tasks set by law go on. Each authority writes in its own register.',
  },
  statutory: {
    sv: 'Lagstadgade tidsfrister som fortsätter',
    fi: 'Lakisääteiset määräajat, jotka jatkuvat',
    en: 'Statutory time limits that go on',
  },
  noStatutory: {
    sv: 'Inga öppna lagstadgade tidsfrister som du kan se.',
    fi: 'Ei avoimia lakisääteisiä määräaikoja, jotka näet.',
    en: 'No open statutory time limits that you can see.',
  },
  kind: { sv: 'Vad har hänt?', fi: 'Mitä on tapahtunut?', en: 'What has happened?' },
  saidBy: { sv: 'Vem sade det?', fi: 'Kuka sen sanoi?', en: 'Who said it?' },
  saidByHint: {
    sv: 'Lämna tomt om ingen har nåtts.',
    fi: 'Jätä tyhjäksi, jos ketään ei ole tavoitettu.',
    en: 'Leave empty if nobody has been reached.',
  },
  saidOn: { sv: 'Vilken dag?', fi: 'Minä päivänä?', en: 'On which day?' },
  note: { sv: 'Vad sades?', fi: 'Mitä sanottiin?', en: 'What was said?' },
  noteHint: {
    sv: 'Fråga inte efter skäl. Skriv bara det de själva ville säga. Har ingen nåtts på få försök: varför försöker ni inte mer?',
    fi: 'Älä kysy syytä. Kirjoita vain se, mitä he itse halusivat sanoa. Jos yrityksiä on vähän: miksi ette yritä enää?',
    en: 'Do not ask for reasons. Write only what they wanted to say. If there were few attempts: why do you not try again?',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  closeCase: { sv: 'Avsluta ärendet', fi: 'Päätä asia', en: 'Close the case' },
  begin: { sv: 'Anteckna ett nytt ja', fi: 'Kirjaa uusi suostumus osallistua', en: 'Record a new yes' },
  beginDone: {
    sv: 'Familjen deltar igen. Be om samtycken på nytt.',
    fi: 'Perhe osallistuu taas. Pyydä suostumukset uudelleen.',
    en: 'The family takes part again. Ask for consents anew.',
  },
  beginExplained: {
    sv: 'Det här är en ny start. Inget av det som upphörde kommer tillbaka: samtycken begärs på nytt och möten planeras på nytt.',
    fi: 'Tämä on uusi alku. Mikään päättynyt ei palaa: suostumukset pyydetään ja tapaamiset sovitaan uudelleen.',
    en: 'This is a new start. Nothing that ended comes back: consents are asked for and meetings arranged anew.',
  },
  goesOn: {
    sv: 'Familjen deltar redan.',
    fi: 'Perhe osallistuu jo.',
    en: 'The family takes part already.',
  },
  beginBy: { sv: 'Vem sade ja?', fi: 'Kuka suostui?', en: 'Who said yes?' },
  beginMethod: { sv: 'Hur?', fi: 'Miten?', en: 'How?' },
  earlier: { sv: 'Tidigare', fi: 'Aiemmin', en: 'Earlier' },
  saidLine: (who: string, when: string): Text => ({
    sv: `Sagt av ${who} ${when}.`,
    fi: `Sanoja: ${who}, ${when}.`,
    en: `Said by: ${who}, ${when}.`,
  }),
  sinceLine: (when: string): Text => ({ sv: `Sedan ${when}.`, fi: `Alkaen ${when}.`, en: `Since ${when}.` }),
  recordedLine: (name: string, when: string): Text => ({
    sv: `Antecknat av ${name} ${when}.`,
    fi: `Kirjannut ${name} ${when}.`,
    en: `Recorded by ${name}, ${when}.`,
  }),
  begunLine: (when: string, who: string, method: string): Text => ({
    sv: `Nytt ja ${when}: ${who}, ${method}.`,
    fi: `Uusi suostumus ${when}: ${who}, ${method}.`,
    en: `New yes on ${when}: ${who}, ${method}.`,
  }),
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
} satisfies Words

/** What happened, as a choice, and as the reason of a meeting that is cancelled. */
export const endKindTexts: Readonly<Record<ParticipationEndKind, Text>> = {
  not_reached: { sv: 'Familjen nås inte', fi: 'Perhettä ei tavoiteta', en: 'The family is not reached' },
  declined: {
    sv: 'Familjen tackar nej till Ankararbetet',
    fi: 'Perhe ei halua osallistua ankkuritoimintaan',
    en: 'The family says no to Anchor work',
  },
  withdrawn: {
    sv: 'Familjen slutar i Ankararbetet',
    fi: 'Perhe lopettaa ankkuritoiminnan',
    en: 'The family stops taking part in Anchor work',
  },
}

registerErrorTexts({
  begun_before_end: {
    sv: 'Det nya jaet kan inte vara före dagen då familjen slutade.',
    fi: 'Uusi suostumus ei voi olla ennen päivää, jona perhe lopetti.',
    en: 'The new yes cannot be before the day on which the family stopped.',
  },
})
