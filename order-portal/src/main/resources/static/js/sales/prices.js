// A price book that lies in a file is read into the field, where it can still be looked at before it is tried.
import { part } from '../web/dom.js';

part('book-file').hidden = false;
part('file').addEventListener('change', async () => {
  const [file] = part('file').files;
  if (file) part('text').value = await file.text();
});
