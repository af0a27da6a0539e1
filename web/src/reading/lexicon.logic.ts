// Finds a verb by how it is written: which one, in which tense, and what it means. Pure.
import { folded } from '@/shared/folding.logic';
import { irregular, likeKolla, likeRinga } from './verbs';

type Tense = 'infinitive' | 'present' | 'past' | 'supine' | 'imperative';
export type Meaning =
  | 'talk'
  | 'call'
  | 'send'
  | 'says'
  | 'do'
  | 'come'
  | 'vow'
  /** Goes on as it is: promised only with a day or a "ska". So, too, what is only guessed to be a verb. */
  | 'lasting'
  | 'wait'
  | 'try'
  | 'is'
  | 'has'
  | 'will'
  | 'must'
  | 'may'
  | 'forget';
export interface Verb {
  lemma: string;
  tense: Tense;
  passive: boolean;
  /** The form may also be a command: "kolla", "ring". */
  command: boolean;
  means: ReadonlySet<Meaning>;
}

type Forms = Map<string, Verb>;
function put(exact: Forms, form: string, verb: Verb): void {
  const there = exact.get(form);
  if (there?.lemma === verb.lemma && !there.passive && !verb.passive) {
    const means = new Set([...there.means, ...verb.means]);
    exact.set(form, { ...there, command: there.command || verb.command, means });
  } else if (!there) exact.set(form, verb);
}
function learn(exact: Forms, meanings: string, forms: readonly string[]): void {
  const means = new Set(meanings.split(' ') as Meaning[]);
  const [lemma = '', present = '', past = '', supine = '', imperative = ''] = forms;
  const tenses: [string, Tense][] = [
    [present, 'present'],
    [past, 'past'],
    [lemma, 'infinitive'],
    [supine, 'supine'],
    [imperative, 'imperative'],
  ];
  for (const [form, tense] of tenses)
    put(exact, form, { lemma, tense, passive: false, command: form === imperative, means });
  if (!(means.has('do') || means.has('vow')) || lemma.endsWith('s')) return;
  const bent: [string, Tense][] = [
    [`${present.replace(/(?:e?r)$/, '')}s`, 'present'],
    [`${lemma}s`, 'infinitive'],
    [`${past}s`, 'past'],
    [`${supine}s`, 'supine'],
  ];
  for (const [form, tense] of bent)
    put(exact, form, { lemma, tense, passive: true, command: false, means });
}
/** Every form of every verb; and by how it is spelt without å, ä and ö. */
function lexicon(): { exact: Forms; plain: Forms } {
  const exact: Forms = new Map();
  for (const [means, forms] of irregular) learn(exact, means, forms.split('/'));
  for (const [means, words] of likeRinga) {
    for (const word of words.split(' ')) {
      const stem = word.replace('+', '');
      const past = word.endsWith('+') ? 'te' : 'de';
      const present = stem.endsWith('r') ? stem : `${stem}er`;
      learn(exact, means, [`${stem}a`, present, stem + past, `${stem}t`, stem]);
    }
  }
  for (const [means, words] of likeKolla)
    for (const word of words.split(' '))
      learn(exact, means, [word, `${word}r`, `${word}de`, `${word}t`, word]);
  const plain: Forms = new Map();
  for (const [form, verb] of exact) {
    const spelt = folded(form);
    if (spelt !== form && !exact.has(spelt) && !plain.has(spelt)) plain.set(spelt, verb);
  }
  return { exact, plain };
}
const { exact, plain } = lexicon();

/** What people say and misspell, and words that look like verbs and are none. */
const spoken: Record<string, string> = {
  säjer: 'säger',
  e: 'är',
  va: 'var',
  skulel: 'skulle',
  skrv: 'skrev',
  ringd: 'ringde',
  rignde: 'ringde',
  rinde: 'ringde',
  pratde: 'pratade',
  'sms:ade': 'smsade',
  'sms:ar': 'smsar',
  'sms-ade': 'smsade',
  återkomer: 'återkommer',
  aterkomer: 'återkommer',
  skikar: 'skickar',
  skickr: 'skickar',
  kolar: 'kollar',
  återk: 'återkommer',
  aterk: 'återkommer',
  aterkommer: 'återkommer',
  beställr: 'beställer',
  skr: 'skriver',
};
const noVerbs = new Set(
  'natt svar mejl mail sms samtal ställ tid möte kallelse flytt byte besök tack hyra köp bygg tryck tolk mål'.split(
    ' ',
  ),
);

export const isNoVerb = (lower: string) => noVerbs.has(lower);
/** @param bare whether the text is written without å, ä and ö */
export function verbOf(lower: string, bare: boolean): Verb | undefined {
  if (noVerbs.has(lower)) return undefined;
  const said = spoken[lower] ?? lower;
  return exact.get(said) ?? (bare ? plain.get(said) : undefined);
}
