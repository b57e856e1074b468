/* 一窗: keys for desks, reading aloud, live parts. Every page works without it. */
(() => {
  'use strict';

  const typing = (e) => e.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

  // data-key="a" on a button, link or field: that key presses or focuses it
  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    if (e.key === 'Escape' && typing(e)) { e.target.blur(); return; }
    if (typing(e)) return;
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    const found = [...document.querySelectorAll('[data-key]')]
      .find((el) => el.dataset.key.toLowerCase() === key.toLowerCase() && el.getClientRects().length && !el.disabled);
    if (!found) return;
    e.preventDefault();
    if (found.matches('input:not([type=checkbox]):not([type=radio]), select, textarea')) { found.focus(); found.select?.(); } else found.click();
  });

  // data-rows: arrow keys or j/k walk through the links of a list
  document.addEventListener('keydown', (e) => {
    if (typing(e) || !['ArrowDown', 'ArrowUp', 'j', 'k'].includes(e.key)) return;
    const list = document.querySelector('[data-rows]');
    if (!list) return;
    const rows = [...list.querySelectorAll('[data-row]')];
    const at = rows.indexOf(document.activeElement);
    const next = rows[Math.min(Math.max(at + (e.key === 'ArrowDown' || e.key === 'j' ? 1 : -1), 0), rows.length - 1)];
    if (next) { e.preventDefault(); next.focus(); }
  });

  // read the page aloud
  const reader = document.querySelector('[data-read-aloud]');
  if (reader && 'speechSynthesis' in window) {
    reader.hidden = false;
    const stop = () => { speechSynthesis.cancel(); reader.setAttribute('aria-pressed', 'false'); };
    reader.addEventListener('click', () => {
      if (reader.getAttribute('aria-pressed') === 'true') { stop(); return; }
      const text = (document.querySelector('main') || document.body).innerText;
      text.split(/\n+/).filter((line) => line.trim()).forEach((line) => {
        const said = new SpeechSynthesisUtterance(line);
        said.lang = document.documentElement.lang;
        said.rate = 0.9;
        speechSynthesis.speak(said);
      });
      const end = new SpeechSynthesisUtterance(' ');
      end.onend = stop;
      speechSynthesis.speak(end);
      reader.setAttribute('aria-pressed', 'true');
    });
    addEventListener('pagehide', () => speechSynthesis.cancel());
  }

  // data-live="/path": server-sent events; each message fetches the part anew through htmx
  document.querySelectorAll('[data-live]').forEach((el) => {
    const source = new EventSource(el.dataset.live);
    source.onmessage = () => window.htmx && htmx.trigger(el, 'live');
    addEventListener('pagehide', () => source.close());
  });

  // data-once: a form is sent once, however often it is clicked
  document.addEventListener('submit', (e) => {
    const form = e.target;
    if (!form.matches('[data-once]')) return;
    if (form.dataset.sent) { e.preventDefault(); return; }
    form.dataset.sent = 'yes';
    addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
  });

  // data-print
  document.addEventListener('click', (e) => { if (e.target.closest('[data-print]')) print(); });

  // an error page that htmx fetched is shown rather than swallowed
  document.addEventListener('htmx:beforeSwap', (e) => {
    if (e.detail.xhr.status >= 400) { e.detail.shouldSwap = true; e.detail.isError = false; }
  });

  // after a failed form the list of errors has the focus
  document.querySelector('.errors')?.focus();
})();
