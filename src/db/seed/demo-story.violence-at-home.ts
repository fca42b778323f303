import type { Story } from './demo-story.ts'

/** Violence at home that the young person has seen or heard. Written sparingly: the texts never tell where anyone stays. */
export const violenceAtHome: Story = {
  triggers: ['child_welfare_notification', 'concern_self'],
  criteria: ['multi_support'],
  reasons: ['dv_witness', 'domestic_peace'],
  causes: [
    { category: 'violence_at_home', actors: ['social_welfare', 'police'] },
    { category: 'trauma_loss', actors: ['health_care'] },
  ],
  services: ['dv_services', 'child_welfare', 'crisis_support'],
  worries: ['home_safety', 'family', 'mental_health'],
  strengths: ['school', 'friends_leisure'],
  texts: {
    sv: {
      need: [
        'Den unga berättade för {skolans hälsovårdare|en ungdomsarbetare} om bråk och slag mellan de vuxna hemma. Vill inte att alla får veta. Önskas: trygghet först, sedan plan.',
        'Hemlarm {i lördags|natten mot fredag}, barn hemma. Patrullen gjorde barnskyddsanmälan. Den unga verkade van vid situationen. Önskas: stöd åt den unga, skilt från de vuxna.',
      ],
      authorities: {
        police: {
          note: [
            'Hemlarm, de vuxna skildes åt. Utredning inledd. Den unga hördes inte på platsen. Kontaktsäkerhet beaktas: inga meddelanden hem.',
          ],
          bring: ['Vad som är igång och hur kontakten sker tryggt.'],
          meeting: [
            'Berättade för den unga vad besöksförbud betyder. Inga uppgifter om utredningen lämnades i gruppen.',
          ],
        },
        social_care: {
          note: [
            'Brådskande bedömning gjord samma dag: säkerhetsplan uppgjord, den unga vet vem hen ringer.',
            'Samtal med den ena föräldern för sig. Vill ha hjälp. Den andra föräldern träffas av en annan arbetare.',
          ],
          bring: ['Säkerhetsplanen så långt den unga vill att andra vet.'],
          meeting: [
            'Tjänster mot våld i nära relationer börjar. Öppenvårdens stöd åt den unga. Träffarna hålls skilt.',
          ],
        },
        health_care: {
          note: [
            'Skrämd av höga ljud, mardrömmar. Sover hos en kompis ibland. Stödsamtal en gång i veckan, bedömning av trauma görs.',
          ],
          bring: ['Vad kroppen gör när man varit rädd länge, och vad som lugnar.'],
          meeting: ['Den unga vill fortsätta samtalen. Tid till krisgruppen för unga.'],
        },
        youth_work: {
          note: ['Den unga är på gården varje kväll till stängning. Hjälper till i köket. Vill inte gå hem först.'],
          bring: ['Ungdomsgården som en lugn plats, öppethållning under loven.'],
          meeting: ['Den unga får vara med i köksgruppen. Vi säger till om hen inte kommer som vanligt.'],
        },
      },
      summary: [
        'Den unga bestämde vad som togs upp. Vi talade om vad som gör dagarna trygga och vem man ringer.\n\nVi kom överens om:\n- säkerhetsplanen gäller\n- stödsamtal varje vecka\n- nästa träff hålls i skolan om {två|tre} veckor',
        'Läget är tryggare. Den unga sover bättre och har varit i skolan varje dag.',
      ],
      youth: [
        'Jag brukar ha hörlurarna på. Men man hör ändå när det blir tyst.',
        'Jag vill inte att någon ska gå i fängelse. Jag vill bara att det ska ta slut.',
      ],
      goal: ['Jag vill kunna sova hemma utan att lyssna.'],
      guardian: [
        'Jag trodde att barnen sov. Det är det värsta.',
        'Jag vill ha hjälp och jag vill att vi får den var för sig.',
      ],
      causes: ['Våld mellan de vuxna hemma.', 'Långvarig rädsla, mardrömmar.'],
      actions: [
        { goal: 'Trygghet', what: 'Följer säkerhetsplanen', who: 'Socialvården och den unga' },
        {
          goal: 'Lugnare nätter',
          what: 'Går på stödsamtal varje vecka',
          who: 'Den unga och psykiatriska sjukskötaren',
        },
        {
          goal: 'Våldet upphör',
          what: 'Börjar i tjänsterna mot våld i nära relationer',
          who: 'Föräldrarna, var för sig',
        },
      ],
      providers: ['tjänsterna mot våld i nära relationer', 'barnskyddets öppenvård', 'krisgruppen för unga'],
    },
    fi: {
      need: [
        'Nuori kertoi {kouluterveydenhoitajalle|nuorisotyöntekijälle} aikuisten riidoista ja lyömisestä kotona. Ei halua, että kaikki tietävät. Toive: ensin turva, sitten suunnitelma.',
        'Kotihälytys {lauantaina|perjantain vastaisena yönä}, lapsia kotona. Partio teki lastensuojeluilmoituksen. Nuori vaikutti tottuneen tilanteeseen. Toive: tukea nuorelle erikseen aikuisista.',
      ],
      authorities: {
        police: {
          note: [
            'Kotihälytys, aikuiset erotettiin. Tutkinta aloitettu. Nuorta ei kuultu paikalla. Yhteydenpidon turvallisuus huomioidaan: ei viestejä kotiin.',
          ],
          bring: ['Mitä on meneillään ja miten yhteyttä pidetään turvallisesti.'],
          meeting: ['Kerrottiin nuorelle, mitä lähestymiskielto tarkoittaa. Tutkinnasta ei kerrottu ryhmässä.'],
        },
        social_care: {
          note: [
            'Kiireellinen arvio tehty samana päivänä: turvasuunnitelma tehty, nuori tietää, kenelle soittaa.',
            'Keskustelu toisen vanhemman kanssa erikseen. Haluaa apua. Toista vanhempaa tapaa eri työntekijä.',
          ],
          bring: ['Turvasuunnitelma siltä osin kuin nuori haluaa muiden tietävän.'],
          meeting: ['Lähisuhdeväkivallan palvelut alkavat. Avohuollon tuki nuorelle. Tapaamiset pidetään erikseen.'],
        },
        health_care: {
          note: [
            'Säikkyy kovia ääniä, painajaisia. Nukkuu joskus kaverin luona. Tukikeskustelu kerran viikossa, traumaa arvioidaan.',
          ],
          bring: ['Mitä keho tekee, kun on pelännyt pitkään, ja mikä rauhoittaa.'],
          meeting: ['Nuori haluaa jatkaa keskusteluja. Aika nuorten kriisiryhmään.'],
        },
        youth_work: {
          note: [
            'Nuori on talolla joka ilta sulkemiseen asti. Auttaa keittiössä. Ei halua lähteä ensimmäisenä kotiin.',
          ],
          bring: ['Nuorisotalo rauhallisena paikkana, aukiolo lomien aikana.'],
          meeting: ['Nuori pääsee keittiöryhmään. Kerromme, jos hän ei tule tavalliseen tapaan.'],
        },
      },
      summary: [
        'Nuori päätti, mistä puhuttiin. Puhuttiin siitä, mikä tekee päivistä turvallisia ja kenelle soitetaan.\n\nSovittiin:\n- turvasuunnitelma on voimassa\n- tukikeskustelu joka viikko\n- seuraava tapaaminen koululla {kahden|kolmen} viikon kuluttua',
        'Tilanne on turvallisempi. Nuori nukkuu paremmin ja on ollut koulussa joka päivä.',
      ],
      youth: [
        'Mulla on yleensä kuulokkeet. Mutta sen kuulee silti, kun tulee hiljasta.',
        'En mä halua, että kukaan joutuu vankilaan. Haluun vaan, että se loppuu.',
      ],
      goal: ['Haluun pystyä nukkuun kotona ilman, että pitää kuunnella.'],
      guardian: [
        'Luulin, että lapset nukkuivat. Se on pahinta.',
        'Haluan apua, ja haluan, että saamme sen kumpikin erikseen.',
      ],
      causes: ['Aikuisten välinen väkivalta kotona.', 'Pitkään jatkunut pelko, painajaiset.'],
      actions: [
        { goal: 'Turva', what: 'Noudattaa turvasuunnitelmaa', who: 'Sosiaalihuolto ja nuori' },
        {
          goal: 'Rauhallisemmat yöt',
          what: 'Käy tukikeskustelussa joka viikko',
          who: 'Nuori ja psykiatrinen sairaanhoitaja',
        },
        {
          goal: 'Väkivalta loppuu',
          what: 'Aloittaa lähisuhdeväkivallan palveluissa',
          who: 'Vanhemmat, kumpikin erikseen',
        },
      ],
      providers: ['lähisuhdeväkivallan palvelut', 'lastensuojelun avohuolto', 'nuorten kriisiryhmä'],
    },
  },
}
