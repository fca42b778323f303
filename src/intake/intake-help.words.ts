import type { AuthorityRegister } from '#access/actor.ts'
import type { Text } from '#kernel/language.ts'

/** Whose role a help text describes: one of the four authorities, or the coordinator who has no register. */
export type HelpRole = AuthorityRegister | 'coordinator'
type HelpTexts = Readonly<Record<HelpRole, Text>>

/** What taking in a contact asks of each profession, and where its limits are (U-09). */
export const intakeHelp: HelpTexts = {
  police: {
    sv: 'Du kan ta emot en kontakt av vem som helst. Rapportnumret i polisens system ser bara polisen. Utredningsuppgifter hör till polisens egna register: skriv här bara det som teamet behöver för att avgöra om kontakten ska väljas. Gäller det ett barns behov av skydd görs barnskyddsanmälan till välfärdsområdet, eller i Helsingfors till staden, utan dröjsmål.',
    fi: 'Voit ottaa yhteydenoton vastaan keneltä tahansa. Poliisin järjestelmän ilmoitusnumeron näkee vain poliisi. Tutkintatiedot kuuluvat poliisin omiin rekistereihin: kirjoita tähän vain se, mitä tiimi tarvitsee arvioidakseen, otetaanko yhteydenotto. Jos kyse on lapsen suojelun tarpeesta, lastensuojeluilmoitus tehdään viipymättä hyvinvointialueelle, Helsingissä kaupungille.',
    en: 'You can receive a contact from anyone. Only the police see the report number of the police system. Investigation data belongs in the police’s own registers: write here only what the team needs to decide whether to select the contact. If a child may need protection, a child welfare notification is made without delay to the wellbeing services county, in Helsinki to the city.',
  },
  social_care: {
    sv: 'Det brådskande behovet bedöms av socialvården genast när ett ärende inleds. Anteckna tidpunkten på kontakten. En barnskyddsanmälan startar tidsfrister som räknas ut här, men bedömningen och besluten antecknas i socialvårdens klientregister.',
    fi: 'Sosiaalihuolto arvioi kiireellisen tarpeen heti, kun asia tulee vireille. Kirjaa ajankohta yhteydenottoon. Lastensuojeluilmoitus käynnistää määräaikoja, jotka lasketaan täällä, mutta arvio ja päätökset kirjataan sosiaalihuollon asiakasrekisteriin.',
    en: 'Social care assesses the urgent need at once when a matter is initiated. Record the time on the contact. A child welfare notification starts time limits that are counted here, but the assessment and the decisions are recorded in the client register of social care.',
  },
  health_care: {
    sv: 'Du kan ta emot en kontakt av vem som helst. Patientuppgifter hör till patientregistret: skriv här bara det som teamet behöver och som du får berätta. Misstänker du att ett barn behöver skydd gör du en barnskyddsanmälan utan dröjsmål.',
    fi: 'Voit ottaa yhteydenoton vastaan keneltä tahansa. Potilastiedot kuuluvat potilasrekisteriin: kirjoita tähän vain se, mitä tiimi tarvitsee ja mitä saat kertoa. Jos epäilet lapsen tarvitsevan suojelua, tee lastensuojeluilmoitus viipymättä.',
    en: 'You can receive a contact from anyone. Patient data belongs in the patient register: write here only what the team needs and what you may tell. If you suspect that a child needs protection, make a child welfare notification without delay.',
  },
  youth_work: {
    sv: 'Du kan ta emot en kontakt av vem som helst, också av den unga själv. Fråga gärna den unga innan du berättar vem det gäller. Diskussion utan namn är alltid möjlig. Misstänker du att ett barn behöver skydd gör du en barnskyddsanmälan utan dröjsmål.',
    fi: 'Voit ottaa yhteydenoton vastaan keneltä tahansa, myös nuorelta itseltään. Kysy mieluiten nuorelta, ennen kuin kerrot, kenestä on kyse. Keskustelu ilman nimeä on aina mahdollinen. Jos epäilet lapsen tarvitsevan suojelua, tee lastensuojeluilmoitus viipymättä.',
    en: 'You can receive a contact from anyone, also from the young person. Preferably ask the young person before you tell who it is about. Discussion without a name is always possible. If you suspect that a child needs protection, make a child welfare notification without delay.',
  },
  coordinator: {
    sv: 'Du ser när kontakter kom, hur brådskande de är och vilket team de hör till. Kontakter utan känd kommun väntar i den manuella kön tills du styr dem till ett team. Namn och texter ser du inte.',
    fi: 'Näet, milloin yhteydenotot tulivat, kuinka kiireellisiä ne ovat ja mille tiimille ne kuuluvat. Yhteydenotot, joiden kuntaa ei tiedetä, odottavat manuaalisessa jonossa, kunnes ohjaat ne tiimille. Nimiä ja tekstejä et näe.',
    en: 'You see when contacts came in, how urgent they are and which team they belong to. Contacts without a known municipality wait in the manual queue until you send them to a team. You do not see names and texts.',
  },
}

