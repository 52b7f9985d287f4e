// Reads G-code with gcode-toolpath: length with the spindle (here the knife) down, pieces by their comments, calls by name.
const path = require('path');
const loaded = require(path.join(process.argv[2], 'gcode-toolpath'));
const Toolpath = loaded.default || loaded;
const found = { length: 0, air: 0, right: 0, top: 0, pieces: 0 };
const toolpath = new Toolpath({
  addLine: (modal, from, to) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    found[modal.spindle === 'M3' ? 'length' : 'air'] += length;
    if (modal.motion === 'G0' && modal.spindle === 'M3' && length > 0) throw new Error('a rapid move with the knife down');
    found.right = Math.max(found.right, to.x);
    found.top = Math.max(found.top, to.y);
  },
});
toolpath.loadFromFile(process.argv[3], (error, lines) => {
  if (error) throw error;
  for (const { line, comments = [] } of lines) {
    if (comments.some((comment) => comment.startsWith('piece '))) found.pieces++;
    if (comments.includes('slit')) found.slit = (found.slit || 0) + 1;
    const call = /^o<(\w+)> call/.exec(line);
    if (call) found[call[1]] = (found[call[1]] || 0) + 1;
  }
  for (const [word, value] of Object.entries(found)) console.log(word, value);
});
