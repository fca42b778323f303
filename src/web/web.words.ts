import type { Text, Words } from '#kernel/language.ts'

/** Words of the page frame, of every form and of the shared components. Words of the work itself live beside their noun. */
export const words = {
  productName: { sv: 'Fairlead', fi: 'Fairlead', en: 'Fairlead' },
  skipToContent: { sv: 'Hoppa till innehållet', fi: 'Siirry sisältöön', en: 'Skip to content' },
  errorPrefix: { sv: 'Fel: ', fi: 'Virhe: ', en: 'Error: ' },
  demoBanner: {
    sv: 'Demo – alla uppgifter är påhittade.',
    fi: 'Demo – kaikki tiedot ovat keksittyjä.',
    en: 'Demo – all information is made up.',
  },
  archive: (day: string): Text => ({
    sv: `Arkiv: verksamheten har avslutats från ${day}. Allt kan läsas, ingenting kan ändras.`,
    fi: `Arkisto: toiminta on päättynyt ${day} alkaen. Kaiken voi lukea, mitään ei voi muuttaa.`,
    en: `Archive: the work has ended from ${day}. Everything can be read, nothing can be changed.`,
  }),
  more: { sv: 'Mer', fi: 'Lisää', en: 'More' },
  navigation: { sv: 'Huvudmeny', fi: 'Päävalikko', en: 'Main menu' },
  languages: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  signOut: { sv: 'Logga ut', fi: 'Kirjaudu ulos', en: 'Sign out' },
  closeOwnPage: { sv: 'Stäng min sida', fi: 'Sulje oma sivu', en: 'Close my page' },
  signIn: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Sign in' },
  notice: { sv: 'Meddelande', fi: 'Ilmoitus', en: 'Message' },
  footer: {
    sv: 'Fairlead – informationssystem för Ankarverksamheten',
    fi: 'Fairlead – ankkuritoiminnan tietojärjestelmä',
    en: 'Fairlead – information system for Anchor work',
  },
  printStamp: (name: string, profession: string, authority: string, day: string): Text => ({
    sv: `Utskrivet av ${name} (${profession}), ${authority}, ${day}`,
    fi: `Tulostanut ${name} (${profession}), ${authority}, ${day}`,
    en: `Printed by ${name} (${profession}), ${authority}, ${day}`,
  }),
  secret: {
    sv: 'Sekretessbelagd: lagen om offentlighet i myndigheternas verksamhet 621/1999, 24 §',
    fi: 'Salassa pidettävä: laki viranomaisten toiminnan julkisuudesta 621/1999, 24 §',
    en: 'Secret: Act on the Openness of Government Activities 621/1999, section 24',
  },
  printClock: { sv: 'kl.', fi: 'klo', en: 'at' },

  errorSummaryTitle: (count: number): Text => ({
    sv: count === 1 ? 'En sak behöver rättas' : `${count} saker behöver rättas`,
    fi: count === 1 ? 'Yksi kohta on korjattava' : `${count} kohtaa on korjattava`,
    en: count === 1 ? 'One thing needs correcting' : `${count} things need correcting`,
  }),
  errorLabel: { sv: 'Fel:', fi: 'Virhe:', en: 'Error:' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  optional: { sv: '(frivilligt)', fi: '(vapaaehtoinen)', en: '(optional)' },
  choose: { sv: 'Välj', fi: 'Valitse', en: 'Choose' },
  dateHint: (example: string): Text => ({
    sv: `Skriv i formen d.m.åååå, till exempel ${example}`,
    fi: `Kirjoita muodossa p.k.vvvv, esimerkiksi ${example}`,
    en: `Write as d.m.yyyy, for example ${example}`,
  }),
  timeHint: (example: string): Text => ({
    sv: `Till exempel ${example}`,
    fi: `Esimerkiksi ${example}`,
    en: `For example ${example}`,
  }),
  limit: (count: number): Text => ({
    sv: `Högst ${count} tecken`,
    fi: `Enintään ${count} merkkiä`,
    en: `At most ${count} characters`,
  }),
  charactersLeftOne: { sv: '%{count} tecken kvar', fi: '%{count} merkki jäljellä', en: '%{count} character left' },
  charactersLeftOther: { sv: '%{count} tecken kvar', fi: '%{count} merkkiä jäljellä', en: '%{count} characters left' },
  charactersNone: { sv: '0 tecken kvar', fi: '0 merkkiä jäljellä', en: '0 characters left' },
  charactersOverOne: {
    sv: '%{count} tecken för mycket',
    fi: '%{count} merkki liikaa',
    en: '%{count} character too many',
  },
  charactersOverOther: {
    sv: '%{count} tecken för mycket',
    fi: '%{count} merkkiä liikaa',
    en: '%{count} characters too many',
  },

  draftSaved: (time: string): Text => ({
    sv: `Utkastet sparades kl. ${time}. Bara du ser det.`,
    fi: `Luonnos tallennettiin klo ${time}. Vain sinä näet sen.`,
    en: `Draft saved at ${time}. Only you can see it.`,
  }),
  draftRestored: (day: string, time: string): Text => ({
    sv: `Ditt utkast från ${day} kl. ${time} har återställts. Bara du ser det.`,
    fi: `Luonnoksesi (${day} klo ${time}) on palautettu. Vain sinä näet sen.`,
    en: `Your draft from ${day} at ${time} has been restored. Only you can see it.`,
  }),
  draftSaving: { sv: 'Utkastet sparas …', fi: 'Luonnosta tallennetaan …', en: 'Saving draft …' },
  draftSignedOut: {
    sv: 'Du har loggats ut. Texten finns kvar här.',
    fi: 'Sinut on kirjattu ulos. Teksti on tallessa tällä sivulla.',
    en: 'You have been signed out. Your text is still here.',
  },
  draftSignInAgain: {
    sv: 'Logga in igen (öppnas i en ny flik)',
    fi: 'Kirjaudu uudelleen (avautuu uuteen välilehteen)',
    en: 'Sign in again (opens in a new tab)',
  },
  draftOtherPerson: {
    sv: 'En annan person har loggat in i den här webbläsaren. Texten finns kvar här men kan inte sparas.',
    fi: 'Toinen henkilö on kirjautunut tässä selaimessa. Teksti on tallessa tällä sivulla, mutta sitä ei voi tallentaa.',
    en: 'Another person has signed in in this browser. Your text is still here but cannot be saved.',
  },
  draftOffline: {
    sv: 'Ingen kontakt med servern. Texten finns kvar här. Nytt försök görs av sig självt.',
    fi: 'Ei yhteyttä palvelimeen. Teksti on tallessa tällä sivulla. Tallennusta yritetään uudelleen.',
    en: 'No contact with the server. Your text is still here. Saving will be tried again.',
  },
  draftRefused: {
    sv: 'Utkastet kunde inte sparas. Texten finns kvar här.',
    fi: 'Luonnosta ei voitu tallentaa. Teksti on tallessa tällä sivulla.',
    en: 'The draft could not be saved. Your text is still here.',
  },
  submitOffline: {
    sv: 'Ingen kontakt med servern. Inget har skickats. Texten finns kvar här. Försök igen när förbindelsen fungerar.',
    fi: 'Ei yhteyttä palvelimeen. Mitään ei lähetetty. Teksti on tallessa tällä sivulla. Yritä uudelleen, kun yhteys toimii.',
    en: 'No contact with the server. Nothing was sent. Your text is still here. Try again when the connection works.',
  },
  draftDelete: { sv: 'Ta bort utkastet', fi: 'Poista luonnos', en: 'Delete draft' },

  sessionLabel: { sv: 'Inloggning', fi: 'Kirjautuminen', en: 'Sign-in' },
  sessionEnding: (minutes: string): Text => ({
    sv: `Du loggas snart ut eftersom sidan inte har använts. Tid kvar: ${minutes} min.`,
    fi: `Sinut kirjataan pian ulos, koska sivua ei ole käytetty. Aikaa jäljellä: ${minutes} min.`,
    en: `You will soon be signed out because the page has not been used. Time left: ${minutes} min.`,
  }),
  sessionContinue: { sv: 'Fortsätt vara inloggad', fi: 'Pysy kirjautuneena', en: 'Stay signed in' },

  previous: { sv: 'Föregående', fi: 'Edellinen', en: 'Previous' },
  next: { sv: 'Nästa', fi: 'Seuraava', en: 'Next' },
  pages: { sv: 'Sidor', fi: 'Sivut', en: 'Pages' },
  warning: { sv: 'Viktigt', fi: 'Tärkeää', en: 'Important' },
  removeFilter: { sv: 'Ta bort filtret', fi: 'Poista rajaus', en: 'Remove filter' },
  clearFilters: { sv: 'Rensa alla', fi: 'Tyhjennä kaikki', en: 'Clear all' },
  filter: { sv: 'Filtrera', fi: 'Rajaa', en: 'Filter' },

  stepDone: { sv: 'Klart', fi: 'Valmis', en: 'Done' },
  stepNow: { sv: 'Pågår nu', fi: 'Nyt meneillään', en: 'Now' },
  stepNext: { sv: 'Längre fram', fi: 'Myöhemmin', en: 'Later' },
  yourRole: { sv: 'Din roll här', fi: 'Roolisi tässä', en: 'Your role here' },
} satisfies Words
