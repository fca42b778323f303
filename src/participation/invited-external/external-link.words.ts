import type { Text, Words } from '#kernel/language.ts'

/** Links to invitations, for those who work with the case. */
export const words = {
  title: { sv: 'Länk till inbjudan', fi: 'Linkki kutsuun', en: 'Link to the invitation' },
  list: { sv: 'Läs länkarna till en inbjudan', fi: 'Lue linkit kutsuun', en: 'Read the links to an invitation' },
  make: { sv: 'Gör en länk till inbjudan', fi: 'Tee linkki kutsuun', en: 'Make a link to the invitation' },
  send: { sv: 'Gör länken', fi: 'Tee linkki', en: 'Make the link' },
  seen: { sv: 'Det här ses genom länken', fi: 'Tämä näkyy linkistä', en: 'This is seen through the link' },
  seenMore: (days: number): Text => ({
    sv: `Dessutom ses deras eget svar, hur de antecknades som närvarande och deras egna uppgifter. Ingenting annat i ärendet. Länken öppnas en gång. Den kan öppnas till ${days} dagar efter mötet, och längre om en uppgift inte är klar.`,
    fi: `Lisäksi näkyvät oma vastaus, läsnäolon kirjaus ja omat tehtävät. Mitään muuta asiasta ei näy. Linkki avautuu kerran. Sen voi avata ${days} päivää tapaamisen jälkeen, ja pidempään, jos tehtävä on kesken.`,
    en: `Their own answer, how their attendance was recorded and their own tasks are seen too. Nothing else of the case. The link opens once. It can be opened until ${days} days after the meeting, and longer while a task is not done.`,
  }),
  tasks: { sv: 'Uppgifter som ses', fi: 'Näkyvät tehtävät', en: 'Tasks that are seen' },
  tellsWhy: {
    sv: 'Får de läsa varför de är bjudna?',
    fi: 'Saavatko he lukea, miksi heidät on kutsuttu?',
    en: 'May they read why they are asked?',
  },
  tellsWhyHint: (said: string): Text => ({
    sv: `I ärendet står: ”${said}”. Kryssa i bara om det inte berättar något om den unga.`,
    fi: `Asiassa lukee: ”${said}”. Valitse vain, jos se ei kerro mitään nuoresta.`,
    en: `The case says: “${said}”. Tick only if it tells nothing about the young person.`,
  }),
  tellsWhyYes: { sv: 'Ja, visa det här', fi: 'Kyllä, näytä tämä', en: 'Yes, show this' },
  notNow: {
    sv: 'En länk kan inte göras nu. Mötet är förbi och ingen uppgift väntar, eller ärendet är stängt.',
    fi: 'Linkkiä ei voi tehdä nyt. Tapaaminen on ohi eikä tehtäviä ole, tai asia on suljettu.',
    en: 'A link cannot be made now. The meeting is over and no task waits, or the case is closed.',
  },
  notPossible: {
    sv: 'Den här personen kan inte få en länk just nu.',
    fi: 'Tämä henkilö ei voi saada linkkiä juuri nyt.',
    en: 'This person cannot be given a link just now.',
  },
  made: { sv: 'Länkar som har gjorts', fi: 'Tehdyt linkit', en: 'Links that were made' },
  allLinks: { sv: 'Alla länkar i ärendet', fi: 'Kaikki asian linkit', en: 'All links of the case' },
} satisfies Words
