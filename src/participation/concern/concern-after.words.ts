import type { Text, Words } from '#kernel/language.ts'

/** Words after the questions: check, receipt, saved for later, codes. */
export const words = {
  checkTitle: { sv: 'Kolla dina svar', fi: 'Tarkista vastauksesi', en: 'Check your answers' },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  noAnswer: { sv: 'Inget svar', fi: 'Ei vastausta', en: 'No answer' },
  unreachable: {
    sv: 'Du har inte lämnat något nummer. Då kan vi inte kontakta dig. Spara koden som du får, så kan du se hur det går.',
    fi: 'Et antanut numeroa. Silloin emme voi ottaa sinuun yhteyttä. Säilytä saamasi koodi, niin näet, miten asia etenee.',
    en: 'You have not left a number. Then we cannot contact you. Keep the code you get, and you can see how it goes.',
  },
  goesTo: (team: string): Text => ({
    sv: `Det här går till: ${team}`,
    fi: `Tämä menee: ${team}`,
    en: `This goes to: ${team}`,
  }),
  goesToCoordinator: {
    sv: 'Vi vet inte vilken ort det gäller. En samordnare läser och skickar vidare till rätt team.',
    fi: 'Emme tiedä paikkakuntaa. Koordinaattori lukee viestin ja ohjaa sen oikealle tiimille.',
    en: 'We do not know which place it is about. A coordinator reads it and sends it to the right team.',
  },
  send: { sv: 'Skicka', fi: 'Lähetä', en: 'Send' },
  leaveEmpty: { sv: 'Lämna det här fältet tomt', fi: 'Jätä tämä kenttä tyhjäksi', en: 'Leave this field empty' },

  receiptTitle: {
    sv: 'Tack! Vi har tagit emot det',
    fi: 'Kiitos! Saimme viestisi',
    en: 'Thank you! We have received it',
  },
  receivedAt: { sv: 'Mottaget', fi: 'Vastaanotettu', en: 'Received' },
  yourCode: { sv: 'Din kod', fi: 'Koodisi', en: 'Your code' },
  codeUse: {
    sv: 'Skriv upp koden eller ta en bild. Med den ser du om teamet har behandlat din kontakt. Visa den inte för andra.',
    fi: 'Kirjoita koodi muistiin tai ota kuva. Sillä näet, onko tiimi käsitellyt yhteydenottosi. Älä näytä sitä muille.',
    en: 'Write the code down or take a picture. It shows if the team has dealt with it. Do not show it to others.',
  },
  contact: { sv: 'Vem du kan ringa', fi: 'Kenelle voit soittaa', en: 'Who you can call' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  hours: { sv: 'När vi svarar', fi: 'Milloin vastaamme', en: 'When we answer' },
  contactMissing: {
    sv: 'Teamet har inte fyllt i sitt nummer här ännu.',
    fi: 'Tiimi ei ole vielä lisännyt numeroaan tähän.',
    en: 'The team has not filled in its number here yet.',
  },
  coordinator: { sv: 'En samordnare', fi: 'Koordinaattori', en: 'A coordinator' },
  danger: {
    sv: 'Är någon i fara nu? Ring 112.',
    fi: 'Onko joku nyt vaarassa? Soita 112.',
    en: 'Is someone in danger now? Call 112.',
  },
  done: { sv: 'Jag är klar', fi: 'Olen valmis', en: 'I am done' },
  doneHint: {
    sv: 'Då syns koden inte längre på den här datorn.',
    fi: 'Sen jälkeen koodi ei enää näy tällä laitteella.',
    en: 'After that the code no longer shows on this device.',
  },

  savedTitle: { sv: 'Det du skrev är sparat', fi: 'Kirjoittamasi on tallennettu', en: 'What you wrote is saved' },
  savedUse: (day: string): Text => ({
    sv: `Skriv upp koden. Med den kan du fortsätta till och med ${day}. Sedan raderas allt.`,
    fi: `Kirjoita koodi muistiin. Voit jatkaa sillä ${day} asti. Sitten kaikki poistetaan.`,
    en: `Write the code down. You can continue with it until ${day}. Then everything is deleted.`,
  }),
  savedSecret: {
    sv: 'Ingen kan läsa texten utan koden. Inte ens vi. Vi kan inte ge dig en ny kod.',
    fi: 'Kukaan ei voi lukea tekstiä ilman koodia. Emme edes me. Emme voi antaa sinulle uutta koodia.',
    en: 'Nobody can read the text without the code. Not even we. We cannot give you a new code.',
  },
  savedNotSent: {
    sv: 'Inget har skickats ännu.',
    fi: 'Mitään ei ole vielä lähetetty.',
    en: 'Nothing has been sent yet.',
  },
  goOn: { sv: 'Fortsätt nu', fi: 'Jatka nyt', en: 'Continue now' },
  hide: { sv: 'Göm på den här datorn', fi: 'Piilota tällä laitteella', en: 'Hide on this device' },

  resumeTitle: { sv: 'Fortsätt skriva', fi: 'Jatka kirjoittamista', en: 'Continue writing' },
  code: { sv: 'Din kod', fi: 'Koodisi', en: 'Your code' },
  codeHint: {
    sv: '16 bokstäver och siffror. Mellanslag gör inget.',
    fi: '16 kirjainta ja numeroa. Välilyönneillä ei ole väliä.',
    en: '16 letters and numbers. Spaces do not matter.',
  },
  open: { sv: 'Öppna', fi: 'Avaa', en: 'Open' },
  noSuchForm: {
    sv: 'Vi hittar inget sparat med den koden. Koden kan vara fel eller för gammal. Kontrollera koden eller börja om.',
    fi: 'Emme löydä mitään tällä koodilla. Koodi voi olla väärä tai liian vanha. Tarkista koodi tai aloita alusta.',
    en: 'We find nothing saved with that code. The code may be wrong or too old. Check the code or start again.',
  },
  statusTitle: { sv: 'Se hur det går', fi: 'Katso, miten asia etenee', en: 'See how it goes' },
  show: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
  noSuchConcern: {
    sv: 'Vi hittar ingen kontakt med den koden. Koden kan vara fel eller för gammal. Kontrollera koden.',
    fi: 'Emme löydä yhteydenottoa tällä koodilla. Koodi voi olla väärä tai liian vanha. Tarkista koodi.',
    en: 'We find no contact with that code. The code may be wrong or too old. Check the code.',
  },
  received: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Received' },
  receivedText: {
    sv: 'Teamet har fått din kontakt. Den är inte färdigt behandlad ännu.',
    fi: 'Tiimi on saanut yhteydenottosi. Sitä ei ole vielä käsitelty loppuun.',
    en: 'The team has your contact. It has not been fully dealt with yet.',
  },
  handled: { sv: 'Behandlad', fi: 'Käsitelty', en: 'Dealt with' },
  handledText: {
    sv: 'Teamet har behandlat din kontakt. Vi får inte berätta vad som bestämdes. Uppgifterna är hemliga.',
    fi: 'Tiimi on käsitellyt yhteydenottosi. Emme saa kertoa, mitä päätettiin. Tiedot ovat salaisia.',
    en: 'The team has dealt with your contact. We may not tell what was decided. The information is secret.',
  },
  newFacts: {
    sv: 'Får du veta något nytt kan du ringa eller skriva igen.',
    fi: 'Jos saat tietää uutta, voit soittaa tai kirjoittaa uudelleen.',
    en: 'If you learn something new, you can call or write again.',
  },

  removeTitle: { sv: 'Vill du radera allt?', fi: 'Haluatko poistaa kaiken?', en: 'Do you want to delete everything?' },
  removeText: {
    sv: 'Det du har skrivit tas bort. Ingen har läst det. Det går inte att ångra.',
    fi: 'Kirjoittamasi poistetaan. Kukaan ei ole lukenut sitä. Poistoa ei voi perua.',
    en: 'What you have written is removed. Nobody has read it. This cannot be undone.',
  },
  removeYes: { sv: 'Radera allt', fi: 'Poista kaikki', en: 'Delete everything' },
  removeNo: { sv: 'Nej, fortsätt skriva', fi: 'Ei, jatka kirjoittamista', en: 'No, continue writing' },
  removed: { sv: 'Det du skrev är raderat', fi: 'Kirjoittamasi on poistettu', en: 'What you wrote is deleted' },
  removedHint: {
    sv: 'Inget skickades. Ingen har läst det.',
    fi: 'Mitään ei lähetetty. Kukaan ei ole lukenut sitä.',
    en: 'Nothing was sent. Nobody has read it.',
  },
  goneTitle: {
    sv: 'Vi hittar inte det du skrev',
    fi: 'Emme löydä kirjoittamaasi',
    en: 'We cannot find what you wrote',
  },
  gone: {
    sv: 'Det kan ha gått för lång tid, eller så är det redan skickat eller raderat. Har du en kod kan du fortsätta med den.',
    fi: 'Aikaa on ehkä kulunut liikaa, tai teksti on jo lähetetty tai poistettu. Jos sinulla on koodi, voit jatkaa sillä.',
    en: 'Too much time may have passed, or it is already sent or deleted. If you have a code, you can continue with it.',
  },
  startAgain: { sv: 'Börja från början', fi: 'Aloita alusta', en: 'Start again' },
} satisfies Words
