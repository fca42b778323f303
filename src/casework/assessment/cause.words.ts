import type { Text, Words } from '#kernel/language.ts'

export const words = {
  causes: { sv: 'Orsaker och aktörer', fi: 'Syyt ja toimijat', en: 'Causes and actors' },
  none: {
    sv: 'Inga orsaker har antecknats ännu.',
    fi: 'Syitä ei ole vielä kirjattu.',
    en: 'No causes have been recorded yet.',
  },
  add: { sv: 'Lägg till en orsak', fi: 'Lisää syy', en: 'Add a cause' },
  record: { sv: 'Anteckna en orsak', fi: 'Kirjaa syy', en: 'Record a cause' },
  readCategory: { sv: 'Läs vad en orsak föreslår', fi: 'Lue, mitä syy ehdottaa', en: 'Read what a cause suggests' },
  recordDone: { sv: 'Orsaken sparades.', fi: 'Syy tallennettiin.', en: 'The cause was saved.' },
  read: { sv: 'Läs en orsak', fi: 'Lue syy', en: 'Read a cause' },
  correct: { sv: 'Rätta orsaken', fi: 'Korjaa syy', en: 'Correct the cause' },
  correctHint: {
    sv: 'Är det fel orsak? Dra tillbaka den och anteckna en ny.',
    fi: 'Onko syy väärä? Poista se luettelosta ja kirjaa uusi.',
    en: 'Is it the wrong cause? Withdraw it and record a new one.',
  },
  correctionReason: {
    sv: 'Varför rättas orsaken?',
    fi: 'Miksi syytä korjataan?',
    en: 'Why is the cause corrected?',
  },
  correctDone: {
    sv: 'Rättelsen sparades. Den tidigare texten finns kvar.',
    fi: 'Korjaus tallennettiin. Aiempi teksti säilyy.',
    en: 'The correction was saved. The earlier text is kept.',
  },
  withdraw: { sv: 'Dra tillbaka orsaken', fi: 'Poista syy luettelosta', en: 'Withdraw the cause' },
  withdrawHint: {
    sv: 'Orsaken försvinner ur listan. I historiken står den kvar med skälet och ditt namn.',
    fi: 'Syy poistuu luettelosta. Historiassa näkyvät edelleen syy, perustelu ja nimesi.',
    en: 'The cause leaves the list. It stays in the history with the reason and your name.',
  },
  withdrawalReason: {
    sv: 'Varför dras orsaken tillbaka?',
    fi: 'Miksi syy poistetaan luettelosta?',
    en: 'Why is the cause withdrawn?',
  },
  withdrawDone: {
    sv: 'Orsaken drogs tillbaka. Den finns kvar i historiken.',
    fi: 'Syy poistettiin luettelosta. Se säilyy historiassa.',
    en: 'The cause was withdrawn. It stays in the history.',
  },
  alreadyWithdrawn: {
    sv: 'Orsaken är redan tillbakadragen.',
    fi: 'Syy on jo poistettu luettelosta.',
    en: 'The cause has already been withdrawn.',
  },
  withdrawnCauses: (count: number): Text => ({
    sv: `Tillbakadragna orsaker (${count})`,
    fi: `Luettelosta poistetut syyt (${count})`,
    en: `Withdrawn causes (${count})`,
  }),
  withdrawn: (when: string, name: string, reason: string): Text => ({
    sv: `Tillbakadragen ${when} av ${name}: ${reason}`,
    fi: `Poistettu luettelosta ${when}, ${name}: ${reason}`,
    en: `Withdrawn ${when} by ${name}: ${reason}`,
  }),
  chooseTitle: { sv: 'Vilken orsak ser ni?', fi: 'Minkä syyn näette?', en: 'Which cause do you see?' },
  chooseIntro: {
    sv: 'Välj en i taget. På nästa sida väljer ni vems arbete som behövs.',
    fi: 'Valitkaa yksi kerrallaan. Seuraavalla sivulla valitsette, kenen työtä tarvitaan.',
    en: 'Choose one at a time. On the next page you choose whose work is needed.',
  },
  description: { sv: 'Beskrivning', fi: 'Kuvaus', en: 'Description' },
  descriptionHint: {
    sv: 'Vad gör att ni tror att det här är en orsak?',
    fi: 'Miksi arvioitte, että tämä on syy?',
    en: 'What makes you think that this is a cause?',
  },
  actors: { sv: 'Vems arbete behövs?', fi: 'Kenen työtä tarvitaan?', en: 'Whose work is needed?' },
  actorsSuggested: {
    sv: 'Förslag för den här orsaken. Ni avgör själva vem som behövs.',
    fi: 'Ehdotuksia tähän syyhyn. Päätätte itse, ketä tarvitaan.',
    en: 'Suggestions for this cause. You decide who is needed.',
  },
  actorsAll: { sv: 'Välj en eller flera.', fi: 'Valitse yksi tai useampi.', en: 'Choose one or more.' },
  furtherActors: {
    sv: 'Fler myndigheter och aktörer',
    fi: 'Lisää viranomaisia ja toimijoita',
    en: 'More authorities and actors',
  },
  otherActors: { sv: 'Andra aktörer (frivilligt)', fi: 'Muut toimijat (vapaaehtoinen)', en: 'Other actors (optional)' },
  otherActorsHint: {
    sv: 'Någon som inte finns i listan, till exempel en tränare eller mormor.',
    fi: 'Joku, jota luettelossa ei ole, esimerkiksi valmentaja tai isoäiti.',
    en: 'Someone who is not on the list, for example a coach or a grandmother.',
  },
  otherActor: (row: number): Text => ({ sv: `Aktör ${row}`, fi: `Toimija ${row}`, en: `Actor ${row}` }),
  noActorReason: {
    sv: 'Om ingen behövs: varför?',
    fi: 'Jos ketään ei tarvita: miksi?',
    en: 'If nobody is needed: why?',
  },
  needed: { sv: 'Arbete behövs av', fi: 'Työtä tarvitaan', en: 'Work needed from' },
  noneNeeded: { sv: 'Ingen aktör behövs', fi: 'Toimijaa ei tarvita', en: 'No actor is needed' },
  services: { sv: 'Tjänster som kan hjälpa', fi: 'Palvelut, jotka voivat auttaa', en: 'Services that may help' },
  toServices: { sv: 'Till tjänsterna', fi: 'Palveluihin', en: 'To the services' },
} satisfies Words

export const errorTexts = {
  cause_needs_actor: {
    sv: 'Välj minst en aktör, eller skriv varför ingen behövs.',
    fi: 'Valitse vähintään yksi toimija tai kirjoita, miksi ketään ei tarvita.',
    en: 'Choose at least one actor, or write why none is needed.',
  },
  cause_actor_or_reason: {
    sv: 'Du har valt aktörer. Ta bort skälet, eller ta bort aktörerna.',
    fi: 'Olet valinnut toimijoita. Poista perustelu tai poista toimijat.',
    en: 'You have chosen actors. Remove the reason, or remove the actors.',
  },
} satisfies Readonly<Record<string, Text>>
