// The pieces of a pattern on a drawing, as the server sends them.
import { shape } from '../web/dom.js';

/** A piece's groups, made or brought up to date; what the server did not send again stays as it is. */
export function drawPieces(svg, pieces) {
  const layers = { lines: svg.querySelector('.pieces'), names: svg.querySelector('.names'), marks: svg.querySelector('.marks') };
  const known = new Map([...layers.lines.children].map(group => [group.dataset.id, group]));
  const ids = new Set(pieces.map(piece => piece.id));
  for (const layer of Object.values(layers)) for (const child of [...layer.children]) if (!ids.has(child.dataset.id)) child.remove();
  for (const piece of pieces) {
    const find = (layer, name) => layer.querySelector(`[data-id="${piece.id}"]`) ?? shape(name, { 'data-id': piece.id }, layer);
    const lines = known.get(piece.id) ?? find(layers.lines, 'g'), marks = find(layers.marks, 'g'), name = find(layers.names, 'text');
    if (piece.svg) {
      lines.innerHTML = piece.svg;
      marks.innerHTML = piece.marks ?? '';
    }
    for (const group of [lines, marks]) group.setAttribute('transform', `translate(${piece.x} ${piece.y})`);
    name.setAttribute('x', piece.nameX);
    name.setAttribute('y', piece.nameY);
    name.textContent = piece.name;
  }
}
