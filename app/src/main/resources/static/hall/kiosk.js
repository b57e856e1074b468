/* the kiosk goes back to its first page by itself, so that the next person finds it ready */
(() => {
  'use strict';
  const back = document.querySelector('[data-back-after]');
  if (!back || !document.referrer.includes('/hall/kiosk')) return;
  let left = Number(back.dataset.backAfter);
  const timer = setInterval(() => { left -= 1; if (left <= 0) { clearInterval(timer); location.replace(back.href); } }, 1000);
  document.addEventListener('pointerdown', () => clearInterval(timer), { once: true });
})();
