import type { Text, Words } from '#kernel/language.ts'

/** Words of the form in which a meeting is arranged or changed. */
export const words = {
  type: { sv: 'Vad för möte?', fi: 'Millainen tapaaminen?', en: 'What kind of meeting?' },
  alreadyHeld: {
    sv: 'Mötet har redan hållits',
    fi: 'Tapaaminen on jo pidetty',
    en: 'The meeting has already been held',
  },
  alreadyHeldLegend: {
    sv: 'Skrivs mötet in i efterhand?',
    fi: 'Kirjataanko tapaaminen jälkikäteen?',
    en: 'Is the meeting written down afterwards?',
  },
  time: { sv: 'Tid och plats', fi: 'Aika ja paikka', en: 'Time and place' },
  date: { sv: 'Datum', fi: 'Päivä', en: 'Date' },
  startTime: { sv: 'Börjar kl.', fi: 'Alkaa klo', en: 'Begins at' },
  minutes: { sv: 'Hur många minuter?', fi: 'Kuinka monta minuuttia?', en: 'How many minutes?' },
  placeKind: { sv: 'Var?', fi: 'Missä?', en: 'Where?' },
  place: { sv: 'Adress, rum eller anvisning', fi: 'Osoite, huone tai ohje', en: 'Address, room or instruction' },
  placeHint: {
    sv: 'Skriv aldrig ut en skyddad adress. Behöver parterna olika rum eller tider: skriv det här eller ordna skilda träffar.',
    fi: 'Älä koskaan kirjoita suojattua osoitetta. Jos osapuolet tarvitsevat eri huoneet tai ajat, kirjoita se tähän tai järjestä erilliset tapaamiset.',
    en: 'Never write out a protected address. If the parties need different rooms or times: write it here or arrange separate meetings.',
  },
  purpose: { sv: 'Varför träffas vi?', fi: 'Miksi tapaamme?', en: 'Why do we meet?' },
  language: {
    sv: 'På vilket språk hålls mötet?',
    fi: 'Millä kielellä tapaaminen pidetään?',
    en: 'In which language is the meeting held?',
  },
  languageAndInterpreter: { sv: 'Språk och tolk', fi: 'Kieli ja tulkki', en: 'Language and interpreter' },
  interpreterNeeded: { sv: 'Tolkspråk', fi: 'Tulkkauskieli', en: 'Language of the interpreter' },
  noInterpreter: { sv: 'Ingen tolk behövs', fi: 'Tulkkia ei tarvita', en: 'No interpreter is needed' },
  interpreterNeed: (name: string, language: string): Text => ({
    sv: `${name} behöver tolk: ${language}.`,
    fi: `${name} tarvitsee tulkin: ${language}.`,
    en: `${name} needs an interpreter: ${language}.`,
  }),
  interpreterLegend: { sv: 'Är tolken bokad?', fi: 'Onko tulkki tilattu?', en: 'Is the interpreter booked?' },
  interpreterBooked: {
    sv: 'Ja, tolken är bokad',
    fi: 'Kyllä, tulkki on tilattu',
    en: 'Yes, the interpreter is booked',
  },
  interpreterReason: {
    sv: 'Om tolk behövs men inte är bokad: varför?',
    fi: 'Jos tulkki tarvitaan mutta ei ole tilattu: miksi?',
    en: 'If an interpreter is needed but not booked: why?',
  },
  whoComes: { sv: 'Vilka är med?', fi: 'Ketkä osallistuvat?', en: 'Who takes part?' },
  whoComesHint: {
    sv: 'Välj för varje möte bara dem som behövs för just den här unga.',
    fi: 'Valitse kuhunkin tapaamiseen vain ne, joita juuri tämä nuori tarvitsee.',
    en: 'Choose for each meeting only those this very young person needs.',
  },
  persons: { sv: 'Den unga och familjen', fi: 'Nuori ja perhe', en: 'Young person and family' },
  noPersons: {
    sv: 'Ärendet har inga personer ännu.',
    fi: 'Asialla ei ole vielä henkilöitä.',
    en: 'The case has no persons yet.',
  },
  jointCustody: { sv: 'gemensam vårdnad', fi: 'yhteishuolto', en: 'joint custody' },
  guardianReason: {
    sv: 'Om en vårdnadshavare med gemensam vårdnad inte bjuds: varför?',
    fi: 'Jos yhteishuoltajaa ei kutsuta: miksi?',
    en: 'If a guardian with joint custody is not asked: why?',
  },
  professionals: { sv: 'Yrkespersoner', fi: 'Ammattilaiset', en: 'Professionals' },
  professionalsHint: {
    sv: 'Skriv för var och en vad hen tillför. Den som inte är medlem i ärendet får bara inbjudan.',
    fi: 'Kirjoita jokaisesta, mitä hän tuo tapaamiseen. Se, joka ei ole asian jäsen, saa vain kutsun.',
    en: 'Write for each what they add. Somebody who is not a member of the case gets the invitation only.',
  },
  addedValue: { sv: 'Vad tillför hen?', fi: 'Mitä lisäarvoa hän tuo?', en: 'What do they add?' },
  addedValueOf: (name: string): Text => ({
    sv: `Vad tillför ${name}?`,
    fi: `Mitä lisäarvoa tuo ${name}?`,
    en: `What does ${name} add?`,
  }),
  notMember: {
    sv: 'inte medlem i ärendet, får bara inbjudan',
    fi: 'ei asian jäsen, saa vain kutsun',
    en: 'not a member of the case, gets the invitation only',
  },
  externals: { sv: 'Andra utanför teamet', fi: 'Muut tiimin ulkopuoliset', en: 'Others from outside the team' },
  externalsHint: {
    sv: 'Till exempel skolan. De får bara inbjudan och ser inget av ärendet.',
    fi: 'Esimerkiksi koulu. He saavat vain kutsun eivätkä näe asiasta mitään.',
    en: 'For example the school. They get the invitation only and see nothing of the case.',
  },
  askSomebodyElse: { sv: 'Bjud in någon annan', fi: 'Kutsu joku muu', en: 'Ask somebody else' },
  external: (n: number): Text => ({ sv: `Utomstående ${n}`, fi: `Ulkopuolinen ${n}`, en: `External ${n}` }),
  organisation: { sv: 'Organisation', fi: 'Organisaatio', en: 'Organisation' },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  profession: { sv: 'Yrkesgrupp', fi: 'Ammattiryhmä', en: 'Profession' },
  asItIsNow: {
    sv: 'Så här ser mötet ut nu',
    fi: 'Tapaaminen on nyt tällainen',
    en: 'This is how the meeting looks now',
  },
  replyOf: (name: string): Text => ({ sv: `Svar: ${name}`, fi: `Vastaus: ${name}`, en: `Reply: ${name}` }),
  absenceReason: {
    sv: 'Om hen inte var med: varför?',
    fi: 'Jos hän ei ollut paikalla: miksi?',
    en: 'If they were not there: why?',
  },
  substituteName: {
    sv: 'Om en ersättare var med: namn',
    fi: 'Jos sijainen oli paikalla: nimi',
    en: 'If a substitute was there: name',
  },
} satisfies Words
