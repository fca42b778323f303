import type { Text, Words } from '#kernel/language.ts'

const listed = (names: readonly Text[]): Text => ({
  sv: names.map((name) => name.sv).join(', '),
  fi: names.map((name) => name.fi).join(', '),
  en: names.map((name) => name.en).join(', '),
})

export const words = {
  stanceSummary: {
    sv: 'Säg sin egen ståndpunkt om en kontakt',
    fi: 'Kerro oma kanta yhteydenottoon',
    en: 'State one’s own stance on a contact',
  },
  openIdentitySummary: { sv: 'Öppna namnet för teamet', fi: 'Avaa nimi tiimille', en: 'Open the name to the team' },
  decideSummary: { sv: 'Besluta om en kontakt', fi: 'Päätä yhteydenotosta', en: 'Decide about a contact' },
  formSummary: {
    sv: 'Läs det som behövs för ett steg i sållningen',
    fi: 'Lue seulonnan vaiheessa tarvittavat tiedot',
    en: 'Read what a step of the screening needs',
  },
  thresholdMet: {
    sv: 'tröskeln uppfylls, namnet öppnades',
    fi: 'kynnys täyttyy, nimi avattiin',
    en: 'the threshold is met, the name was opened',
  },

  stanceTitle: { sv: 'Vad anser du?', fi: 'Mikä on kantasi?', en: 'What is your stance?' },
  stanceHint: {
    sv: 'Din myndighets ståndpunkt syns för teamet bredvid det gemensamma beslutet.',
    fi: 'Viranomaisesi kanta näkyy tiimille yhteisen päätöksen rinnalla.',
    en: 'Your authority’s stance is shown to the team beside the joint decision.',
  },
  stanceReason: { sv: 'Motivering', fi: 'Perustelu', en: 'Grounds' },
  noNamesHint: {
    sv: 'Skriv inga namn och inget som visar vem det gäller.',
    fi: 'Älä kirjoita nimiä äläkä mitään, mistä henkilön tunnistaa.',
    en: 'Write no names and nothing that shows who it is about.',
  },
  stanceSubmit: { sv: 'Spara ståndpunkten', fi: 'Tallenna kanta', en: 'Save the stance' },
  stanceDone: { sv: 'Din ståndpunkt sparades.', fi: 'Kantasi tallennettiin.', en: 'Your stance was saved.' },

  openTitle: { sv: 'Öppna namnet för teamet', fi: 'Avaa nimi tiimille', en: 'Open the name to the team' },
  openText: {
    sv: 'Namnet finns nu bara i din egen myndighets register. När teamet är överens om att tröskeln uppfylls öppnas namnet för alla som arbetar i teamet. Det går inte att ta tillbaka, och det loggas.',
    fi: 'Nimi on nyt vain oman viranomaisesi rekisterissä. Kun tiimi on yhtä mieltä siitä, että kynnys täyttyy, nimi avataan kaikille tiimissä työskenteleville. Sitä ei voi perua, ja se kirjataan lokiin.',
    en: 'The name is now only in your own authority’s register. When the team agrees that the threshold is met, the name is opened to everyone who works in the team. It cannot be taken back, and it is logged.',
  },
  openWho: { sv: 'Vilka är överens med dig?', fi: 'Ketkä ovat kanssasi samaa mieltä?', en: 'Who agrees with you?' },
  openWhy: {
    sv: 'Varför behöver teamet veta vem det gäller?',
    fi: 'Miksi tiimin pitää tietää, kenestä on kyse?',
    en: 'Why does the team need to know who it is about?',
  },
  openSubmit: { sv: 'Öppna namnet', fi: 'Avaa nimi', en: 'Open the name' },
  openDone: { sv: 'Namnet är öppet för teamet.', fi: 'Nimi on avattu tiimille.', en: 'The name is open to the team.' },

  decideTitle: { sv: 'Besluta om kontakten', fi: 'Päätä yhteydenotosta', en: 'Decide about the contact' },
  decideWhat: { sv: 'Vad beslutar teamet?', fi: 'Mitä tiimi päättää?', en: 'What does the team decide?' },
  changeOutcome: { sv: 'Välj ett annat beslut', fi: 'Valitse toinen päätös', en: 'Choose another decision' },
  decision: { sv: 'Beslut', fi: 'Päätös', en: 'Decision' },
  reason: { sv: 'Grund för beslutet', fi: 'Päätöksen peruste', en: 'Reason for the decision' },
  participants: {
    sv: 'Vilka deltog i beslutet?',
    fi: 'Ketkä osallistuivat päätökseen?',
    en: 'Who took part in the decision?',
  },
  participantsSelectedHint: {
    sv: 'De som deltog blir ärendets första medlemmar och ser ärendet. Du räknas alltid med.',
    fi: 'Osallistujista tulee asian ensimmäiset jäsenet, ja he näkevät asian. Sinut lasketaan aina mukaan.',
    en: 'Those who took part become the first members of the case and see it. You are always counted in.',
  },
  participantsHint: {
    sv: 'Du räknas alltid med.',
    fi: 'Sinut lasketaan aina mukaan.',
    en: 'You are always counted in.',
  },
  responsible: { sv: 'Ansvarig arbetstagare', fi: 'Vastuutyöntekijä', en: 'Responsible worker' },
  guidance: {
    sv: 'Vilken hjälp eller vilket råd ges i stället?',
    fi: 'Mitä apua tai neuvontaa annetaan tämän sijaan?',
    en: 'What help or advice is given instead?',
  },
  guidanceHint: {
    sv: 'Skriv inga namn. Den här texten sparas också när de andra texterna tas bort.',
    fi: 'Älä kirjoita nimiä. Tämä teksti säilyy, vaikka muut tekstit poistetaan.',
    en: 'Write no names. This text is kept also when the other texts are removed.',
  },
  reduceWarning: {
    sv: 'När beslutet sparas tas namn, kontaktuppgifter, fritext och referensnummer bort. Det som hör till din myndighets uppgift ska finnas i din egen myndighets register.',
    fi: 'Kun päätös tallennetaan, nimet, yhteystiedot, vapaat tekstit ja viitenumerot poistetaan. Oman viranomaisesi tehtävään kuuluvien tietojen pitää olla oman viranomaisesi rekisterissä.',
    en: 'When the decision is saved, names, contact details, free text and reference numbers are removed. What belongs to your authority’s task must be in your own authority’s register.',
  },
  deviation: {
    sv: 'Avvek ni från den gemensamma modellen?',
    fi: 'Poikettiinko yhteisestä mallista?',
    en: 'Did you deviate from the common model?',
  },
  deviationHint: {
    sv: 'Ni får avvika när den unga behöver det. Ange då orsaken.',
    fi: 'Mallista voi poiketa, kun nuori sitä tarvitsee. Kertokaa silloin syy.',
    en: 'You may deviate when the young person needs it. Then give the reason.',
  },
  deviationReason: { sv: 'Orsak', fi: 'Syy', en: 'Reason' },
  deviationExplanation: { sv: 'Beskriv kort', fi: 'Kuvaa lyhyesti', en: 'Describe briefly' },
  decideSubmit: { sv: 'Spara beslutet', fi: 'Tallenna päätös', en: 'Save the decision' },
  selectSubmit: { sv: 'Ta till ankarprocessen', fi: 'Ota ankkuriprosessiin', en: 'Take into the Anchor process' },
  decideDone: { sv: 'Beslutet sparades.', fi: 'Päätös tallennettiin.', en: 'The decision was saved.' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  backToReferral: { sv: 'Till kontakten', fi: 'Yhteydenottoon', en: 'To the contact' },

  identityNotOpened: {
    sv: 'Namnet är inte öppet för teamet. Den myndighet som vet vem det gäller öppnar namnet först. Därefter kan kontakten bli ett ärende.',
    fi: 'Nimeä ei ole avattu tiimille. Viranomainen, joka tietää kenestä on kyse, avaa nimen ensin. Sen jälkeen yhteydenotosta voi tulla asia.',
    en: 'The name is not open to the team. The authority that knows who it is about opens the name first. After that the contact can become a case.',
  },
  panelConflicted: (name: string, profession: Text): Text => ({
    sv: `${name} är jävig, så hens ställningstagande räknas inte (förvaltningslagen 434/2003, 27 och 28 §). Någon annan måste ta ställning: ${profession.sv}.`,
    fi: `${name} on esteellinen, joten hänen kantaansa ei oteta huomioon (hallintolaki 434/2003, 27 ja 28 §). Jonkun muun on otettava kantaa: ${profession.fi}.`,
    en: `${name} has a conflict of interest, so their stance does not count (Administrative Procedure Act 434/2003, sections 27 and 28). Somebody else must state theirs: ${profession.en}.`,
  }),
  panelIncomplete: (missing: readonly Text[]): Text => ({
    sv: `Urvalet är inte klart. De här professionerna har inte ännu sagt att kontakten ska väljas: ${listed(missing).sv}.`,
    fi: `Valinta ei ole valmis. Nämä ammattialat eivät ole vielä ilmoittaneet kantaansa, että yhteydenotto valitaan: ${listed(missing).fi}.`,
    en: `The selection is not complete. These professions have not yet said that the contact should be selected: ${listed(missing).en}.`,
  }),
} satisfies Words

/** What an authority can say about a contact. */
export const stanceTexts: Readonly<Record<'select' | 'not_select' | 'more_information', Text>> = {
  select: {
    sv: 'Kontakten ska tas till ankarprocessen',
    fi: 'Yhteydenotto pitää ottaa ankkuriprosessiin',
    en: 'The contact should be taken into the Anchor process',
  },
  not_select: {
    sv: 'Kontakten ska inte tas till ankarprocessen',
    fi: 'Yhteydenottoa ei pidä ottaa ankkuriprosessiin',
    en: 'The contact should not be taken into the Anchor process',
  },
  more_information: {
    sv: 'Det behövs mer information',
    fi: 'Tarvitaan lisää tietoa',
    en: 'More information is needed',
  },
}
