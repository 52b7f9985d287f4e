// A catalogue that lies in a file is read into the field, where it can still be looked at before it is imported.
import { part } from '../web/dom.js';

part('csv-file').hidden = false;
part('file').addEventListener('change', async () => {
  const [file] = part('file').files;
  if (file) part('csv').value = await file.text();
});
