import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { ProtectedSlot, Protection } from './protected-identity.ts'

export const words = {
  title: { sv: 'Spärrmarkering', fi: 'Turvakielto', en: 'Protected identity' },
  tag: { sv: 'Spärrmarkering', fi: 'Turvakielto', en: 'Protected identity' },
  list: {
    sv: 'Läs vem som har spärrmarkering och vem som får öppna uppgifterna',
    fi: 'Lue, kenellä on turvakielto ja kuka saa avata tiedot',
    en: 'Read who has a protected identity and who may open the details',
  },
  intro: {
    sv: 'Hemkommun, adress, telefon, e-post, skola och mötesplatser hålls åtskilda från allt annat (661/2009 36–37 §). Bara den som har ett eget tillstånd kan öppna dem, och varje öppning antecknas i loggen. Berätta dem inte vidare och skriv dem inte i anteckningar.',
    fi: 'Kotikunta, osoite, puhelin, sähköposti, koulu ja tapaamispaikat pidetään erillään kaikesta muusta (661/2009 36–37 §). Ne voi avata vain se, jolla on oma lupa, ja jokainen avaus kirjataan lokiin. Älä kerro niitä eteenpäin äläkä kirjoita niitä merkintöihin.',
    en: 'Home municipality, address, phone, e-mail, school and places of meetings are kept apart from everything else (661/2009 §§ 36–37). Only somebody with a grant of their own can open them, and every opening is logged. Do not pass them on, and do not write them into notes.',
  },
  none: {
    sv: 'Ingen i ärendet har spärrmarkering.',
    fi: 'Kenelläkään asiassa ei ole turvakieltoa.',
    en: 'Nobody in the case has a protected identity.',
  },
  record: { sv: 'Anteckna spärrmarkering', fi: 'Kirjaa turvakielto', en: 'Record a protected identity' },
  recordDone: {
    sv: 'Spärrmarkeringen antecknades, och uppgifterna flyttades undan.',
    fi: 'Turvakielto kirjattiin, ja tiedot siirrettiin erilleen.',
    en: 'The protected identity was recorded, and the details were moved away.',
  },
  person: { sv: 'Vem gäller det?', fi: 'Ketä se koskee?', en: 'Who is it about?' },
  period: {
    sv: 'Hur länge gäller beslutet?',
    fi: 'Kuinka kauan päätös on voimassa?',
    en: 'How long does the decision hold?',
  },
  source: { sv: 'Hur vet ni det?', fi: 'Mistä tieto on?', en: 'How do you know?' },
  decidedOn: { sv: 'Beslutets dag', fi: 'Päätöksen päivä', en: 'Day of the decision' },
  until: { sv: 'Sista dag', fi: 'Viimeinen päivä', en: 'Last day' },
  untilHint: {
    sv: 'Lämnas tom när beslutet gäller tills vidare.',
    fi: 'Jätetään tyhjäksi, kun päätös on voimassa toistaiseksi.',
    en: 'Left empty when the decision holds until further notice.',
  },
  contactAddress: { sv: 'Kontaktadress', fi: 'Yhteysosoite', en: 'Contact address' },
  contactAddressHint: {
    sv: 'Ses av alla i ärendet och används i brev i stället för adressen.',
    fi: 'Näkyy kaikille asiassa, ja sitä käytetään kirjeissä osoitteen sijasta.',
    en: 'Seen by everyone in the case, and used in letters instead of the address.',
  },
  detailsLegend: { sv: 'Uppgifter som hålls åtskilda', fi: 'Erillään pidettävät tiedot', en: 'Details kept apart' },
  detailsHint: {
    sv: 'Det som redan finns om personen flyttas undan av sig självt. När du har sparat ser du det inte längre utan tillstånd.',
    fi: 'Henkilöstä jo tallennetut tiedot siirtyvät erilleen itsestään. Tallennettuasi et enää näe niitä ilman lupaa.',
    en: 'What is already known of the person is moved away by itself. Once saved, you no longer see it without a grant.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  alreadyProtected: {
    sv: 'Personen har redan spärrmarkering.',
    fi: 'Henkilöllä on jo turvakielto.',
    en: 'The person already has a protected identity.',
  },
  unnamed: { sv: 'Utan namn', fi: 'Nimetön', en: 'Unnamed' },
  holds: (until: string): Text => ({
    sv: `Gäller till och med ${until}`,
    fi: `Voimassa ${until} saakka`,
    en: `Holds until ${until}`,
  }),
  holdsOn: { sv: 'Gäller tills vidare', fi: 'Voimassa toistaiseksi', en: 'Holds until further notice' },
  overdue: {
    sv: 'Tiden har gått ut: ta reda på om den fortsätter. Uppgifterna är skyddade tills någon avslutar spärrmarkeringen.',
    fi: 'Aika on kulunut umpeen: selvitä, jatkuuko kielto. Tiedot ovat suojassa, kunnes joku päättää turvakiellon.',
    en: 'The time has passed: find out whether it goes on. The details stay protected until somebody ends the protection.',
  },
  recorded: (on: string, by: string): Text => ({
    sv: `Antecknat ${on} av ${by}`,
    fi: `Kirjannut ${by} ${on}`,
    en: `Recorded ${on} by ${by}`,
  }),
  open: { sv: 'Öppna de skyddade uppgifterna', fi: 'Avaa suojatut tiedot', en: 'Open the protected details' },
  openHint: { sv: 'Öppningen antecknas i loggen.', fi: 'Avaus kirjataan lokiin.', en: 'The opening is logged.' },
  change: { sv: 'Skriv nya uppgifter', fi: 'Kirjoita uudet tiedot', en: 'Write new details' },
  changeHint: {
    sv: 'Ett tomt fält lämnar det som finns.',
    fi: 'Tyhjä kenttä jättää ennalleen sen, mikä on.',
    en: 'An empty field leaves what is there.',
  },
  changeDone: {
    sv: 'Uppgifterna sparades åtskilt.',
    fi: 'Tiedot tallennettiin erilleen.',
    en: 'The details were kept apart.',
  },
  end: { sv: 'Avsluta spärrmarkeringen', fi: 'Päätä turvakielto', en: 'End the protection' },
  endDone: {
    sv: 'Spärrmarkeringen avslutades. Uppgifterna flyttas inte tillbaka.',
    fi: 'Turvakielto päätettiin. Tietoja ei siirretä takaisin.',
    en: 'The protection was ended. The details are not moved back.',
  },
  grants: { sv: 'Vem får öppna uppgifterna', fi: 'Kuka saa avata tiedot', en: 'Who may open the details' },
  noGrants: {
    sv: 'Ingen får öppna uppgifterna nu.',
    fi: 'Kukaan ei saa nyt avata tietoja.',
    en: 'Nobody may open the details now.',
  },
  grant: { sv: 'Ge någon tillstånd att öppna', fi: 'Anna jollekulle lupa avata', en: 'Let somebody open them' },
  grantDone: { sv: 'Tillståndet gavs.', fi: 'Lupa annettiin.', en: 'The grant was given.' },
  grantHint: {
    sv: 'Bara den vars uppgifter direkt kräver det. Du kan inte ge tillstånd åt dig själv: be en kollega i ärendet.',
    fi: 'Vain sille, jonka tehtävät sitä välittömästi edellyttävät. Et voi antaa lupaa itsellesi: pyydä työtoveria asiassa.',
    en: 'Only somebody whose tasks directly require it. You cannot grant it to yourself: ask a colleague in the case.',
  },
  whom: { sv: 'Åt vem?', fi: 'Kenelle?', en: 'To whom?' },
  reason: { sv: 'Varför behövs det?', fi: 'Miksi sitä tarvitaan?', en: 'Why is it needed?' },
  days: { sv: 'Hur många dagar?', fi: 'Kuinka monta päivää?', en: 'For how many days?' },
  daysHint: (most: number): Text => ({ sv: `Högst ${most}.`, fi: `Enintään ${most}.`, en: `At most ${most}.` }),
  granted: (by: string, until: string): Text => ({
    sv: `Gavs av ${by}, gäller till ${until}`,
    fi: `Antanut ${by}, voimassa ${until} saakka`,
    en: `Given by ${by}, holds until ${until}`,
  }),
  over: { sv: 'har gått ut', fi: 'päättynyt', en: 'is over' },
  revoke: { sv: 'Ta tillbaka tillståndet', fi: 'Peru lupa', en: 'Take the grant back' },
  revokeDone: { sv: 'Tillståndet togs tillbaka.', fi: 'Lupa peruttiin.', en: 'The grant was taken back.' },
  notToOneself: {
    sv: 'Ingen ger tillstånd åt sig själv. Be en annan medlem i ärendet.',
    fi: 'Kukaan ei anna lupaa itselleen. Pyydä toista asian jäsentä.',
    en: 'Nobody grants it to themself. Ask another member of the case.',
  },
  meetingPlaces: { sv: 'Mötesplatser', fi: 'Tapaamispaikat', en: 'Places of meetings' },
  nothing: {
    sv: 'Inga uppgifter har skrivits.',
    fi: 'Tietoja ei ole kirjoitettu.',
    en: 'No details have been written.',
  },
  toList: { sv: 'Till spärrmarkeringen', fi: 'Turvakieltoon', en: 'To the protected identity' },
  unverified: (citation: string): Text => ({
    sv: `Tiderna är tagna ur ${citation} och har inte bekräftats av en jurist.`,
    fi: `Määräajat on otettu säännöksestä ${citation}, eikä lakimies ole vahvistanut niitä.`,
    en: `The times are taken from ${citation} and have not been confirmed by a lawyer.`,
  }),
  addressReason: {
    sv: 'Varför behövs adressen i texten?',
    fi: 'Miksi osoite tarvitaan tekstissä?',
    en: 'Why is the address needed in the text?',
  },
  addressReasonHint: {
    sv: 'Texten ser ut att innehålla en adress, och någon i ärendet har spärrmarkering. Ta bort den, eller spara ändå med en orsak.',
    fi: 'Tekstissä näyttää olevan osoite, ja jollakulla asiassa on turvakielto. Poista se tai tallenna silti ja kirjoita syy.',
    en: 'The text seems to hold an address, and somebody in the case has a protected identity. Take it out, or save anyway with a reason.',
  },
} satisfies Words

