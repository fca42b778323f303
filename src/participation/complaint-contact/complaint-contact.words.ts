import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Råd och klagomål', fi: 'Neuvonta ja valitukset', en: 'Advice and complaints' },
  listSummary: {
    sv: 'Läs vart familjer vänder sig för råd och klagomål',
    fi: 'Lue, mistä perheet saavat neuvoja ja minne he valittavat',
    en: 'Read where families turn for advice and complaints',
  },
  readSummary: {
    sv: 'Läs hur ett ombud nås',
    fi: 'Lue, miten asiavastaavan tai viranomaisen tavoittaa',
    en: 'Read how an office for complaints is reached',
  },
  keepSummary: {
    sv: 'Skriv in ett nummer som är kontrollerat',
    fi: 'Kirjaa tarkistettu numero',
    en: 'Write down a number that has been checked',
  },
  intro: {
    sv: 'Här kan den unga och familjen få råd eller klaga. De läser samma sak på sin egen sida.',
    fi: 'Täältä nuori ja perhe saavat neuvoja ja täällä he voivat valittaa. He lukevat saman omalta sivultaan.',
    en: 'Here the young person and the family get advice or complain. They read the same on their own page.',
  },
  toCheck: (n: number): Text => ({
    sv: n === 1 ? 'Ett nummer saknas eller behöver kontrolleras.' : `${n} nummer saknas eller behöver kontrolleras.`,
    fi: n === 1 ? 'Yksi numero puuttuu tai pitää tarkistaa.' : `${n} numeroa puuttuu tai pitää tarkistaa.`,
    en: n === 1 ? 'One number is missing or has to be checked.' : `${n} numbers are missing or have to be checked.`,
  }),
  office: { sv: 'Vart', fi: 'Minne', en: 'Where' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  reached: { sv: 'Så nås de', fi: 'Näin tavoittaa', en: 'How to reach them' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  checkedOn: { sv: 'Kontrollerat', fi: 'Tarkistettu', en: 'Checked' },
  missing: { sv: 'Numret saknas', fi: 'Numero puuttuu', en: 'No number' },
  stale: { sv: 'Behöver kontrolleras', fi: 'Pitää tarkistaa', en: 'Needs a check' },
  never: { sv: 'Inte än', fi: 'Ei vielä', en: 'Not yet' },
  choose: {
    sv: 'Öppna en rad för att skriva in numret eller bekräfta att det stämmer.',
    fi: 'Avaa rivi kirjataksesi numeron tai vahvistaaksesi, että se on oikein.',
    en: 'Open a row to write down the number, or to confirm that it is right.',
  },
  callFirst: {
    sv: 'Ring numret innan du sparar. När du sparar säger du att du har kontrollerat det i dag. Skriv inga namn.',
    fi: 'Soita numeroon ennen kuin tallennat. Tallentamalla vahvistat, että olet tarkistanut sen tänään. Älä kirjoita nimiä.',
    en: 'Call the number before you save. By saving you say that you have checked it today. Write no names.',
  },
  noNumber: {
    sv: 'Lämna numret tomt om ingen vet det. Familjen får då rådet att fråga teamet.',
    fi: 'Jätä numero tyhjäksi, jos kukaan ei tiedä sitä. Perhettä neuvotaan silloin kysymään tiimiltä.',
    en: 'Leave the number empty if nobody knows it. The family is then told to ask the team.',
  },
  hours: { sv: 'Text om telefontid', fi: 'Teksti soittoajasta', en: 'Text about phone hours' },
  save: { sv: 'Spara, kontrollerat i dag', fi: 'Tallenna, tarkistettu tänään', en: 'Save, checked today' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  back: { sv: 'Till råd och klagomål', fi: 'Neuvontaan ja valituksiin', en: 'To advice and complaints' },
  done: { sv: 'Numret sparades.', fi: 'Numero tallennettiin.', en: 'The number was saved.' },
} satisfies Words
