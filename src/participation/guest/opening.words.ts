import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Öppna din sida', fi: 'Avaa oma sivusi', en: 'Open your page' },
  ready: {
    sv: 'Länken är till dig. Den går att öppna en gång. Öppna när du är redo att läsa.',
    fi: 'Linkki on sinulle. Sen voi avata kerran. Avaa, kun olet valmis lukemaan.',
    en: 'The link is for you. It opens once. Open it when you are ready to read.',
  },
  others: {
    sv: 'Är länken inte till dig? Stäng sidan. Berätta för den som skickade den.',
    fi: 'Eikö linkki ole sinulle? Sulje sivu. Kerro lähettäjälle.',
    en: 'Is the link not for you? Close the page. Tell whoever sent it.',
  },
  code: { sv: 'Kod', fi: 'Koodi', en: 'Code' },
  codeHint: {
    sv: 'Du har fått koden på mötet eller i telefon.',
    fi: 'Olet saanut koodin tapaamisessa tai puhelimessa.',
    en: 'You were told the code at the meeting or by phone.',
  },
  open: { sv: 'Öppna min sida', fi: 'Avaa oma sivuni', en: 'Open my page' },
  notNowTitle: { sv: 'Länken går inte att öppna', fi: 'Linkkiä ei voi avata', en: 'The link cannot be opened' },
  noSessionTitle: { sv: 'Du behöver en ny länk', fi: 'Tarvitset uuden linkin', en: 'You need a new link' },
  noSession: {
    sv: 'Din sida öppnas med en länk från teamet. Den stängs av sig själv när du inte använder den.',
    fi: 'Sivusi avautuu tiimin lähettämällä linkillä. Se sulkeutuu itsestään, kun et käytä sitä.',
    en: 'Your page opens with a link from the team. It closes by itself when you do not use it.',
  },
  howTitle: { sv: 'Så får du en ny länk', fi: 'Näin saat uuden linkin', en: 'How you get a new link' },
  howCall: {
    sv: 'Ring eller skriv till den i teamet som du känner.',
    fi: 'Soita tai kirjoita tiimin jäsenelle, jonka tunnet.',
    en: 'Call or write to the person in the team whom you know.',
  },
  howSay: {
    sv: 'Säg att du vill öppna din sida.',
    fi: 'Kerro, että haluat avata sivusi.',
    en: 'Say that you want to open your page.',
  },
  howOpen: {
    sv: 'Du får en länk. Den går att öppna en gång.',
    fi: 'Saat linkin. Sen voi avata kerran.',
    en: 'You are given a link. It opens once.',
  },
  typedTitle: { sv: 'Det du skrev', fi: 'Kirjoittamasi teksti', en: 'What you wrote' },
  typed: {
    sv: 'Texten skickades inte. Kopiera den nu. Den finns inte kvar när du lämnar sidan.',
    fi: 'Tekstiä ei lähetetty. Kopioi se nyt. Se katoaa, kun poistut sivulta.',
    en: 'The text was not sent. Copy it now. It is gone when you leave the page.',
  },
  closedTitle: { sv: 'Din sida är stängd', fi: 'Sivusi on suljettu', en: 'Your page is closed' },
  closed: {
    sv: 'Ingen annan kan läsa den här. Be teamet om en ny länk när du vill läsa mer.',
    fi: 'Kukaan muu ei voi lukea sitä tällä laitteella. Pyydä tiimiltä uusi linkki, kun haluat lukea lisää.',
    en: 'Nobody else can read it here. Ask the team for a new link when you want to read more.',
  },
  tooMany: {
    sv: 'Någon har försökt för många gånger. Vänta en kvart och försök igen.',
    fi: 'Joku on yrittänyt liian monta kertaa. Odota vartti ja yritä uudelleen.',
    en: 'Somebody has tried too many times. Wait a quarter of an hour and try again.',
  },
  codeMissing: { sv: 'Skriv koden.', fi: 'Kirjoita koodi.', en: 'Write the code.' },
  codeWrong: {
    sv: 'Koden är inte rätt. Kontrollera den och försök igen.',
    fi: 'Koodi ei ole oikein. Tarkista se ja yritä uudelleen.',
    en: 'The code is not right. Check it and try again.',
  },
  noCookies: {
    sv: 'Webbläsaren sparar inga kakor. Tillåt kakor och tryck igen.',
    fi: 'Selain ei tallenna evästeitä. Salli evästeet ja paina uudelleen.',
    en: 'The browser keeps no cookies. Allow cookies and press again.',
  },
  urgent: {
    sv: 'Är det bråttom? Ring 112.',
    fi: 'Onko kiire? Soita 112.',
    en: 'Is it urgent? Call 112.',
  },
} satisfies Words

/** Why a link does not open. `ended` has one sentence whatever ended it. */
export const notOpenTexts: Readonly<Record<'used' | 'expired' | 'ended' | 'unknown', Text>> = {
  used: {
    sv: 'Länken har redan öppnats. Den går att öppna bara en gång. Var det inte du? Ring teamet genast.',
    fi: 'Linkki on jo avattu. Sen voi avata vain kerran. Etkö avannut sitä itse? Soita tiimille heti.',
    en: 'The link has already been opened. It opens only once. Was it not you? Call the team at once.',
  },
  expired: {
    sv: 'Länken har gått ut. Be teamet om en ny länk.',
    fi: 'Linkki on vanhentunut. Pyydä tiimiltä uusi linkki.',
    en: 'The link has expired. Ask the team for a new link.',
  },
  ended: {
    sv: 'Länken gäller inte längre. Ring teamet om du har frågor.',
    fi: 'Linkki ei ole enää voimassa. Soita tiimille, jos sinulla on kysyttävää.',
    en: 'The link is no longer valid. Call the team if you have questions.',
  },
  unknown: {
    sv: 'Vi känner inte igen länken. Kontrollera att hela länken kom med.',
    fi: 'Emme tunnista linkkiä. Tarkista, että koko linkki tuli mukaan.',
    en: 'We do not know this link. Check that you have the whole link.',
  },
}
