// Times in the reader's own time zone and language.
for (const time of document.querySelectorAll('time')) {
  time.title = time.dateTime;
  time.textContent = new Date(time.dateTime).toLocaleString(document.documentElement.lang, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
