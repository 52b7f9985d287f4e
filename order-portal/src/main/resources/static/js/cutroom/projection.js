// The projector's page: the picture comes from the server whenever a piece changes; cloth and head move as the table says.
import { Conveyor, Light } from './light.js';
import { fill, part } from '../web/dom.js';
import { follow, oneAtATime, post, refresh } from '../web/page.js';

const light = () => part('light');
const conveyor = new Conveyor();
let lit, said;

/** Takes up the picture that the page shows now, and puts it where the table last said. */
function begin() {
  const { map } = light().dataset;
  lit = map ? new Light(light(), JSON.parse(map)) : undefined;
  move();
  checkWindow();
}

function move() {
  if (!lit || !said || said.jobId !== light().dataset.job) return;
  lit.moveTo(conveyor.begin(lit.map, said));
  lit.moveHead(said.x, said.y);
}

/** A calibrated picture in a window of another size lies beside the cloth. */
function checkWindow() {
  const strip = part('window');
  const { calibrated, picture } = light().dataset;
  const [width, height] = (picture || 'x').split('x').map(Number);
  const scale = window.devicePixelRatio;
  const here = [Math.round(innerWidth * scale), Math.round(innerHeight * scale)];
  strip.hidden = calibrated !== 'true' || (here[0] === width && here[1] === height);
  if (!strip.hidden) strip.textContent = fill(light().dataset.window, ...here, width, height);
}

const draw = oneAtATime(() => refresh('light', begin));

/** A press on a piece that is cut tells that it is picked; a second one takes it back. */
addEventListener('click', async event => {
  const piece = event.target.closest?.('.pc');
  if (!piece || !['cut', 'picked'].includes(piece.dataset.s)) return;
  const url = `/api/v1/cutroom/jobs/${encodeURIComponent(light().dataset.job)}/picked`;
  const answer = await post(url, { no: Number(piece.dataset.no), picked: piece.dataset.s === 'cut' });
  if (answer.ok) await draw();
});

begin();
addEventListener('resize', checkWindow);
let shown = '';
follow('/api/v1/cutroom/events', part('offline'), draw, {
  cut(message) {
    if (message.table !== light().dataset.table) return;
    said = message;
    move();
    const now = [said.jobId, said.piecesDone, said.pieceNo, said.advances, said.tableState].join();
    if (now !== shown) draw().then(() => { shown = now; }, () => {}); // one that failed is drawn with the next message
  },
});
