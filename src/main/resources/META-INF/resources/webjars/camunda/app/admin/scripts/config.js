/* Replaces the web app's own config.js as a whole; what is not named here keeps its default. */
export default {
  app: {
    vendor: 'Ciclo'
  },
  locales: {
    availableLocales: ['es', 'en'],
    fallbackLocale: 'es'
  },
  disableWelcomeMessage: true,
  // Paths are relative to this app's folder; add further scripts to the list.
  customScripts: ['../ciclo/texts', '../ciclo/session']
};
