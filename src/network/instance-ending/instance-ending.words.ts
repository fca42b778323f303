import type { Text, Words } from '#kernel/language.ts'
import type { InstanceEnding, OpenKind } from './instance-ending.ts'

export const words = {
  title: { sv: 'Avsluta verksamheten', fi: 'Toiminnan päättäminen', en: 'End the work' },
  summary: {
    sv: 'Läs om verksamheten ska avslutas och vad som är öppet',
    fi: 'Lue, päätetäänkö toiminta ja mitä on auki',
    en: 'Read whether the work ends, and what is open',
  },
  readOneSummary: {
    sv: 'Läs ett förslag om att avsluta verksamheten',
    fi: 'Lue ehdotus toiminnan päättämisestä',
    en: 'Read a proposal to end the work',
  },
  intro: {
    sv: 'När verksamheten har avslutats kan allt läsas, men ingenting skrivas. En administratör föreslår. En annan administratör eller en ledare beslutar.',
    fi: 'Kun toiminta on päättynyt, kaiken voi lukea, mutta mitään ei voi kirjoittaa. Järjestelmänvalvoja ehdottaa. Toinen järjestelmänvalvoja tai johtaja päättää.',
    en: 'When the work has ended, everything can be read and nothing written. An administrator proposes. Another administrator or a leader decides.',
  },
  goesOn: {
    sv: 'Det här fortsätter: inloggning, läsning och loggen, personernas begäran om sina rättigheter och svaren på dem, personuppgiftsincidenter, gallring, export av allt och vem som får läsa.',
    fi: 'Tämä jatkuu: kirjautuminen, lukeminen ja loki, henkilöiden oikeuksia koskevat pyynnöt ja vastaukset, tietoturvaloukkaukset, tietojen hävittäminen, kaiken vienti ja se, kuka saa lukea.',
    en: 'This goes on: signing in, reading and the log, rights requests of persons and their answers, data breaches, erasure, the export of everything, and who may read.',
  },
  public: {
    sv: 'Det öppna formuläret tar inte längre emot kontakter för verksamhetens kommuner. Det säger i stället vart man vänder sig.',
    fi: 'Avoin lomake ei enää ota vastaan yhteydenottoja toiminnan kunnista. Se kertoo, minne voi ottaa yhteyttä.',
    en: 'The public form takes no more contacts for its municipalities. It says where to turn instead.',
  },
  openTitle: { sv: 'Det här är öppet nu', fi: 'Tämä on nyt auki', en: 'What is open now' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  count: { sv: 'Antal', fi: 'Määrä', en: 'Number' },
  then: { sv: 'Vad som händer', fi: 'Mitä tapahtuu', en: 'What happens' },
  mayEnd: {
    sv: 'Ingen väntar på hjälp här. Verksamheten kan avslutas.',
    fi: 'Kukaan ei odota täällä apua. Toiminnan voi päättää.',
    en: 'Nobody waits for help here. The work can end.',
  },
  mayNotEnd: {
    sv: 'Någon väntar ännu på hjälp. Avsluta ärendena och besluta om kontakterna först. Före det avslutas verksamheten inte, inte heller när dagen kommer.',
    fi: 'Joku odottaa vielä apua. Päättäkää asiat ja tehkää päätös yhteydenotoista ensin. Toiminta ei pääty ennen sitä, vaikka päivä tulisi.',
    en: 'Somebody still waits for help. Close the cases and decide about the contacts first. Until then the work does not end, not even when the day comes.',
  },
  propose: { sv: 'Föreslå att avsluta', fi: 'Ehdota päättämistä', en: 'Propose to end' },
  proposeDone: {
    sv: 'Förslaget väntar på en annan person.',
    fi: 'Ehdotus odottaa toista henkilöä.',
    en: 'The proposal waits for another person.',
  },
  startsOn: { sv: 'Första dagen som arkiv', fi: 'Ensimmäinen päivä arkistona', en: 'First day as an archive' },
  startsOnHint: {
    sv: 'I dag eller senare, högst två år framåt. Verksamheten avslutas under dagens första timme.',
    fi: 'Tänään tai myöhemmin, enintään kahden vuoden päästä. Toiminta päättyy päivän ensimmäisen tunnin aikana.',
    en: 'Today or later, at most two years ahead. The work ends within the first hour of the day.',
  },
  reason: { sv: 'Vem har beslutat och varför?', fi: 'Kuka on päättänyt ja miksi?', en: 'Who has decided, and why?' },
  reasonHint: {
    sv: 'Till exempel styrgruppen, § 4/2026: avtalet upphör',
    fi: 'Esimerkiksi ohjausryhmä, § 4/2026: sopimus päättyy',
    en: 'For example the steering group, § 4/2026: the agreement ends',
  },
  turnTo: { sv: 'Vart vänder man sig i stället?', fi: 'Minne otetaan yhteyttä?', en: 'Where do people turn instead?' },
  turnToHint: {
    sv: 'Visas för den som vill berätta om sin oro. Korta meningar, med telefonnummer.',
    fi: 'Näytetään sille, joka haluaa kertoa huolestaan. Lyhyitä lauseita ja puhelinnumero.',
    en: 'Shown to whoever wants to tell of a worry. Short sentences, with a phone number.',
  },
  turnToSv: { sv: 'På svenska', fi: 'Ruotsiksi', en: 'In Swedish' },
  turnToFi: { sv: 'På finska', fi: 'Suomeksi', en: 'In Finnish' },
  turnToEn: { sv: 'På engelska', fi: 'Englanniksi', en: 'In English' },
  confirm: { sv: 'Bekräfta', fi: 'Vahvista', en: 'Confirm' },
  understood: {
    sv: 'Jag har läst vad som är öppet och vad som händer med det.',
    fi: 'Olen lukenut, mitä on auki ja mitä sille tapahtuu.',
    en: 'I have read what is open and what happens to it.',
  },
  already: {
    sv: 'Det finns redan ett förslag eller ett beslut. Avgör det först.',
    fi: 'Ehdotus tai päätös on jo olemassa. Ratkaiskaa se ensin.',
    en: 'There is a proposal or a decision already. Settle it first.',
  },
  endedAlready: {
    sv: 'Verksamheten har redan avslutats.',
    fi: 'Toiminta on jo päättynyt.',
    en: 'The work has ended already.',
  },
  notEnded: { sv: 'Verksamheten pågår.', fi: 'Toiminta jatkuu.', en: 'The work goes on.' },
  settle: { sv: 'Besluta om förslaget', fi: 'Päätä ehdotuksesta', en: 'Decide the proposal' },
  settleDone: { sv: 'Beslutet är sparat.', fi: 'Päätös on tallennettu.', en: 'The decision is saved.' },
  outcome: { sv: 'Vad beslutar du?', fi: 'Mitä päätät?', en: 'What do you decide?' },
  decided: { sv: 'Förslaget genomförs', fi: 'Ehdotus toteutetaan', en: 'The proposal is carried out' },
  declined: { sv: 'Förslaget förkastas', fi: 'Ehdotus hylätään', en: 'The proposal is declined' },
  withdrawn: { sv: 'Dra tillbaka mitt förslag', fi: 'Peru ehdotukseni', en: 'Withdraw my proposal' },
  note: { sv: 'Motivering', fi: 'Perustelu', en: 'Reason' },
  noteHint: { sv: 'Behövs när du förkastar.', fi: 'Tarvitaan, kun hylkäät.', en: 'Needed when you decline.' },
  secondPerson: {
    sv: 'En annan person än den som föreslog måste besluta. Den som föreslog kan bara dra tillbaka.',
    fi: 'Jonkun muun kuin ehdottajan on päätettävä. Ehdottaja voi vain perua.',
    en: 'Another person than who proposed must decide. Who proposed can only withdraw.',
  },
  somebodyWaits: {
    sv: 'Någon väntar ännu på hjälp här: det finns öppna ärenden eller kontakter som väntar. Verksamheten kan inte avslutas i dag.',
    fi: 'Joku odottaa täällä vielä apua: on avoimia asioita tai odottavia yhteydenottoja. Toimintaa ei voi päättää tänään.',
    en: 'Somebody still waits for help here: there are open cases or waiting contacts. The work cannot end today.',
  },
  takeBack: { sv: 'Ta tillbaka beslutet', fi: 'Peru päätös', en: 'Take the decision back' },
  takeBackDone: {
    sv: 'Beslutet är taget tillbaka. Arbetet fortsätter.',
    fi: 'Päätös on peruttu. Työ jatkuu.',
    en: 'The decision is taken back. The work goes on.',
  },
  takeBackWhy: { sv: 'Varför tas beslutet tillbaka?', fi: 'Miksi päätös perutaan?', en: 'Why is it taken back?' },
  reopen: { sv: 'Föreslå att öppna igen', fi: 'Ehdota avaamista uudelleen', en: 'Propose to reopen' },
  reopenIntro: {
    sv: 'När en annan person har beslutat om det kan man arbeta här igen. Det som har avslutats förblir avslutat.',
    fi: 'Kun toinen henkilö on päättänyt siitä, täällä voi taas työskennellä. Päätetyt asiat pysyvät päätettyinä.',
    en: 'When another person has decided it, one can work here again. What was closed stays closed.',
  },
  reopenWhy: {
    sv: 'Varför öppnas verksamheten igen?',
    fi: 'Miksi toiminta avataan uudelleen?',
    en: 'Why is it reopened?',
  },
  history: { sv: 'Förslag och beslut', fi: 'Ehdotukset ja päätökset', en: 'Proposals and decisions' },
  none: { sv: 'Ingenting har föreslagits.', fi: 'Mitään ei ole ehdotettu.', en: 'Nothing has been proposed.' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
} satisfies Words

export const kindTexts: Readonly<Record<InstanceEnding['kind'], Text>> = {
  end: { sv: 'Avsluta verksamheten', fi: 'Toiminnan päättäminen', en: 'End the work' },
  reopen: { sv: 'Öppna igen', fi: 'Avaaminen uudelleen', en: 'Reopen' },
}

export const stateTexts: Readonly<Record<InstanceEnding['state'], Text>> = {
  proposed: { sv: 'Föreslagit', fi: 'Ehdotettu', en: 'Proposed' },
  withdrawn: { sv: 'Tillbakadraget', fi: 'Peruttu', en: 'Withdrawn' },
  declined: { sv: 'Förkastat', fi: 'Hylätty', en: 'Declined' },
  decided: { sv: 'Beslutat', fi: 'Päätetty', en: 'Decided' },
  taken_back: { sv: 'Taget tillbaka', fi: 'Päätös peruttu', en: 'Taken back' },
  in_force: { sv: 'I kraft', fi: 'Voimassa', en: 'In force' },
  over: { sv: 'Upphört', fi: 'Lakannut', en: 'Over' },
}

const stays: Text = { sv: 'Stannar som det är.', fi: 'Jää ennalleen.', en: 'Stays as it is.' }
const continues: Text = { sv: 'Fortsätter.', fi: 'Jatkuu.', en: 'Goes on.' }
const hinders: Text = { sv: 'Måste avgöras först.', fi: 'Ratkaistava ensin.', en: 'Must be settled first.' }

/** What can be open, and what becomes of it. */
export const openTexts: Readonly<Record<OpenKind, { readonly name: Text; readonly then: Text }>> = {
  cases: { name: { sv: 'Öppna ärenden', fi: 'Avoimet asiat', en: 'Open cases' }, then: hinders },
  contacts: {
    name: { sv: 'Kontakter som väntar', fi: 'Odottavat yhteydenotot', en: 'Waiting contacts' },
    then: hinders,
  },
  meetings: { name: { sv: 'Möten framför', fi: 'Tulevat tapaamiset', en: 'Meetings to come' }, then: stays },
  rightsRequests: {
    name: {
      sv: 'Obesvarade begäran om rättigheter',
      fi: 'Vastaamattomat oikeuspyynnöt',
      en: 'Unanswered rights requests',
    },
    then: continues,
  },
  logRequests: {
    name: { sv: 'Obesvarade frågor om loggen', fi: 'Vastaamattomat lokipyynnöt', en: 'Unanswered log requests' },
    then: continues,
  },
  releases: {
    name: {
      sv: 'Lägesbilder som inte är publicerade',
      fi: 'Julkaisemattomat tilannekuvat',
      en: 'Unpublished releases',
    },
    then: { sv: 'Publiceras inte.', fi: 'Ei julkaista.', en: 'Not published.' },
  },
  messages: {
    name: {
      sv: 'Meddelanden som väntar på att skickas',
      fi: 'Lähettämättömät viestit',
      en: 'Messages waiting to be sent',
    },
    then: { sv: 'Skickas inte.', fi: 'Ei lähetetä.', en: 'Not sent.' },
  },
  erasures: { name: { sv: 'Listor för gallring', fi: 'Hävittämisluettelot', en: 'Erasure lists' }, then: continues },
  rights: {
    name: {
      sv: 'Behörigheter som väntar på beslut',
      fi: 'Päätöstä odottavat oikeudet',
      en: 'Rights waiting for a decision',
    },
    then: continues,
  },
  mergers: {
    name: {
      sv: 'Planerade sammanslagningar av team',
      fi: 'Suunnitellut tiimien yhdistämiset',
      en: 'Planned mergers of teams',
    },
    then: { sv: 'Genomförs inte.', fi: 'Ei toteuteta.', en: 'Not made.' },
  },
  phenomena: { name: { sv: 'Öppna fenomen', fi: 'Avoimet ilmiöt', en: 'Open phenomena' }, then: stays },
}
