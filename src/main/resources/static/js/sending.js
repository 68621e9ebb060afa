// Spares the person sending anything twice: a form goes as soon as there is a line, again when the line breaks, and has its
// effect once, because it carries the key that it was opened with (formKey). What is sent is seen growing, and nothing typed
// is lost when it is refused.
{
  const STALLED = 45_000;
  const WAITS = [2, 4, 8, 15, 30];
  const AGAIN = [0, 408, 409, 425, 429, 502, 503, 504];

  document.querySelectorAll('form[data-sending]').forEach(form => form.addEventListener('submit', event => {
    event.preventDefault();
    if (!form.inert) send(form, event.submitter);
  }));

  // Come back to by the browser's arrow, a form that was sent is not sent again: the page is a new one.
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

  async function send(form, submitter) {
    const place = placeFor(form);
    lock(form, true);
    place.say('Preparando…');
    if ((await ask(form, 'ciclo:before-sending')).includes(false)) return unlock(form, place);
    const data = new FormData(form);
    if (submitter?.name) data.append(submitter.name, submitter.value);
    for (let attempt = 0; ; attempt++) {
      place.say('Enviando…', 0);
      const answer = await post(form.action, data, place);
      if (!AGAIN.includes(answer.status)) return finish(form, place, answer);
      if (await pause(place, attempt) === 'back') return unlock(form, place);
    }
  }

  function unlock(form, place) {
    place.clear();
    lock(form, false);
  }

  /** Status 0 when no answer of ours came: no line, a line that stands still, or the login page of somebody's hotel. */
  function post(address, data, place) {
    return new Promise(done => {
      const request = new XMLHttpRequest();
      let alarm;
      const alive = () => { clearTimeout(alarm); alarm = setTimeout(() => request.abort(), STALLED); };
      const end = status => { clearTimeout(alarm); done({ status, request }); };
      request.open('POST', address);
      request.setRequestHeader('Ciclo-Next', 'tell');
      request.upload.onprogress = event => {
        alive();
        const percent = Math.floor(event.loaded / event.total * 100);
        place.say(percent < 100 ? `Enviando… ${percent} %` : 'Guardando…', percent);
      };
      request.onload = () => end(request.status === 200 ? 0 : request.status);
      request.onerror = request.onabort = () => end(0);
      alive();
      request.send(data);
    });
  }

  /** Until the line is back, or it is time to try again; the person may hurry it or go back to what was written. */
  function pause(place, attempt) {
    return new Promise(resolve => {
      const seconds = WAITS[Math.min(attempt, WAITS.length - 1)];
      const offer = () => {
        place.say(navigator.onLine ? `No ha llegado; lo intentamos otra vez en ${seconds} s.`
          : 'Sin conexión: lo enviaremos en cuanto vuelva.');
        place.offer('Intentarlo ahora', again);
        place.offer('Volver al texto', () => end('back'));
      };
      const end = how => {
        clearTimeout(timer);
        removeEventListener('online', again);
        removeEventListener('offline', offer);
        resolve(how);
      };
      const again = () => end('again');
      const timer = setTimeout(again, (navigator.onLine ? seconds : 30) * 1000);
      addEventListener('online', again);
      addEventListener('offline', offer);
      offer();
    });
  }

  async function finish(form, place, { status, request }) {
    const next = request.getResponseHeader('Ciclo-Next');
    if (status === 204 && next && !new URL(next, location).pathname.endsWith('/login')) {
      place.say('Enviado.', 100);
      await ask(form, 'ciclo:sent');
      location.assign(next);
      return;
    }
    lock(form, false);
    if (status === 422) {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      const key = page.querySelector(`#${form.id} [name=formKey]`);
      if (key) form.elements.formKey.value = key.value;
      form.dispatchEvent(new CustomEvent('ciclo:new-key'));
      place.refuse(page.querySelector('.notice.refused')?.textContent ?? 'No se ha podido enviar; revise lo que escribió.');
    } else if (status === 204 || status === 401 || status === 403) {
      place.refuse('Su sesión ha terminado. Lo que escribió sigue guardado en este dispositivo: ', 'entre de nuevo');
    } else if (status === 413) {
      place.refuse('Los archivos pesan demasiado: quite alguno y vuelva a enviarlo.');
    } else if (status === 404) {
      place.refuse('Este ticket ya no está entre los que usted puede ver.');
    } else {
      place.refuse('Algo ha fallado por nuestra parte y no se ha guardado nada. Lo que escribió sigue aquí: inténtelo de nuevo dentro de un momento.');
    }
  }

  /** Other scripts may have something to finish first, or say no. */
  function ask(form, name) {
    const work = [];
    form.dispatchEvent(new CustomEvent(name, { detail: { waitFor: promise => work.push(promise) } }));
    return Promise.all(work);
  }

  function lock(form, locked) {
    form.inert = locked;
    form.classList.toggle('sending', locked);
  }

  /** Below the form's button, where the eyes are. */
  function placeFor(form) {
    document.querySelector(`#${form.id}-envio`)?.remove();
    const place = Object.assign(document.createElement('div'), { id: `${form.id}-envio`, className: 'sending-place', tabIndex: -1 });
    const sentence = document.createElement('p');
    sentence.setAttribute('aria-live', 'polite');
    const bar = Object.assign(document.createElement('progress'), { max: 100, hidden: true });
    bar.setAttribute('aria-label', 'Enviado');
    const actions = Object.assign(document.createElement('div'), { className: 'actions' });
    place.append(sentence, bar, actions);
    form.after(place);
    place.focus({ preventScroll: true });
    const seen = () => place.scrollIntoView({ block: 'nearest' });
    return {
      say(text, percent) {
        sentence.textContent = text;
        bar.hidden = percent === undefined;
        if (percent !== undefined) bar.value = percent;
        actions.replaceChildren();
        if (!percent) seen();
      },
      offer(text, act) {
        const button = Object.assign(document.createElement('button'), { type: 'button', className: 'secondary', textContent: text });
        button.addEventListener('click', act);
        actions.append(button);
        seen();
      },
      refuse(text, link) {
        place.replaceChildren();
        const notice = Object.assign(document.createElement('p'), { className: 'notice refused', textContent: text.trim() });
        notice.setAttribute('role', 'alert');
        if (link) notice.append(' ', Object.assign(document.createElement('a'), { href: location.href, textContent: link }), '.');
        place.append(notice);
        place.focus({ preventScroll: true });
        seen();
      },
      clear() { place.remove(); },
    };
  }
}
