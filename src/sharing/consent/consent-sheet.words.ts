import type { Text, Words } from '#kernel/language.ts'

/** Words of the paper that is signed: short, spoken to those who sign. */
export const words = {
  read: {
    sv: 'Skriv ut ett samtycke för underskrift',
    fi: 'Tulosta suostumus allekirjoitettavaksi',
    en: 'Print a consent for signing',
  },
  paper: {
    sv: 'Blankett att underteckna: fler språk, lättläst, PDF',
    fi: 'Allekirjoitettava lomake: muut kielet, selkokieli, PDF',
    en: 'Form to sign: more languages, easy language, PDF',
  },
  title: { sv: 'Samtycke till att berätta', fi: 'Suostumus tietojen kertomiseen', en: 'Consent to telling' },
  concerns: (name: string): Text => ({ sv: `Gäller: ${name}`, fi: `Koskee: ${name}`, en: `About: ${name}` }),
  what: { sv: 'Det här får berättas', fi: 'Tämän saa kertoa', en: 'This may be told' },
  toWhom: { sv: 'Till', fi: 'Kenelle', en: 'To' },
  why: { sv: 'Varför', fi: 'Mihin tarkoitukseen', en: 'What for' },
  until: { sv: 'Hur länge', fi: 'Kuinka kauan', en: 'How long' },
  interpreter: { sv: 'Tolk', fi: 'Tulkkaus', en: 'Interpreter' },
  voluntary: {
    sv: 'Det är frivilligt att säga ja. Ett nej försämrar inte den hjälp du får.',
    fi: 'Suostumus on vapaaehtoinen. Kieltäytyminen ei heikennä saamaasi apua.',
    en: 'Saying yes is voluntary. A no does not make the help you get any worse.',
  },
  changeMind: {
    sv: 'Du kan ta tillbaka samtycket när som helst, utan att säga varför. Det gäller genast. Det som redan har berättats kan inte tas tillbaka.',
    fi: 'Voit perua suostumuksen milloin tahansa kertomatta syytä. Peruutus on heti voimassa. Jo kerrottua ei voi ottaa takaisin.',
    en: 'You can take the consent back at any time, without saying why. It acts at once. What has already been told cannot be taken back.',
  },
  apart: {
    sv: 'Samtycket gör att vi får berätta trots sekretessen. Varje myndighet behandlar uppgifterna för att sköta sin egen uppgift i lag.',
    fi: 'Suostumuksen nojalla saamme kertoa salassapidosta huolimatta. Kukin viranomainen käsittelee tietoja oman lakisääteisen tehtävänsä hoitamiseksi.',
    en: 'The consent lets us tell in spite of secrecy. Each authority processes the information to carry out its own task in law.',
  },
  despite: {
    sv: 'Lagen kan kräva att vi berättar något också utan samtycke, till exempel när ett barn behöver skydd.',
    fi: 'Laki voi velvoittaa meidät kertomaan jotakin myös ilman suostumusta, esimerkiksi kun lapsi tarvitsee suojelua.',
    en: 'The law can require us to tell something also without consent, for example when a child needs protection.',
  },
  signatures: { sv: 'Underskrifter', fi: 'Allekirjoitukset', en: 'Signatures' },
  signer: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  placeAndDay: { sv: 'Ort och dag', fi: 'Paikka ja päivä', en: 'Place and day' },
  signature: { sv: 'Underskrift', fi: 'Allekirjoitus', en: 'Signature' },
  receiver: { sv: 'Tas emot av', fi: 'Vastaanottaja', en: 'Received by' },
  contact: (name: string, team: string): Text => ({
    sv: `Du kan alltid fråga ${name}, ${team}.`,
    fi: `Voit aina kysyä. Yhteyshenkilösi on ${name}, ${team}.`,
    en: `You can always ask ${name}, ${team}.`,
  }),
  source: (team: string): Text => ({
    sv: `Källa: samtycket som är antecknat i Ankarverksamheten, ${team}. Grund: ett samtycke häver sekretessen (621/1999 26 §).`,
    fi: `Lähde: ankkuritoiminnassa kirjattu suostumus, ${team}. Peruste: suostumus poistaa salassapidon (621/1999 26 §).`,
    en: `Source: the consent recorded in the Anchor work, ${team}. Basis: consent lifts secrecy (621/1999, section 26).`,
  }),
  number: (number: string): Text => ({
    sv: `Ärendets nummer: ${number}`,
    fi: `Asian numero: ${number}`,
    en: `Number of the case: ${number}`,
  }),
  howToPrint: {
    sv: 'Skriv ut med webbläsaren. Anteckna svaret när papperet är underskrivet.',
    fi: 'Tulosta selaimella. Kirjaa vastaus, kun paperi on allekirjoitettu.',
    en: 'Print with the browser. Record the answer when the paper is signed.',
  },
  over: {
    sv: 'Samtycket gäller inte längre och skrivs inte ut. Fråga på nytt (703/2023 58 §).',
    fi: 'Suostumus ei ole enää voimassa, eikä sitä tulosteta. Pyydä uusi (703/2023 58 §).',
    en: 'The consent is over and is not printed. Ask again (703/2023 § 58).',
  },
} satisfies Words
