// First names as people in Sweden have them, to tell hon from han and a name from a misspelling of
// another. A name that is not here fits every pronoun.
export const womensNames = new Set(
  `agneta agnes aisha alba alice alma alva amal amina anette angela anita ann anna anneli annika asta astrid barbro
berit birgitta britt camilla carina carola caroline cecilia charlotte christina cleo diana ebba eleonor elena elin elina
elisabet elisabeth ella elsa emelie emilia emma ester eva eva-lena fatima felicia freja frida gerd gittan gun gunilla
hanna harriet helen helena helene hillevi hilma ida inga inger ingrid irene iris isabella jamila jenny jennifer jessica
johanna jonna josefin julia karin karolina katarina katja kerstin kristina lea leila lena lill lilja lina linda linnea
linn lisa lisbeth liv louise lotta lova lovisa madeleine maja majken malin margareta maria marianne marie marika
marina maryam mia michaela mikaela minna mira moa mona monica monika nadja nathalie nina noor nora novalie olivia
paula pernilla petra pia rebecka ronja rosa rut samira sandra sara selma signe siri siv sofia sofie solveig sonja stina
susanne terese therese tilda tora tove tuva ulla ulrika veronika veronica victoria viktoria viola vera wilma yasmin ylva
ylwa åsa zahra zeinab zara layla hana nour elif ines iman khadija mariam yvonne ulla-britt anna-karin
siobhan ilkay gunnel ragnhild vivianne viviann margit märta signhild dagny sigrid siv kajsa karolin tina tilde hedda hedvig henny ingegerd ingela ingeborg gunvor gudrun gerda gertrud ewa evelina erika elvira edit dagmar cajsa britta britt-marie boel birgit bodil berta bella beata axelina aurora annie annica anne annette ann-sofie ann-christin ann-marie annelie anita amanda alexandra alicia agda rosita rosmarie ruth sanna sigyn susanna svea tekla thea therése tuulikki ulla-karin ursula valborg vanja vega vendela viveka wendela ylva älva ängla naima nasrin noura parisa rania samar sahar shirin soraya suad tahmina zainab zahara zohra maja-lena mary mariann mariette merit milla mimmi minea mirjam natalie nelly nellie nike olga pauline ragna rakel rebecca sabina sally sarah saga sofi stella stephanie`
    .trim()
    .split(/\s+/),
);
export const mensNames = new Set(
  `adam ahmed albin alexander ali amir anders andreas anton arman arne arvid axel bengt benjamin bertil bo bosse björn börje
carl christer christian christoffer claes dan daniel david dennis edvin elias elis emil enok eric erik erling eskil fabian
felix filip fredrik gabriel georg gunnar gustav göran hannes hans hasse hassan helge henrik hugo håkan ibrahim isak
ivar jack jacob jakob jan janne jens jesper jim joakim joel johan johannes john jonas jonatan jonathan jörgen karl
kenneth kent kevin kjell klas kristian kristoffer kurt lars lars-erik lasse leif lennart leo leon liam linus lukas lucas
magnus manne marcus markus martin mats mattias max mehdi micke mikael mohamed mohammed mohammad morgan morris måns niklas
nicklas nils olle olof oskar oscar otto ove patrik peder pelle per peter petter philip pontus pär ragnar rasmus rickard
rikard robert robin roger roland rolf roy rune samir samuel sebastian simon sirius sixten stefan sten stig svante sven
sören tage tarek theo thomas tobias tomas tommy tony torbjörn tore ulf uno valter victor viktor vilhelm ville wilhelm
yasin yngve yusuf åke örjan östen omar hamid reza khalid mustafa bilal karim nabil ragnvald torsten torgny tommi tord ture verner wille vincent sture staffan sigvard sigurd runar roine ronny rolf-erik ralf quentin petri perry paul otmar oliver ola nisse niclas milton mikkel micael mauritz matteo matti martti marko leopold lennox kaj jörn jouni jari ingemar ingvar ivan jerker joar jon jonny josef julius kasper kalle juhani henry herman hjalmar holger hampus halvar håkon gösta gert gerhard germund frank folke folk fritiof fredric ernst evert engelbrekt edward eddie douglas dick conny clas charlie casper börge botvid bernt bernhard bertel assar arnold arthur anton-erik alvar alfred albert abdi abdullah abbas farid faisal fadi bashar ayman aziz emir firas haidar hamza hossein hussein ismail jamal kamal khaled mahdi mahmoud majid malik mehmet milad mohamad murat nader omid osman rami rashid said salim sami tariq usama walid yasir youssef younes zaid ziad`
    .trim()
    .split(/\s+/),
);
/** Endings of Swedish surnames, for those who write without capitals. */
export const surname =
  /^(?:\p{L}{2,}(?:sson|son|berg|ström|strom|lund|gren|qvist|kvist|dahl|stedt|stad|holm|ling|man|mark|bäck|back|borg|fors|hed|lind|löf|sten|vall|wall|ovic|ić|ssen|sen|nen|oui|zadeh|ian))$/u;
/** First names that are ordinary words, too. */
export const alsoWords = new Set(
  'per maj liv my sky vinter inga bo sten rosa björn viola lilja klöver pilen örnen syskonen lill tage max rut mats dan jan tore roy leif pax kim mona sol iris jack uno stig ville asta bosse helge'.split(
    ' ',
  ),
);
