// Sends pictures one by one while the person goes on writing, shows how far each is, and tries again on a bad line.
// What was sent lies on the server, what was written in this browser: both are there when the page is opened again.
(() => {
  'use strict';
  const form = document.getElementById('hand-in');
  if (!form) return;
  const text = form.elements.text;
  const pickers = form.querySelectorAll('input[type="file"]');
  const submit = form.querySelector('button[type="submit"]');
  const sending = document.getElementById('sending');
  const draft = 'dutybell-draft-' + form.dataset.who + '-' + form.dataset.draft;
  const waiting = [];
  let busy = false;

  const remembered = (work) => { try { return work(); } catch (unavailable) { return null; } };
  text.value = text.value || remembered(() => localStorage.getItem(draft)) || '';
  text.addEventListener('input', () => remembered(() => localStorage.setItem(draft, text.value)));
  if (document.querySelector('.receipt')) {
    remembered(() => localStorage.removeItem(draft));
    text.value = '';
  }

  const key = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

  const post = (address, body, progress) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('X-CSRF-TOKEN', form.dataset.token);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.timeout = 300000;
    if (progress) request.upload.onprogress = progress;
    request.onload = () => resolve(request);
    request.onerror = request.ontimeout = () => reject(new Error('no answer'));
    request.send(body);
  });

  const show = (html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html').getElementById('pictures');
    if (parsed) document.getElementById('pictures').replaceWith(parsed);
  };

  const say = (item, words, link) => {
    const said = document.createElement(link ? 'a' : 'span');
    said.textContent = words;
    if (link) said.href = link;
    item.querySelector('.state').replaceChildren(said);
  };

  const settle = (upload, request) => {
    if (request.status === 200) {
      show(request.responseText);
      upload.item.remove();
    } else if (request.status >= 500) {
      throw new Error('not now');
    } else if (request.status === 401 || request.status === 403) {
      say(upload.item, form.dataset.signedOut, form.dataset.signIn);
    } else if (request.status === 409) {
      say(upload.item, form.dataset.full);
    } else {
      say(upload.item, form.dataset.refused);
    }
  };

  const rest = (upload) => {
    say(upload.item, form.dataset.offline);
    upload.item.classList.add('unsent');
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = form.dataset.again;
    again.onclick = () => { again.remove(); drop.remove(); upload.item.classList.remove('unsent'); upload.tries = 0; waiting.push(upload); next(); };
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.textContent = form.dataset.drop;
    drop.onclick = () => upload.item.remove();
    upload.item.append(again, drop);
  };

  const send = async (upload) => {
    const body = new FormData();
    body.append('key', upload.key);
    body.append('picture', upload.file);
    const bar = upload.item.querySelector('progress');
    try {
      settle(upload, await post(form.dataset.pictures, body, (e) => { bar.max = e.total; bar.value = e.loaded; }));
    } catch (broken) {
      upload.tries += 1;
      if (upload.tries < 4) {
        await new Promise((done) => setTimeout(done, 1000 * 2 ** upload.tries));
        waiting.unshift(upload);
      } else {
        rest(upload);
      }
    }
  };

  const next = async () => {
    if (busy) return;
    busy = true;
    submit.disabled = true;
    while (waiting.length > 0) await send(waiting.shift());
    busy = false;
    submit.disabled = false;
  };

  const pick = (picker) => {
    for (const file of picker.files) {
      const item = document.createElement('li');
      item.innerHTML = '<span class="name"></span> <span class="state"></span><progress max="1" value="0"></progress>';
      item.querySelector('.name').textContent = file.name;
      sending.append(item);
      waiting.push({ file, item, key: key(), tries: 0 });
    }
    picker.value = '';
    next();
  };
  for (const picker of pickers) {
    picker.addEventListener('change', () => pick(picker));
    // On a slow line somebody may have chosen before this script was there.
    if (picker.files.length > 0) pick(picker);
  }

  form.addEventListener('click', async (event) => {
    const address = event.target.dataset && event.target.dataset.remove;
    if (!address) return;
    try {
      const request = await post(address, null);
      if (request.status === 200) show(request.responseText);
    } catch (broken) {
      event.target.textContent = form.dataset.again;
    }
  });

  const place = document.getElementById('place');
  if (place) {
    const status = place.querySelector('[role="status"]');
    const put = (name, value) => { form.elements[name].value = value; };
    place.querySelector('button').addEventListener('click', () => {
      status.textContent = place.dataset.waiting;
      const failed = () => { status.textContent = place.dataset.failed; };
      if (!navigator.geolocation) { failed(); return; }
      navigator.geolocation.getCurrentPosition(({ coords }) => {
        put('latitude', coords.latitude);
        put('longitude', coords.longitude);
        put('accuracy', Math.round(coords.accuracy));
        form.elements.nowhere.checked = false;
        status.textContent = place.dataset.had + ' ' + Math.round(coords.accuracy) + ' ' + place.dataset.metres;
      }, failed, { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
    });
  }

  form.addEventListener('submit', (event) => {
    // A picture that did not get through would be missing from what is handed in.
    if (!busy && !sending.querySelector('li.unsent')) return;
    event.preventDefault();
    sending.scrollIntoView();
  });
})();
