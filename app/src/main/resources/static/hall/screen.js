/* the wall: shows and speaks calls, comes back by itself after a lost line and catches up */
(() => {
  'use strict';
  const wall = document.getElementById('wall');
  if (!wall) return;
  const label = document.getElementById('label');
  const where = document.getElementById('where');
  const last = document.getElementById('last');
  const lost = document.getElementById('lost');
  const soundButton = document.getElementById('sound');
  const seen = new Set();
  const queue = [];
  let after = Number(wall.dataset.after) || 0;
  let speaking = false;
  let audio = null;
  let source = null;
  let alive = Date.now();

  const text = (pattern, call) => pattern.replace('{0}', call.label).replace('{1}', call.window);
  const digits = { 0: '零', 1: '幺', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '七', 8: '八', 9: '九' };
  const spelled = (word) => [...word].map((c) => digits[c] || c).join(' ');

  // two tones of our own, a falling third, made from sine waves: heard where no voice is installed
  const chime = (times) => {
    if (!audio) return Promise.resolve();
    const start = audio.currentTime + 0.02;
    for (let i = 0; i < times; i += 1) {
      [[659.25, 0], [523.25, 0.28]].forEach(([hertz, at]) => {
        const tone = audio.createOscillator();
        const volume = audio.createGain();
        const from = start + i * 0.8 + at;
        tone.frequency.value = hertz;
        volume.gain.setValueAtTime(0.0001, from);
        volume.gain.exponentialRampToValueAtTime(0.4, from + 0.02);
        volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.5);
        tone.connect(volume).connect(audio.destination);
        tone.start(from);
        tone.stop(from + 0.55);
      });
    }
    return new Promise((done) => setTimeout(done, 700 + (times - 1) * 800));
  };

  const voice = (language) => 'speechSynthesis' in window && speechSynthesis.getVoices().find((v) => v.lang.toLowerCase().startsWith(language));

  const speak = (words, language) => new Promise((done) => {
    const chosen = voice(language);
    if (!chosen) { done(false); return; }
    const said = new SpeechSynthesisUtterance(words);
    said.voice = chosen;
    said.lang = chosen.lang;
    said.rate = 0.9;
    const stop = setTimeout(() => { speechSynthesis.cancel(); done(false); }, 9000);
    said.onend = () => { clearTimeout(stop); done(true); };
    said.onerror = () => { clearTimeout(stop); done(false); };
    speechSynthesis.speak(said);
  });

  // recorded clips of our own, fetched only where the browser has no voice
  let recorded = null;
  const record = () => {
    recorded ??= Promise.all([
      fetch('/hall/voice.json').then((r) => r.json()),
      fetch('/hall/voice.wav').then((r) => r.arrayBuffer()).then((bytes) => audio.decodeAudioData(bytes)),
    ]).catch(() => { recorded = null; return null; });
    return recorded;
  };

  const play = async (clips) => {
    const all = await record();
    if (!all) return false;
    const [index, sound] = all;
    let from = audio.currentTime + 0.05;
    clips.filter((c) => index[c]).forEach((c) => {
      const [start, length] = index[c].map((n) => n / index.rate);
      const one = audio.createBufferSource();
      one.buffer = sound;
      one.connect(audio.destination);
      one.start(from, start, length);
      from += length + 0.06;
    });
    wall.dataset.played = clips.join(' ');
    await new Promise((done) => setTimeout(done, (from - audio.currentTime) * 1000 + 200));
    return true;
  };

  const one = (language) => (c) => (/[A-Z]/.test(c) ? `en-${c}` : `${language}-${c}`);
  const clips = {
    zh: (call) => ['zh-please', ...[...call.label].map(one('zh')), 'zh-number', 'zh-to', ...[...String(call.window)].map(one('zh')), 'zh-window'],
    en: (call) => ['en-number', ...[...call.label].map(one('en')), 'en-window', ...[...String(call.window)].map(one('en'))],
  };

  // by the browser's voice, or recorded, or at least two more strokes of the chime
  const say = async (call, language) => {
    const [pattern, label] = language === 'zh' ? [wall.dataset.say, spelled(call.label)] : [wall.dataset.sayEn, [...call.label].join(' ')];
    return (await speak(text(pattern, { label, window: call.window }), language)) || play(clips[language](call));
  };

  const announce = async () => {
    if (speaking) return;
    speaking = true;
    while (queue.length) {
      const call = queue.shift();
      if (audio) {
        await chime(1);
        const said = await say(call, 'zh');
        if (document.documentElement.lang === 'en') await say(call, 'en');
        if (!said) await chime(2);
      }
    }
    speaking = false;
  };

  const show = (call) => {
    if (seen.has(call.seq)) return;
    seen.add(call.seq);
    after = Math.max(after, call.seq);
    if (label.textContent !== '—' && label.textContent !== call.label) {
      const old = document.createElement('li');
      const name = document.createElement('b');
      const to = document.createElement('span');
      name.textContent = label.textContent;
      to.textContent = where.textContent;
      old.append(name, to);
      [...last.children].filter((li) => li.firstElementChild.textContent === call.label).forEach((li) => li.remove());
      last.prepend(old);
      while (last.children.length > 5) last.lastElementChild.remove();
    }
    label.textContent = call.label;
    where.textContent = text(wall.dataset.go, call);
    document.getElementById('now').classList.add('flash-now');
    setTimeout(() => document.getElementById('now').classList.remove('flash-now'), 4000);
    queue.push(call);
    announce();
  };

  // a watched screen says that it is there, so that the floor manager sees when it no longer is
  const here = () => { if (wall.dataset.device) fetch(`${wall.dataset.stream.replace(/live$/, 'here')}?device=${wall.dataset.device}`, { cache: 'no-store' }).catch(() => {}); };

  const connect = () => {
    source?.close();
    source = new EventSource(`${wall.dataset.stream}?after=${after}`);
    source.addEventListener('open', () => { lost.hidden = true; alive = Date.now(); wall.dataset.live = 'yes'; here(); });
    source.addEventListener('call', (e) => { alive = Date.now(); show(JSON.parse(e.data)); });
    source.addEventListener('here', () => { alive = Date.now(); here(); });
    source.addEventListener('error', () => { lost.hidden = false; wall.dataset.live = 'no'; if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000); });
  };
  connect();
  // a line that is dead without saying so: nothing for a while means connecting anew
  setInterval(() => { if (Date.now() - alive > 40000) { alive = Date.now(); connect(); } }, 5000);
  addEventListener('online', connect);
  wall.addEventListener('cut', () => { source?.close(); lost.hidden = false; });
  wall.addEventListener('mend', connect);
  addEventListener('pagehide', () => source?.close());

  soundButton.addEventListener('click', () => {
    audio = new AudioContext();
    soundButton.hidden = true;
    chime(1);
  });
})();
