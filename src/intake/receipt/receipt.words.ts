import type { Text, Words } from '#kernel/language.ts'

/** Words of the receipt: short, spoken to whoever made the contact; below them those for who prints it. */
export const words = {
  title: { sv: 'Kvittens på din kontakt', fi: 'Ilmoitus yhteydenottosi vastaanotosta', en: 'Receipt for your contact' },
  thanks: {
    sv: 'Tack för att du kontaktade oss.',
    fi: 'Kiitos yhteydenotostasi.',
    en: 'Thank you for contacting us.',
  },
  receivedOn: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Received' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  notYet: {
    sv: 'Teamet har fått din kontakt. Den är inte färdigt behandlad ännu.',
    fi: 'Tiimi on saanut yhteydenottosi. Sitä ei ole vielä käsitelty loppuun.',
    en: 'The team has your contact. It has not been fully dealt with yet.',
  },
  handled: {
    sv: 'Teamet har behandlat din kontakt.',
    fi: 'Tiimi on käsitellyt yhteydenottosi.',
    en: 'The team has dealt with your contact.',
  },
  whom: { sv: 'Vem du kan kontakta', fi: 'Keneen voit ottaa yhteyttä', en: 'Whom you can contact' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  hours: { sv: 'När vi svarar', fi: 'Milloin vastaamme', en: 'When we answer' },
  secret: {
    sv: 'Vi får inte berätta något mer. Uppgifterna är hemliga. Din kontakt är ändå viktig.',
    fi: 'Emme saa kertoa enempää. Tiedot ovat salaisia. Yhteydenottosi on silti tärkeä.',
    en: 'We may not tell you anything more. The information is secret. Your contact still matters.',
  },
  newFacts: {
    sv: 'Får du veta något nytt kan du kontakta oss igen.',
    fi: 'Jos saat tietää uutta, voit ottaa meihin uudelleen yhteyttä.',
    en: 'If you learn something new, you can contact us again.',
  },
  danger: {
    sv: 'Är någon i fara nu? Ring 112.',
    fi: 'Onko joku nyt vaarassa? Soita 112.',
    en: 'Is someone in danger now? Call 112.',
  },

  read: {
    sv: 'Skriv ut en kvittens till den som tog kontakt',
    fi: 'Tulosta vastaanottoilmoitus yhteydenottajalle',
    en: 'Print a receipt for whoever made contact',
  },
  toReceipt: {
    sv: 'Kvittens till den som tog kontakt',
    fi: 'Vastaanottoilmoitus yhteydenottajalle',
    en: 'Receipt for whoever made contact',
  },
  howToPrint: {
    sv: 'Skriv ut med webbläsaren och ge papperet till den som tog kontakt. Det är likadant vad teamet än har beslutat. Skriv inget till på det. Vem som får papperet sparas inte.',
    fi: 'Tulosta selaimella ja anna paperi yhteydenottajalle. Se on samanlainen riippumatta siitä, mitä tiimi on päättänyt. Älä kirjoita siihen mitään lisää. Paperin saajaa ei tallenneta.',
    en: 'Print with the browser and give the paper to whoever made contact. It is the same whatever the team has decided. Write nothing more on it. Who gets the paper is not kept.',
  },
  asPdf: { sv: 'Samma papper som PDF', fi: 'Sama paperi PDF-tiedostona', en: 'The same paper as PDF' },
  contactMissing: {
    sv: 'Teamet har inget nummer och ingen e-post för allmänheten ännu. En samordnare fyller i dem på teamets sida.',
    fi: 'Tiimillä ei ole vielä yleisölle numeroa eikä sähköpostia. Koordinaattori lisää ne tiimin sivulla.',
    en: 'The team has no number and no e-mail for the public yet. A coordinator fills them in on the team’s page.',
  },
  unverified: (source: string): Text => ({
    sv: `Vad som får berättas är vår tolkning och har inte bekräftats av en jurist. Källa: ${source}.`,
    fi: `Se, mitä saa kertoa, on meidän tulkintamme, eikä lakimies ole vahvistanut sitä. Lähde: ${source}.`,
    en: `What may be told is our reading and has not been confirmed by a lawyer. Source: ${source}.`,
  }),

  noRule: {
    sv: 'Det finns ingen regel som gäller för vad den som tog den här kontakten får veta. Därför görs inget papper. Säg det till den som sköter Fairlead hos er.',
    fi: 'Mikään voimassa oleva sääntö ei kerro, mitä tämän yhteydenoton tekijä saa tietää. Siksi paperia ei tehdä. Kerro asiasta Fairleadin ylläpitäjälle.',
    en: 'No rule in force says what whoever made this contact may know. So no paper is made. Tell those who look after Fairlead where you work.',
  },
  byCode: {
    sv: 'Kontakten kom från webben. Den som skrev fick en kod, och med den syns om kontakten är mottagen eller behandlad. Därför görs inget papper.',
    fi: 'Yhteydenotto tuli verkosta. Kirjoittaja sai koodin, jolla näkee, onko yhteydenotto vastaanotettu tai käsitelty. Siksi paperia ei tehdä.',
    en: 'The contact came from the web. Who wrote it got a code, which shows if the contact is received or dealt with. So no paper is made.',
  },
  protectedHome: {
    sv: 'Hemkommunen är skyddad. Teamets namn på ett papper kunde berätta var den unga bor. Därför görs inget papper.',
    fi: 'Kotikunta on suojattu tieto. Tiimin nimi paperissa voisi kertoa, missä nuori asuu. Siksi paperia ei tehdä.',
    en: 'The home municipality is protected. The team’s name on a paper could tell where the young person lives. So no paper is made.',
  },
  moved: {
    sv: 'Den unga har flyttat från ett teams område till ett annats. Teamets namn på ett papper kunde berätta vart. Därför görs inget papper.',
    fi: 'Nuori on muuttanut tiimin alueelta toisen tiimin alueelle. Tiimin nimi paperissa voisi kertoa, minne. Siksi paperia ei tehdä.',
    en: 'The young person has moved from one team’s area to another’s. The team’s name on a paper could tell where to. So no paper is made.',
  },
} satisfies Words
