// Compares what was read with what was meant. Pure. Of several right ways the nearest counts.

const folded = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
const fill = new Set(
  'och att med till for om den det ett en pa av sig ska i hos at fran angaende ang hans hennes sin sitt'.split(
    ' ',
  ),
);
const mainWords = (text) =>
  folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !fill.has(word));
const alike = (a, b) =>
  a.slice(0, 4) === b.slice(0, 4) ||
  // ta and tar, ge and ger
  `${a}r` === b ||
  `${b}r` === a ||
  (a.length > 2 &&
    b.length > 2 &&
    a.startsWith(b.slice(0, 3)) &&
    Math.min(a.length, b.length) <= 4);
/** The main words of what was meant are there: more than half of them. */
export function sameWhat(wanted, got) {
  const words = mainWords(wanted);
  const there = mainWords(got);
  const found = words.filter((word) => there.some((each) => alike(word, each)));
  return words.length === 0 || found.length * 2 >= words.length;
}
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const name = (text) => folded(text ?? '');

/** Pairs each promise that was meant with one that was read. */
function paired(wanted, got) {
  const left = [...got];
  const pairs = [];
  for (const promise of wanted) {
    const fits = left.filter(
      (each) => sameWhat(promise.what, each.what) || sameWhat(each.what, promise.what),
    );
    const best =
      fits.find((each) => each.by === promise.by && each.due === promise.due) ??
      fits.find((each) => each.by === promise.by) ??
      fits[0];
    if (best) left.splice(left.indexOf(best), 1);
    pairs.push([promise, best]);
  }
  return { pairs, extra: left };
}
const fieldsOf = ['day', 'how', 'answered'];
const cases = (value) => [value ?? []].flat().sort();

/** Each person and unit by name, and her role. */
function compareNames(list, want, got, count, faults) {
  for (const { name: who, role } of want[list]) {
    const there = got[list].find((each) => name(each.name) === name(who));
    if (list === 'persons' && there) count.found += 1;
    if (!there) faults.push(`missing ${who}`);
    else if (there.role !== role) {
      faults.push(`${who} is ${there.role}, not ${role}`);
      if (there.role === 'heard') count.broken += 1;
    } else if (list === 'persons') count.roles += 1;
  }
  for (const { name: who, role } of got[list]) {
    if (want[list].some((each) => name(each.name) === name(who))) continue;
    faults.push(`added ${who}`);
    if (list === 'persons') count.added += 1;
    if (role === 'heard') count.broken += 1;
  }
}
function comparePromises(want, got, count, faults) {
  const { pairs, extra } = paired(want.promises, got.promises);
  for (const [promise, there] of pairs) {
    if (!there) {
      faults.push(`promise not found: ${promise.what}`);
      continue;
    }
    count.made += 1;
    if (name(there.by) === name(promise.by)) count.owners += 1;
    else if (there.by === null) count.askedOwners += 1;
    else {
      count.wrongOwners += 1;
      faults.push(`owner ${there.by}, not ${promise.by}`);
    }
    if (there.due === promise.due) count.dueRight += 1;
    else faults.push(`due ${there.due}, not ${promise.due}`);
  }
  count.falsePromises = extra.length;
  extra.forEach((each) => faults.push(`promise made up: ${each.by}: ${each.what}`));
}
export function compared(want, got) {
  const faults = [];
  const count = {
    persons: want.persons.length,
    found: 0,
    added: 0,
    roles: 0,
    promises: want.promises.length,
  };
  Object.assign(count, {
    made: 0,
    owners: 0,
    askedOwners: 0,
    wrongOwners: 0,
    falsePromises: 0,
    dueRight: 0,
    broken: 0,
  });
  for (const list of ['persons', 'units']) compareNames(list, want, got, count, faults);
  comparePromises(want, got, count, faults);
  if (!same(cases(want.case), cases(got.case))) faults.push(`case ${got.case}`);
  for (const field of fieldsOf)
    if (want[field] !== got[field]) faults.push(`${field} ${got[field]}, not ${want[field]}`);
  const isName = (ask) => !ask.startsWith('owner');
  const asks = (list, ask) => list.some((each) => name(each) === name(ask));
  for (const ask of want.asks.filter(isName))
    if (!asks(got.asks, ask)) faults.push(`does not ask ${ask}`);
  const more = got.asks.filter((ask) => isName(ask) && !asks(want.asks, ask)).length;
  return { faults, count, asked: count.askedOwners + more };
}

export function measured(labelled, read) {
  const total = {};
  const fields = { case: 0, day: 0, how: 0, answered: 0 };
  const wrong = [];
  let right = 0;
  let asking = 0;
  for (const item of labelled) {
    const got = read(item);
    const best = [item.want, ...(item.also ?? [])]
      .map((want) => compared(want, got))
      .sort((a, b) => a.faults.length - b.faults.length)[0];
    for (const [key, value] of Object.entries(best.count)) total[key] = (total[key] ?? 0) + value;
    for (const field of Object.keys(fields))
      if (!best.faults.some((fault) => fault.startsWith(`${field} `))) fields[field] += 1;
    if (best.faults.length === 0) best.asked ? (asking += 1) : (right += 1);
    else wrong.push({ item, got, faults: best.faults });
  }
  return { sentences: labelled.length, right, asking, total, fields, wrong };
}

export function tableOf({ sentences, right, asking, total, fields }) {
  const of = (part, whole) =>
    `${part} of ${whole} (${whole ? ((100 * part) / whole).toFixed(1) : '–'} %)`;
  return [
    ['wholly right', of(right, sentences)],
    ['right or asking', of(right + asking, sentences)],
    ['persons found', of(total.found, total.persons)],
    ['persons added', `${total.added}`],
    ['roles right', of(total.roles, total.persons)],
    ['silences broken falsely', `${total.broken}`],
    ['promises found', of(total.made, total.promises)],
    ['owners right', of(total.owners, total.made)],
    ['owners asked for', `${total.askedOwners}`],
    ['owners wrong in silence', `${total.wrongOwners}`],
    ['promises made up', `${total.falsePromises}`],
    ['due right', of(total.dueRight, total.made)],
    ...Object.entries(fields).map(([field, count]) => [field, of(count, sentences)]),
  ]
    .map(([label, value]) => `${label.padEnd(26)}${value}`)
    .join('\n');
}
