import type { CommonTexts } from './demo-texts.ts'

export const swedishTexts: CommonTexts = {
  sourceContact: {
    police: 'jourhavande patrull',
    social_services: 'socialjouren',
    school: 'skolkuratorn',
    educational_institution: 'studiehandledaren',
    health_services: 'skolhälsovården',
    youth_services: 'ungdomsgården',
    guardian_relative: 'en vårdnadshavare',
    self: 'den unga själv',
    other: 'en annan samarbetspart',
  },
  addedValue: {
    police: 'kan lagen och vet var utredningen står',
    social_work: 'känner familjens läge och samordnar stödet',
    psychiatric_nursing: 'bedömer måendet och vägen till vård',
    youth_work: 'känner den ungas fritid och når fram i vardagen',
    student_welfare: 'ordnar stödet under skoldagen',
  },
  familyValue: {
    youth: 'det gäller hens eget liv',
    guardian: 'känner den unga bäst',
    interpreter: 'alla ska förstå varandra',
  },
  purposes: {
    preparatory: [
      'Vi går igenom vad vi vet och kommer överens om vem som frågar vad.',
      'Vi planerar träffen och vem som behövs på plats.',
    ],
    first: [
      'Vi lär känna varandra och hör vad den unga och vårdnadshavarna själva tycker.',
      'Första träffen: vad har hänt, hur mår ni, vad önskar ni?',
    ],
    further: [
      'Vi ser vad som har blivit gjort och kommer överens om fortsättningen.',
      'Hur har det gått, vad håller, vad behöver ändras?',
    ],
    follow_up: ['Vi kontrollerar att hjälpen har kommit i gång och hör hur det känns.'],
  },
  stances: {
    select: [
      'Flera professioner behövs.',
      'Tidigt ingripande, familjen är motiverad.',
      'Upprepade händelser på kort tid.',
    ],
    not_select: ['En kontakt till elevhälsan räcker.', 'Klienten har redan en egen kontaktperson.'],
    more_information: ['Jag ringer skolan före nästa genomgång.', 'Vi behöver veta om en utredning är i gång.'],
  },
  threshold: [
    'Flera myndigheter har en uppgift i saken; vi behöver veta vem det gäller för att kunna hjälpa.',
    'Oron är upprepad och gäller flera livsområden.',
  ],
  guidance: {
    advice_given: [
      'Rådgivning per telefon till den som tog kontakt; ny kontakt om oron växer.',
      'Skolan fick råd om hur den kan gå vidare, elevhälsan tar över.',
    ],
    referred_directly: ['Hänvisad direkt till elevhälsan, tid är ordnad.', 'Hänvisad till familjerådgivningen.'],
    handled_elsewhere: ['Barnskyddets egen arbetare sköter saken.'],
    declined: ['Familjen vill inte delta. De fick kontaktuppgifter och kan höra av sig senare.'],
    not_target_group: ['Hör inte till målgruppen; hänvisad till tjänster för vuxna.'],
  },
  urgentMeasure: [
    'Socialjouren kontaktad, den unga är hos en närstående över natten.',
    'Samtal med familjen samma dag, läget är tryggt till måndag.',
  ],
  shared: [
    'Familjen är nådd per telefon och är med på en träff. {Torsdagar|Måndagar} passar bäst.',
    'Vårdnadshavaren bad att kallelsen skickas som meddelande, inte per brev.',
    'Den unga hörde av sig själv och frågade vad en ankarträff är.',
  ],
  sharedLater: [
    'Skolan meddelar: {bättre veckor|frånvaron minskar|en vuxen är utsedd}. Vi fortsätter så.',
    'Den unga hörde av sig själv och frågade när vi ses nästa gång.',
    'Vårdnadshavaren ringde: {lugnare hemma|en svår vecka, men vi klarar den}. Nästa träff står fast.',
  ],
  later: {
    police: [
      'Inga nya händelser efter träffen. Den unga hälsade vid patrullens besök på ungdomsgården.',
      'Utredningen färdig för min del. Familjen underrättad om vad som händer härnäst.',
    ],
    social_care: [
      'Samtal med vårdnadshavaren: stödet känns rätt, {morgnarna|kvällarna} är lättare. Bedömningen fortsätter.',
      'Bedömningen av servicebehovet genomgången med familjen. Inget att rätta i texten.',
    ],
    health_care: [
      'Uppföljningssamtal: sover {bättre|längre}, orkar mer. Nästa tid om {två|fyra} veckor.',
      'Den unga kom på utsatt tid, pratade öppet. Inget behov av nya åtgärder.',
    ],
    youth_work: [
      'Sågs på ungdomsgården. Berättade om {helgen|en ny kompis|skolan} utan att bli frågad.',
      'Hjälpte till med {köket|musikkvällen|turneringen}. Kom i tid tre gånger i rad.',
    ],
  },
  summaryLater: [
    'Vi gick igenom planen punkt för punkt. Det mesta är gjort; det som är kvar har fått en ny dag.\n\nDen unga vill fortsätta som nu. Nästa kontakt sker per telefon.',
    'Kort träff. Hjälpen har börjat och känns rätt. Vi kom överens om att träffas bara om något ändras.',
  ],
  worry: {
    family: ['Gräl {varje veckoslut|nästan dagligen}, alla är trötta.'],
    home_safety: ['Den unga är inte trygg hemma alla kvällar.'],
    school: ['Frånvaron har ökat sedan {september|augusti}, {två|tre} ämnen ligger efter.'],
    friends_leisure: ['Hänger i ett äldre gäng, ingen hobby sedan {i våras|ett år}.'],
    offending: ['{Två|Tre} händelser på kort tid, alltid i grupp.'],
    substances: ['Nikotin dagligen, annat på veckosluten.'],
    mental_health: ['Nedstämd, sover dåligt, orkar inte träffa andra.'],
    health_sleep: ['Sover {fyra|fem} timmar på vardagar.'],
    online_life: ['Kontakter på nätet som de vuxna inte känner till.'],
    money_damages: ['Skadestånd på {120|260} euro väntar.'],
  },
  strength: {
    family: ['Varmt och ärligt hemma när det är lugnt.', 'Vårdnadshavarna är eniga och vill vara med.'],
    school: ['Trivs i {slöjden|gymnastiken|bildkonsten}, har en lärare att lita på.'],
    friends_leisure: ['En trygg vän sedan lågstadiet.'],
    online_life: ['Kunnig och hjälpsam på nätet, ritar digitalt.'],
    strengths: [
      'Humor, ärlig, tar ansvar när hen får förtroende.',
      'Uthållig: byggde {en egen dator|en egen moped} på egen hand.',
    ],
  },
  viewMissing: [
    'Den unga ville inte säga något ännu; frågas på nytt vid nästa träff.',
    'Vårdnadshavaren har inte nåtts trots två försök.',
  ],
  absent: ['arbetsresa', 'sjuk', 'annat möte samtidigt'],
  interpreterMissing: 'Tolkcentralen hade ingen ledig tolk; en anhörig används inte.',
  guardianMissing: 'Den andra vårdnadshavaren träffas skilt nästa vecka.',
  cancelled: 'Familjen insjuknade, ny tid söks.',
  deviations: {
    acute: 'Träffen hölls samma dag, före den egentliga genomgången.',
    young_persons_need: 'Den unga ville först träffa bara ungdomsarbetaren.',
    family_wish: 'Familjen bad att planen görs innan alla områden är bedömda.',
    step_done_elsewhere: 'Bedömningen gjordes redan inom elevhälsan.',
  },
  serviceNote: ['Familjen fick broschyren och kontaktuppgifterna.', 'Tid söks så att skoldagen inte störs.'],
  confirmed: ['Mottagaren ringde och bekräftade första besöket.', 'Vårdnadshavaren berättade att besöken har börjat.'],
  serviceReasons: {
    refused: 'Familjen vill först pröva på egen hand.',
    not_started: 'Kön är lång, platsen gavs inte.',
    withdrawn: 'Behovet ändrades, en annan tjänst passar bättre.',
  },
  followUps: [
    { what: 'Ringer familjen: har besöken börjat?', outcome: 'Två besök är gjorda. Familjen är nöjd.' },
    { what: 'Frågar skolan hur veckorna har gått', outcome: 'Färre frånvarotimmar, den utsedda vuxna fungerar.' },
    { what: 'Träffar den unga kort på ungdomsgården', outcome: 'Kom självmant, berättade om gruppen.' },
  ],
  transferred: 'barnskyddets egen arbetare',
  closing: {
    referred_started: 'Tjänsterna har börjat och familjen vet vart den vänder sig. Teamet avslutar.',
    no_need: 'Läget är lugnt. Inget fortsatt behov.',
    referred_not_started: 'Familjen ordnar själv tiden. Kontaktuppgifter lämnades.',
    consent_withdrawn: 'Familjen ville inte fortsätta. Varje myndighet sköter sina egna uppgifter.',
    moved: 'Familjen flyttade till ett annat område.',
    turned_18: 'Den unga fyllde 18 och ordnar fortsättningen inom tjänster för vuxna.',
    transferred: 'Överfört till ett annat team, med den ungas vetskap.',
    not_reached: 'Familjen nåddes inte trots flera försök på olika sätt.',
  },
  youthThought: ['Det var bra att ni inte var arga.', 'Ok. Lite många vuxna först.', 'Jag fick säga som det är.'],
  guardianThought: [
    'Äntligen samma bord för alla.',
    'Hjälpen kom snabbare än vi trodde.',
    'Bra, men skolan borde ha varit med tidigare.',
  ],
  notAsked: ['Nåddes inte för frågan.', 'Ville inte svara.'],
  correction: { reason: 'Fel veckodag', added: ' Rättelse: samtalet fördes på tisdagen.' },
}
