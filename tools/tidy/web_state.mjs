// What a module of the web holds while the page lives either belongs to the person who is signed in, and
// then goes with her (`shared/ofPerson.ts`), or to the device, and then stands here by name.

const ofTheDevice = {
  'access/formDraft.ts': ['keptAt', 'isLoaded', 'queue'], // emptied there when who it is changes
  'access/session.ts': ['session', 'endedMeanwhile', 'idleMs', 'untold'], // who it is; the first empties the rest
  'api/client.ts': ['lastUse', 'isKnownWho', 'tellKnown'], // whether it is known who she is
  'device/network.ts': ['online'],
  'device/vault.ts': ['memory', 'opened'], // each item has its owner, and is encrypted where it can be
  'device/version.ts': ['isOutdated'],
  'shared/appearance.ts': ['appearance', 'namesHidden'],
  'shared/clock.ts': ['ahead', 'tick'],
  'shared/focus.ts': ['placing'],
  'shared/heldKeys.ts': ['held'], // lets go when she leaves
  'shared/keyboard.ts': ['singleKeys', 'pending', 'pendingSince', 'stack'],
  'shared/ofPerson.ts': ['turn'],
  'shared/toasts.ts': ['count', 'toastHeld'],
};

// A name at the left edge that can change: let, a ref, something reactive, an empty collection. A set of
// functions is who listens, not what is known; what hangs on a person's things by WeakMap goes with them.
const state =
  /^(?:export )?(?:let (\w+)|const (\w+)(?::[^=]*)? = (?:(?:ref|shallowRef|reactive|shallowReactive)\b|new (?:Map|Set)(?:<(?!\()[^;]*>)?\(\)|\[\]|\{\}))/;

export const webState = {
  name: 'state of a person',
  *check(files) {
    for (const file of files) {
      const path = /^web\/src\/(.*\.ts)$/.exec(file.name)?.[1];
      if (!path || /\.test\.ts$|\.d\.ts$/.test(path)) continue;
      for (const [index, text] of file.text.split('\n').entries()) {
        const found = state.exec(text);
        const name = found?.[1] ?? found?.[2];
        if (!name || ofTheDevice[path]?.includes(name)) continue;
        yield { name: file.name, line: index + 1, what: `${name} outlives who is signed in: ofPerson, or name it as the device's` };
      }
    }
  },
};
