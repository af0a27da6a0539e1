// The verbs of the field as data: how each is bent and what it means that somebody does it.
//
// talk: both speak ("pratade med") · call: it may go unanswered · send: one reaches out · says: who
// does it has spoken · do: one can undertake it · vow: a promise in so many words · wait · try · is: a
// state, neither heard nor promised · may: can, may, wants, ought: nothing is promised by it · will:
// ska, tänker · must · has · forget.

/** Like kolla, kollar, kollade, kollat. */
export const likeKolla: [string, string][] = [
  ['talk', 'samtala diskutera resonera konferera debattera förhandla småprata'],
  ['talk do', 'prata tala snacka bolla träffa stämma brainstorma'],
  [
    'send do',
    'vidarebefordra kopiera skicka mejla maila sms:a smsa messa faxa chatta kontakta fråga posta tillfråga ' +
      'uppvakta pinga tjata uppmana eftersända',
  ],
  [
    'says do',
    'hänvisa meddela informera tipsa uppdatera svara bekräfta rapportera redovisa återkoppla besvara ' +
      'orientera avisera underrätta presentera tacka',
  ],
  [
    'says',
    'neka acceptera godta berätta hälsa klaga undra flagga önska mena påstå poängtera betona konstatera ' +
      'nämna kommentera protestera antyda skvallra larma varna beklaga ' +
      'gratulera ',
  ],
  ['vow says', 'lova utlova garantera'],
  ['will', 'planera ämna'],
  ['wait', 'vänta invänta avvakta sakna'],
  [
    'do',
    'tolka utfärda bevisa kolla fixa ordna boka betala hämta lämna skaffa samla räkna checka bevaka ' +
      'registrera samordna leta titta packa städa skanna scanna justera ändra rätta granska ' +
      'förankra kalla skjutsa dubbelkolla kontrollera organisera öppna starta aktivera avboka omboka ' +
      'flytta dela avsluta remittera koordinera lotsa intyga installera ' +
      'dokumentera felanmäla påbörja attestera komplettera laga måla ' +
      'montera rensa sammanfatta mata intervjua fakturera formulera visa spara ' +
      'ladda anlita utvärdera prioritera rekommendera signera ' +
      'klara publicera plocka screena filma orosanmäla överklaga kika ' +
      'återlämna frakta vika nappa fatta renovera förmedla handla adressera analysera ' +
      'anpassa arkivera arrangera assistera avlasta avtala bearbeta behandla besikta bifoga coacha ' +
      'cykla delegera eskalera etablera gallra identifiera ' +
      'initiera inspektera instruera inventera jämka klistra  kvittera leverera lista ' +
      'låna låsa lokalisera markera matcha medla motivera  nollställa notera observera ' +
      ' omarbeta omplacera ordinera peka placera  preliminärboka processa ' +
      'producera pricka prova pussla rekrytera reklamera reparera reservera returnera revidera rigga ' +
      'rulla sammankalla sanera satsa skapa skissa skydda slussa sondera specificera spärra spåra ' +
      'stoppa strukturera summera säkra synka stötta teckna toppa tvätta ' +
      'uppgradera uppmärksamma upprätta upprepa utbetala utforma utveckla vaccinera ' +
      'verifiera vidarekoppla vidareförmedla värdera åtgärda återbetala slutrapportera ' +
      ' maska   passa bocka   vägleda skugga  trappa  öva ' +
      'räta reda deklarera effektuera  paketera ' +
      'justera efterkontrollera förhandsboka inboka uppboka tidsboka   korrigera ' +
      'projektera förenkla förtydliga färdigställa skräddarsy skruva såga snickra tejpa ' +
      'diarieföra journalföra bistå spana luska rota forska googla nysta ' +
      'redigera layouta maskinskriva koppla kroka para lappa snabba lasta lösgöra befria gräva ' +
      'bromsa pausa återaktivera återstarta    ajournera ',
  ],
  [
    'do lasting',
    'ansvara förvalta hantera handlägga övervaka finansiera bevilja närvara medverka vårda',
  ],
  ['try do', 'testa prova pröva'],
  ['try', 'jaga'],
  ['call', 'knacka'],
  [
    'is',
    'efterfråga arbeta jobba sluta hoppas orka våga bråka verka handleda stanna strula fungera hata älska gilla ' +
      'drömma gråta rasa vägra plugga praktisera träna pendla somna vakna hamna ramla studera pågå ' +
      'räcka kosta öka minska pensionera fokusera funka krångla haverera oroa spela vila ' +
      'deppa må bero ana krascha dala tvivla tveka fundera grubbla klandra skylla',
  ],
];
/** Stems: like ring, ringer, ringde, ringt; where it is -te, a + stands behind. */
export const likeRinga: [string, string][] = [
  ['call do', 'ring uppring'],
  ['send do', 'sänd sök+ översänd insänd återsänd avsänd'],
  ['talk do', 'möt+ träff'],
  ['says', 'nämn påpek+ tyck+ befar'],
  ['says do', 'anmäl'],
  ['may', 'behöv'],
  ['do lasting', 'sköt+ vik'],
  ['wait', 'dröj efterlys+'],
  [
    'do',
    'följ läs+ åk+ hjälp+ kör lös+ byt+ ställ hör undersök+ uppsök+ ansök+ besök+ köp+ tryck+ ' +
      'häng förläng fyll tillstyrk+ avstyrk+ säkerställ vänd utfärd överför genomför ' +
      'slutför beställ framför bygg tolk+ skjut+ efterhör röj hyr inför ' +
      'bokför diarieför fastställ iordningställ sammanställ återställ färdigställ anställ inställ ' +
      'bemöt+ använd återvänd bedöm berör avstyr styr märk+ stärk+ förstärk+ stäng avstäng ' +
      'släpp+ upplys+ utlys+ lyft+ sänk+ höj släng avhjälp+ medför uppfyll ifyll verkställ ' +
      'nollställ  inskriv utred avsäg rätt+ lån+ inhys+ uppfölj hys+ väg bevis+ ' +
      'avhys+ avlös+ upplös+ utlös+ förhör närm tillför täck+ väck+ rök+ verk knäpp+ klipp+ ' +
      'städ bränn föd töm skilj',
  ],
  ['is', 'begär kräv häng känn lev trivs behåll upplev skäm'],
];
/** infinitive/present/past/supine/imperative */
export const irregular: [string, string][] = [
  ['send do', 'skriva/skriver/skrev/skrivit/skriv'],
  ['do', 'renskriva/renskriver/renskrev/renskrivit/renskriv'],
  ['do', 'omskriva/omskriver/omskrev/omskrivit/omskriv'],
  ['do', 'utskriva/utskriver/utskrev/utskrivit/utskriv'],
  ['do', 'föreskriva/föreskriver/föreskrev/föreskrivit/föreskriv'],
  ['send says do', 'be/ber/bad/bett/be'],
  ['send says do', 'bedja/beder/bad/bett/bed'],
  ['send do', 'påminna/påminner/påminde/påmint/påminn'],
  ['send do', 'nå/når/nådde/nått/nå'],
  ['says', 'säga/säger/sa/sagt/säg'],
  ['says', 'säga/säjer/sade/sagt/säg'],
  ['says', 'uppge/uppger/uppgav/uppgett/uppge'],
  ['says', 'förstå/förstår/förstod/förstått/förstå'],
  ['says', 'invända/invänder/invände/invänt/invänd'],
  ['says', 'understryka/understryker/underströk/understrukit/understryk'],
  ['says', 'uttrycka/uttrycker/uttryckte/uttryckt/uttryck'],
  ['says do', 'förklara/förklarar/förklarade/förklarat/förklara'],
  ['says', 'godkänna/godkänner/godkände/godkänt/godkänn'],
  ['says', 'avböja/avböjer/avböjde/avböjt/avböj'],
  ['says', 'avråda/avråder/avrådde/avrått/avråd'],
  ['says', 'erkänna/erkänner/erkände/erkänt/erkänn'],
  ['says', 'medge/medger/medgav/medgett/medge'],
  ['says', 'inflika/inflikar/inflikade/inflikat/inflika'],
  ['says', 'tillägga/tillägger/tillade/tillagt/tillägg'],
  ['says do', 'föreslå/föreslår/föreslog/föreslagit/föreslå'],
  ['says do', 'återkomma/återkommer/återkom/återkommit/återkom'],
  ['says do', 'återge/återger/återgav/återgett/återge'],
  ['says do', 'erbjuda/erbjuder/erbjöd/erbjudit/erbjud'],
  ['talk do', 'rådgöra/rådgör/rådgjorde/rådgjort/rådgör'],
  ['talk do', 'ses/ses/sågs/setts/ses'],
  ['talk', 'träffas/träffas/träffades/träffats/träffas'],
  ['talk', 'mötas/möts/möttes/mötts/möts'],
  ['talk do', 'höras/hörs/hördes/hörts/hörs'],
  ['talk do', 'stämma/stämmer/stämde/stämt/stäm'],
  ['talk', 'sitta/sitter/satt/suttit/sitt'],
  ['talk', 'stöta/stöter/stötte/stött/stöt'],
  ['talk', 'springa/springer/sprang/sprungit/spring'],
  ['talk', 'enas/enas/enades/enats/enas'],
  ['come do', 'komma/kommer/kom/kommit/kom'],
  ['do', 'bestämma/bestämmer/bestämde/bestämt/bestäm'],
  ['do', 'ta/tar/tog/tagit/ta'],
  ['do', 'göra/gör/gjorde/gjort/gör'],
  ['do', 'avgöra/avgör/avgjorde/avgjort/avgör'],
  ['do', 'redogöra/redogör/redogjorde/redogjort/redogör'],
  ['do', 'ge/ger/gav/gett/ge'],
  ['do', 'ge/ger/gav/givit/ge'],
  ['do', 'delge/delger/delgav/delgett/delge'],
  ['do', 'se/ser/såg/sett/se'],
  ['do', 'utse/utser/utsåg/utsett/utse'],
  ['do', 'gå/går/gick/gått/gå'],
  ['do', 'lägga/lägger/la/lagt/lägg'],
  ['do', 'lägga/lägger/lade/lagt/lägg'],
  ['do', 'bilägga/bilägger/bilade/bilagt/bilägg'],
  ['do', 'schemalägga/schemalägger/schemalade/schemalagt/schemalägg'],
  ['do', 'kartlägga/kartlägger/kartlade/kartlagt/kartlägg'],
  ['do', 'planlägga/planlägger/planlade/planlagt/planlägg'],
  ['do', 'bordlägga/bordlägger/bordlade/bordlagt/bordlägg'],
  ['do', 'förlägga/förlägger/förlade/förlagt/förlägg'],
  ['do', 'ålägga/ålägger/ålade/ålagt/ålägg'],
  ['do', 'bjuda/bjuder/bjöd/bjudit/bjud'],
  ['send do', 'inbjuda/inbjuder/inbjöd/inbjudit/inbjud'],
  ['do', 'dra/drar/drog/dragit/dra'],
  ['do', 'hålla/håller/höll/hållit/håll'],
  ['do', 'innehålla/innehåller/innehöll/innehållit/innehåll'],
  ['do lasting', 'driva/driver/drev/drivit/driv'],
  ['do lasting', 'utreda/utreder/utredde/utrett/utred'],
  ['do', 'reda/reder/redde/rett/red'],
  ['do lasting', 'leda/leder/ledde/lett/led'],
  ['do', 'inleda/inleder/inledde/inlett/inled'],
  ['do', 'vägleda/vägleder/vägledde/väglett/vägled'],
  ['do', 'bereda/bereder/beredde/berett/bered'],
  ['do', 'sprida/sprider/spred/spridit/sprid'],
  ['do', 'sätta/sätter/satte/satt/sätt'],
  ['do', 'tillsätta/tillsätter/tillsatte/tillsatt/tillsätt'],
  ['do lasting', 'ersätta/ersätter/ersatte/ersatt/ersätt'],
  ['do', 'avsätta/avsätter/avsatte/avsatt/avsätt'],
  ['do', 'förbereda/förbereder/förberedde/förberett/förbered'],
  ['do lasting', 'besluta/beslutar/beslutade/beslutat/besluta'],
  ['do lasting', 'besluta/beslutar/beslöt/beslutit/besluta'],
  ['do', 'överlämna/överlämnar/överlämnade/överlämnat/överlämna'],
  ['do', 'översätta/översätter/översatte/översatt/översätt'],
  ['do lasting', 'delta/deltar/deltog/deltagit/delta'],
  ['do lasting', 'närvara/närvarar/närvarade/närvarat/närvara'],
  ['do', 'bära/bär/bar/burit/bär'],
  ['do', 'avbryta/avbryter/avbröt/avbrutit/avbryt'],
  ['do', 'bryta/bryter/bröt/brutit/bryt'],
  ['do', 'avstå/avstår/avstod/avstått/avstå'],
  ['do lasting', 'avslå/avslår/avslog/avslagit/avslå'],
  ['do lasting', 'bifalla/bifaller/biföll/bifallit/bifall'],
  ['do', 'bidra/bidrar/bidrog/bidragit/bidra'],
  ['do', 'vidta/vidtar/vidtog/vidtagit/vidta'],
  ['do', 'inhämta/inhämtar/inhämtade/inhämtat/inhämta'],
  ['do', 'företa/företar/företog/företagit/företa'],
  ['do', 'återta/återtar/återtog/återtagit/återta'],
  ['do', 'uppta/upptar/upptog/upptagit/uppta'],
  ['do', 'välja/väljer/valde/valt/välj'],
  ['do', 'sälja/säljer/sålde/sålt/sälj'],
  ['do', 'tillhandahålla/tillhandahåller/tillhandahöll/tillhandahållit/tillhandahåll'],
  ['do lasting', 'underhålla/underhåller/underhöll/underhållit/underhåll'],
  ['do lasting', 'stödja/stödjer/stödde/stött/stöd'],
  ['do lasting', 'stödja/stöder/stödde/stött/stöd'],
  ['do', 'klargöra/klargör/klargjorde/klargjort/klargör'],
  ['do', 'iordninggöra/iordninggör/iordninggjorde/iordninggjort/iordninggör'],
  ['do', 'slutföra/slutför/slutförde/slutfört/slutför'],
  ['do', 'överta/övertar/övertog/övertagit/överta'],
  ['do', 'knyta/knyter/knöt/knutit/knyt'],
  ['do', 'återse/återser/återsåg/återsett/återse'],
  ['do lasting', 'handlägga/handlägger/handlade/handlagt/handlägg'],
  ['do', 'återuppta/återupptar/återupptog/återupptagit/återuppta'],
  ['do', 'anta/antar/antog/antagit/anta'],
  ['do', 'stryka/stryker/strök/strukit/stryk'],
  ['do', 'svänga/svänger/svängde/svängt/sväng'],
  ['do', 'smyga/smyger/smög/smugit/smyg'],
  ['do', 'skära/skär/skar/skurit/skär'],
  ['do', 'hinna/hinner/hann/hunnit/hinn'],
  ['will', 'ska/ska/skulle/skolat/ska'],
  ['will', 'skall/skall/skulle/skolat/skall'],
  ['will', 'tänka/tänker/tänkte/tänkt/tänk'],
  ['will', 'avse/avser/avsåg/avsett/avse'],
  ['will', 'åta/åtar/åtog/åtagit/åta'],
  ['must', 'måste/måste/måste/måst/måste'],
  ['must', 'böra/bör/borde/bort/bör'],
  ['may', 'kunna/kan/kunde/kunnat/kan'],
  ['may', 'vilja/vill/ville/velat/vill'],
  ['may', 'få/får/fick/fått/få'],
  ['may', 'behöva/behöver/behövde/behövt/behöv'],
  ['may', 'bruka/brukar/brukade/brukat/bruka'],
  ['may', 'slippa/slipper/slapp/sluppit/slipp'],
  ['may', 'hinna/hinner/hann/hunnit/hinn'],
  ['may', 'lyckas/lyckas/lyckades/lyckats/lyckas'],
  ['may', 'råka/råkar/råkade/råkat/råka'],
  ['may', 'tycka/tycks/tycktes/tyckts/tycks'],
  ['try', 'försöka/försöker/försökte/försökt/försök'],
  ['forget', 'glömma/glömmer/glömde/glömt/glöm'],
  ['forget', 'missa/missar/missade/missat/missa'],
  ['wait', 'kvarstå/kvarstår/kvarstod/kvarstått/kvarstå'],
  ['wait', 'återstå/återstår/återstod/återstått/återstå'],
  ['is', 'vara/är/var/varit/var'],
  ['is', 'bli/blir/blev/blivit/bli'],
  ['has', 'ha/har/hade/haft/ha'],
  ['is', 'stå/står/stod/stått/stå'],
  ['is', 'ligga/ligger/låg/legat/ligg'],
  ['is', 'bo/bor/bodde/bott/bo'],
  ['is', 'heta/heter/hette/hetat/het'],
  ['is', 'veta/vet/visste/vetat/vet'],
  ['is', 'tro/tror/trodde/trott/tro'],
  ['is', 'anse/anser/ansåg/ansett/anse'],
  ['is', 'inse/inser/insåg/insett/inse'],
  ['is', 'finnas/finns/fanns/funnits/finns'],
  ['is', 'saknas/saknas/saknades/saknats/saknas'],
  ['is', 'krävas/krävs/krävdes/krävts/krävs'],
  ['is', 'behövas/behövs/behövdes/behövts/behövs'],
  ['is', 'synas/syns/syntes/synts/syns'],
  ['is', 'minnas/minns/mindes/mints/minns'],
  ['is', 'fattas/fattas/fattades/fattats/fattas'],
  ['is', 'väntas/väntas/väntades/väntats/väntas'],
  ['is', 'gälla/gäller/gällde/gällt/gäll'],
  ['is', 'börja/börjar/började/börjat/börja'],
  ['is', 'fortsätta/fortsätter/fortsatte/fortsatt/fortsätt'],
  ['is', 'upphöra/upphör/upphörde/upphört/upphör'],
  ['is', 'sova/sover/sov/sovit/sov'],
  ['is', 'äta/äter/åt/ätit/ät'],
  ['is', 'dricka/dricker/drack/druckit/drick'],
  ['is', 'må/mår/mådde/mått/må'],
  ['is', 'lida/lider/led/lidit/lid'],
  ['is', 'dö/dör/dog/dött/dö'],
  ['is', 'bete/beter/betedde/betett/bete'],
  ['is', 'utebli/uteblir/uteblev/uteblivit/utebli'],
  ['is', 'ångra/ångrar/ångrade/ångrat/ångra'],
  ['is', 'låta/låter/lät/låtit/låt'],
  ['is', 'dyka/dyker/dök/dykt/dyk'],
  ['is', 'kännas/känns/kändes/känts/känns'],
  ['is', 'verka/verkar/verkade/verkat/verka'],
  ['is', 'hända/händer/hände/hänt/händ'],
  ['is', 'ske/sker/skedde/skett/ske'],
  ['is', 'pågå/pågår/pågick/pågått/pågå'],
  ['is', 'bestå/består/bestod/bestått/bestå'],
  ['is', 'ingå/ingår/ingick/ingått/ingå'],
  ['is', 'slå/slår/slog/slagit/slå'],
  ['is', 'bero/beror/berodde/berott/bero'],
  ['is', 'försvinna/försvinner/försvann/försvunnit/försvinn'],
  ['is', 'vinna/vinner/vann/vunnit/vinn'],
  ['is', 'finna/finner/fann/funnit/finn'],
  ['is', 'hitta/hittar/hittade/hittat/hitta'],
  ['is', 'tappa/tappar/tappade/tappat/tappa'],
  ['is', 'förlora/förlorar/förlorade/förlorat/förlora'],
  ['is', 'skrika/skriker/skrek/skrikit/skrik'],
  ['is', 'gråta/gråter/grät/gråtit/gråt'],
  ['is', 'falla/faller/föll/fallit/fall'],
  ['is', 'fara/far/for/farit/far'],
  ['is', 'sjunka/sjunker/sjönk/sjunkit/sjunk'],
  ['is', 'ljuga/ljuger/ljög/ljugit/ljug'],
  ['is', 'le/ler/log/lett/le'],
];
