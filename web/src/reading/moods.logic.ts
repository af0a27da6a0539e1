// In which mood something is said: done, now, will be, may be, tried, never was, told to do. Pure.
import { isOpening, type Mood, type Subject } from './clause';
import type { Verb } from './lexicon.logic';
import type { Phrase } from './phrases.logic';

export function moodOf(
  phrases: readonly Phrase[],
  chain: readonly number[],
  subject: Subject,
): Mood {
  if (!chain.length) return 'none';
  const verbs = chain.map((at) => phrases[at]!.verb!);
  const leads = verbs.slice(0, -1);
  const main = verbs.at(-1)!;
  const opens = isOpening(phrases, chain[0]!);
  const has = (means: 'will' | 'must' | 'may' | 'try' | 'has' | 'forget') =>
    leads.some((verb) => verb.means.has(means));
  const first = verbs[0]!;
  if (
    (main.means.has('vow') || main.lemma === 'ska') &&
    first.tense !== 'supine' &&
    !leads.some((verb) => verb.lemma === 'ska')
  )
    return 'will';
  if (leads.some((verb) => verb.lemma === 'ska')) {
    if (main.tense === 'supine' || leads.some((verb) => verb.lemma === 'ha')) return 'unreal';
    if (has('may')) return 'may';
    return 'will';
  }
  if (has('try')) return first.tense === 'past' || first.tense === 'supine' ? 'tried' : 'now';
  if (has('forget') || first.lemma === 'glömma')
    return first.command || mustNotForget(phrases, verbs, subject) ? 'command' : 'may';
  const mine =
    subject.kind === 'self' || subject.kind === 'elided' || isSomebody(phrases, chain[0]!);
  if (has('must'))
    return mine && leads[0]!.tense === 'present' && leads[0]!.lemma === 'måste'
      ? 'will'
      : mine && first.lemma === 'böra' && first.tense === 'present'
        ? 'will'
        : 'may';
  // "fick prata med", "lyckades nå", "hann träffa": it was done.
  if (
    /^(?:fick|lyckades|hann|råkade)$/.test(phrases[chain[0]!]!.said) &&
    main.tense === 'infinitive'
  )
    return 'done';
  if (has('may'))
    return mine && leads[0]!.lemma === 'behöva' && first.tense === 'present' ? 'will' : 'may';
  if (isToCome(leads, phrases)) return 'will';
  // "hade tänkt ringa"
  if (leads.some((verb) => verb.lemma === 'tänka' && verb.tense === 'supine')) return 'unreal';
  if (leads.some((verb) => verb.lemma === 'ha') && main.tense === 'supine')
    return main.means.has('vow') ? 'will' : 'perfect';
  if (leads.length && leads[0]!.command && opens) return 'command';
  if (main.means.has('may') && main.lemma !== 'få') return 'may';
  // "har slutat svara"
  if (leads.some((verb) => verb.lemma === 'sluta')) return 'unreal';
  if (leads.length && first.lemma === 'ha') return 'perfect';
  // "bad Leila återkomma", "valde att söka": what was done is the asking, the choosing.
  if (leads.length && first.tense === 'past') return 'done';
  if (leads.length && first.tense === 'present') return 'now';
  if (main.tense === 'supine') return subject.kind === 'elided' ? 'done' : 'perfect';
  if (main.tense === 'past') return 'done';
  if (main.tense === 'present' && !(main.command && opens && subject.kind === 'elided'))
    return 'now';
  if (subject.kind === 'elided' && opens) return 'command';
  if (main.tense === 'infinitive' && subject.kind === 'elided') return 'command';
  // "ja mejla Leila igår", "han svara int": as one speaks.
  if (main.tense === 'infinitive' && subject.kind !== 'thing') return 'done';
  return 'none';
}

/** "någon måste avboka": it is to be done, by whom is to be asked. */
export const isSomebody = (phrases: readonly Phrase[], verb: number) =>
  verb === 1 && /^(?:någon|nån|ngn)$/.test(phrases[0]!.said);

/** "får inte glömma boka": I am to do it. */
const mustNotForget = (phrases: readonly Phrase[], verbs: readonly Verb[], subject: Subject) =>
  verbs[0]!.lemma === 'få' &&
  verbs[0]!.tense === 'present' &&
  (subject.kind === 'self' || subject.kind === 'elided') &&
  phrases.some(({ kind }) => kind === 'not');

/** "kommer att ringa", "lovade ringa", "tänker ringa", "har åtagit sig att ringa". */
const isToCome = (leads: readonly Verb[], phrases: readonly Phrase[]) =>
  leads.some(
    (verb) =>
      verb.means.has('vow') ||
      (verb.means.has('will') && (verb.lemma === 'åta' || verb.tense !== 'supine')) ||
      (verb.lemma === 'komma' &&
        verb.tense === 'present' &&
        phrases.some((phrase) => phrase.said === 'att')),
  );
