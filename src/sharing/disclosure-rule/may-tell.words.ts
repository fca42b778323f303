import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Får jag berätta?', fi: 'Saanko kertoa?', en: 'May I tell?' },
  summary: {
    sv: 'Fråga om man får berätta',
    fi: 'Kysy, saako kertoa',
    en: 'Ask whether something may be told',
  },
  intro: {
    sv: 'Välj vem du vill berätta för och vad det gäller. Skriv inga namn. Frågan berättar ingenting för någon.',
    fi: 'Valitse, kenelle haluat kertoa ja mistä on kyse. Älä kirjoita nimiä. Kysymys ei kerro kenellekään mitään.',
    en: 'Choose whom you want to tell and what it is about. Write no names. The question tells nobody anything.',
  },
  from: { sv: 'Vem berättar', fi: 'Kuka kertoo', en: 'Who tells' },
  to: { sv: 'För vem', fi: 'Kenelle', en: 'To whom' },
  topic: { sv: 'Vad gäller det', fi: 'Mistä on kyse', en: 'What is it about' },
  initiative: { sv: 'Vem tar det första steget', fi: 'Kuka tekee aloitteen', en: 'Who takes the first step' },
  initiativeOpen: { sv: 'Vet inte ännu', fi: 'En tiedä vielä', en: 'Not known yet' },
  ask: { sv: 'Visa svaret', fi: 'Näytä vastaus', en: 'Show the answer' },
  question: (from: string, to: string, topic: string): Text => ({
    sv: `${from} → ${to}: ${topic}`,
    fi: `${from} → ${to}: ${topic}`,
    en: `${from} → ${to}: ${topic}`,
  }),
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  limits: { sv: 'Gränser', fi: 'Rajat', en: 'Limits' },
  law: { sv: 'Det här står i lagen', fi: 'Tämä on laissa', en: 'What the law says' },
  instead: { sv: 'Det här är lagligt i stället', fi: 'Tämä on laillista sen sijaan', en: 'What is lawful instead' },
  otherwise: {
    sv: 'Om villkoret inte stämmer',
    fi: 'Jos ehto ei täyty',
    en: 'If the condition is not met',
  },
  besides: { sv: 'Andra möjligheter', fi: 'Muita mahdollisuuksia', en: 'Other ways' },
  talkWithoutNames: {
    sv: 'Ni kan diskutera saken utan att det går att förstå vem den gäller. Den unga kan också berätta själv.',
    fi: 'Voitte keskustella asiasta niin, ettei kukaan ymmärrä, ketä se koskee. Nuori voi myös kertoa itse.',
    en: 'You can discuss it so that nobody understands whom it concerns. The young person can also tell it.',
  },
  noRule: {
    sv: 'Ingen av reglerna i katalogen tillåter det. Det som ingen regel tillåter berättar man inte.',
    fi: 'Mikään luettelon sääntö ei salli sitä. Sitä, mitä mikään sääntö ei salli, ei kerrota.',
    en: 'None of the rules in the catalogue allows it. What no rule allows is not told.',
  },
  onlyNeeded: {
    sv: 'Berätta bara det som behövs. Skriv varför det behövs.',
    fi: 'Kerro vain se, mikä on tarpeen. Kirjoita, miksi se on tarpeen.',
    en: 'Tell only what is needed. Write down why it is needed.',
  },
  onRequest: {
    sv: 'Bara om mottagaren ber om uppgiften.',
    fi: 'Vain jos vastaanottaja pyytää tietoa.',
    en: 'Only if the recipient asks for it.',
  },
  writtenConsent: {
    sv: 'Samtycket ska vara skriftligt.',
    fi: 'Suostumuksen on oltava kirjallinen.',
    en: 'The consent must be in writing.',
  },
  consentUnless: (when: string): Text => ({
    sv: `Samtycke behövs inte om det här stämmer: ${when}`,
    fi: `Suostumusta ei tarvita, jos tämä pitää paikkansa: ${when}`,
    en: `No consent is needed if this is so: ${when}`,
  }),
  /** A way that leads to somebody else than the one asked about. */
  wayTo: (recipients: string): Text => ({
    sv: `Mottagare: ${recipients}.`,
    fi: `Vastaanottaja: ${recipients}.`,
    en: `Recipient: ${recipients}.`,
  }),
  deadline: (name: string): Text => ({
    sv: `Tidsfrist: ${name}.`,
    fi: `Määräaika: ${name}.`,
    en: `Time limit: ${name}.`,
  }),
  uncertain: {
    sv: 'Osäkert – fråga er jurist.',
    fi: 'Epävarmaa – kysykää lakimieheltänne.',
    en: 'Uncertain – ask your lawyer.',
  },
  pending: (date: string, text: string): Text => ({
    sv: `Lagen kan ha ändrats (förslaget är från ${date}). ${text}`,
    fi: `Laki on voinut muuttua (esitys on annettu ${date}). ${text}`,
    en: `The law may have changed (the proposal is from ${date}). ${text}`,
  }),
  waiting: (name: string): Text => ({
    sv: `Regeln ”${name}” skulle gälla, men ingen har granskat den här. Därför får den inte användas ännu.`,
    fi: `Sääntö ”${name}” koskisi tätä, mutta kukaan ei ole vielä tarkistanut sitä täällä. Siksi sitä ei saa vielä käyttää.`,
    en: `The rule “${name}” would apply, but nobody here has verified it. It may therefore not be used yet.`,
  }),
  unverified: {
    sv: 'Regeln är inte granskad av er jurist. Den visas för prövning.',
    fi: 'Lakimiehenne ei ole tarkistanut sääntöä. Se näytetään kokeilua varten.',
    en: 'Your lawyer has not verified the rule. It is shown for trial.',
  },
  catalogue: { sv: 'Alla regler', fi: 'Kaikki säännöt', en: 'All rules' },
} satisfies Words

/** Short answer, as the heading of the page and as a tag beside another way. */
export const answerTexts = {
  yes: {
    sv: 'Ja, om villkoret stämmer',
    fi: 'Kyllä, jos ehto täyttyy',
    en: 'Yes, if the condition is met',
  },
  no: { sv: 'Nej', fi: 'Ei', en: 'No' },
  with_consent: { sv: 'Ja, med samtycke', fi: 'Kyllä, suostumuksella', en: 'Yes, with consent' },
  duty: {
    sv: 'Ja, du är skyldig att berätta om villkoret stämmer',
    fi: 'Kyllä, sinulla on velvollisuus kertoa, jos ehto täyttyy',
    en: 'Yes, you must tell if the condition is met',
  },
} satisfies Words

/** What another way needs, in a word. */
export const wayTexts = {
  duty: { sv: 'skyldighet', fi: 'velvollisuus', en: 'duty' },
  allowed: { sv: 'utan samtycke', fi: 'ilman suostumusta', en: 'without consent' },
  consent: { sv: 'med samtycke', fi: 'suostumuksella', en: 'with consent' },
} satisfies Words

export const initiativeTexts = {
  own_initiative: { sv: 'Jag tar upp det själv', fi: 'Otan sen itse puheeksi', en: 'I bring it up myself' },
  on_request: { sv: 'De har bett om det', fi: 'Sitä on pyydetty', en: 'They have asked for it' },
} satisfies Words
