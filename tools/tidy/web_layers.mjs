// The web's folders, from what everybody knows to what knows everybody. A folder knows those before it
// and none after: a new capability gets its place here first.

export const webFolders = [
  'shared', // knows nobody
  'api',
  'device',
  // The capabilities, as in the server.
  'access',
  'promises',
  'landscape',
  'administration', // the web's own: who may come in, of which the server's part is access
  'reading',
  'encounters',
  'cases',
  'today',
  'shell', // known by nobody
];
const free = new Set(['theme']); // looks alone

/** "web/src/cases/X.vue" → "cases"; undefined for main.ts, which may know all. */
const folderOf = (name) => /^web\/src\/([^/]+)\//.exec(name)?.[1];
const imported = /(?:\bfrom|\bimport)\s*\(?\s*['"](@\/|\.{1,2}\/)([^'"]*)['"]/g;

/** The folder that an import leads to. */
function target(file, root, path) {
  if (root === '@/') return path.split('/')[0];
  return folderOf(new URL(root + path, `file:///${file.name}`).pathname.slice(1));
}

export const webLayers = {
  name: 'web layers',
  *check(files) {
    for (const file of files.filter((f) => /\.(ts|vue)$/.test(f.name))) {
      const from = folderOf(file.name);
      if (!from || free.has(from)) continue;
      const place = webFolders.indexOf(from);
      if (place < 0) yield { name: file.name, what: `${from} has no place among the web's folders` };
      for (const found of file.text.matchAll(imported)) {
        const to = target(file, found[1], found[2]);
        if (to === from || (webFolders.includes(to) && webFolders.indexOf(to) < place)) continue;
        const line = file.text.slice(0, found.index).split('\n').length;
        yield { name: file.name, line, what: `${from} must not know ${to ?? found[2]}` };
      }
    }
  },
};
