// What units and organisations are called in everyday speech, beside their own names: "soc", "psyk",
// "kommunen". `fits` is held against the folded names of unit or organisation. `whole` means the
// organisation, not one of its units. `own` chooses the one of one's own municipality where there are
// several. `matter`: the word is also the name of a matter ("boendestöd beviljat"), so that it counts
// only where it does something or is spoken to.
export interface EverydayName {
  said: string;
  fits: RegExp;
  whole?: true;
  own?: true;
  matter?: true;
}
export const everydayNames: EverydayName[] = [
  { said: 'fk|kassan|f kassan|försäkringskassan', fits: /^(?:forsakringskassan|fk)$/, whole: true },
  {
    said: 'af|arbetsförmedlingen|förmedlingen|arbetsförm',
    fits: /^arbetsformedlingen$/,
    whole: true,
  },
  {
    said: 'soc|socialtjänsten|socialen|socialförvaltningen|socialtjänst',
    fits: /^socialnamnden|socialtjanst$|^socialforvaltningen/,
    whole: true,
    own: true,
  },
  { said: 'kommunen', fits: / kommun$/, whole: true, own: true },
  { said: 'regionen', fits: /^region /, whole: true },
  { said: 'bup', fits: /^barn och ungdomspsykiatri/ },
  { said: 'vc|vårdcentralen|vårdcentral', fits: /vardcentral/ },
  {
    said: 'psyk|psykiatrin|öppenpsyk|öppenpsykiatrin|vuxenpsyk|vuxenpsykiatrin|öppenvården',
    fits: /^(?!barn)(?:\S*psykiatri|psyk)/,
  },
  { said: 'bof|barn o familj|barn & familj|barn å familj', fits: /^barn och familj/ },
  {
    said: 'ek bistånd|ekbistånd|ek bist|ekonomiskt bistånd|ekonomiskt|ek b|ekb|ekbist|försörjningsstöd',
    fits: /^ekonomiskt bistand/,
  },
  { said: 'ame|arbetsmarknad', fits: /^arbetsmarknadsenhet/ },
  { said: 'lss|lss enheten', fits: /^lss/, matter: true },
  { said: 'boendestödet|boendestöd|boendestödjarna', fits: /boendestod/, matter: true },
  { said: 'polisen|polis', fits: /^polisen/, whole: true },
  { said: 'kronofogden|kfm|kronofogdemyndigheten', fits: /^kronofogden$/, whole: true },
  { said: 'frivården|frivård', fits: /frivarden/, whole: true },
  { said: 'habiliteringen|hab|habben', fits: /^habilitering/ },
  { said: 'skolan', fits: /skolan$|gymnasium$/, matter: true },
  { said: 'överförmyndaren|överförmyndarn|överförmyndarnämnden', fits: /^overformyndar/ },
  {
    said: 'beroende|beroendemottagningen|beroendevården',
    fits: /^beroendemottagning/,
    matter: true,
  },
  { said: 'vuxenstöd|missbruksenheten', fits: /vuxenstod/ },
  { said: 'bvc|familjecentralen', fits: /^familjecentral/ },
  {
    said: 'budget o skuld|skuldrådgivningen|budget och skuld|budgetrådgivningen',
    fits: /^budget och skuld/,
  },
  { said: 'vux|komvux|vuxenutbildningen', fits: /^vuxenutbildning/ },
  { said: 'kvinnojouren', fits: /^kvinnojour/, whole: true },
  { said: 'diakonin|kyrkan|församlingen', fits: /forsamling/, whole: true, matter: true },
  { said: 'återbruket', fits: /^aterbruket/, whole: true },
  { said: 'ifo norrlida', fits: /^individ och familj/ },
];
/** Short names that are ordinary words: they count as names only where they act or are spoken to. */
export const plainWords = new Set(
  'stodet beroende hamnen forbundet kansliet gymnasiet bageriet jouren kajen habiliteringen vagledarna'.split(
    ' ',
  ),
);
