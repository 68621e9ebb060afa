/*
 * A web app starts to draw before its texts have arrived, and what it drew by then keeps showing raw keys
 * (headings of tables, titles). It waits for its custom scripts, though, and takes texts from the browser's store
 * when they lie there: so this script fetches them first. That also shows changed texts at once after a release,
 * where the web app itself would show the stored ones once more.
 */
const base = document.querySelector('base');
const app = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/`;

const fetchTexts = async () => {
  const { locales } = (await import(`${app}scripts/config.js`)).default;
  const preferred = (navigator.languages?.[0] ?? navigator.language ?? '').split('-')[0].toLowerCase();
  const language = locales.availableLocales.includes(preferred) ? preferred : locales.fallbackLocale;

  const answer = await fetch(`${app}locales/${language}.json`, { credentials: 'same-origin', cache: 'no-cache' });
  if (!answer.ok) {
    return;
  }
  const texts = await answer.json();
  // The page calls itself English; a screen reader would pronounce it so.
  document.documentElement.lang = language;
  const store = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  store[`${app}locales/_locales_data_${language}_${window.bust}`] = JSON.stringify(texts);
  localStorage.setItem('camunda-web', JSON.stringify(store));
};

// Without them the web app loads its texts by itself, only later.
await fetchTexts().catch(() => {});

export default [];
