/* 一窗: keys for desks, reading aloud, live parts. Every page works without it. */
(() => {
  'use strict';

  const typing = (e) => e.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

  // the browser focuses when it first draws; a quick typist's first letters come before that
  document.querySelector('[autofocus]')?.focus({ preventScroll: true });

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

  // read the main content aloud, line by line; Escape or a second press stops
  const reader = () => document.querySelector('[data-read-aloud]');
  const quiet = () => { speechSynthesis.cancel(); reader()?.setAttribute('aria-pressed', 'false'); };
  const aloud = () => {
    const text = (document.querySelector('main') || document.body).innerText;
    const lines = text.split(/\n+/).filter((line) => line.trim());
    lines.forEach((line, i) => {
      const said = new SpeechSynthesisUtterance(line);
      said.lang = document.documentElement.lang;
      said.rate = 0.9;
      if (i === lines.length - 1) said.onend = quiet;
      speechSynthesis.speak(said);
    });
    reader().setAttribute('aria-pressed', 'true');
  };
  const offerReading = () => { if (reader() && 'speechSynthesis' in window) reader().hidden = false; };
  document.addEventListener('click', (e) => {
    if (e.target.closest('[data-read-aloud]')) { if (reader().getAttribute('aria-pressed') === 'true') quiet(); else aloud(); }
  });
  document.addEventListener('keydown', (e) => { if (e.key === 'Escape' && reader()?.getAttribute('aria-pressed') === 'true') quiet(); });
  addEventListener('pagehide', () => window.speechSynthesis?.cancel());

  // data-live="/path": server-sent events; each message fetches the part anew through htmx
  document.querySelectorAll('[data-live]').forEach((el) => {
    const source = new EventSource(el.dataset.live);
    source.onmessage = () => window.htmx && htmx.trigger(el, 'live');
    addEventListener('pagehide', () => source.close());
  });

  // words that the layout keeps ready: data-say="offline" and the like
  const say = (which) => document.querySelectorAll('[data-say]').forEach((el) => { el.hidden = el.dataset.say !== which; });

  // a form is sent once, however often it is pressed; without a line it stays as it was typed
  document.addEventListener('submit', (e) => {
    const form = e.target;
    if (form.method !== 'post' || e.defaultPrevented) return;
    if (form.dataset.sent) { e.preventDefault(); e.stopImmediatePropagation(); return; }
    if (!navigator.onLine) { e.preventDefault(); e.stopImmediatePropagation(); say('offline'); return; }
    form.dataset.sent = 'yes';
    const waiting = setTimeout(() => say('busy'), 700);
    const over = () => { clearTimeout(waiting); delete form.dataset.sent; say(''); };
    addEventListener('pageshow', over, { once: true });
    form.addEventListener('htmx:afterRequest', over, { once: true });
  }, true);
  addEventListener('offline', () => say('offline'));
  addEventListener('online', () => say(''));
  document.addEventListener('htmx:sendError', () => say('offline'));

  // an upload shows how far it is
  document.addEventListener('htmx:xhr:progress', (e) => {
    const bar = e.target.querySelector?.('progress');
    if (!bar || !e.detail.lengthComputable) return;
    bar.hidden = false;
    bar.max = e.detail.total;
    bar.value = e.detail.loaded;
  });

  // data-back: the page before, with what was typed there
  const offerBack = () => document.querySelectorAll('[data-back]').forEach((el) => { el.hidden = history.length < 2; });
  document.addEventListener('click', (e) => { if (e.target.closest('[data-back]')) history.back(); });

  // data-print
  document.addEventListener('click', (e) => { if (e.target.closest('[data-print]')) print(); });

  // an error page that htmx fetched is shown rather than swallowed
  document.addEventListener('htmx:beforeSwap', (e) => {
    if (e.detail.xhr.status >= 400) { e.detail.shouldSwap = true; e.detail.isError = false; }
  });

  // after a failed form the list of errors has the focus
  const arrive = () => { offerReading(); offerBack(); document.querySelector('.errors')?.focus(); };
  document.addEventListener('htmx:afterSettle', (e) => { if (e.target === document.body) arrive(); });
  arrive();
})();
