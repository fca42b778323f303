import type { Text, Words } from '#kernel/language.ts'

/** What somebody reads who answers: short sentences, no word of the office. */
export const words = {
  title: { sv: 'Tyck till', fi: 'Anna palautetta', en: 'Tell us what you think' },
  about: (team: Text): Text => ({
    sv: `Det gäller ${team.sv}.`,
    fi: `Palaute koskee tiimiä: ${team.fi}.`,
    en: `It is about ${team.en}.`,
  }),
  takes: (count: number): Text => ({
    sv: `Det är ${count} frågor. Det tar några minuter.`,
    fi: `Kysymyksiä on ${count}. Se kestää muutaman minuutin.`,
    en: `There are ${count} questions. It takes a few minutes.`,
  }),
  privacy: {
    sv: 'Vi sparar inte vem du är. Svaret kan inte kopplas till dig eller ditt ärende.',
    fi: 'Emme tallenna, kuka olet. Vastausta ei voi yhdistää sinuun tai asiaasi.',
    en: 'We do not save who you are. The answer cannot be tied to you or your case.',
  },
  whoReads: {
    sv: 'Teamets samordnare och styrgruppen läser svaren. De ser dem först när minst fem har svarat.',
    fi: 'Tiimin koordinaattori ja ohjausryhmä lukevat vastaukset. He näkevät ne vasta, kun vähintään viisi on vastannut.',
    en: 'The team’s coordinator and the steering group read the answers. They see them only when at least five have answered.',
  },
  skip: {
    sv: 'Du får hoppa över en fråga.',
    fi: 'Voit ohittaa kysymyksen.',
    en: 'You may skip a question.',
  },
  noHelp: {
    sv: 'Här får du ingen hjälp direkt. Ring 112 om det är bråttom.',
    fi: 'Täältä ei saa apua heti. Soita 112, jos on kiire.',
    en: 'You get no help here right away. Call 112 if it is urgent.',
  },
  begin: { sv: 'Börja', fi: 'Aloita', en: 'Begin' },
  easyLink: { sv: 'Läs på lätt språk', fi: 'Lue selkokielellä', en: 'Read in easy language' },
  standardLink: { sv: 'Läs på vanligt språk', fi: 'Lue yleiskielellä', en: 'Read in standard language' },
  languages: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  question: (place: number, of: number): Text => ({
    sv: `Fråga ${place} av ${of}`,
    fi: `Kysymys ${place}/${of}`,
    en: `Question ${place} of ${of}`,
  }),
  next: { sv: 'Fortsätt', fi: 'Jatka', en: 'Continue' },
  back: { sv: 'Tillbaka', fi: 'Takaisin', en: 'Back' },
  skipped: { sv: 'Inget svar', fi: 'Ei vastausta', en: 'No answer' },
  checkTitle: { sv: 'Stämmer svaren?', fi: 'Ovatko vastaukset oikein?', en: 'Are the answers right?' },
  checkText: {
    sv: 'Läs igenom. Du kan ändra. Skicka sedan.',
    fi: 'Lue läpi. Voit muuttaa. Lähetä sitten.',
    en: 'Read through. You can change. Then send.',
  },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  send: { sv: 'Skicka', fi: 'Lähetä', en: 'Send' },
  noNames: {
    sv: 'Skriv inga namn och inga nummer.',
    fi: 'Älä kirjoita nimiä tai numeroita.',
    en: 'Write no names and no numbers.',
  },
  textLimit: (limit: number): Text => ({
    sv: `Högst ${limit} tecken.`,
    fi: `Enintään ${limit} merkkiä.`,
    en: `At most ${limit} characters.`,
  }),
  thanksTitle: { sv: 'Tack!', fi: 'Kiitos!', en: 'Thank you!' },
  thanks: {
    sv: 'Ditt svar har kommit fram. Länken går inte att använda en gång till.',
    fi: 'Vastauksesi on tullut perille. Linkkiä ei voi käyttää toista kertaa.',
    en: 'Your answer has arrived. The link cannot be used once more.',
  },
  thanksNext: {
    sv: 'Vi läser svaren när kvartalet är slut. Sedan berättar vi vad vi gjorde.',
    fi: 'Luemme vastaukset, kun neljännesvuosi on päättynyt. Sitten kerromme, mitä teimme.',
    en: 'We read the answers when the quarter has ended. Then we tell what we did.',
  },
  replies: { sv: 'Du sa – vi gjorde', fi: 'Sinä sanoit – me teimme', en: 'You said – we did' },
  codeTitle: { sv: 'Skriv koden', fi: 'Kirjoita koodi', en: 'Type the code' },
  codeText: {
    sv: 'Koden står på pappret du fick. Den har tolv tecken.',
    fi: 'Koodi on saamassasi paperissa. Siinä on kaksitoista merkkiä.',
    en: 'The code is on the paper you were given. It has twelve characters.',
  },
  code: { sv: 'Kod', fi: 'Koodi', en: 'Code' },
  deadTitle: {
    sv: 'Länken går inte att använda',
    fi: 'Linkkiä ei voi käyttää',
    en: 'The link cannot be used',
  },
  deadText: {
    sv: 'Koden är fel, för gammal eller redan använd. Har du just svarat? Då har ditt svar kommit fram.',
    fi: 'Koodi on väärä, liian vanha tai jo käytetty. Vastasitko juuri? Silloin vastauksesi tuli perille.',
    en: 'The code is wrong, too old or already used. Did you just answer? Then your answer has arrived.',
  },
  deadNext: {
    sv: 'Vill du ändå säga något? Be om en ny kod av dem du träffar.',
    fi: 'Haluatko silti kertoa jotain? Pyydä uusi koodi tapaamiltasi työntekijöiltä.',
    en: 'Do you still want to say something? Ask the people you meet for a new code.',
  },
  typeCode: { sv: 'Skriv koden för hand', fi: 'Kirjoita koodi itse', en: 'Type the code by hand' },
  wrongTitle: { sv: 'Något behöver ändras', fi: 'Jotain pitää muuttaa', en: 'Something needs to be changed' },
  nothing: {
    sv: 'Svara på minst en fråga.',
    fi: 'Vastaa ainakin yhteen kysymykseen.',
    en: 'Answer at least one question.',
  },
} satisfies Words

