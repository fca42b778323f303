import type { Words } from '#kernel/language.ts'

export const words = {
  prepareSummary: { sv: 'Förbered en ny nyckel', fi: 'Valmistele uusi avain', en: 'Prepare a new passkey' },
  addSummary: { sv: 'Lägg till en nyckel', fi: 'Lisää avain', en: 'Add a passkey' },
  readSummary: { sv: 'Visa en egen nyckel', fi: 'Näytä oma avain', en: 'Show one’s own passkey' },
  addDone: { sv: 'Nyckeln lades till.', fi: 'Avain lisättiin.', en: 'The passkey was added.' },
  title: { sv: 'Lägg till en nyckel', fi: 'Lisää avain', en: 'Add a passkey' },
  intro: {
    sv: 'En nyckel är säkrast: ingen kan lura den av dig. Den finns i telefonen, datorn eller en säkerhetsnyckel.',
    fi: 'Avain on turvallisin: kukaan ei voi huijata sitä sinulta. Se on puhelimessa, tietokoneessa tai turva-avaimessa.',
    en: 'A passkey is safest: nobody can trick you out of it. It is in your phone, your computer or a security key.',
  },
  name: { sv: 'Vad ska den heta?', fi: 'Minkä nimen annat sille?', en: 'What should it be called?' },
  nameHint: { sv: 'Till exempel ”Telefonen”.', fi: 'Esimerkiksi ”Puhelin”.', en: 'For example “The phone”.' },
  make: { sv: 'Skapa nyckeln', fi: 'Luo avain', en: 'Make the passkey' },
  notMade: {
    sv: 'Nyckeln kunde inte läggas till. Försök igen.',
    fi: 'Avainta ei voitu lisätä. Yritä uudelleen.',
    en: 'The passkey could not be added. Try again.',
  },
  remove: { sv: 'Ta bort nyckeln', fi: 'Poista avain', en: 'Remove the passkey' },
  removeAsk: {
    sv: 'Efter det kan du inte logga in med den längre.',
    fi: 'Sen jälkeen et voi enää kirjautua sillä.',
    en: 'After that you can no longer sign in with it.',
  },
  removeDone: { sv: 'Nyckeln togs bort.', fi: 'Avain poistettiin.', en: 'The passkey was removed.' },
  last: {
    sv: 'Det här är ditt enda sätt att logga in. Lägg först till ett annat.',
    fi: 'Tämä on ainoa kirjautumistapasi. Lisää ensin toinen.',
    en: 'This is your only way to sign in. Add another first.',
  },
} satisfies Words
