// A piece from a DXF file, which replaces the one that is chosen; without one none is asked for. One that does not fit yet stays on the bench, and what is sewn to it is offered along.
import { api, failed, hint, say, words } from './bench-page.js';
import { fill, make, part } from '../web/dom.js';
import { post, why } from '../web/page.js';

/** @param nameOf of a piece and its side */
export function pieceFromFile(model, drawing, nameOf) {
  const file = part('dxf-in');
  if (!file) return;

  function offer() {
    const piece = drawing.pieces.get(drawing.selected);
    file.disabled = !piece;
    part('dxf-piece').textContent = piece?.name ?? words.dxfPiece;
  }

  async function take(chosen) {
    const [, piece, side] = /^(.*?)(?:\.(left|right))?$/.exec(drawing.selected);
    const asked = model.whole;
    const answer = await post(`${api}/dxf`, { piece, ...(side && { side }), dxf: await chosen.text(), bench: asked });
    const taken = answer.ok ? answer.json : answer.json.taken;
    if (!taken) { say(why(answer, failed)); return; }
    if (JSON.stringify(asked) !== JSON.stringify(model.whole)) { say(words.stale); return; }
    say('');
    const { bench, comparison: { greatest, turnDeg }, unchanged, remarks } = taken;
    model.put({ ...bench, body: asked.body });
    const told = fill(words.dxfTaken, nameOf({ piece, side }), greatest.toFixed(1), turnDeg.toFixed(1));
    hint([...(unchanged ? [] : [told]), ...remarks].join(' '));
    along(answer.json.offers ?? [], asked.body);
  }

  function along(offers, body) {
    part('dxf-offers').replaceChildren(...offers.map(({ way, text, remarks, bench }) => make('li', {},
      make('button', { type: 'button', class: 'link', 'data-way': way, onclick: () => model.put({ ...bench, body }) }, text),
      ...remarks.map(remark => make('span', { class: 'hint' }, ` ${remark}`)))));
  }

  offer();
  for (const event of ['change', 'anew']) model.addEventListener(event, () => along([]));
  drawing.addEventListener('select', offer);
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    if (chosen) await take(chosen);
    file.value = '';
  });
}
