// The projector's page: the picture comes from the server whenever a piece changes; the head moves as the table says.
import { connection, fill, refresh } from './page.js';

const light = () => document.getElementById('light');

/** Table mm to pixels: homography and lens, as the calibration has them. */
function pixel(x, y) {
  const { rows, radial, width, height } = JSON.parse(light().dataset.map);
  const w = rows[6] * x + rows[7] * y + rows[8];
  const dx = (rows[0] * x + rows[1] * y + rows[2]) / w - width / 2, dy = (rows[3] * x + rows[4] * y + rows[5]) / w - height / 2;
  let u = dx, v = dy;
  for (let round = 0; radial !== 0 && round < 30; round++) {
    const factor = 1 + radial * (u * u + v * v) / ((width * width + height * height) / 4);
    u = dx / factor;
    v = dy / factor;
  }
  return [u + width / 2, v + height / 2];
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
