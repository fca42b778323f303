import type { Text, Words } from '#kernel/language.ts'

/** How a person stays safe from the other party. */
export const words = {
  title: { sv: 'Säkerhetsplaner', fi: 'Turvasuunnitelmat', en: 'Safety plans' },
  one: { sv: 'Säkerhetsplan', fi: 'Turvasuunnitelma', en: 'Safety plan' },
  read: {
    sv: 'Läs ärendets säkerhetsplaner',
    fi: 'Lue asian turvasuunnitelmat',
    en: 'Read the safety plans of a case',
  },
  readOne: {
    sv: 'Läs en persons säkerhetsplan',
    fi: 'Lue henkilön turvasuunnitelma',
    en: 'Read the safety plan of a person',
  },
  write: { sv: 'Skriv en säkerhetsplan', fi: 'Kirjoita turvasuunnitelma', en: 'Write a safety plan' },
  writeDone: {
    sv: 'Säkerhetsplanen sparades.',
    fi: 'Turvasuunnitelma tallennettiin.',
    en: 'The safety plan is saved.',
  },
  explain: {
    sv: 'Bara de som arbetar med ärendet läser säkerhetsplanerna. De finns aldrig i planen till familjen, i kallelser eller på papper för någon annan. Den andra parten har ingen.',
    fi: 'Vain asian parissa työskentelevät lukevat turvasuunnitelmat. Ne eivät koskaan ole perheen suunnitelmassa, kutsuissa tai muiden papereissa. Toisella osapuolella ei ole suunnitelmaa.',
    en: 'Only those who work with the case read the safety plans. They are never in the plan for the family, in letters or on anybody else’s paper. The other party has none.',
  },
  none: { sv: 'Ingen plan', fi: 'Ei suunnitelmaa', en: 'No plan' },
  make: { sv: 'Gör upp', fi: 'Laadi', en: 'Make one' },
  change: { sv: 'Läs eller ändra', fi: 'Lue tai muuta', en: 'Read or change' },
  safeContact: {
    sv: 'Hur och när når vi personen tryggt?',
    fi: 'Miten ja milloin tavoitamme henkilön turvallisesti?',
    en: 'How and when do we reach the person safely?',
  },
  safeContactHint: {
    sv: 'Till exempel: ring mitt på dagen, inga meddelanden, inga brev hem.',
    fi: 'Esimerkiksi: soita keskellä päivää, ei viestejä, ei kirjeitä kotiin.',
    en: 'For example: call at midday, no messages, no letters home.',
  },
  steps: {
    sv: 'Vad gör personen när det blir farligt?',
    fi: 'Mitä henkilö tekee, kun tilanne muuttuu vaaralliseksi?',
    en: 'What does the person do when it becomes dangerous?',
  },
  stepsHint: {
    sv: 'Vart hen kan gå, vem hen ringer, vad som är packat.',
    fi: 'Minne voi mennä, kenelle soittaa, mitä on pakattu.',
    en: 'Where to go, whom to call, what is packed.',
  },
  secret: {
    sv: 'Vad får den andra parten aldrig veta?',
    fi: 'Mitä toinen osapuoli ei saa koskaan tietää?',
    en: 'What must the other party never learn?',
  },
  secretHint: {
    sv: 'Till exempel adress, skola, arbetsplats eller väg till skolan.',
    fi: 'Esimerkiksi osoite, koulu, työpaikka tai koulumatka.',
    en: 'For example address, school, workplace or the way to school.',
  },
  save: { sv: 'Spara säkerhetsplanen', fi: 'Tallenna turvasuunnitelma', en: 'Save the safety plan' },
  earlier: { sv: 'Tidigare versioner', fi: 'Aiemmat versiot', en: 'Earlier versions' },
  writtenBy: (name: string, when: string): Text => ({
    sv: `${name}, ${when}`,
    fi: `${name}, ${when}`,
    en: `${name}, ${when}`,
  }),
  person: { sv: 'Person', fi: 'Henkilö', en: 'Person' },
  author: { sv: 'Skriven av', fi: 'Kirjoittaja', en: 'Written by' },
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
  notOtherParty: {
    sv: 'Personen är den andra parten. En säkerhetsplan skyddar de andra.',
    fi: 'Henkilö on toinen osapuoli. Turvasuunnitelma suojaa muita.',
    en: 'The person is the other party. A safety plan protects the others.',
  },
  onlyDomesticViolence: {
    sv: 'Säkerhetsplaner görs i ärenden som gäller våld i nära relationer. Begränsa kretsen med det spåret, eller märk den andra parten först.',
    fi: 'Turvasuunnitelmia laaditaan lähisuhdeväkivaltaa koskevissa asioissa. Rajaa piiri tällä polulla tai merkitse ensin toinen osapuoli.',
    en: 'Safety plans are made in cases of domestic violence. Restrict the circle on that track, or mark the other party first.',
  },
} satisfies Words
