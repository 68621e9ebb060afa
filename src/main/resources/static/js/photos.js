// Spares the person the file dialogue: a photo is taken, pasted or dropped where it is needed, seen before it is sent, taken
// back with one tap. The form's own file field carries everything, so that the form is sent as it would be without this file.
{
  const NAMELESS = /^(image|imagen)\.\w+$/i;

  for (const area of document.querySelectorAll('[data-photos]')) begin(area);

  function begin(area) {
    if (!('DataTransfer' in window)) return; // the plain field stays
    const form = area.closest('form');
    const field = area.querySelector('input[type=file]');
    const limits = { most: Number(area.dataset.most), bytes: Number(area.dataset.bytes) };
    const weightBefore = new WeakMap();
    const inWork = new Set();
    const lines = new WeakMap();
    let files = [];
    let work = Promise.resolve();
    let refusals = 0;

    const camera = Object.assign(document.createElement('input'),
      { type: 'file', accept: 'image/*', hidden: true });
    camera.setAttribute('capture', 'environment');
    const list = Object.assign(document.createElement('ul'), { className: 'chosen' });
    list.setAttribute('aria-label', 'Archivos elegidos');
    const told = Object.assign(document.createElement('p'), { className: 'told' });
    told.setAttribute('aria-live', 'polite');
    const buttons = Object.assign(document.createElement('div'), { className: 'choose' });
    if (matchMedia('(pointer: coarse)').matches) buttons.append(button('Hacer una foto', () => camera.click()));
    buttons.append(button('Elegir archivos', () => field.click()));

    field.hidden = true;
    field.after(buttons, list, told, camera);

    camera.addEventListener('change', () => { add([...camera.files]); camera.value = ''; });
    field.addEventListener('change', () => add([...field.files]));
    form.addEventListener('paste', event => {
      const pasted = [...event.clipboardData?.files ?? []];
      // text is pasted as always, also from a sheet that brings its own picture along
      if (!pasted.length || event.clipboardData.types.includes('text/plain')) return;
      event.preventDefault();
      add(pasted);
    });
    form.addEventListener('dragover', event => {
      if (![...event.dataTransfer.types].includes('Files')) return;
      event.preventDefault();
      area.classList.add('over');
    });
    form.addEventListener('dragleave', event => {
      if (!form.contains(event.relatedTarget)) area.classList.remove('over');
    });
    form.addEventListener('drop', event => {
      area.classList.remove('over');
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      add([...event.dataTransfer.files]);
    });
    // What was kept on the device comes back (draft.js), and what is still being made smaller is waited for (sending.js).
    form.addEventListener('ciclo:kept-files', event => add(event.detail));
    form.addEventListener('ciclo:before-sending', event => event.detail.waitFor(nothingRefused()));
    form.addEventListener('reset', () => change([]));

    /** The field has them at once, and each becomes smaller as soon as it can. */
    function add(chosen) {
      const named = chosen.map((file, n) => NAMELESS.test(file.name)
        ? new File([file], `imagen-pegada-${files.length + n + 1}.${file.name.split('.').pop()}`, { type: file.type }) : file);
      const room = Math.max(0, limits.most - files.length);
      const taken = named.slice(0, room);
      refused(named.slice(room).map(file => `«${file.name}» no se ha añadido: caben ${limits.most} archivos.`));
      taken.forEach(file => inWork.add(file));
      change([...files, ...taken]);
      work = work.then(async () => {
        for (const file of taken) await makeSmaller(file);
        const large = files.filter(file => file.size > limits.bytes && !inWork.has(file));
        change(files.filter(file => !large.includes(file)));
        if (large.length) {
          refused(large.map(file => `«${file.name}» no se ha añadido: pesa ${size(file.size)} y lo máximo son ${size(limits.bytes)}.`));
        }
      });
    }

    async function makeSmaller(file) {
      const smaller = await shrunk(file, limits.bytes);
      inWork.delete(file);
      if (!files.includes(file)) return; // taken back meanwhile
      if (smaller !== file) weightBefore.set(smaller, file.size);
      change(files.map(one => one === file ? smaller : one));
    }

    /** Whoever presses the button before a file was found too large is told first, and decides. */
    async function nothingRefused() {
      const before = refusals;
      await work;
      if (refusals !== before) list.scrollIntoView({ block: 'center' });
      return refusals === before;
    }

    /** Said before anything is sent, by name; the others stay. */
    function refused(sentences) {
      area.querySelector('[role=alert]')?.remove();
      if (!sentences.length) return;
      refusals++;
      const alert = Object.assign(document.createElement('p'), { className: 'notice refused', textContent: sentences.join(' ') });
      alert.setAttribute('role', 'alert');
      list.before(alert);
    }

    function change(now) {
      files = now;
      const carrier = new DataTransfer();
      files.forEach(file => carrier.items.add(file));
      field.files = carrier.files;
      const focused = list.contains(document.activeElement) ? document.activeElement : null;
      list.replaceChildren(...files.map(shown));
      if (focused?.isConnected) focused.focus();
      told.textContent = inWork.size ? 'Preparando…' : sum();
      form.dispatchEvent(new CustomEvent('ciclo:files', { detail: files }));
    }

    function sum() {
      if (!files.length) return '';
      const now = files.reduce((all, file) => all + file.size, 0);
      const before = files.reduce((all, file) => all + (weightBefore.get(file) ?? file.size), 0);
      return `${files.length === 1 ? '1 archivo' : files.length + ' archivos'}, ${size(now)}`
        + (before > now ? ` (pesaban ${size(before)}).` : '.');
    }

    function shown(file) {
      if (!inWork.has(file) && lines.has(file)) return lines.get(file);
      const line = document.createElement('li');
      if (!inWork.has(file)) lines.set(file, line);
      const name = document.createElement('span');
      name.className = 'name';
      const weight = Object.assign(document.createElement('small'), { className: 'quiet', textContent: size(file.size) });
      name.append(file.name, ' ', weight);
      const remove = button('Quitar', () => {
        const next = files.indexOf(file);
        change(files.filter(one => one !== file));
        (list.querySelectorAll('button')[Math.min(next, files.length - 1)] ?? buttons.lastElementChild).focus();
      });
      remove.setAttribute('aria-label', `Quitar ${file.name}`);
      line.append(picture(file, inWork.has(file)), name, remove);
      return line;
    }
  }

  /** Drawn, not linked: pages may only show pictures of our own address. */
  function picture(file, inWork) {
    const canvas = Object.assign(document.createElement('canvas'), { width: 112, height: 112 });
    canvas.setAttribute('aria-hidden', 'true');
    const kind = document.createElement('span');
    kind.className = 'kind-of-file';
    kind.setAttribute('aria-hidden', 'true');
    kind.textContent = file.name.includes('.') ? file.name.split('.').pop().slice(0, 4).toUpperCase() : '?';
    if (file.type.startsWith('image/') && !inWork) {
      createImageBitmap(file, { imageOrientation: 'from-image' }).then(image => {
        const side = Math.min(image.width, image.height);
        canvas.getContext('2d').drawImage(image, (image.width - side) / 2, (image.height - side) / 2, side, side, 0, 0, 112, 112);
        image.close();
        kind.replaceWith(canvas);
      }).catch(() => {});
    }
    return kind;
  }

  function button(text, act) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'secondary', textContent: text });
    made.addEventListener('click', act);
    return made;
  }

  function size(bytes) {
    return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toLocaleString('es-ES', { maximumFractionDigits: 1 })} MB`;
  }
}
