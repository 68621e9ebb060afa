// While somebody writes: "/" finds a quick answer, "@" a colleague. Arrows choose, Enter or Tab takes it, Escape leaves it.
(() => {
  const WAIT = 150;
  let box = null, field = null, items = [], at = 0, start = 0, timer = 0;
  const csrf = () => document.querySelector('input[name=_csrf]')?.value;
  const caseNumber = () => document.querySelector('[data-drafts]')?.dataset.drafts.split('/').at(-2);

  const close = () => {
    box?.remove();
    box = null;
    field?.removeAttribute('aria-activedescendant');
  };

  // The sign and what follows it, up to the place where somebody writes: only at the beginning of a word.
  const wanted = () => /(^|\s)([/@])([^\s/@]*(?: [^\s/@]+)?)$/.exec(field.value.slice(0, field.selectionStart));

  const look = async () => {
    const found = wanted();
    if (!found) return close();
    const [, , sign, words] = found;
    if (sign === '/' && (field.dataset.suggests !== 'answers' || !caseNumber())) return close();
    const address = sign === '/' ? `/respuestas-rapidas/para/${caseNumber()}` : '/colegas';
    const answer = await fetch(`${address}?texto=${encodeURIComponent(words)}`).catch(() => null);
    if (!answer?.ok || document.activeElement !== field) return close();
    items = (await answer.json()).map(item => ({ ...item, sign }));
    start = field.selectionStart - words.length - 1;
    at = 0;
    show();
  };

  const show = () => {
    close();
    if (items.length === 0) return;
    box = document.createElement('ul');
    box.className = 'suggestions';
    box.id = 'sugerencias';
    box.setAttribute('role', 'listbox');
    box.setAttribute('aria-label', items[0].sign === '/' ? 'Respuestas rápidas' : 'Colegas');
    items.forEach((item, index) => {
      const option = document.createElement('li');
      option.id = `sugerencia-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', index === at);
      const title = document.createElement('strong');
      title.textContent = item.title;
      const detail = document.createElement('small');
      detail.textContent = item.detail;
      option.append(title, ' ', detail);
      option.addEventListener('mousedown', event => { event.preventDefault(); at = index; take(); });
      box.append(option);
    });
    field.after(box);
    field.setAttribute('aria-controls', box.id);
    field.setAttribute('aria-activedescendant', `sugerencia-${at}`);
  };

  const replace = text => {
    field.setRangeText(text, start, field.selectionStart, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const take = () => {
    const item = items[at];
    close();
    if (item.sign === '@') return replace(`@${item.id} `);
    replace(item.text);
    fillIn(item);
    fetch(`/respuestas-rapidas/${item.id}/uso`, { method: 'POST', headers: { 'X-CSRF-TOKEN': csrf() } }).catch(() => {});
  };

  // The answer may belong to another action than the one that is open, and fill in more than its text.
  const fillIn = item => {
    const action = item.action && [...document.querySelectorAll('.action-tabs input[name=action]')].find(input => input.value === item.action);
    let form = field.closest('form');
    if (action && action.closest('form') !== form) {
      const text = field.value;
      form = action.closest('form');
      form.previousElementSibling.previousElementSibling.checked = true;
      field = form.querySelector('textarea[data-suggests=answers]') ?? field;
      field.value = text;
      field.focus();
    }
    Object.entries({ nextStep: item.nextStep, ...item.fields }).filter(([, value]) => value).forEach(([key, value]) => {
      form.querySelectorAll(`[name="f.${CSS.escape(key)}"]`).forEach(input => {
        if (input.type === 'radio' || input.type === 'checkbox') input.checked = input.value === value;
        else if (!input.value) input.value = value;
      });
    });
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  document.addEventListener('input', event => {
    if (!event.target.matches('textarea[data-suggests]')) return;
    field = event.target;
    clearTimeout(timer);
    if (wanted()) timer = setTimeout(look, WAIT);
    else close();
  });
  document.addEventListener('keydown', event => {
    if (!box || event.target !== field) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      at = (at + step + items.length) % items.length;
      show();
    } else if (event.key === 'Enter' || event.key === 'Tab') take();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  document.addEventListener('focusout', event => { if (event.target === field) close(); });
})();