/** What is kept apart. */
export const slotTexts: Readonly<Record<ProtectedSlot, Text>> = {
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  school: { sv: 'Skola', fi: 'Koulu', en: 'School' },
  municipality: { sv: 'Hemkommun', fi: 'Kotikunta', en: 'Home municipality' },
}

/** Where a protection is known from. */
export const sourceTexts: Readonly<Record<Protection['source'], Text>> = {
  population_register: {
    sv: 'Befolkningsdatasystemet',
    fi: 'Väestötietojärjestelmä',
    en: 'The population information system',
  },
  document: { sv: 'Beslutet har visats', fi: 'Päätös on esitetty', en: 'The decision was shown' },
  person: { sv: 'Personen har berättat', fi: 'Henkilö on kertonut', en: 'The person told' },
  authority: {
    sv: 'En annan myndighet har berättat',
    fi: 'Toinen viranomainen on kertonut',
    en: 'Another authority told',
  },
}

registerErrorTexts({
  protection_without_end: {
    sv: 'Ett beslut som gäller tills vidare har ingen sista dag. Töm fältet.',
    fi: 'Toistaiseksi voimassa olevalla päätöksellä ei ole viimeistä päivää. Tyhjennä kenttä.',
    en: 'A decision that holds until further notice has no last day. Empty the field.',
  },
  protection_too_long: {
    sv: 'Dagen passar inte beslutet: den kan vara senast {last}, och inte före beslutets dag.',
    fi: 'Päivä ei sovi päätökseen: se voi olla viimeistään {last} eikä ennen päätöksen päivää.',
    en: 'The day does not fit the decision: it can be {last} at the latest, and not before the day of the decision.',
  },
  protected_elsewhere: {
    sv: 'Personen har spärrmarkering. Töm fältet och skriv uppgiften på sidan Spärrmarkering.',
    fi: 'Henkilöllä on turvakielto. Tyhjennä kenttä ja kirjoita tieto sivulle Turvakielto.',
    en: 'The person has a protected identity. Empty the field and write it on the page Protected identity.',
  },
  address_in_text: {
    sv: 'Texten ser ut att innehålla en adress, och någon i ärendet har spärrmarkering. Ta bort adressen, eller skriv varför den behövs.',
    fi: 'Tekstissä näyttää olevan osoite, ja jollakulla asiassa on turvakielto. Poista osoite tai kirjoita, miksi se tarvitaan.',
    en: 'The text seems to hold an address, and somebody in the case has a protected identity. Take it out, or write why it is needed.',
  },
})