/** What is said of a fault; nothing that was typed is lost. */
export const faultTexts = {
  too_long: {
    sv: 'Texten är för lång. Korta den och skicka igen.',
    fi: 'Teksti on liian pitkä. Lyhennä ja lähetä uudelleen.',
    en: 'The text is too long. Shorten it and send again.',
  },
  names_somebody: {
    sv: 'Ta bort nummer och e-postadresser. Ingen ska kunna se vem du är.',
    fi: 'Poista numerot ja sähköpostiosoitteet. Kukaan ei saa nähdä, kuka olet.',
    en: 'Take away numbers and e-mail addresses. Nobody shall see who you are.',
  },
  unreadable: {
    sv: 'Texten har tecken vi inte kan läsa. Skriv den på nytt.',
    fi: 'Tekstissä on merkkejä, joita emme voi lukea. Kirjoita se uudelleen.',
    en: 'The text has signs we cannot read. Write it again.',
  },
} satisfies Words

/** The steps as they are shown, by type and step. */
export const stepTexts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  faces_3: {
    good: { sv: 'Bra', fi: 'Hyvä', en: 'Good' },
    so_so: { sv: 'Så där', fi: 'Siltä väliltä', en: 'So-so' },
    bad: { sv: 'Dåligt', fi: 'Huono', en: 'Bad' },
  },
  scale_5: {
    1: { sv: 'Helt av annan åsikt', fi: 'Täysin eri mieltä', en: 'Strongly disagree' },
    2: { sv: 'Delvis av annan åsikt', fi: 'Osittain eri mieltä', en: 'Partly disagree' },
    3: { sv: 'Varken eller', fi: 'En osaa sanoa', en: 'Neither' },
    4: { sv: 'Delvis av samma åsikt', fi: 'Osittain samaa mieltä', en: 'Partly agree' },
    5: { sv: 'Helt av samma åsikt', fi: 'Täysin samaa mieltä', en: 'Strongly agree' },
  },
  yes_no_unsure: {
    yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
    no: { sv: 'Nej', fi: 'Ei', en: 'No' },
    unsure: { sv: 'Vet inte', fi: 'En tiedä', en: 'Not sure' },
  },
}

/** The five steps in easy language. */
export const easySteps: Readonly<Record<string, Text>> = {
  1: { sv: 'Nej, inte alls', fi: 'Ei ollenkaan', en: 'No, not at all' },
  2: { sv: 'Nej, inte riktigt', fi: 'Ei oikein', en: 'No, not really' },
  3: { sv: 'Mittemellan', fi: 'Siltä väliltä', en: 'In between' },
  4: { sv: 'Ja, ganska', fi: 'Kyllä, melko', en: 'Yes, rather' },
  5: { sv: 'Ja, helt', fi: 'Kyllä, täysin', en: 'Yes, fully' },
}
