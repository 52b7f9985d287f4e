// Reads a pattern DXF with dxf-parser and prints a line per block: name, area of the boundary, notches, grain length, drill holes.
const [modules, file] = process.argv.slice(2);
const DxfParser = require(modules + '/dxf-parser');
const dxf = new (DxfParser.default || DxfParser)().parseSync(require('fs').readFileSync(file, 'ascii'));
const apart = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

function chained(lines) {
  const ring = lines.shift().slice();
  while (lines.length > 0) {
    const next = lines.findIndex((line) => apart(line[0], ring[ring.length - 1]) < 0.01);
    ring.push(...lines.splice(next, 1)[0].slice(1));
  }
  return apart(ring[0], ring[ring.length - 1]) < 0.01 ? ring.slice(0, -1) : ring;
}

const area = (ring) => ring.reduce((sum, a, i) => {
  const b = ring[(i + 1) % ring.length];
  return sum + (a.x * b.y - a.y * b.x) / 2;
}, 0);

for (const block of Object.values(dxf.blocks)) {
  const on = (layer, type) => (block.entities || []).filter((e) => e.layer === layer && e.type === type);
  const boundary = on('1', 'POLYLINE').map((line) => line.vertices);
  if (boundary.length > 0) {
    const [from, to] = on('7', 'LINE')[0].vertices;
    console.log(block.name, area(chained(boundary)).toFixed(4), on('4', 'POINT').length, apart(from, to).toFixed(4),
      on('13', 'POINT').length);
  }
}
