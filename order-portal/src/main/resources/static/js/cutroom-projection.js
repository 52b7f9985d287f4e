// The projector's page: the picture comes from the server whenever a piece changes; the head moves as the table says.
import { connection, fill, post, refresh } from './page.js';

const light = () => document.getElementById('light');

/** Cloth mm to pixels: what the conveyor has moved, then homography and lens, as the calibration has them. */
function pixel(x, y) {
  const { rows, radial, width, height, begin } = JSON.parse(light().dataset.map);
  x -= begin;
  const w = rows[6] * x + rows[7] * y + rows[8];
  const dx = (rows[0] * x + rows[1] * y + rows[2]) / w - width / 2, dy = (rows[3] * x + rows[4] * y + rows[5]) / w - height / 2;
  const wanted = Math.hypot(dx, dy) / (Math.hypot(width, height) / 2);
  if (radial === 0 || wanted === 0) return [dx + width / 2, dy + height / 2];
  // halving; a barrel's farthest ring lies outside the picture
  let low = 0, high = radial < 0 ? Math.sqrt(-1 / (3 * radial)) : wanted;
  for (let round = 0; round < 40; round++) {
    const r = (low + high) / 2;
    if (r * (1 + radial * r * r) < wanted) low = r; else high = r;
  }
  return [dx * high / wanted + width / 2, dy * high / wanted + height / 2];
}

function moveHead(x, y) {
  const head = light().querySelector('.head');
  if (head && light().dataset.map) head.setAttribute('transform', `translate(${pixel(x, y).map(c => c.toFixed(1)).join(' ')})`);
}

/** A calibrated picture in a window of another size lies beside the cloth. */
function checkWindow() {
  const strip = document.getElementById('window');
  const { calibrated, picture } = light().dataset;
  const [width, height] = (picture || 'x').split('x').map(Number);
  const scale = window.devicePixelRatio;
  const here = [Math.round(innerWidth * scale), Math.round(innerHeight * scale)];
  strip.hidden = calibrated !== 'true' || (here[0] === width && here[1] === height);
  if (!strip.hidden) strip.textContent = fill(light().dataset.window, ...here, width, height);
}

let shown = '', drawing = false;
async function draw() {
  if (drawing) return;
  drawing = true;
  try { await refresh('light'); checkWindow(); } finally { drawing = false; }
}

/** A press on a piece that is cut tells that it is picked; a second one takes it back. */
addEventListener('click', async event => {
  const piece = event.target.closest?.('.pc');
  if (!piece || !['cut', 'picked'].includes(piece.dataset.s)) return;
  const url = `/api/v1/cutroom/jobs/${encodeURIComponent(light().dataset.job)}/picked`;
  const answer = await post(url, { no: Number(piece.dataset.no), picked: piece.dataset.s === 'cut' });
  if (answer.ok) await draw();
});

checkWindow();
addEventListener('resize', checkWindow);
const source = new EventSource('/api/v1/cutroom/events');
connection(source, document.getElementById('offline'));
source.addEventListener('cut', async event => {
  const message = JSON.parse(event.data);
  if (message.table !== light().dataset.table) return;
  const now = [message.jobId, message.piecesDone, message.pieceNo, message.tableState].join();
  if (now !== shown) { shown = now; await draw(); }
  moveHead(message.x, message.y);
});
source.addEventListener('state', draw);
setInterval(draw, 5000);