/** What the screening asks of each profession. */
export const screeningHelp: HelpTexts = {
  police: {
    sv: 'Säg vad polisen anser om kontakten. Beslutet fattas tillsammans. Att kontakten tas till ankarprocessen ändrar inget i en förundersökning, och deltagandet är frivilligt för den unga och familjen.',
    fi: 'Kerro poliisin kanta yhteydenottoon. Päätös tehdään yhdessä. Ankkuriprosessiin ottaminen ei muuta esitutkintaa, ja osallistuminen on nuorelle ja perheelle vapaaehtoista.',
    en: 'State what the police think of the contact. The decision is made together. Taking the contact into the Anchor process changes nothing in a pre-trial investigation, and taking part is voluntary for the young person and the family.',
  },
  social_care: {
    sv: 'Säg vad socialvården anser. Är kontakten brådskande antecknar du när det brådskande behovet bedömdes. Socialvårdens egna uppgifter fortsätter också när teamet inte väljer kontakten.',
    fi: 'Kerro sosiaalihuollon kanta. Jos yhteydenotto on kiireellinen, kirjaa, milloin kiireellinen tarve arvioitiin. Sosiaalihuollon omat tehtävät jatkuvat, vaikka tiimi ei valitse yhteydenottoa.',
    en: 'State what social care thinks. If the contact is urgent, record when the urgent need was assessed. The tasks of social care go on also when the team does not select the contact.',
  },
  health_care: {
    sv: 'Säg vad hälsovården anser, till exempel om vård behövs. Berätta inte mer ur patientregistret än du får. I Helsingfors hör den psykiatriska sjukskötaren till dem vars ståndpunkt urvalet kräver.',
    fi: 'Kerro terveydenhuollon kanta, esimerkiksi tarvitaanko hoitoa. Älä kerro potilasrekisteristä enempää kuin saat. Helsingissä valintaan tarvitaan myös psykiatrisen sairaanhoitajan kanta.',
    en: 'State what health care thinks, for example whether care is needed. Do not tell more from the patient register than you may. In Helsinki the psychiatric nurse is one of those whose stance the selection needs.',
  },
  youth_work: {
    sv: 'Säg vad ungdomsarbetet anser: hur fritid, vänner och livsmiljö ser ut och vad som kan hjälpa. Berätta inte sådant som den unga inte har gett dig lov att berätta.',
    fi: 'Kerro nuorisotyön kanta: millaisia ovat vapaa-aika, ystävät ja elinympäristö ja mikä voi auttaa. Älä kerro sellaista, mihin nuori ei ole antanut sinulle lupaa.',
    en: 'State what youth work thinks: what leisure, friends and living environment are like and what may help. Do not tell what the young person has not allowed you to tell.',
  },
  coordinator: {
    sv: 'Du kan leda genomgången: börja den, ordna listan och avsluta den. Besluten fattas av dem som arbetar i teamet. Namn och texter ser du inte.',
    fi: 'Voit vetää palaverin: aloittaa sen, järjestää listan ja päättää sen. Päätökset tekevät tiimissä työskentelevät. Nimiä ja tekstejä et näe.',
    en: 'You can lead the review: start it, order the agenda and close it. Those who work in the team decide. You do not see names and texts.',
  },
}
