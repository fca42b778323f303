import type { Words } from '#kernel/language.ts'

/** What went wrong, that nothing typed is lost where that is true, and what to do next. No technical words. */
export const words = {
  badRequestTitle: {
    sv: 'Det gick inte att läsa begäran',
    fi: 'Pyyntöä ei voitu lukea',
    en: 'The request could not be read',
  },
  badRequestText: {
    sv: 'Gå tillbaka till föregående sida och försök igen.',
    fi: 'Palaa edelliselle sivulle ja yritä uudelleen.',
    en: 'Go back to the previous page and try again.',
  },
  signInTitle: { sv: 'Logga in för att fortsätta', fi: 'Kirjaudu sisään jatkaaksesi', en: 'Sign in to continue' },
  signInText: {
    sv: 'Du är inte inloggad, eller så har du loggats ut eftersom sidan inte har använts på en stund.',
    fi: 'Et ole kirjautunut, tai sinut on kirjattu ulos, koska sivua ei ole käytetty hetkeen.',
    en: 'You are not signed in, or you have been signed out because the page was not used for a while.',
  },
  forbiddenTitle: { sv: 'Det här kan du inte göra nu', fi: 'Et voi tehdä tätä nyt', en: 'You cannot do this now' },
  notFoundTitle: { sv: 'Sidan finns inte', fi: 'Sivua ei ole', en: 'The page does not exist' },
  notFoundText: {
    sv: 'Det finns ingen sådan sida, eller så hör den inte till ditt arbete. Kontrollera adressen eller börja från startsidan.',
    fi: 'Tällaista sivua ei ole, tai se ei kuulu työhösi. Tarkista osoite tai aloita aloitussivulta.',
    en: 'There is no such page, or it is not part of your work. Check the address or begin from the start page.',
  },
  conflictTitle: { sv: 'Läget har ändrats', fi: 'Tilanne on muuttunut', en: 'The situation has changed' },
  conflictText: {
    sv: 'Det du försökte göra passar inte längre ihop med läget. Öppna sidan på nytt och se hur det är nu.',
    fi: 'Toiminto ei enää sovi tilanteeseen. Avaa sivu uudelleen ja katso, mikä tilanne on nyt.',
    en: 'What you tried to do no longer fits the situation. Open the page again to see how things are now.',
  },
  staleTitle: {
    sv: 'Någon annan har ändrat samma uppgifter',
    fi: 'Joku muu on muuttanut samoja tietoja',
    en: 'Somebody else has changed the same information',
  },
  staleText: {
    sv: 'Din ändring sparades inte, så att den andras inte försvinner. Öppna sidan på nytt, jämför och gör ändringen igen.',
    fi: 'Muutostasi ei tallennettu, jotta toisen muutos ei katoa. Avaa sivu uudelleen, vertaa ja tee muutos uudelleen.',
    en: 'Your change was not saved, so that theirs is not lost. Open the page again, compare and make the change again.',
  },
  unprocessableTitle: {
    sv: 'Uppgifterna kunde inte sparas',
    fi: 'Tietoja ei voitu tallentaa',
    en: 'The information could not be saved',
  },
  unprocessableText: {
    sv: 'Något i uppgifterna stämmer inte. Gå tillbaka till formuläret och kontrollera.',
    fi: 'Jokin tiedoissa ei täsmää. Palaa lomakkeelle ja tarkista tiedot.',
    en: 'Something in the information does not add up. Go back to the form and check it.',
  },
  tooLargeTitle: { sv: 'Texten är för lång', fi: 'Teksti on liian pitkä', en: 'The text is too long' },
  tooLargeText: {
    sv: 'Den togs inte emot, och inget skickades. Gå tillbaka till sidan innan och skicka texten i kortare delar.',
    fi: 'Sitä ei otettu vastaan, eikä mitään lähetetty. Palaa edelliselle sivulle ja lähetä teksti lyhyemmissä osissa.',
    en: 'It was not received, and nothing was sent. Go back to the page before and send the text in shorter parts.',
  },
  tooManyTitle: {
    sv: 'För många försök på kort tid',
    fi: 'Liian monta yritystä lyhyessä ajassa',
    en: 'Too many attempts in a short time',
  },
  tooManyText: {
    sv: 'Vänta en minut och försök sedan igen.',
    fi: 'Odota minuutti ja yritä sitten uudelleen.',
    en: 'Wait a minute, then try again.',
  },
  failureTitle: {
    sv: 'Något gick fel hos oss',
    fi: 'Jokin meni vikaan meillä',
    en: 'Something went wrong on our side',
  },
  failureText: {
    sv: 'Det är inte ditt fel. Försök igen. Om felet kommer tillbaka, ge felkoden till den som sköter systemet.',
    fi: 'Vika ei ole sinussa. Yritä uudelleen. Jos virhe toistuu, anna virhekoodi järjestelmän ylläpidolle.',
    en: 'It is not your fault. Try again. If it happens again, give the error code to those who run the system.',
  },
  unavailableTitle: {
    sv: 'Tjänsten svarar inte just nu',
    fi: 'Palvelu ei vastaa juuri nyt',
    en: 'The service does not answer right now',
  },
  unavailableText: {
    sv: 'Vänta en liten stund och ladda sidan på nytt. Sparade uppgifter finns kvar.',
    fi: 'Odota hetki ja lataa sivu uudelleen. Tallennetut tiedot ovat tallessa.',
    en: 'Wait a moment and load the page again. What was saved is still there.',
  },
  errorCode: { sv: 'Felkod', fi: 'Virhekoodi', en: 'Error code' },
  toStart: { sv: 'Till startsidan', fi: 'Aloitussivulle', en: 'To the start page' },
  openAgain: { sv: 'Öppna sidan på nytt', fi: 'Avaa sivu uudelleen', en: 'Open the page again' },
  signIn: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Sign in' },
} satisfies Words
