import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Bevarandetider', fi: 'Säilytysajat', en: 'Retention periods' },
  summary: {
    sv: 'Läs bevarandetiderna och vad som tar slut när',
    fi: 'Lue säilytysajat ja mikä päättyy milloin',
    en: 'Read the retention periods and what ends when',
  },
  intro: {
    sv: 'Tiden räknas per personuppgiftsansvarig. Inget raderas innan två personer har godkänt listan. Här visas inget innehåll.',
    fi: 'Aika lasketaan rekisterinpitäjittäin. Mitään ei poisteta, ennen kuin kaksi henkilöä on hyväksynyt luettelon. Sisältöä ei näytetä.',
    en: 'The period is counted per controller. Nothing is erased before two persons have approved the list. No content is shown here.',
  },
  parts: {
    sv: 'Avslutade ärenden och kontakter',
    fi: 'Päätetyt asiat ja yhteydenotot',
    en: 'Closed cases and contacts',
  },
  partsEmpty: {
    sv: 'Inget ärende är avslutat och ingen kontakt valdes bort.',
    fi: 'Yhtään asiaa ei ole päätetty eikä yhteydenottoa rajattu pois.',
    en: 'No case is closed and no contact was left out.',
  },
  rules: { sv: 'Tiderna och deras källor', fi: 'Ajat ja niiden lähteet', en: 'The periods and their sources' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  object: { sv: 'Ärende', fi: 'Asia', en: 'Case' },
  dueOn: { sv: 'Raderas', fi: 'Poistetaan', en: 'Erased' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  rows: { sv: 'Rader', fi: 'Rivejä', en: 'Rows' },
  unknownDay: {
    sv: 'Dagen är inte känd: till exempel har inte alla fört över det de behöver.',
    fi: 'Päivää ei tiedetä: esimerkiksi kaikki eivät ole siirtäneet tarvitsemaansa.',
    en: 'The day is not known: for example, not everybody has taken over what they need.',
  },
  due: { sv: 'tiden är ute', fi: 'aika on päättynyt', en: 'period has ended' },
  kept: { sv: 'bevaras', fi: 'säilytetään', en: 'kept' },
  uncertain: { sv: 'obekräftad', fi: 'vahvistamaton', en: 'unverified' },
  followedBy: { sv: 'Gäller för', fi: 'Koskee', en: 'Holds for' },
  notFollowed: { sv: 'Följs av inget här', fi: 'Ei käytössä täällä', en: 'Followed by nothing here' },
  transferred: { sv: 'efter överföring', fi: 'siirron jälkeen', en: 'after transfer' },
  anyController: { sv: 'alla', fi: 'kaikki', en: 'all' },
  toList: { sv: 'Till raderingslistan', fi: 'Poistoluetteloon', en: 'To the erasure list' },
  listTitle: { sv: 'Raderingslista', fi: 'Poistoluettelo', en: 'Erasure list' },
  listSummary: { sv: 'Läs raderingslistan', fi: 'Lue poistoluettelo', en: 'Read the erasure list' },
  listIntro: {
    sv: 'Listan visar vad som raderas om två olika personer godkänner den. En rad i loggen om vem som läste vad bevaras i 12 år.',
    fi: 'Luettelo näyttää, mitä poistetaan, jos kaksi eri henkilöä hyväksyy sen. Lokirivit siitä, kuka luki mitä, säilyvät 12 vuotta.',
    en: 'The list shows what is erased if two different persons approve it. Log rows of who read what are kept for 12 years.',
  },
  noList: { sv: 'Ingen lista väntar.', fi: 'Mikään luettelo ei odota.', en: 'No list is waiting.' },
  make: { sv: 'Gör en lista', fi: 'Tee luettelo', en: 'Make a list' },
  makeDone: { sv: 'Listan gjordes.', fi: 'Luettelo tehtiin.', en: 'The list was made.' },
  nothingDue: {
    sv: 'Ingen tid har gått ut, eller en lista väntar redan.',
    fi: 'Mikään aika ei ole päättynyt, tai luettelo odottaa jo.',
    en: 'No period has ended, or a list is waiting already.',
  },
  approve: { sv: 'Godkänn listan', fi: 'Hyväksy luettelo', en: 'Approve the list' },
  approveDone: { sv: 'Godkännandet antecknades.', fi: 'Hyväksyntä kirjattiin.', en: 'The approval was recorded.' },
  notYours: {
    sv: 'Listan har ändrats, eller så har du redan godkänt den. Någon annan måste godkänna den.',
    fi: 'Luettelo on muuttunut tai olet jo hyväksynyt sen. Jonkun toisen on hyväksyttävä se.',
    en: 'The list has changed, or you have approved it already. Somebody else must approve it.',
  },
  withdraw: { sv: 'Dra tillbaka listan', fi: 'Peru luettelo', en: 'Withdraw the list' },
  withdrawDone: { sv: 'Listan drogs tillbaka.', fi: 'Luettelo peruttiin.', en: 'The list was withdrawn.' },
  carryOut: { sv: 'Radera nu', fi: 'Poista nyt', en: 'Erase now' },
  carryOutDone: { sv: 'Raderingen är gjord.', fi: 'Poisto on tehty.', en: 'The erasure is done.' },
  notApproved: {
    sv: 'Listan har inte godkänts av två personer.',
    fi: 'Kaksi henkilöä ei ole hyväksynyt luetteloa.',
    en: 'The list has not been approved by two persons.',
  },
  irreversible: {
    sv: 'Det som raderas kommer inte tillbaka.',
    fi: 'Poistettua ei saa takaisin.',
    en: 'What is erased does not come back.',
  },
  earlier: { sv: 'Tidigare listor', fi: 'Aiemmat luettelot', en: 'Earlier lists' },
  earlierEmpty: {
    sv: 'Inget har raderats ännu.',
    fi: 'Mitään ei ole vielä poistettu.',
    en: 'Nothing has been erased yet.',
  },
  made: { sv: 'Gjord', fi: 'Tehty', en: 'Made' },
  approvedBy: { sv: 'Godkänd av', fi: 'Hyväksyjät', en: 'Approved by' },
  nobodyYet: { sv: 'ingen ännu', fi: 'ei vielä kukaan', en: 'nobody yet' },
  ledger: { sv: 'Hämta raderingsboken', fi: 'Lataa poistokirja', en: 'Download the erasure ledger' },
  ledgerHint: {
    sv: 'Bara nycklar och klasser. Förvara den utanför databasen: efter en återställning raderas samma saker på nytt med den.',
    fi: 'Vain tunnisteita ja luokkia. Säilytä se tietokannan ulkopuolella: palautuksen jälkeen samat asiat poistetaan sen avulla uudelleen.',
    en: 'Only keys and classes. Keep it outside the database: after a restore the same things are erased again with it.',
  },
  holds: { sv: 'Bevarandebeslut', fi: 'Säilytyspäätökset', en: 'Legal holds' },
  holdsSummary: { sv: 'Läs bevarandebesluten', fi: 'Lue säilytyspäätökset', en: 'Read the legal holds' },
  holdsIntro: {
    sv: 'Ett bevarandebeslut stoppar all radering av ett ärende, också en godkänd. Skriv varför, men inget om personen.',
    fi: 'Säilytyspäätös pysäyttää asian kaiken poistamisen, myös hyväksytyn. Kirjoita miksi, mutta ei mitään henkilöstä.',
    en: 'A legal hold stops every erasure of a case, also an approved one. Write why, but nothing about the person.',
  },
  holdsEmpty: { sv: 'Inget ärende hålls kvar.', fi: 'Mitään asiaa ei pidetä tallessa.', en: 'No case is on hold.' },
  setHold: { sv: 'Håll kvar ett ärende', fi: 'Pidä asia tallessa', en: 'Put a case on hold' },
  setHoldDone: { sv: 'Ärendet hålls kvar.', fi: 'Asia pidetään tallessa.', en: 'The case is on hold.' },
  caseNumber: { sv: 'Ärendets nummer', fi: 'Asian numero', en: 'Number of the case' },
  caseUnknown: { sv: 'Det finns inget sådant ärende.', fi: 'Sellaista asiaa ei ole.', en: 'There is no such case.' },
  ground: { sv: 'Grund', fi: 'Peruste', en: 'Ground' },
  reason: { sv: 'Varför ska det hållas kvar?', fi: 'Miksi se pidetään tallessa?', en: 'Why is it to be kept?' },
  reviewOn: { sv: 'Prövas på nytt senast', fi: 'Arvioidaan uudelleen viimeistään', en: 'Reviewed again by' },
  setBy: { sv: 'Beslutat av', fi: 'Päättäjä', en: 'Decided by' },
  lift: { sv: 'Häv bevarandebeslutet', fi: 'Kumoa säilytyspäätös', en: 'Lift the hold' },
  liftDone: { sv: 'Bevarandebeslutet hävdes.', fi: 'Säilytyspäätös kumottiin.', en: 'The hold was lifted.' },
  liftReason: {
    sv: 'Varför behövs det inte längre?',
    fi: 'Miksi sitä ei enää tarvita?',
    en: 'Why is it no longer needed?',
  },
  lifted: (day: string): Text => ({ sv: `hävt ${day}`, fi: `kumottu ${day}`, en: `lifted ${day}` }),
  heldNow: { sv: 'hålls kvar', fi: 'pidetään tallessa', en: 'on hold' },
  alreadyLifted: {
    sv: 'Beslutet är redan hävt.',
    fi: 'Päätös on jo kumottu.',
    en: 'The hold has been lifted already.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  officerOnly: {
    sv: 'dataskyddsombudet och ledningen',
    fi: 'tietosuojavastaava ja johto',
    en: 'the data-protection officer and the leadership',
  },
} satisfies Words

export const partTexts: Readonly<Record<string, Text>> = {
  own_register: { sv: 'Egna anteckningar', fi: 'Omat kirjaukset', en: 'Own notes' },
  consent: { sv: 'Samtycken och förbud', fi: 'Suostumukset ja kiellot', en: 'Consents and bans' },
  shared_workspace: { sv: 'Teamets gemensamma', fi: 'Tiimin yhteiset', en: 'What the team shares' },
  frame: { sv: 'Personer och medlemmar', fi: 'Henkilöt ja jäsenet', en: 'Persons and members' },
  '12y': { sv: 'Uppgifter om delning', fi: 'Luovutustiedot', en: 'Records of sharing' },
  contact: { sv: 'Kontakt som inte valdes', fi: 'Yhteydenotto, jota ei valittu', en: 'Contact not selected' },
  permanent: { sv: 'Avtal och beslut', fi: 'Sopimukset ja päätökset', en: 'Agreements and decisions' },
  staff: { sv: 'Personal', fi: 'Henkilöstö', en: 'Staff' },
  hours: { sv: 'Inloggningar', fi: 'Kirjautumiset', en: 'Sessions' },
  '14d': { sv: 'Utkast', fi: 'Luonnokset', en: 'Drafts' },
}

export const outcomeTexts: Readonly<Record<'erased' | 'held' | 'not_due', Text>> = {
  erased: { sv: 'raderat', fi: 'poistettu', en: 'erased' },
  held: { sv: 'hölls kvar', fi: 'pidettiin tallessa', en: 'held' },
  not_due: { sv: 'inte längre i tur', fi: 'ei enää vuorossa', en: 'no longer due' },
}

export const listStateTexts: Readonly<Record<'proposed' | 'approved' | 'done' | 'withdrawn', Text>> = {
  proposed: { sv: 'väntar på godkännande', fi: 'odottaa hyväksyntää', en: 'waits for approval' },
  approved: { sv: 'godkänd av två', fi: 'kaksi hyväksynyt', en: 'approved by two' },
  done: { sv: 'raderad', fi: 'poistettu', en: 'erased' },
  withdrawn: { sv: 'tillbakadragen', fi: 'peruttu', en: 'withdrawn' },
}

export const groundTexts: Readonly<Record<string, Text>> = {
  police_hold: {
    sv: 'Polisen behöver uppgifterna längre av grundad anledning',
    fi: 'Poliisi tarvitsee tietoja pidempään perustellusta syystä',
    en: 'The police need the data longer for a justified reason',
  },
  open_request: {
    sv: 'En begäran, klagan eller rättegång pågår',
    fi: 'Pyyntö, kantelu tai oikeudenkäynti on vireillä',
    en: 'A request, complaint or trial is open',
  },
  other: { sv: 'Annan grund', fi: 'Muu peruste', en: 'Another ground' },
  restriction: {
    sv: 'Behandlingen är begränsad',
    fi: 'Käsittelyä on rajoitettu',
    en: 'Processing is restricted',
  },
}

registerErrorTexts({
  hold_review_too_late: {
    sv: 'Välj en dag inom fem år, inte tidigare än i dag.',
    fi: 'Valitse päivä viiden vuoden sisällä, aikaisintaan tänään.',
    en: 'Choose a day within five years, not before today.',
  },
  hold_case_unknown: {
    sv: 'Det finns inget sådant ärende.',
    fi: 'Sellaista asiaa ei ole.',
    en: 'There is no such case.',
  },
})
